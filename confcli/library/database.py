"""The database of added listings: one connection, opened when it is first needed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from confcli.library.sources import exists

if TYPE_CHECKING:
    from sqlite3 import Connection


class Database:
    """The database at a path; whoever makes it closes it.

    What is read is of one moment, until something is written or ``release`` is called: read
    before that what is needed after it. Readers inside a write see what it has written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection: Connection | None = None
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
            connection = self._opened(creates=True)
            connecting.begin_to_write(connection, self.path, waiting)
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

    def close(self) -> None:
        """Close the connection; a later call opens another."""
        if self._connection:
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

    def _opened(self, *, creates: bool = False) -> "Connection":
        from confcli.library import connecting

        if self._connection is None:
            self._connection = connecting.connect(self.path, creates=creates)
        return self._connection
