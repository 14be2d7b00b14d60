"""Times, titles and lists as a person reads them."""

from datetime import date, datetime

from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry
from confcli.times import calendar_names
from confcli.times.calendar_names import named_day, short_month, short_weekday
from confcli.times.clock import day_mark as day_mark
from confcli.times.clock import hours as hours
from confcli.times.clock import offset as offset
from confcli.times.clock import time_of_day as time_of_day
from confcli.times.zones import Zone

NO_TIME = "no time stated"
ALL_DAY = "all day"


def short_day(moment: date) -> str:
    """``Sat 3 Feb``."""
    return f"{short_weekday(moment)} {moment.day} {short_month(moment)}"


def day_and_time(local: datetime, *, clock12: bool = False) -> str:
    """``Sat 3 Feb 14:00``."""
    return f"{short_day(local)} {time_of_day(local, clock12=clock12)}"


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
    return hours(start, end, zone, clock12=clock12, is_named=True)


def day_shift(entry: Entry, zone: Zone, first_zone: Zone) -> str:
    """`` +1d`` if an item starts a calendar day later than in the first zone."""
    if entry.start is None or days_of_entry(entry):
        return ""
    days = zone.local(entry.start).date() - first_zone.local(entry.start).date()
    return day_mark(days.days)
