"""``find`` looks in our own part and in a menu, which is fetched once and used offline."""

import json
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

import pytest

from confcli.cli import resources
from confcli.cli.completion import FILES, addable, programmes
from confcli.views.schema import of_command
from tests.support.harness import PROGRAM, Result, confcli, process
from tests.support.menus import entry, menu
from tests.support.web import Handler, Server, page, serving

TAILS = entry(
    id="tails",
    title="Tails 2027",
    url="https://tails.example/",
    start="2027-01-02",
    end="2027-01-03",
)
STRINGS = entry(id="strings", title="Strings 2026", url="https://strings.example/")
KITES = menu(entry(), TAILS)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def served(server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """A server whose menu is the usual one, with an ETag."""

    def answer(handler: Handler) -> None:
        if handler.headers.get("if-none-match") == '"1"':
            handler.begin(304, {"ETag": '"1"'})
        else:
            page(KITES, ETag='"1"')(handler)

    monkeypatch.setenv("CONFCLI_DIRECTORY", server.gives(answer, "/menu.json"))
    return server


def slugs(*arguments: object) -> list[str]:
    result = confcli("find", *arguments, "--fields", "slug")
    assert result.code == 0, result.err
    return result.out.split()


def test_the_menu_is_fetched_once_and_its_host_is_named(served: Server) -> None:
    first = confcli("find", "kitecon", "--fields", "slug,start,end,timezone,url,status")
    assert first.rows() == [
        [
            *("kitecon-2026", "2026-05-04", "2026-05-06", "Europe/Lisbon"),
            *("https://kites.example/2026/schedule.xml", "verified"),
        ]
    ]
    assert first.err == "confcli: fetching the directory of programmes from 127.0.0.1\n"
    again = confcli("find", "kitecon")
    assert (again.code, again.err) == (0, "")
    assert len(served.asked) == 1


def test_nothing_is_fetched_after_that_without_a_network(served: Server) -> None:
    assert slugs("kitecon") == ["kitecon-2026"]
    served.answers.clear()  # each request would fail
    assert slugs("tails") == ["tails-2027"]
    assert len(served.asked) == 1


def test_a_refresh_is_conditional(served: Server) -> None:
    slugs("kitecon")
    result = confcli("find", "kitecon", "--refresh")
    assert result.code == 0
    assert result.err == "confcli: fetching the directory of programmes from 127.0.0.1\n"
    assert served.asked[1].headers["if-none-match"] == '"1"'
    assert slugs("tails") == ["tails-2027"]


def test_a_refresh_finds_what_is_new(served: Server) -> None:
    slugs("kitecon")
    served.gives(page(menu(STRINGS), ETag='"2"'), "/menu.json")
    assert confcli("find", "strings").code == 1
    assert slugs("strings", "--refresh") == ["strings-2026"]
    assert slugs("strings") == ["strings-2026"]
    assert confcli("find", "kitecon").code == 1


@pytest.mark.parametrize(
    ("data", "status", "why"),
    [
        (b"", 500, "HTTP 500; try again later"),
        (b"<html>", 200, "not a directory of programmes"),
        (b"[" * 100_000, 200, "not a directory of programmes"),
        (b" " * (5 * 2**20), 200, "larger than 4 MiB"),
    ],
    ids=["fails", "is no menu", "is deep", "is huge"],
)
def test_a_server_that_fails_leaves_our_own_part(
    server: Server, monkeypatch: pytest.MonkeyPatch, data: bytes, status: int, why: str
) -> None:
    monkeypatch.setenv("CONFCLI_DIRECTORY", server.gives(page(data, status), "/menu.json"))
    result = confcli("find", "debconf", "26", "--fields", "slug")
    assert (result.code, result.out) == (0, "debconf-26\n")
    host, reason = result.err.splitlines()
    assert host.endswith("from 127.0.0.1")
    assert why in reason
    assert reason.endswith("; using what ships with confcli")


def test_a_refresh_that_fails_leaves_what_was_fetched(served: Server) -> None:
    slugs("kitecon")
    served.gives(page(b"", 503), "/menu.json")
    result = confcli("find", "kitecon", "--refresh", "--fields", "slug")
    assert (result.code, result.out) == (0, "kitecon-2026\n")
    assert "; using the copy from 20" in result.err


def test_a_database_that_can_t_be_written_to_is_no_reason_to_fail(
    served: Server, tmp_path: Path
) -> None:
    (tmp_path / "home").write_text("a file")
    result = confcli("find", "kitecon", "--fields", "slug")
    assert (result.code, result.out) == (0, "kitecon-2026\n")
    assert "the directory is not kept: " in result.err
    assert len(served.asked) == 1


def test_odd_entries_are_left_out_and_counted_when_they_come(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_zone = STRINGS | {"timezone": "Mars/Phobos"}
    odd = menu(entry(), no_zone, entry(url="javascript:alert(1)"), entry(title="\x1b[31m"), 5)
    monkeypatch.setenv("CONFCLI_DIRECTORY", server.gives(page(odd), "/menu.json"))
    result = confcli("find", "kitecon", "--fields", "slug")
    assert result.out == "kitecon-2026\n"
    assert "left out 3 entries of the directory without a usable name" in result.err
    assert "left out of the directory what can't be read: Strings 2026 (time zone)\n" in result.err
    assert confcli("find", "kitecon").err == ""


def test_tokens_in_addresses_are_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "menu.json"
    secret = "s3cretToken"  # noqa: S105
    path.write_bytes(menu(entry(url=f"https://kites.example/a.ics?token={secret}&day=1")))
    for form in ("--json", "--screen", "--fields=url", "--csv"):
        result = confcli("find", "kitecon", "--directory", path, form)
        assert "?token=…&day=1" in result.out
        assert secret not in result.out


def test_another_menu_counts_for_one_run(served: Server, tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_bytes(menu(STRINGS))
    assert slugs("strings", "--directory", path) == ["strings-2026"]
    assert slugs("debconf", "26", "--directory", path) == ["debconf-26"]
    address = served.gives(page(path.read_bytes()), "/other.json")
    assert slugs("strings", "--directory", address) == ["strings-2026"]
    assert [each.path for each in served.asked] == ["/other.json"]
    assert slugs("kitecon") == ["kitecon-2026"]  # which is fetched now
    assert confcli("find", "strings").code == 1


@pytest.mark.parametrize(
    ("name", "code", "why"),
    [
        ("nowhere.json", 3, "no such file"),
        ("page.html", 3, "page.html: not a directory of programmes"),
        ("http://127.0.0.1:1/menu.json", 4, "connection refused"),
    ],
)
def test_a_named_menu_that_can_t_be_read_is_an_error(
    tmp_path: Path, name: str, code: int, why: str
) -> None:
    (tmp_path / "page.html").write_text("<html>")
    named = name if "://" in name else tmp_path / name
    result = confcli("find", "debconf", "--directory", named)
    assert (result.code, result.out) == (code, "")
    assert why in result.err


def test_a_menu_of_another_address_is_not_taken_for_the_usual_one(
    served: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    slugs("kitecon")
    other = served.gives(page(menu(STRINGS)), "/other.json")
    monkeypatch.setenv("CONFCLI_DIRECTORY", other)
    assert slugs("strings") == ["strings-2026"]


def test_two_processes_fetch_at_once(served: Server) -> None:
    command = [*PROGRAM, "find", "kitecon", "--fields", "slug"]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    assert [each.communicate(timeout=60)[0] for each in both] == ["kitecon-2026\n"] * 2
    served.answers.clear()
    assert process("find", "tails", "--fields", "slug").out == "tails-2027\n"


def test_the_menu_and_our_own_part_make_one_row(tmp_path: Path) -> None:
    path = tmp_path / "menu.json"
    days = {"start": "2027-01-30", "end": "2027-01-31", "timezone": "Europe/Brussels"}
    path.write_bytes(
        menu(entry(id="fosdem_2027", title="FOSDEM 2027", url="https://f.example/", **days))
    )
    (row,) = json.loads(confcli("find", "fosdem", "2027", "--directory", path, "--json").out)
    assert (row["start"], row["end"], row["place"]) == ("2027-01-30", "2027-01-31", "Brussels")
    assert (row["url"], row["status"]) == ("https://f.example/", "verified")
    assert "fosdem_2027" in row["aliases"]


def test_what_is_here_already_is_said() -> None:
    def here(*words: str) -> list[str | None]:
        return [each["conference"] for each in confcli("find", *words, "--json").json()]

    assert here("iclr", "2021") == ["ICLR 2021"]  # which is bundled
    assert here("iclr", "2020") == [None]
    confcli("remove", "iclr 2021", "--yes")
    assert here("iclr", "2021") == [None]


def test_years_and_what_is_to_come(served: Server) -> None:
    now = ("--now", "2026-05-05T12:00Z")
    assert slugs("kitecon", "--upcoming", *now) == ["kitecon-2026"]
    assert slugs("fosdem", "--year", "2021") == ["fosdem-2021"]
    result = confcli("find", "kitecon", "--upcoming", "--now", "2026-05-07T12:00Z")
    assert (result.code, result.out) == (1, "")
    assert "every match is over" in result.err
    assert len(served.asked) == 1


def test_a_limit_leaves_the_rest_out() -> None:
    result = confcli("find", "fosdem", "-n", "2", "--fields", "slug")
    assert result.out.split() == ["fosdem-2022", "fosdem-2023"]  # now is 2021
    assert " more; --all shows all" in result.err


def test_an_old_menu_is_said_to_be_old_where_something_is_missing(served: Server) -> None:
    slugs("kitecon")  # in May 2021, the clock says
    old = "confcli: the menu is from 2021-05-04; confcli find --refresh fetches it again"
    for command in (("find", "xyzzy"), ("find", "kitecon", "--year", "2019")):
        assert old not in confcli(*command).err
        assert old in confcli(*command, "--now", "2021-07-04T12:00Z").err
    assert old not in confcli("find", "kitecon", "--now", "2021-07-04T12:00Z").err
    assert len(served.asked) == 1


def test_the_keys_are_published() -> None:
    rows = confcli("find", "debconf", "--json").json()
    keys = of_command("find")["items"]["properties"]  # type: ignore[index]
    assert all(each.keys() == keys.keys() for each in rows)


def test_names_are_completed_from_what_is_here(served: Server) -> None:
    def completed(incomplete: str, of: Callable[[str], Sequence[object]] = programmes) -> object:
        with resources.closing():
            return of(incomplete)

    assert completed("") == []
    assert completed("debconf-2") == [f"debconf-{number}" for number in range(20, 27)]
    assert completed("kitecon") == []
    slugs("kitecon")
    assert completed("kitecon") == ["kitecon-2026"]
    assert completed("kitecon", addable) == ["kitecon-2026", ("kitecon", FILES)]
    assert len(served.asked) == 1


def test_a_damaged_menu_is_reported(served: Server, tmp_path: Path) -> None:
    slugs("kitecon")
    with closing(connect(tmp_path / "home" / "listings.db")) as connection, connection:
        connection.execute("UPDATE menu SET bytes = x'00'")
    result: Result = confcli("find", "kitecon")
    assert result.code == 3
    assert "confcli doctor --repair" in result.err
    assert len(served.asked) == 1
