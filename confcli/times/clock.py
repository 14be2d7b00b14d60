"""Times of day as a person reads them."""

from datetime import datetime, time, timedelta

from confcli.times import zones
from confcli.times.zones import Zone

_NOON = 12


def hours(start: datetime, end: datetime | None, zone: Zone, *, clock12: bool = False) -> str:
    """``19:00–19:15``, or ``7:00–7:15 pm``; an end on a later day is marked ``+1d``.

    Where clocks change between start and end, the start has its zone beside it.
    """
    first = zone.local(start)
    begin = time_of_day(first, clock12=clock12)
    if end is None:
        return begin
    last = zone.local(end)
    days = (last.date() - first.date()).days
    if last.utcoffset() != first.utcoffset():
        begin += f" {zones.label(first)}"
    elif clock12 and not days and (first.hour < _NOON) == (last.hour < _NOON):
        begin = begin.partition(" ")[0]
    return f"{begin}–{time_of_day(last, clock12=clock12)}{day_mark(days)}"


def time_of_day(local: datetime | time, *, clock12: bool = False) -> str:
    """``19:00`` or ``7:00 pm``."""
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
    """`` +1d`` for one day later, nothing for the same day."""
    return f" {days:+}d" if days else ""
