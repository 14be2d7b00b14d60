"""What is beside the list, to be read; the cursor goes from one thing that leads on to another."""

from typing import Any, ClassVar

from textual import events
from textual.binding import BindingType
from textual.reactive import reactive
from textual.strip import Strip

from confcli.browse import keys
from confcli.browse.reading import Reading
from confcli.browse.scroller import Page, Scroller
from confcli.browse.sheet import LEAD


class Reader(Scroller):
    """Shows something to read; Tab goes to what leads on."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.READER)]

    #: The place of the lead under the cursor among all; -1 for none.
    chosen: reactive[int] = reactive(-1)

    def read(self, page: Page, *, again: bool) -> None:
        """Show something from its beginning, or the same ``again`` where it was."""
        top = self.scroll_offset.y if again else 0
        if not again:
            self.set_reactive(Reader.chosen, -1)
        self.show(page)
        self.scroll_to(y=top, animate=False)

    @property
    def reading(self) -> Reading | None:
        """What is read."""
        return self.page if isinstance(self.page, Reading) else None

    @property
    def target(self) -> Any:
        """What the lead under the cursor leads to; ``None`` if there is none."""
        reading = self.reading
        if reading is None or self.chosen not in range(len(reading.order)):
            return None
        return reading.lead(reading.order[self.chosen])

    def render_line(self, y: int) -> Strip:
        """A line as it is on the screen."""
        row, reading = self.scroll_offset.y + y, self.reading
        if reading is None or self.target is None or row >= reading.height:
            return super().render_line(y)
        return reading.with_cursor(row, self.size.width, reading.order[self.chosen])

    def watch_chosen(self) -> None:
        """Show the lead under the cursor."""
        reading = self.reading
        if reading and self.target is not None:
            number = reading.order[self.chosen]
            row = next(spot.row for spot in reading.spots if spot.number == number)
            if row not in range(self.scroll_offset.y, self.scroll_offset.y + self.size.height):
                self.scroll_to(y=max(row - self.size.height // 2, 0), animate=False)
        self.refresh()

    def action_move(self, by: int) -> None:
        """Scroll by a line."""
        self.scroll_relative(y=by, animate=False)

    def action_turn(self, by: int) -> None:
        """Scroll by a screenful."""
        self.scroll_relative(y=by * max(self.size.height - 1, 1), animate=False)

    def action_lead(self, by: int) -> None:
        """Go to the next thing that leads on, or the one before; after the last, to the first."""
        reading = self.reading
        if reading and reading.order:
            first = 0 if by > 0 else len(reading.order) - 1
            is_none = self.target is None
            self.chosen = first if is_none else (self.chosen + by) % len(reading.order)

    def on_click(self, event: events.Click) -> None:
        """Open what was clicked."""
        event.prevent_default()
        number = event.style.meta.get(LEAD)
        if self.reading and number is not None:
            self.chosen = self.reading.order.index(number)
            self.action_open()
