"""``--watch`` on a pseudo-terminal: it moves on with the clock and leaves no trace."""

import os
import re
import select
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.harness import PROGRAM, needs_posix
from tests.support.invented import session, talk, write

pytestmark = needs_posix
DAY = "2021-05-04"
#: Two seconds before a minute is over.
NOW = f"{DAY}T09:19:58Z"
TAKEN, GIVEN_BACK = "\x1b[?1049h\x1b[?25l", "\x1b[?25h\x1b[?1049l"
#: The longest that is waited for something, in seconds.
_PATIENCE = 30


class Watched:
    """A run on a pseudo-terminal, and what it has shown."""

    def __init__(self, path: Path) -> None:
        self.termios: Any = pytest.importorskip("termios")
        self.main, self.side = pytest.importorskip("pty").openpty()
        self.resize(20, 80)
        self.before = self.termios.tcgetattr(self.side)
        self.shown = ""
        self.child = subprocess.Popen(
            [*PROGRAM, "now", "--watch", "--now", NOW, "--listing", str(path)],
            stdin=self.side,
            stdout=self.side,
            stderr=self.side,
            env=os.environ | {"TERM": "xterm-256color", "NO_COLOR": "1"},
            start_new_session=True,
        )

    def resize(self, lines: int, columns: int) -> None:
        self.termios.tcsetwinsize(self.main, (lines, columns))

    def until(self, text: str) -> None:
        """Wait until a text has been shown."""
        end = time.monotonic() + _PATIENCE
        while text not in self.shown and time.monotonic() < end:
            self._read()
        assert text in self.shown

    def ended(self) -> int:
        """The exit code, once it has left."""
        code = self.child.wait(_PATIENCE)
        self._read()
        return code

    def is_as_before(self) -> bool:
        """Whether the terminal shows what it did, with a cursor, and keys do what they did."""
        return self.shown.endswith(GIVEN_BACK) and (
            self.termios.tcgetattr(self.side) == self.before
        )

    def _read(self) -> None:
        while select.select([self.main], [], [], 0.1)[0]:
            self.shown += os.read(self.main, 65536).decode()


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    kite = talk("Box kites", ["Ada"], None, f"{DAY} 09:00", f"{DAY} 09:30")
    run = Watched(write(tmp_path, session("Kites", kite)))
    run.until("1 running")
    yield run
    run.child.kill()
    run.child.wait()
    os.close(run.main)
    os.close(run.side)


def test_it_starts_at_a_pretended_time_and_moves_on_until_q_is_pressed(watched: Watched) -> None:
    assert watched.shown.startswith(f"{TAKEN}\x1b[HTue 4 May 2021 · 09:19 UTC · KiteCon 2021")
    watched.until("· 09:20 UTC ·")
    watched.until("10 min left")
    assert re.findall(r"(\d+) min left", watched.shown) == ["11", "10"]
    os.write(watched.main, b"x")
    os.write(watched.main, b"q")
    assert watched.ended() == 0
    assert watched.is_as_before()


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["ctrl-c", "term"]
)
def test_a_signal_ends_it_and_the_terminal_is_as_before(
    watched: Watched, number: signal.Signals, code: int
) -> None:
    watched.child.send_signal(number)
    assert watched.ended() == code
    assert watched.is_as_before()
    assert "Traceback" not in watched.shown


def test_another_size_is_drawn_for_at_once(watched: Watched) -> None:
    watched.until("q to leave")
    watched.resize(5, 40)
    watched.child.send_signal(signal.SIGWINCH)
    watched.until("more lines")
    *_, last = watched.shown.split("\x1b[H")
    lines = [line.removesuffix("\x1b[K") for line in last.splitlines()]
    assert max(map(len, lines)) <= 40
    assert len(lines) <= 5
    watched.child.send_signal(signal.SIGINT)
    assert watched.ended() == 130
    assert watched.is_as_before()
