"""Damage of the database, told in one sentence: of SQLite's pages, or of the values in them."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from confcli.model.errors import ConfcliError, InputError, Missing
from confcli.model.text import shorten

#: How SQLite names what only damage explains, beside errors that are of no operation.
_OF_DAMAGE = ("decode", "malformed", "no such", "JSON", "corrupt", "unsupported file format")
#: What reading a damaged value raises.
_RAISED = (
    *(ArithmeticError, AttributeError, LookupError, TypeError, ValueError),
    *(MemoryError, RecursionError, sqlite3.Error),
)


class DamagedError(InputError):
    """The database is damaged."""

    def __init__(self, path: Path | str, why: object) -> None:
        reason = shorten(" ".join(str(why).replace(";", ",").split())) or type(why).__name__
        super().__init__(f"{path}: damaged database ({reason})", Missing({"repair": ""}))


def is_damage(error: Exception) -> bool:
    """Whether an error of SQLite says that the file is damaged, not that it is in use or full.

    Python can't decode some of its messages, which quote the file.
    """
    is_of_operation = isinstance(error, sqlite3.OperationalError)
    return not is_of_operation or any(word in str(error) for word in _OF_DAMAGE)


@contextmanager
def checked(connection: sqlite3.Connection) -> Iterator[None]:
    """Say that the database is damaged where values in it can't be read; ``DamagedError``."""
    try:
        yield
    except ConfcliError:
        raise
    except _RAISED as error:
        if isinstance(error, sqlite3.Error) and not is_damage(error):
            raise
        raise DamagedError(file_of(connection), error) from error


def file_of(connection: sqlite3.Connection) -> str:
    """The file of a connection; empty for one in memory."""
    try:
        return str(connection.execute("PRAGMA database_list").fetchone()[2])
    except sqlite3.Error:
        return "the database"
