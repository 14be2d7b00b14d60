"""A day as a timetable to move about in: drawn a column at a time, when that is seen."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.strip import Strip

from confcli.browse import days
from confcli.browse.days import Day
from confcli.browse.divided import Divided
from confcli.browse.places import ACROSS, Cell
from confcli.browse.sheet import Sheet
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import ALL_DAY
from confcli.views import grid_cells, grid_page, grid_times, headings, own
from confcli.views.grid_cells import Frame, Placed
from confcli.views.look import Look
from confcli.views.parts import joined, title_of
from confcli.views.rows import styled

#: What is in a line of the timetable: the time of a row, the rest of it, a gap, the present.
_WHOLE, _BETWEEN, _NOW, _ROW = "whole", "between", "now", "row"


class Timetable:
    """A day on a terminal: its cells, and the lines that they are drawn on."""

    def __init__(self, sheet: Sheet, divided: Divided, frame: Frame, look: Look) -> None:
        self._sheet, self._divided, self._frame = sheet, divided, frame
        self._look = look._replace(zones=divided.day.zones)
        self.margin = grid_times.margin(self._look)
        #: The first line of each row in columns, which have nothing between rows.
        self._starts = [0, *accumulate(divided.heights)]
        self._columns: dict[int, tuple[list[Placed], list[Strip]]] = {}
        self._lines = [*self._laid_out()]
        #: The line of each row.
        self._tops = [
            n for n, (kind, _, part) in enumerate(self._lines) if (kind, part) == (_ROW, 0)
        ]

    # What a page has.

    @property
    def height(self) -> int:
        """How many cells there are."""
        return len(self.cells)

    def slot(self, row: int) -> Entry | None:
        """When and where a cell is."""
        return self.cells[row].lines[0].slot

    def target(self, row: int) -> Any:
        """What a cell is about: of several items, their session if they share one."""
        return about(self.cells[row])

    # Where everything is.

    @property
    def day(self) -> Day:
        """The day that is shown."""
        return self._divided.day

    @property
    def width(self) -> int:
        """The width of all columns together."""
        return self._divided.lefts[-1]

    @property
    def lines(self) -> int:
        """How many lines there are below the heads."""
        return len(self._lines)

    @property
    def now(self) -> int | None:
        """The line of the present, if it is within the times of the day."""
        return next((n for n, line in enumerate(self._lines) if line[0] == _NOW), None)

    def left_for(self, cell: Cell, left: int, width: int) -> int:
        """Where to scroll so that a cell is seen: to the beginning of a column."""
        begin = self.beginning(max(left, cell.right - width))
        return min(begin, self._divided.lefts[cell.column])

    def beginning(self, left: int) -> int:
        """Where the first column begins that is not cut at the left."""
        return next((each for each in self._divided.lefts if each >= left), self.width)

    @property
    def first_wanted(self) -> int | None:
        """The cell to go to for what is searched for: on now or next, else the first."""
        wanted, now = self._frame.wanted or frozenset(), self._look.now
        found = {
            number: next((line.slot for line in cell.lines if line.slot.id in wanted), None)
            for number, cell in enumerate(self.cells)
        }
        there = [number for number, slot in found.items() if slot]
        if not there:
            return None
        present = days.present([*found.values()], now, lambda number: number) if now else None
        first = min(there, key=lambda number: (self.cells[number].top, self.cells[number].left))
        return first if present is None else present

    @cached_property
    def cells(self) -> list[Cell]:
        """The cells: what lasts whole days, then each column in order of time."""
        whole = [
            Cell(ACROSS, 0, self.width, number, number + 1, (line,))
            for number, line in enumerate(self._divided.whole)
        ]
        return whole + [
            cell for number in range(len(self._divided.columns)) for cell in self._of(number)
        ]

    def _of(self, number: int) -> Iterator[Cell]:
        """Yield the cells of a column."""
        left, width = self._divided.lefts[number], self._divided.widths[number]
        for spot in self._divided.spots[number]:
            share = width // spot.block.lanes
            begin = left + spot.block.lane * share
            bottom = self._tops[spot.until] if spot.until < len(self._tops) else self.lines
            yield Cell(
                number, begin, begin + share, self._tops[spot.first], bottom, spot.block.lines
            )

    def _laid_out(self) -> Iterator[tuple[str, int, int]]:
        """Yield the kind of each line, its row, and which line of the row it is."""
        divided, times = self._divided, self._divided.times
        yield from ((_WHOLE, number, 0) for number in range(len(divided.whole)))
        now = grid_times.row_after_now(times, divided.columns, self._look.now) if times else None
        for number, row in enumerate(times):
            above = times[number - 1] if number else row
            yield from (
                (_BETWEEN, number, 0)
                for _ in grid_times.before(self._sheet, row, above, self._look)
            )
            if number == now:
                yield _NOW, number, 0
            yield from ((_ROW, number, part) for part in range(divided.heights[number]))
        if now == len(times):
            yield _NOW, now, 0

    # How it is drawn.

    @property
    def heads(self) -> int:
        """How many lines above all others stay in place."""
        return 1 + self._divided.head

    def head(self, line: int, left: int, width: int) -> Strip:
        """The heading of the day, or a line of the names of the columns that are seen."""
        sheet, seen = self._sheet, self._seen(left, width)
        if not line:
            return self._heading(self._divided.places(seen, sheet.marks), self.margin + width)
        names = [self._divided.names(sheet, number)[line - 1] for number in seen]
        strips = [sheet.strip(sheet.drawn(each), each.cell_len) for each in names]
        start = self._divided.times[0].time if self._divided.times else None
        zones = grid_times.zones(start, self._look) if start and line == 1 else Text()
        return self._beside(zones, strips, seen, left, width)

    def _heading(self, right: str, width: int) -> Strip:
        """What there is, and at the right which columns are seen."""
        sheet, left = self._sheet, max(width - cell_len(right) - 1, 0)
        heading = sheet.cut(self._facts, max(left - 1, 1))
        heading.pad_right(max(left - heading.cell_len, 0))
        return sheet.strip(sheet.drawn(heading.append(right, "hint")), width)

    @cached_property
    def _facts(self) -> Text:
        """The day, the zones, and what there is."""
        lines = self.day.lines
        facts = (headings.conferences(lines), headings.how_much(lines))
        parts = headings.days_and_zones(self._sheet, lines, self._look)
        return joined([*parts, *(styled(fact, "hint") for fact in facts)])

    def line(self, line: int, left: int, width: int, cursor: Cell | None) -> Strip:
        """A line below the heads, from a column of the terminal on."""
        kind, row, part = self._lines[line]
        if kind == _WHOLE:
            style = "reverse" if cursor and cursor.top == line else ""
            return self._sheet.strip(self._whole(row), self.margin + width, style)
        if kind == _BETWEEN:
            return self._sheet.strip(self._time(kind, row, part), self.margin + width)
        seen = self._seen(left, width)
        strips = [self._part(number, line) for number in seen]
        if cursor and cursor.top <= line < cursor.bottom and cursor.column in seen:
            place = seen.index(cursor.column)
            strips[place] = _reversed(strips[place], cursor, self._divided.lefts[cursor.column])
        return self._beside(self._time(kind, row, part), strips, seen, left, width)

    def _beside(
        self, time: Text, strips: Sequence[Strip], seen: range, left: int, width: int
    ) -> Strip:
        """What is seen of some columns, at the right of a time."""
        start = self._divided.lefts[seen.start] if seen else 0
        joined = Strip.join(strips).crop(left - start, left - start + width)
        return Strip.join([self._sheet.strip(time, self.margin), joined]).adjust_cell_length(
            self.margin + width
        )

    def _seen(self, left: int, width: int) -> range:
        """The columns that are at least partly visible."""
        lefts = self._divided.lefts
        numbers = range(len(self._divided.columns))
        seen = [n for n in numbers if lefts[n] < left + width and lefts[n + 1] > left]
        return range(seen[0], seen[-1] + 1) if seen else range(0)

    def _time(self, kind: str, row: int, part: int) -> Text:
        """What stands at the left of a line."""
        times, look = self._divided.times, self._look
        if kind == _NOW and look.now:
            is_single = len(look.zones) == 1
            label = Text(f"{'now':>{self.margin - 1}} ", "running")
            return label if is_single else grid_times.times(look.now, look, "running")
        if kind == _BETWEEN:
            above = times[row - 1] if row else times[row]
            return next(grid_times.before(self._sheet, times[row], above, look))
        return grid_times.times(times[row].time, look) if not part else Text()

    def _part(self, number: int, line: int) -> Strip:
        """What stands in a column on a line of rows, or on that of the present."""
        kind, row, part = self._lines[line]
        blocks, strips = self._column(number)
        width = self._divided.widths[number]
        if kind == _NOW and self._look.now:
            rule = grid_page.crossed(self._sheet, blocks, width, self._look.now)
            return self._sheet.strip(self._sheet.drawn(Text(rule, "running")), width)
        return strips[self._starts[row] + part]

    def _column(self, number: int) -> tuple[list[Placed], list[Strip]]:
        """What is in a column, and the lines of its rows, drawn once."""
        if number not in self._columns:
            divided, sheet = self._divided, self._sheet
            frame = self._frame._replace(width=divided.widths[number], by=divided.by)
            blocks = grid_cells.placed(sheet, divided.spots[number], frame)
            lines = grid_cells.cells(sheet, blocks, divided.heights, frame.width, self._look)
            strips = [sheet.strip(sheet.drawn(line), frame.width) for line in lines]
            self._columns[number] = blocks, strips
        return self._columns[number]

    def _whole(self, number: int) -> Text:
        """The line of what lasts whole days."""
        line = self._divided.whole[number]
        title = own.starred(self._sheet, line.entry.mark, title_of(line.entry, line.slot))
        begin = Text(f"{ALL_DAY:>{self.margin - 1}} ", "hour")
        is_dim = self._frame.wanted is not None and line.entry.id not in self._frame.wanted
        begin.append_text(title)
        begin.stylize("past" if is_dim else "")
        return self._sheet.drawn(begin)


def about(cell: Cell) -> Entry:
    """What a cell is about: of several items, their session if they share one."""
    sessions = {id(line.session): line.session for line in cell.lines}
    (shared, *others) = sessions.values()
    return shared if len(cell.lines) > 1 and shared and not others else cell.lines[0].entry


def _reversed(strip: Strip, cell: Cell, left: int) -> Strip:
    """A part of a column with the place of the cursor in it."""
    begin, end = cell.left - left, cell.right - left
    style = Style(reverse=True)  # in one colour, however many there are
    under = Strip([Segment(strip.crop(begin, end).text, style)], cell.right - cell.left)
    return Strip.join([strip.crop(0, begin), under, strip.crop(end)])
