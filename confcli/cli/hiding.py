"""What the user hid is left out on a terminal, with a note; programs get it, marked as hidden."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from confcli.cli import streams
from confcli.cli.streams import note
from confcli.schedule.entries import Entry
from confcli.schedule.filters import Filters

if TYPE_CHECKING:  # most commands never search
    from confcli.search.asking.query import Query
    from confcli.search.people import Person
    from confcli.search.searcher import Searcher

T = TypeVar("T")


def is_on(filters: Filters) -> bool:
    """Whether hidden items are to be left out."""
    return streams.out().manner.drawn and not filters["hidden"]


def shown(
    found: Sequence[T], filters: Filters, about: Callable[[T], Entry] | None = None
) -> list[T]:
    """The items that are to be shown; a note says how many are hidden.

    ``about`` finds the entry of what is not one itself.
    """
    if not is_on(filters):
        return [*found]
    kept = without(found, filters, about)
    _remark(len(found) - len(kept))
    return kept


def without(
    found: Sequence[T], filters: Filters, about: Callable[[T], Entry] | None = None
) -> list[T]:
    """The items that are not hidden; all of them if filters ask for hidden ones."""
    if filters["hidden"]:
        return [*found]
    entry: Callable[[Any], Entry] = about or (lambda each: each)
    return [each for each in found if not entry(each).mark.hidden]


def remark(found: Iterable[Entry], filters: Filters) -> None:
    """Note how many items that would be shown are hidden, where hidden ones are left out."""
    if is_on(filters):
        _remark(sum(it.mark.hidden for it in found))


def searching(searcher: "Searcher", asked: "Query") -> "tuple[Query, int]":
    """The same query without what is hidden, and how much of that matches; a note says so."""
    if not is_on(asked.filters) or not count(searcher):
        return asked, 0
    hidden = searcher.count(asked.among(hidden=["yes"]))
    _remark(hidden)
    return asked.among(shown=["yes"]), hidden


def presented(found: "Iterable[Person]", filters: Filters) -> "list[Person]":
    """People with what they present, but for what is hidden; a note says how much that is."""
    if not is_on(filters):
        return [*found]
    people = [*found]
    works = (work.entry for each in people for work in each.works)
    hidden = {(it.conference, it.id) for it in works if it.mark.hidden}
    _remark(len(hidden))
    kept = (each.presenting(lambda work: not work.entry.mark.hidden) for each in people)
    return [each for each in kept if each.works]


def count(searcher: "Searcher") -> int:
    """How many documents are hidden."""
    return sum(each.mark.hidden for index in searcher.indexes for each in index.marked())


def _remark(hidden: int) -> None:
    if hidden:
        note(f"{hidden:,} hidden; --hidden shows {'it' if hidden == 1 else 'them'}")
