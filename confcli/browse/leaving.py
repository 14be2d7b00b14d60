"""Leaving the browser: by a key, by a signal, with a lost terminal, or because of an error."""

import asyncio
import os
import signal
from typing import Any

from textual.worker import WorkerFailed

from confcli.browse.showing import Showing

#: Added to the number of the signal that ends a program, it is the exit code.
_ENDED = 128
_INTERRUPTED = _ENDED + signal.SIGINT
#: What ends a program, where the system has it; the last one comes with a lost terminal.
_SIGNALS = ("SIGINT", "SIGTERM", "SIGQUIT", "SIGHUP")
#: Seconds between two looks whether the terminal is still there, and to wait for a last change.
_LOOK, _PATIENCE = 1.0, 2.0


class Leaving(Showing):
    """Ends at once and leaves nothing behind, whatever is being read or searched."""

    def on_mount(self) -> None:
        """Let signals end it, unless the caller had them ignored."""
        if self.is_headless or os.name == "nt":
            return
        for number in (getattr(signal, name) for name in _SIGNALS):
            if signal.getsignal(number) is not signal.SIG_IGN:
                asyncio.get_running_loop().add_signal_handler(number, self._end, number)
        self.set_interval(_LOOK, self._look_for_the_terminal)

    async def action_leave(self) -> None:
        """Leave; picking nothing is no success."""
        await self._leave(_INTERRUPTED if self.host.picks else 0)

    async def action_interrupt(self) -> None:
        """Leave as Ctrl-C does everywhere."""
        await self._leave(_INTERRUPTED)

    async def _leave(self, code: int) -> None:
        if self.changes:  # a star that was set just now
            await asyncio.wait(self.changes, timeout=_PATIENCE)
        self.host.interrupt()
        self.exit([], code)

    def _end(self, number: int) -> None:
        self.exit([], _ENDED + number)

    def _look_for_the_terminal(self) -> None:
        if getattr(self._driver, "is_lost", False):
            self._end(signal.SIGHUP)

    def _handle_exception(self, error: Exception) -> None:
        """Leave with an error, which the caller reports as any other."""
        self.error = self.error or _cause(error)
        self._exception = self.error
        self._exception_event.set()
        self._close_messages_no_wait()


def _cause(error: Exception) -> Exception:
    """What went wrong, without what Textual says of it."""
    cause: Any = error.error if isinstance(error, WorkerFailed) else error
    return cause if isinstance(cause, Exception) else error
