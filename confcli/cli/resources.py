"""What a run opens once, for all that it does, and closes when it ends."""

from _thread import get_ident
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from confcli.library.database import Database
    from confcli.search.index.documents import Index

_stack = ExitStack()
#: One for each thread, by its number: what a connection reads is of one moment.
_databases: "dict[int, Database]" = {}


@contextmanager
def closing() -> Iterator[None]:
    """Close everything that is opened in between."""
    try:
        yield
    finally:
        _databases.clear()
        _stack.close()


def database() -> "Database":
    """The database of added listings, which need not exist."""
    found = _databases.get(get_ident())
    if found is None:
        from confcli.cli.folders import database_file
        from confcli.library.database import Database

        found = _databases[get_ident()] = Database(database_file())
        until_end(found.close)
    return found


def indexes() -> "list[Index]":
    """The indexes of all listings that commands work on."""
    from confcli.library.indexes import load  # SQLite is not needed before

    found = load(database())
    until_end(*(each.close for each in found))
    return found


def until_end(*closing: Callable[[], object]) -> None:
    """Call functions when the run ends."""
    for each in closing:
        _stack.callback(each)
