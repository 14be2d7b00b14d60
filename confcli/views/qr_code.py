"""A QR code on a terminal: two rows of modules in each line, as half blocks."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

import segno
from rich.text import Text

from confcli.views.screen import Screen

#: The light modules that the standard wants around a code.
_BORDER = 4
#: By whether the upper and the lower module are light.
_BLOCKS = {(1, 1): "█", (1, 0): "▀", (0, 1): "▄", (0, 0): " "}
#: A scanner needs dark on light, so this is the one place where a background is painted.
_PAPER = "bright_white on black"

Matrix = Sequence[Sequence[int]]


class Size(NamedTuple):
    """What a code needs on a terminal."""

    columns: int
    lines: int


def draw(screen: Screen, text: str) -> None:
    """Draw the code of a text; without colours for a terminal that writes light on dark."""
    rows = [[1 - dark for dark in row] for row in _matrix(text)]
    for upper, lower in zip_longest(rows[::2], rows[1::2]):
        below = lower or [1] * len(upper)  # no line of the terminal shows beneath
        line = "".join(_BLOCKS[pair] for pair in zip(upper, below, strict=True))
        screen.line(Text(line, _PAPER if screen.colour else ""))


def size(text: str) -> Size | None:
    """The columns and lines of the code of a text; ``None`` if no code can hold it."""
    try:
        rows = _matrix(text)
    except segno.DataOverflowError:
        return None
    return Size(len(rows[0]), (len(rows) + 1) // 2)


def _matrix(text: str) -> Matrix:
    """The modules of the smallest code, 1 where it is dark, with the border."""
    return [list(row) for row in segno.make_qr(text, error="l").matrix_iter(border=_BORDER)]
