"""A value that only other conferences have than those chosen is known: it finds nothing."""

import json
import re
from pathlib import Path

import pytest

from tests.support.harness import confcli
from tests.support.invented import session, talk, write

LACKING = {
    ("-t", "Poster"): "KiteCon 2021 has no type 'Poster'; available: oral",
    ("-t", "pos", "-d", "2021-05-04"): "KiteCon 2021 has no type 'pos'; available: oral",
    ("--track", "sky"): "KiteCon 2021 has no track 'sky'",
    ("-a", "bo fox"): "KiteCon 2021 has no author 'bo fox'; available: Ada Verne",
    ("--year", "2022"): "nothing in KiteCon 2021 is in 2022; available: 2021",
}


@pytest.fixture(autouse=True)
def added(tmp_path: Path) -> None:
    """Two conferences: of talks of one kind by one person, and of posters in a track."""
    for year, person, kind, track in (
        (2021, "Ada Verne", "oral", None),
        (2022, "Bo Fox", "poster", "Sky"),
    ):
        each = talk("Kites", [person], "Up.", f"{year}-05-04 09:00", type=kind, track=track)
        other = talk("Knots", [person], "Up.", f"{year}-05-04 10:00", type=kind, track=track)
        page = write(tmp_path, session("Morning", each, other), conference=f"KiteCon {year}")
        assert confcli("add", page, "-q").code == 0


@pytest.mark.parametrize("command", ["talks", "papers", "sessions", "count", "calendar"])
@pytest.mark.parametrize("asked", LACKING)
def test_lists_are_empty_and_say_why(command: str, asked: tuple[str, ...]) -> None:
    result = confcli(command, *asked, "-c", "kitecon-2021")
    assert result.code == 0
    assert result.out in ("", "0\n")
    assert result.err == f"confcli: {LACKING[asked]}\n"


@pytest.mark.parametrize("asked", LACKING)
def test_a_search_finds_nothing_and_says_why(asked: tuple[str, ...]) -> None:
    result = confcli("search", "kites", *asked, "-c", "kitecon-2021", "--json")
    assert (result.code, result.out) == (1, "[]\n")
    assert LACKING[asked] in json.loads(result.err)["error"]


@pytest.mark.parametrize("command", [("talks",), ("search", "kites")])
def test_among_alternatives_it_is_a_note(command: tuple[str, ...]) -> None:
    result = confcli(*command, "-t", "poster", "-t", "oral", "-c", "kitecon-2021")
    assert result.code == 0
    assert result.out
    assert "KiteCon 2021 has no type 'poster'" in result.err


@pytest.mark.parametrize("filter_", ["type", "track", "room", "session", "author"])
@pytest.mark.parametrize("options", [(), ("-c", "iclr"), ("--year", "2020"), ("-c", "kitecon")])
def test_as_many_are_listed_as_is_said(filter_: str, options: tuple[str, ...]) -> None:
    said = re.search(
        r"(confcli [^();]+) lists all ([\d,]+)",
        confcli("talks", f"--{filter_}", "zzz", *options).err,
    )
    if said is None:  # they are few, or there are none
        return
    _, *command = said[1].split()
    listed = [
        each for each in confcli(*command, "--json").json() if each.get("value", "") is not None
    ]
    assert len(listed) == int(said[2].replace(",", ""))


def test_a_word_that_many_values_share_is_suggested(tmp_path: Path) -> None:
    talks = (talk(f"Kites {n}", track=f"Kites {n} devroom") for n in range(9))
    result = confcli(
        "talks", "--track", "devrom", "-l", write(tmp_path, session("Morning", *talks))
    )
    assert "no track matches 'devrom'; did you mean: devroom? (" in result.err
