"""Puts a new file in place of a damaged database, which is kept, while no other process uses it."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from confcli.library import private
from confcli.library.damage import is_damage

#: How the names of files begin that are gone after a repair.
_MADE = ".repair-"
#: Seconds to wait for other processes.
_PATIENCE = 5


def new(path: Path) -> Path:
    """A name beside a database for a file that is gone after a repair."""
    return path.with_name(f"{_MADE}{os.urandom(8).hex()}.db")


def left(path: Path) -> list[Path]:
    """What is beside a database of repairs that were killed, or are going on."""
    return sorted(path.parent.glob(f"{_MADE}*"))


@contextmanager
def alone(path: Path) -> Iterator[BinaryIO]:
    """Keep other processes from a database, as far as a damaged one lets us; yields the file.

    It must not be opened once more in between: closing any file lets go of a process's locks on it.
    """
    with path.open("rb") as file, closing(_locked(path)):
        yield file


def _locked(path: Path) -> sqlite3.Connection:
    """A connection that nobody can read beside: what they had open would not be the new file."""
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")  # BEGIN alone lets them with a log
        connection.execute("BEGIN EXCLUSIVE")
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if not is_damage(error):
            connection.close()
            raise
    return connection


def swap(path: Path, file: BinaryIO, made: Path, now: datetime) -> Path:
    """Put a new file in place of the old one, which gets a name of its own with all beside it.

    What is beside the old one would be taken for the new one's: it goes before that comes.
    """
    old = _keep(path, file, now)
    for each in beside(path):
        if each.suffix.endswith("-shm") or not each.exists() or not each.stat().st_size:
            each.unlink(missing_ok=True)
        else:
            each.replace(old.with_name(old.name + each.name.removeprefix(path.name)))
    made.replace(path)
    return old


def _keep(path: Path, file: BinaryIO, now: datetime) -> Path:
    """Give the old file a second name with the date that no other file has."""
    number = 1
    while True:
        suffix = f"-{number}" if number > 1 else ""
        old = path.with_name(f"{path.stem}.damaged-{now:%Y-%m-%d}{suffix}{path.suffix}")
        try:
            _link(path, file, old)
        except FileExistsError:
            number += 1
        else:
            return old


def _link(path: Path, file: BinaryIO, other: Path) -> None:
    """Give a file a second name; where there is no such thing, copy it."""
    try:
        os.link(path, other)
    except FileExistsError:
        raise
    except OSError:
        with os.fdopen(private.opened(other, os.O_WRONLY | os.O_CREAT | os.O_EXCL), "wb") as copy:
            file.seek(0)
            shutil.copyfileobj(file, copy)


def beside(path: Path) -> list[Path]:
    """What SQLite keeps beside a database."""
    return [path.with_name(f"{path.name}{suffix}") for suffix in private.BESIDE]
