"""``posters``: which poster session is meant, and which there are to choose from."""

import re
from pathlib import Path

import pytest

from confcli.model.marks import Mark
from tests.support.harness import Result, confcli
from tests.support.invented import session, talk, write
from tests.support.marking import mark

DAY = "2021-05-04"
#: Sessions with their hour, room and posters; those of one hour and room are one poster session.
SESSIONS = [
    ("Session 1: Kites (Poster)", 9, "Hall A", ["Old kites"]),
    ("Session 1: Knots (Poster)", 9, "Hall A", ["Old knots"]),
    ("Session 3: Kites (Poster)", 12, "Hall A", ["Kites", "Winds", "Sails and kites"]),
    ("Session 3: Knots (Poster)", 12, "Hall A", ["Knots of kites", "Ropes"]),
    ("Session 3: Kites (Virtual Poster)", 12, "Virtual Hall A", ["Kites at home"]),
    ("Demo Session 3", 14, None, ["Demo"]),
    ("Session 31: Kites (Poster)", 16, "Hall A", ["Late kites", "Kites at dusk"]),
]
NOW = ("--now", f"{DAY}T12:30Z", "--tz", "UTC")


@pytest.fixture(autouse=True)
def added(tmp_path: Path) -> None:
    """Poster sessions of three hours, one of them twice, and a demo."""
    made = [
        session(
            name,
            *(talk(title, ["Ada"], "Of it.", type="poster") for title in titles),
            start=f"{DAY} {hour:02}:00",
            end=f"{DAY} {hour + 1:02}:00",
            room=room,
            type="poster session",
        )
        for name, hour, room, titles in SESSIONS
    ]
    assert confcli("add", write(tmp_path, *made)).code == 0


def posters(*arguments: object) -> Result:
    return confcli("posters", "-c", "kitecon", *NOW, *arguments)


def chosen(*arguments: object) -> set[str]:
    """The sessions that the posters of a round are in."""
    return {row[-2] for row in posters(*arguments, "--minutes", "60").rows()}


def listed(result: Result) -> list[list[str]]:
    """What there is to choose from, without ids."""
    assert (result.code, result.out) == (2, "")
    return [re.split("  +", line.strip())[1:] for line in result.err.splitlines()[1:]]


def test_what_is_on_comes_first_then_what_is_next_and_what_is_over_last() -> None:
    result = posters()
    assert (
        result.error() == "5 poster sessions match; choose one with --session ID, --day or --room"
    )
    assert listed(result) == [
        ["Tue 4 May 12:00", "30 min left", "5 posters", "Session 3 (Poster)"],
        ["Tue 4 May 12:00", "30 min left", "1 poster", "Session 3: Kites (Virtual Poster)"],
        ["Tue 4 May 14:00", "in 1 h 30 m", "1 poster", "Demo Session 3"],
        ["Tue 4 May 16:00", "in 3 h 30 m", "2 posters", "Session 31: Kites (Poster)"],
        ["Tue 4 May 09:00", "2 h ago", "2 posters", "Session 1 (Poster)"],
    ]


def test_those_with_the_most_matches_come_first_and_those_with_none_not_at_all() -> None:
    mark("old knots", Mark("star"))
    result = posters("-i", "kites")
    assert result.error() == (
        "4 poster sessions have posters starred or matching 'kites'; "
        "choose one with --session ID, --day or --room"
    )
    assert [row[-2:] for row in listed(result)] == [
        ["4 of 5", "Session 3 (Poster)"],
        ["2 of 2", "Session 31: Kites (Poster)"],
        ["1 of 1", "Session 3: Kites (Virtual Poster)"],
        ["2 of 2", "Session 1 (Poster)"],
    ]


def test_the_only_session_with_a_match_is_meant() -> None:
    assert chosen("-i", "ropes") == {"Session 3: Knots (Poster)"}


def test_an_id_of_any_part_means_the_whole() -> None:
    ids = {each["title"]: each["id"] for each in confcli("sessions", "--json").json()}
    whole = {"Session 3: Kites (Poster)", "Session 3: Knots (Poster)"}
    for name in whole:
        assert chosen("-s", ids[name], "-i", "kites") == whole
    assert chosen("-s", ids["Demo Session 3"].upper(), "-i", "demo") == {"Demo Session 3"}
    both = posters("-s", ids["Demo Session 3"], "-s", "session 31")
    assert [row[-1] for row in listed(both)] == ["Demo Session 3", "Session 31: Kites (Poster)"]
    unknown = posters("-s", "s0000000", "-i", "kites")
    assert (unknown.code, unknown.error()) == (
        2,
        "no poster session has the id 's0000000'; poster sessions: confcli sessions --type poster",
    )


def test_a_name_means_what_is_called_so_before_what_begins_so_before_what_holds_it() -> None:
    assert len(listed(posters("-s", "session 3"))) == 2
    assert chosen("-s", "session 3: … (poster)", "-i", "kites") == {
        "Session 3: Kites (Poster)",
        "Session 3: Knots (Poster)",
    }
    assert chosen("-s", "demo", "-i", "demo") == {"Demo Session 3"}
    assert chosen("-s", "session 3", "-r", "hall a", "-i", "kites") == {
        "Session 3: Kites (Poster)",
        "Session 3: Knots (Poster)",
    }


def test_sessions_of_one_name_are_told_apart_by_their_rooms(tmp_path: Path) -> None:
    parts = [
        session("Posters", talk(title, ["Ada"], type="poster"), start=f"{DAY} 09:00", room=room)
        for title, room in {"Kites": "Hall A", "Knots": "Hall B"}.items()
    ]
    folder = tmp_path / "other"
    folder.mkdir()
    result = confcli("posters", "-l", write(folder, *parts), *NOW)
    assert [row[-2:] for row in listed(result)] == [["Hall A", "Posters"], ["Hall B", "Posters"]]


def test_several_conferences_are_named() -> None:
    rows = [row[-1] for row in listed(confcli("posters", *NOW))]
    assert "Session 3 (Poster) · KiteCon 2021" in rows
    assert "Poster Session 12 · ICLR 2021" in rows


def test_many_are_listed_in_part(tmp_path: Path) -> None:
    many = [
        session(
            f"Posters {n}", talk(f"Kites {n}", ["Ada"], type="poster"), start=f"{DAY} {n:02}:00"
        )
        for n in range(23)
    ]
    folder = tmp_path / "other"
    folder.mkdir()
    result = confcli("posters", "-l", write(folder, *many), *NOW)
    assert len(result.err.splitlines()) == 22
    assert result.err.endswith("  … and 3 more; narrow them with -c, -d or -r\n")
