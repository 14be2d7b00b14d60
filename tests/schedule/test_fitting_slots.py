"""A paper that filters keep is when and where the slots are that fit."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.text import words
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Paper, TalkEntry
from confcli.schedule.filters import Filters
from confcli.schedule.schedule import Schedule
from confcli.times.zones import NEVER, zone
from tests.support.invented import schedule, session, talk

UTC, TODAY = Calendar(zone("UTC")), date(2021, 5, 4)
DAYS = ("2021-05-04", "2021-05-05", "2021-05-06")
TYPES = ("oral", "poster", "spotlight")
ROOMS = ("Hall A", "Hut")
#: What a filter asks for, read off a slot in the plainest way.
READ: dict[str, Callable[[TalkEntry], str]] = {
    "day": lambda slot: str(slot.start.date()) if slot.start else "",
    "type": lambda slot: slot.type or "",
    "room": lambda slot: slot.room or "",
    "session": lambda slot: slot.session,
}
#: What a paper says of when and where it is.
WHEN_AND_WHERE = (
    *("start", "end", "type", "session", "session_id", "room", "track", "language"),
    *("board", "time_of", "time_basis", "source_timezone", "status", "day_change"),
)


def two_slots() -> Schedule:
    """A paper with a spotlight on Tuesday and a poster on Thursday, another one in between."""
    said: dict[str, Any] = {"url": "https://kites.example/tue", "cancelled": True}
    return schedule(
        session(
            "Spotlights",
            talk("Kites", ["Ada"], None, "2021-05-04 09:00", type="spotlight", **said),
            room="Hall A",
            chairs=["Bo"],
        ),
        session("Knots", talk("Knots", ["Cy"], None, "2021-05-05 09:00", type="poster")),
        session(
            "Posters",
            talk("Kites", ["Ada"], None, "2021-05-06 09:00", type="poster", board="B7"),
            track="Sky",
            chairs=["Di"],
        ),
    )


def kept(of: Schedule, **asked: str) -> list[Paper]:
    filters = Filters(**{name: (value,) for name, value in asked.items()})
    return filters.apply(of.papers, UTC, TODAY)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({}, ("2021-05-04", "spotlight", "Spotlights", "Hall A", None, None, ["Bo", "Di"])),
        ({"day": "2021-05-06"}, ("2021-05-06", "poster", "Posters", None, "Sky", "B7", ["Di"])),
        ({"type": "poster"}, ("2021-05-06", "poster", "Posters", None, "Sky", "B7", ["Di"])),
        (
            {"session": "spot"},
            ("2021-05-04", "spotlight", "Spotlights", "Hall A", None, None, ["Bo"]),
        ),
    ],
)
def test_when_and_where_are_those_of_the_slot_that_fits(
    asked: dict[str, str], said: tuple[Any, ...]
) -> None:
    (paper,) = (each for each in kept(two_slots(), **asked) if each.title == "Kites")
    day = str(paper.start and paper.start.date())
    where = (paper.type, paper.session, paper.room, paper.track, paper.board, paper.chairs)
    assert (day, *where) == said


def test_all_slots_are_still_known() -> None:
    (paper,) = (each for each in kept(two_slots(), day="2021-05-06") if each.title == "Kites")
    assert [slot.type for slot in paper.talks] == ["spotlight", "poster"]
    assert [slot.type for slot in paper.slots] == ["poster"]


def test_papers_stand_where_their_slots_do() -> None:
    assert [each.title for each in kept(two_slots())] == ["Kites", "Knots"]
    assert [each.title for each in kept(two_slots(), type="poster")] == ["Knots", "Kites"]


def test_a_slot_that_is_not_cancelled_says_so_and_leads_to_the_paper() -> None:
    (paper,) = (each for each in kept(two_slots(), day="2021-05-06") if each.title == "Kites")
    assert not paper.cancelled
    assert paper.url == "https://kites.example/tue"
    (paper,) = kept(two_slots(), day="2021-05-04")
    assert paper.cancelled


def test_a_filter_leaves_the_schedule_as_it_was() -> None:
    made = two_slots()
    kept(made, day="2021-05-06")
    assert kept(made)[0].type == "spotlight"


_TIMES = st.none() | st.sampled_from([f"{day} {hour}:00" for day in DAYS for hour in (10, 14)])
_TALKS = st.builds(
    talk,
    st.sampled_from(["Kites", "Knots", "Strings"]),
    st.just(["Ada"]),
    start=_TIMES,
    type=st.none() | st.sampled_from(TYPES),
    room=st.none() | st.sampled_from(ROOMS),
)
_SESSIONS = st.builds(
    lambda title, talks, room: session(title, *talks, room=room),
    st.sampled_from(["Morning", "Evening"]),
    st.lists(_TALKS, max_size=4),
    st.none() | st.sampled_from(ROOMS),
)
_ASKED = st.fixed_dictionaries(
    {},
    optional={
        "day": st.sampled_from(DAYS),
        "type": st.sampled_from(["oral", "po"]),
        "room": st.sampled_from(["hall", "hut"]),
        "session": st.sampled_from(["morning", "eve"]),
    },
)


@given(st.lists(_SESSIONS, max_size=4), _ASKED)
def test_as_a_plain_reading_of_every_slot(sessions: list[Any], asked: dict[str, str]) -> None:
    made = schedule(*sessions)
    fitting = {
        paper.id: slots
        for paper in made.papers
        if (slots := [slot for slot in paper.talks if _fits(slot, asked)])
    }
    found = kept(made, **asked)
    assert {paper.id: list(paper.slots) for paper in found} == fitting
    for paper in found:
        for name in WHEN_AND_WHERE if asked else ():
            says, first = getattr(paper, name), getattr(fitting[paper.id][0], name)
            assert says == first or (first is None and name in ("type", "language", "status"))
    starts = [paper.start or NEVER for paper in found]
    assert starts == sorted(starts, key=datetime.timestamp)


def _fits(slot: TalkEntry, asked: dict[str, str]) -> bool:
    """Whether each value asked for begins what the slot says, as all values here are one word."""
    return all(
        READ[name](slot) == value
        or any(word.startswith(value) for word in words(READ[name](slot)) if name != "day")
        for name, value in asked.items()
    )
