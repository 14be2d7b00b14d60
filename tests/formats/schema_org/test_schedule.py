"""schema.org events that repeat according to a schedule."""

from typing import Any

import pytest

from confcli.times.local import utc
from tests.support.known import known
from tests.support.schema_org import TALK, only, read

WEEKLY = {
    "@type": "Schedule",
    "startDate": "2025-07-04",
    "endDate": "2025-07-18",
    "startTime": "19:00",
    "endTime": "20:30:00",
    "repeatFrequency": "P1W",
    "scheduleTimezone": "Europe/Vienna",
}


def repeats(**schedule: object) -> tuple[list[str], list[str]]:
    """The start times of an event with this schedule, and its problems."""
    event = {"@type": "Event", "name": "Kites", "identifier": "k", "eventSchedule": schedule}
    listing = read(event, timezone="UTC")
    talks = [talk for session in listing.sessions for talk in session.talks]
    stamps = [f"{utc(known(talk.start)):%Y%m%dT%H%M%SZ}" for talk in talks]
    assert [talk.source_ids for talk in talks] == [[f"k/{stamp}"] for stamp in stamps]
    starts = [talk.start.isoformat() for talk in talks if talk.start]
    return starts, [problem.reason for problem in listing.problems]


@pytest.mark.parametrize(
    ("change", "days"),
    [
        ({}, ["04", "11", "18"]),
        ({"exceptDate": ["2025-07-11"]}, ["04", "18"]),
        ({"exceptDate": "2025-07-11T19:00"}, ["04", "18"]),
        ({"exceptDate": "2025-07-11T17:00Z"}, ["04", "18"]),
        ({"exceptDate": "2025-07-11T17:00"}, ["04", "11", "18"]),
        ({"repeatFrequency": "P7D", "repeatCount": 2}, ["04", "11"]),
        ({"endDate": None, "repeatCount": "2"}, ["04", "11"]),
        ({"repeatFrequency": "P2W"}, ["04", "18"]),
        ({"repeatFrequency": "P5D"}, ["04", "09", "14"]),
        ({"endDate": "2025-07-18T18:59"}, ["04", "11"]),
        ({"byDay": "https://schema.org/Monday"}, ["07", "14"]),
        ({"byDay": [{"@id": "schema:Saturday"}, "SU"]}, ["05", "06", "12", "13"]),
        ({"byDay": "Tuesday", "repeatFrequency": None}, ["08", "15"]),
        ({"byDay": "2TU", "repeatFrequency": "P1M"}, ["08"]),
        ({"byDay": "Tuesday", "byMonthWeek": 3, "repeatFrequency": "P1M"}, ["15"]),
        ({"byMonthDay": [7, 8], "repeatFrequency": "P1D"}, ["07", "08"]),
    ],
)
def test_a_schedule_repeats_an_event(change: dict[str, Any], days: list[str]) -> None:
    assert repeats(**{**WEEKLY, **change}) == (
        [f"2025-07-{day}T19:00:00+02:00" for day in days],
        [],
    )


@pytest.mark.parametrize(
    ("change", "start", "end"),
    [
        ({}, "2025-07-04T19:00:00+02:00", "2025-07-04T20:30:00+02:00"),
        ({"endTime": "01:00"}, "2025-07-04T19:00:00+02:00", "2025-07-05T01:00:00+02:00"),
        (
            {"endTime": None, "duration": "PT2H"},
            "2025-07-04T19:00:00+02:00",
            "2025-07-04T21:00:00+02:00",
        ),
        (
            {"startTime": "19:00:00-07:00", "endTime": None},
            "2025-07-04T19:00:00-07:00",
            None,
        ),
        (
            {"startDate": "2025-07-04T19:00:00-07:00", "startTime": None, "endTime": None},
            "2025-07-04T19:00:00-07:00",
            None,
        ),
        (
            {"startTime": None, "endTime": None},
            "2025-07-04T00:00:00+02:00",
            "2025-07-05T00:00:00+02:00",
        ),
        (
            {"scheduleTimezone": None},
            "2025-07-04T19:00:00+00:00",
            "2025-07-04T20:30:00+00:00",
        ),
    ],
)
def test_a_schedule_sets_the_time(change: dict[str, Any], start: str, end: str | None) -> None:
    event = {"@type": "Event", "name": "Kites", "eventSchedule": {**WEEKLY, **change}}
    talk = read(event, timezone="UTC").sessions[0].talks[0]
    assert (known(talk.start).isoformat(), talk.end and talk.end.isoformat()) == (start, end)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"repeatFrequency": None}, "its repeatFrequency is missing; try P1W"),
        ({"repeatFrequency": "PT1H"}, "its repeatFrequency is PT1H; try P1W"),
        ({"endDate": None}, "it has no end; add an endDate or a repeatCount"),
        ({"repeatCount": "many"}, "can't read many as a number of times"),
        ({"startDate": "soon"}, "can't read soon as a date"),
        ({"startTime": "7 pm"}, "can't read 7 pm as a time of day"),
        ({"byDay": "PublicHolidays"}, "its byDay is not a day of the week: PublicHolidays"),
        ({"byMonth": 13}, "all its times are after its end"),
    ],
)
def test_an_invalid_schedule_leaves_the_time_of_the_event(
    change: dict[str, Any], reason: str
) -> None:
    listing = read({**TALK, "endDate": None, "eventSchedule": {**WEEKLY, **change}})
    assert known(only(listing).start).isoformat() == "2025-07-04T10:00:00+02:00"
    (problem,) = listing.problems
    assert "an eventSchedule that cannot be followed: " in problem.reason
    assert reason in problem.reason


def test_a_schedule_may_end_with_its_event() -> None:
    schedule = {**WEEKLY, "endDate": None}
    listing = read({**TALK, "endDate": "2025-07-12", "eventSchedule": [schedule]})
    assert len(listing.sessions) == 2


def test_the_total_repeats_of_a_file_are_limited_with_a_problem() -> None:
    never = {**WEEKLY, "endDate": "2125-01-01", "byMonth": 13}
    parts = [{**TALK, "name": f"Kite {n}", "eventSchedule": never} for n in range(25)]
    reasons = [problem.reason for problem in read({"@graph": parts}).problems]
    assert sum("all its times are after its end" in reason for reason in reasons) == 20
    assert sum("the file has over 20,000 repeats" in reason for reason in reasons) == 5


def test_the_repeats_of_an_event_are_limited_with_a_problem() -> None:
    starts, wrong = repeats(**{**WEEKLY, "repeatFrequency": "P1D", "endDate": "2125-01-01"})
    assert (len(starts), len(wrong)) == (1_000, 1)
    assert "it repeats too often: only the first 1,000 times are read" in wrong[0]
