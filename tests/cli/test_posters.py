"""``posters``: a round of a poster session."""

from pathlib import Path

import pytest

from confcli.model.marks import Mark
from tests.support.harness import Result, confcli, on_screen
from tests.support.invented import session, talk, write
from tests.support.marking import mark

KIND = {"type": "poster session", "room": "Hall A"}
DAY = "2021-05-04"
ASSUMED = "confcli: assuming that the boards stand in the order of their numbers\n"


@pytest.fixture(autouse=True)
def added(tmp_path: Path) -> None:
    """A poster session in two parts at one time, another one in the afternoon, and an oral."""
    first = [talk(f"Kites {n}", ["Ada"], "Rope.", board=f"{n}", type="poster") for n in (2, 10, 1)]
    second = [talk("Knots of kites", ["Bo"], "Rope.", board="7", type="poster")]
    other = [talk("Loops", ["Cy"], "Rope.", type="poster")]
    times = {"start": f"{DAY} 10:00", "end": f"{DAY} 11:00"}
    late = {"start": f"{DAY} 15:00", "end": f"{DAY} 16:00"}
    path = write(
        tmp_path,
        session("Poster Session 1: Kites", *first, **times, **KIND),
        session("Poster Session 1: Knots", *second, **times, **KIND),
        session("Poster Session 2", *other, **late, **KIND),
        session("Oral Session 1", talk("Talking of kites", type="oral", start=f"{DAY} 12:00")),
    )
    assert confcli("add", path).code == 0


def posters(*arguments: object) -> Result:
    return confcli("posters", "-c", "kitecon", *arguments)


def visited(result: Result) -> list[tuple[str, ...]]:
    return [(row[1], row[2], row[3], row[4], row[6]) for row in result.rows()]


def test_parts_of_a_session_at_one_time_are_one_round() -> None:
    result = posters("-s", "poster session 1", "-i", "kites")
    assert result.err == ASSUMED
    assert visited(result) == [
        ("1", "0", "1", "interest", "Kites 1"),
        ("2", "10", "2", "interest", "Kites 2"),
        ("3", "20", "7", "interest", "Knots of kites"),
        ("4", "30", "10", "interest", "Kites 10"),
    ]


def test_what_there_is_no_time_for_is_said() -> None:
    mark("kites 10", Mark("must"))
    mark("kites 2", Mark("star"))
    mark("kites 1", Mark("maybe"))
    asked = ("-s", "poster session 1", "--minutes", "12", "--poster-minutes", "6")
    result = posters(*asked)
    assert [each[3:] for each in visited(result)] == [("star", "Kites 2"), ("must", "Kites 10")]
    assert result.err == (
        f"confcli: no time for 1 that you starred; --minutes 18 is enough\n{ASSUMED}"
    )
    found = confcli("posters", *asked, "-c", "kitecon", "--json")
    assert '"visit": 1' in found.out


def test_what_matches_and_is_left_out_is_counted() -> None:
    result = posters("-s", "poster session 1", "-i", "kites", "--minutes", "10")
    assert result.err == f"confcli: no time for 3 more that match\n{ASSUMED}"


def test_time_that_is_left_is_said_where_interests_could_fill_it() -> None:
    mark("kites 10", Mark("must"))
    result = posters("-s", "poster session 1", "--minutes", "60")
    assert result.err == (
        f"confcli: time for 5 more; --interest adds what you have not starred\n{ASSUMED}"
    )


def test_the_time_is_that_of_the_session_or_what_is_left_of_it() -> None:
    asked = ("-s", "poster session 1", "-i", "kites", "--poster-minutes", "25")
    assert len(posters(*asked).rows()) == 2
    assert len(posters(*asked, "--now", f"{DAY}T10:30Z").rows()) == 1
    result = confcli("posters", "-s", "poster session 12", "-i", "contrastive")
    assert result.code == 2
    assert result.error() == "Poster Session 12 has no end; pass --minutes, such as 60"


def test_boards_that_are_not_known_are_no_order() -> None:
    result = posters("-s", "poster session 2", "-i", "loops")
    assert result.err == "confcli: no boards are known; the best posters come first\n"


def test_several_sessions_are_to_be_chosen_from() -> None:
    result = posters("-i", "kites")
    assert (result.code, result.out) == (2, "")
    assert result.error() == ("2 poster sessions match; choose one with --session, --day or --room")
    assert [line.split("  ")[1] for line in result.err.splitlines()[1:]] == [
        "Tue 4 May 10:00",
        "Tue 4 May 15:00",
    ]
    assert "Poster Session 1: Kites +1" in result.err


def test_the_session_with_exactly_this_name_is_meant(tmp_path: Path) -> None:
    names = {"Posters": "10", "Virtual Posters": "12"}
    sessions = [
        session(name, talk(f"Of {name}", ["Ada"], type="poster"), start=f"{DAY} {hour}:00")
        for name, hour in names.items()
    ]
    folder = tmp_path / "other"
    folder.mkdir()
    path = write(folder, *sessions)
    result = confcli("posters", "-s", "posters", "-i", "of", "--minutes", "60", "-l", path)
    assert [each[-1] for each in visited(result)] == ["Of Posters"]


def test_without_stars_and_interests_there_is_nothing_to_choose_by() -> None:
    result = posters("-s", "poster session 1")
    assert result.code == 2
    assert result.error() == (
        "nothing says which of the posters you want to see; star some with confcli star, "
        'or pass --interest "federated learning"'
    )


def test_no_posters_are_found() -> None:
    result = posters("-s", "oral", "-i", "kites")
    assert result.code == 1
    assert result.error() == "no posters match; poster sessions: confcli sessions --type poster"


def test_a_screen_has_the_boards_before_the_titles() -> None:
    mark("kites 10", Mark("must", note="Ask"))
    result = on_screen(
        *("posters", "-c", "kitecon", "-s", "poster session 1", "-i", "knots"),
        *("--tz", "Asia/Tokyo", "--tz", "America/Los_Angeles"),
        width=120,
    )
    lines = result.out.splitlines()
    assert lines[0].startswith("Tue 4 May 2021 · Asia/Tokyo, UTC+9")
    head = " ".join(map(str.strip, lines[: lines.index("")]))
    assert "19:00–20:00 | 03:00–04:00" in head
    assert "2 sessions · Hall A" in head
    assert head.endswith("2 of 4 posters, 10 min each")
    rows = [line.split() for line in lines[lines.index("") + 1 :]]
    assert rows[0][:4] == ["7", "Knots", "of", "kites"]
    assert [row for row in rows if row[0] == "interest"]
    assert [row for row in rows if "10" in row[:2] and "Kites" in row]
    assert "“Ask”" in result.out
    assert "board" not in result.out
