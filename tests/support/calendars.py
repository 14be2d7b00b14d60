"""Small calendars for tests."""

from typing import Any

from confcli.model.entities import Listing, Talk
from tests.support.corpus import parse, talks

BERLIN = "X-WR-TIMEZONE:Europe/Berlin"
NOON = "DTSTART:20250505T120000Z"


def event(*lines: str) -> list[str]:
    return ["BEGIN:VEVENT", "SUMMARY:Kites", *lines, "END:VEVENT"]


def calendar(*lines: str, end: str = "\r\n") -> str:
    return end.join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""])


def read(*lines: str, **hints: Any) -> Listing:
    """Read a calendar of one event with these properties."""
    return parse(calendar(*event(*lines)), name="kites.ics", **hints)


def one(*lines: str) -> Talk:
    listing = read(NOON, *lines)
    (talk,) = talks(listing)
    assert listing.problems == []
    return talk


def starts(listing: Listing) -> list[str]:
    return [talk.start.isoformat() for talk in talks(listing) if talk.start]


def reasons(listing: Listing) -> list[str]:
    return [problem.reason for problem in listing.problems]


def lasts(listing: Listing) -> list[tuple[str | None, str | None]]:
    return [
        (talk.start.isoformat() if talk.start else None, talk.end.isoformat() if talk.end else None)
        for talk in talks(listing)
    ]


DAILY = event("UID:1", NOON, "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=5")
