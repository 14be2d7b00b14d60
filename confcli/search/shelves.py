"""What can be searched: entries in memory, the bundled listings, the added ones."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from confcli.schedule import Entry, Schedule
from confcli.search import index
from confcli.text import slug

#: How an index names a document: slug of the conference, kind, id.
Label = tuple[str, str, str]


class Indexed(NamedTuple):
    """An index, and how the entries of its documents are read."""

    connection: sqlite3.Connection
    #: Returns the entries of labels, in their order.
    read: Callable[[Sequence[Label]], list[Entry]]
    #: Slugs of conferences that are in the index but not to be found.
    hidden: frozenset[str] = frozenset()


def in_memory(schedule: Schedule) -> Indexed:
    """Return an index of a schedule, made for this once."""
    entries = index.documents(schedule)
    connection = sqlite3.connect(":memory:", isolation_level=None)
    build(connection, entries)
    return Indexed(connection, reader(entries))


def bundled(hidden: Iterable[str] = ()) -> Indexed:
    """Return the index of the bundled listings, which comes with them."""
    from confcli import bundled as files

    path = files.folder() / "index.db"

    def read(labels: Sequence[Label]) -> list[Entry]:
        slugs = {label[0] for label in labels}
        listings = [each for each in files.load() if slug(each.conference) in slugs]
        return reader(index.documents(Schedule(listings)))(labels)

    return Indexed(open_file(path), read, frozenset(hidden))


def open_file(path: Path) -> sqlite3.Connection:
    """Open an index that nobody writes to, wherever it lies."""
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, isolation_level=None)


def build(connection: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Make an empty database the index of some entries."""
    connection.executescript(index.SCHEMA)
    connection.execute("BEGIN")
    index.write(connection, entries)
    connection.execute("COMMIT")


def reader(entries: Iterable[Entry]) -> Callable[[Sequence[Label]], list[Entry]]:
    """Return what reads entries that are in memory by their labels."""
    by_label = {(slug(entry.conference), entry.kind, entry.id): entry for entry in entries}
    return lambda labels: [by_label[label] for label in labels]
