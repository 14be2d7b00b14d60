"""What a command works on: the schedule of the conferences or files chosen."""

import time
from collections.abc import Callable, Iterable, Sequence

from confcli.cli import conferences, streams
from confcli.cli.environment import Here
from confcli.cli.options.output import Clock
from confcli.cli.options.source import Scope
from confcli.cli.streams import note
from confcli.library import catalog
from confcli.library.catalog import Catalog, Own
from confcli.model.entities import Listing
from confcli.model.errors import InputError, WrongUsageError
from confcli.model.marks import Appointment
from confcli.model.text import counted
from confcli.schedule import years
from confcli.schedule.schedule import Schedule
from confcli.times.zones import Zone


class Chosen(Schedule):
    """A schedule, and what is beside it."""

    #: What it was chosen from, if that is more.
    among: Schedule | None = None
    #: The user's own, in order of time.
    appointments: Sequence[Appointment] = ()


def here(clock: Clock, source: Scope, conference: list[str] | None) -> Here:
    """Where and when a command runs that works on a schedule."""
    found = Here(clock)
    found.places = lambda: schedule(found, source, conference).sessions
    return found


def schedule(
    here: Here,
    source: Scope,
    conference: list[str] | None,
    about: str | None = None,
    *,
    usual: bool = True,
    also: Callable[[Catalog], list[Listing]] | None = None,
) -> Chosen:
    """The schedule to explore: of the files named, else of what was added and is bundled.

    With ``about``, an id or a title, it may omit items that can't match. Where no conference is
    asked for, it is of the ``usual`` ones. ``also`` finds listings beside those of the library.
    ``WrongUsageError`` if a conference is not among them, or nothing loaded is in the year asked
    for.
    """
    source.check()
    begun = time.perf_counter()
    library = _read(here, source, conference, about)
    more = also(library) if also and not source.listing else []
    listings = everything = [*library.shown, *more]
    if usual and not conference and about is None and not source.listing:
        conference = conferences.usual(here, [each.conference for each in listings])
    if conference:
        names = conferences.chosen(
            conference, (each.conference for each in listings), library.hidden
        )
        listings = [each for each in listings if each.conference in names]
    here.settle(listings)
    found = Chosen(_of_year(listings, everything, source, here.zones[0]), library.own.marks)
    found.appointments = library.own.appointments
    if conference or source.year is not None:
        found.among = Schedule(everything, library.own.marks)
    talks = sum(session.count for session in found.sessions)
    said = f"read {counted(len(found.listings), 'listing')}, {counted(talks, 'talk')}"
    streams.explain(said, begun)
    return found


def everywhere(here: Here, source: Scope, conference: list[str] | None, about: str) -> Chosen:
    """The schedule in which to look up an item, whatever conference or year is asked for.

    ``WrongUsageError`` if such a conference is not there.
    """
    library = _read(here, source, conference, about)
    names = (each.conference for each in library.shown)
    conferences.chosen(conference or (), names, library.hidden)
    here.settle(library.shown)
    return Chosen(library.shown, library.own.marks)


def _read(here: Here, source: Scope, conference: list[str] | None, about: str | None) -> Catalog:
    """The library; where files are named, with their listings alone."""
    if source.listing:
        return Catalog([], _of_files(source.listing, source, conference), [], own(here))
    library = catalog.load(here.database, about)
    if not library.shown:
        note(conferences.none_yet(library.hidden))
    for each in library.added:
        if each.is_odd:
            name = each.listing.conference
            note(f"{name}: left out times of years that can't be right; try: confcli update")
    return library


def own(here: Here) -> Own:
    """What is the user's own; a note says if it can't be read."""
    try:
        return catalog.own(here.database)
    except InputError as error:
        note(f"without your marks: {error}")
        return catalog.NOTHING


def _of_year(
    listings: list[Listing], everything: list[Listing], source: Scope, zone: Zone
) -> list[Listing]:
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
        known = {each.conference: years.of(each, zone) for each in everything}
        if not any(source.year in of for of in known.values()):
            raise nothing_in(source.year, set().union(*known.values()))
        there = set().union(*(known[each.conference] for each in listings))
        note(lacking_year([each.conference for each in listings], source.year, there))
    return [each for each in found if each.sessions]


def nothing_in(year: int | str, known: Iterable[int | str]) -> WrongUsageError:
    """The error for a year that nothing is in, with the years that are known."""
    return WrongUsageError(f"nothing is in {year}{_available(known)}")


def lacking_year(names: Iterable[str], year: int, known: Iterable[int]) -> str:
    """Say that conferences have nothing in a year, and in which they have something."""
    return f"nothing in {' and '.join(names)} is in {year}{_available(known)}"


def _available(known: Iterable[int | str]) -> str:
    there = ", ".join(map(str, sorted(known, key=str)))
    return f"; available: {there}" if there else ""


def _of_files(paths: list[str], source: Scope, conference: list[str] | None) -> list[Listing]:
    from confcli.cli.files import read
    from confcli.programme.assembly import assemble

    name = conference[0] if conference and len(conference) == 1 else None
    found = read(paths, source.hints(name))
    for given, listing in found:
        if listing.problems:
            count = counted(len(listing.problems), "problem")
            note(f"{given.shown}: {count}; confcli check lists them")
    return assemble(listing for _, listing in found)
