"""Pages to scroll through: what a view has drawn, and a list whose lines are drawn when seen."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from rich.text import Text
from textual.strip import Strip

from confcli.browse.listing import Arranged, Heading
from confcli.browse.sheet import Draw, Sheet, drawn
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import Line
from confcli.views import item_columns, item_line
from confcli.views.context import NONE, Dress
from confcli.views.item import Item, item
from confcli.views.item_columns import Columns
from confcli.views.look import Look
from confcli.views.manner import Manner
from confcli.views.rows import GAP

#: The columns of a long list are as wide as these of its first lines need.
_MEASURED = 500


class Drawn:
    """What a view draws, at once."""

    def __init__(self, manner: Manner, width: int, draw: Draw) -> None:
        self._sheet = drawn(manner, width, draw)

    @property
    def height(self) -> int:
        """How many lines there are."""
        return len(self._sheet.lines)

    def strip(self, row: int, width: int, style: str) -> Strip:
        """A line, in the colours of the palette."""
        return self._sheet.strip(self._sheet.lines[row], width, style)

    def target(self, row: int) -> Any:
        """The item that a line is about."""
        return self._sheet.about[row]

    def slot(self, row: int) -> Entry | None:
        """When and where the item of a line is."""
        found = self._sheet.about[row]
        return found if isinstance(found, Entry) else None


class Listed:
    """A list with a line for each item, drawn when it is seen."""

    def __init__(
        self,
        manner: Manner,
        width: int,
        arranged: Arranged,
        look: Look,
        dress: Callable[[Any], Dress] = lambda _: NONE,
    ) -> None:
        self._manner, self._look, self._dress = manner, look, dress
        self._arranged, self._rows = arranged, arranged.rows
        self._sheet = Sheet(manner, width)
        #: The lines that were seen.
        self._texts: dict[int, Text] = {}
        #: The lines about each item, by its id.
        self.places = arranged.places

    @cached_property
    def _where(self) -> Columns:
        lines = [row for row in self._rows[:_MEASURED] if isinstance(row, Line)]
        context = self._arranged.context._replace(look=self._look)
        return item_columns.columns(self._sheet, lines, context)

    @property
    def height(self) -> int:
        """How many lines there are."""
        return len(self._rows)

    def strip(self, row: int, width: int, style: str) -> Strip:
        """A line, in the colours of the palette."""
        if row not in self._texts:
            self._texts[row] = self._text(self._rows[row])
        return self._sheet.strip(self._texts[row], width, style)

    def target(self, row: int) -> Any:
        """The entry that a line is about."""
        found = self._rows[row]
        return found.entry if isinstance(found, Line) else None

    def slot(self, row: int) -> Entry | None:
        """When and where the entry of a line is."""
        found = self._rows[row]
        return found.slot if isinstance(found, Line) else None

    def _text(self, row: Heading | Line[Any]) -> Text:
        if isinstance(row, Heading):
            return row.text(self._manner, self._sheet.width, self._look)
        parts = item(
            self._sheet, row, self._arranged.of_line(row, self._look), self._dress(row.item)
        )
        parts = parts._replace(id=Text(), room=self._room_of(parts))
        text = next(item_line.lines(self._sheet, parts, self._where))
        if parts.is_past:
            text.stylize("past")
        return self._sheet.drawn(text)

    def _room_of(self, parts: Item) -> Text:
        """The room, unless the title needs the place on a narrow terminal."""
        left = self._where.width - self._where.title - parts.title.cell_len - GAP
        is_narrow = self._sheet.width <= item_columns.NARROW
        return Text() if is_narrow and parts.room.cell_len > left else parts.room
