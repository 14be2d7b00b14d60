"""Refuse values of filters that nothing loaded has, and find people in spite of typos."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from itertools import chain
from shlex import join
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from confcli.cli import loading
from confcli.cli.environment import Here, note
from confcli.cli.options.source import Scope
from confcli.cli.unknown import DID_YOU_MEAN, unknown
from confcli.model.errors import NothingFoundError, WrongUsageError
from confcli.model.text import plural, quoted, words
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry, Schedule
from confcli.schedule.filters import FIELDS, Filters, begins, known

if TYPE_CHECKING:  # most commands never search
    from confcli.cli.searching import Searched
    from confcli.search.asking.query import Query

T = TypeVar("T")
#: The commands that list the values of filters, where it isn't ``count --by``.
_LISTING = {"author": "authors", "session": "sessions"}
_MOST = 10


class Loaded(NamedTuple):
    """What a command lists from, and the options that chose it."""

    here: Here
    calendar: Calendar
    source: Scope
    conference: list[str] | None
    schedule: Schedule

    def kept(self, filters: Filters, find: Callable[[Filters], list[T]]) -> tuple[Filters, list[T]]:
        """The filters, people with typos by the names that are meant, and what they find.

        ``WrongUsageError`` if nothing loaded has one of the values.
        """
        found = find(filters)
        if found and not filters.has_alternatives:  # each value matches something then
            return filters, found
        settled = filters
        for name, value in filters.unmatched(self._entries, self.calendar, self.here.today):
            if name != "author":
                raise self._refused(name, value)
            settled = settled.replacing(name, value, self._people(value))
        return settled, found if settled is filters else find(settled)

    def _entries(self) -> Iterator[Entry]:
        """Everything that is loaded; talks are read only as they are needed."""
        sessions = self.schedule.sessions
        return chain(sessions, (talk for session in sessions for talk in session.talks))

    def _refused(self, name: str, value: str) -> WrongUsageError:
        values = known(self._entries(), name, self.calendar)
        return _refused(name, value, values, self.source, self.conference)

    def _people(self, value: str) -> list[str]:
        """The names that are meant by one that nobody's begins with, if all are one person's."""
        from confcli.cli import searching
        from confcli.search.asking.query import Query
        from confcli.search.people import named

        searched = searching.opened(self.here, self.source, self.conference, self.schedule)
        phrase = '"{}"'.format(value.replace('"', " "))
        names = [each.conference for each in self.schedule.listings]
        asked = Query(phrase, Filters(), self.calendar, self.here.today).among(conference=names)
        found, _ = named(searched.searcher, asked, None)
        if not found:
            raise self._refused("author", value)
        names = [each.name for each in found]
        wrong = f"no author matches {quoted(value)}"
        if not {*names} <= {found[0].name, *found[0].perhaps_same}:
            raise WrongUsageError(wrong, choices=names[:_MOST], question=DID_YOU_MEAN)
        note(f"{wrong}; showing {', '.join(names)}")
        return names


def check(searched: "Searched", asked: "Query") -> None:
    """Raise ``WrongUsageError`` if nothing searched has a value of the filters of a query."""
    from confcli.search.checking import Checker

    checker = Checker(searched.searcher, asked)
    for name, value in checker.unmatched():
        if name == "year":
            raise loading.nothing_in(int(value), checker.years())
        values = _values(searched, name, checker.conferences)
        # Not all talks can be searched: some may have what nothing in the index has.
        if not any(begins(words(value), text) for text in values):
            raise _refused(name, value, values, searched.source, searched.conference)


def _values(searched: "Searched", name: str, conferences: Collection[str]) -> set[str]:
    """All values of a filter, read from the listings that are searched."""
    from confcli.library.contents import shelves

    if name == "conference":
        return set(searched.searcher.conferences)
    field = FIELDS.get(name, name)
    if searched.schedule:
        entries = [*searched.schedule.sessions, *searched.schedule.talks]
        return {value for entry in entries for value in entry.values(field)}
    found = [shelf.narrowed(conferences) for shelf in shelves(searched.searcher.indexes)]
    return {value for shelf in found for value in shelf.values(field)}


def nobody(searched: "Searched", asked: "Query") -> NothingFoundError:
    """The error for a name that nobody has, with the near ones; or nobody whom filters leave."""
    from confcli.search.people import named

    within = asked.filters["conference"]
    unfiltered = replace(asked, filters=Filters(conference=within))
    if found := named(searched.searcher, unfiltered, _MOST)[0]:
        wrong = f"no author matches {quoted(asked.text)} with these filters"
        names = [each.name for each in found]
        return NothingFoundError(wrong, choices=names, question="without them")
    values = _values(searched, "author", within)
    of = (searched.source, searched.conference)
    error = _refused("author", asked.text, values, *of)
    return NothingFoundError(str(error), choices=error.choices, question=error.question)


def _refused(
    name: str,
    value: str,
    values: Collection[str],
    source: Scope,
    conference: list[str] | None,
) -> WrongUsageError:
    """The error for a value of a filter that nothing has, given all that there are."""
    wrong = f"no {name} matches {quoted(value)}"
    if not values:
        return WrongUsageError(f"{wrong}; these listings have no {plural(name)}")
    command = _LISTING.get(name, f"count --by {name}").split()
    of = [text for path in source.listing or () for text in ("-l", path)]
    of += [text for each in conference or () for text in ("-c", each)]
    return unknown(wrong, value, sorted(values), join(["confcli", *command, *of]))
