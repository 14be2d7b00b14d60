"""Longer texts on a terminal: paragraphs and lists."""

from confcli.model.prose import ITEM, lines
from confcli.views.screen import Screen

#: Columns from which lines of prose are hard to read.
_WIDEST = 90


def draw(screen: Screen, text: str, *, indent: int = 0) -> None:
    """Draw a text, its lines folded: paragraphs apart, items of lists with a hanging indent."""
    width = min(screen.width, indent + _WIDEST)
    for line in lines(text):
        item = ITEM.match(line)
        hanging = indent + len(item.group()) if item else indent
        screen.fold(line, indent=indent if line else 0, hanging=hanging, width=width)
