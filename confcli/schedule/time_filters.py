"""The filters that ask when something is: on days, after or before times, still to come, …

What they ask for is looked at by ``timing``, which is loaded only if one is used.
"""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, partial

from confcli.model.errors import WrongUsageError
from confcli.model.patterns import Pattern
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Place
from confcli.schedule.time_names import TOGETHER, Asked
from confcli.schedule.years import named as years_named

_Test = Callable[[Place], bool]
_YEAR = Pattern(r"\d{4}", "a")


def tests(asked: Asked, calendar: Calendar, today: date) -> Iterator[_Test]:
    """Make tests of the filters asked for; ``WrongUsageError`` if one can't be understood."""
    if any(asked.get(name) for name in TOGETHER):
        from confcli.schedule.timing import Timing

        timing = cache(partial(Timing, asked, calendar))
        timing(today)  # what can't be understood is an error even where nothing is listed
        yield _by_times(lambda slot: timing(calendar.today(slot, today)).fits(slot))
    if named := asked.get("year"):
        wanted = set(map(_year, named))
        yield lambda slot: not wanted.isdisjoint(years(slot, calendar))


def _by_times(test: _Test) -> _Test:
    """Test slots that are at the same time once: much of a programme is."""
    known: dict[tuple[str | None, ...], bool] = {}

    def fits(slot: Place) -> bool:
        # As text, since the same hour before and after clocks go back counts as equal.
        times = str(slot.start), str(slot.end)
        when = slot.conference, *times, slot.source_timezone, slot.day_change
        if when not in known:
            known[when] = test(slot)
        return known[when]

    return fits


def check(asked: Asked) -> None:
    """Refuse with ``WrongUsageError`` what can't be read, whatever the schedule."""
    if any(asked.get(name) for name in TOGETHER):
        from confcli.schedule import timing

        timing.check(asked)
    for text in asked.get("year", ()):
        _year(text)


def _year(value: str) -> int:
    if not _YEAR.fullmatch(value.strip()):
        raise WrongUsageError(f"can't read {value!r} as a year; try 2021")
    return int(value)


def years(entry: Place, calendar: Calendar) -> set[int]:
    """The years of an entry: in its conference's name, and of its day."""
    day = calendar.day(entry)
    return years_named(entry.conference) | ({day.year} if day else set())
