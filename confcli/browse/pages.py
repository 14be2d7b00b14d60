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
from confcli.views.context import NONE, Context, Dress
from confcli.views.item import Item, item
from confcli.views.item_columns import Columns
from confcli.views.look import Look
from confcli.views.manner import Manner
from confcli.views.rows import GAP

#: The columns of a long list are as wide as these of its first lines need.
MEASURED = 500


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
        clashing: frozenset[str] = frozenset(),
    ) -> None:
        """Show items in a look and a dress; a sign is beside the stars of what is ``clashing``."""
        self._manner, self._look, self._dress, self._clashing = manner, look, dress, clashing
        self._arranged, self._rows = arranged, arranged.rows
        self._sheet = Sheet(manner, width)
        #: The lines that were seen.
        self._texts: dict[int, Text] = {}
        #: The lines about each item, by its id.
        self.places = arranged.places

    @cached_property
    def _lines(self) -> list[Line[Any]]:
        return [row for row in self._rows if isinstance(row, Line)]

    @property
    def _margin(self) -> int:
        """The columns for the star, and for the sign of what clashes if anything does."""
        return item_columns.MARGIN + bool(self._clashing)

    @cached_property
    def _where(self) -> Columns:
        context = self._arranged.context._replace(look=self._look)
        lines = self._lines[:MEASURED]
        where = item_columns.columns(self._sheet, lines, context)
        return where._replace(margin=self._margin)

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
        return self._sheet.drawn(self._line(row))

    def _line(self, line: Line[Any]) -> Text:
        parts = self._item(line, self._context(line))
        parts = parts._replace(id=Text(), room=self._room_of(parts))
        text = next(item_line.lines(self._sheet, parts, self._where))
        if parts.is_past:
            text.stylize("past")
        return text

    def _context(self, line: Line[Any]) -> Context:
        return self._arranged.of_line(line, self._look)

    def _item(self, line: Line[Any], context: Context) -> Item:
        """The parts of a line, with a sign beside the star of what clashes."""
        parts = item(self._sheet, line, context, self._dress(line.item))
        if parts.star and not self._clashing.isdisjoint((line.entry.id, line.slot.id)):
            parts.star.append(self._sheet.marks.cancelled, "clash")
        return parts

    def _room_of(self, parts: Item) -> Text:
        """The room, unless the title needs the place on a narrow terminal."""
        left = self._where.width - self._where.title - parts.title.cell_len - GAP
        is_narrow = self._sheet.width <= item_columns.NARROW
        return Text() if is_narrow and parts.room.cell_len > left else parts.room
