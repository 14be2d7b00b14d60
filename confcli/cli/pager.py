"""Pages what is longer than the screen, as git does it."""

import errno
import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

from confcli.cli.configuration import LESS
from confcli.model.patterns import Pattern

#: What less and lv need to show colours, unless the user has said otherwise.
_NEEDED = {"LESS": LESS, "LV": "-c"}
_LINK = r"\x1b\]8;[^\x1b\x07]*(?:\x1b\\|\x07)"
_LINKS = Pattern(_LINK)
_ESCAPES = Pattern(rf"\x1b\[[0-9;]*m|{_LINK}")
#: What only a shell understands.
_LESS = Pattern(r"less (\d+)")
_FOR_SHELL = Pattern(r"[|&;<>()$`*?\[#~=%]")
#: The first version of less that knows links.
_KNOWS_LINKS = 566


class Pager:
    """A stream that holds the first screenful back, and passes what is longer on to a pager.

    ``command`` returns that of the pager, empty for none; it is called if there is more than a
    screenful. ``complain`` is called with a sentence if the pager can't be started; all is then
    printed directly. Once the user has left the pager, the next write raises ``BrokenPipeError``.
    """

    def __init__(
        self,
        stream: TextIO,
        command: Callable[[], str],
        size: os.terminal_size,
        complain: Callable[[str], None],
    ) -> None:
        self._stream, self._command, self._size = stream, command, size
        self._complain = complain
        self._begin()

    def _begin(self) -> None:
        self._held: list[str] = []
        self._lines = 0
        self._is_open = False
        self._process: subprocess.Popen[str] | None = None
        self._keeps_links = True

    def write(self, text: str) -> int:
        """Write on, or hold back what still fits on the screen."""
        if self._is_open:
            self._pass_on(text)
            return len(text)
        self._held.append(text)
        self._lines += _height(text, self._size.columns)
        if self._lines >= self._size.lines:
            self._start()
            self._release()
        return len(text)

    def flush(self) -> None:
        """Do nothing: what is written is passed on at once, or held back on purpose."""

    def isatty(self) -> bool:
        """Whether people read it."""
        return True

    def close(self) -> None:
        """Print what is held back, or wait until the user has left the pager; then begin anew."""
        if self._process is None:
            self._release()
            self._stream.flush()
        else:
            # Ctrl-C is the pager's while it is shown; leaving it behind would spoil the terminal.
            with _uninterrupted(), suppress(BrokenPipeError):
                self._process.communicate()
        self._begin()

    def _release(self) -> None:
        self._is_open = True
        held, self._held = "".join(self._held), []
        self._pass_on(held)

    def _pass_on(self, text: str) -> None:
        if self._process is None or self._process.stdin is None:
            self._stream.write(text)
            return
        self._process.stdin.write(text if self._keeps_links else _LINKS.sub("", text))
        self._process.stdin.flush()

    def _start(self) -> None:
        chosen = self._command()
        if not chosen:
            return
        try:
            command = _arguments(chosen)
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                env=_NEEDED | os.environ,
                encoding="utf-8",
                errors="backslashreplace",
            )
        except (OSError, ValueError) as error:
            reason = str(getattr(error, "strerror", None) or error).lower()
            self._complain(f"can't start the pager {chosen!r}: {reason}")
        else:
            self._keeps_links = _knows_links(command)


def _height(text: str, columns: int) -> int:
    """The rows that the lines of a text take on a terminal."""
    lines = _ESCAPES.sub("", text).split("\n")[:-1]
    return sum(max(1, -(-len(line) // columns)) for line in lines)


def _arguments(command: str) -> list[str]:
    """The program and its arguments, or a shell with a command that needs one."""
    words = shlex.split(command)
    program = next((word for word in words if "=" not in word), "")
    if not shutil.which(program):
        raise FileNotFoundError(errno.ENOENT, "no such program", program)
    return ["sh", "-c", command] if _FOR_SHELL.search(command) else words


def _knows_links(command: list[str]) -> bool:
    """Whether a pager passes links on; older ones show what they are made of."""
    if os.path.basename(command[0]) != "less":
        return False
    done = subprocess.run(
        [command[0], "--version"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    version = _LESS.match(done.stdout)
    return version is not None and int(version[1]) >= _KNOWS_LINKS


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ignore Ctrl-C for a while."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
