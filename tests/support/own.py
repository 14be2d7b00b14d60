"""The database of added listings, for tests that write to it or read it past the commands."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection

from confcli.library import catalog, rows
from confcli.library.catalog import Catalog, Own
from confcli.library.database import Database


@contextmanager
def writing(path: Path, waiting: Callable[[str], None] = print) -> Iterator[Connection]:
    """Write to a database in one transaction."""
    with Database(path) as database, database.writing(waiting) as connection:
        yield connection


def loaded(path: Path) -> Catalog:
    """Load all listings, with their talks."""
    with Database(path) as database:
        library = catalog.load(database)
        for each in library.added:
            rows.whole(each.listing)
        return library


def own(path: Path) -> Own:
    """Read what is the user's own."""
    with Database(path) as database:
        return catalog.own(database)
