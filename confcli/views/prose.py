"""Longer texts on a terminal: paragraphs and lists."""

import re
from collections.abc import Iterator

from confcli.views.screen import Screen

#: Columns from which lines of prose are hard to read.
_WIDEST = 90
_ITEM = re.compile(r"(?:[-+*•‣–—]|\d{1,2}[.)])\s+(?=\S)")


def draw(screen: Screen, text: str, *, indent: int = 0) -> None:
    """Draw a text, its lines folded: paragraphs apart, items of lists with a hanging indent."""
    width = min(screen.width, indent + _WIDEST)
    for line in _lines(text):
        item = _ITEM.match(line)
        hanging = indent + len(item.group()) if item else indent
        screen.fold(line, indent=indent if line else 0, hanging=hanging, width=width)


def _lines(text: str) -> Iterator[str]:
    """The lines of a text; one blank line between paragraphs, after those that fold too."""
    above = ""
    is_apart = True
    for line in map(str.strip, text.strip().split("\n")):
        is_list = _ITEM.match(above) or _ITEM.match(line)
        if not is_apart and (not line or (len(above) > _WIDEST and not is_list)):
            yield ""
            is_apart = True
        if line:
            yield line
            above, is_apart = line, False
