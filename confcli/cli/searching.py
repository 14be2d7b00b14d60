"""What a command searches: the index of the conferences or files chosen."""

from confcli.cli import loading
from confcli.cli.environment import Here
from confcli.cli.options import Source
from confcli.library.catalog import indexes
from confcli.search.finding import Index
from confcli.search.index.documents import in_memory


def index(here: Here, source: Source, conference: list[str] | None) -> Index:
    """The index to search: of the files named, else of what was added and is bundled."""
    if source.listing:
        return Index([in_memory(loading.schedule(here, source, conference))])
    return Index(indexes(here.database))
