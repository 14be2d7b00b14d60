"""``add NAME`` takes a programme from the directory, with the time zone that it states."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.harness import Result, confcli
from tests.support.menus import NAMED, TABLE, entry, menu, served_menu
from tests.support.web import Server, page, serving


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server of a menu and two programmes, one of which says no name."""
    with serving() as running:
        monkeypatch.setenv("CONFCLI_DIRECTORY", served_menu(running))
        yield running


def sources(name: str) -> dict[str, object]:
    (row,) = confcli("check", name, "--json").json()
    return {key: row[key] for key in ("source_timezone", "time_basis", "time_evidence")}


def start(name: str) -> str:
    return str(confcli("talks", "-c", name, "--json").json()[0]["start"])


@pytest.mark.parametrize("name", ["kitecon-2026", "KiteCon 2026", "kitecon2026", "kitecon_2026"])
def test_a_name_is_fetched_from_its_address(server: Server, name: str) -> None:
    result = confcli("add", name)
    assert result.code == 0, result.err
    assert result.err.splitlines() == [
        "confcli: fetching the directory of programmes from 127.0.0.1",
        f"confcli: reading KiteCon 2026 from {server.url('/2026/table.csv')}",
    ]
    assert result.out.startswith("KiteCon 2026: 1 session")
    assert sources("kitecon 2026") == {
        "source_timezone": "Europe/Lisbon",
        "time_basis": "given",
        "time_evidence": "by the directory",
    }
    assert start("kitecon 2026") == "2026-05-04T09:00:00+00:00"


def test_two_arguments_may_be_one_name(server: Server) -> None:
    confcli("find", "kitecon")
    assert confcli("add", "kitecon", "2026").code == 0
    assert [each.path for each in server.asked] == ["/menu.json", "/2026/table.csv"]


def test_each_argument_may_be_a_name() -> None:
    result = confcli("add", "debconf", "fosdem-2026", "--dry-run")
    assert result.error() == "'debconf' matches several programmes"


def test_a_file_names_itself(server: Server) -> None:
    assert confcli("add", "kites_named").out.startswith("Kites 2026: ")
    assert len(server.asked) == 2


def test_what_the_user_says_goes_first(server: Server) -> None:
    options = ("-c", "Mine 2026", "--source-tz", "Asia/Tokyo")
    assert confcli("add", "kitecon-2026", *options).out.startswith("Mine 2026: ")
    assert sources("mine 2026") == {
        "source_timezone": "Asia/Tokyo",
        "time_basis": "given",
        "time_evidence": None,
    }
    assert len(server.asked) == 2


def test_it_is_here_then_and_updated_as_any_address(server: Server) -> None:
    confcli("add", "kitecon-2026")
    (row,) = confcli("find", "kitecon", "--json").json()
    assert row["conference"] == "KiteCon 2026"
    later = TABLE.replace(b"10:00", b"11:00")
    server.gives(page(later), "/2026/table.csv")
    result = confcli("update", "kitecon 2026")
    assert result.code == 0, result.err
    assert "moved" in result.out
    assert start("kitecon 2026") == "2026-05-04T10:00:00+00:00"
    assert sources("kitecon 2026")["time_evidence"] == "by the directory"


def test_it_is_here_under_another_name(server: Server) -> None:
    confcli("add", "kitecon-2026", "-c", "Mine")
    (row,) = confcli("find", "kitecon", "--json").json()
    assert row["conference"] == "Mine"
    assert len(server.asked) == 2


def test_a_dry_run_adds_nothing(server: Server) -> None:
    result = confcli("add", "kitecon-2026", "--dry-run")
    assert result.code == 0, result.err
    assert (
        "Europe/Lisbon (given: by the directory)"
        in confcli("add", "kitecon-2026", "--dry-run", "--screen").out
    )
    assert "KiteCon 2026" not in confcli("listings").out
    assert [each.path for each in server.asked].count("/menu.json") == 1


def test_a_file_of_that_name_wins(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("kitecon-2026").write_bytes(TABLE)
    result = confcli("add", "kitecon-2026", "-c", "Mine", "--source-tz", "UTC")
    assert result.out.startswith("Mine: ")
    assert server.asked == []


def test_a_file_of_that_name_says_how_to_add_the_programme(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("fosdem-2026").mkdir()
    result = confcli("add", "fosdem-2026")
    said = "fosdem-2026 is a file or folder here; for the programme, try: confcli add 'FOSDEM 2026'"
    assert result.err.splitlines()[0] == f"confcli: {said}"
    assert confcli("add", tmp_path / "fosdem-2026").err.count("\n") == 1


def test_names_and_files_are_added_together(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("named.xml").write_bytes(NAMED)
    result = confcli("add", "kitecon-2026", "named.xml", "--source-tz", "UTC")
    assert result.code == 0, result.err
    assert {line.partition(":")[0] for line in result.out.splitlines()} == {
        "KiteCon 2026",
        "Kites 2026",
    }
    assert len(server.asked) == 2


def test_our_own_part_needs_no_menu(server: Server) -> None:
    result = confcli("add", "fosdem")
    assert (result.code, result.error()) == (2, "'fosdem' matches several programmes")
    assert "  fosdem-2026\n" in result.err
    assert server.asked == []


def test_several_editions_are_choices(server: Server) -> None:
    result = confcli("add", "strings")
    assert result.code == 2
    assert result.err.splitlines()[1:] == [
        "confcli: 'strings' matches several programmes:",
        "  strings-2025",
        "  strings-2026",
    ]
    assert len(server.asked) == 1


def test_another_menu_is_fetched_once(server: Server) -> None:
    other = server.gives(page(menu(entry(url=server.url("/2026/table.csv")))), "/other.json")
    assert confcli("add", "kitecon", "2026", "--directory", other).code == 0
    assert confcli("add", "tails", "--directory", other).code == 3
    asked = ["/other.json", "/2026/table.csv", "/other.json"]
    assert [each.path for each in server.asked] == asked


def test_a_name_that_two_have_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "menu.json"
    two = (entry(url=f"https://kites.example/{number}") for number in (1, 2))
    path.write_bytes(menu(*two))
    result = confcli("add", "kitecon-2026", "--directory", path)
    assert (result.code, result.error()) == (2, "'kitecon-2026' is ambiguous; add one of these")
    assert "https://kites.example/1" in result.err


@pytest.mark.parametrize(
    "path",
    [
        "nosuch.html",
        "./nosuch",
        "kites/2026",
        "../kitecon-2026",
        "kites.ICS",
        r"kites\2026",
        "kites_*",
    ],
)
def test_what_looks_like_a_path_is_one(server: Server, path: str) -> None:
    result = confcli("add", path)
    assert result.code == 3
    assert result.error().endswith("no such file or directory")
    assert server.asked == []


@pytest.mark.parametrize("name", ["DevConf.CZ", "devconf.cz"])
def test_a_name_that_is_known_may_look_like_a_file(server: Server, name: str) -> None:
    result = confcli("add", name)
    assert result.error() == f"{name!r} matches several programmes"
    assert server.asked == []


def test_a_menu_that_can_t_be_fetched_leaves_our_own_part(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONFCLI_DIRECTORY", server.gives(page(b"", 500), "/broken.json"))
    result: Result = confcli("add", "kitecon-2026")
    assert result.code == 3
    assert "using what ships with confcli" in result.err
    assert "no programme is named 'kitecon-2026'" in result.err
