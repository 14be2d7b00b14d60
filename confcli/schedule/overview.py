"""What a schedule or a listing covers: its days, and how much is in it."""

from collections.abc import Iterable
from datetime import date

from confcli.model.entities import Listing
from confcli.schedule.entries import Schedule
from confcli.times.zones import Zone


def days_of(schedule: Schedule, zone: Zone) -> tuple[date, date] | None:
    """Return the first and the last day on which something starts; ``None`` without any time."""
    spans = [entry.span for entry in schedule.sessions if entry.span]
    if not spans:
        return None
    first, last = min(span.first for span in spans), max(span.last for span in spans)
    return zone.local(first).date(), zone.local(last).date()


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
