"""Sessions and talks as rows, and back; the talks of a session are read when they are needed."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import overload

from confcli.formats.native import listing_json
from confcli.model.entities import Listing, Session, Span, Talk, span
from confcli.model.text import plain, words
from confcli.schedule.filters import begins
from confcli.times.rfc3339 import stated, utc_text

#: Called with how much is done, and of how much.
Progress = Callable[[int, int], None]


class StoredTalks(Sequence[Talk]):
    """The talks of a stored session, read when needed; their number and times are known before."""

    def __init__(
        self, connection: sqlite3.Connection, key: int, count: int, when: Span | None
    ) -> None:
        self._connection = connection
        self.key = key
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
                "SELECT body FROM talk WHERE session = ? ORDER BY key", (self.key,)
            )
            self._talks = talks(body for (body,) in found)
        return self._talks


def write(
    connection: sqlite3.Connection, slug: str, listing: Listing, progress: Progress | None
) -> None:
    """Replace the sessions and talks of a listing.

    ``progress`` gets the number of talks written, and of all.
    """
    connection.execute("DELETE FROM session WHERE slug = ?", (slug,))
    done, total = 0, sum(len(session.talks) for session in listing.sessions)
    for session in listing.sessions:
        done += len(session.talks)
        if progress:
            progress(done, total)
        times = span(session)
        cursor = connection.execute(
            "INSERT INTO session (slug, id, title, talks, first, last, until, body) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (slug, session.id, plain(session.title), len(session.talks))
            + (tuple(map(utc_text, times)) if times else (None, None, None))
            + (_body(session),),
        )
        connection.executemany(
            "INSERT INTO talk (session, id, paper, own, title, body) VALUES (?, ?, ?, ?, ?, ?)",
            ((cursor.lastrowid, *_columns(talk)) for talk in session.talks),
        )


def _columns(talk: Talk) -> tuple[str | None, ...]:
    """The values of a talk's row: its ids, each of its sources' after a line feed, and the rest."""
    own = "".join(f"\n{own.casefold()}" for own in talk.source_ids) or None
    return talk.id, talk.paper, own, plain(talk.title or ""), _body(talk)


def sessions(connection: sqlite3.Connection, slug: str) -> list[Session]:
    """Read the sessions of a listing; their talks are read when needed."""
    return list(sessions_where(connection, "slug = ?", (slug,)).values())


def sessions_where(
    connection: sqlite3.Connection, condition: str, values: Sequence[object]
) -> dict[int, Session]:
    """Read the sessions that meet an SQL condition, by key."""
    found = connection.execute(
        f"SELECT key, talks, first, last, until, body FROM session WHERE {condition} ORDER BY key",
        values,
    ).fetchall()
    bodies = json.loads(f"[{','.join(body for *_, body in found)}]")
    result = {}
    for (key, count, *times, _), body in zip(found, bodies, strict=True):
        when = Span(*map(stated, times, Span._fields)) if times[0] else None
        session = listing_json.session(body)
        session.talks = StoredTalks(connection, key, count, when)
        result[key] = session
    return result


def whole(listing: Listing) -> Listing:
    """Read all talks of a listing, whose rows may then be replaced."""
    for session in listing.sessions:
        session.talks = list(session.talks)
    return listing


def narrow(connection: sqlite3.Connection, sessions: Iterable[Session], text: str) -> None:
    """Keep only the talks that an id or words of a title may mean.

    The other talks of their papers stay too. Sessions that may be meant keep all their talks.
    """
    by_session: dict[int, list[str]] = {}
    for key, body in _meant(connection, text):
        by_session.setdefault(key, []).append(body)
    for session in sessions:
        stored = session.talks
        names = (session.id, *session.source_ids)
        by_id = any(name.casefold().startswith(text.strip().casefold()) for name in names)
        is_meant = by_id or begins(words(text), session.title)
        if isinstance(stored, StoredTalks) and not is_meant:
            session.talks = talks(by_session.get(stored.key, []))


def _meant(connection: sqlite3.Connection, text: str) -> list[tuple[int, str]]:
    """Find the talks that a text may mean, by id, else by title: session and body."""
    wanted = text.strip().casefold()
    by_id = "id BETWEEN :low AND :high OR paper BETWEEN :low AND :high"
    by_own = "own IS NOT NULL AND instr({}, :own)"
    values = {"low": wanted, "high": f"{wanted}\uffff", "own": f"\n{wanted}\n"}
    exactly = by_own.format("own || char(10)")
    found = _with_papers(connection, f"{by_id} OR {exactly}", values)
    parts = {f"word{n}": word for n, word in enumerate(words(text))}
    if found or not parts:
        return found
    by_title = " AND ".join(f"instr(title, :{key})" for key in parts)
    values = parts | {"own": f"\n{wanted}"}
    return _with_papers(connection, f"{by_title} OR {by_own.format('own')}", values)


def _with_papers(
    connection: sqlite3.Connection, condition: str, values: dict[str, str]
) -> list[tuple[int, str]]:
    """Find the talks that meet an SQL condition, and those of the same papers."""
    return connection.execute(
        f"WITH meant AS (SELECT key, paper FROM talk WHERE {condition}) "
        "SELECT session, body FROM talk WHERE key IN (SELECT key FROM meant) "
        "OR paper IN (SELECT paper FROM meant WHERE paper IS NOT NULL) ORDER BY key",
        values,
    ).fetchall()


def talks(bodies: Iterable[str]) -> list[Talk]:
    """Parse the bodies of rows into talks."""
    return [listing_json.talk(found) for found in json.loads(f"[{','.join(bodies)}]")]


def _body(item: Session | Talk) -> str:
    return json.dumps(listing_json.plain(item), ensure_ascii=False, separators=(",", ":"))
