"""What a command searches for topics: the library, or the files that it works on."""

from confcli.cli import loading, resources
from confcli.cli.options.source import Scope
from confcli.schedule.topics import StandingOut
from confcli.search.searcher import Searcher

#: How many topics are found.
_MOST = 20


def standing_out(schedule: loading.Chosen, source: Scope, conference: str) -> StandingOut:
    """The topics that stand out in a conference, against all others there are."""
    from confcli.search.topics.standing_out import standing_out  # it takes a while to load

    return standing_out(searcher(schedule, source), conference, _MOST)


def searcher(schedule: loading.Chosen, source: Scope) -> Searcher:
    """What searches all conferences of the library, or of files."""
    if not source.listing:
        return Searcher(resources.indexes())
    from confcli.search.index.writing import in_memory

    index = in_memory(schedule.among or schedule)
    resources.until_end(index.close)
    return Searcher([index])
