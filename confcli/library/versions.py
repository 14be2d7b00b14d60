"""Versions of a conference: its sources now and earlier, and what new ones make of it."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from confcli.library import states, stored
from confcli.library.database import Database
from confcli.library.rows import Progress
from confcli.library.sources import SourceFile
from confcli.library.states import State, made_of
from confcli.model.entities import Listing
from confcli.model.errors import WrongUsageError
from confcli.model.text import slug


class Addition(NamedTuple):
    """What adding makes of a conference: its listing, its sources, and what it was before."""

    listing: Listing
    sources: list[SourceFile]
    before: State


def state(database: Database, conference: str, back: int = 0) -> State:
    """Read what a conference is made of, or was ``back`` versions ago."""
    with database.reading() as connection:
        return states.read(connection, conference, back)


def additions(database: Database, fresh: Iterable[tuple[SourceFile, Listing]]) -> list[Addition]:
    """Merge new sources into their conferences.

    A source replaces an earlier one of the same name.
    """
    by_conference: dict[str, list[tuple[SourceFile, Listing]]] = {}
    for source, listing in fresh:
        by_conference.setdefault(slug(listing.conference), []).append((source, listing))
    return [_addition(database, new) for new in by_conference.values()]


def _addition(database: Database, new: list[tuple[SourceFile, Listing]]) -> Addition:
    before = state(database, new[0][1].conference)
    latest = {source.name: (source, listing) for source, listing in new}
    kept = [source for source in before.sources if source.name not in latest]
    listing = made_of(before, kept, [listing for _, listing in latest.values()])
    return Addition(listing, [*kept, *(source for source, _ in latest.values())], before)


def is_latest(connection: sqlite3.Connection, made: Iterable[Addition]) -> bool:
    """Whether nobody else changed what additions were made of."""
    return all(
        stored.version_of(connection, slug(each.listing.conference)) == each.before.version
        for each in made
    )


def put(
    connection: sqlite3.Connection,
    made: Iterable[Addition],
    added_at: str,
    kept: int,
    anew: bool,
    progress: Progress,
) -> None:
    """Write additions; unchanged sources make no new version, but ``anew`` replaces the listing.

    Runs in the open transaction.
    """
    for listing, sources, before in made:
        if not same(sources, before.sources):
            stored.put(connection, listing, sources, added_at, kept, progress)
        elif anew:
            stored.put_content(connection, listing, progress)
        elif before.version is not None:
            stored.put_headers(connection, before.version, sources, added_at)


def version(database: Database, conference: str, back: int) -> Listing:
    """A conference's listing, or that of ``back`` versions ago.

    ``WrongUsageError`` if that version was not kept.
    """
    found = state(database, conference, back)
    if not found.sources and (back or not found.bundled):
        raise WrongUsageError(f"{conference}: no earlier version to compare with")
    return made_of(found, found.sources)


def kept(database: Database, conference: str) -> list[datetime]:
    """When the versions of a conference that are kept were added, the current one first."""
    with database.reading() as connection:
        return stored.added_at(connection, slug(conference)) if connection else []


def same(one: Sequence[SourceFile], other: Sequence[SourceFile]) -> bool:
    """Whether two versions were made of the same bytes, read in the same way."""

    def read(sources: Sequence[SourceFile]) -> list[tuple[str, bytes, str]]:
        return sorted((each.name, each.data, repr(each.hints)) for each in sources)

    return read(one) == read(other)
