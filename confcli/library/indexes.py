"""The search indexes on disk: opening them, and the one of the bundled listings."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from confcli.search.index.documents import Index


def bundled(hidden: Iterable[str] = ()) -> Index:
    """Return the index of the bundled listings, which comes with them."""
    from confcli.library import bundled as files
    from confcli.library import entries

    path = files.folder() / "index.db"
    return entries.indexed(open_file(path))._replace(hidden=frozenset(hidden))


def open_file(path: Path) -> sqlite3.Connection:
    """Open an index that nobody writes to, wherever it lies."""
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, isolation_level=None)
