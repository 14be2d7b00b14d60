"""One page of a timetable: some columns beside each other, with lines for each row of time."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import accumulate

from rich.text import Text

from confcli.schedule.timetable import Column, rows
from confcli.views import grid_cells, grid_columns, grid_times
from confcli.views.grid_cells import ALONE, Frame, Placed, filled
from confcli.views.look import Look
from confcli.views.screen import Screen

#: Where the rule of the present crosses what runs, and what stands at its end.
_THROUGH, _NOW = "╂", " now"


def page(screen: Screen, columns: Sequence[Column], frame: Frame, look: Look) -> Iterator[Text]:
    """Draw columns beside each other, below the names of what they are of."""
    times = rows(columns, look.zones[0])
    spots = (grid_cells.spots(column, times) for column in columns)
    blocks = [grid_cells.placed(screen, some, frame) for some in spots]
    heights = [1] * len(times)
    if not look.compact:
        needs = [(it, len(it.title)) for some in blocks for it in some]
        heights = grid_cells.heights(len(times), needs)
    drawn = [grid_cells.cells(screen, some, heights, frame.width, look) for some in blocks]
    tops, margin = [0, *accumulate(heights)], grid_times.margin(look)
    yield from _names(screen, columns, frame, grid_times.zones(times[0].time, look))
    above_now = grid_times.row_after_now(times, columns, look.now)
    for number, row in enumerate(times):
        yield from grid_times.before(screen, row, times[number - 1] if number else row, look)
        if look.now and number == above_now:
            yield _now_line(screen, look.now, blocks, frame.width, look)
        for line in range(tops[number], tops[number + 1]):
            is_first = line == tops[number]
            time = grid_times.times(row.time, look) if is_first else Text(" " * margin)
            yield _joined(time, [each[line] for each in drawn])


def _joined(time: Text, cells: Sequence[Text]) -> Text:
    for cell in cells:
        time.append_text(cell)
    time.rstrip()
    return time


def _names(screen: Screen, columns: Sequence[Column], frame: Frame, zones: Text) -> Iterator[Text]:
    if frame.by == ALONE:
        yield from [_joined(zones, [])] if zones.plain.strip() else []
        return
    style = grid_columns.style(frame.by)
    named = (grid_columns.shown_name(column.name, frame.by) for column in columns)
    names = [screen.folded(name, style, frame.width - 2) for name in named]
    for number in range(max(map(len, names))):
        parts = (name[number] if number < len(name) else Text() for name in names)
        cells = [filled(Text(" ").append_text(part), frame.width) for part in parts]
        yield _joined(Text(" " * zones.cell_len) if number else zones.copy(), cells)


def _now_line(
    screen: Screen, now: datetime, blocks: Sequence[Sequence[Placed]], width: int, look: Look
) -> Text:
    """A rule across all columns, through the edges of what runs."""
    room = screen.width - grid_times.margin(look) - len(_NOW)
    rule = "".join(crossed(screen, some, width, now) for some in blocks)[:room]
    return grid_times.times(now, look, "running").append(f"{rule}{_NOW}", "running")


def crossed(screen: Screen, blocks: Iterable[Placed], width: int, now: datetime) -> str:
    """The rule of the present across a column."""
    rule = [screen.marks.rule] * width
    for it in blocks:
        if it.block.start <= now < it.block.until:
            rule[it.block.lane * it.width] = _THROUGH
    return "".join(rule)
