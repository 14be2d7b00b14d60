"""What the browser calls off the event loop, and what it says of what came of that."""

import asyncio
import os
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from rich.console import Console
from textual.app import App
from textual.driver import Driver
from textual.filter import LineFilter, NoColor

from confcli.browse.asking import Asking
from confcli.browse.interface import Host
from confcli.model.errors import ConfcliError
from confcli.model.safety import safe

T = TypeVar("T")


class Calling(App[list[str]]):
    """Calls what it runs on: keys work meanwhile."""

    def __init__(self, host: Host) -> None:
        super().__init__(driver_class=_driver(), ansi_color=True)
        self.theme = "ansi-dark"
        # The terminal's own 16 colours, which every terminal has.
        self.console = Console(
            file=self.console.file, color_system="standard", force_terminal=True, highlight=False
        )
        self.host = host
        #: What is being changed.
        self.changes: set[asyncio.Future[Any]] = set()
        #: What it had to leave for.
        self.error: Exception | None = None
        self.asking = Asking(host.find, host.interrupt)
        self._reading = ThreadPoolExecutor(1, "reading")
        self._changing = ThreadPoolExecutor(1, "changing")

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Attributes alone where there are to be no colours."""
        return [] if self.host.manner.colour else [NoColor()]

    def on_unmount(self) -> None:
        """Search for nothing any longer."""
        self.asking.close()

    async def in_library(self, call: Callable[[], T]) -> T:
        """Call something that reads the library."""
        return await asyncio.get_running_loop().run_in_executor(self._reading, call)

    async def in_index(self, call: Callable[[], T]) -> T:
        """Call something that searches."""
        return await self.asking.run(call)

    def in_order(self, change: Callable[[], T]) -> "asyncio.Future[T]":
        """Call something that changes the library, or what is outside: one after the other.

        It is under way when this returns.
        """
        made = asyncio.get_running_loop().run_in_executor(self._changing, change)
        self.changes.add(made)
        made.add_done_callback(self.changes.discard)
        return made

    async def tried(self, asked: Awaitable[T]) -> T | None:
        """What a call returns; ``None``, and the sentence shown, if it fails."""
        try:
            return await asked
        except ConfcliError as error:
            self.say(str(error), is_error=True)
            return None
        finally:
            self.show_notes()

    def say(self, sentence: str, *, is_error: bool = False) -> None:
        """Show a sentence for some seconds; it may hold words of a page."""
        self.notify(safe(sentence), severity="error" if is_error else "information", markup=False)

    def show_notes(self) -> None:
        """Show what was noted meanwhile."""
        for sentence in self.host.notes():
            self.say(sentence)


def _driver() -> type[Driver] | None:
    """What draws on the terminal; ``None`` for Textual's own, as on Windows."""
    if os.name == "nt":
        return None
    from confcli.browse.terminal import Terminal

    return Terminal
