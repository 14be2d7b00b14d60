"""The events that were exported, in the database: which version each is, and of what it is now.

An event is found by the UID that its item would have. It keeps the one that it was first exported
with: of an item whose id changed, that is another one.
"""

import operator
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import NamedTuple

from confcli.library import values
from confcli.library.damage import checked
from confcli.model import uids
from confcli.model.revision import Revision
from confcli.times.rfc3339 import kept

_OLDEST = datetime.fromtimestamp(0, UTC)


class Exported(NamedTuple):
    """An event as it was last exported."""

    #: The UID that its item would have by now.
    slot: str
    #: A hash of what it said.
    digest: str
    revision: Revision


def read(connection: sqlite3.Connection) -> list[Exported]:
    """Read all events, the latest last."""
    with checked(connection):
        rows = connection.execute(
            "SELECT slot, hash, uid, sequence, modified FROM exported ORDER BY modified, uid"
        )
        return [of_row(*row) for row in rows]


def of_row(slot: str, digest: str, uid: str, sequence: int, modified: str) -> Exported:
    """An event from its row; ``ValueError`` and the like if that is damaged."""
    # One of a year that can't be right is older than any other.
    when = kept(modified, "modified") or _OLDEST
    texts = values.text(slot), values.text(digest)
    return Exported(*texts, Revision(values.text(uid), operator.index(sequence), when))


def put(connection: sqlite3.Connection, events: Iterable[Exported]) -> None:
    """Write events in place of those of the same UIDs."""
    connection.executemany(
        "INSERT OR REPLACE INTO exported (slot, hash, uid, sequence, modified) "
        "VALUES (?, ?, ?, ?, ?)",
        [
            (each.slot, each.digest, uid, sequence, modified.isoformat())
            for each in events
            for uid, sequence, modified in [each.revision]
        ],
    )


def ids(connection: sqlite3.Connection, conference: str) -> dict[str, str]:
    """The ids that items of a conference, known by its slug, have by now, by the UIDs."""
    with checked(connection):
        rows = connection.execute("SELECT uid, slot FROM exported").fetchall()
        found = [(uid, uids.item(slot)) for uid, slot in rows]
    return {uid: item.id for uid, item in found if item and item.conference == conference}


def follow(
    connection: sqlite3.Connection,
    conference: str,
    events: Mapping[str, str],
    became: Callable[[str], str],
) -> None:
    """Keep events with their items when some ids change.

    ``events`` are the ids by the UIDs; ``became`` returns the id that an item has from now on,
    which is empty if it has none: then the event is of no item any more.
    """
    new = ((uid, id_, became(id_)) for uid, id_ in events.items())
    moved = [(now and uids.uid(now, conference), uid) for uid, id_, now in new if now != id_]
    connection.executemany("UPDATE exported SET slot = ? WHERE uid = ?", moved)
