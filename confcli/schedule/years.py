"""The part of a listing that is in a year: by the name of the conference, or by the day."""

from collections.abc import Iterator

from confcli.model.entities import Listing, Session
from confcli.model.patterns import Pattern
from confcli.model.records import replace
from confcli.model.text import words
from confcli.schedule.days import Calendar
from confcli.schedule.entries import SessionEntry
from confcli.schedule.schedule import Schedule
from confcli.times.zones import Zone

#: How the year of a source's dates is known if the source prints none.
_GIVEN = "given"
_YEAR = Pattern(r"[12][0-9]{3}")


def named(conference: str) -> set[int]:
    """The years in the name of a conference."""
    return {int(word) for word in words(conference) if _YEAR.fullmatch(word)}


def is_given(listing: Listing, year: int) -> bool:
    """Whether a year was given to all sources of a listing, as they print none, or no time."""
    if all(it.year_evidence == _GIVEN and it.year == year for it in listing.sources):
        return True
    return not any(session.span for session in Schedule([listing]).sessions)


def of(listing: Listing, zone: Zone) -> set[int]:
    """The years of a listing: in its name, and those of its days in a zone."""
    calendar, sessions = Calendar(zone), Schedule([listing]).sessions
    days = (day for each in sessions if (cover := calendar.spanned(each)) for day in cover)
    return named(listing.conference) | {day.year for day in days}


def within(listing: Listing, year: int, zone: Zone) -> Listing:
    """The listing if its name has the year, else what is in the year in a zone."""
    if year in named(listing.conference):
        return listing
    found = (each for it in Schedule([listing]).sessions for each in _within(it, year, zone))
    return replace(listing, sessions=list(found))


def _within(session: SessionEntry, year: int, zone: Zone) -> Iterator[Session]:
    """Yield the part of a session that is in a year; talks are read only where it spans two."""
    calendar = Calendar(zone)
    cover = calendar.spanned(session)
    if cover is None or year not in (cover.first.year, cover.last.year):
        return
    if cover.first.year == cover.last.year:
        yield session.of
        return
    talks = [it.of for it in session.talks if (day := calendar.day(it)) and day.year == year]
    if talks or cover.first.year == year:
        yield replace(session.of, talks=talks)
