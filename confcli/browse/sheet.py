"""What views draw on in the browser: a sheet that keeps its lines, and which item each is about."""

import io
from collections.abc import Callable
from typing import Any, NamedTuple

from rich.style import Style
from rich.text import Text
from textual.strip import Strip

from confcli.views.manner import Manner
from confcli.views.screen import Screen

#: Under this name, text has the number of what it leads to.
LEAD = "lead"


class Lead(NamedTuple):
    """What something leads to: a ``person`` by name, an ``item``, an ``address``, and more."""

    kind: str
    what: Any


class Sheet(Screen):
    """A screen whose lines are kept to be shown, rather than printed."""

    def __init__(self, manner: Manner, width: int) -> None:
        super().__init__(io.StringIO(), manner._replace(width=max(width, 1)))
        self.lines: list[Text] = []
        #: What each line is about: an entry, a person; ``None`` for headings.
        self.about: list[Any] = []
        #: What parts of lines lead to.
        self.leads: list[Lead] = []
        self._item: Any = None

    def line(self, text: Text | str = "", style: str = "") -> None:
        """Keep one line as it is, however long it is."""
        self.lines.append(self.drawn(text, style))
        self.about.append(self._item)

    def lead(self, text: Text | str, kind: str, what: object) -> Text:
        """A text that leads to something: each of its letters has the number of the lead."""
        found = super().lead(text, kind, what)
        found.stylize(Style(meta={LEAD: len(self.leads)}))
        self.leads.append(Lead(kind, what))
        return found

    def item(self, item: object) -> None:
        """The lines to come are about an item, until another is named."""
        self._item = item

    def strip(self, text: Text, width: int, style: str = "") -> Strip:
        """A line as wide as that, in the colours of the palette, perhaps in another style."""
        shown = Text().append_text(text)  # a style of its own would be left out
        if style:
            shown.stylize(style)
        strip = Strip(shown.render(self._console, ""))
        return strip.adjust_cell_length(width, self._console.get_style(style or "none"))


#: Draws something on a sheet.
Draw = Callable[[Sheet], None]


def drawn(manner: Manner, width: int, draw: Draw) -> Sheet:
    """A sheet with what a view draws."""
    sheet = Sheet(manner, width)
    draw(sheet)
    return sheet
