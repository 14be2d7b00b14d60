"""Filters: the same on every command that lists."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from typing import TypeVar

from confcli.model.declared import declared
from confcli.model.entities import Session, Talk
from confcli.model.marks import Mark
from confcli.model.text import slug, words
from confcli.schedule import mark_filters, time_filters, time_names
from confcli.schedule.days import Calendar, DayRange
from confcli.schedule.entries import PLACE, Place
from confcli.times.zones import NEVER

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
#: Those that are of when and where it is presented.
OF_PLACE = {name: field for name, field in FIELDS.items() if field in PLACE} | {
    "session": "session"
}
#: The filters that ask for the beginnings of words.
_TEXTS = {"conference": "conference", **FIELDS, "session": "session"}
#: All filters of what sources say.
NAMES = (*_TEXTS, *time_names.NAMES)
_ALL = (*NAMES, *mark_filters.NAMES)


class Filters:
    """What to keep: any value of a filter, and all filters together.

    ``WrongUsageError`` if a day or time can't be read.
    """

    def __init__(self, **asked: tuple[str, ...]) -> None:
        if unknown := asked.keys() - {*_ALL}:
            raise TypeError(f"no filter: {', '.join(unknown)}")
        self._asked = {name: asked[name] for name in _ALL if asked.get(name)}
        time_filters.check(self._asked)

    def __bool__(self) -> bool:
        return bool(self._asked)

    def adding(self, **asked: Iterable[str]) -> "Filters":
        """The same filters, with these in place of those of their names."""
        return Filters(**self._asked | {name: tuple(values) for name, values in asked.items()})

    def __getitem__(self, name: str) -> tuple[str, ...]:
        return self._asked.get(name, ())

    @property
    def has_alternatives(self) -> bool:
        """Whether some filter has several values, any of which may match."""
        return any(len(self[name]) > 1 for name in (*OF_CONTENT, *OF_PLACE))

    @property
    def of_marks(self) -> bool:
        """Whether they look at what the user says of items."""
        return any(self[name] for name in mark_filters.NAMES)

    def fit(self, mark: Mark) -> bool:
        """Whether what the user says of an item is as asked."""
        return mark_filters.fit(self._asked, mark)

    def on_marks(self) -> "Filters":
        """Those that look at what the user says of items."""
        return Filters(**{name: self[name] for name in mark_filters.NAMES})

    def on_times(self) -> "Filters":
        """Those that ask when something is."""
        return Filters(**{name: self[name] for name in time_names.NAMES})

    def timeless(self) -> "Filters":
        """The same filters, at all times of all days."""
        return self.adding(**dict.fromkeys(time_names.NAMES, ()))

    def replacing(self, name: str, value: str, meant: Iterable[str]) -> "Filters":
        """The same filters, with what is meant by a value in its place."""
        values = [each for held in self[name] for each in (meant if held == value else [held])]
        return self.adding(**{name: values})

    def unmatched(
        self, entries: Callable[[], Iterable[Place]], calendar: Calendar, today: date
    ) -> Iterator[tuple[str, str]]:
        """Yield the filters and values that no entry matches by themselves.

        Days and times are not checked: it is no mistake that nothing is then.
        """
        for name in (*OF_CONTENT, *OF_PLACE, "label"):
            for value in self[name]:
                alone = Filters(**{name: (value,)})
                if next(alone.each(entries(), calendar, today), None) is None:
                    yield name, value

    def apply(self, entries: Iterable[E], calendar: Calendar, today: date) -> list[E]:
        """Keep the entries that match; days are those of ``calendar``.

        A paper matches if one of its slots matches all filters on when and where. It is seen
        through those that do, and stands where the first of them does.
        """
        entries = list(entries)
        kept = list(self.each(entries, calendar, today))
        if not {*map(id, kept)} <= {*map(id, entries)}:
            kept.sort(key=lambda entry: entry.start or NEVER)
        return kept

    def each(self, entries: Iterable[E], calendar: Calendar, today: date) -> Iterator[E]:
        """Yield the entries that match in their order, papers seen through the slots that do."""
        of_entry, of_slot = self._of_entry(), self._of_slot(calendar, today)
        for entry in entries:
            if all(test(entry) for test in of_entry):
                fits = [slot for slot in entry.slots if all(test(slot) for test in of_slot)]
                if fits:
                    yield entry.through(fits) if of_slot else entry

    def at(self, places: Iterable[E], calendar: Calendar, today: date) -> list[E]:
        """Keep the places that match, in their order, each of which is its own only slot."""
        for test in (*self._of_entry(), *self._of_slot(calendar, today)):
            places = filter(test, places)
        return list(places)

    def _of_entry(self) -> list[_Test]:
        tests = self._text_tests(OF_CONTENT)
        return [*tests, lambda entry: self.fit(entry.mark)] if self.of_marks else tests

    def _of_slot(self, calendar: Calendar, today: date) -> list[_Test]:
        tests = self._text_tests(name for name in _TEXTS if name not in OF_CONTENT)
        return [*tests, *time_filters.tests(self._asked, calendar, today)]

    def days(self, calendar: Calendar, today: date) -> list[DayRange]:
        """The days asked for."""
        if not self["day"]:
            return []
        from confcli.schedule.when import days  # loaded only if one is asked for

        return [days(text, calendar, today) for text in self["day"]]

    def _text_tests(self, names: Iterable[str]) -> list[_Test]:
        asked = ((name, self[name]) for name in names)
        return [_text_test(name, values) for name, values in asked if values]

    def fruitless(
        self,
        entries: Iterable[Place],
        calendar: Calendar,
        today: date,
        kind: str = "searchable items",
    ) -> list[str]:
        """A sentence for each filter that matches nothing by itself, with what is available.

        ``kind`` is the name of such entries: ``talks``.
        """
        entries = list(entries)
        if self and not entries:
            return ["nothing of this kind in these listings"]
        sentences = []
        of_conference = self._text_tests(["conference"])
        chosen = [it for it in entries if all(test(it) for test in of_conference)] or entries
        timed = {name: self[name] for name in time_names.TOGETHER if self[name]}
        for name, values in self._asked.items():
            if name in timed:
                continue
            among = entries if name == "conference" else chosen
            if not Filters(**{name: values}).apply(among, calendar, today):
                sentences.append(_nothing(name, values, kind, among, calendar))
        if timed and not Filters(**timed).apply(chosen, calendar, today):
            from confcli.schedule.timing import nothing  # loaded only if one of them is used

            sentences.append(nothing(timed, calendar, today))
        return sentences


def known(entries: Iterable[Place], name: str, calendar: Calendar) -> set[str]:
    """The values that a filter could have."""
    if name == "year":
        return {str(year) for entry in entries for year in time_filters.years(entry, calendar)}
    if name == "label":
        return {label for entry in entries for label in entry.mark.labels}
    field, whole = _TEXTS[name], name in OF_CONTENT
    parts = (part for entry in entries for part in ((entry,) if whole else entry.slots))
    return {text for part in parts for text in part.values(field) if text}


def _nothing(
    name: str, values: Iterable[str], kind: str, among: Iterable[Place], calendar: Calendar
) -> str:
    """Say that nothing has a value, with those that there are if they are few."""
    if name in mark_filters.FLAGS:
        return mark_filters.nothing(name, kind)
    there = sorted(known(among, name, calendar))
    asked = " or ".join(values if name == "year" else map(repr, values))
    wrong = f"no {kind} are in {asked}" if name == "year" else f"no {kind} have the {name} {asked}"
    return f"{wrong}; available: {', '.join(there)}" if 0 < len(there) <= _FEW else wrong


def _text_test(name: str, values: Iterable[str]) -> _Test:
    if name == "conference":  # by its full name; what people type is looked up before
        names = {slug(value) for value in values}
        spelled = cache(slug)
        return lambda entry: spelled(entry.conference) in names
    field, wanted = _TEXTS[name], list(map(words, values))
    # Many entries have the same value.
    fits = cache(lambda text: any(begins(each, text) for each in wanted))
    return lambda entry: any(map(fits, entry.values(field)))


def begins(wanted: list[str], text: str) -> bool:
    """Whether every word wanted is the beginning of a word of the text."""
    held = words(text)
    return bool(wanted) and all(any(word.startswith(part) for word in held) for part in wanted)
