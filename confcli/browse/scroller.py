"""Lines to scroll through with a cursor on those that are about an item."""

from itertools import chain
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from confcli.browse import keys
from confcli.schedule.entries import Entry

if TYPE_CHECKING:
    from collections.abc import Callable

#: By how many lines the wheel of a mouse moves.
_WHEEL = 3
#: How the line under the cursor looks.
_CURSOR = "reverse"


class Items(Protocol):
    """What a cursor moves about in."""

    @property
    def height(self) -> int:
        """How many lines or cells there are."""
        ...

    def target(self, row: int) -> Any:
        """What one of them is about; ``None`` for headings and blank lines."""
        ...

    def slot(self, row: int) -> Entry | None:
        """When and where that is, of an item of the programme."""
        ...


class Page(Items, Protocol):
    """Lines of one width; some are about an item."""

    def strip(self, row: int, width: int, style: str) -> Strip:
        """A line, in the colours of the palette."""
        ...


class Pane(ScrollView):
    """Something that is scrolled as soon as its size is known."""

    class Resized(Message):
        """It is as large as it is to be, so that it can be drawn."""

    def on_resize(self) -> None:
        """Say so."""
        self.post_message(self.Resized())

    def scroll_now(self, x: float | None = None, y: float | None = None) -> None:
        """Scroll at once, also before there are scroll bars, which wouldn't know of it else."""
        self.scroll_to(x, y, animate=False, immediate=True, force=True)
        self.vertical_scrollbar.position = self.scroll_y


class Scroller(Pane, can_focus=True):
    """Shows a page; the cursor goes from item to item."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.PAGE, keys.LIST)]

    cursor: reactive[int] = reactive(-1)

    class Moved(Message):
        """The cursor is on another item."""

        def __init__(self, scroller: Any) -> None:
            super().__init__()
            self.scroller = scroller

    class Opened(Message):
        """The item under the cursor is to be opened."""

        def __init__(self, scroller: Any) -> None:
            super().__init__()
            self.scroller = scroller

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.page: Page | None = None
        #: The sign beside an item, and how many columns at the left are for signs.
        self.sign: Callable[[Any], str] = lambda _: ""
        self.sign_width = 0

    def show(self, page: Page, cursor: int = 0, below: int | None = None) -> None:
        """Show a page with the cursor on the first item from a line on.

        It is that many lines ``below`` the top of the screen if the page is long enough.
        """
        self.page = page
        self.virtual_size = Size(0, page.height)  # nothing is scrolled sideways
        row = min(max(cursor, 0), max(page.height - 1, 0))
        self.set_reactive(Scroller.cursor, self._near(row, 1))
        if cursor <= 0 or below is not None:
            top = max(self.cursor, 0) - (below or 0) if cursor > 0 else 0
            self.scroll_now(y=max(top, 0))
        self._reveal()
        self.refresh()
        self.post_message(self.Moved(self))

    def go(self, cursor: int, below: int | None) -> None:
        """Move to a line, perhaps to be that many lines below the top of the screen."""
        if self.page:
            self.show(self.page, cursor, below)

    @property
    def is_at_end(self) -> bool:
        """Whether the cursor is on the last screenful."""
        return self.page is not None and self.cursor >= self.page.height - self.size.height

    @property
    def below(self) -> int:
        """How many lines below the top of the screen the cursor is."""
        return self.cursor - self.scroll_offset.y

    @property
    def target(self) -> Any:
        """What the cursor is on; ``None`` if there is nothing."""
        return self._at(self.cursor)

    @property
    def slot(self) -> Entry | None:
        """When and where that is, of an item of the programme."""
        return self.page.slot(self.cursor) if self.page and self.target is not None else None

    def watch_cursor(self, old: int, new: int) -> None:
        """Draw the line that the cursor has left, and the one it is on."""
        if old != new:
            self._reveal()
            self.refresh()
            self.post_message(self.Moved(self))

    def render_line(self, y: int) -> Strip:
        """A line of the page as it is on the screen."""
        row, width = self.scroll_offset.y + y, self.size.width
        if self.page is None or row >= self.page.height:
            return Strip.blank(width, self.rich_style)
        style = _CURSOR if self._is_under(row) else ""
        strip = self.page.strip(row, width - self.sign_width, style)
        if not self.sign_width:
            return strip
        sign = self.sign(self._at(row)) if self._first(row) == row else ""
        return Strip.join([Strip([Segment(f"{sign:{self.sign_width}}")]), strip])

    def action_move(self, by: int) -> None:
        """Move to the next item, or the one before; scroll where there is none."""
        row = self._near(self._edge(by), by)
        if self._at(row) is None or row == self.cursor:
            self.scroll_relative(y=by, animate=False, immediate=True, force=True)
        else:
            self.cursor = row

    def action_jump(self, to: int) -> None:
        """Move to the first item, or the last."""
        last = self.page.height - 1 if self.page else 0
        self.cursor = self._near(0, 1) if to == 0 else self._near(last, -1)
        self.scroll_now(y=0 if to == 0 else self.max_scroll_y)

    def action_turn(self, by: int) -> None:
        """Move by a screenful."""
        height = max(self.size.height - 1, 1)
        last = self.page.height - 1 if self.page else 0
        if self.target is None:
            self.scroll_relative(y=by * height, animate=False, immediate=True, force=True)
            return
        self.cursor = self._near(min(max(self.cursor + by * height, 0), last), by)

    def action_open(self) -> None:
        """Open what the cursor is on."""
        if self.target is not None:
            self.post_message(self.Opened(self))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move on, with the cursor, which leads to more at the end."""
        event.prevent_default().stop()
        self.action_move(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move back, with the cursor."""
        event.prevent_default().stop()
        self.action_move(-_WHEEL)

    def on_click(self, event: events.Click) -> None:
        """Move to what was clicked; open it on a double click."""
        row = self.scroll_offset.y + int(event.y)
        if self._at(row) is not None:
            self.cursor = self._first(row)
            if event.chain > 1:
                self.action_open()

    def _at(self, row: int) -> Any:
        inside = self.page is not None and 0 <= row < self.page.height
        return self.page.target(row) if inside and self.page else None

    def _is_under(self, row: int) -> bool:
        """Whether a line is one of those under the cursor."""
        here, between = self.target, range(min(row, self.cursor), max(row, self.cursor) + 1)
        return (
            here is not None
            and self._at(row) is here
            and all(self._at(each) is here for each in between)
        )

    def _near(self, row: int, by: int) -> int:
        """The first line of an item from a line on, or else before it; -1 if there is none."""
        height = self.page.height if self.page else 0
        there = range(row, height) if by > 0 else range(row, -1, -1)
        back = range(row, -1, -1) if by > 0 else range(row, height)
        found = next((it for it in chain(there, back) if self._at(it) is not None), -1)
        return self._first(found) if found >= 0 else -1

    def _edge(self, by: int) -> int:
        """The next line that is not about the same item."""
        row, here = self.cursor, self.target
        while here is not None and self._at(row + by) is here:
            row += by
        return max(row + by, 0)

    def _first(self, row: int) -> int:
        """The first of the lines about the same item."""
        while row > 0 and self._at(row - 1) is self._at(row):
            row -= 1
        return row

    def _reveal(self) -> None:
        """Scroll so far that the line under the cursor is seen, and headings above the first."""
        top, height = self.scroll_offset.y, self.size.height
        if self.cursor < top:
            self.scroll_now(y=self.cursor)
        elif height and self.cursor >= top + height:
            self.scroll_now(y=self.cursor - height + 1)
