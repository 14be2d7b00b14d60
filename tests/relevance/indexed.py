"""Papers by number in an index of their own, searched for topics."""

from collections.abc import Callable, Iterable
from datetime import date

from confcli.model.entities import Listing, Session, Talk
from confcli.programme.assembly import assemble
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry
from confcli.schedule.filters import Filters
from confcli.schedule.schedule import Schedule
from confcli.search.asking.query import Query
from confcli.search.index import writing
from confcli.search.searcher import Searcher
from confcli.times.zones import zone
from tests.relevance.collection import Paper

_CALENDAR, _TODAY = Calendar(zone("UTC")), date(2021, 5, 4)

#: Maps a text, and how many results to find, to the numbers of the best papers.
Numbered = Callable[[str, int], list[int]]


def found(index: Searcher, text: str, most: int) -> list[Entry]:
    """Search with a fixed date and time zone, and no filters."""
    results = index.search(Query(text, Filters(), _CALENDAR, _TODAY), most).results
    return [result.entry for result in results]


def of_papers(papers: Iterable[Paper]) -> Searcher:
    """Index titles, authors and abstracts in memory; what else a paper has is left out."""
    talks = [
        Talk(
            paper.title or None,
            authors=[*paper.authors],
            abstract=paper.abstract or None,
            source_ids=[str(number)],
        )
        for number, paper in enumerate(papers)
    ]
    made = assemble([Listing("Papers", sessions=[Session("Papers", talks=talks)])])
    return Searcher([writing.in_memory(Schedule(made))])


def numbered(index: Searcher) -> Numbered:
    """Make a search on an index of papers."""

    def search(text: str, most: int) -> list[int]:
        return [number(entry) for entry in found(index, text, most) if entry.source_ids]

    return search


def number(entry: Entry) -> int:
    """The number of a paper; the lowest one of papers with the same title."""
    return min(map(int, entry.source_ids))
