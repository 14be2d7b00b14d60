"""Opens the file of the database, brings it up to date, and says what is wrong with it."""

import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from confcli.library import private, stored
from confcli.library.damage import DamagedError, is_damage
from confcli.library.migrations import APPLICATION, INDEXED, REREAD, SCRUBBED, VERSION, upgrade
from confcli.model.errors import InputError, Missing

T = TypeVar("T")
#: Called once with a sentence if another process is in the way.
Waiting = Callable[[str], None]

#: Seconds to wait for other processes; the first pause between two tries, and the longest.
_PATIENCE, _PAUSE, _LONGEST = 120.0, 0.001, 0.05
#: Bytes that reading a database takes on the disk.
_LEAST = 2**16
_OTHER = "another confcli process"
_UNWRITABLE = "can't write to it; make the folder writable"
_LIMITED = "can't write to it: files are limited in size; raise ulimit -f; nothing was changed"
_ELSEWHERE = Missing({"home": ""})
#: What SQLite leaves beside a database until all that it holds is in it.
_BESIDE = ("-wal", "-journal")


def connect(path: Path) -> sqlite3.Connection:
    """Open the file."""
    private.close(path)
    connection = _connect(path, "mode=rw")  # also to read: what a kill left is put right first
    try:
        _patiently(lambda: connection.execute("SELECT 1 FROM sqlite_schema").fetchall())
    except sqlite3.DatabaseError as error:
        connection.close()
        if isinstance(error, sqlite3.OperationalError) and _is_whole(path):
            return _connect(path, "mode=ro&immutable=1")
        raise
    return connection


def _is_whole(path: Path) -> bool:
    """Whether a file can be read alone, as in a read-only folder, where SQLite can't share it.

    Not if its latest changes are still beside it.
    """
    beside = [path.with_name(f"{path.name}{suffix}") for suffix in _BESIDE]
    has_more = any(each.exists() and each.stat().st_size for each in beside)
    return not path.is_dir() and not has_more


def _connect(path: Path, how: str) -> sqlite3.Connection:
    address = f"{Path(os.path.realpath(path)).as_uri()}?{how}"
    # It is used by one thread, but may be closed by another when all ends.
    connection = sqlite3.connect(
        address, uri=True, timeout=0, isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def begin_to_read(connection: sqlite3.Connection, path: Path) -> int:
    """Begin to read what is there at this moment; returns the version of the schema."""

    def begin() -> int:
        connection.execute("BEGIN")
        try:
            return _check(connection, path)
        except BaseException:
            connection.rollback()
            raise

    return _patiently(begin)


def is_older(version: int) -> bool:
    """Whether a database is of an earlier version of the schema; a new one has none."""
    return 0 < version < VERSION


def begin_to_write(connection: sqlite3.Connection, path: Path, waiting: Waiting) -> None:
    """Begin to write, as soon as no other process does, and bring the schema up to date."""

    def begin() -> None:
        if not _check(connection, path):
            connection.execute("PRAGMA journal_mode = WAL")  # readers and a writer at once
        connection.execute("BEGIN IMMEDIATE")

    _patiently(begin, lambda: waiting(f"waiting for {_OTHER} to finish writing to {path}"))
    try:
        _migrate(connection, path)
    except BaseException:
        connection.rollback()
        raise


def commit(connection: sqlite3.Connection, path: Path, waiting: Waiting) -> None:
    """Commit; without a write-ahead log as soon as no other process reads."""
    _patiently(
        lambda: connection.execute("COMMIT"),
        lambda: waiting(f"waiting for {_OTHER} to finish reading {path}"),
    )


def _patiently(step: Callable[[], T], waits: Callable[[], None] = lambda: None) -> T:
    """Take a step as soon as no other process is in the way; ``waits`` is called if one is.

    SQLite's own waiting can't be interrupted.
    """
    deadline, pause, has_waited = time.monotonic() + _PATIENCE, _PAUSE, False
    while True:
        try:
            return step()
        except sqlite3.OperationalError as error:
            is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not is_busy or time.monotonic() > deadline:
                raise
        if not has_waited:
            waits()
            has_waited = True
        time.sleep(pause)
        pause = min(2 * pause, _LONGEST)


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    version = _check(connection, path)
    if version < VERSION:
        upgrade(connection, version)
    if 0 < version < SCRUBBED:
        from confcli.library import scrubbing

        scrubbing.scrub(connection)
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
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if is_damage(error):
            raise DamagedError(path, error) from error
        reason = "is a folder" if path.is_dir() else _sentence(str(error))
        if reason == _UNWRITABLE and _is_full(path.parent):
            reason = _sentence("the disk is full")
        elif "can't write" in reason and _is_limited(path):
            reason = _LIMITED
        missing = _ELSEWHERE if reason == _UNWRITABLE else None
        raise InputError(f"{path}: {reason}", missing) from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError(f"{path}: {reason}", _ELSEWHERE) from error


def _is_full(folder: Path) -> bool:
    """Whether a disk has no room for the least that SQLite writes beside a database."""
    return folder.exists() and shutil.disk_usage(folder).free < _LEAST


def _is_limited(path: Path) -> bool:
    """Whether this process may not make files as large as what SQLite has to write."""
    if os.name != "posix":
        return False
    import resource  # not on Windows

    limit, _ = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = path.stat().st_size if path.exists() else 0
    return limit != resource.RLIM_INFINITY and limit < size + _LEAST


def _sentence(reason: str) -> str:
    if "full" in reason or "I/O" in reason:
        return f"can't write to it ({reason}); free some space; nothing was changed"
    if "readonly" in reason or "unable to open" in reason:
        return _UNWRITABLE
    if "locked" in reason:
        return "another confcli process is using it; try again when it has ended"
    return f"database error: {reason}"
