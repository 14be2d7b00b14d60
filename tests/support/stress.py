"""Hard times for a database: many processes at once, kills at any moment, a full disk.

Processes are forked, so that what they do begins at once. State is what a reader sees of it.
"""

import os
import resource
import signal
import sqlite3
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from confcli.cli.run import run
from tests.support.harness import everything
from tests.support.own import loaded

#: The talks of each conference that was added, and the ids with a mark.
State = tuple[dict[str, int], frozenset[str]]


class Ended(NamedTuple):
    """How a process ended: its exit code, negative if it was killed, and what it printed."""

    code: int
    out: str
    err: str


class Forked:
    """A process that runs confcli, with other arguments for the same modules."""

    def __init__(self, words: Iterable[object], limit: int | None = None) -> None:
        """Start it; ``limit`` is the largest size in bytes of a file that it can write."""
        pipes = os.pipe(), os.pipe()
        self.pid = os.fork()
        if not self.pid:
            _become([str(word) for word in words], [side for _, side in pipes], limit)
        self._streams = [main for main, _ in pipes]
        for _, side in pipes:
            os.close(side)

    def kill(self) -> None:
        """End it, wherever it is."""
        os.kill(self.pid, signal.SIGKILL)

    def wait(self) -> Ended:
        """Wait for its end."""
        texts = [everything(each).decode() for each in self._streams]
        _, status = os.waitpid(self.pid, 0)
        return Ended(os.waitstatus_to_exitcode(status), *texts)


def _become(words: list[str], streams: list[int], limit: int | None) -> None:
    """Run confcli in this process, and end it."""
    code = 99
    try:
        for number, side in enumerate(streams, 1):
            os.dup2(side, number)
        sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w")
        if limit is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        code = run(words)
        sys.stdout.flush()
    finally:
        os._exit(code)


def state(path: Path) -> State:
    """What a reader sees; the file is intact."""
    if path.exists():
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    library = loaded(path)
    talks = {
        each.listing.conference: sum(len(it.talks) for it in each.listing.sessions)
        for each in library.added
    }
    return talks, frozenset(library.own.marks)


def killed(words: Iterable[object], moments: Iterable[float]) -> Iterator[Ended]:
    """Run a command again and again, killed after some seconds each time."""
    for moment in moments:
        process = Forked(words)
        time.sleep(moment)
        process.kill()
        yield process.wait()


def seconds(words: Iterable[object]) -> float:
    """How long a command takes."""
    begun = time.perf_counter()
    Forked(words).wait()
    return time.perf_counter() - begun


@contextmanager
def copied(path: Path) -> Iterator[Callable[[], None]]:
    """Keep a database; what is returned puts it back as it was."""
    kept = path.read_bytes() if path.exists() else None

    def restore() -> None:
        for each in path.parent.glob(f"{path.name}*"):
            each.unlink()
        if kept is not None:
            path.write_bytes(kept)

    yield restore
