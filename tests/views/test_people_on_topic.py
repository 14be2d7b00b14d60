"""People on a topic: on terminals of several widths, and in a pipe."""

from pathlib import Path

import pytest

from tests.support.harness import confcli, on_screen
from tests.support.invented import session, talk, write

KITES = "Kites that two people fly over the sea"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    orals = session(
        "Flying",
        talk(KITES, ["Ada Verne", "Bo Fox"], None, "2021-05-04 22:30", "2021-05-04 23:00"),
        talk("Old kites", ["Ivy Lund"], None, "2021-05-05 09:00", "2021-05-05 09:30"),
        talk("Tails", ["Ivy Lund"], "Of a kite.", "2021-05-05 10:00", "2021-05-05 10:30"),
        room="Hall A",
    )
    posters = session("Posters", talk(KITES, ["Ada Verne", "Bo Fox"], start="2021-05-06 12:00"))
    return write(tmp_path, orals, posters, session("Kites", chairs=["Cy Sol"]))


def shown(path: Path, *options: str, width: int = 80) -> list[str]:
    asked = ("authors", "--topic", "kite", "--listing", path, *options)
    return on_screen(*asked, width=width).out.splitlines()


def test_each_person_stands_over_a_line_for_each_paper_best_first(path: Path) -> None:
    assert shown(path) == [
        "4 people · best first · times in UTC",
        "",
        "Ivy Lund  2 talks · KiteCon 2021",
        "  Wed 5 May  09:00–09:30   Old kites                            Hall A  pct0cgpk",
        "  Wed 5 May  10:00–10:30   Tails                                Hall A  pq3hf33c",
        "",
        "Bo Fox, Ada Verne  2 talks of 1 paper · KiteCon 2021",
        "  Tue 4 May  22:30–23:00   Kites that two people fly over the   Hall A  pz05pc7r",
        "                           sea",
        "                           also Thu 6 May  12:00",
        "",
        "Cy Sol  chairs 1 session · KiteCon 2021",
        "                           chairs Kites · no time stated                shdqxmae",
    ]


def test_with_coauthors_each_has_a_block(path: Path) -> None:
    lines = shown(path, "--coauthors", "-n", "3")
    assert lines[0] == "3 of 4 people · best first · times in UTC"
    assert "  with Bo Fox (1)" in lines
    assert "  with Ada Verne (1)" in lines


def test_who_may_be_somebody_else_has_a_block(tmp_path: Path) -> None:
    path = write(tmp_path, session("Flying", talk("Kites", ["Zoë Fox", "Zoe Fox", "Ada Verne"])))
    assert {"  maybe also Zoe Fox", "  maybe also Zoë Fox"} <= {*shown(path)}


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_nothing_is_wider_than_the_screen_or_broken(path: Path, width: int) -> None:
    lines = shown(path, "--tz", "Los Angeles", "--tz", "Tokyo", width=width)
    assert max(map(len, lines)) <= width
    words = {word for line in lines for word in line.split()}
    assert {"15:30–16:00", "07:30–08:00", "Kites", "pz05pc7r", "America/Los_Angeles,"} <= words


def test_a_kind_stands_beside_the_title_unless_most_are_of_it(tmp_path: Path) -> None:
    talks = [talk(f"Kite {n}", [f"Ada{n} Verne"], type="oral") for n in range(4)]
    path = write(tmp_path, session("B", *talks, talk("Odd kite", ["Bo Fox"], type="poster")))
    lines = shown(path)
    assert lines[0] == "5 people · best first · oral unless noted · no time stated · times in UTC"
    assert any("Odd kite · poster" in line for line in lines)
    assert not any("Kite 1 · oral" in line for line in lines)


def test_of_many_works_the_best_are_shown_with_the_command_that_shows_all(tmp_path: Path) -> None:
    path = write(tmp_path, session("B", *(talk(f"Kite {n}", ["Ada Verne"]) for n in range(9))))
    lines = shown(path, width=200)
    assert lines[2] == "Ada Verne  9 talks · KiteCon 2021"
    titles = [line for line in lines if "Kite " in line]
    assert len(titles) == 6
    *_, more = lines
    assert more.strip() == f"3 more: confcli authors 'Ada Verne' --topic kite --listing {path}"
    for asked in (("verne",), ("--all",)):
        assert len([line for line in shown(path, *asked) if "Kite " in line]) == 9


def test_a_pipe_has_a_line_for_each_person_with_the_score_second(path: Path) -> None:
    rows = confcli("authors", "--topic", "kite", "--listing", path).rows()
    assert [row[0] for row in rows] == ["Ivy Lund", "Bo Fox", "Ada Verne", "Cy Sol"]
    name, score, *rest = rows[0]
    assert (name, rest) == ("Ivy Lund", ["2", "2", "0", "KiteCon 2021", "pct0cgpk; pq3hf33c"])
    assert float(score) > 50


def test_json_has_the_works_on_the_topic_with_time_room_and_score(path: Path) -> None:
    asked = ("authors", "--topic", "kite", "--listing", path, "--tz", "Tokyo", "--json")
    first = confcli(*asked).json()[0]
    best, other = first["works"]
    assert {key: best[key] for key in ("id", "title", "start", "end", "room")} == {
        "id": "pct0cgpk",
        "title": "Old kites",
        "start": "2021-05-05T18:00:00+09:00",
        "end": "2021-05-05T18:30:00+09:00",
        "room": "Hall A",
    }
    assert best["score"] > 50 > other["score"] > 0
    assert first["score"] == pytest.approx((best["score"] ** 2 + other["score"] ** 2) / 100, abs=1)


def test_without_a_topic_there_are_no_scores(path: Path) -> None:
    for person in confcli("authors", "--listing", path, "--json").json():
        assert person["score"] is None
        assert {work["score"] for work in person["works"]} == {None}
