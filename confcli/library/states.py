"""What a conference is made of at one moment, and the listing that makes."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from confcli.library import bundled, stored
from confcli.library.damage import DamagedError, file_of
from confcli.library.sources import SourceFile
from confcli.model.entities import Listing
from confcli.model.errors import InputError
from confcli.model.text import slug
from confcli.programme.assembly import assemble


class State(NamedTuple):
    """What a conference is made of at one moment."""

    conference: str
    #: The number of its version; ``None`` where nothing of it was added.
    version: int | None
    sources: list[SourceFile]
    #: What is bundled of it, unless that is hidden.
    bundled: list[Listing]


def read(connection: sqlite3.Connection | None, conference: str, back: int = 0) -> State:
    """Read what a conference is made of, or was ``back`` versions ago.

    ``DamagedError`` if it has no version.
    """
    key = slug(conference)
    ours = bundled.load(key)
    if connection is None:
        return State(conference, None, [], ours)
    number = stored.version_of(connection, key)
    if number is None and key in stored.slugs(connection):
        raise DamagedError(file_of(connection), f"{conference} has no version")
    sources = stored.sources(connection, key, back)
    return State(conference, number, sources, [] if key in stored.hidden(connection) else ours)


def made_of(before: State, sources: Iterable[SourceFile], newer: Iterable[Listing] = ()) -> Listing:
    """Merge what is bundled, sources and newer listings, in that order.

    All count as the conference's, whatever name they print. ``InputError`` if there is nothing.
    """
    parts = [*before.bundled, *(source.parse() for source in sources), *newer]
    if not parts:  # a repair of the database could not save them
        raise InputError(f"{before.conference}: its sources are lost; add them again")
    for part in parts:
        part.conference = before.conference
    return assemble(parts)[0]
