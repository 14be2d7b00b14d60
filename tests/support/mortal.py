"""Processes that end in the middle of a change: pretended, before any statement, or for real.

What a process leaves behind is what is in the files at that moment.
"""

import os
import signal
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, ClassVar
from unittest import mock


class KilledError(BaseException):
    """The process ends here."""


class Mortal(sqlite3.Connection):
    """A connection that ends with its process, before one of its statements."""

    left: ClassVar[int] = 0
    left_behind: ClassVar[dict[Path, bytes]]
    path: ClassVar[Path]

    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        self._live()
        return super().execute(*arguments)

    def executemany(self, *arguments: Any) -> sqlite3.Cursor:
        self._live()
        return super().executemany(*arguments)

    def _live(self) -> None:
        type(self).left -= 1
        if self.left == -1:
            type(self).left_behind = _files(self.path)
        if self.left < 0:
            raise KilledError


@contextmanager
def dying(path: Path, statements: int) -> Iterator[None]:
    """Work with the database at a path until so many statements are done; then nothing is."""
    Mortal.left, Mortal.path, Mortal.left_behind = statements, path, {}
    try:
        with mock.patch("sqlite3.connect", partial(sqlite3.connect, factory=Mortal)):
            yield
    except KilledError:
        for each in _files(path):
            each.unlink()
        for each, data in Mortal.left_behind.items():
            if not each.name.endswith("-shm"):  # which SQLite makes again
                each.write_bytes(data)


def _files(path: Path) -> dict[Path, bytes]:
    return {each: each.read_bytes() for each in path.parent.glob(f"{path.name}*")}


def kill(work: Callable[[], object], seconds: float) -> None:
    """Work in another process, and kill it after some seconds unless it is done."""
    pid = os.fork()
    if not pid:
        try:
            work()
        finally:
            os._exit(0)
    time.sleep(seconds)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
