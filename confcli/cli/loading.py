"""What a command works on: the schedule and the index of the listings chosen."""

from typing import TYPE_CHECKING

from confcli.cli.options import Source
from confcli.formats.interface import Hints
from confcli.model.text import counted
from confcli.schedule.entries import Schedule

if TYPE_CHECKING:
    from confcli.search.searcher import Searcher
from confcli.cli.environment import database_file, note


def schedule(source: Source, conference: list[str] | None, about: str | None = None) -> Schedule:
    """Return the schedule to explore: the files named, else what was added and is bundled.

    ``about`` is the id or title of the one item that is looked for, where only that is needed.
    """
    if not source.listing:
        from confcli.library import catalog

        return Schedule(catalog.load(database_file(), about).shown)
    from confcli.cli.files import read
    from confcli.programme.assembly import assemble

    found = read(source.listing, hints(source, conference))
    for source_file, listing in found:
        if listing.problems:
            count = counted(len(listing.problems), "problem")
            note(f"{source_file.name}: {count}; confcli check shows what")
    return Schedule(assemble(listing for _, listing in found))


def index(source: Source, conference: list[str] | None) -> "Searcher":
    """Return the index to search: of the files named, else of what was added and is bundled."""
    from confcli.search.searcher import Searcher

    if source.listing:
        from confcli.search.index.writing import in_memory

        return Searcher([in_memory(schedule(source, conference))])
    from confcli.library import indexes

    return Searcher(indexes.load(database_file()))


def hints(source: Source, conference: list[str] | None) -> Hints:
    """Return what the user says about the files named."""
    name = conference[0] if conference and len(conference) == 1 else None
    return Hints(conference=name, year=source.year, timezone=source.source_tz)
