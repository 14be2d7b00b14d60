"""What a command searches: the index of the conferences or files chosen."""

import time
from collections.abc import Iterator

from confcli.cli import loading, resources, streams
from confcli.cli.conferences import chosen, none_yet, usual
from confcli.cli.environment import Here
from confcli.cli.options.source import Scope
from confcli.cli.streams import note
from confcli.library import catalog
from confcli.model.text import counted
from confcli.model.tuples import NamedTuple
from confcli.search.asking.query import Query
from confcli.search.searcher import Searcher


class Searched(NamedTuple):
    """What is searched: an index, and the options that chose what is in it."""

    here: Here
    source: Scope
    conference: list[str] | None
    searcher: Searcher
    #: What the index was made of, if it was made for this run.
    schedule: loading.Chosen | None

    def narrowed(self, asked: Query) -> Query:
        """The same query in the year and conferences asked for, or that the settings narrow to.

        ``WrongUsageError`` if a conference is not there. Of files, only those are read anyway.
        """
        names = chosen(self.conference or (), self.searcher.conferences, self.hidden())
        if not names and not self.schedule:
            names = usual(self.here, self.searcher.conferences)
        year = self.source.year
        years = [] if self.schedule or year is None else [str(year)]
        return asked.among(conference=names, year=years)

    def hidden(self) -> Iterator[str]:
        """The names of the conferences that are out of sight."""
        yield from catalog.load(self.here.database).hidden  # read only if one is not found


def opened(
    here: Here, source: Scope, conference: list[str] | None, schedule: loading.Chosen | None = None
) -> Searched:
    """What to search: the files named, or a schedule of them; else the library."""
    source.check()
    if not source.listing:
        if here.follows_conferences:
            loading.schedule(here, source, conference)
        begun = time.perf_counter()
        searcher = Searcher(resources.indexes())
        count = counted(len(searcher.conferences), "conference")
        streams.explain(f"opened the index of {count}", begun)
        if not searcher.conferences:
            note(none_yet(catalog.load(here.database).hidden))
        return Searched(here, source, conference, searcher, None)
    from confcli.search.index.writing import in_memory

    made_of = schedule or loading.schedule(here, source, conference)
    index = in_memory(made_of)
    resources.until_end(index.close)
    return Searched(here, source, conference, Searcher([index]), made_of)
