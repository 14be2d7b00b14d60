"""Programs on a pseudo-terminal of their own, as a person runs them."""

import os
import re
import select
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from tests.support.harness import PROGRAM

#: The longest that is waited for something, in seconds.
PATIENCE = 40
_ESCAPE = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[()][A-Z0-9]|\x1b[=>78]")


class Terminal:
    """A run of confcli that has a terminal to itself, and what that has been sent."""

    def __init__(
        self,
        *arguments: str,
        lines: int = 24,
        columns: int = 90,
        stdin: int | None = None,
        stdout: int | None = None,
        program: Sequence[str] = PROGRAM,
        **environment: str,
    ) -> None:
        self.termios: Any = pytest.importorskip("termios")
        self.main, self.side = pytest.importorskip("pty").openpty()
        self.resize(lines, columns, is_told=False)
        self.before = self.termios.tcgetattr(self.side)
        self.sent = ""
        self.child = subprocess.Popen(
            [*program, *arguments],
            stdin=self.side if stdin is None else stdin,
            stdout=self.side if stdout is None else stdout,
            stderr=self.side,
            env={**_plain(), "TERM": "xterm-256color", **environment},
            preexec_fn=_owning(self.side),
        )

    def resize(self, lines: int, columns: int, *, is_told: bool = True) -> None:
        self.termios.tcsetwinsize(self.main, (lines, columns))
        if is_told:
            self.child.send_signal(signal.SIGWINCH)

    def type(self, text: str) -> None:
        """Press keys."""
        os.write(self.main, text.encode())

    def until(self, text: str, since: int = 0) -> None:
        """Wait until a text has been sent, apart from what moves the cursor or colours it."""
        self.until_it(lambda sent: text in _ESCAPE.sub("", sent[since:]), text)

    def until_it(self, test: Callable[[str], bool], what: str = "") -> None:
        """Wait until what has been sent passes a test."""
        end = time.monotonic() + PATIENCE
        while not test(self.sent):
            if time.monotonic() > end:
                raise AssertionError(f"no {what!r} in {_ESCAPE.sub('', self.sent)[-3000:]}")
            self.read()

    def read(self, seconds: float = 0.1) -> None:
        """Take what is sent, until nothing comes for a while."""
        while select.select([self.main], [], [], seconds)[0]:
            try:
                found = os.read(self.main, 65536)
            except OSError:  # nobody has the other end any more
                return
            if not found:
                return
            self.sent += found.decode("utf-8", "replace")

    def ended(self) -> int:
        """The exit code, once it has ended."""
        end = time.monotonic() + PATIENCE
        while self.child.poll() is None and time.monotonic() < end:
            self.read()
        self.read()
        return self.child.wait(1)

    def is_as_before(self) -> bool:
        """Whether the terminal shows what it did, and keys do what they did."""
        modes = dict(re.findall(r"\x1b\[\?(\d+)([hl])", self.sent))
        taken = {"1049": "l", "25": "h", "1000": "l", "1003": "l", "1006": "l", "2004": "l"}
        given_back = {mode: modes.get(mode, state) for mode, state in taken.items()} == taken
        return given_back and self.termios.tcgetattr(self.side) == self.before

    def close(self) -> None:
        if self.child.poll() is None:
            self.child.kill()
        self.child.wait()
        for each in (self.main, self.side):
            if each >= 0:
                os.close(each)

    def hang_up(self) -> None:
        """Close the terminal, as a window is closed."""
        os.close(self.side)
        os.close(self.main)
        self.main = self.side = -1


def _plain() -> dict[str, str]:
    """The environment, without what says how to draw."""
    names = ("NO_COLOR", "COLORTERM", "FORCE_COLOR", "COLUMNS", "LINES")
    return {name: value for name, value in os.environ.items() if name not in names}


def _owning(side: int) -> Callable[[], None]:
    """What makes a pseudo-terminal the terminal of a new process."""
    import fcntl
    import termios

    def own() -> None:
        os.setsid()
        fcntl.ioctl(side, termios.TIOCSCTTY, 0)

    return own
