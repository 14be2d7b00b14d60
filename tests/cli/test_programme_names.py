"""The names by which ``add`` and other commands know a programme of the directory."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.harness import confcli
from tests.support.menus import NAMED, TABLE, entry, menu, served_menu
from tests.support.web import Server, page, serving


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    with serving() as running:
        monkeypatch.setenv("CONFCLI_DIRECTORY", served_menu(running))
        yield running


@pytest.mark.parametrize("name", ["kites_named", "Kites - all halls", "kites-all-halls"])
def test_other_commands_know_it_by_the_name_in_the_directory(server: Server, name: str) -> None:
    assert "all halls" not in confcli("add", "kites_named").out
    for command in (
        ("talks", "-c", name),
        ("search", "knots", "-c", name),
        ("check", name),
        ("listings", "-c", name),
        ("update", name),
    ):
        result = confcli(*command)
        assert result.code == 0, result.err
    in_query = confcli("search", f"knots conference:{name.replace(' ', '-')}")
    assert "; write conference:kites-2026" in in_query.err
    assert confcli("diff", name).code == 2  # there is one version alone
    assert confcli("remove", name, "--yes").code == 0
    assert confcli("talks", "-c", name).code == 2
    assert len(server.asked) == 3


def test_advice_repeats_what_was_typed(server: Server, tmp_path: Path) -> None:
    path = tmp_path / "menu.json"
    table = server.gives(page(TABLE), "/2026/table.csv?day=1&key=s3cret")
    path.write_bytes(menu(entry(url=table, timezone=...)))
    zone = "--source-tz America/Los_Angeles"
    result = confcli("add", "kitecon 2026", "--directory", path)
    assert f"; try: confcli add kitecon-2026 --directory {path} {zone}\n" in result.err
    result = confcli("add", table)
    shown = server.url("/2026/table.csv?day=1&key=…")
    assert result.err.endswith(f"; try: confcli add '{shown}' {zone}\n")


@pytest.mark.parametrize(
    ("name", "choice"),
    [
        ("kitecon-2025", "kitecon-2026"),
        ("kiteconn 2026", "kitecon-2026"),
    ],
)
def test_an_unknown_name_suggests_near_ones(server: Server, name: str, choice: str) -> None:
    result = confcli("add", name)
    assert result.code in (2, 3)
    assert choice in result.err
    assert [each.path for each in server.asked] == ["/menu.json"]


@pytest.mark.parametrize(
    ("words", "conference"),
    [
        (["kites"], "Kites 2026"),
        (["all halls"], "Kites 2026"),
        (["all", "halls"], "Kites 2026"),
        (["kitecon 26"], "KiteCon 2026"),
        (["KITECON26"], "KiteCon 2026"),
        (["2026", "kitecon"], "KiteCon 2026"),
    ],
)
def test_words_that_find_one_programme_are_its_name(
    server: Server, words: list[str], conference: str
) -> None:
    confcli("find", "kitecon")
    assert confcli("add", *words).out.startswith(f"{conference}: ")
    assert len(server.asked) == 2


def test_what_has_typos_is_not_added_but_suggested(server: Server) -> None:
    result = confcli("add", "kiteconn-26")
    assert (result.code, len(server.asked)) == (3, 1)
    assert "no programme is named 'kiteconn-26'; did you mean: kitecon-2026? (" in result.err


def test_of_another_year_the_nearest_editions_are_suggested(server: Server) -> None:
    lines = confcli("add", "neurips-2027").err.splitlines()
    assert [each.strip() for each in lines if each.startswith("  ")] == [
        f"neurips-{year}" for year in (2026, 2025, 2024, 2023, 2022)
    ]
    assert len(server.asked) == 1


def test_names_differ_by_their_symbols(tmp_path: Path) -> None:
    path = tmp_path / "menu.json"
    path.write_bytes(
        menu(
            entry(title="C++ Now 2026", url="http://127.0.0.1:1/a", id=...),
            entry(title="C# Now 2026", url="http://127.0.0.1:1/b", id=...),
        )
    )
    result = confcli("add", "c++ now 2026", "--directory", path)
    assert "reading C++ Now 2026 from http://127.0.0.1:1/a" in result.err
    result = confcli("add", "c now 2026", "--directory", path)
    assert (result.code, result.error()) == (2, "'c now 2026' matches several programmes")


def test_an_address_that_is_gone_is_said_to_be_the_directory_s(server: Server) -> None:
    confcli("find", "kitecon")
    server.gives(page(b"", 404), "/2026/table.csv")
    result = confcli("add", "kitecon")
    assert result.code == 4
    assert "confcli: the address is the directory's; confcli find --refresh may" in result.err


def test_a_name_near_none_says_what_lists_all() -> None:
    result = confcli("add", "xyzzy")
    assert result.code == 3
    assert result.error().startswith(
        "no such file, and no programme is named 'xyzzy'; confcli find"
    )


def test_a_zone_that_the_directory_has_wrong_is_said_to_be_its_own(
    server: Server, tmp_path: Path
) -> None:
    path = tmp_path / "menu.json"
    stated = NAMED.replace(
        b"<start>2026", b"<time_zone_name>Asia/Tokyo</time_zone_name><start>2026"
    )
    path.write_bytes(menu(entry(url=server.gives(page(stated), "/stated.xml"))))
    assert confcli("add", "kitecon", "--directory", path).code == 0
    said = "the zone given by the directory is Europe/Lisbon: read in Asia/Tokyo"
    assert said in confcli("check", "kites 2026", "--screen").out.replace("\n", " ")


def test_a_zone_that_fits_offsets_is_said_to_be_the_directory_s(
    server: Server, tmp_path: Path
) -> None:
    path = tmp_path / "menu.json"
    rows = b"Title,Speaker,Start\nKnots,Ada Verne,2026-05-04T10:00+01:00\n"
    path.write_bytes(menu(entry(url=server.gives(page(rows), "/offsets.csv"))))
    assert confcli("add", "kitecon", "--directory", path).code == 0
    (row,) = confcli("check", "kitecon 2026", "--json").json()
    assert (row["source_timezone"], row["time_evidence"]) == (
        "Europe/Lisbon",
        "offsets on the lines, zone by the directory",
    )


def test_a_menu_in_a_file_names_conferences_too(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "menu.json"
    path.write_bytes(menu(entry(id="kk", title="Kinds", url=server.url("/2025/schedule.xml"))))
    monkeypatch.setenv("CONFCLI_DIRECTORY", str(path))
    assert confcli("add", "kk").out.startswith("Kites 2026: ")
    assert confcli("talks", "-c", "kk", "--fields", "title").out == "Knots\n"
    path.write_text("<html>")
    assert confcli("talks", "-c", "kk").error().startswith("no conference matches 'kk'")
