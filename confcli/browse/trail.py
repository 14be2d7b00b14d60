"""Where one is: the way there stands above a page that was opened from another."""

from collections.abc import Sequence
from typing import Any

from rich.text import Text
from textual.strip import Strip
from textual.widget import Widget

from confcli.browse.sheet import Sheet
from confcli.model.text import one_line, shorten
from confcli.views.rows import styled

#: The words and letters of a title that are enough to know where one is.
_WORDS, _LETTERS = 7, 40


class Trail(Widget):
    """A line with the names of the pages that one has come through."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._shown = Strip.blank(0)

    def show(self, sheet: Sheet, names: Sequence[str]) -> None:
        """Show the way to a page."""
        self._shown = sheet.strip(_way(sheet, names), sheet.width)
        self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - there is one
        """The line."""
        return self._shown


def _way(sheet: Sheet, names: Sequence[str]) -> Text:
    """The names, without the first ones if there are too many."""
    short = [styled(shorten(one_line(name), _WORDS, _LETTERS), "hint") for name in names[:-1]]
    last = styled(shorten(one_line(names[-1]), 2 * _WORDS, 2 * _LETTERS), "heading")
    between = Text.assemble((f" {sheet.marks.after} ", "hint"))
    while short and between.join([*short, last]).cell_len > sheet.width:
        short.pop(0)
    return sheet.drawn(sheet.cut(between.join([*short, last]), sheet.width))
