"""Refuse values of filters that nothing loaded has, and find people in spite of typos."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from confcli.cli import conferences, loading
from confcli.cli.environment import Here
from confcli.cli.options.source import Scope
from confcli.cli.values import Values
from confcli.model.errors import NothingFoundError
from confcli.model.records import replace
from confcli.model.text import quoted, slug
from confcli.model.tuples import NamedTuple
from confcli.schedule.days import Calendar
from confcli.schedule.filters import Filters

if TYPE_CHECKING:  # most commands never search
    from confcli.cli.searching import Searched
    from confcli.search.asking.query import Query

T = TypeVar("T")
#: How many people are named.
_MOST = 10


class Kept(NamedTuple, Generic[T]):
    """What filters find."""

    #: With the names of the people that are meant.
    filters: Filters
    found: list[T]
    #: What the conferences chosen lack: a sentence for each value that only others have.
    lacking: list[str]


class Loaded(NamedTuple):
    """What a command lists from, and the options that chose it."""

    here: Here
    calendar: Calendar
    source: Scope
    conference: list[str] | None
    schedule: loading.Chosen

    def kept(self, filters: Filters, find: Callable[[Filters], list[T]]) -> Kept[T]:
        """What filters find, people with typos by the names that are meant.

        ``WrongUsageError`` if nothing loaded has one of the values.
        """
        found = find(filters)
        if found and not filters.has_alternatives:  # each value matches something then
            return Kept(filters, found, [])
        settled, lacking = filters, []
        entries = self.values.entries
        for name, value in filters.unmatched(entries, self.calendar, self.here.today):
            if self.is_elsewhere(name, value):
                lacking.append(self.values.lacking(name, value))
            elif name == "author":
                settled = settled.replacing(name, value, self.people(value))
            else:
                raise self.values.refused(name, value)
        return Kept(settled, found if settled is filters else find(settled), lacking)

    @property
    def values(self) -> Values:
        """The values that filters could have."""
        return Values(self.schedule, self.calendar, self.source, self.conference or ())

    def is_elsewhere(self, name: str, value: str) -> bool:
        """Whether something has a value, but not in the conferences or the year chosen."""
        among = self.schedule.among
        return among is not None and self._is_in(self.values._replace(schedule=among), name, value)

    def lacks(self, name: str, value: str) -> list[str]:
        """Say that the conferences chosen lack a value; nothing if they have it after all.

        ``WrongUsageError`` if nothing loaded has it.
        """
        if self._is_in(self.values, name, value):
            return []  # not all talks can be searched: some may have what the index lacks
        if not self.is_elsewhere(name, value):
            raise self.values.refused(name, value)
        return [self.values.lacking(name, value)]

    def people(self, value: str) -> list[str]:
        """The names that are meant by one that nobody's begins with, if all are one person's."""
        from confcli.cli import people, searching

        searched = searching.opened(self.here, self.source, self.conference, self.schedule)
        names = [each.conference for each in self.schedule.listings]
        if found := people.named(searched, value, names):
            return people.one(found, value)
        raise self.values.refused("author", value)

    def _is_in(self, values: Values, name: str, value: str) -> bool:
        fits = Filters(**{name: (value,)}).each(values.entries(), self.calendar, self.here.today)
        return next(fits, None) is not None


def settled(searched: "Searched", asked: "Query") -> "tuple[Query, list[str]]":
    """The query with the names of the people that its filters mean, typos forgiven.

    Beside it, what the conferences chosen lack. ``WrongUsageError`` if nobody loaded is meant.
    """
    from confcli.cli import people

    lacking = []
    for value in asked.filters["author"]:
        found = people.named(searched, value, asked.filters["conference"])
        if people.is_exact(found, value):
            continue
        loaded = _loaded(searched, asked)
        if loaded.is_elsewhere("author", value):
            lacking.append(loaded.values.lacking("author", value))
            meant = []
        else:
            meant = loaded.people(value)
        asked = replace(asked, filters=asked.filters.replacing("author", value, meant))
    return asked, lacking


def lacking(searched: "Searched", asked: "Query") -> list[str]:
    """Say which values of the filters of a query the conferences chosen lack.

    ``WrongUsageError`` if nothing loaded has one.
    """
    from confcli.search.checking import Checker

    found: list[str] = []
    for name, value in Checker(searched.searcher, asked).unmatched():
        if name == "conference":
            names = conferences.chosen([value], searched.searcher.conferences, searched.hidden())
            found += [f"{quoted(value)} is {name}; write conference:{slug(name)}" for name in names]
        else:
            found += _loaded(searched, asked).lacks(name, value)
    return found


def near_people(searched: "Searched", asked: "Query") -> list[str]:
    """Names like those that the text of a query asks for, if nobody has one of them."""
    from confcli.cli import people
    from confcli.search.query.tree import Name, words_of

    for part in asked.reading.tree.parts:
        name = " ".join(token for word in words_of(part) for token in word.tokens)
        if isinstance(part, Name) and not people.named(searched, name, asked.filters["conference"]):
            return _loaded(searched, asked).values.near("author", name)
    return []


def nobody(searched: "Searched", asked: "Query", lacking: Sequence[str] = ()) -> NothingFoundError:
    """The error for a name that nobody has, with the near ones; or nobody whom filters leave."""
    from confcli.cli.advice import topic
    from confcli.search.people import named

    if lacking:
        return NothingFoundError("; ".join([f"no author matches {quoted(asked.text)}", *lacking]))
    unfiltered = replace(asked, filters=Filters(conference=asked.filters["conference"]))
    if found := named(searched.searcher, unfiltered, _MOST)[0]:
        wrong = f"no author matches {quoted(asked.text)} with these filters"
        names = [each.name for each in found]
        return NothingFoundError(wrong, choices=names, question="without them")
    error = _loaded(searched, asked).values.refused("author", asked.text)
    sentence = f"{error}; {topic(asked.text, asked.filters['conference'])}"
    return NothingFoundError(sentence, choices=error.choices, question=error.question)


def _loaded(searched: "Searched", asked: "Query") -> Loaded:
    """The schedule of the conferences that are searched; reading it takes a while."""
    here, source, conference = searched.here, searched.source, searched.conference
    schedule = searched.schedule
    if schedule is None:
        names = [*asked.filters["conference"]] or None
        schedule = loading.schedule(here, source._replace(year=None), names)
    return Loaded(here, asked.calendar, source, conference, schedule)
