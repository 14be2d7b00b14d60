"""Filters: the same on every command that lists."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from confcli.model.declared import declared
from confcli.model.entities import Listing, Session, Talk
from confcli.model.errors import WrongUsageError
from confcli.model.text import fold, words
from confcli.schedule.days import Calendar
from confcli.schedule.entries import PLACE, Place
from confcli.times.calendar_names import weekday

if TYPE_CHECKING:
    from confcli.times.written.dates import WrittenDate

#: Up to this many values are listed as a whole.
_FEW = 8
E = TypeVar("E", bound=Place)
_Test = Callable[[Place], bool]


#: The fields of sessions and talks that have a filter.
DECLARED = {
    field: each.filter
    for field, each in (declared(Session) | declared(Talk)).items()
    if each.filter
}
#: The fields that filters look at, by the filter's name.
FIELDS = {declared.name: field for field, declared in DECLARED.items()}
#: Those that are of a paper or session as a whole, not of when and where it is presented.
OF_CONTENT = {name: field for name, field in FIELDS.items() if field not in PLACE}
#: The filters that ask for the beginnings of words.
_TEXTS = {"conference": "conference", **FIELDS, "session": "session"}
_ANY_TIME = ("day", "year")
#: All filters.
NAMES = (*_TEXTS, *_ANY_TIME)


class Filters:
    """What to keep: any value of a filter, and all filters together."""

    def __init__(self, **asked: tuple[str, ...]) -> None:
        if unknown := asked.keys() - {*NAMES}:
            raise TypeError(f"no filter: {', '.join(unknown)}")
        self._asked = {name: asked[name] for name in NAMES if asked.get(name)}

    def __bool__(self) -> bool:
        return bool(self._asked)

    def __getitem__(self, name: str) -> tuple[str, ...]:
        return self._asked.get(name, ())

    def apply(self, entries: Iterable[E], calendar: Calendar, today: date) -> list[E]:
        """Keep the entries that match; days are those of ``calendar``.

        A paper matches if one of its slots matches all filters on when and where.
        """
        of_entry = self._text_tests(OF_CONTENT)
        of_slot = self._text_tests(name for name in _TEXTS if name not in OF_CONTENT)
        of_slot += self._time_tests(calendar, today)
        return [
            entry
            for entry in entries
            if all(test(entry) for test in of_entry)
            and any(all(test(slot) for test in of_slot) for slot in entry.slots)
        ]

    def _text_tests(self, names: Iterable[str]) -> list[_Test]:
        asked = ((name, self[name]) for name in names)
        return [_text_test(name, list(map(words, values))) for name, values in asked if values]

    def _time_tests(self, calendar: Calendar, today: date) -> Iterator[_Test]:
        if days := self["day"]:
            test = cache(day_test)
            for value in days:  # what is not a day is an error even where nothing is listed
                test(value, today)
            yield lambda slot: any(
                test(value, calendar.today(slot, today))(calendar.day(slot)) for value in days
            )
        if self["year"]:
            years = set(map(_year, self["year"]))
            yield lambda slot: not years.isdisjoint(_years(slot, calendar))

    def conferences(self, of: Iterable[Listing | Place]) -> list[str]:
        """The conferences of listings or entries that the filter names."""
        names = dict.fromkeys(each.conference for each in of)
        wanted = [words(value) for value in self["conference"]]
        return [name for name in names if any(begins(value, name) for value in wanted)]

    def fruitless(self, entries: Iterable[Place], calendar: Calendar, today: date) -> list[str]:
        """A sentence for each filter that matches nothing by itself, with what is available."""
        entries = list(entries)
        if self and not entries:
            return ["nothing of this kind in these listings"]
        sentences = []
        names = set(self.conferences(entries)) if self["conference"] else set()
        chosen = [entry for entry in entries if entry.conference in names] or entries
        for name, values in self._asked.items():
            among = entries if name == "conference" else chosen
            if not Filters(**{name: values}).apply(among, calendar, today):
                known = sorted(_known(among, name, calendar))
                sentences.append(f"{_nothing(name, values, calendar)}{_some(known, name, values)}")
        return sentences


#: The days around today, by name.
_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}


def _known(entries: Iterable[Place], name: str, calendar: Calendar) -> set[str]:
    """The values that a filter could have."""
    if name == "day":
        return {str(day) for entry in entries if (day := calendar.day(entry))}
    if name == "year":
        return {str(year) for entry in entries for year in _years(entry, calendar)}
    field, whole = _TEXTS[name], name in OF_CONTENT
    parts = (part for entry in entries for part in ((entry,) if whole else entry.slots))
    return {text for part in parts for text in part.values(field) if text}


def _nothing(name: str, values: Iterable[str], calendar: Calendar) -> str:
    asked = " or ".join(values if name == "year" else map(repr, values))
    if name == "day":
        return f"nothing starts on {asked} in {calendar.name}"
    return f"nothing found in {asked}" if name == "year" else f"no {name} matches {asked}"


def _text_test(name: str, values: list[list[str]]) -> _Test:
    field = _TEXTS[name]
    return lambda entry: any(
        begins(value, text) for value in values for text in entry.values(field)
    )


def begins(wanted: list[str], text: str) -> bool:
    """Whether every word wanted is the beginning of a word of the text."""
    held = words(text)
    return bool(wanted) and all(any(word.startswith(part) for word in held) for part in wanted)


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


def _some(known: list[str], name: str, asked: Iterable[str]) -> str:
    """Name what is available, or if that is a lot, what is similar."""
    if not known:
        return f"; these listings have no {'time' if name in _ANY_TIME else name}s"
    if len(known) <= _FEW:
        return f"; available: {', '.join(known)}"
    from rapidfuzz import fuzz, process  # only a wrong value needs it

    near = [
        found
        for value in asked
        for found, *_ in process.extract(
            value, known, scorer=fuzz.partial_ratio, processor=fold, score_cutoff=75, limit=3
        )
    ]
    return f"; did you mean {', '.join(dict.fromkeys(near))}?" if near else ""
