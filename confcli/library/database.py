"""Opens the database file, brings it up to date, and says what is wrong with it."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from confcli.library import stored
from confcli.library.migrations import APPLICATION, INDEXED, REREAD, VERSION, upgrade
from confcli.library.sources import exists
from confcli.model.errors import InputError, Missing

#: Seconds to wait for another writer, and between two tries.
_PATIENCE, _PAUSE = 120.0, 0.05
_UNWRITABLE = "can't write to it; make the folder writable"
_ELSEWHERE = Missing({"home": ""})


def reading(path: Path) -> sqlite3.Connection | None:
    """Open the database to read; ``None`` if nothing was ever put into it.

    Reads a snapshot, without blocking writers. ``InputError`` if the file is damaged.
    """
    if not exists(path):
        return None
    with explained(path):
        connection = _open_to_read(path)
        version = _check(connection, path)
        if 0 < version < VERSION:  # an older confcli wrote it: bring it up to date first
            connection.close()
            with writing(path, lambda _: None):
                pass
            connection = _open_to_read(path)
        connection.execute("BEGIN")  # everything is read from one snapshot
        return connection if version else None


@contextmanager
def writing(path: Path, waiting: Callable[[str], None]) -> Iterator[sqlite3.Connection]:
    """Open the database, created if missing, in one transaction.

    While another process writes, ``waiting`` is called once with a sentence. ``InputError`` if
    something is wrong with the file, its folder or the disk; then nothing is changed.
    """
    with explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=0, isolation_level=None)
        try:
            _begin(connection, path, waiting)
            yield connection
            connection.execute("COMMIT")
        finally:
            connection.close()  # without a COMMIT this rolls back


def _open_to_read(path: Path) -> sqlite3.Connection:
    address = f"{path.resolve().as_uri()}?mode=ro"
    connection = sqlite3.connect(address, uri=True, timeout=_PATIENCE, isolation_level=None)
    try:
        connection.execute("SELECT 1 FROM sqlite_schema")
    except sqlite3.OperationalError:
        # In a read-only folder SQLite can't share the file. It can be read alone, unless its
        # latest changes are still in the log beside it.
        connection.close()
        log = path.with_name(f"{path.name}-wal")
        if path.is_dir() or (log.exists() and log.stat().st_size):
            raise
        return sqlite3.connect(f"{address}&immutable=1", uri=True, isolation_level=None)
    return connection


def _begin(connection: sqlite3.Connection, path: Path, waiting: Callable[[str], None]) -> None:
    """Begin to write, as soon as no other process does."""
    deadline = time.monotonic() + _PATIENCE
    has_waited = False
    while True:
        try:
            _check(connection, path)
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("BEGIN IMMEDIATE")
            break
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
        if not has_waited:
            waiting(f"waiting for another confcli process to finish writing to {path}")
            has_waited = True
        time.sleep(_PAUSE)
    _migrate(connection, path)


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    version = _check(connection, path)
    if version < VERSION:
        upgrade(connection, version)
    if 0 < version < REREAD:
        from confcli.library import rereading  # loads every parser

        rereading.read_again(connection)
    elif 0 < version < INDEXED:  # the listings in it have no index, or an older one
        stored.index_all(connection)


def _check(connection: sqlite3.Connection, path: Path) -> int:
    """The schema version; 0 if the file is empty, ``InputError`` if it is not ours."""
    # One statement, so that all three are from one snapshot.
    version, application, tables = connection.execute(
        "SELECT user_version, application_id, (SELECT count(*) FROM sqlite_schema) "
        "FROM pragma_user_version, pragma_application_id"
    ).fetchone()
    if tables and application != APPLICATION:
        raise InputError(f"{path}: not a confcli database; move it away")
    if version > VERSION:
        raise InputError(f"{path}: created by a newer confcli; upgrade confcli")
    return int(version)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Translate errors of SQLite and the system into one ``InputError`` about the file."""
    try:
        yield
    except sqlite3.OperationalError as error:
        reason = "is a folder" if path.is_dir() else _sentence(str(error))
        missing = _ELSEWHERE if reason == _UNWRITABLE else None
        raise InputError(f"{path}: {reason}", missing) from error
    except sqlite3.DatabaseError as error:
        raise InputError(
            f"{path}: damaged file ({error}); move it away and add your listings again; "
            "it was not changed"
        ) from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError(f"{path}: {reason}", _ELSEWHERE) from error


def _sentence(reason: str) -> str:
    if "full" in reason or "I/O" in reason:
        return f"can't write to it ({reason}); free some space; nothing was changed"
    if "readonly" in reason or "unable to open" in reason:
        return _UNWRITABLE
    if "locked" in reason:
        return "another confcli process is writing to it; try again later"
    return f"database error: {reason}"
