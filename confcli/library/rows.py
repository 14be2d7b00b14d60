"""Sessions and talks as rows, and back; the talks of a session are read when they are needed."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import overload

from confcli.formats.native import listing_json
from confcli.library import values
from confcli.library.damage import checked
from confcli.model.entities import Listing, Session, Span, Talk, span
from confcli.model.text import plain, words
from confcli.schedule.filters import begins
from confcli.times.rfc3339 import stated, utc_text

#: No session has more talks.
_MOST = 2**31
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
            sql = "SELECT body FROM talk WHERE session = ? ORDER BY key"
            with checked(self._connection):
                found = self._connection.execute(sql, (self.key,)).fetchall()
                self._talks = talks(body for (body,) in found)
                if len(found) != self._count:
                    raise ValueError(f"{len(found)} of {self._count} talks are there")
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
    connection: sqlite3.Connection, condition: str, bound: Sequence[object]
) -> dict[int, Session]:
    """Read the sessions that meet an SQL condition, by key; ``DamagedError`` if one is damaged."""
    with checked(connection):
        found = connection.execute(
            "SELECT key, talks, first, last, until, body FROM session "
            f"WHERE {condition} ORDER BY key",
            bound,
        ).fetchall()
        bodies = json.loads(f"[{','.join(body for *_, body in found)}]")
        return {
            key: _session(connection, key, count, times, body)
            for (key, count, *times, _), body in zip(found, bodies, strict=True)
        }


def _session(
    connection: sqlite3.Connection,
    key: int,
    count: int,
    times: list[str | None],
    body: dict[str, object],
) -> Session:
    found = session(body)
    stored = StoredTalks(connection, key, count, when(count, times))
    # Without the odd times, when its talks are is another matter.
    found.talks = list(stored) if any(map(values.is_odd, times)) else stored
    return found


def session(body: dict[str, object]) -> Session:
    """A session from its body; ``ValueError`` and the like if that is damaged."""
    values.check(Session, body)
    values.take_odd_times(body)
    return listing_json.session(body)


def when(count: int, times: Sequence[str | None]) -> Span | None:
    """When the given number of talks of a session are; ``ValueError`` if damaged."""
    if not 0 <= count < _MOST:
        raise ValueError(f"a session has {count} talks")
    if times[0] is None or any(map(values.is_odd, times)):
        return None
    return Span(*map(stated, map(values.text, times), Span._fields))


def is_odd(session: Session) -> bool:
    """Whether a stored session, or a talk of it, has lost a time that can't be right."""
    return not isinstance(session.talks, StoredTalks)


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
            with checked(connection):
                session.talks = talks(by_session.get(stored.key, []))


def _meant(connection: sqlite3.Connection, text: str) -> list[tuple[int, str]]:
    """Find the talks that a text may mean, by id, else by title: session and body."""
    wanted = text.strip().casefold()
    by_id = "id BETWEEN :low AND :high OR paper BETWEEN :low AND :high"
    by_own = "own IS NOT NULL AND instr({}, :own)"
    bound = {"low": wanted, "high": f"{wanted}\uffff", "own": f"\n{wanted}\n"}
    exactly = by_own.format("own || char(10)")
    found = _with_papers(connection, f"{by_id} OR {exactly}", bound)
    parts = {f"word{n}": word for n, word in enumerate(words(text))}
    if found or not parts:
        return found
    by_title = " AND ".join(f"instr(title, :{key})" for key in parts)
    bound = parts | {"own": f"\n{wanted}"}
    return _with_papers(connection, f"{by_title} OR {by_own.format('own')}", bound)


def _with_papers(
    connection: sqlite3.Connection, condition: str, bound: dict[str, str]
) -> list[tuple[int, str]]:
    """Find the talks that meet an SQL condition, and those of the same papers."""
    with checked(connection):
        return connection.execute(
            f"WITH meant AS (SELECT key, paper FROM talk WHERE {condition}) "
            "SELECT session, body FROM talk WHERE key IN (SELECT key FROM meant) "
            "OR paper IN (SELECT paper FROM meant WHERE paper IS NOT NULL) ORDER BY key",
            bound,
        ).fetchall()


def talks(bodies: Iterable[str]) -> list[Talk]:
    """Parse the bodies of rows into talks, without times of years that can't be right."""
    return [talk(found) for found in json.loads(f"[{','.join(bodies)}]")]


def talk(body: dict[str, object]) -> Talk:
    """A talk from its body; ``ValueError`` and the like if that is damaged."""
    values.check(Talk, body)
    values.take_odd_times(body)
    return listing_json.talk(body)


def _body(item: Session | Talk) -> str:
    return json.dumps(listing_json.plain(item), ensure_ascii=False, separators=(",", ":"))
