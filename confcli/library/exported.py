"""Which version of each event was exported last: counted in the database, by what events say."""

import sqlite3
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from confcli.library import database
from confcli.model.revision import Revision

#: What was exported of each event, as a hash, and which version that was; by the event's UID.
_Known = dict[str, tuple[str, Revision]]


def revisions(
    path: Path, digests: Mapping[str, str], now: datetime, waiting: Callable[[str], None]
) -> dict[str, Revision]:
    """Count the versions of events: one more for each whose hash is not the one kept.

    The database is only written to if there is any. ``InputError`` if that is not possible.
    """
    known = _read(path)
    if not _changed(known, digests):
        return {uid: known[uid][1] for uid in digests}
    with database.writing(path, waiting) as connection:
        known = _known(connection)  # another process may have written in the meantime
        changed = _changed(known, digests)
        for uid in changed:
            known[uid] = digests[uid], _next(known.get(uid), now)
        _put(connection, {uid: known[uid] for uid in changed})
    return {uid: known[uid][1] for uid in digests}


def _changed(known: _Known, digests: Mapping[str, str]) -> list[str]:
    return [uid for uid, hash_ in digests.items() if uid not in known or known[uid][0] != hash_]


def _next(last: tuple[str, Revision] | None, now: datetime) -> Revision:
    """The version after the last one; never older than it, whatever the clock says."""
    moment = now.astimezone(UTC).replace(microsecond=0)
    if last is None:
        return Revision(0, moment)
    return Revision(last[1].sequence + 1, max(last[1].modified, moment))


def _read(path: Path) -> _Known:
    connection = database.reading(path)
    if connection is None:
        return {}
    with database.explained(path):
        return _known(connection)


def _known(connection: sqlite3.Connection) -> _Known:
    rows = connection.execute("SELECT uid, hash, sequence, modified FROM exported")
    return {
        uid: (hash_, Revision(sequence, datetime.fromisoformat(modified)))
        for uid, hash_, sequence, modified in rows
    }


def _put(connection: sqlite3.Connection, found: _Known) -> None:
    connection.executemany(
        "INSERT OR REPLACE INTO exported (uid, hash, sequence, modified) VALUES (?, ?, ?, ?)",
        [
            (uid, hash_, revision.sequence, revision.modified.isoformat())
            for uid, (hash_, revision) in found.items()
        ],
    )
