"""Saves what is whole in a damaged database into a new one, and keeps the old one beside it."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from confcli.library import connecting, headers, health, leaves, private, saved, scrubbing, swapping
from confcli.library.migrations import VERSION, upgrade
from confcli.library.saved import Kept
from confcli.library.tables import HIDDEN, MENU, OWN, TABLES, Row
from confcli.model.errors import InputError

_DAMAGE = (sqlite3.Error, UnicodeDecodeError)
#: The numbers of rows are below this.
_LAST = 2**63 - 1


class Salvaged(NamedTuple):
    """What became of a damaged database."""

    #: Where the old one is kept.
    old: Path
    #: How many rows of each table are in the new one, and how many at least are lost.
    saved: dict[str, int]
    lost: dict[str, int]
    #: Sources whose bytes are lost, by name: they have to be added again.
    sources: list[str]


def repair(path: Path, now: datetime) -> Salvaged:
    """Put a new database with all that can be read in place of a damaged one, which is kept.

    Nothing is changed unless the new one is whole; ``InputError`` says why that is not possible.
    """
    private.close(path)
    made, copy = swapping.new(path), swapping.new(path)
    with connecting.explained(path):
        try:
            with swapping.alone(path) as file:
                for each in swapping.left(path):  # by a repair that was killed
                    each.unlink(missing_ok=True)
                headers.copy(file, path, copy)
                kept = _read(copy)
                sources = _write(made, kept, now.isoformat(timespec="seconds"))
                if wrong := health.faults(made):
                    raise InputError(f"{path}: can't be repaired ({wrong[0]}); it was not changed")
                old = swapping.swap(path, file, made, now)
        finally:
            for each in (made, *swapping.beside(made), copy, *swapping.beside(copy)):
                each.unlink(missing_ok=True)
    counts = {table.name: len(kept.rows[table.name]) for table in TABLES}
    return Salvaged(old, counts, dict(kept.lost), sources)


def _read(path: Path) -> Kept:
    """All rows that are whole, by table."""
    rows: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    lost: Counter[str] = Counter()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        version = _number(connection, "PRAGMA user_version") or VERSION
        for table in TABLES:
            connection.text_factory = _replaced if table in OWN else str
            found = list(_rows(connection, table.name))
            whole = [row for row in found if health.is_whole(table, row)]
            rows[table.name] = whole
            known = _number(connection, f"SELECT count(*) FROM {table.name}")
            lost[table.name] = max(known, len(found)) - len(whole)
    if not any(rows.values()):  # not even the names of the tables can be read
        for name, row in leaves.rows(path.read_bytes()):
            rows[name].append(row)
    return Kept(version, rows, +lost)


def _replaced(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _number(connection: sqlite3.Connection, query: str) -> int:
    """A number that is asked for; 0 if it can't be read."""
    with suppress(*_DAMAGE):
        return int(connection.execute(query).fetchone()[0])
    return 0


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[Row]:
    """Read all rows of a table that can be read, in order; what is between is left out."""
    sql = f"SELECT rowid AS number, * FROM {table} NOT INDEXED WHERE rowid > ? ORDER BY rowid"
    last: int | None = -1
    while last is not None:
        try:
            found = connection.execute(sql, (last,))
            columns = [name for name, *_ in found.description]
            for row in found:
                last = row[0]
                yield dict(zip(columns, row, strict=True))
            return
        except _DAMAGE:
            last = _beyond(connection, table, last)


def _beyond(connection: sqlite3.Connection, table: str, last: int) -> int | None:
    """The number after which rows can be read again; ``None`` if there is none."""
    if (following := _next(connection, table, last)) is not None:
        return following  # the values of this one row can't be read
    step = 1
    while last + step < _LAST and _next(connection, table, last + step) is None:
        step *= 2
    if last + step >= _LAST:
        return None
    low, high = last + step // 2, last + step
    while high - low > 1:
        middle = (low + high) // 2
        if _next(connection, table, middle) is None:
            low = middle
        else:
            high = middle
    return high


def _next(connection: sqlite3.Connection, table: str, last: int) -> int | None:
    """The number of the row after another one; ``None`` if that can't be read."""
    sql = f"SELECT rowid FROM {table} NOT INDEXED WHERE rowid > ? ORDER BY rowid LIMIT 1"
    with suppress(*_DAMAGE):
        found = connection.execute(sql, (last,)).fetchone()
        return found[0] if found else _LAST
    return None


def _write(made: Path, kept: Kept, now: str) -> list[str]:
    """Write a new database; returns the names of the sources that are lost."""
    private.create(made)
    with closing(sqlite3.connect(made, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        upgrade(connection, 0)
        saved.put(connection, HIDDEN, kept.rows["hidden"])
        lost = saved.put_sources(connection, kept, now)
        saved.put_listings(connection, kept, now)
        saved.put(connection, MENU, kept.rows["menu"])
        for table in OWN:  # last: so that they stay as they are
            saved.put(connection, table, kept.rows[table.name])
        scrubbing.scrub(connection)  # an earlier version may have kept logins
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode = WAL")  # as a new database has it
    return lost
