"""What a user says of items, on each screen: a star before the time, words where there is room."""

from collections.abc import Callable
from typing import Any

import pytest

from confcli.model.marks import Mark
from confcli.schedule.counting import by_day
from confcli.schedule.days import Calendar
from confcli.schedule.grouping import Grouping
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone
from confcli.views import calendar, details, entries, grid
from confcli.views.look import Look
from tests.support.invented import schedule, session, talk
from tests.support.screens import screen

DAY = "2021-05-04"
UTC = zone("UTC")
LOOK = Look([UTC])
MARKS = {
    "Gusts": Mark("must", ("hangar", "to do"), "ask about\nropes"),
    "Calm": Mark(hidden=True),
    "Storms": Mark("maybe", seen=True),
    "Breezes": Mark("star"),
    "Winds": Mark("star", ("doors",)),
}


def kites(marks: dict[str, Mark] = MARKS) -> Schedule:
    """A session of four talks, with what a user says of each title."""
    times = ("09:00", "09:30", "10:00", "10:30", "11:00")
    titles = ("Gusts", "Calm", "Storms", "Breezes")
    talks = (
        talk(title, ["Ada"], start=f"{DAY} {start}", end=f"{DAY} {end}", room="Hall")
        for title, start, end in zip(titles, times, times[1:], strict=False)
    )
    made = schedule(session("Winds", *talks, end=f"{DAY} 11:00"))
    ids = {it.title: it.id for it in (*made.sessions, *made.talks)}
    return Schedule(made.listings, {ids[title]: mark for title, mark in marks.items()})


def drawn(draw: Callable[..., None], *of: Any, width: int = 60, **how: Any) -> str:
    """What is drawn, without the ids."""
    ascii_only = how.pop("ascii_only", False)
    shown, out = screen(width, ascii_only=ascii_only)
    draw(shown, *of, **how)
    ids = (it.id for it in (*kites().sessions, *kites().talks))
    text = out.getvalue()
    for each in ids:
        text = text.replace(each, "")
    return "\n".join(line.rstrip() for line in text.splitlines())


def listed(look: Look = LOOK, by: str = "day", **how: Any) -> str:
    order = Grouping(by, "time", Calendar(UTC))
    return drawn(entries.draw, kites().talks, look, order=order, **how)


HEADING = "Tue 4 May 2021 · UTC · KiteCon 2021 · 4 talks in 1 room\n\n"


def test_a_star_stands_before_the_time_and_what_is_hidden_says_so() -> None:
    wide = (
        "★ 09:00–09:30   Gusts                                   Hall\n"
        "                Ada\n"
        "  09:30–10:00   Calm                                    Hall\n"
        "                hidden · Ada\n"
        "☆ 10:00–10:30   Storms                                  Hall\n"
        "                Ada\n"
        "★ 10:30–11:00   Breezes                                 Hall\n"
        "                Ada"
    )
    assert listed(width=70) == f"{HEADING}{wide}"
    narrow = (
        "★ 09:00–09:30   Gusts\n"
        "   Ada · Hall ·\n"
        "  09:30–10:00   Calm\n"
        "   hidden · Ada · Hall ·\n"
        "☆ 10:00–10:30   Storms\n"
        "   Ada · Hall ·\n"
        "★ 10:30–11:00   Breezes\n"
        "   Ada · Hall ·"
    )
    assert listed() == f"{HEADING}{narrow}"


def test_stars_are_ascii_where_nothing_else_can_be_shown() -> None:
    shown = listed(Look([UTC], compact=True), ascii_only=True)
    assert [line[:2] for line in shown.splitlines()[2:]] == ["* ", "  ", "? ", "* "]


def test_stars_are_yellow_and_musts_bold() -> None:
    shown, out = screen(80, colour=True)
    entries.draw(shown, kites().talks, LOOK)
    assert "\x1b[1;33m★\x1b[0m" in out.getvalue()
    assert "\x1b[33m★\x1b[0m" in out.getvalue()


def test_words_labels_and_notes_are_in_long_lists() -> None:
    shown = listed(Look([UTC], long=True), width=80)
    assert "    must · #hangar, #to do · “ask about ropes”\n" in shown
    assert "    maybe · seen\n" in shown
    assert shown.count("star") == 0
    assert "#hangar" not in listed(width=80)


def test_a_starred_session_has_its_star_in_the_heading() -> None:
    shown = listed(Look([UTC], long=True), by="session", width=80).splitlines()
    assert shown[2:5] == [
        "★ Winds · 09:00–11:00",
        "  #doors",
        "★ 09:00–09:30   Gusts                                             Hall",
    ]


@pytest.mark.parametrize("by", ["room", "type", "author"])
@pytest.mark.parametrize("compact", [True, False])
def test_groups_have_the_same_stars(by: str, compact: bool) -> None:
    shown = listed(Look([UTC], compact=compact), by=by)
    assert (shown.count("★"), shown.count("☆")) == (2, 1)


def test_a_star_is_before_the_title_in_a_timetable() -> None:
    order = Grouping("room", "time", Calendar(UTC))
    shown = drawn(grid.draw, kites().talks, LOOK, order=order)
    for line in ("09:00 ┏★ Gusts", "10:00 ┏☆ Storms", "09:30 ┏Calm"):
        assert line in shown.splitlines()


def test_what_a_timetable_only_counts_has_the_star_of_what_is_wanted_most() -> None:
    talks = (talk(f"Kite {n}", start=f"{DAY} 09:00", end=f"{DAY} 10:00") for n in range(9))
    made = schedule(session("Kites", *talks))
    marks = {made.talks[3].id: Mark("maybe"), made.talks[5].id: Mark("must")}
    shown, out = screen(60)
    order = Grouping("room", "time", Calendar(UTC))
    grid.draw(shown, Schedule(made.listings, marks).talks, LOOK, order=order)
    assert "★ 9 talks, listed below" in out.getvalue()


def test_show_has_star_and_word_beside_the_title_and_all_else_below() -> None:
    first, calm, *_ = kites().talks
    assert drawn(details.draw, first, LOOK).splitlines()[:4] == [
        "Gusts                                       ★ must",
        "Ada",
        "#hangar, #to do · “ask about ropes”",
        "",
    ]
    assert drawn(details.draw, calm, LOOK).splitlines()[:3] == [
        "Calm",
        "Ada",
        "hidden",
    ]


def test_show_says_which_times_of_a_paper_are_starred() -> None:
    slots = (
        talk("Kites", ["Ada"], "Same.", f"{DAY} {at_}", type="oral") for at_ in ("09:00", "15:00")
    )
    made = schedule(*(session(f"Part {n}", each) for n, each in enumerate(slots)))
    (paper,) = Schedule(made.listings, {made.talks[1].id: Mark("star")}).papers
    shown, out = screen(80)
    details.draw(shown, paper, LOOK)
    lines = out.getvalue().splitlines()
    assert "★" in lines[0]
    assert [("★" in line) for line in lines if "00" in line[:30]] == [False, True]


def test_a_calendar_marks_the_days_with_something_starred() -> None:
    def of(marks: dict[str, Mark]) -> str:
        talks = kites(marks).talks
        days = by_day(talks, Calendar(UTC))
        return drawn(calendar.draw, days, LOOK, talks, "monday", width=40)

    assert of({}).splitlines() == of(MARKS).replace("★", "").splitlines()
    assert "4★" in of(MARKS)
    assert "4★" in of({"Breezes": Mark("maybe")})
    assert "★" not in of({"Breezes": Mark(hidden=True)})
