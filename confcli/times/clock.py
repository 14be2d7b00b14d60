"""Times of day as a person reads them."""

from datetime import datetime, time, timedelta

from confcli.times import zones
from confcli.times.zones import Zone

_NOON = 12


def hours(
    start: datetime,
    end: datetime | None,
    zone: Zone,
    *,
    clock12: bool = False,
    is_named: bool = False,
) -> str:
    """``19:00–19:15``, or ``7:00–7:15 pm``; an end on a later day is marked ``+1d``.

    The zone stands behind it if that ``is_named``, or where clocks show a time twice or change
    between start and end; then also behind the start.
    """
    first, last = zone.local(start), zone.local(end or start)
    name = f" {zones.label(last)}" if is_named or are_ambiguous(first, last) else ""
    begin = _digits(first, clock12=clock12)
    if end is None:
        return f"{begin}{name}"
    days = (last.date() - first.date()).days
    if last.utcoffset() != first.utcoffset():
        begin += f" {zones.label(first)}"
    elif clock12 and not days and (first.hour < _NOON) == (last.hour < _NOON):
        begin = begin.partition(" ")[0]
    return f"{begin}–{_digits(last, clock12=clock12)}{day_mark(days)}{name}"


def are_ambiguous(first: datetime, last: datetime) -> bool:
    """Whether two local times need their zones to be understood: clocks change there or between."""
    changes = first.utcoffset() != last.utcoffset()
    return changes or zones.is_doubled(first) or zones.is_doubled(last)


def time_of_day(local: datetime | time, *, clock12: bool = False, is_named: bool = False) -> str:
    """``19:00`` or ``7:00 pm``, with its zone where clocks show it twice, or if it ``is_named``."""
    digits = _digits(local, clock12=clock12)
    if isinstance(local, datetime) and (is_named or zones.is_doubled(local)):
        return f"{digits} {zones.label(local)}"
    return digits


def _digits(local: datetime | time, *, clock12: bool) -> str:
    if not clock12:
        return f"{local:%H:%M}"
    half = "am" if local.hour < _NOON else "pm"
    return f"{local.hour % _NOON or _NOON}:{local:%M} {half}"


def offset(local: datetime) -> str:
    """The offset of a local time as headings have it: ``UTC+1``, ``UTC−9:30``, ``UTC``."""
    minutes = int((local.utcoffset() or timedelta()).total_seconds()) // 60
    if not minutes:
        return "UTC"
    past = f":{abs(minutes) % 60:02}" if minutes % 60 else ""
    return f"UTC{'−' if minutes < 0 else '+'}{abs(minutes) // 60}{past}"


def day_mark(days: int) -> str:
    """`` +1d`` for one day later, `` −1d`` for one earlier, nothing for the same day."""
    return f" {days:+}d".replace("-", "\N{MINUS SIGN}") if days else ""
