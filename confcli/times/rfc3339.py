"""Instants as text: RFC 3339, with an offset."""

from datetime import UTC, datetime, time

from confcli.model.text import quoted
from confcli.times.local import TimeProblemError, plausible
from confcli.times.zones import Zone


def utc_text(moment: datetime | None) -> str | None:
    """Format an instant, if there is one, as RFC 3339 in UTC, which sorts by time."""
    return moment.astimezone(UTC).isoformat() if moment else None


def in_zone(moment: datetime | None, zone: Zone) -> str | None:
    """Format an instant, if there is one, as RFC 3339 in a zone."""
    return zone.local(moment).isoformat() if moment else None


def stated(text: str, name: str) -> datetime:
    """Parse RFC 3339; ``ValueError`` if the field ``name`` has no offset in whole seconds.

    Some zones were at seconds from UTC until 1972. ``TimeProblemError`` if its year can't be right.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"{name} is {quoted(text)}, not a time as in RFC 3339") from error
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError(f"{name} has no UTC offset")
    if offset.microseconds:
        raise ValueError(f"{name} has a UTC offset that isn't whole seconds")
    return plausible(moment)


def kept(text: object, name: str) -> datetime | None:
    """Parse RFC 3339 that an earlier version may have kept; ``None`` if its year can't be right."""
    try:
        return stated(str(text), name) if text else None
    except TimeProblemError:
        return None


def time_of_day(text: str | None) -> str | None:
    """A time of day as it is; ``None`` if it is none, which an earlier version may have kept."""
    try:
        time.fromisoformat(text or "")
    except ValueError:
        return None
    return text
