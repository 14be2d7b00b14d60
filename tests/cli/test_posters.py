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
    result = posters("-s", "poster session 1", "-i", "kites", "--minutes", "40")
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


def test_one_more_matches() -> None:
    result = posters("-s", "poster session 1", "-i", "kites", "--minutes", "30")
    assert result.err == f"confcli: no time for 1 more that matches\n{ASSUMED}"


def test_a_longer_round_than_the_session_is_not_advised() -> None:
    for title in ("kites 10", "kites 2", "kites 1"):
        mark(title, Mark("must"))
    result = posters("-s", "poster session 1", "--poster-minutes", "30")
    assert "no time for 1 that you starred; --poster-minutes 20 is short enough" in result.err


def test_the_time_is_that_of_the_session_or_what_is_left_of_it() -> None:
    asked = ("-s", "poster session 1", "-i", "kites", "--poster-minutes", "25")
    assert len(posters(*asked).rows()) == 2
    assert len(posters(*asked, "--now", f"{DAY}T10:30Z").rows()) == 1
    result = confcli("posters", "-s", "poster session 12", "-i", "contrastive")
    assert result.code == 2
    assert result.error() == "Poster Session 12 has no end; pass --minutes, such as 60"


def test_boards_that_are_not_known_are_no_order() -> None:
    result = posters("-s", "poster session 2", "-i", "loops", "--minutes", "10")
    assert result.err == "confcli: no boards are known; the best posters come first\n"


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
    assert "Poster Session 1 Hall A" in head.replace(" · ", " ")
    assert head.endswith("2 of 4 posters, 10 min each")
    rows = [line.split() for line in lines[lines.index("") + 1 :]]
    assert rows[0][:4] == ["7", "Knots", "of", "kites"]
    assert [row for row in rows if row[0] == "interest"]
    assert [row for row in rows if "10" in row[:2] and "Kites" in row]
    assert "“Ask”" in result.out
    assert "board" not in result.out


def test_a_screen_says_once_how_long_the_posters_hang_and_when_each_is_visited() -> None:
    asked = ("-c", "kitecon", "-s", "poster session 1", "-i", "kites", "--tz", "UTC")
    result = on_screen("posters", *asked, "--now", f"{DAY}T10:20Z", width=80)
    assert result.out.count("40 min left") == 1
    visits = [line for line in result.out.splitlines() if " at 10:" in line]
    assert [line.split(" at ")[1][:5] for line in visits] == ["10:20", "10:30", "10:40", "10:50"]


def test_no_round_is_longer_than_its_session() -> None:
    asked = ("-s", "poster session 1", "-i", "kites", "--poster-minutes", "20")
    result = posters(*asked, "--minutes", "500")
    assert len(result.rows()) == 3
    assert "Poster Session 1 lasts only 60 min\n" in result.err
    result = posters(*asked, "--minutes", "60", "--now", f"{DAY}T10:30Z")
    assert len(result.rows()) == 1
    assert "Poster Session 1 has only 30 min left\n" in result.err


def test_a_poster_that_takes_longer_than_there_is_time_is_said_to() -> None:
    result = posters("-s", "poster session 1", "-i", "kites", "--minutes", "5")
    assert (result.code, result.out) == (0, "")
    assert result.err == "confcli: no time for a poster of 10 min in 5 min; try --poster-minutes\n"


def test_what_matches_nothing_is_said_to() -> None:
    result = posters("-s", "poster session 1", "-i", "zebra")
    assert (result.code, result.out) == (1, "")
    assert result.error() == "Poster Session 1 has no posters matching 'zebra'"
    assert posters("-i", "zebra").error() == (
        "none of 2 poster sessions has a poster matching 'zebra'"
    )


def test_what_is_hidden_or_seen_is_counted_if_it_is_of_this_session() -> None:
    mark("loops", Mark(hidden=True))
    mark("kites 10", Mark(hidden=True))
    mark("kites 2", Mark("star", seen=True))
    asked = ("-c", "kitecon", "-s", "poster session 1", "-i", "kites", "--minutes", "20")
    result = on_screen("posters", *asked)
    assert "confcli: not visited: 1 hidden, 1 seen" in result.err
    assert "--hidden" not in result.err
    result = posters("-s", "poster session 2", "-i", "loops")
    assert (result.code, result.error()) == (1, "nothing to visit in Poster Session 2: 1 hidden")


def test_the_time_that_is_left_is_said_and_what_is_most_similar(tmp_path: Path) -> None:
    kites = [
        talk(title, ["Ada"], abstract, type="poster")
        for title, abstract in {
            "Bridles": "Spars and bridles of parafoils.",
            "Parafoils": "Bridles and spars for everyone.",
            "Cookery": "Soup and salad.",
        }.items()
    ]
    times = {"start": f"{DAY} 10:00", "end": f"{DAY} 11:00"}
    folder = tmp_path / "other"
    folder.mkdir()
    path = write(folder, session("Posters", *kites, **times, **KIND))
    result = confcli("posters", "-i", "title:bridles", "--minutes", "30", "-l", path)
    assert "confcli: 20 min left, time for 2 more; most similar: “Parafoils” (t" in result.err
    assert "Cookery" not in result.err


def test_what_is_chosen_can_be_starred_and_that_taken_back() -> None:
    mark("kites 10", Mark("must"))
    asked = ("-s", "poster session 1", "-i", "knots", "--accept")
    assert "confcli: starred 1 poster; confcli undo takes it back\n" in posters(*asked).err
    starred = confcli("talks", "-c", "kitecon", "--starred", "--json").json()
    assert {each["title"]: each["star"] for each in starred} == {
        "Kites 10": "must",
        "Knots of kites": "star",
    }
    assert "confcli: all of it is starred already\n" in posters(*asked).err
    assert confcli("undo").code == 0
    assert len(confcli("talks", "-c", "kitecon", "--starred", "--json").json()) == 1


def test_posters_of_files_can_not_be_starred(tmp_path: Path) -> None:
    asked = ("posters", "-l", tmp_path / "kites.json", "-s", "poster session 1", "-i", "kites")
    result = confcli(*asked, "--accept")
    assert (result.code, result.out) == (2, "")
    assert result.error().startswith("marks need an added listing")
