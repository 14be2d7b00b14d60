"""The listings that commands work on: the user's own, and the bundled ones beside them."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from confcli.library import bundled
from confcli.library.sources import exists
from confcli.model.entities import Listing
from confcli.model.text import slug

if TYPE_CHECKING:
    from confcli.library.stored import Stored


class Catalog(NamedTuple):
    """Listings by where they come from, and the names of the bundled ones that are hidden."""

    added: "list[Stored]"
    bundled: list[Listing]
    hidden: list[str]

    @property
    def shown(self) -> list[Listing]:
        """The listings that commands work on."""
        return [*(stored.listing for stored in self.added), *self.bundled]


def load(database_file: Path, about: str | None = None) -> Catalog:
    """Load all listings; without a database only the bundled ones.

    With ``about``, an id or words of a title, added listings hold only what that may mean.
    """
    added, hidden = _added(database_file, about)
    taken = {slug(stored.listing.conference) for stored in added}
    left = [each for each in bundled.load() if slug(each.conference) not in taken]
    return Catalog(
        added,
        [listing for listing in left if slug(listing.conference) not in hidden],
        [listing.conference for listing in left if slug(listing.conference) in hidden],
    )


def _added(database_file: Path, about: str | None) -> "tuple[list[Stored], set[str]]":
    """Read the added listings, and the slugs of the hidden bundled ones."""
    if not exists(database_file):
        return [], set()
    from confcli.library import database, stored  # SQLite is not needed before

    connection = database.reading(database_file)
    if connection is None:
        return [], set()
    with database.explained(database_file):
        return stored.read(connection, about), stored.hidden(connection)
