"""Bars and heat maps: from numbers to lines of text, as wide as a screen."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from confcli.views.screen import Screen

#: Cells filled by none to seven eighths, and wholly.
_EIGHTHS, _FULL = " ▏▎▍▌▋▊▉", "█"
#: The heights of a cell in a heat map, lowest first.
_HEIGHTS, _SIGNS = "▁▂▃▄▅▆▇█", ".:+#"
_GAP = "  "
#: The share of a line that is kept for bars, however long the names are.
_LEAST_BAR = 0.25


class Bar(NamedTuple):
    """A name, how many, and how many per cent of all."""

    name: str
    number: int
    percent: float
    #: The style of the name.
    style: str = ""


class Heat(NamedTuple):
    """A row of a heat map: a name, a value for each column, and what is said beside it."""

    name: str
    values: Sequence[int]
    note: str = ""


def bars(screen: Screen, found: Sequence[Bar], width: int = 0) -> Iterator[Text]:
    """Draw a bar for each name: proportional, and seen unless nothing is counted.

    Long names fold. All is as wide as the screen, unless a ``width`` is given.
    """
    most = max((each.number for each in found), default=0)
    digits, signs = len(str(most)), max((len(_percent(each)) for each in found), default=0)
    names, room = _shares(found, width or screen.width, digits + len(_GAP) + signs)
    for each in found:
        first, *more = screen.folded(each.name, each.style, names, names - len(_GAP))
        first.truncate(names, pad=True)
        number = Text(f"{each.number:>{digits}}{_GAP}")
        number.append(f"{_percent(each):>{signs}}", "people")
        drawn = Text(bar(each.number, most, room, screen), "bar")
        line = Text(_GAP).join([first, number, drawn])
        line.rstrip()
        yield line
        yield from (Text(_GAP).append_text(part) for part in more)


def _shares(found: Sequence[Bar], width: int, numbers: int) -> tuple[int, int]:
    """The columns for names, and for bars."""
    longest = max((cell_len(each.name) for each in found), default=0)
    free = width - numbers - 2 * len(_GAP)
    names = max(1, min(longest, free - int(width * _LEAST_BAR)))
    return names, max(1, free - names)


def _percent(bar: Bar) -> str:
    return "<1%" if bar.number and bar.percent < 1 else f"{round(bar.percent)}%"


def bar(number: int, most: int, room: int, screen: Screen) -> str:
    """A bar that takes up all room for the highest number."""
    if not number:
        return ""
    if screen.ascii_only:
        return "#" * max(1, number * room // most)
    full, rest = divmod(max(1, number * room * len(_EIGHTHS) // most), len(_EIGHTHS))
    return _FULL * full + _EIGHTHS[rest].strip()


def heat(
    screen: Screen, rows: Sequence[Heat], columns: Sequence[str], most: int = 0
) -> Iterator[Text]:
    """Draw a row of cells for each name, the higher the more, below the names of the columns.

    ``most`` is the value of the highest cells, if it is not the highest one of these rows. In
    ASCII the cells are the values, or signs where these don't fit. Notes are left out where they
    don't fit.
    """
    most = most or max((value for row in rows for value in row.values), default=0)
    names = max((cell_len(row.name) for row in rows), default=0)
    digits = len(str(most)) if screen.ascii_only else 0
    cell = _cell_width(screen.width - names - len(_GAP), columns, digits)
    gap = _GAP if cell == 1 else " "  # wider ones end with a blank
    yield Text(" " * names + _GAP + _headings(columns, cell, is_right=0 < digits < cell), "people")
    for row in rows:
        line = Text(set_cell_size(row.name, names) + _GAP)
        for value in row.values:
            line.append(_cell(value, most, cell, screen), "bar" if value else "people")
        if line.cell_len + len(gap) + cell_len(row.note) <= screen.width:
            line.append(gap + row.note, "people")
        line.rstrip()
        yield line


def _cell_width(room: int, columns: Sequence[str], digits: int) -> int:
    """The width of a column: its name or value and a blank if there is room, else less."""
    widest = max([digits, *map(len, columns)]) + 1
    return max(1, min(widest, room // max(1, len(columns))))


def _headings(columns: Sequence[str], cell: int, *, is_right: bool) -> str:
    """The names of the columns, as many as there is room for, aligned as the cells are."""
    step = ceil((max(map(len, columns), default=0) + 1) / cell)
    if is_right and step == 1:
        return "".join(f"{name:>{cell - 1}} " for name in columns).rstrip()
    shown = [name for n, name in enumerate(columns) if n + len(name) / cell <= len(columns)]
    return "".join(f"{name:<{cell * step}}" for name in shown[::step]).rstrip()


def _cell(value: int, most: int, width: int, screen: Screen) -> str:
    if screen.ascii_only and len(str(most)) < width:
        return f"{value or screen.marks.dot:>{width - 1}} "
    if not value:
        return f"{screen.marks.dot:<{width}}"
    heights = _SIGNS if screen.ascii_only else _HEIGHTS
    height = heights[ceil(value / most * len(heights)) - 1]
    return f"{height * max(1, width - 1):<{width}}"
