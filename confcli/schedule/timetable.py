"""A day as a timetable: columns of rooms or the like, and rows of time in which their items are."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

from confcli.schedule.grouping import Line
from confcli.times.local import utc
from confcli.times.zones import Zone

#: The minutes that a row stands for, by how long blocks usually last at least.
_STEPS = {0: 5, 15: 10, 30: 15, 60: 30, 120: 60}
#: So many rows may follow each other in which nothing starts or ends; else they stand for more
#: minutes, the first of these that are enough.
_IN_A_ROW, _LONG = 6, (15, 30, 60, 120, 240, 480)
#: What goes on longer than this after midnight is cut there.
_NIGHT = timedelta(hours=12)
#: How long what has no end takes up its column.
_INSTANT = timedelta(microseconds=1)
_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


class Block(NamedTuple):
    """An item in its column, or several that overlap too much to stand beside each other."""

    #: In UTC, as far as it is on this day; it ends when it starts if no end is known.
    start: datetime
    until: datetime
    lines: tuple[Line[Any], ...]
    #: Its place among those that overlap, and how many places they need.
    lane: int = 0
    lanes: int = 1

    @property
    def taken(self) -> datetime:
        """Until when it takes up its column."""
        return max(self.until, self.start + _INSTANT)


class Column(NamedTuple):
    """What is in a room, a session or the like; ``None`` where none is known."""

    name: str | None
    blocks: list[Block]


class Row(NamedTuple):
    """A time at which something starts, or a step on the way to the next."""

    time: datetime
    #: Whether nothing runs before it.
    after_gap: bool = False


def column(
    name: str | None, lines: Iterable[Line[Any]], day: date, zone: Zone, most: int
) -> Column:
    """Arrange what runs on a day of a zone, with at most ``most`` items beside each other.

    All of it needs a start; each item is in just one block.
    """
    midnight, next_midnight = (_midnight(each, zone) for each in (day, day + _DAY))
    same: dict[tuple[datetime, datetime], list[Line[Any]]] = {}
    for line in lines:
        start = max(utc(line.slot.start), midnight)
        until = max(utc(line.slot.end) if line.slot.end else start, start)
        if until > next_midnight + _NIGHT:
            until = max(next_midnight, start)
        same.setdefault((start, until), []).append(line)
    blocks = (Block(*times, tuple(same[times])) for times in sorted(same))
    return Column(name, [each for some in _overlapping(blocks) for each in _beside(some, most)])


def _midnight(day: date, zone: Zone) -> datetime:
    return utc(datetime.combine(day, time(), zone.tzinfo))


def _overlapping(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Yield blocks, in order of time, in runs without a moment between them."""
    run: list[Block] = []
    free = datetime.min.replace(tzinfo=UTC)
    for block in blocks:
        if run and block.start >= free:
            yield run
            run = []
        run.append(block)
        free = max(free, block.taken)
    if run:
        yield run


def _beside(run: list[Block], most: int) -> list[Block]:
    """Give each block of a run, and each item of a block, a lane; all one block if that fails."""
    single = [block._replace(lines=(line,)) for block in run for line in block.lines]
    return _in_lanes(single, most) or _in_lanes(run, most) or [_merged(run)]


def _in_lanes(run: list[Block], most: int) -> list[Block]:
    """Give each block the first free lane; an empty list if there are not enough."""
    free_from: list[datetime] = []
    lanes = []
    for block in run:
        lane = next((n for n, free in enumerate(free_from) if free <= block.start), len(free_from))
        if lane == most:
            return []
        free_from[lane : lane + 1] = [block.taken]
        lanes.append(lane)
    pairs = zip(run, lanes, strict=True)
    return [block._replace(lane=lane, lanes=len(free_from)) for block, lane in pairs]


def _merged(run: list[Block]) -> Block:
    lines = tuple(line for block in run for line in block.lines)
    return Block(run[0].start, max(block.until for block in run), lines)


def rows(columns: Iterable[Column], zone: Zone) -> list[Row]:
    """The rows of a timetable: every start, and steps between them as long as something runs."""
    blocks = sorted((it for each in columns for it in each.blocks), key=lambda it: it.start)
    step = _step(blocks)
    found: list[Row] = []
    free = datetime.max.replace(tzinfo=UTC)
    for run in _overlapping(blocks):
        first, *further = _times(run, step, zone)
        found += [Row(first, first - step >= free), *map(Row, further)]
        free = max(block.taken for block in run)
    return found


def _step(blocks: Iterable[Block]) -> timedelta:
    lengths = [(block.until - block.start) / _MINUTE for block in blocks]
    usual = median([length for length in lengths if length] or [60])
    return max(step for least, step in _STEPS.items() if least <= usual) * _MINUTE


def _times(run: list[Block], step: timedelta, zone: Zone) -> list[datetime]:
    """The starts of a run's blocks, with full hours and, where there is room, steps between.

    Where nothing starts or ends for long, the steps are longer.
    """
    starts = sorted({block.start for block in run})
    found = set(starts)
    for begin, end in pairwise(sorted({*starts, *(block.until for block in run)})):
        own = _longer(step, end - begin)
        if own > step:
            found.add(begin)  # what ended there would seem to last until the next step
        for tick in _ticks(begin, end, own, zone):
            after = bisect_right(starts, tick)
            near = [abs(tick - start) for start in starts[max(after - 1, 0) : after + 1]]
            if min(near) > own / 2 or not zone.local(tick).minute:
                found.add(tick)
    return sorted(found)


def _longer(step: timedelta, stretch: timedelta) -> timedelta:
    """The step, or a longer one if a stretch of time would take too many of it."""
    longer = (minutes * _MINUTE for minutes in _LONG)
    fitting = (each for each in longer if each > step and each * _IN_A_ROW >= stretch)
    return step if step * _IN_A_ROW >= stretch else next(fitting, _DAY)


def _ticks(begin: datetime, end: datetime, step: timedelta, zone: Zone) -> Iterator[datetime]:
    """Every step of the reader's clock from a moment on and before another."""
    local = zone.local(begin)
    tick = begin + -timedelta(hours=local.hour, minutes=local.minute) % step
    while tick < end:
        yield tick
        tick += step
