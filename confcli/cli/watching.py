"""Draws on the terminal's other screen each minute, until the user has seen enough."""

import os
import select
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from types import FrameType
from typing import Any, NoReturn

from confcli.cli import streams
from confcli.model.errors import WrongUsageError

_MINUTE = 60
#: What ends it: q, and what a terminal sends at its end.
_LEAVING = {b"q", b"Q", b"\x04", b""}
#: How programs say that they were asked to end.
_TERMINATED = 128 + 15
_HINT = "q to leave"


def watch(clock: Callable[[], datetime], draw: Callable[[datetime], None]) -> None:
    """Draw what is so now, and again each minute and when the terminal changes its size.

    Returns once the user presses q; the terminal is then as it was. ``WrongUsageError`` if there
    is none.
    """
    door = streams.watched()
    if door is None:
        raise WrongUsageError("--watch needs a terminal")
    with _signals() as woken, _keys() as keys:
        door.take_over()
        try:
            while True:
                now = clock()
                door.redraw(_frame(draw, now))
                if _is_left(woken, keys, _MINUTE - now.second - now.microsecond / 1e6):
                    return
        finally:
            door.give_back()


def _frame(draw: Callable[[datetime], None], now: datetime) -> str:
    """What is drawn, cut to the height of the terminal."""
    with streams.captured() as frame:
        draw(now)
        height = streams.out().manner.height
    lines = frame.getvalue().splitlines()
    room = max(height - 2, 1)
    left = len(lines) - room
    shown = [*lines[: room - 1], f"… {left + 1} more lines"] if left > 0 else lines
    return "\n".join([*shown, "", _HINT][: max(height - 1, 1)])


def _is_left(woken: socket.socket, keys: int | None, seconds: float) -> bool:
    """Wait for the next minute, another size or a key; whether that ends it."""
    read = [woken.fileno(), *([] if keys is None else [keys])]
    ready, _, _ = select.select(read, [], [], seconds)
    with suppress(BlockingIOError):
        woken.recv(1024)
    return keys is not None and keys in ready and os.read(keys, 1) in _LEAVING


@contextmanager
def _signals() -> Iterator[socket.socket]:
    """What can be read from after another size; being asked to end does so; no suspension."""
    woken, waking = socket.socketpair()
    woken.setblocking(False)
    waking.setblocking(False)
    handlers: dict[str, Any] = {
        "SIGWINCH": lambda *_: None,
        "SIGTERM": _end,
        "SIGTSTP": signal.SIG_IGN,
    }
    known = {name: each for name, each in handlers.items() if hasattr(signal, name)}
    numbers = {getattr(signal, name): each for name, each in known.items()}
    before = {number: signal.signal(number, each) for number, each in numbers.items()}
    wakeup = signal.set_wakeup_fd(waking.fileno())
    try:
        yield woken
    finally:
        signal.set_wakeup_fd(wakeup)
        for number, each in before.items():
            signal.signal(number, each)
        woken.close()
        waking.close()


def _end(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001
    sys.exit(_TERMINATED)


@contextmanager
def _keys() -> Iterator[int | None]:
    """What each key can be read from as it is pressed; ``None`` where nobody types."""
    try:
        import termios
        import tty

        keys = sys.stdin.fileno()
        before = termios.tcgetattr(keys)
    except (ImportError, OSError, ValueError, termios.error):
        yield None
        return
    tty.setcbreak(keys)
    try:
        yield keys
    finally:
        termios.tcsetattr(keys, termios.TCSADRAIN, before)
