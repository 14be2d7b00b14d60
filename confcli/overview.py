"""What a schedule covers: its days, and the day nearest to another."""

from collections.abc import Iterable
from datetime import date

from confcli.model import Listing
from confcli.query import begins
from confcli.schedule import Entry, Schedule
from confcli.text import words
from confcli.times.zones import Zone


def days_of(schedule: Schedule, zone: Zone) -> tuple[date, date] | None:
    """Return the first and the last day on which something starts; ``None`` without any time."""
    days = sorted(_start_days([*schedule.sessions, *schedule.talks], zone))
    return (days[0], days[-1]) if days else None


def nearest_day(entries: Iterable[Entry], zone: Zone, day: date) -> date | None:
    """Return the day on which an entry starts that is nearest to ``day``, the later of two."""
    days = _start_days(entries, zone)
    return min(days, key=lambda each: (abs(each - day), each < day), default=None)


def starts_on(entry: Entry, zone: Zone, day: date) -> bool:
    """Tell whether an entry starts on a calendar day in a zone."""
    return entry.start is not None and zone.local(entry.start).date() == day


def runs_on(entry: Entry, zone: Zone, day: date) -> bool:
    """Tell whether an entry starts on a calendar day, or has started before and still runs."""
    if entry.start is None:
        return False
    first = zone.local(entry.start).date()
    if first >= day or entry.end is None:
        return first == day
    end = zone.local(entry.end)
    return end.date() > day or (end.date() == day and end.time() > end.min.time())


def _start_days(entries: Iterable[Entry], zone: Zone) -> set[date]:
    return {zone.local(entry.start).date() for entry in entries if entry.start}


def summaries(
    schedule: Schedule, zone: Zone, origin: str, conferences: tuple[str, ...]
) -> list[dict[str, object]]:
    """Return what each listing holds, of all conferences or of those named."""
    wanted = [words(name) for name in conferences]
    return [
        _summary(listing, Schedule([listing]), zone, origin)
        for listing in schedule.listings
        if not wanted or any(begins(name, listing.conference) for name in wanted)
    ]


def _summary(listing: Listing, part: Schedule, zone: Zone, origin: str) -> dict[str, object]:
    days = days_of(part, zone)
    return {
        "conference": listing.conference,
        "origin": origin,
        "sources": [source.name for source in listing.sources],
        "formats": _unique(source.format for source in listing.sources),
        "sessions": len(part.sessions),
        "talks": len(part.talks),
        "papers": len(part.papers),
        "first_day": days[0].isoformat() if days else None,
        "last_day": days[1].isoformat() if days else None,
        "source_timezones": _unique(source.timezone for source in listing.sources),
        "time_basis": _unique(source.time_basis for source in listing.sources),
        "problems": len(listing.problems),
    }


def _unique(values: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))
