"""What a new version of a listing changed, in short: kept beside the version."""

import json
import sqlite3
from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING

from confcli.library import values
from confcli.library.damage import checked
from confcli.model.entities import Listing
from confcli.schedule.brief import Update, Updated
from confcli.times.rfc3339 import stated

if TYPE_CHECKING:
    from confcli.programme.diff import Change

#: How many changes are kept one by one, and which kinds of them go first.
_MOST = 5
_FIRST = ("cancelled", "moved", "added", "removed", "room")


def text(old: Listing, new: Listing) -> str | None:
    """What an attendee would notice of a new version, as JSON; ``None`` if that is nothing."""
    from confcli.programme.diff import diff  # which reading does not need

    found = [each for each in diff(old, new) if each.is_noticed]
    if not found:
        return None
    counts = Counter(each.kind for each in found)
    first = [[it.kind, it.item, it.id, it.title] for it in sorted(found, key=_rank)[:_MOST]]
    kept = {"counts": dict(sorted(counts.items(), key=lambda it: _order(it[0]))), "first": first}
    return json.dumps(kept, ensure_ascii=False)


def latest(connection: sqlite3.Connection, slug: str) -> Update | None:
    """The last version that changed something; ``None`` if none did, or is not kept."""
    sql = "SELECT added_at, changes FROM version WHERE slug = ? AND changes NOT NULL ORDER BY id"
    found = connection.execute(f"{sql} DESC LIMIT 1", (slug,)).fetchone()
    with checked(connection):
        return of_json(stated(found[0], "added_at"), found[1]) if found else None


def of_json(added_at: datetime, found: str) -> Update:
    """What a version changed, from JSON; ``ValueError`` and the like if that is damaged."""
    kept = json.loads(found)
    counts = {values.text(kind): _number(count) for kind, count in kept["counts"].items()}
    first = [
        Updated(values.text(kind), values.text(item), values.text(id_), values.maybe(title))
        for kind, item, id_, title in kept["first"]
    ]
    return Update(added_at, counts, first)


def _number(found: object) -> int:
    if type(found) is not int:
        raise TypeError("a count is of a wrong type")
    return found


def _rank(change: "Change") -> tuple[int, bool]:
    return _order(change.kind), change.item == "session"


def _order(kind: str) -> int:
    return _FIRST.index(kind) if kind in _FIRST else len(_FIRST)
