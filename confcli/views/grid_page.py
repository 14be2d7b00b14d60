"""One page of a timetable: some columns beside each other, with lines for each row of time."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import accumulate

from rich.text import Text

from confcli.model.text import one_line
from confcli.schedule.timetable import Column, Row, rows
from confcli.times.calendar_names import named_day
from confcli.times.zones import label
from confcli.views import grid_cells
from confcli.views.cells import day_mark, offset, time_of_day
from confcli.views.grid_cells import ALONE, Frame, Placed, filled
from confcli.views.look import Look
from confcli.views.screen import Screen

#: What a time of day takes up at the left, in columns of the terminal: 19:30, or 7:30 pm; and the
#: mark of another day beside it, in further zones.
_TIME, _TIME12, _MARK = 6, 9, 4
#: Where the rule of the present crosses what runs, and what stands at its end.
_THROUGH, _NOW = "╂", " now"


def margin(look: Look) -> int:
    """What the times at the left take up, in columns of the terminal."""
    return _width(look) + (len(look.zones) - 1) * (_width(look) + _MARK)


def _width(look: Look) -> int:
    return _TIME12 if look.clock12 else _TIME


def page(screen: Screen, columns: Sequence[Column], frame: Frame, look: Look) -> Iterator[Text]:
    """Draw columns beside each other, below the names of what they are of."""
    times = rows(columns, look.zones[0])
    blocks = [grid_cells.placed(screen, column, times, frame) for column in columns]
    heights = [1] * len(times)
    if not look.compact:
        heights = grid_cells.heights(len(times), [it for some in blocks for it in some])
    drawn = [grid_cells.cells(screen, some, heights, frame.width, look) for some in blocks]
    tops = [0, *accumulate(heights)]
    yield from _names(screen, columns, frame, _zones(times[0].time, look))
    above_now = _row_after_now(times, columns, look.now)
    for number, row in enumerate(times):
        yield from _before(screen, row, times[number - 1] if number else row, look)
        if look.now and number == above_now:
            yield _now_line(screen, look.now, blocks, frame.width, look)
        for line in range(tops[number], tops[number + 1]):
            time = _times(row.time, look) if line == tops[number] else Text(" " * margin(look))
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
    style = "room" if frame.by == "room" else "heading"
    without = "sessions without talks" if frame.by == "session" else f"no {frame.by}"
    named = (one_line(column.name or without) for column in columns)
    names = [screen.folded(name, style, frame.width - 2) for name in named]
    for number in range(max(map(len, names))):
        parts = (name[number] if number < len(name) else Text() for name in names)
        cells = [filled(Text(" ").append_text(part), frame.width) for part in parts]
        yield _joined(Text(" " * zones.cell_len) if number else zones.copy(), cells)


def _zones(moment: datetime, look: Look) -> Text:
    """The names of the zones above their times, if there are several and they have room."""
    names = [label(zone.local(moment)) if len(look.zones) > 1 else "" for zone in look.zones]
    width = _width(look) - 1
    first, *others = (name if len(name) <= width + _MARK else "" for name in names)
    parts = [(name[:width], name[width:]) for name in others]
    return _side_by_side([(first if len(first) <= width else "", ""), *parts], look, "hour")


def _times(moment: datetime, look: Look, style: str = "") -> Text:
    """A time in each zone, with a mark where it is on another day than in the first one."""
    local = [zone.local(moment) for zone in look.zones]
    times = [
        (
            time_of_day(each.time(), clock12=look.clock12),
            day_mark((each.date() - local[0].date()).days),
        )
        for each in local
    ]
    return _side_by_side(times, look, style or ("hour" if local[0].minute else "time"))


def _side_by_side(times: Sequence[tuple[str, str]], look: Look, style: str) -> Text:
    """What stands at the left for each zone, with its mark if it is not the first."""
    width = _width(look) - 1
    (first, _), *others = times
    further = (f"{time:>{width}}{mark:<{_MARK}} " for time, mark in others)
    return Text().append("".join([f"{first:>{width}} ", *further]), style)


def _before(screen: Screen, row: Row, above: Row, look: Look) -> Iterator[Text]:
    """Yield a line for the day, the change of clocks or the gap between two rows."""
    first, last = (look.zones[0].local(each.time) for each in (above, row))
    if first.date() != last.date():
        yield Text(f"{screen.marks.rule * 2} {named_day(last)}", "hour")
    elif first.tzinfo is last.tzinfo and first.utcoffset() != last.utcoffset():
        yield Text(f"{screen.marks.rule * 2} {offset(last)}", "hour")
    elif row.after_gap:
        yield Text(f"  {screen.marks.more}", "hour")


def _row_after_now(
    times: Sequence[Row], columns: Sequence[Column], now: datetime | None
) -> int | None:
    """The first row that is not before now; ``None`` if now is not within the times."""
    ends = max(block.taken for column in columns for block in column.blocks)
    if now is None or not times[0].time <= now < ends:
        return None
    return bisect_left(times, Row(now))


def _now_line(
    screen: Screen, now: datetime, blocks: Sequence[Sequence[Placed]], width: int, look: Look
) -> Text:
    """A rule across all columns, through the edges of what runs."""
    room = min(width * len(blocks), screen.width - margin(look) - len(_NOW))
    rule = [screen.marks.rule] * room
    for number, some in enumerate(blocks):
        for it in some:
            edge = number * width + it.block.lane * it.width
            if it.block.start <= now < it.block.until and edge < room:
                rule[edge] = _THROUGH
    return _times(now, look, "running").append(f"{''.join(rule)}{_NOW}", "running")
