"""Sessions and talks as rows, and back; the talks of a session are read when they are needed."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import overload

from confcli.formats import listing_json
from confcli.model import Listing, Session, Span, Talk, span
from confcli.text import plain


class StoredTalks(Sequence[Talk]):
    """The talks of a stored session: how many and when is known before they are read."""

    def __init__(
        self, connection: sqlite3.Connection, key: int, count: int, when: Span | None
    ) -> None:
        self._connection = connection
        self._key = key
        self._count = count
        self._talks: list[Talk] | None = None
        self.span = when

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> Talk: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Talk]: ...
    def __getitem__(self, at: int | slice) -> Talk | Sequence[Talk]:
        return self._read()[at]

    def __iter__(self) -> Iterator[Talk]:
        return iter(self._read())

    def _read(self) -> list[Talk]:
        if self._talks is None:
            found = self._connection.execute(
                "SELECT body FROM talk WHERE session = ? ORDER BY key", (self._key,)
            )
            self._talks = talks(body for (body,) in found)
        return self._talks


def write(connection: sqlite3.Connection, slug: str, listing: Listing) -> None:
    """Write the sessions and talks of a listing in the place of those that are there."""
    connection.execute("DELETE FROM session WHERE slug = ?", (slug,))
    for session in listing.sessions:
        times = span(session)
        cursor = connection.execute(
            "INSERT INTO session (slug, id, title, talks, first, last, until, body) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (slug, session.id, plain(session.title), len(session.talks))
            + (tuple(map(_utc, times)) if times else (None, None, None))
            + (_body(session),),
        )
        connection.executemany(
            "INSERT INTO talk (session, id, paper, title, body) VALUES (?, ?, ?, ?, ?)",
            (
                (cursor.lastrowid, talk.id, talk.paper, plain(talk.title or ""), _body(talk))
                for talk in session.talks
            ),
        )


def sessions(connection: sqlite3.Connection, slug: str) -> list[Session]:
    """Return the sessions of a listing; their talks are read when they are needed."""
    found = connection.execute(
        "SELECT key, talks, first, last, until, body FROM session WHERE slug = ? ORDER BY key",
        (slug,),
    ).fetchall()
    bodies = json.loads(f"[{','.join(body for *_, body in found)}]")
    result = []
    for (key, count, *times, _), body in zip(found, bodies, strict=True):
        when = Span(*map(datetime.fromisoformat, times)) if times[0] else None
        session = listing_json.session(body)
        session.talks = StoredTalks(connection, key, count, when)
        result.append(session)
    return result


def talks(bodies: Iterable[str]) -> list[Talk]:
    """Return the talks of their rows' bodies."""
    return [listing_json.talk(found) for found in json.loads(f"[{','.join(bodies)}]")]


def _body(item: Session | Talk) -> str:
    return json.dumps(listing_json.plain(item), ensure_ascii=False, separators=(",", ":"))


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
