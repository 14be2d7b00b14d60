"""``confcli count``: bars on a terminal, numbers in a pipe."""

import json
from pathlib import Path

import pytest

from tests.support.harness import Result, confcli, on_screen
from tests.support.invented import session, talk, write


@pytest.fixture
def kites(tmp_path: Path) -> Path:
    return write(
        tmp_path,
        session(
            "Winds",
            talk(
                "Gusts", ["Bo", "Ada"], start="2021-05-04 23:30", end="2021-05-05 00:30", room="B"
            ),
            talk("Calm", ["Ada"], start="2021-05-04 09:30", room="Room 10", type="poster"),
        ),
        session(
            "Tails",
            talk("Bows", ["Cy"], start="2021-05-05 09:15", end="2021-05-05 10:15", room="Room 9"),
            talk("Break", start="2021-05-05 10:15", room="Room 9", type="break"),
        ),
    )


def count(kites: Path, *arguments: str) -> Result:
    return confcli("count", *arguments, "--listing", kites)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((), "4 talks"),
        (("talks",), "4 talks"),
        (("papers",), "3 papers"),
        (("sessions",), "2 sessions"),
    ],
)
def test_without_by_it_is_just_the_number(
    kites: Path, arguments: tuple[str, ...], expected: str
) -> None:
    assert count(kites, *arguments).out == f"{expected.split()[0]}\n"
    assert on_screen("count", *arguments, "--listing", kites).out == f"{expected}\n"


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("author", [["Ada", "2"], ["Bo", "1"], ["Cy", "1"], ["", "1"]]),
        ("room", [["Room 9", "2"], ["B", "1"], ["Room 10", "1"]]),
        ("session", [["Tails", "2"], ["Winds", "2"]]),
        ("type", [["break", "1"], ["poster", "1"], ["", "2"]]),
        ("conference", [["KiteCon 2021", "4"]]),
        ("day", [["2021-05-04", "2"], ["2021-05-05", "3"]]),
        ("hour", [["00:00", "1"], ["09:00", "2"], ["10:00", "2"], ["23:00", "1"]]),
        ("keyword", [["", "4"]]),
        ("time", [[f"2021-05-0{each}:00", "1"] for each in ("4 09", "4 23", "5 09", "5 10")]),
    ],
)
def test_a_pipe_gets_a_line_for_each_value(kites: Path, by: str, expected: list[list[str]]) -> None:
    assert count(kites, "--by", by).rows() == expected


def test_names_are_sorted_as_people_do_and_counts_the_highest_first(kites: Path) -> None:
    by_name = count(kites, "--by", "room", "--sort", "name").rows()
    assert [name for name, _ in by_name] == ["B", "Room 9", "Room 10"]
    by_count = count(kites, "--by", "hour", "--sort", "count").rows()
    assert [name for name, _ in by_count] == ["09:00", "10:00", "00:00", "23:00"]


def test_a_session_counts_for_its_chairs_and_a_paper_for_each_day_it_is_on(tmp_path: Path) -> None:
    twice = [talk("Bows", ["Cy"], "On bows.", f"2021-05-0{day} 09:00") for day in (4, 5)]
    path = write(
        tmp_path, *(session(f"Tails {n}", it, chairs=["Di"]) for n, it in enumerate(twice))
    )
    assert count(path, "sessions", "--by", "author").rows() == [["Di", "2"]]
    assert count(path, "papers", "--by", "day").rows() == [["2021-05-04", "1"], ["2021-05-05", "1"]]
    assert count(path, "papers", "--by", "author").rows() == [["Cy", "1"]]


def test_filters_choose_what_is_counted(kites: Path) -> None:
    assert count(kites, "--by", "room", "--author", "ada").rows() == [["B", "1"], ["Room 10", "1"]]
    assert count(kites, "--day", "2021-05-05", "--room", "9").out == "2\n"


def test_json_says_of_how_many(kites: Path) -> None:
    found = count(kites, "--by", "type", "--limit", "2", "--json")
    assert json.loads(found.out) == [
        {"value": "break", "count": 1, "percent": 25.0},
        {"value": "poster", "count": 1, "percent": 25.0},
    ]
    assert count(kites, "--json").json() == [{"value": None, "count": 4, "percent": 100.0}]


def test_hours_and_days_are_those_of_the_reader(kites: Path) -> None:
    rows = count(kites, "--by", "day", "--tz", "Asia/Tokyo").rows()
    assert rows == [["2021-05-04", "1"], ["2021-05-05", "3"]]


def test_a_terminal_gets_bars(kites: Path) -> None:
    lines = on_screen("count", "--by", "day", "--listing", kites, width=50).out.splitlines()
    assert lines == [
        "4 talks by day",
        "",
        "Tue 4 May 2021  2  50%  █████████████████▎",
        "Wed 5 May 2021  3  75%  ██████████████████████████",
    ]


def test_what_has_no_value_is_said_to_have_none(kites: Path) -> None:
    out = on_screen("count", "--by", "author", "--listing", kites).out
    assert "\nno author " in out


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("kites",), "talks"),
        (("--by", "kite"), "track"),
        (("--by", "room", "--sort", "time"), "name"),
    ],
)
def test_what_can_t_be_counted_is_answered_with_what_can(
    kites: Path, arguments: tuple[str, ...], word: str
) -> None:
    result = count(kites, *arguments)
    assert result.code == 2
    assert word in result.error()


def test_talks_are_those_that_talks_lists_with_sessions_that_have_none(tmp_path: Path) -> None:
    path = write(tmp_path, session("Winds", talk("Gusts"), talk("Calm")), session("Tea"))
    assert count(path).out == "3\n"
    assert len(confcli("talks", "--listing", path).rows()) == 3
    out = on_screen("count", "--by", "type", "--listing", path).out
    assert out.startswith("2 talks and 1 session without talks by type\n")
    alone = on_screen("count", "--listing", path).out
    assert alone == "3: 2 talks and 1 session without talks\n"


def test_sessions_without_any_talk_are_counted_as_such(tmp_path: Path) -> None:
    path = write(tmp_path, session("Winds"), session("Tea"))
    assert count(path).out == "2\n"
    assert on_screen("count", "--listing", path).out == "2 sessions\n"


@pytest.mark.parametrize("form", [(), ("--json",), ("--csv",), ("--screen",)])
def test_it_says_how_many_more_there_are(kites: Path, form: tuple[str, ...]) -> None:
    some = count(kites, "--by", "author", "-n", "3", *form)
    assert (some.code, some.err) == (0, "confcli: 1 more; --all shows all\n")
    assert count(kites, "--by", "author", *form).err == ""


def test_counts_are_by_one_field_and_in_one_zone(kites: Path) -> None:
    result = count(kites, "--by", "day", "--by", "room")
    assert result.code == 2
    assert result.error() == "can't count by day and room at once; pass --by once"
    zoned = count(kites, "--by", "day", "--tz", "UTC", "--tz", "Asia/Tokyo")
    assert zoned.err == "confcli: days and hours are in UTC; left out Asia/Tokyo\n"
    assert count(kites, "--by", "room", "--tz", "UTC", "--tz", "Asia/Tokyo").err == ""


def test_only_the_days_asked_for_are_counted(kites: Path) -> None:
    assert count(kites, "--by", "day", "--day", "2021-05-05").rows() == [["2021-05-05", "3"]]
    assert confcli("calendar", "--day", "2021-05-05", "--listing", kites).rows() == [
        ["2021-05-05", "3"]
    ]
