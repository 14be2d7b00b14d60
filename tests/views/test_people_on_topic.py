"""People on a topic: on terminals of several widths, and in a pipe."""

import csv
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
        "  Wed 5 May  09:00–09:30   Old ‹kites›                          Hall A  pct0cgpk",
        "  Wed 5 May  10:00–10:30   Tails                                Hall A  pq3hf33c",
        "                           “Of a ‹kite›.”",
        "",
        "Ada Verne, Bo Fox  2 talks of 1 paper · KiteCon 2021",
        "  Tue 4 May  22:30–23:00   ‹Kites› that two people fly over     Hall A  pz05pc7r",
        "                           the sea",
        "                           also Thu 6 May  12:00",
        "",
        "Cy Sol  chairs 1 session · KiteCon 2021",
        "                           chairs ‹Kites› · no time stated              shdqxmae",
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
    assert {"15:30–16:00", "07:30–08:00", "‹Kites›", "pz05pc7r", "America/Los_Angeles,"} <= words


def test_a_kind_stands_beside_the_title_unless_most_are_of_it(tmp_path: Path) -> None:
    talks = [talk(f"Kite {n}", [f"Ada{n} Verne"], type="oral") for n in range(4)]
    path = write(tmp_path, session("B", *talks, talk("Odd kite", ["Bo Fox"], type="poster")))
    lines = shown(path)
    assert lines[0] == "5 people · best first · oral unless noted · no time stated · times in UTC"
    assert any("Odd ‹kite› · poster" in line for line in lines)
    assert not any("1 · oral" in line for line in lines)


def test_of_many_works_the_best_are_shown_with_the_command_that_shows_all(tmp_path: Path) -> None:
    path = write(tmp_path, session("B", *(talk(f"Kite {n}", ["Ada Verne"]) for n in range(9))))
    lines = shown(path, width=200)
    assert lines[2] == "Ada Verne  9 talks · KiteCon 2021"
    titles = [line for line in lines if "‹Kite› " in line]
    assert len(titles) == 6
    *_, more = lines
    assert more.strip() == f"3 more: confcli authors 'Ada Verne' --topic kite --listing {path}"
    for asked in (("verne",), ("--all",)):
        assert len([line for line in shown(path, *asked) if "‹Kite› " in line]) == 9


def test_a_pipe_has_a_line_for_each_work_of_a_person(path: Path) -> None:
    rows = confcli("authors", "--topic", "kite", "--listing", path).rows()
    assert [(row[0], row[3][:9]) for row in rows] == [
        ("Ivy Lund", "Old kites"),
        ("Ivy Lund", "Tails"),
        ("Ada Verne", "Kites tha"),
        ("Bo Fox", "Kites tha"),
        ("Cy Sol", "Kites"),
    ]
    name, score, work_score, title, *rest = rows[0]
    assert (name, title) == ("Ivy Lund", "Old kites")
    assert float(work_score) ** 2 / 100 < float(score)
    assert rest == [
        *("2021-05-05T09:00:00+00:00", "2021-05-05T09:30:00+00:00", "UTC"),
        *("pct0cgpk", "KiteCon 2021", "Hall A", "False"),
    ]


def test_csv_has_a_line_for_each_work_too(path: Path) -> None:
    printed = confcli("authors", "--topic", "kite", "--listing", path, "--csv").out
    header, *rows = csv.reader(printed.splitlines())
    keys = {"name", "score", "work_score", "title", "start", "room", "partial", "explanation"}
    assert keys <= {*header}
    assert len(rows) == 5


def test_fields_of_people_alone_have_a_line_for_each_person(path: Path) -> None:
    asked = ("authors", "--topic", "kite", "--listing", path, "--fields")
    names = [["Ivy Lund"], ["Ada Verne"], ["Bo Fox"], ["Cy Sol"]]
    assert confcli(*asked, "name").rows() == names
    assert confcli(*asked, "name,id", "-n", "1").rows() == [
        *(["Ivy Lund", "pct0cgpk"], ["Ivy Lund", "pq3hf33c"]),
    ]
    assert [[it["name"]] for it in confcli(*asked, "name", "--json").json()] == names


def test_times_of_works_are_told_in_each_zone(path: Path) -> None:
    zones = ("--tz", "UTC", "--tz", "Tokyo", "--header")
    header, first, *_ = confcli("authors", "--topic", "kite", "--listing", path, *zones).rows()
    told = dict(zip(header, first, strict=True))
    assert told["start"] == "2021-05-05T09:00:00+00:00"
    assert told["start Asia/Tokyo"] == "2021-05-05T18:00:00+09:00"


def test_people_cut_off_from_those_they_stand_with_are_counted(path: Path) -> None:
    assert shown(path, "-n", "2")[7] == "Ada Verne +1  2 talks of 1 paper · KiteCon 2021"


def test_a_line_says_where_people_with_partial_matches_begin(tmp_path: Path) -> None:
    talks = [talk("Kite strings", ["Ada Verne"]), talk("A kite", ["Bo Fox"])]
    path = write(tmp_path, session("B", *talks, talk("My strings", ["Cy Sol"])))
    asked = ("authors", "--topic", "kite strings", "--listing", path)
    drawn = on_screen(*asked, width=80)
    lines = [line for line in drawn.out.splitlines() if line[:1].strip()]
    assert [line.split("  ")[0] for line in lines[1:]] == [
        *("Ada Verne", "partial matches follow", "Bo Fox", "Cy Sol"),
    ]
    assert "partial" not in drawn.err
    assert "partial matches follow" in confcli(*asked).err
    assert confcli(*asked, "-n", "1").err == "confcli: 2 more; --all shows all\n"
    works = [person["works"][0] for person in confcli(*asked, "--json").json()]
    assert [work["partial"] for work in works] == [False, True, True]
    assert "kite in title" in works[0]["explanation"]


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
        assert {work["explanation"] for work in person["works"]} == {None}
        assert {work["partial"] for work in person["works"]} == {False}
