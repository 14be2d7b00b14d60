"""The listings that commands work on: the user's own, and the bundled ones beside them."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from confcli.errors import WrongUsageError
from confcli.given import Given
from confcli.model import Listing
from confcli.text import slug

if TYPE_CHECKING:
    import sqlite3

    from confcli.store.listings import Stored


class Shelf(NamedTuple):
    """Listings by where they come from, and the names of the bundled ones that are hidden."""

    added: "list[Stored]"
    bundled: list[Listing]
    hidden: list[str]

    @property
    def shown(self) -> list[Listing]:
        """The listings that commands work on."""
        return [*(stored.listing for stored in self.added), *self.bundled]


class Addition(NamedTuple):
    """What adding makes of a conference: its listing, and all sources it is then made of."""

    listing: Listing
    given: list[Given]


def shelf(database_file: Path, about: str | None = None) -> Shelf:
    """Return all listings. Without a database there are only the bundled ones.

    With ``about``, an id or words of a title, added listings hold only what that may mean.
    """
    from confcli import bundled

    ours = bundled.load()
    if not _is_there(database_file):
        return Shelf([], ours, [])
    from confcli.store import database, listings

    connection = database.reading(database_file)
    with database.told(database_file):
        added, hidden = listings.read(connection, about), listings.hidden(connection)
    taken = {slug(stored.listing.conference) for stored in added}
    left = [listing for listing in ours if slug(listing.conference) not in taken]
    return Shelf(
        added,
        [listing for listing in left if slug(listing.conference) not in hidden],
        [listing.conference for listing in left if slug(listing.conference) in hidden],
    )


def merge(
    connection: "sqlite3.Connection", fresh: Iterable[tuple[Given, Listing]]
) -> list[Addition]:
    """Return what new sources make of their conferences, merged with what is there of them.

    A source of a name that is there already takes its place.
    """
    from confcli.listings import assemble
    from confcli.store import listings

    by_conference: dict[str, list[tuple[Given, Listing]]] = {}
    for given, listing in fresh:
        by_conference.setdefault(slug(listing.conference), []).append((given, listing))
    additions = []
    for key, new in by_conference.items():
        names = {given.name for given, _ in new}
        before = [old for old in listings.given(connection, key) if old.name not in names]
        parts = [*_bundled(key), *(old.parse() for old in before), *(listing for _, listing in new)]
        (merged,) = assemble(parts)
        additions.append(Addition(merged, [*before, *(given for given, _ in new)]))
    return additions


def given(database_file: Path, conference: str) -> list[Given]:
    """Return the sources that a conference's listing was made of."""
    from confcli.store import database, listings

    connection = database.reading(database_file)
    with database.told(database_file):
        return listings.given(connection, slug(conference))


def current(database_file: Path, conference: str) -> Listing:
    """Return the listing of a conference that was added, as it stands in the database."""
    return next(
        stored.listing
        for stored in shelf(database_file).added
        if stored.listing.conference == conference
    )


def version(database_file: Path, conference: str, back: int) -> Listing:
    """Return a conference's listing as it is, or as it was ``back`` versions ago.

    ``WrongUsageError`` where so many versions are not kept.
    """
    from confcli.listings import assemble
    from confcli.store import database, listings

    key = slug(conference)
    given: list[Given] = []
    if _is_there(database_file):
        connection = database.reading(database_file)
        with database.told(database_file):
            given = listings.given(connection, key, back)
    if not given and back:
        raise WrongUsageError(f"{conference}: no earlier version is kept to compare it with")
    return assemble([*_bundled(key), *(each.parse() for each in given)])[0]


def same(one: Sequence[Given], other: Sequence[Given]) -> bool:
    """Tell whether two versions were made of the same bytes, read in the same way."""
    return [(g.name, g.data, g.hints) for g in one] == [(g.name, g.data, g.hints) for g in other]


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a home that may not even be looked at holds nothing for us
        return False


def _bundled(key: str) -> list[Listing]:
    from confcli import bundled

    return [listing for listing in bundled.load() if slug(listing.conference) == key]
