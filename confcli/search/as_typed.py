"""Search while a query is being typed: its last word may go on, and every keystroke asks anew."""

from contextlib import suppress
from functools import partial

from confcli.model.errors import WrongUsageError
from confcli.model.records import replace
from confcli.search.asking.query import Query
from confcli.search.query.unfinished import completed
from confcli.search.ranking.results import Found
from confcli.search.searcher import Searcher

#: In how many ways the last word of an open quotation is completed.
_WAYS = 20
#: Queries of the kinds whose first one reads or loads something: filters, times, typos.
_KINDS = ("type:a", "day:today", "wrods")


def search(searcher: Searcher, query: Query, limit: int | None) -> Found:
    """Find what a query wants so far, best first, with less effort for its last word.

    ``WrongUsageError`` if it can't be read, perhaps not yet: then what was found before stands.
    """
    longer = partial(searcher.vocabulary.beginning, most=_WAYS)
    text = completed(query.text, longer)
    return searcher.search(replace(query, text=text, is_typed=True), limit)


def prepare(searcher: Searcher, query: Query) -> None:
    """Read and load what the first answers to queries like one would have to wait for."""
    for text in _KINDS:
        with suppress(WrongUsageError):
            search(searcher, replace(query, text=text), 1)
