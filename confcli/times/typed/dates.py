"""Written dates as days of the calendar."""

from dataclasses import replace
from datetime import date

from confcli.model.errors import WrongUsageError
from confcli.times.calendar_names import WEEKDAYS, day_and_month
from confcli.times.written.dates import WrittenDate

_LEAP_YEAR = 2000


def in_year(written: WrittenDate, year: int) -> date:
    """The date in a year; ``WrongUsageError`` if it doesn't exist there, or could be two."""
    ways = list(written.ways(year).values())
    if len(ways) != 1:
        raise _unclear(written, [f"{each} ({day_and_month(each)})" for each in ways])
    if written.contradicts(ways[0]):
        named, there = (WEEKDAYS[day] for day in (written.weekday or 0, ways[0].weekday()))
        raise WrongUsageError(f"{ways[0]} is a {there}, not a {named}")
    return ways[0]


def known(written: WrittenDate) -> date | WrittenDate:
    """The date, if its year is written; ``WrongUsageError`` if it is none, or could be two."""
    if written.year is not None:
        return in_year(written, written.year)
    ways = list(replace(written, weekday=None).ways(_LEAP_YEAR).values())
    if len(ways) == 1:
        return replace(written, month=ways[0].month, day=ways[0].day, is_unclear=False)
    if ways and written.weekday is not None:  # its year will show which one it is
        return written
    raise _unclear(written, list(map(day_and_month, ways)))


def _unclear(written: WrittenDate, ways: list[str]) -> WrongUsageError:
    reason = f"could be {' or '.join(ways)}; write one of them" if ways else "doesn't exist"
    return WrongUsageError(f"{written.text} {reason}")
