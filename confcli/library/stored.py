"""The listings in the database: written, removed, hidden, read."""

import json
import operator
import sqlite3
import zlib
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from confcli.formats.interface import Hints
from confcli.formats.native import listing_json
from confcli.library import changelog, exported, marks, rows, values
from confcli.library.damage import checked
from confcli.library.sources import KEPT, SourceFile
from confcli.model.entities import Listing, Problem, Session, Source, Unused
from confcli.model.text import slug as slug_of
from confcli.schedule.schedule import Schedule
from confcli.search.index import schema, writing
from confcli.times.rfc3339 import stated, time_of_day

#: Writing rows is one part in this many of adding a listing; the rest is its index.
_PARTS = 8


class Stored(NamedTuple):
    """A listing in the database, how many papers it has, and when it was last added to."""

    listing: Listing
    papers: int
    added_at: str
    #: Whether a time of it was left out: its year can't be right.
    is_odd: bool = False


def put(
    connection: sqlite3.Connection,
    listing: Listing,
    sources: Sequence[SourceFile],
    added_at: str,
    kept: int = KEPT,
    progress: rows.Progress | None = None,
) -> None:
    """Make a listing the current version of its conference, keeping ``kept`` versions.

    Runs in the open transaction.
    """
    slug = slug_of(listing.conference)
    cursor = connection.execute(
        "INSERT INTO version (slug, added_at, changes) VALUES (?, ?, ?)",
        (slug, added_at, _changes(connection, slug, listing)),
    )
    version = cursor.lastrowid
    for position, source in enumerate(sources):
        _put_source(connection, version, position, source, added_at)
    put_content(connection, listing, progress)
    connection.execute(
        "DELETE FROM version WHERE slug = ? AND id NOT IN "
        "(SELECT id FROM version WHERE slug = ? ORDER BY id DESC LIMIT ?)",
        (slug, slug, kept),
    )
    _forget_unused(connection)


def _changes(connection: sqlite3.Connection, slug: str, new: Listing) -> str | None:
    """What a new version changes of the listing that is there."""
    old = next((each.listing for each in _read(connection, slug)), None)
    return changelog.text(rows.whole(old), new) if old else None


def put_content(
    connection: sqlite3.Connection, listing: Listing, progress: rows.Progress | None = None
) -> None:
    """Replace the listing of a conference, without making a new version.

    What the user says of its items follows them, and so do events that were exported.
    """
    slug = slug_of(listing.conference)
    marked, events = marks.of_conference(connection, slug), exported.ids(connection, slug)
    if marked or events:
        from confcli.library import following  # compares versions, which reading does not need

        old = next((each.listing for each in _read(connection, slug)), None)
        found_at = added_at(connection, slug)[0].isoformat()
        following.follow(connection, marked, events, old, listing, found_at)
    connection.execute(
        "INSERT OR REPLACE INTO listing (slug, conference, papers, sources, problems) "
        "VALUES (?, ?, ?, ?, ?)",
        (
            slug,
            listing.conference,
            len({talk.paper for talk in listing.talks} - {None}),
            _dumps([listing_json.plain_source(source) for source in listing.sources]),
            _dumps([listing_json.plain(problem) for problem in listing.problems]),
        ),
    )
    report = progress or (lambda _done, _total: None)
    rows.write(connection, slug, listing, lambda done, total: report(done, _PARTS * total))
    index = _PARTS - 1  # as long as it takes, compared with the rows
    _index(connection, listing, lambda n, of: report(of + index * n, _PARTS * of))


def whole(connection: sqlite3.Connection) -> list[Listing]:
    """Read the listings with all their talks, so that their rows may be replaced."""
    return [rows.whole(stored.listing) for stored in _read(connection)]


def fingerprint(connection: sqlite3.Connection) -> object:
    """What is otherwise once a listing is put, removed or hidden."""
    versions = connection.execute("SELECT id, slug, added_at FROM version ORDER BY id").fetchall()
    sessions = connection.execute("SELECT max(key), count(*) FROM session").fetchone()
    return versions, sessions, hidden(connection)


def index_all(connection: sqlite3.Connection) -> None:
    """Rebuild the index of all listings, in the open transaction."""
    for stored in _read(connection):
        _index(connection, stored.listing)


def _index(
    connection: sqlite3.Connection,
    listing: Listing,
    progress: rows.Progress = lambda _done, _total: None,
) -> None:
    writing.remove(connection, slug_of(listing.conference))
    writing.write(connection, schema.searchable(Schedule([listing])), progress)


def sources(connection: sqlite3.Connection, slug: str, back: int = 0) -> list[SourceFile]:
    """Read the sources of a listing, ``back`` versions back; ``DamagedError`` if one is damaged."""
    with checked(connection):
        found = connection.execute(
            "SELECT name, bytes, hints, etag, last_modified, fetched_at "
            "FROM source LEFT JOIN content USING (sha256) WHERE version = "
            "(SELECT id FROM version WHERE slug = ? ORDER BY id DESC LIMIT 1 OFFSET ?) "
            "ORDER BY position",
            (slug, back),
        )
        return [source(*row) for row in found]


def source(name: str, data: bytes, hints: str, *fetched: str | None) -> SourceFile:
    """A source from its row; ``ValueError`` or ``TypeError`` if that is damaged."""
    known = map(values.maybe, fetched)
    return SourceFile(values.text(name), values.unpacked(data), hints_of(hints), *known)


def hints_of(text: str) -> Hints:
    """Parse stored hints, without keys that only an older version had."""
    found = json.loads(text)
    kept = {key: found[key] for key in Hints.__slots__ if key in found}
    values.check(Hints, kept)
    return Hints(**kept)


def added_at(connection: sqlite3.Connection, slug: str) -> list[datetime]:
    """When the versions of a listing that are kept were added, the current one first."""
    found = connection.execute(
        "SELECT added_at FROM version WHERE slug = ? ORDER BY id DESC", (slug,)
    )
    with checked(connection):
        return [stated(when, "added_at") for (when,) in found]


def version_of(connection: sqlite3.Connection, slug: str) -> int | None:
    """The number of a listing's current version; ``None`` if there is none."""
    found = connection.execute("SELECT max(id) FROM version WHERE slug = ?", (slug,)).fetchone()
    return found[0] if found else None


def put_headers(
    connection: sqlite3.Connection, version: int, sources: Sequence[SourceFile], now: str
) -> None:
    """Store the latest caching headers of unchanged sources, and when they were fetched."""
    connection.executemany(
        "UPDATE source SET etag = ?, last_modified = ?, fetched_at = ? "
        "WHERE version = ? AND name = ?",
        (
            (each.etag, each.last_modified, each.fetched_at or now, version, each.name)
            for each in sources
        ),
    )


def remove(connection: sqlite3.Connection, slug: str) -> None:
    """Remove a listing, with all its versions and sources."""
    for table in ("listing", "session", "version"):
        connection.execute(f"DELETE FROM {table} WHERE slug = ?", (slug,))
    writing.remove(connection, slug)
    _forget_unused(connection)


def hide(connection: sqlite3.Connection, slug: str, *, hidden: bool) -> None:
    """Hide a bundled listing, or show it again."""
    connection.execute("DELETE FROM hidden WHERE slug = ?", (slug,))
    if hidden:
        connection.execute("INSERT INTO hidden (slug) VALUES (?)", (slug,))


def slugs(connection: sqlite3.Connection) -> set[str]:
    """The slugs of the listings that were added."""
    return {slug for (slug,) in connection.execute("SELECT slug FROM listing")}


def hidden(connection: sqlite3.Connection) -> set[str]:
    """The slugs of the bundled listings that are hidden."""
    return {slug for (slug,) in connection.execute("SELECT slug FROM hidden")}


def read(connection: sqlite3.Connection, about: str | None = None) -> list[Stored]:
    """Read the listings; the talks of their sessions are read when needed.

    With ``about``, an id or words of a title, only the talks that it may mean are kept.
    """
    stored = _read(connection)
    if about is not None:
        sessions = [session for each in stored for session in each.listing.sessions]
        rows.narrow(connection, sessions, about)
    return stored


def _read(connection: sqlite3.Connection, of: str | None = None) -> list[Stored]:
    """Read the listings, or the one of a slug."""
    found = connection.execute(
        "SELECT slug, conference, papers, sources, problems, "
        "(SELECT max(added_at) FROM version WHERE version.slug = listing.slug), "
        "(SELECT min(coalesce(source.fetched_at, version.added_at)) FROM source "
        "JOIN version ON version.id = source.version WHERE instr(source.name, '://') AND "
        "version = (SELECT max(id) FROM version WHERE version.slug = listing.slug)) FROM listing "
        "WHERE :slug IS NULL OR slug = :slug",
        {"slug": of},
    )
    with checked(connection):
        return [_stored(connection, *row) for row in found.fetchall()]


def _stored(
    connection: sqlite3.Connection,
    slug: str,
    conference: str,
    papers: int,
    sources: str,
    problems: str,
    added_at: str,
    fetched_at: str | None,
) -> Stored:
    sessions = rows.sessions(connection, slug)
    listing = listing_of(conference, sources, sessions, problems)
    values.moment(added_at)
    listing.fetched_at = stated(fetched_at, "fetched_at") if fetched_at else None
    return Stored(listing, operator.index(papers), added_at, any(map(rows.is_odd, sessions)))


def listing_of(conference: str, sources: str, sessions: list[Session], problems: str) -> Listing:
    """A listing from its row and its sessions; ``ValueError`` and the like if that is damaged."""
    read, wrong = values.objects(sources), values.objects(problems)
    for each in read:
        values.check(Source, {key: value for key, value in each.items() if key != "unused"})
        for unused in each.get("unused", ()):
            values.check(Unused, unused)
        each["day_change"] = time_of_day(each.get("day_change"))
    for each in wrong:
        values.check(Problem, each)
    return listing_json.listing(values.text(conference), read, sessions, wrong)


def _put_source(
    connection: sqlite3.Connection,
    version: int | None,
    position: int,
    source: SourceFile,
    now: str,
) -> None:
    import hashlib  # loads OpenSSL, which reading does not need

    digest = hashlib.sha256(source.data).hexdigest()
    connection.execute(
        "INSERT OR IGNORE INTO content (sha256, bytes) VALUES (?, ?)",
        (digest, zlib.compress(source.data)),
    )
    hints = {key: getattr(source.hints, key) for key in source.hints.__slots__}
    connection.execute(
        "INSERT INTO source "
        "(version, position, name, sha256, hints, etag, last_modified, fetched_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(version, position, source.name, digest, _dumps(hints)),
            *(source.etag, source.last_modified, source.fetched_at or now),
        ),
    )


def _forget_unused(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM content WHERE sha256 NOT IN (SELECT sha256 FROM source)")


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
