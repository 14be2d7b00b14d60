"""Filters: the same on every command that lists."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TypeVar

from confcli.model.entities import Listing
from confcli.model.errors import WrongUsageError
from confcli.model.text import fold, words
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Paper, Placed
from confcli.times.names import weekday

_OF_ENTRY = ("conference", "author")
_OF_SLOT = ("type", "track", "room", "language", "session")
#: So many values are listed as a whole.
_FEW = 8
E = TypeVar("E", bound=Placed)


@dataclass(frozen=True, slots=True)
class Filters:
    """What an item has to be. Values of one kind are alternatives, the kinds add up."""

    conference: tuple[str, ...] = ()
    day: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    track: tuple[str, ...] = ()
    author: tuple[str, ...] = ()
    room: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    session: tuple[str, ...] = ()
    year: tuple[str, ...] = ()

    def apply(self, entries: Iterable[E], calendar: Calendar, today: date) -> list[E]:
        """Return the entries that fit, in their order; days are those of ``calendar``.

        A paper fits if one of its slots is all that is asked of when and where.
        """
        of_entry, of_slot = self._tests(_OF_ENTRY), self._tests(_OF_SLOT)
        if self.day:
            test = cache(day_test)
            for value in self.day:  # what is no day is told even where nothing is listed
                test(value, today)
            of_slot.append(
                lambda slot: any(
                    test(value, calendar.today(slot, today))(calendar.day(slot))
                    for value in self.day
                )
            )
        if self.year:
            years = set(map(_year, self.year))
            of_slot.append(lambda slot: not years.isdisjoint(_years(slot, calendar)))
        return [
            entry
            for entry in entries
            if all(test(entry) for test in of_entry)
            and any(all(test(slot) for test in of_slot) for slot in _slots(entry))
        ]

    def conferences(self, of: Iterable[Listing | Placed]) -> list[str]:
        """Return the conferences asked for that some listings or entries are of."""
        names = dict.fromkeys(each.conference for each in of)
        wanted = [words(value) for value in self.conference]
        return [name for name in names if any(begins(value, name) for value in wanted)]

    def fruitless(self, entries: Iterable[Placed], calendar: Calendar, today: date) -> list[str]:
        """Return a sentence for each filter that nothing at all fits, with what there is."""
        entries = list(entries)
        if not entries and self != Filters():
            return ["there is nothing of this kind in the listings"]
        sentences = []
        for name in (*_OF_ENTRY, *_OF_SLOT):
            values = getattr(self, name)
            alone = Filters(**{name: values})
            if values and not alone.apply(entries, calendar, today):
                slots = (slot for entry in entries for slot in _slots(entry))
                known = sorted({text for slot in slots for text in _texts(slot, name)})
                asked = " or ".join(map(repr, values))
                sentences.append(f"no {name} matches {asked}{_some(known, name, values)}")
        if self.day and not Filters(day=self.day).apply(entries, calendar, today):
            starts = {day for entry in entries if (day := calendar.day(entry))}
            known, asked = sorted(map(str, starts)), " or ".join(map(repr, self.day))
            there = _some(known, "day", self.day)
            sentences.append(f"nothing starts on {asked} in {calendar.name}{there}")
        if self.year and not Filters(year=self.year).apply(entries, calendar, today):
            years = {str(year) for entry in entries for year in _years(entry, calendar)}
            asked, there = " or ".join(self.year), _some(sorted(years), "year", self.year)
            sentences.append(f"nothing is of {asked}{there}")
        return sentences

    def _tests(self, names: Iterable[str]) -> list[Callable[[Placed], bool]]:
        asked = ((name, getattr(self, name)) for name in names)
        return [_text_test(name, list(map(words, values))) for name, values in asked if values]


def _text_test(name: str, values: list[list[str]]) -> Callable[[Placed], bool]:
    return lambda entry: any(
        begins(value, text) for value in values for text in _texts(entry, name)
    )


def begins(wanted: list[str], text: str) -> bool:
    """Tell whether every word wanted is the beginning of a word of the text."""
    held = words(text)
    return bool(wanted) and all(any(word.startswith(part) for word in held) for part in wanted)


def day_test(value: str, today: date) -> Callable[[date | None], bool]:
    """Return the test for a day: ``2021-05-04``, a weekday, ``today`` or ``tomorrow``."""
    number = weekday(value.strip())
    if number is not None:
        return lambda day: day is not None and day.weekday() == number
    wanted = day_of(value, today)
    return lambda day: day == wanted


def day_of(value: str, today: date) -> date:
    """Return the date that a word or an ISO date means; a weekday is the next one from today.

    ``WrongUsageError`` where it is no day.
    """
    name = value.strip().casefold()
    near = {"yesterday": -1, "today": 0, "tomorrow": 1}
    if name in near:
        return today + timedelta(days=near[name])
    number = weekday(name)
    if number is not None:
        return today + timedelta(days=(number - today.weekday()) % 7)
    try:
        return date.fromisoformat(name)
    except ValueError:
        raise WrongUsageError(
            f"{value!r} is no day; write a date such as 2021-05-04, a weekday, today or tomorrow"
        ) from None


def _year(value: str) -> int:
    if not re.fullmatch(r"\d{4}", value.strip(), re.ASCII):
        raise WrongUsageError(f"{value!r} is no year; write one such as 2021")
    return int(value)


def _years(entry: Placed, calendar: Calendar) -> set[int]:
    """Return the years of an entry: that in its conference's name, and that of its day."""
    named = {int(word) for word in words(entry.conference) if re.fullmatch("[12][0-9]{3}", word)}
    day = calendar.day(entry)
    return named | ({day.year} if day else set())


def _texts(entry: Placed, name: str) -> Iterable[str]:
    """Return the texts of an entry that a filter looks at."""
    if name == "author":
        return entry.people
    value = getattr(entry, name)
    return [value] if value else []


def _slots(entry: Placed) -> Iterable[Placed]:
    """Return what has a time and a place: the talks of a paper, else the entry itself."""
    return entry.talks if isinstance(entry, Paper) else (entry,)


def _some(known: list[str], name: str, asked: Iterable[str]) -> str:
    """Tell what there is, or where that is much, what is like the values asked for."""
    if not known:
        return f"; no {name} is known here"
    if len(known) <= _FEW:
        return f"; there is {', '.join(known)}"
    from rapidfuzz import fuzz, process

    near = [
        found
        for value in asked
        for found, *_ in process.extract(
            value, known, scorer=fuzz.partial_ratio, processor=fold, score_cutoff=75, limit=3
        )
    ]
    return f"; like it: {', '.join(dict.fromkeys(near))}" if near else ""
