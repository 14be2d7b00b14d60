"""Something to read whose parts lead on: to people, sessions, other items, addresses."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from rich.style import Style
from rich.text import Text
from textual.strip import Strip

from confcli.browse.sheet import LEAD, Draw, Lead, Sheet
from confcli.model.safety import safe
from confcli.schedule.entries import Entry
from confcli.views.manner import Manner


class Spot(NamedTuple):
    """A part of a line that leads on."""

    row: int
    begin: int
    end: int
    #: The number of the lead.
    number: int


class Reading:
    """What a view draws to be read, and where it leads on."""

    def __init__(self, manner: Manner, width: int, draw: Draw) -> None:
        self._sheet = _Folding(manner, width)
        draw(self._sheet)
        _led(self._sheet)
        self.spots = [*self._spots()]
        #: The leads in the order in which they are read.
        self.order = list(dict.fromkeys(spot.number for spot in self.spots))

    @property
    def height(self) -> int:
        """How many lines there are."""
        return len(self._sheet.lines)

    def strip(self, row: int, width: int, style: str) -> Strip:
        """A line, in the colours of the palette."""
        return self._sheet.strip(self._sheet.lines[row], width, style)

    def with_cursor(self, row: int, width: int, number: int) -> Strip:
        """A line with the cursor on a lead."""
        line = self._sheet.lines[row].copy()
        for spot in self.spots:
            if (spot.row, spot.number) == (row, number):
                line.stylize("reverse", spot.begin, spot.end)
        return self._sheet.strip(line, width)

    def target(self, row: int) -> Any:
        """No line is an item of its own: its parts lead on."""

    def slot(self, row: int) -> None:
        """No line has a time of its own."""

    def lead(self, number: int) -> Lead:
        """What a part leads to."""
        return self._sheet.leads[number]

    def _spots(self) -> Iterator[Spot]:
        """Yield what leads on, in the order of reading."""
        for row, line in enumerate(self._sheet.lines):
            found = [span for span in line.spans if isinstance(span.style, Style)]
            for span in sorted(found, key=lambda span: span.start):
                meta = span.style.meta if isinstance(span.style, Style) else {}
                if LEAD in meta:
                    yield Spot(row, span.start, span.end, meta[LEAD])


def _led(sheet: Sheet) -> None:
    """Let lines about an item lead to it."""
    above = None
    for line, item in zip(sheet.lines, sheet.about, strict=True):
        if isinstance(item, Entry):
            if item is not above:
                sheet.leads.append(Lead("item", item))
            begin = len(line.plain) - len(line.plain.lstrip())
            line.stylize(Style(meta={LEAD: len(sheet.leads) - 1}), begin)
        above = item


class _Folding(Sheet):
    """A sheet on which even what is to be copied from a terminal, as a whole, is folded."""

    def line(self, text: Text | str = "", style: str = "") -> None:
        """Keep a line, or several if it is too wide."""
        shown = Text(safe(text)) if isinstance(text, str) else text
        indent = len(shown.plain) - len(shown.plain.lstrip())
        if shown.cell_len <= self.width:
            super().line(shown, style)
            return
        for line in self.folded(shown[indent:], width=self.width - indent):
            super().line(Text(" " * indent).append_text(line), style)
