"""Events that override all later occurrences of another (RANGE=THISANDFUTURE)."""

import pytest

from tests.support.calendars import DAILY, NOON, calendar, event, reasons, starts
from tests.support.corpus import parse, talks
from tests.support.effort import is_linear
from tests.support.known import known

FROM_SIXTH = "RECURRENCE-ID;RANGE=THISANDFUTURE:20250506T120000Z"
LATER = ["BEGIN:VEVENT", "SUMMARY:Tails", "UID:1", FROM_SIXTH, "DTSTART:20250507T130000Z"]


def occurrences(*lines: str, **hints: str) -> list[tuple[str, str, str | None]]:
    """The start, title and end of each talk in a calendar, in order of time."""
    listing = parse(calendar(*lines), **hints)
    assert listing.problems == []
    found = [(known(talk.start), known(talk.title), talk.end) for talk in talks(listing)]
    return [
        (f"{start:%dT%H}", title, f"{end:%H}" if end else None)
        for start, title, end in sorted(found)
    ]


def test_an_override_replaces_all_later_occurrences() -> None:
    later = [*LATER, "DURATION:PT2H", "END:VEVENT"]
    for events in ([*DAILY, *later], [*later, *DAILY]):
        assert occurrences(*events) == [
            ("05T12", "Kites", "13"),
            ("07T13", "Tails", "15"),
            ("08T13", "Tails", "15"),
            ("09T13", "Tails", "15"),
            ("10T13", "Tails", "15"),
        ]


def test_the_most_specific_override_wins() -> None:
    one = event("UID:1", "RECURRENCE-ID:20250507T120000Z", "DTSTART:20250507T180000Z")
    rest = event(
        "UID:1", "RECURRENCE-ID;RANGE=THISANDFUTURE:20250509T120000Z", "DTSTART:20250509T090000Z"
    )
    assert occurrences(*DAILY, *rest, *one, *LATER, "END:VEVENT") == [
        ("05T12", "Kites", "13"),
        ("07T13", "Tails", None),
        ("07T18", "Kites", None),
        ("09T09", "Kites", None),
        ("09T13", "Tails", None),
    ]


def test_later_occurrences_move_by_local_time() -> None:
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


def test_later_all_day_occurrences_move() -> None:
    daily = event("UID:1", "DTSTART;VALUE=DATE:20250505", "RRULE:FREQ=DAILY;COUNT=4")
    later = event(
        "UID:1",
        "RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20250507",
        "DTSTART;VALUE=DATE:20250517",
    )
    assert occurrences(*daily, *later, timezone="Europe/Berlin") == [
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
def test_no_later_occurrence_is_lost(events: list[str], count: int, reason: str) -> None:
    listing = parse(calendar(*events, "END:VEVENT"))
    assert len(talks(listing)) == count
    assert reasons(listing) == [reason]


def test_effort_is_linear_in_the_number_of_overrides() -> None:
    def read_many(count: int) -> None:
        later = [line for n in range(count) for line in (*LATER, f"DESCRIPTION:{n}", "END:VEVENT")]
        parse(calendar(*DAILY, *later))

    assert is_linear(read_many, 50)
