"""A timetable to move about in: names and times stay in place as it is scrolled."""

from typing import Any, ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip

from confcli.browse import keys, places
from confcli.browse.places import ACROSS, Cell, Spot
from confcli.browse.scroller import Page, Pane, Scroller
from confcli.browse.timetable import Timetable
from confcli.schedule.entries import Entry


class Grid(Pane, can_focus=True):
    """Shows a timetable; the cursor goes from cell to cell."""

    #: No room for signs: cells have their own.
    sign_width = 0

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.PAGE, keys.GRID)]

    cursor: reactive[int] = reactive(-1)

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.page: Timetable | Page | None = None
        #: What the cursor goes straight on from.
        self._spot = Spot(0, 0)
        #: Those of all columns, and of the room for them, when they were shown last.
        self._widths = (0, 0)

    def show(self, page: Timetable | Page, cursor: int = 0, below: int | None = None) -> None:
        """Show a timetable, or a sentence, with the cursor on a cell.

        It is that many lines ``below`` the top of the screen if the timetable is long enough.
        """
        moved = self.page is None or self._is_elsewhere(page, cursor)
        self.page = page
        moved = self._is_other(page) or moved
        self.virtual_size = self._whole_size(page)
        self.set_reactive(Grid.cursor, min(cursor, page.height - 1))
        if moved:
            self._remember()
            self._reveal()
        if below is not None and (cell := self._cell):
            self.scroll_now(y=max(cell.top - below, 0))
        self.refresh()
        self.post_message(Scroller.Moved(self))

    def go(self, cursor: int, below: int | None) -> None:
        """Move to a cell, perhaps to be that many lines below the top of the screen."""
        if self.page:
            self.show(self.page, cursor, below)

    @property
    def target(self) -> Any:
        """What the cursor is on; ``None`` if there is nothing."""
        return self.page.target(self.cursor) if self.page and self._cell else None

    @property
    def slot(self) -> Entry | None:
        """When and where that is."""
        return self.page.slot(self.cursor) if self.page and self._cell else None

    @property
    def is_at_end(self) -> bool:
        """Whether there may be more to come: all of a day is there."""
        return False

    @property
    def below(self) -> int:
        """How many lines below the top of the screen the cursor is."""
        return self._cell.top - self.scroll_offset.y if self._cell else 0

    def watch_cursor(self, old: int, new: int) -> None:
        """Draw the cursor where it is now."""
        if old != new:
            self._reveal()
            self.refresh()
            self.post_message(Scroller.Moved(self))

    def render_line(self, y: int) -> Strip:
        """A line as it is on the screen."""
        page, width = self.page, self.size.width
        if not isinstance(page, Timetable):
            is_there = page is not None and y < page.height
            return page.strip(y, width, "") if page and is_there else Strip.blank(width)
        left, room = self.scroll_offset.x, self._room.width
        if y < self._heads:
            return page.head(y, left, room)
        line = self.scroll_offset.y + y - self._heads
        return page.line(line, left, room, self._cell) if line < page.lines else Strip.blank(width)

    # What keys do.

    def action_across(self, by: int) -> None:
        """Move to the cell at the left or at the right."""
        if cell := self._cell:
            self._move(places.sideways(self._cells, cell, self._spot, by), keeps_line=True)

    def action_move(self, by: int) -> None:
        """Move to the cell above or below; scroll where there is none."""
        cell = self._cell
        found = places.vertically(self._cells, cell, self._spot, by) if cell else None
        if found is None:
            self.scroll_relative(y=by, animate=False, immediate=True, force=True)
        self._move(found)

    def action_turn(self, by: int) -> None:
        """Move by a screenful."""
        line = self._spot.y + by * max(self._room.height - 1, 1)
        last = self.page.lines - 1 if isinstance(self.page, Timetable) else 0
        self._move(places.nearest(self._cells, self._spot.x, min(max(line, 0), last)))

    def action_turn_across(self, by: int) -> None:
        """Move by as many columns as are seen."""
        column = self._spot.x + by * self._room.width
        last = max((cell.right for cell in self._cells), default=1) - 1
        found = places.nearest(self._cells, min(max(column, 0), last), self._spot.y)
        self._move(found, keeps_line=True)

    def action_jump(self, to: int) -> None:
        """Move to the first item of the column, or to the last."""
        far = -1 if to == 0 else self.virtual_size.height
        self._move(places.nearest(self._cells, self._spot.x, far))
        y = 0 if to == 0 else self.max_scroll_y
        self.scroll_now(y=y)

    def action_open(self) -> None:
        """Open what the cursor is on."""
        if self.target is not None:
            self.post_message(Scroller.Opened(self))

    def on_click(self, event: events.Click) -> None:
        """Move to what was clicked; open it on a double click."""
        found = self._under(int(event.x), int(event.y))
        if found is not None:
            self._move(found)
            if event.chain > 1:
                self.action_open()

    def _move(self, found: int | None, *, keeps_line: bool = False) -> None:
        if found is not None:
            line = self._spot.y
            self.cursor = found
            self._remember(line if keeps_line else None)

    # Where everything is.

    @property
    def _cells(self) -> list[Cell]:
        return self.page.cells if isinstance(self.page, Timetable) else []

    @property
    def _cell(self) -> Cell | None:
        """The cell under the cursor."""
        return self._cells[self.cursor] if 0 <= self.cursor < len(self._cells) else None

    @property
    def _heads(self) -> int:
        """How many lines stay in place."""
        return self.page.heads if isinstance(self.page, Timetable) else 0

    @property
    def _room(self) -> Size:
        """The part of the screen that is scrolled."""
        margin = self.page.margin if isinstance(self.page, Timetable) else 0
        width, height = self.scrollable_content_region.size
        return Size(max(width - margin, 1), max(height - self._heads, 1))

    def _whole_size(self, page: Timetable | Page) -> Size:
        if isinstance(page, Timetable):
            room = self._room.width  # for the last columns to begin at the left, too
            width = page.beginning(max(page.width - room, 0)) + room
            return Size(page.margin + max(page.width, width), page.heads + page.lines)
        return Size(0, page.height)

    def _is_elsewhere(self, page: Timetable | Page, cursor: int) -> bool:
        """Whether the cursor is to be on something else than now."""
        now, then = self.target, page.target(cursor) if cursor < page.height else None
        days = [each.day.date for each in (self.page, page) if isinstance(each, Timetable)]
        return getattr(now, "id", None) != getattr(then, "id", None) or len({*days}) != 1

    def _is_other(self, page: Timetable | Page) -> bool:
        """Whether columns or the room for them are as wide as before no longer."""
        before, widths = self._widths, (self._whole_size(page).width, self._room.width)
        self._widths = widths
        return before != widths

    def _under(self, x: int, y: int) -> int | None:
        """The cell at a place of the screen."""
        if not isinstance(self.page, Timetable) or y < self._heads:
            return None
        line = y - self._heads + self.scroll_offset.y
        column = x - self.page.margin + self.scroll_offset.x
        across = (n for n, cell in enumerate(self._cells) if cell.column == ACROSS)
        first = next((n for n in across if self._cells[n].top == line), None)
        return places.at(self._cells, column, line) if first is None else first

    def _remember(self, line: int | None = None) -> None:
        """Go straight on from the cell under the cursor, perhaps on the same line as before."""
        if cell := self._cell:
            x = self._spot.x if cell.column == ACROSS else cell.left
            self._spot = Spot(x, cell.top if line is None else line)

    def _reveal(self) -> None:
        """Scroll so far that the cell under the cursor is seen, from its beginning."""
        cell, (left, top) = self._cell, self.scroll_offset
        if cell is None:
            return
        room = self._room
        if cell.bottom > top + room.height:
            top = cell.bottom - room.height
        top = min(top, cell.top)
        if cell.column != ACROSS and isinstance(self.page, Timetable):
            left = self.page.left_for(cell, left, room.width)
        self.scroll_now(left, top)
