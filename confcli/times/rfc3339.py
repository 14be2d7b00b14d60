"""Instants as text: RFC 3339, with an offset."""

from datetime import UTC, datetime

from confcli.times.local import plausible
from confcli.times.zones import Zone


def utc_text(moment: datetime | None) -> str | None:
    """Format an instant, if there is one, as RFC 3339 in UTC, which sorts by time."""
    return moment.astimezone(UTC).isoformat() if moment else None


def in_zone(moment: datetime | None, zone: Zone) -> str | None:
    """Format an instant, if there is one, as RFC 3339 in a zone."""
    return zone.local(moment).isoformat() if moment else None


def stated(text: str, name: str) -> datetime:
    """Parse RFC 3339; ``ValueError`` if the field ``name`` has no offset.

    ``TimeProblemError`` if its year can't be right.
    """
    moment = datetime.fromisoformat(text)
    if moment.utcoffset() is None:
        raise ValueError(f"{name} has no UTC offset")
    return plausible(moment)
