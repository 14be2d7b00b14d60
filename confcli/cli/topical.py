"""What a command searches for topics: the library, or the files that it works on."""

from collections.abc import Iterable

from confcli.cli import loading, resources
from confcli.cli.options.source import Scope
from confcli.model.text import slug
from confcli.schedule.entries import Entry
from confcli.schedule.topics import StandingOut
from confcli.search.index.schema import searchable
from confcli.search.searcher import Searcher

#: How many topics are found.
_MOST = 20


def standing_out(
    schedule: loading.Chosen, source: Scope, conference: str, shown: Iterable[Entry]
) -> StandingOut:
    """The topics that stand out in what is shown of a conference, against all others there are."""
    from confcli.search.topics.standing_out import standing_out  # it takes a while to load

    every, kept = ({_label(it) for it in some} for some in (searchable(schedule), shown))
    return standing_out(searcher(schedule, source), conference, _MOST, every - kept)


def _label(it: Entry) -> tuple[str, str, str]:
    return slug(it.conference), it.kind, it.id


def searcher(schedule: loading.Chosen, source: Scope) -> Searcher:
    """What searches all conferences of the library, or of files."""
    if not source.listing:
        return Searcher(resources.indexes())
    from confcli.search.index.writing import in_memory

    index = in_memory(schedule.among or schedule)
    resources.until_end(index.close)
    return Searcher([index])
