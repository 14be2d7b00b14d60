"""Times, titles and lists as a person reads them."""

from datetime import date, datetime, time, timedelta

from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry
from confcli.times import calendar_names, zones
from confcli.times.calendar_names import named_day, short_month, short_weekday
from confcli.times.zones import Zone

_NOON = 12
NO_TIME = "no time stated"
ALL_DAY = "all day"


def short_day(moment: date) -> str:
    """``Sat 3 Feb``."""
    return f"{short_weekday(moment)} {moment.day} {short_month(moment)}"


def day_span(first: date | None, last: date | None) -> str:
    """``3–7 May 2021`` for the days that something covers."""
    if first is None or last is None:
        return NO_TIME
    return calendar_names.day_span(first, last)


def day_names(days: tuple[date, date]) -> str:
    """``Fri 4 – Sun 6 Jul 2025`` for whole days."""
    first, last = days
    if first == last:
        return named_day(first)
    if first.year != last.year:
        return f"{named_day(first)} – {named_day(last)}"
    month = f" {short_month(first)}" if first.month != last.month else ""
    return f"{short_weekday(first)} {first.day}{month} – {named_day(last)}"


def clock(
    start: datetime | None, end: datetime | None, zone: Zone, *, clock12: bool = False
) -> str:
    """``19:00–19:15 PDT``; an end on a later day is marked ``+1d``."""
    if start is None:
        return NO_TIME
    return f"{hours(start, end, zone, clock12=clock12)} {zones.label(zone.local(end or start))}"


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


def day_shift(entry: Entry, zone: Zone, first_zone: Zone) -> str:
    """`` +1d`` if an item starts a calendar day later than in the first zone."""
    if entry.start is None or days_of_entry(entry):
        return ""
    days = zone.local(entry.start).date() - first_zone.local(entry.start).date()
    return day_mark(days.days)
