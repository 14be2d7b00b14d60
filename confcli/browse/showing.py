"""What the browser reads, asks and shows: a search line, a list, and beside it the item there."""

import asyncio
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Resize
from textual.widgets import Input, Static

from confcli.browse.calling import Calling
from confcli.browse.footer import Keys
from confcli.browse.grid import Grid
from confcli.browse.interface import Host, Question
from confcli.browse.line import SearchLine
from confcli.browse.making import Wanted
from confcli.browse.reader import Reader
from confcli.browse.scroller import Items, Scroller
from confcli.browse.sheet import Sheet
from confcli.browse.state import Place, State
from confcli.browse.steady import Ground
from confcli.browse.trail import Trail
from confcli.browse.views import page, row_of, status
from confcli.model.errors import ConfcliError, NothingFoundError
from confcli.search.ranking.results import NONE, Found

#: Below these widths the preview takes the place of the list, or of the timetable.
_BESIDE, _BESIDE_GRID = 100, 160
#: Seconds between two looks at the clock, and at what others have changed.
_TICK, _WATCH = 20, 1.0
#: Seconds after the first screen until searches are prepared.
_READY = 0.3


class Showing(Calling):
    """What is read, asked and shown; what keys do, others add.

    The result are the ids that were picked.
    """

    TITLE = "confcli"
    CSS_PATH = "browser.tcss"
    AUTO_FOCUS = None  # the list has it at once; in the search line keys would be words
    ENABLE_COMMAND_PALETTE = False  # commands are in a menu of ours

    def __init__(self, host: Host, query: str = "") -> None:
        super().__init__(host)
        self.state = State(host, query)
        #: Whether what is typed is answered.
        self.answered = asyncio.Event()
        self.answered.set()

    def get_default_screen(self) -> Ground:
        """What everything is on."""
        return Ground(id="_default")

    def compose(self) -> ComposeResult:
        """The search line, the list, the preview, what is shown, and the keys."""
        yield SearchLine(self.state.text, placeholder="Search", id="search", compact=True)
        yield Trail(id="trail")
        with Horizontal(id="body"):
            yield Scroller(id="list")
            yield Grid(id="grid")
            yield Reader(id="preview")
        yield Static("reading the programme…", id="status", markup=False)
        yield Keys()

    def on_mount(self) -> None:
        """Begin to read; keys work meanwhile."""
        self.to_list()
        self.run_worker(self._load(), group="load")
        self.set_interval(_TICK, self.show_all)
        self.set_interval(_WATCH, self.follow)
        self.set_interval(_WATCH, self.show_notes)

    @property
    def list(self) -> Scroller | Grid:
        """What shows the view: a list or the like, or a timetable."""
        if self.state.is_grid:
            return self.query_one("#grid", Grid)
        return self.query_one("#list", Scroller)

    @property
    def preview(self) -> Reader:
        """What is beside the list."""
        return self.query_one("#preview", Reader)

    @property
    def line(self) -> Input:
        """The search line."""
        return self.query_one("#search", Input)

    @property
    def here(self) -> Place:
        """Where the cursor is."""
        return Place(self.list.target, self.list.cursor, self.list.below)

    def to_list(self) -> None:
        """Go to the list, at once: the next key is for it."""
        self.remove_class("opened")
        self.set_focus(self.list)

    # What is read and asked, off the event loop.

    async def _load(self) -> None:
        """Read everything, and show it; leave with the error if that can't be."""
        try:
            self.state.programme = await self.in_library(self.host.load)
        except ConfcliError as error:
            self.error = error
            self.exit([])
        else:
            self.ask()
            self.set_timer(_READY, self._prepare)

    def _prepare(self) -> None:
        self.run_worker(self.tried(self.in_index(self.host.prepare)), group="prepare")

    async def follow(self) -> None:
        """Show what anybody has changed; the cursor stays where it is."""
        programme = self.state.programme
        if programme is None:
            return
        changed = await self.tried(self.in_library(partial(self.host.follow, programme)))
        if changed is not None:
            self.state.take(changed)
            self.show_all()
            if self.state.text.strip():
                self.ask()

    def ask(self) -> None:
        """Ask for what is typed, or show everything; the newest question is answered last."""
        self.answered.clear()
        if self.state.text.strip():
            self.run_worker(self._answer(self.state.question), group="ask")
            return
        self.asking.forget()
        self.state.show("", None)
        self.show_all()
        self.answered.set()

    async def _answer(self, question: Question) -> None:
        """Show what a question finds; what can't be read, perhaps not yet, leaves that before."""
        answer = await self.asking.ask(question)
        if answer is None:
            return
        self._show_answer(question, answer)
        self.answered.set()

    def _show_answer(self, question: Question, answer: Found | ConfcliError) -> None:
        if isinstance(answer, ConfcliError) and not isinstance(answer, NothingFoundError):
            self.state.hint = str(answer)
            self.show_status()
            return
        nothing = str(answer) if isinstance(answer, ConfcliError) else ""
        found = NONE if isinstance(answer, ConfcliError) else answer
        self.state.show(question.text, found, nothing)
        self.show_all()

    # What is shown.

    def show_all(self) -> None:
        """Draw the view anew, with the cursor on the same item if it is still there."""
        state = self.state
        if state.programme is None or not self.is_there:
            return
        if self.lay_out(self.size.width):
            self.call_after_refresh(self.show_all)  # it is as wide as that only then
            return
        shown = self.list
        width = (shown.scrollable_content_region.width or shown.size.width) - shown.sign_width
        if (found := page(state, width)) is not None:
            shown.show(found, *self.place(found))
            self._show_trail()
        self.make_wanted()
        self.show_status()

    @property
    def is_there(self) -> bool:
        """Whether there is something to show things in: it is gone before the last call returns."""
        return bool(self.screen_stack) and bool(self.query("#list"))

    def place(self, page: Items) -> tuple[int, int | None]:
        """Where the cursor is to be on a page, and how many lines below the top of the screen."""
        target, near, below = self.state.place(self.here)
        row = row_of(page, target, near)
        row = near if row is None else row
        return row, below if row > 0 else None

    async def _make(self, wanted: Wanted) -> None:
        """Make what is needed to go on, and go on."""
        make = self.in_index if wanted.searches else self.in_library
        self.state.making.put(wanted, await self.tried(make(wanted.make)))
        self.show_all()

    def on_resize(self, event: Resize) -> None:
        """Lay out anew; what is shown is drawn when it is as wide as that."""
        self.lay_out(event.size.width)

    def on_pane_resized(self) -> None:
        """Draw for another width."""
        self.show_all()

    def lay_out(self, width: int) -> bool:
        """Show the list or the timetable, and the preview beside it where there is room.

        True if it is now the other of the two.
        """
        is_grid = self.state.is_grid
        is_other = self.has_class("timetable") is not is_grid
        self.set_class(is_grid, "timetable")
        self.set_class(width < (_BESIDE_GRID if is_grid else _BESIDE), "narrow")
        if is_other and not isinstance(self.focused, Input):
            self.set_focus(self.list)
        return is_other

    def make_wanted(self) -> None:
        """Begin to make what is needed to go on."""
        for wanted in self.state.making.take():
            self.run_worker(self._make(wanted), group="make")

    def show_status(self) -> None:
        """Say what is shown."""
        self.query_one("#status", Static).update(status(self.state, self.list.slot))

    def _show_trail(self) -> None:
        sheet = Sheet(self.host.manner, max(self.size.width - 2, 1))
        self.query_one(Trail).show(sheet, self.state.way)
        self.set_class(bool(self.state.trail), "away")

    @on(Input.Changed, "#search")
    def search(self, message: Input.Changed) -> None:
        """Search as the user types."""
        self.search_for(message.input.value)  # later than the value of the message

    def search_for(self, text: str) -> None:
        """Search for something else."""
        if text != self.state.text:
            self.state.search(text, self.here)
            self.ask()
