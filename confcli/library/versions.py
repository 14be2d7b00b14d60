"""Versions of a conference: its sources now and earlier, and what new ones make of it."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from confcli.library import bundled, database, stored
from confcli.library.sources import SourceFile
from confcli.model.entities import Listing
from confcli.model.errors import WrongUsageError
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


class Addition(NamedTuple):
    """What adding makes of a conference: its listing, its sources, and what it was before."""

    listing: Listing
    sources: list[SourceFile]
    before: State


def state(database_file: Path, conference: str, back: int = 0) -> State:
    """Read what a conference is made of, or was ``back`` versions ago."""
    key = slug(conference)
    ours = bundled.load(key)
    connection = database.reading(database_file)
    if connection is None:
        return State(conference, None, [], ours)
    with database.explained(database_file):
        number = stored.version_of(connection, key)
        sources = stored.sources(connection, key, back)
        hidden = key in stored.hidden(connection)
    connection.close()
    return State(conference, number, sources, [] if hidden else ours)


def additions(database_file: Path, fresh: Iterable[tuple[SourceFile, Listing]]) -> list[Addition]:
    """Merge new sources into their conferences.

    A source replaces an earlier one of the same name.
    """
    by_conference: dict[str, list[tuple[SourceFile, Listing]]] = {}
    for source, listing in fresh:
        by_conference.setdefault(slug(listing.conference), []).append((source, listing))
    return [_addition(database_file, new) for new in by_conference.values()]


def _addition(database_file: Path, new: list[tuple[SourceFile, Listing]]) -> Addition:
    before = state(database_file, new[0][1].conference)
    latest = {source.name: (source, listing) for source, listing in new}
    kept = [source for source in before.sources if source.name not in latest]
    listing = made_of(before, kept, [listing for _, listing in latest.values()])
    return Addition(listing, [*kept, *(source for source, _ in latest.values())], before)


def made_of(before: State, sources: Iterable[SourceFile], newer: Iterable[Listing] = ()) -> Listing:
    """Merge what is bundled, sources and newer listings, in that order.

    All count as the conference's, whatever name they print.
    """
    parts = [*before.bundled, *(source.parse() for source in sources), *newer]
    for part in parts:
        part.conference = before.conference
    return assemble(parts)[0]


def version(database_file: Path, conference: str, back: int) -> Listing:
    """A conference's listing, or that of ``back`` versions ago.

    ``WrongUsageError`` if that version was not kept.
    """
    found = state(database_file, conference, back)
    if not found.sources and (back or not found.bundled):
        raise WrongUsageError(f"{conference}: no earlier version to compare with")
    return made_of(found, found.sources)


def same(one: Sequence[SourceFile], other: Sequence[SourceFile]) -> bool:
    """Whether two versions were made of the same bytes, read in the same way."""

    def read(sources: Sequence[SourceFile]) -> list[tuple[str, bytes, str]]:
        return sorted((each.name, each.data, repr(each.hints)) for each in sources)

    return read(one) == read(other)
