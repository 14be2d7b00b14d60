"""The listings that commands work on: the user's own, and the bundled ones beside them."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from confcli.library import bundled
from confcli.library.sources import exists
from confcli.model.entities import Listing
from confcli.model.marks import Appointment, Mark, Marked
from confcli.model.text import slug

if TYPE_CHECKING:
    from confcli.library.stored import Stored


class _Kept(NamedTuple):
    """What is in the database."""

    added: "list[Stored]"
    #: The slugs of the bundled listings that are hidden.
    hidden: set[str]
    marked: dict[str, Marked]
    appointments: list[Appointment]


class Catalog(NamedTuple):
    """Listings by where they come from, and what is the user's own beside them."""

    added: "list[Stored]"
    bundled: list[Listing]
    #: The names of the bundled listings that are hidden.
    hidden: list[str]
    #: What the user says something of, by id, in whatever listing it is.
    marked: dict[str, Marked]
    #: In order of time.
    appointments: list[Appointment]

    @property
    def marks(self) -> dict[str, Mark]:
        """What the user says of items, by id."""
        return {id_: each.mark for id_, each in self.marked.items()}

    @property
    def shown(self) -> list[Listing]:
        """The listings that commands work on."""
        return [*(stored.listing for stored in self.added), *self.bundled]


def load(database_file: Path, about: str | None = None) -> Catalog:
    """Load all listings; without a database only the bundled ones.

    With ``about``, an id or words of a title, added listings hold only what that may mean.
    """
    kept = _kept(database_file, about)
    taken = {slug(stored.listing.conference) for stored in kept.added}
    left = [each for each in bundled.load() if slug(each.conference) not in taken]
    return Catalog(
        kept.added,
        [listing for listing in left if slug(listing.conference) not in kept.hidden],
        [listing.conference for listing in left if slug(listing.conference) in kept.hidden],
        kept.marked,
        kept.appointments,
    )


def beside(database_file: Path, listings: list[Listing]) -> Catalog:
    """Listings that are in no database, with what is the user's own."""
    kept = _kept(database_file, "")
    return Catalog([], listings, [], kept.marked, kept.appointments)


def marked(database_file: Path) -> dict[str, Marked]:
    """Read all that the user says something of, by id, and nothing else."""
    if not exists(database_file):
        return {}
    from confcli.library import database, marks

    connection = database.reading(database_file)
    if connection is None:
        return {}
    with database.explained(database_file):
        return marks.read(connection)


def _kept(database_file: Path, about: str | None) -> _Kept:
    if not exists(database_file):
        return _Kept([], set(), {}, [])
    from confcli.library import database, marks, stored  # SQLite is not needed before

    connection = database.reading(database_file)
    if connection is None:
        return _Kept([], set(), {}, [])
    with database.explained(database_file):
        return _Kept(
            stored.read(connection, about),
            stored.hidden(connection),
            marks.read(connection),
            marks.read_appointments(connection),
        )
