"""Where ``find`` has no hit, it says what is near, and how to search talks; typos are few."""

import time

import pytest

from confcli.cli import directory
from tests.support.harness import confcli
from tests.support.web import Handler, serving


def slugs(*arguments: object) -> list[str]:
    return confcli("find", *arguments, "--fields", "slug").out.split()


def test_without_a_hit_it_says_how_to_search_talks() -> None:
    result = confcli("find", "graph", "learning")
    assert result.code == 1
    assert result.error() == (
        "no programme matches 'graph learning'; to search talks, try: confcli search graph learning"
    )
    assert confcli("find", "xyzzy", "--json").out == "[]\n"


def test_near_names_are_choices() -> None:
    result = confcli("find", "fosdem", "2031")
    assert (result.code, result.error()) == (
        1,
        "no programme matches 'fosdem 2031' (to search talks: confcli search fosdem 2031); "
        "did you mean",
    )
    assert result.err.splitlines()[1:3] == ["  fosdem-2027", "  fosdem-2026"]
    assert confcli("find", "fosdem", "--year", "2031").err.splitlines()[1] == "  fosdem-2027"


def test_few_letters_are_not_mistyped() -> None:
    assert confcli("find", "lpc").code == 1
    assert "iclr-2021" in slugs("iclrr", "2021")


def test_an_address_finds_its_programme() -> None:
    address = "https://fosdem.org/2026/schedule/xml"
    assert slugs(address) == slugs(address.replace("https", "http")) == ["fosdem-2026"]
    other = "https://kites.example/2026?token=s3cret"
    assert confcli("find", other).error() == (
        "no programme is known at 'https://kites.example/2026?token=…'; "
        "try: confcli add 'https://kites.example/2026?token=…'"
    )


def test_long_words_are_not_repeated_in_advice() -> None:
    result = confcli("find", "x" * 5000)
    assert result.error().endswith("; to search talks, try: confcli search WORDS")


def test_no_year_has_anything() -> None:
    assert confcli("find", "--year", "1995").error() == "no programmes in 1995"


def test_a_menu_that_takes_too_long_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def drip(handler: Handler) -> None:
        handler.begin(200, {"Content-Length": "1000"})
        for _ in range(20):
            handler.wfile.write(b" ")
            time.sleep(0.1)

    monkeypatch.setattr(directory, "_SECONDS", 0.3)
    with serving() as server:
        monkeypatch.setenv("CONFCLI_DIRECTORY", server.gives(drip, "/menu.json"))
        result = confcli("find", "debconf", "26", "--fields", "slug")
    assert (result.code, result.out) == (0, "debconf-26\n")
    assert result.err.endswith("; using what ships with confcli\n")
