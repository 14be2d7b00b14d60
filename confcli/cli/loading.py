"""What a command works on: the schedule of the conferences or files chosen."""

import time
from collections.abc import Iterable

from confcli.cli import conferences, streams
from confcli.cli.environment import Here, note
from confcli.cli.options.output import Clock
from confcli.cli.options.source import Scope
from confcli.library import catalog
from confcli.model.entities import Listing
from confcli.model.errors import WrongUsageError
from confcli.model.text import counted
from confcli.schedule import years
from confcli.schedule.entries import Schedule
from confcli.times.zones import Zone


def here(clock: Clock, source: Scope, conference: list[str] | None) -> Here:
    """Where and when a command runs that works on a schedule."""
    found = Here(clock)
    found.places = lambda: schedule(found, source, conference).sessions
    return found


def schedule(
    here: Here, source: Scope, conference: list[str] | None, about: str | None = None
) -> Schedule:
    """The schedule to explore: of the files named, else of what was added and is bundled.

    With ``about``, an id or a title, it may omit items that can't match. ``WrongUsageError`` if a
    conference is not among them, or nothing is in the year asked for.
    """
    source.check()
    begun = time.perf_counter()
    listings, hidden = _read(here, source, conference, about)
    if not conference and about is None and not source.listing:
        conference = conferences.usual(here, [each.conference for each in listings])
    if conference:
        names = conferences.chosen(conference, (each.conference for each in listings), hidden)
        listings = [each for each in listings if each.conference in names]
    here.settle(listings)
    found = Schedule(_of_year(listings, source, here.zones[0]))
    talks = sum(session.count for session in found.sessions)
    said = f"read {counted(len(found.listings), 'listing')}, {counted(talks, 'talk')}"
    streams.explain(said, begun)
    return found


def everywhere(here: Here, source: Scope, conference: list[str] | None, about: str) -> Schedule:
    """The schedule in which to look up an item, whatever conference or year is asked for.

    ``WrongUsageError`` if such a conference is not there.
    """
    listings, hidden = _read(here, source, conference, about)
    conferences.chosen(conference or (), (each.conference for each in listings), hidden)
    here.settle(listings)
    return Schedule(listings)


def _read(
    here: Here, source: Scope, conference: list[str] | None, about: str | None
) -> tuple[list[Listing], list[str]]:
    """The listings of the files named, else of the library, and what is hidden there."""
    if source.listing:
        return _of_files(source.listing, source, conference), []
    library = catalog.load(here.database, about)
    if not library.shown:
        note(conferences.none_yet(library.hidden))
    return library.shown, library.hidden


def _of_year(listings: list[Listing], source: Scope, zone: Zone) -> list[Listing]:
    """What is in the year asked for; of files that print no year, it is that of their dates."""
    if source.year is None:
        return listings
    found = [
        each
        if source.listing and years.is_given(each, source.year)
        else years.within(each, source.year, zone)
        for each in listings
    ]
    if listings and not any(each.sessions for each in found):
        known = {year for each in listings for year in years.of(each, zone)}
        raise nothing_in(source.year, known)
    return [each for each in found if each.sessions]


def nothing_in(year: int, known: Iterable[int]) -> WrongUsageError:
    """The error for a year that nothing is in, with the years that are known."""
    there = ", ".join(map(str, sorted(known)))
    return WrongUsageError(f"nothing is in {year}{f'; available: {there}' if there else ''}")


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
