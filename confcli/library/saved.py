"""What was saved of a damaged database, written to a new one."""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from confcli.library import rows, states, stored
from confcli.library.migrations import REREAD
from confcli.library.tables import SOURCES, Row, Table
from confcli.model.entities import Listing, Session
from confcli.model.text import slug as slug_of


class Kept(NamedTuple):
    """The version of a database, its whole rows by table, and how many at least were lost."""

    version: int
    rows: dict[str, list[Row]]
    lost: Counter[str]


def put(connection: sqlite3.Connection, table: Table, found: Iterable[Row]) -> None:
    """Write rows, each key once, with the columns that they have."""
    for row in found:
        columns = [name for name in table.columns if name in row]
        marks = ", ".join("?" * len(columns))
        connection.execute(
            f"INSERT OR REPLACE INTO {table.name} ({', '.join(columns)}) VALUES ({marks})",
            [row[name] for name in columns],
        )


def put_sources(connection: sqlite3.Connection, kept: Kept, now: str) -> list[str]:
    """Write versions and their sources; returns the names of those whose bytes are lost."""
    contents = {row["sha256"]: row["bytes"] for row in kept.rows["content"]}
    whole = [row for row in kept.rows["source"] if row["sha256"] in contents]
    again = _versions(kept, whole, contents, now)
    kept.rows["version"] += again
    kept.lost["version"] -= len(again)
    latest = _latest(kept).values()
    known = {row["id"] for row in kept.rows["version"]}
    lost = {row["name"] for row in kept.rows["source"] if row not in whole}
    there = [row for row in whole if row["version"] in known]
    kept.lost["source"] += len(kept.rows["source"]) - len(there)
    kept.rows["source"][:] = there
    for table in SOURCES:
        put(connection, table, kept.rows[table.name])
    return sorted(lost - {row["name"] for row in there if row["version"] in latest})


def _versions(
    kept: Kept, sources: Iterable[Row], contents: Mapping[str, bytes], now: str
) -> list[Row]:
    """The versions of sources that are whole but whose own rows are not."""
    known = {row["id"] for row in kept.rows["version"]}
    found: dict[int, Row] = {}
    for row in sources:
        number = row["version"]
        if number not in known and number not in found:
            slug = _conference(row, contents[row["sha256"]])
            found.update({number: {"id": number, "slug": slug, "added_at": now}} if slug else {})
    return [*found.values()]


def _conference(row: Row, data: bytes) -> str | None:
    """The slug of the conference that a source is of; ``None`` if it can't be read."""
    try:
        return slug_of(stored.source(row["name"], data, row["hints"]).parse().conference)
    except Exception:
        return None


def _latest(kept: Kept) -> dict[str, int]:
    """The number of the current version of each conference, by slug."""
    found: dict[str, int] = {}
    for row in kept.rows["version"]:
        found[row["slug"]] = max(row["id"], found.get(row["slug"], 0))
    return found


def put_listings(connection: sqlite3.Connection, kept: Kept, now: str) -> None:
    """Write the listings: their rows where all are whole, else what their sources say."""
    latest, slugs = _latest(kept), {row["slug"] for row in kept.rows["session"]}
    slugs |= {row["slug"] for row in kept.rows["listing"]} | latest.keys()
    talks = _by_session(kept.rows["talk"])
    for slug in sorted(slugs):
        listing, is_whole = _listing(kept, slug, talks)
        again = None if is_whole else _again(connection, slug, listing)
        if again or listing.sessions:
            stored.put_content(connection, again or listing)
            if slug not in latest:
                sql = "INSERT INTO version (slug, added_at) VALUES (?, ?)"
                connection.execute(sql, (slug, now))
    _drop_unlisted(connection)
    _count(connection, kept)


def _drop_unlisted(connection: sqlite3.Connection) -> None:
    """Drop versions of which neither rows nor sources say anything."""
    for statement in (
        "DELETE FROM version WHERE slug NOT IN (SELECT slug FROM listing)",
        "DELETE FROM source WHERE version NOT IN (SELECT id FROM version)",
        "DELETE FROM content WHERE sha256 NOT IN (SELECT sha256 FROM source)",
    ):
        connection.execute(statement)


def _count(connection: sqlite3.Connection, kept: Kept) -> None:
    """Count what is there by now: what sources say again is not lost."""
    for name in ("version", "source", "content", "listing", "session", "talk"):
        had = len(kept.rows[name]) + kept.lost[name]
        found = connection.execute(f"SELECT * FROM {name}").fetchall()
        kept.rows[name][:] = [{}] * len(found)
        kept.lost[name] = max(had - len(found), 0)


def _listing(kept: Kept, slug: str, talks: Mapping[int, list[Row]]) -> tuple[Listing, bool]:
    """What rows say of a conference, and whether that is all."""
    sessions: list[Session] = []
    is_whole = kept.version >= REREAD and not kept.lost["session"]
    for row in (row for row in kept.rows["session"] if row["slug"] == slug):
        session = rows.session(json.loads(row["body"]))
        session.talks = rows.talks(each["body"] for each in talks.get(row["key"], ()))
        is_whole &= len(session.talks) == row["talks"]
        sessions.append(session)
    found = next((row for row in kept.rows["listing"] if row["slug"] == slug), None)
    if found is None:
        return Listing(slug, sessions=sessions), False
    names = found["conference"], found["sources"], sessions, found["problems"]
    return stored.listing_of(*names), is_whole


def _by_session(talks: Iterable[Row]) -> dict[int, list[Row]]:
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for row in talks:
        found[row["session"]].append(row)
    return found


def _again(connection: sqlite3.Connection, slug: str, before: Listing) -> Listing | None:
    """What the sources of a conference say; ``None`` if they can't be read."""
    name = before.conference if slug_of(before.conference) == slug else slug
    state = states.read(connection, name)
    if not state.sources:
        return None
    try:
        found = [source.parse() for source in state.sources]
    except Exception:
        return None
    named = (each.conference for each in found if slug_of(each.conference) == slug)
    state = state._replace(conference=next(named, name) if name == slug else name)
    return states.made_of(state, (), found)
