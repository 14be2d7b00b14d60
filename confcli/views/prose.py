"""Longer texts on a terminal: paragraphs and lists."""

from collections.abc import Callable

from rich.text import Text

from confcli.model.prose import ITEM, lines
from confcli.views.rows import styled
from confcli.views.screen import Screen

#: Columns from which lines of prose are hard to read.
_WIDEST = 90


def draw(
    screen: Screen,
    text: str,
    *,
    indent: int = 0,
    mark: Callable[[Text], Text] = lambda text: text,
) -> None:
    """Draw a text, its lines folded: paragraphs apart, items of lists with a hanging indent.

    ``mark`` marks words in it.
    """
    width = min(screen.width, indent + _WIDEST)
    for line in lines(text):
        item = ITEM.match(line)
        hanging = indent + len(item.group()) if item else indent
        screen.fold(mark(styled(line)), indent=indent if line else 0, hanging=hanging, width=width)
