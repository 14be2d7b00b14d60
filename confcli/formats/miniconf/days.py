"""The day that a site prints beside the times of an item: ``July 5``, ``Monday``."""

from collections.abc import Iterable
from datetime import date, datetime

from confcli.formats.miniconf.record import Record, line
from confcli.times.calendar_names import WEEKDAY_NUMBERS
from confcli.times.written import text


def doubt(record: Record, starts: Iterable[datetime | None], names: Iterable[str]) -> str | None:
    """What is wrong if an item's day is that of none of its times; a day's number is not read."""
    days = [start.date() for start in starts if start]
    for name in names:
        printed = line(record.holds(name))
        fits = [_fits(printed, day) for day in days]
        if fits and None not in fits:
            record.get(name)
            if not any(fits):
                return f"its {name} is {printed}, but it starts on {days[0].isoformat()}"
    return None


def _fits(printed: str, day: date) -> bool | None:
    """Whether a printed day is this one; ``None`` if it can't be read."""
    weekday = WEEKDAY_NUMBERS.get(printed.casefold())
    if weekday is not None:
        return weekday == day.weekday()
    try:
        written = text.read(printed).date
    except ValueError:
        return None
    if written is None or written.year not in (None, day.year):
        return None if written is None else False
    return day in written.ways(day.year).values() and not written.contradicts(day)
