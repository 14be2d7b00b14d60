"""What a schedule covers: its days, and the day nearest to another."""

from collections.abc import Iterable
from datetime import date

from confcli.model import Listing
from confcli.schedule import Entry, Schedule, SessionEntry
from confcli.times.zones import Zone


def days_of(schedule: Schedule, zone: Zone) -> tuple[date, date] | None:
    """Return the first and the last day on which something starts; ``None`` without any time."""
    spans = [entry.span for entry in schedule.sessions if entry.span]
    if not spans:
        return None
    first, last = min(span.first for span in spans), max(span.last for span in spans)
    return zone.local(first).date(), zone.local(last).date()


def nearest_day(entries: Iterable[Entry], zone: Zone, day: date) -> date | None:
    """Return the day on which an entry starts that is nearest to ``day``, the later of two."""
    days = _start_days(entries, zone)
    return min(days, key=lambda each: (abs(each - day), each < day), default=None)


def runs_on(entry: Entry, zone: Zone, day: date) -> bool:
    """Tell whether an entry starts on a calendar day, or has started before and still runs."""
    if entry.start is None:
        return False
    first = zone.local(entry.start).date()
    if first >= day or entry.end is None:
        return first == day
    end = zone.local(entry.end)
    return end.date() > day or (end.date() == day and end.time() > end.min.time())


def may_run_on(session: SessionEntry, zone: Zone, day: date) -> bool:
    """Tell whether a day is within the times of a session and its talks."""
    span = session.span
    return (
        span is not None and zone.local(span.first).date() <= day <= zone.local(span.until).date()
    )


def _start_days(entries: Iterable[Entry], zone: Zone) -> set[date]:
    return {zone.local(entry.start).date() for entry in entries if entry.start}


def summary(
    listing: Listing,
    zone: Zone,
    origin: str,
    papers: int | None = None,
    added_at: str | None = None,
) -> dict[str, object]:
    """Return what a listing holds; its papers are counted unless their number is given."""
    part = Schedule([listing])
    days = days_of(part, zone)
    return {
        "conference": listing.conference,
        "origin": origin,
        "added_at": added_at,
        "sources": [source.name for source in listing.sources],
        "formats": _unique(source.format for source in listing.sources),
        "sessions": len(part.sessions),
        "talks": sum(session.count for session in part.sessions),
        "papers": len(part.papers) if papers is None else papers,
        "first_day": days[0].isoformat() if days else None,
        "last_day": days[1].isoformat() if days else None,
        "source_timezones": _unique(source.timezone for source in listing.sources),
        "time_basis": _unique(source.time_basis for source in listing.sources),
        "problems": len(listing.problems),
    }


def _unique(values: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))
