"""What a command searches: the index of the conferences or files chosen."""

from confcli.cli import loading
from confcli.cli.environment import Here
from confcli.cli.options.source import Scope
from confcli.library import indexes
from confcli.search.searcher import Searcher


def index(here: Here, source: Scope, conference: list[str] | None) -> Searcher:
    """The index to search: of the files named, else of what was added and is bundled."""
    if source.listing:
        from confcli.search.index.writing import in_memory

        return Searcher([in_memory(loading.schedule(here, source, conference))])
    return Searcher(indexes.load(here.database))
