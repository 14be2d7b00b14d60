"""The search indexes of the bundled and of the added listings, and the entries they find."""

import json
import os
import sqlite3
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice
from pathlib import Path

from confcli.library import bundled as bundled_listings
from confcli.library import rows
from confcli.library.damage import checked
from confcli.library.database import Database
from confcli.schedule.entries import NO_MARKS, Entry, Marks, Paper, SessionEntry, TalkEntry
from confcli.search.index.documents import Index, Label
from confcli.times.rfc3339 import time_of_day

#: How many entries are kept that were read.
_KEPT = 1_000
_AMONG = "IN (SELECT value FROM json_each(?))"
_SAID = "IN (SELECT value FROM json_each(:ids))"
#: The labels of papers, talks that present none, and sessions that have one of some ids.
_MARKED = f"""
    WITH said AS (
        SELECT key FROM talk WHERE id {_SAID} UNION SELECT key FROM talk WHERE paper {_SAID}
        UNION SELECT talk.key FROM talk JOIN session ON session.key = talk.session
        WHERE session.id {_SAID}
    )
    SELECT slug, CASE WHEN paper IS NULL THEN 'talk' ELSE 'paper' END, coalesce(paper, talk.id)
    FROM said JOIN talk USING (key) JOIN session ON session.key = talk.session
    UNION SELECT slug, 'session', id FROM session WHERE id {_SAID}
"""


def load(database: Database) -> list[Index]:
    """Open the indexes of all listings that commands work on."""
    with database.reading() as connection:
        if connection is None:
            return [bundled()]
        from confcli.library import marks, stored  # what added listings need

        hidden = {*stored.slugs(connection), *stored.hidden(connection)}
        said = {id_: each.mark for id_, each in marks.read(connection).items()}
        return [_indexed(connection, said), bundled(hidden, said)]


def bundled(hidden: Iterable[str] = (), marks: Marks = NO_MARKS) -> Index:
    """Open the index of the bundled listings, shipped with them."""
    path = bundled_listings.folder() / "index.db"
    connection = open_file(path)
    index = _indexed(connection, marks)
    return index._replace(hidden=frozenset(hidden), close=connection.close)


def open_file(path: Path) -> sqlite3.Connection:
    """Open an index that is never written to, even in a read-only folder."""
    address = f"{Path(os.path.realpath(path)).as_uri()}?mode=ro&immutable=1"
    # It is used by one thread, but may be closed by another when all ends.
    return sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)


def _indexed(connection: sqlite3.Connection, marks: Marks) -> Index:
    return Index(
        connection,
        _Reader(connection, marks),
        lambda: _names(connection),
        cache(lambda: _marked(connection, marks)),
    )


class _Reader:
    """Reads entries, and keeps those that it read last: a search as one types finds them again."""

    def __init__(self, connection: sqlite3.Connection, marks: Marks) -> None:
        self._connection, self._marks = connection, marks
        self._kept: dict[Label, Entry] = {}

    def __call__(self, labels: Sequence[Label]) -> list[Entry]:
        """Read the entries of labels, in their order."""
        lacking = [label for label in labels if label not in self._kept]
        read = zip(lacking, _read(self._connection, lacking, self._marks), strict=True)
        found = {label: self._kept[label] for label in labels if label in self._kept} | dict(read)
        self._kept = dict(islice((found | self._kept).items(), _KEPT))
        return [found[label] for label in labels]


def _names(connection: sqlite3.Connection) -> list[str]:
    return [name for (name,) in connection.execute("SELECT conference FROM listing")]


def _marked(connection: sqlite3.Connection, marks: Marks) -> list[Entry]:
    """Read the entries that the user says something of, also by their talks or sessions."""
    if not marks:
        return []
    labels = connection.execute(_MARKED, {"ids": json.dumps([*marks])}).fetchall()
    return _read(connection, labels, marks)


def _read(connection: sqlite3.Connection, labels: Sequence[Label], marks: Marks) -> list[Entry]:
    """Read the papers, sessions and talks with these labels, in their order."""
    found: dict[Label, Entry] = {}
    with checked(connection):
        for slug in {label[0] for label in labels}:
            of_kind: dict[str, list[str]] = {"paper": [], "session": [], "talk": []}
            for _, kind, id_ in (label for label in labels if label[0] == slug):
                of_kind[kind].append(id_)
            found |= _of_conference(connection, slug, of_kind, marks)
        return [found[label] for label in labels]


def _of_conference(
    connection: sqlite3.Connection, slug: str, of_kind: dict[str, list[str]], marks: Marks
) -> dict[Label, Entry]:
    # The cross join makes SQLite start from the few talks, not from the whole conference.
    talks = connection.execute(
        "SELECT talk.session, talk.body "
        "FROM talk CROSS JOIN session ON session.key = talk.session "
        f"WHERE session.slug = ? AND (talk.paper {_AMONG} OR talk.id {_AMONG}) "
        "ORDER BY talk.key",
        (slug, json.dumps(of_kind["paper"]), json.dumps(of_kind["talk"])),
    ).fetchall()
    keys = json.dumps([key for key, _ in talks])
    sessions = _sessions(connection, slug, f"key {_AMONG}", keys, marks)
    slots = [
        TalkEntry(sessions[key], talk)
        for (key, _), talk in zip(talks, rows.talks(body for _, body in talks), strict=True)
    ]
    asked = _sessions(connection, slug, f"id {_AMONG}", json.dumps(of_kind["session"]), marks)
    entries: list[Entry] = [*_papers(slots, of_kind["paper"]), *slots, *asked.values()]
    return {(slug, entry.kind, entry.id): entry for entry in entries}


def _papers(slots: Iterable[TalkEntry], ids: Sequence[str]) -> list[Paper]:
    by_paper: dict[str, list[TalkEntry]] = {id_: [] for id_ in ids}
    for slot in slots:
        if slot.paper in by_paper:
            by_paper[slot.paper].append(slot)
    return [Paper(id_, talks) for id_, talks in by_paper.items()]


def _sessions(
    connection: sqlite3.Connection, slug: str, condition: str, values: str, marks: Marks
) -> dict[int, SessionEntry]:
    conference, day_change = _conference(connection, slug)
    found = rows.sessions_where(connection, f"slug = ? AND {condition}", (slug, values))
    return {
        key: SessionEntry(conference, each, day_change, marks=marks) for key, each in found.items()
    }


def _conference(connection: sqlite3.Connection, slug: str) -> tuple[str, str | None]:
    """Read the name of a conference, and when its own day turns."""
    name, sources = connection.execute(
        "SELECT conference, sources FROM listing WHERE slug = ?", (slug,)
    ).fetchone()
    changes = (time_of_day(source.get("day_change")) for source in json.loads(sources))
    return name, next(filter(None, changes), None)
