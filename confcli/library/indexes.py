"""The search indexes of the bundled and of the added listings."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from confcli.library import bundled as listings
from confcli.library import database, entries, stored
from confcli.search.index.documents import Index


def load(database_file: Path) -> list[Index]:
    """Open the indexes of all listings that commands work on."""
    connection = database.reading(database_file)
    if connection is None:
        return [bundled()]
    with database.explained(database_file):
        hidden = {*stored.slugs(connection), *stored.hidden(connection)}
    return [entries.indexed(connection), bundled(hidden)]


def bundled(hidden: Iterable[str] = ()) -> Index:
    """Open the index of the bundled listings, shipped with them."""
    path = listings.folder() / "index.db"
    return entries.indexed(open_file(path))._replace(hidden=frozenset(hidden))


def open_file(path: Path) -> sqlite3.Connection:
    """Open an index that is never written to, even in a read-only folder."""
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, isolation_level=None)
