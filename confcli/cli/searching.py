"""What a command searches: the index of the conferences or files chosen."""

from collections.abc import Iterator

from confcli.cli import loading
from confcli.cli.conferences import chosen, usual
from confcli.cli.environment import Here
from confcli.cli.options.source import Scope
from confcli.library import catalog, indexes
from confcli.search.searcher import Searcher


def index(here: Here, source: Scope, conference: list[str] | None) -> Searcher:
    """The index to search: of the files named, else of what was added and is bundled."""
    if source.listing:
        from confcli.search.index.writing import in_memory

        return Searcher([in_memory(loading.schedule(here, source, conference))])
    if here.follows_conferences:
        loading.schedule(here, source, conference)
    return Searcher(indexes.load(here.database))


def conferences(
    here: Here, searched: Searcher, source: Scope, asked: list[str] | None
) -> tuple[str, ...]:
    """The full names of the conferences asked for, else of those that the settings narrow to.

    ``WrongUsageError`` if one is not there.
    """

    def hidden() -> Iterator[str]:
        yield from catalog.load(here.database).hidden  # read only if one is not found

    if asked:
        return tuple(chosen(asked, searched.conferences, hidden()))
    return () if source.listing else tuple(usual(here, searched.conferences))
