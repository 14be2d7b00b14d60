"""The menu of programmes that was fetched last: kept in the database, to be used offline."""

import sqlite3
import zlib
from collections.abc import Iterable, Sequence
from typing import Any

from confcli.directory import menu
from confcli.directory.menu import Menu
from confcli.directory.programme import Programme, Room
from confcli.library import values
from confcli.library.damage import checked
from confcli.library.database import Database
from confcli.model.addresses import display
from confcli.model.entities import Listing
from confcli.model.errors import InputError
from confcli.model.text import slug
from confcli.model.tuples import NamedTuple

COLUMNS = "address, bytes, etag, last_modified, fetched_at"


class Kept(NamedTuple):
    """A menu, and what its server said."""

    address: str
    data: bytes
    etag: str | None
    last_modified: str | None
    #: ISO 8601, UTC.
    fetched_at: str
    #: What is in it.
    menu: Menu


def of(
    address: str, data: bytes, etag: str | None, last_modified: str | None, fetched_at: str
) -> Kept:
    """A menu as it was fetched; ``InputError`` if it is none."""
    found = menu.read(display(address), data)
    return Kept(address, data, etag, last_modified, fetched_at, found)


def read(connection: sqlite3.Connection) -> Kept | None:
    """The menu that is kept, if there is one; ``DamagedError`` if it is damaged."""
    with checked(connection):
        row = connection.execute(f"SELECT {COLUMNS} FROM menu").fetchone()
        return of_row(row) if row else None


def put(connection: sqlite3.Connection, kept: Kept) -> None:
    """Keep a menu in place of the one before."""
    address, data, *said, _ = kept
    row = (address, zlib.compress(data), *said)
    connection.execute("DELETE FROM menu")
    connection.execute(f"INSERT INTO menu ({COLUMNS}) VALUES (?, ?, ?, ?, ?)", row)


def of_row(row: Iterable[Any]) -> Kept:
    """A menu from its row; ``ValueError`` and the like if that is damaged."""
    address, data, etag, last_modified, fetched_at = row
    values.moment(fetched_at)
    said = values.maybe(etag), values.maybe(last_modified)
    try:
        return of(values.text(address), values.unpacked(data), *said, fetched_at)
    except InputError as error:
        raise ValueError(str(error)) from error


def rooms(database: Database, listings: Iterable[Listing]) -> dict[str, tuple[Room, ...]]:
    """The rooms, by conference, whose places the kept menu states.

    A conference is known by the address of one of its sources, else by its name. It has none if
    the names of all can't be used.
    """
    with database.reading() as connection:
        kept = connection and read(connection)
    known = [it for it in kept.menu.programmes if it.rooms or it.odd_rooms] if kept else []
    found = ((each.conference, _programme(known, each)) for each in listings)
    return {conference: programme.rooms for conference, programme in found if programme}


def _programme(known: Sequence[Programme], listing: Listing) -> Programme | None:
    fetched = {source.name for source in listing.sources}
    found = (each for each in known if display(each.address) in fetched)
    named = (each for each in known if _is_named(each, listing.conference))
    return next((each for each in (*found, *named)), None)


def _is_named(programme: Programme, conference: str) -> bool:
    return slug(conference) in map(slug, (programme.name, *programme.aliases))
