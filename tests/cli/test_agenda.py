"""``agenda``: what is starred, as far as it is asked for, in every form."""

import re
import shlex
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from rich.cells import cell_len

from confcli.model.marks import Mark
from confcli.views.schema import of_command
from tests.support.harness import Result, confcli, on_screen
from tests.support.invented import session, talk, write
from tests.support.marking import mark

DAY = "2021-05-04"
AEROBATICS = "Aerobatics and aerometrics of kites"


@pytest.fixture(autouse=True)
def fair(tmp_path: Path) -> None:
    """A day of kites, of which three talks are starred; one that is not is like one of them."""
    page = write(
        tmp_path,
        session(
            "Winds",
            talk("Gusts", [], AEROBATICS, f"{DAY} 09:00", f"{DAY} 10:00", track="Sky"),
            talk("Storms", [], "Rain.", f"{DAY} 12:00", f"{DAY} 13:00", track="Sky"),
        ),
        session("Knots", talk("Bowline", [], "Ropes.", f"{DAY} 09:30", f"{DAY} 10:15")),
        session("Air", talk("Loops", [], AEROBATICS, f"{DAY} 11:00", f"{DAY} 11:30")),
        session("Evening", talk("Stars", [], "Night.", "2021-05-05 20:00", "2021-05-05 21:00")),
    )
    assert confcli("add", page).code == 0


def starred() -> None:
    mark("Gusts", Mark("must"))
    mark("Bowline", Mark("star"))
    mark("Storms", Mark("star"))


def agenda(*options: str) -> Any:
    return confcli("agenda", *options, "--json").json()


def test_without_stars_it_says_how_to_star() -> None:
    for result in (confcli("agenda"), on_screen("agenda", width=200)):
        assert (result.code, result.out) == (0, "")
        assert result.err.startswith("confcli: nothing is starred; star what you want to see: ")
    assert confcli("agenda", "--json").out == "[]\n"
    assert "nothing is starred in KiteCon 2021; " in confcli("agenda", "-c", "kitecon").err


def test_items_come_with_their_clashes_and_what_would_fill_the_time_between() -> None:
    starred()
    found = agenda()
    jsonschema.validate(found, of_command("agenda"))
    assert [(each["title"], each["star"]) for each in found] == [
        ("Gusts", "must"),
        ("Bowline", "star"),
        ("Storms", "star"),
    ]
    (clash,) = found[1]["clashes"]
    assert [clash[key] for key in ("title", "overlap", "assumed")] == ["Gusts", 30, False]
    free = found[2]["free_time"]
    assert (free["start"], free["minutes"]) == ("2021-05-04T10:15:00+00:00", 105)
    assert [each["title"] for each in free["suggested"]] == ["Loops"]


def test_what_is_asked_for_fills_the_time_instead() -> None:
    starred()
    assert [each["title"] for each in _suggested("--interest", "rain")] == []
    assert [each["title"] for each in _suggested("-i", "rain", "-i", "title:loops")] == ["Loops"]


@pytest.mark.parametrize("asked", [("--fill", "-i", "rain"), ("-i", "rain")])
def test_where_nothing_asked_for_fits_it_says_so_and_where_more_is(asked: tuple[str, ...]) -> None:
    starred()
    shown = on_screen("agenda", *asked, "-d", DAY, "--now", f"{DAY} 08:00", width=200)
    assert shown.err == (
        "confcli: nothing matching 'rain' fits into your free time; "
        f"try: confcli search rain --now '{DAY} 08:00' --day {DAY}\n"
    )
    assert "Loops" not in shown.out


def test_where_nothing_like_the_stars_fits_it_says_so_if_asked_to_list_it() -> None:
    starred()
    late = ("--now", f"{DAY} 11:10")
    assert confcli("agenda", "--json", "-i", "rain").err == on_screen("agenda", *late).err == ""
    assert on_screen("agenda", "--fill", *late).err == (
        "confcli: nothing like yours fits into your free time; ask for something with --interest\n"
    )
    assert on_screen("agenda", "--fill", "--session", "knots").err == (
        "confcli: there is no free time to fill\n"
    )


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        (("--upcoming", "--now", f"{DAY} 11:20"), True),
        (("--upcoming", "--now", f"{DAY} 12:00"), False),
        (("--after", f"{DAY} 11:50", "--now", f"{DAY} 08:00"), True),
        (("--after", f"{DAY} 12:00", "--now", f"{DAY} 08:00"), False),
        (("--now", f"{DAY} 12:00"), False),
    ],
)
def test_free_time_that_is_over_is_not_shown(options: tuple[str, ...], shown: bool) -> None:
    starred()
    screen = on_screen("agenda", *options)
    assert "Storms" in screen.out
    assert (" free" in screen.out) == shown


def test_what_fills_free_time_is_at_the_times_asked_for() -> None:
    starred()
    asked = ("-i", "kites", "--now", f"{DAY} 08:00")
    shown = [
        on_screen("agenda", *asked, "--after", f"{DAY} {time}").out for time in ("11:00", "11:01")
    ]
    assert ["1 talk matching" in each for each in shown] == [True, False]


def test_free_time_before_what_is_asked_for_is_none_in_json() -> None:
    starred()
    (storms,) = agenda("--upcoming", "--now", f"{DAY} 12:00")
    assert storms["free_time"] is None
    assert agenda("--now", f"{DAY} 12:00")[2]["free_time"]["minutes"] == 105


def _suggested(*options: str) -> Any:
    return agenda(*options)[2]["free_time"]["suggested"]


def test_the_way_between_rooms_takes_as_long_as_one_says(tmp_path: Path) -> None:
    page = write(
        tmp_path,
        session("A", talk("Near", start=f"{DAY} 15:00", end=f"{DAY} 15:30"), room="Attic"),
        session("B", talk("Far", start=f"{DAY} 15:32", end=f"{DAY} 16:00"), room="Hall"),
        conference="Wander 2021",
    )
    assert confcli("add", page).code == 0
    mark("Near", Mark("star"))
    mark("Far", Mark("star"))
    asked = ("-c", "wander")
    assert [each["clashes"] for each in agenda(*asked)] == [[], []]
    (clash,) = agenda(*asked, "--travel", "5")[1]["clashes"]
    assert [clash[key] for key in ("overlap", "between", "walk")] == [0, 2, 5]
    shown = on_screen("agenda", *asked, "--travel", "5")
    assert "└ “Near” ends 2 min before; 5 min walk" in shown.out


def test_filters_keep_items_and_still_all_clashes_are_known() -> None:
    starred()
    (bowline,) = agenda("--session", "knots")
    assert [each["title"] for each in bowline["clashes"]] == ["Gusts"]
    assert [each["title"] for each in agenda("--track", "sky")] == ["Gusts", "Storms"]
    assert [each["title"] for each in agenda("--after", f"{DAY} 10:00")] == ["Storms"]
    assert [each["title"] for each in agenda("-d", DAY)] == ["Gusts", "Bowline", "Storms"]
    assert confcli("agenda", "--track", "kite").code == 2


def test_a_day_on_which_nothing_is_starred_says_when_something_is() -> None:
    starred()
    result = confcli("agenda", "-d", "2021-05-05")
    assert (result.code, result.out) == (0, "")
    assert result.err == "confcli: nothing you starred is then; what you starred is on 4 May 2021\n"


def test_a_day_of_the_conference_with_only_an_appointment_is_in_it() -> None:
    starred()
    assert confcli("busy", "2021-05-05 12:00", "1h", "dentist").code == 0
    assert confcli("busy", "2021-05-06 12:00", "1h", "vet").code == 0
    assert [each["title"] for each in agenda()][-2:] == ["Storms", "dentist"]
    assert [each["title"] for each in agenda("-c", "kitecon", "-d", "2021-05-05")] == ["dentist"]


def test_the_command_that_is_shown_lists_what_was_counted() -> None:
    starred()
    asked = ("--tz", "Europe/Berlin", "-i", "kites aerometrics")
    shown = on_screen("agenda", *asked, "--now", f"{DAY} 08:00", width=200)
    narrow = on_screen("agenda", *asked, "--now", f"{DAY} 08:00", width=40)
    assert max(map(cell_len, narrow.out.splitlines())) <= 40
    found = re.search(r"1 talk matching 'kites aerometrics'(?: ·|\n) +(confcli .*)", shown.out)
    assert found
    _, *command = shlex.split(found[1])
    listed = on_screen(*command, "--now", f"{DAY} 08:00", width=200)
    assert re.search(r"13:00–13:30 +Loops", listed.out)
    assert "confcli agenda" not in listed.out


def test_a_pipe_gets_lines_with_what_clashes_last() -> None:
    starred()
    first, second, third = confcli("agenda").rows()
    assert (first[-1], second[-1], third[-1]) == (second[0], first[0], "")
    assert first[-2] == "must"


def test_its_days_are_drawn_as_a_timetable_with_what_overlaps_beside_each_other() -> None:
    starred()
    shown = on_screen("agenda", "--grid", "--now", f"{DAY} 01:00", width=60)
    lines = [line.rstrip() for line in shown.out.splitlines()]
    assert lines[:6] == [
        "Tue 4 May 2021 · UTC · KiteCon 2021 · 3 starred · 1 clash",
        "  first 09:00, last 13:00",
        "",
        "09:00 ✗★ Gusts",
        "09:30 ┃                          ✗★ Bowline",
        "10:00                            ┃",
    ]
    assert any(line.endswith("┏★ Storms") for line in lines)


@pytest.mark.parametrize(
    "options",
    [
        ("--travel", "-1"),
        ("--compact", "--long"),
        ("--kite",),
        ("-i", "autor:bo"),
        ("-i", "?!"),
        ("-i", ""),
    ],
)
def test_what_makes_no_sense_is_refused(options: tuple[str, ...]) -> None:
    result: Result = confcli("agenda", *options)
    assert (result.code, result.out) == (2, "")
    assert result.error()


def test_show_says_what_clashes_with_what_is_starred() -> None:
    before = on_screen("show", "bowline")
    assert "clashes" not in before.out
    mark("Gusts", Mark("must"))
    shown = on_screen("show", "bowline")
    assert re.search(r"^  clashes with  Gusts \(30 min\)  t\w{7}$", shown.out, re.MULTILINE)
    assert "clashes" not in on_screen("show", "gusts").out
    assert confcli("show", "bowline").code == 0
