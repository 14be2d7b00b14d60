"""A day divided into columns and rows: what of a timetable stays the same as time passes."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import ceil
from operator import gt
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text

from confcli.browse.days import Day
from confcli.browse.sheet import Sheet
from confcli.model.text import one_line, plural
from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import Grouping, Line
from confcli.schedule.timetable import Column, Row, column, rows
from confcli.views import grid_cells, grid_columns
from confcli.views.grid_cells import Spot
from confcli.views.manner import Marks

#: The least width of a column, and of what stands beside something else in one.
_LEAST, _LEAST_LANE = 20, 13
#: So much may be beside each other in a column, which grows with it.
_LANES = 6
#: The lines of a title that are worth a longer row, and of a name above a column.
_TITLE, _NAME = 2, 2
#: Before and after a title.
_EDGES = 2


class Divided(NamedTuple):
    """A day's columns, from left to right, and its rows."""

    day: Day
    #: What there is a column of.
    by: str
    #: What lasts whole days.
    whole: list[Line[Entry]]
    columns: list[Column]
    #: The conference of each column, if there are several.
    conferences: list[str]
    #: Where each column begins, and last where all of them end.
    lefts: list[int]
    widths: list[int]
    times: list[Row]
    spots: list[list[Spot]]
    heights: list[int]
    #: How many lines a name above a column takes up.
    name: int

    @property
    def head(self) -> int:
        """How many lines the names above the columns take up."""
        return self.name + any(self.conferences)

    def names(self, sheet: Sheet, number: int) -> list[Text]:
        """The lines above a column, each as wide as it."""
        name, width = self.columns[number].name, self.widths[number]
        style = grid_columns.style(self.by)
        lines = sheet.folded(grid_columns.shown_name(name, self.by), style, width - _EDGES)
        if len(lines) > _NAME:
            rest = Text(" ").join(lines[_NAME - 1 :])
            lines = [*lines[: _NAME - 1], sheet.cut(rest, width - _EDGES)]
        lines += [Text()] * (self.name - len(lines))
        if any(self.conferences):
            lines.append(sheet.cut(Text(self.conferences[number], "place"), width - _EDGES))
        return [grid_cells.filled(Text(" ").append_text(line), width) for line in lines]

    def places(self, seen: range, marks: Marks) -> str:
        """``rooms 3–6 of 29``: which of the columns are seen."""
        total = len(self.columns)
        if len(seen) == total:
            return ""
        last = f"{marks.dash}{seen.stop}" if len(seen) > 1 else ""
        return f"{plural(self.by)} {seen.start + 1}{last} of {total}"


def divided(day: Day, order: Grouping, room: int) -> Divided:
    """Divide a day into columns that fill some ``room``, or go on beyond it, and into rows."""
    whole = [line for line in day.lines if days_of_entry(line.slot)]
    timed = [line for line in day.lines if not days_of_entry(line.slot)]
    by = grid_columns.usual(timed)
    named = [*_named(timed, order._replace(by=by, sort="time"))]
    columns = [column(name, lines, day.date, day.zones[0], _LANES) for _, name, lines in named]
    conferences, widths = [each[0] for each in named], _widths(columns, room)
    times = rows(columns, day.zones[0])
    spots = [grid_cells.spots(each, times) for each in columns]
    pairs = zip(spots, widths, strict=True)
    needs = ((spot, _lines(spot, width)) for some, width in pairs for spot in some)
    heights = grid_cells.heights(len(times), needs)
    lefts = [0, *accumulate(widths)]
    names = (cell_len(grid_columns.shown_name(each.name, by)) + _EDGES for each in columns)
    name = _NAME if any(map(gt, names, widths)) else 1
    return Divided(day, by, whole, columns, conferences, lefts, widths, times, spots, heights, name)


def _widths(columns: Sequence[Column], room: int) -> list[int]:
    """Column widths that fill the room exactly, whichever column comes first."""
    across = min(max(room // _LEAST, 1), max(len(columns), 1))
    least, rest = divmod(room, across)
    shares = (least + (number % across < rest) for number in range(len(columns)))
    pairs = zip(shares, columns, strict=True)
    return [max(share, _lanes(each) * _LEAST_LANE) for share, each in pairs]


def _named(
    lines: Sequence[Line[Entry]], order: Grouping
) -> Iterator[tuple[str, str | None, list[Line[Entry]]]]:
    """Yield the lines of each column with its name, and before it the conference if it matters."""
    names = sorted({line.slot.conference for line in lines})
    for name in names:
        own = [line for line in lines if line.slot.conference == name]
        said = name if len(names) > 1 else ""
        for column_name, some in grid_columns.by_name(own, order).items():
            yield one_line(said), column_name, some


def _lanes(column: Column) -> int:
    return max(block.lanes for block in column.blocks)


def _lines(spot: Spot, width: int) -> int:
    """How many lines a title is worth."""
    if len(spot.block.lines) > 1:
        return _TITLE
    room = max(width // spot.block.lanes - _EDGES, 1)
    return min(ceil(cell_len(spot.block.lines[0].entry.shown_title) / room), _TITLE)
