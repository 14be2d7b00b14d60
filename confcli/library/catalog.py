"""The listings that commands work on: the user's own, and the bundled ones beside them."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from confcli.library.sources import Given
from confcli.model.entities import Listing
from confcli.model.errors import WrongUsageError
from confcli.model.text import slug
from confcli.times.zones import Zone

if TYPE_CHECKING:
    from confcli.library.stored import Stored
    from confcli.search.index.documents import Index


class Shelf(NamedTuple):
    """Listings by where they come from, and the names of the bundled ones that are hidden."""

    added: "list[Stored]"
    bundled: list[Listing]
    hidden: list[str]

    @property
    def shown(self) -> list[Listing]:
        """The listings that commands work on."""
        return [*(stored.listing for stored in self.added), *self.bundled]

    def summaries(self, zone: Zone) -> list[dict[str, Any]]:
        """Return what each listing that is shown holds, by conference."""
        from confcli.schedule.overview import summary

        added = [summary(stored.listing, zone, "added", *stored[1:]) for stored in self.added]
        bundled = [summary(listing, zone, "bundled") for listing in self.bundled]
        return sorted([*added, *bundled], key=lambda each: str(each["conference"]))


class State(NamedTuple):
    """What a conference is made of at one moment."""

    conference: str
    #: The number of its version; ``None`` where nothing of it was added.
    version: int | None
    given: list[Given]
    #: What is bundled of it, unless that is hidden.
    bundled: list[Listing]


class Addition(NamedTuple):
    """What adding makes of a conference: its listing, its sources, and what it was before."""

    listing: Listing
    given: list[Given]
    before: State


def shelf(database_file: Path, about: str | None = None) -> Shelf:
    """Return all listings. Without a database there are only the bundled ones.

    With ``about``, an id or words of a title, added listings hold only what that may mean.
    """
    from confcli.library import bundled

    ours = bundled.load()
    if not _is_there(database_file):
        return Shelf([], ours, [])
    from confcli.library import database
    from confcli.library import stored as listings

    connection = database.reading(database_file)
    if connection is None:
        return Shelf([], ours, [])
    with database.told(database_file):
        added, hidden = listings.read(connection, about), listings.hidden(connection)
    taken = {slug(stored.listing.conference) for stored in added}
    left = [listing for listing in ours if slug(listing.conference) not in taken]
    return Shelf(
        added,
        [listing for listing in left if slug(listing.conference) not in hidden],
        [listing.conference for listing in left if slug(listing.conference) in hidden],
    )


def indexes(database_file: Path) -> "list[Index]":
    """Return the indexes of all listings that commands work on."""
    from confcli.library import indexes as shelves_indexes

    connection = None
    if _is_there(database_file):
        from confcli.library import database, entries
        from confcli.library import stored as listings

        connection = database.reading(database_file)
    if connection is None:
        return [shelves_indexes.bundled()]
    with database.told(database_file):
        hidden = {*listings.slugs(connection), *listings.hidden(connection)}
    return [entries.indexed(connection), shelves_indexes.bundled(hidden)]


def state(database_file: Path, conference: str, back: int = 0) -> State:
    """Return what a conference is made of, or was ``back`` versions ago."""
    from confcli.library import bundled, database
    from confcli.library import stored as listings

    key = slug(conference)
    ours = [listing for listing in bundled.load() if slug(listing.conference) == key]
    connection = database.reading(database_file) if _is_there(database_file) else None
    if connection is None:
        return State(conference, None, [], ours)
    with database.told(database_file):
        number = listings.version_of(connection, key)
        given = listings.given(connection, key, back)
        hidden = key in listings.hidden(connection)
    connection.close()
    return State(conference, number, given, [] if hidden else ours)


def additions(database_file: Path, fresh: Iterable[tuple[Given, Listing]]) -> list[Addition]:
    """Return what new sources make of their conferences, merged with what is there of them.

    A source of a name that is there already takes its place.
    """
    by_conference: dict[str, list[tuple[Given, Listing]]] = {}
    for given, listing in fresh:
        by_conference.setdefault(slug(listing.conference), []).append((given, listing))
    return [_addition(database_file, new) for new in by_conference.values()]


def _addition(database_file: Path, new: list[tuple[Given, Listing]]) -> Addition:
    before = state(database_file, new[0][1].conference)
    latest = {given.name: (given, listing) for given, listing in new}
    kept = [given for given in before.given if given.name not in latest]
    listing = made_of(before, kept, [listing for _, listing in latest.values()])
    return Addition(listing, [*kept, *(given for given, _ in latest.values())], before)


def made_of(before: State, given: Iterable[Given], newer: Iterable[Listing] = ()) -> Listing:
    """Return the listing of what is bundled, of sources, and of newer listings, in that order.

    All are taken to be of the conference, whatever they call it themselves.
    """
    from confcli.programme.assembly import assemble

    parts = [*before.bundled, *(each.parse() for each in given), *newer]
    for part in parts:
        part.conference = before.conference
    return assemble(parts)[0]


def version(database_file: Path, conference: str, back: int) -> Listing:
    """Return a conference's listing as it is, or as it was ``back`` versions ago.

    ``WrongUsageError`` where so many versions are not kept.
    """
    found = state(database_file, conference, back)
    if not found.given and (back or not found.bundled):
        raise WrongUsageError(f"{conference}: no earlier version is kept to compare it with")
    return made_of(found, found.given)


def sources(database_file: Path, conference: str) -> tuple[Listing, list[Given]]:
    """Return the listing of a conference, and all that it is made of, the bundled pages too."""
    from confcli.library import bundled

    found = state(database_file, conference)
    ours = {source.name for listing in found.bundled for source in listing.sources}
    pages = [page for page in bundled.pages(bundled.folder()) if page.name in ours]
    return made_of(found, found.given), [*pages, *found.given]


def same(one: Sequence[Given], other: Sequence[Given]) -> bool:
    """Tell whether two versions were made of the same bytes, read in the same way."""

    def told(sources: Sequence[Given]) -> list[tuple[str, bytes, str]]:
        return sorted((each.name, each.data, repr(each.hints)) for each in sources)

    return told(one) == told(other)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a home that may not even be looked at holds nothing for us
        return False
