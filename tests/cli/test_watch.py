"""``--watch`` on a pseudo-terminal: it moves on with the clock and leaves no trace."""

import os
import re
import select
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
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

    def __init__(self, path: Path, *asked: str, lines: int = 20, is_typed_at: bool = True) -> None:
        self.termios: Any = pytest.importorskip("termios")
        self.main, self.side = pytest.importorskip("pty").openpty()
        self.resize(lines, 80)
        self.before = self.termios.tcgetattr(self.side)
        self.shown = ""
        self.child = subprocess.Popen(
            [*PROGRAM, "now", "--watch", "--now", NOW, "--listing", str(path), *asked],
            stdin=self.side if is_typed_at else subprocess.DEVNULL,
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

    def screen(self, text: str) -> list[str]:
        """The lines that are shown, once a text is among them."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            self._read()
            frame, whole, _ = self.shown.rpartition("\x1b[H")[2].partition("\x1b[J")
            if whole and text in frame:
                return [line.removesuffix("\x1b[K") for line in frame.splitlines()]
        raise AssertionError(self.shown)

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

    def close(self) -> None:
        self.child.kill()
        self.child.wait()
        os.close(self.main)
        os.close(self.side)

    def _read(self) -> None:
        while select.select([self.main], [], [], 0.1)[0]:
            self.shown += os.read(self.main, 65536).decode()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Kites that are flown now, each on two lines of a screen."""
    kites = [
        talk(f"Box kites {n}", ["Ada"], None, f"{DAY} 09:00", f"{DAY} 09:30") for n in range(1, 10)
    ]
    later = talk("Delta kites", start=f"{DAY} 13:00", end=f"{DAY} 14:00")
    return write(tmp_path, session("Kites", *kites), session("More", later))


@pytest.fixture
def watched(path: Path) -> Iterator[Watched]:
    with closing(Watched(path, "-n", "1")) as run:
        run.until("1 of 9 running")
        yield run


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
    ("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129), ("SIGQUIT", 131)]
)
def test_a_signal_ends_it_and_the_terminal_is_as_before(
    watched: Watched, name: str, code: int
) -> None:
    watched.child.send_signal(getattr(signal, name))
    assert watched.ended() == code
    assert watched.is_as_before()
    assert "Traceback" not in watched.shown


def test_another_size_is_drawn_for_at_once(watched: Watched) -> None:
    watched.until("q to leave")
    watched.resize(6, 40)
    watched.child.send_signal(signal.SIGWINCH)
    lines = watched.screen("UTC\x1b[K")  # where the heading is folded
    assert max(map(len, lines)) <= 40
    assert (len(lines), lines[-1]) == (5, "q to leave")
    watched.child.send_signal(signal.SIGINT)
    assert watched.ended() == 130
    assert watched.is_as_before()


@pytest.mark.parametrize(("height", "count"), [(9, 1), (13, 3), (40, 9)])
def test_as_many_items_are_shown_as_there_is_room_for(path: Path, height: int, count: int) -> None:
    with closing(Watched(path, lines=height)) as run:
        _, _, _, *items, blank, last = run.screen("q to leave")
    assert (blank, last) == ("", "q to leave")
    more = [f"… {9 - count} more"] if count < 9 else []
    assert (len(items), items[2 * count :]) == (2 * count + len(more), more)
    assert items[2 * count - 1].split() == f"Ada · {items[1].split()[2]} min left".split()


def test_with_nothing_on_it_says_what_time_it_is(path: Path) -> None:
    with closing(Watched(path, "--now", f"{DAY}T11:00:00Z", "--tz", "Oslo")) as run:
        heading, blank, nothing, *_ = run.screen("q to leave")
    assert (heading, blank) == ("Tue 4 May 2021 · 13:00 Europe/Oslo, UTC+2", "")
    assert nothing.startswith("confcli: nothing is on; next is on Tue 4 May 2021 at 15:00")


def test_where_no_key_can_be_read_it_says_what_ends_it(path: Path) -> None:
    with closing(Watched(path, is_typed_at=False)) as run:
        assert run.screen("to leave")[-1] == "Ctrl-C to leave"
        run.child.send_signal(signal.SIGINT)
        assert run.ended() == 130
