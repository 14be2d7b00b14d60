"""Events that stand in for all later times of another."""

import pytest

from tests.support.calendars import DAILY, NOON, calendar, event, reasons, starts
from tests.support.corpus import parse, talks
from tests.support.effort import is_linear
from tests.support.known import known

FROM_SIXTH = "RECURRENCE-ID;RANGE=THISANDFUTURE:20250506T120000Z"
LATER = ["BEGIN:VEVENT", "SUMMARY:Tails", "UID:1", FROM_SIXTH, "DTSTART:20250507T130000Z"]


def told(*lines: str, **hints: str) -> list[tuple[str, str, str | None]]:
    """Return the title, start and end of each talk of a calendar, in the order of time."""
    listing = parse(calendar(*lines), **hints)
    assert listing.problems == []
    found = [(known(talk.start), known(talk.title), talk.end) for talk in talks(listing)]
    return [
        (f"{start:%dT%H}", title, f"{end:%H}" if end else None)
        for start, title, end in sorted(found)
    ]


def test_an_event_stands_in_for_all_later_times() -> None:
    later = [*LATER, "DURATION:PT2H", "END:VEVENT"]
    for events in ([*DAILY, *later], [*later, *DAILY]):
        assert told(*events) == [
            ("05T12", "Kites", "13"),
            ("07T13", "Tails", "15"),
            ("08T13", "Tails", "15"),
            ("09T13", "Tails", "15"),
            ("10T13", "Tails", "15"),
        ]


def test_what_stands_in_for_one_time_or_from_later_on_goes_before() -> None:
    one = event("UID:1", "RECURRENCE-ID:20250507T120000Z", "DTSTART:20250507T180000Z")
    rest = event(
        "UID:1", "RECURRENCE-ID;RANGE=THISANDFUTURE:20250509T120000Z", "DTSTART:20250509T090000Z"
    )
    assert told(*DAILY, *rest, *one, *LATER, "END:VEVENT") == [
        ("05T12", "Kites", "13"),
        ("07T13", "Tails", None),
        ("07T18", "Kites", None),
        ("09T09", "Kites", None),
        ("09T13", "Tails", None),
    ]


def test_later_times_are_moved_on_the_wall() -> None:
    weekly = event(
        "UID:1", "DTSTART;TZID=Europe/Berlin:20251013T120000", "RRULE:FREQ=WEEKLY;COUNT=3"
    )
    later = event(
        "UID:1",
        "RECURRENCE-ID;TZID=Europe/Berlin;RANGE=THISANDFUTURE:20251020T120000",
        "DTSTART:20251020T130000Z",
    )
    assert starts(parse(calendar(*weekly, *later))) == [
        "2025-10-13T12:00:00+02:00",
        "2025-10-20T13:00:00+00:00",
        "2025-10-27T15:00:00+01:00",
    ]


def test_later_days_are_moved() -> None:
    daily = event("UID:1", "DTSTART;VALUE=DATE:20250505", "RRULE:FREQ=DAILY;COUNT=4")
    later = event(
        "UID:1",
        "RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20250507",
        "DTSTART;VALUE=DATE:20250517",
    )
    assert told(*daily, *later, timezone="Europe/Berlin") == [
        ("05T00", "Kites", "00"),
        ("06T00", "Kites", "00"),
        ("17T00", "Kites", "00"),
        ("18T00", "Kites", "00"),
    ]


@pytest.mark.parametrize(
    ("events", "count", "reason"),
    [
        (LATER, 1, "it replaces later times, but no repeated event has its UID"),
        (
            [*event("UID:1", NOON), *LATER],
            2,
            "it replaces later times, but no repeated event has its UID",
        ),
        ([*DAILY, *LATER[:-1]], 5, "an event without a DTSTART"),
        (
            [*DAILY, *(line.replace("FUTURE", "PRIOR") for line in LATER)],
            5,
            "RANGE=THISANDPRIOR is not supported: other times are not changed",
        ),
    ],
)
def test_no_later_time_is_lost(events: list[str], count: int, reason: str) -> None:
    listing = parse(calendar(*events, "END:VEVENT"))
    assert len(talks(listing)) == count
    assert reasons(listing) == [reason]


def test_work_follows_the_number_of_those_who_stand_in() -> None:
    def read_many(count: int) -> None:
        later = [line for n in range(count) for line in (*LATER, f"DESCRIPTION:{n}", "END:VEVENT")]
        parse(calendar(*DAILY, *later))

    assert is_linear(read_many, 50)
