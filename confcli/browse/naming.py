"""Asks for the name of a file, until that can be written to."""

from collections.abc import Awaitable, Callable
from typing import NamedTuple

from textual.app import ComposeResult
from textual.widgets import Static

from confcli.browse.footer import Keys
from confcli.browse.line import PathLine
from confcli.browse.steady import Dialog
from confcli.model.safety import safe


class Outcome(NamedTuple):
    """What came of an answer: nothing is wrong, or what is."""

    wrong: str = ""
    #: Whether it is that the file exists.
    exists: bool = False


#: Writes to a path, which may be replaced if that is said.
Write = Callable[[str, bool], Awaitable[Outcome]]


class Naming(Dialog[None]):
    """A line for the name of a file, and what is wrong with it."""

    def __init__(self, asks: str, usual: str, where: str, write: Write) -> None:
        """Ask for a file; ``where`` says which it can be, and where it is then."""
        super().__init__()
        self._asks, self._usual, self._where, self._write = asks, usual, where, write
        #: The file that may be replaced: what was asked for once already.
        self._known = ""

    def compose(self) -> ComposeResult:
        """The question, the line, what is wrong, and the keys."""
        yield Static(safe(self._asks), markup=False, classes="asks")
        yield PathLine(self._usual, id="path", compact=True, select_on_focus=False)
        yield Static(safe(self._where), markup=False, classes="where")
        yield Static(id="wrong", markup=False)
        yield Keys()

    def on_mount(self) -> None:
        """Let the user type."""
        self.query_one(PathLine).focus()

    async def action_write(self) -> None:
        """Write to the file."""
        path = self.query_one(PathLine).value.strip()
        nothing = Outcome("give the file a name, or press Esc to write nothing")
        found = await self._write(path, path == self._known) if path else nothing
        self._known = path if found.exists else ""
        if found.wrong:
            self.query_one("#wrong", Static).update(safe(found.wrong))
        else:
            self.dismiss()

    def action_close(self) -> None:
        """Write nothing."""
        self.dismiss()
