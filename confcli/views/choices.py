"""The choices that follow an error, one a line where they fit."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len, set_cell_size

from confcli.model.errors import Choice
from confcli.model.text import one_line

#: Before each choice, and before what goes on in a second line.
_INDENT, _HANGING = "  ", "    "
#: Between the cells of a row.
_BETWEEN = "  "
#: The fewest columns in which what is left of a title is worth reading.
_LEAST = 20


def lines(choices: Sequence[Choice], width: int | None) -> list[str]:
    """Lay choices out: within the width of a terminal, or one a line if that is ``None``.

    The last cell of a row is shortened; what still doesn't fit is folded between words.
    """
    widths = _widths([each for each in choices if not isinstance(each, str)])
    shown = (one_line(it) if isinstance(it, str) else _row(it, widths, width) for it in choices)
    return [line for each in shown for line in _folded(each, width)]


def _widths(rows: Iterable[Sequence[str]]) -> list[int]:
    return [max(map(cell_len, column)) for column in zip(*rows, strict=True)]


def _row(cells: Sequence[str], widths: Sequence[int], width: int | None) -> str:
    """The cells of a row, all but the last as wide as their column; empty columns are left out."""
    *first, (last, _) = zip(map(one_line, cells), widths, strict=True)
    before = "".join(f"{_padded(cell, size)}{_BETWEEN}" for cell, size in first if size)
    left = len(last) if width is None else width - len(_INDENT) - cell_len(before)
    if width is None or cell_len(last) <= left or left < _LEAST:
        return f"{before}{last}".rstrip()
    return f"{before}{set_cell_size(last, left - 1).rstrip()}…"


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cell_len(text))


def _folded(line: str, width: int | None) -> list[str]:
    """A line with its indentation, folded between words where it is wider than the screen."""
    if width is None or cell_len(f"{_INDENT}{line}") <= width:
        return [f"{_INDENT}{line}"]
    first, *words = line.split()
    found = [f"{_INDENT}{first}"]
    for word in words:
        if cell_len(f"{found[-1]} {word}") <= width:
            found[-1] += f" {word}"
        else:
            found.append(f"{_HANGING}{word}")
    return found
