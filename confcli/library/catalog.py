"""The listings that commands work on: the user's own, and the bundled ones beside them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from confcli.library import bundled
from confcli.library.database import Database
from confcli.model.entities import Listing
from confcli.model.marks import Appointment, Mark, Marked
from confcli.model.text import slug
from confcli.model.tuples import NamedTuple

if TYPE_CHECKING:
    from sqlite3 import Connection

    from confcli.library.stored import Stored

T = TypeVar("T")


class Own(NamedTuple):
    """What is the user's own, beside listings."""

    #: What they say something of, by id, in whatever listing it is.
    marked: dict[str, Marked]
    #: In order of time.
    appointments: list[Appointment]

    @property
    def marks(self) -> dict[str, Mark]:
        """What the user says of items, by id."""
        return {id_: each.mark for id_, each in self.marked.items()}


#: Nothing is the user's own.
NOTHING = Own({}, [])


class _Kept(NamedTuple):
    """What is in the database."""

    added: "list[Stored]"
    #: The slugs of the bundled listings that are hidden.
    hidden: set[str]
    own: Own


class Catalog(NamedTuple):
    """Listings by where they come from, and what is the user's own beside them."""

    added: "list[Stored]"
    bundled: list[Listing]
    #: The names of the bundled listings that are hidden.
    hidden: list[str]
    own: Own

    @property
    def shown(self) -> list[Listing]:
        """The listings that commands work on."""
        return [*(stored.listing for stored in self.added), *self.bundled]


def load(database: Database, about: str | None = None) -> Catalog:
    """Load all listings; without a database only the bundled ones.

    With ``about``, an id or words of a title, added listings hold only what that may mean.
    """
    kept = _read(database, partial(_kept, about=about), _Kept([], set(), NOTHING))
    taken = {slug(stored.listing.conference) for stored in kept.added}
    left = [each for each in bundled.load() if slug(each.conference) not in taken]
    return Catalog(
        kept.added,
        [listing for listing in left if slug(listing.conference) not in kept.hidden],
        [listing.conference for listing in left if slug(listing.conference) in kept.hidden],
        kept.own,
    )


def own(database: Database) -> Own:
    """Read what is the user's own, and nothing else."""
    return _read(database, _own, NOTHING)


def fingerprint(database: Database) -> object:
    """What is otherwise once listings are added, updated, removed or shown again."""
    return _read(database, _fingerprint, None)


def _read(database: Database, read: Callable[["Connection"], T], nothing: T) -> T:
    """Read from the database; without one, there is nothing in it."""
    with database.reading() as connection:
        return nothing if connection is None else read(connection)


def _kept(connection: "Connection", about: str | None) -> _Kept:
    from confcli.library import stored

    found = stored.read(connection, about)
    return _Kept(found, stored.hidden(connection), _own(connection))


def _own(connection: "Connection") -> Own:
    from confcli.library import marks

    return Own(marks.read(connection), marks.read_appointments(connection))


def _fingerprint(connection: "Connection") -> object:
    from confcli.library import stored

    return stored.fingerprint(connection)
