"""What a command works on: the schedule of the conferences or files chosen."""

from collections.abc import Iterable

from confcli.cli import conferences
from confcli.cli.environment import Here, note
from confcli.cli.options.source import Scope
from confcli.library import catalog
from confcli.model.entities import Listing
from confcli.model.text import counted
from confcli.schedule.entries import Schedule


def schedule(
    here: Here, source: Scope, conference: list[str] | None, about: str | None = None
) -> Schedule:
    """The schedule to explore: of the files named, else of what was added and is bundled.

    With ``about``, an id or a title, it may omit items that can't match. ``WrongUsageError`` if a
    conference is not among them.
    """
    if source.listing:
        found = _chosen(conference, _of_files(source.listing, source, conference))
    else:
        library = catalog.load(here.database, about)
        names = [each.conference for each in library.shown]
        narrowed = conference or ([] if about is not None else conferences.usual(here, names))
        found = _chosen(narrowed, library.shown, library.hidden)
    here.settle(found.listings)
    return found


def _chosen(
    conference: list[str] | None, listings: list[Listing], hidden: Iterable[str] = ()
) -> Schedule:
    """The schedule of the conferences asked for, or of all listings."""
    if not conference:
        return Schedule(listings)
    names = conferences.chosen(conference, (each.conference for each in listings), hidden)
    return Schedule(each for each in listings if each.conference in names)


def _of_files(paths: list[str], source: Scope, conference: list[str] | None) -> list[Listing]:
    from confcli.cli.files import read
    from confcli.programme.assembly import assemble

    name = conference[0] if conference and len(conference) == 1 else None
    found = read(paths, source.hints(name))
    for given, listing in found:
        if listing.problems:
            count = counted(len(listing.problems), "problem")
            note(f"{given.name}: {count}; confcli check lists them")
    return assemble(listing for _, listing in found)
