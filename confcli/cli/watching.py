"""Draws on the terminal's other screen each minute, until the user has seen enough."""

import os
import select
import signal
import socket
import sys
from bisect import bisect_right
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
#: Added to the number of the signal that ends a program, it is the exit code.
_ENDED = 128
#: Lines that are not for items: a blank one, how to leave, and where the cursor is.
_OTHERS = 3

#: Prints items up to a number, and returns how many are left out.
Print = Callable[[int], int]


def watch(clock: Callable[[], datetime], read: Callable[[datetime], Print]) -> None:
    """Draw what is so now, and again each minute and when the terminal changes its size.

    ``read`` finds what is so at a time, and returns what prints as much of it as there is room for.
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
                leaving = "q to leave" if keys is not None else "Ctrl-C to leave"
                door.redraw("\n".join([*_fitting(read(now)), "", leaving]))
                if _is_left(woken, keys, _MINUTE - now.second - now.microsecond / 1e6):
                    return
        finally:
            with suppress(OSError):  # a terminal that is gone
                door.give_back()


def _fitting(show: Print) -> list[str]:
    """The lines for as many items as there is room for on the terminal."""
    with streams.captured():
        room = max(streams.out().manner.height - _OTHERS, 1)
    lines = _lines(show, room)
    if len(lines) > room:
        most = bisect_right(range(1, room), room, key=lambda most: len(_lines(show, most)))
        lines = _lines(show, max(most, 1))
    return lines[:room]


def _lines(show: Print, most: int) -> list[str]:
    """The lines printed for at most ``most`` items, and how many more items there are."""
    with streams.captured() as frame:
        left = show(most)
    return [*frame.getvalue().splitlines(), *([f"… {left:,} more"] if left else [])]


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
        "SIGHUP": _end,
        "SIGQUIT": _end,
        "SIGTSTP": signal.SIG_IGN,
    }
    known = {name: each for name, each in handlers.items() if hasattr(signal, name)}
    numbers = {getattr(signal, name): each for name, each in known.items()}
    ignored = {number for number in numbers if signal.getsignal(number) is signal.SIG_IGN}
    before = {it: signal.signal(it, each) for it, each in numbers.items() if it not in ignored}
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
    sys.exit(_ENDED + number)


@contextmanager
def _keys() -> Iterator[int | None]:
    """What each key can be read from as it is pressed; ``None`` where nobody types."""
    try:
        import termios
        import tty

        if sys.stdin is None:
            raise OSError
        keys = sys.stdin.fileno()
        before = termios.tcgetattr(keys)
    except (ImportError, OSError, ValueError, termios.error):
        yield None
        return
    tty.setcbreak(keys)
    try:
        yield keys
    finally:
        with suppress(termios.error):  # a terminal that is gone
            termios.tcsetattr(keys, termios.TCSADRAIN, before)
