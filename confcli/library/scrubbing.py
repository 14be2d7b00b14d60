"""Takes out of the database what an earlier confcli kept of secrets: logins and private links."""

import json
import sqlite3
from collections.abc import Callable
from typing import Any

from confcli.library.addresses import known_as, split_login
from confcli.model.addresses import display

_WEB = "LIKE '%://%'"
#: How many free pages are overwritten at once.
_AT_ONCE = 1000


def scrub(connection: sqlite3.Connection) -> None:
    """Forget the logins in the addresses of sources, and the addresses of calendars read.

    Their bytes are overwritten, too. Runs in the open transaction.
    """
    connection.execute("PRAGMA secure_delete = ON")
    _rename(connection, "source", "name", lambda name: split_login(name)[0])
    _rename(connection, "appointment", "source", known_as)
    _rename(connection, "change", "command", _command)
    _rename(connection, "change", "before", _rows)
    _fill_free_pages(connection)


def _rename(
    connection: sqlite3.Connection, table: str, column: str, change: Callable[[str], str]
) -> None:
    found = connection.execute(f"SELECT DISTINCT {column} FROM {table} WHERE {column} {_WEB}")
    pairs = [(change(old), old) for (old,) in found.fetchall()]
    connection.executemany(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", pairs)


def _command(text: str) -> str:
    """The command that made a change, with what it has read as that may be shown."""
    command, _, address = text.rpartition(" ")
    return f"{command} {display(address)}"


def _rows(text: str) -> str:
    """The rows that a change is taken back by, with the names that calendars have now."""
    rows: dict[str, Any] = json.loads(text)
    for row in filter(None, rows.get("own", {}).values()):
        if row[-1] and "://" in row[-1]:
            row[-1] = known_as(row[-1])
    return json.dumps(rows, ensure_ascii=False)


def _fill_free_pages(connection: sqlite3.Connection) -> None:
    """Overwrite the pages that hold what was deleted before."""
    (count,) = connection.execute("PRAGMA freelist_count").fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.execute("CREATE TABLE blank (bytes BLOB)")
    for start in range(0, count, _AT_ONCE):
        pages = min(_AT_ONCE, count - start)
        connection.execute("INSERT INTO blank VALUES (zeroblob(?))", (pages * size,))
    connection.execute("DROP TABLE blank")
