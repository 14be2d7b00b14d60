"""The database of added listings: one connection, opened when it is first needed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from confcli.library.sources import exists

if TYPE_CHECKING:
    from sqlite3 import Connection

#: Connections to files that a repair has replaced. SQLite would delete the log beside the new
#: file when one is closed: they end with the process.
_replaced: "list[Connection]" = []


class Database:
    """The database at a path; whoever makes it closes it.

    What is read is of one moment, until something is written or ``release`` is called: read
    before that what is needed after it. Readers inside a write see what it has written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection: Connection | None = None
        self._file: tuple[int, int] | None = None
        self._is_writing = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator["Connection | None"]:
        """Read from the database; ``None`` if nothing was ever put into it.

        Writers are not blocked where the file system allows it. ``InputError`` if the file is
        damaged.
        """
        if self._connection is None and not exists(self.path):
            yield None
            return
        from confcli.library import connecting  # SQLite is not needed before

        with connecting.explained(self.path):
            yield self._snapshot()

    @contextmanager
    def writing(self, waiting: Callable[[str], None]) -> Iterator["Connection"]:
        """Write to the database, created if missing, in one transaction.

        While another process is in the way, ``waiting`` is called once with a sentence.
        ``InputError`` if something is wrong with the file, its folder or the disk; then nothing
        is changed.
        """
        from confcli.library import connecting

        self.release()
        with connecting.explained(self.path):
            connection = self._begun(waiting)
            self._is_writing = True
            try:
                yield connection
                connecting.commit(connection, self.path, waiting)
            finally:
                self._is_writing = False
                connection.rollback()  # does nothing after a commit

    def release(self) -> None:
        """Let go of the moment that is read; what is read next is as it is then."""
        if self._connection and not self._is_writing:
            self._connection.rollback()

    def stamp(self) -> tuple[object, ...]:
        """What is otherwise once somebody else has written to the file; lets go of the moment."""
        from confcli.library import private

        self.release()
        if self._connection and self._is_replaced():
            self.close()
        version = self._connection and self._connection.execute("PRAGMA data_version").fetchone()
        return private.identity(self.path), version

    def close(self) -> None:
        """Close the connection; a later call opens another."""
        if self._connection and self._is_replaced():
            _replaced.append(self._connection)
        elif self._connection:
            self._connection.close()
        self._connection = None

    def _snapshot(self) -> "Connection | None":
        """The connection, in a transaction; ``None`` if the file is empty."""
        from confcli.library import connecting

        connection = self._opened()
        if connection.in_transaction:
            return connection
        version = connecting.begin_to_read(connection, self.path)
        if connecting.is_older(version):  # an older confcli wrote it: bring it up to date first
            with self.writing(lambda _: None):
                pass
            version = connecting.begin_to_read(connection, self.path)
        if not version:
            self.release()
        return connection if version else None

    def _begun(self, waiting: Callable[[str], None]) -> "Connection":
        """A connection that writes to the file that is there once it may write."""
        from confcli.library import connecting, private

        while True:
            if self._connection is None:
                private.create(self.path)
            connection = self._opened()
            connecting.begin_to_write(connection, self.path, waiting)
            if not self._is_replaced():
                return connection
            connection.rollback()  # a repair has put another file there in the meantime
            self.close()

    def _is_replaced(self) -> bool:
        from confcli.library import private

        return private.identity(self.path) != self._file

    def _opened(self) -> "Connection":
        from confcli.library import connecting, private

        while self._connection is None:
            self._file = private.identity(self.path)  # before: another may come in between
            self._connection = connecting.connect(self.path)
            if self._is_replaced():  # it has waited for a repair
                self.close()
        return self._connection
