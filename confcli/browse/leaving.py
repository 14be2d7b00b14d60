"""Leaving the browser: by a key, by a signal, with a lost terminal, or because of an error."""

import asyncio
import os
import signal
from threading import Thread
from typing import Any

from textual.worker import WorkerFailed

from confcli.browse.showing import Showing
from confcli.model.errors import ConfcliError

#: Added to the number of the signal that ends a program, it is the exit code.
_ENDED = 128
_INTERRUPTED = _ENDED + signal.SIGINT
#: What ends a program, where the system has it; the last one comes with a lost terminal.
_SIGNALS = ("SIGINT", "SIGTERM", "SIGQUIT", "SIGHUP")
#: The exit code of who leaves before a change is saved.
_UNSAVED = 3
#: Seconds between two looks whether the terminal is still there, until one is told what is waited
#: for, and to give back the terminal.
_LOOK, _SOON, _LAST = 1.0, 0.3, 2.0
_SAVING = "still saving your last change; press q again to leave without it"


class Leaving(Showing):
    """Ends at once and leaves nothing behind, whatever is being read or searched."""

    #: Whether it left before a change was saved.
    is_unsaved = False
    #: Whether it is about to end: because of a signal, or as soon as a change is saved.
    _is_ending = _is_leaving = False

    def on_mount(self) -> None:
        """Let signals end it, unless the caller had them ignored."""
        #: What signals did before.
        self._handlers: dict[int, Any] = {}
        if self.is_headless or os.name == "nt":
            return
        self._event_loop = asyncio.get_running_loop()
        for number in (getattr(signal, name) for name in _SIGNALS):
            if signal.getsignal(number) is not signal.SIG_IGN:
                # Not by the loop, which may be busy for ever.
                self._handlers[number] = signal.signal(number, self._signalled)
        self.set_interval(_LOOK, self._look_for_the_terminal)
        self.app_resume_signal.subscribe(self, self._draw_again)

    def on_unmount(self) -> None:
        """Let signals do what they did before."""
        for number, handler in self._handlers.items():
            signal.signal(number, handler)

    @property
    def _terminal(self) -> Any:
        """The ``Terminal``, where there is a real one."""
        return self._driver

    async def action_leave(self) -> None:
        """Leave; picking nothing is no success."""
        self.leave([], _INTERRUPTED if self.host.picks else 0)

    async def action_interrupt(self) -> None:
        """Leave as Ctrl-C does everywhere."""
        self._terminal.is_interrupted = False
        self.leave([], _INTERRUPTED)

    def leave(self, picked: list[str], code: int) -> None:
        """Leave with what was picked as soon as all is saved; at once if asked again."""
        if self.changes and not self._is_leaving:
            self._is_leaving = True
            self.run_worker(self._leave_soon(picked, code), group="leave")
        else:
            self._leave(picked, code)

    async def _leave_soon(self, picked: list[str], code: int) -> None:
        """Leave once a star that was set just now is saved."""
        changes = {*self.changes}
        _, late = await asyncio.wait(changes, timeout=_SOON)
        if late:
            self.say(_SAVING)
            await asyncio.wait(late)
        errors = (each.exception() for each in changes)
        self.error = next((each for each in errors if isinstance(each, ConfcliError)), None)
        self._leave(picked, code)

    def _leave(self, picked: list[str], code: int) -> None:
        self.is_unsaved = bool(self.changes)
        self.host.interrupt()
        self.exit(picked, code or (_UNSAVED if self.is_unsaved else 0))

    def _signalled(self, number: int, _: object) -> None:
        """End because of a signal, in the midst of anything."""
        if self._is_ending or self._terminal.is_interrupted:
            self._give_up(number)
        self._is_ending = True
        self._event_loop.call_soon_threadsafe(self._end, number)

    def _give_up(self, number: int) -> None:
        """End now: whatever it is busy with, it doesn't hear."""
        # In a thread, since the main one may hold what is needed to write.
        thread = Thread(target=self._terminal.give_back, daemon=True)
        thread.start()
        thread.join(_LAST)
        os._exit(_ENDED + number)

    def _end(self, number: int) -> None:
        self._leave([], _ENDED + number)

    def _draw_again(self, _: object) -> None:
        """Draw everything: who comes back from the shell has an empty screen."""
        self.screen.refresh(layout=True)

    def _look_for_the_terminal(self) -> None:
        if self._terminal.is_lost:
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
