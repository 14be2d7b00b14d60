"""When: which days and years a person means, and whether something is then."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from confcli.model.errors import WrongUsageError
from confcli.model.text import words
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Place
from confcli.times.calendar_names import weekday

if TYPE_CHECKING:
    from confcli.times.written.dates import WrittenDate

#: The filters that ask when something is.
NAMES = ("day", "year")
#: The days around today, by name.
_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}
_Asked = Mapping[str, tuple[str, ...]]


def tests(asked: _Asked, calendar: Calendar, today: date) -> Iterator[Callable[[Place], bool]]:
    """Make a test for each filter asked for that is about days; days are those of a calendar."""
    if days := asked.get("day"):
        test = cache(day_test)
        for value in days:  # what is not a day is an error even where nothing is listed
            test(value, today)
        yield lambda slot: any(
            test(value, calendar.today(slot, today))(calendar.day(slot)) for value in days
        )
    if named := asked.get("year"):
        wanted = set(map(_year, named))
        yield lambda slot: not wanted.isdisjoint(_years(slot, calendar))


def known(entries: Iterable[Place], name: str, calendar: Calendar) -> set[str]:
    """The values that a filter of days could have."""
    if name == "day":
        return {str(day) for entry in entries if (day := calendar.day(entry))}
    return {str(year) for entry in entries for year in _years(entry, calendar)}


def nothing(name: str, values: Iterable[str], calendar: Calendar) -> str:
    """Say that nothing is on any of the days or in any of the years asked for."""
    if name == "day":
        return f"nothing starts on {' or '.join(map(repr, values))} in {calendar.name}"
    return f"nothing found in {' or '.join(values)}"


def day_test(value: str, today: date) -> Callable[[date | None], bool]:
    """Make a test for a day: ``2021-05-04``, a weekday, ``today`` or ``tomorrow``."""
    number = weekday(value.strip())
    if number is not None:
        return lambda day: day is not None and day.weekday() == number
    wanted = day_of(value, today)
    if _is_every_year(value):
        return lambda day: day is not None and (day.month, day.day) == (wanted.month, wanted.day)
    return lambda day: day == wanted


def day_of(value: str, today: date) -> date:
    """Parse a day: a date as people write it, or a word.

    A weekday, or a date without a year, is the next one from today. ``WrongUsageError`` if it is
    not a day, or could be two.
    """
    name = value.strip().casefold()
    if name in _NEAR:
        return today + timedelta(days=_NEAR[name])
    number = weekday(name)
    if number is not None:
        return today + timedelta(days=(number - today.weekday()) % 7)
    written = _written(value)
    if isinstance(written, date):
        return written
    from confcli.times.human import in_year

    if written.year is not None:
        return in_year(written, written.year)
    found = in_year(written, today.year)
    return found if found >= today else in_year(written, today.year + 1)


def _is_every_year(value: str) -> bool:
    """Whether a day is written without its year."""
    written = None if value.strip().casefold() in _NEAR else _written(value)
    return not (written is None or isinstance(written, date) or written.year)


def _written(value: str) -> "date | WrittenDate":
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        from confcli.times import human  # its patterns take longer to build than most commands need

        return human.day(value)


def _year(value: str) -> int:
    if not re.fullmatch(r"\d{4}", value.strip(), re.ASCII):
        raise WrongUsageError(f"can't read {value!r} as a year; try 2021")
    return int(value)


def _years(entry: Place, calendar: Calendar) -> set[int]:
    """The years of an entry: in its conference's name, and of its day."""
    named = {int(word) for word in words(entry.conference) if re.fullmatch("[12][0-9]{3}", word)}
    day = calendar.day(entry)
    return named | ({day.year} if day else set())
