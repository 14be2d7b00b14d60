"""Reads the stored sources again, for a database that an older confcli wrote."""

import sqlite3

from confcli.library import states, stored
from confcli.library.sources import SourceFile
from confcli.library.states import State
from confcli.model.entities import Listing, Problem
from confcli.model.errors import ConfcliError


def read_again(connection: sqlite3.Connection) -> None:
    """Replace every listing by what its sources say to the readers of now.

    Runs in the open transaction.
    """
    for kept in stored.whole(connection):
        stored.put_content(connection, _listing(connection, kept))


def _listing(connection: sqlite3.Connection, kept: Listing) -> Listing:
    """The listing of the sources of a conference; what can't be read again stays as it was."""
    before = states.read(connection, kept.conference)
    found: list[Listing] = []
    lost: list[Problem] = []
    for source in before.sources:
        try:
            found.append(source.parse())
        except Exception as error:  # whatever it is, the database has to open
            lost.append(_problem(source, error))
    if before.sources and not lost:
        return states.made_of(before, (), found)
    return _together(before, kept, found, lost)


def _together(before: State, kept: Listing, found: list[Listing], lost: list[Problem]) -> Listing:
    """Merge the listing as it was with what can be read again of it."""
    again = {source.name for each in found for source in each.sources}
    problems = [each for each in kept.problems if each.source not in again]
    problems += [each for listing in found for each in listing.problems]
    sources = [each for each in kept.sources if each.name not in again]
    sources += [source for listing in found for source in listing.sources]
    made = states.made_of(before._replace(bundled=[]), (), [kept, *found])
    # The merge finds contradictions between what was read of a source then and now.
    made.sources, made.problems = sources, [*problems, *lost]
    return made


def _problem(source: SourceFile, error: Exception) -> Problem:
    reason = str(error) if isinstance(error, ConfcliError) else f"{type(error).__name__}: {error}"
    kept = "can't be read again; showing what an earlier confcli read"
    return Problem(source.name, 0, "", f"{kept} ({reason})")
