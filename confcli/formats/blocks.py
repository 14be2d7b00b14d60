"""Blocks of a page: a line with a time, and the lines under it up to the next one."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from confcli.formats.base import Line
from confcli.formats.page import Page
from confcli.model import Session

#: A time that is later than a session's end by more than this is no slot of it.
_SLACK = timedelta(hours=12)


class Times(NamedTuple):
    """What a line says of when and where: instants in the page's zone, as far as they are known."""

    start: datetime | None = None
    end: datetime | None = None
    room: str | None = None


class Block(NamedTuple):
    """A line with a time, what it says, and the lines under it."""

    head: Line
    times: Times
    body: list[Line]


def cut(page: Page, times: dict[Line, Times]) -> list[Block]:
    """Cut a page at its lines with a time, given in their order.

    A time that does not follow those around it stands in a text that mentions it: it is
    reported, and read as text of the block above.
    """
    kept = _in_order(times)
    blocks: list[Block] = []
    for line in page.lines:
        if line in kept:
            page.content(line)
            blocks.append(Block(line, times[line], []))
        elif blocks:
            if line in times:
                page.problem(line, "a time out of order: read as text of what is above it")
            blocks[-1].body.append(line)
    return blocks


def spans(blocks: Sequence[Block]) -> bool:
    """Tell whether the first block's time is the session's: it holds most others, and is longer."""
    head, rest = blocks[0].times, [block.times for block in blocks[1:] if block.times.start]
    if head.start is None or not rest:
        return head.start is not None and head.end is None and len(blocks) == 1
    if head.end is None:
        return any(times.end for times in rest) and utc(head.start) <= utc(rest[0].start)
    inside = sum(_holds(head, times) for times in rest)
    first = (utc(rest[0].start), utc(rest[0].end or rest[0].start))
    longer = first != (utc(head.start), utc(head.end)) and utc(head.end) != first[0]
    return longer and _holds(head, rest[0]) and 2 * inside > len(rest)


def set_times(session: Session, own: Block | None, slots: Sequence[Block]) -> None:
    """Give a session its own time and room; what it has not of its own is the span of its slots."""
    starts = [block.times.start for block in slots if block.times.start]
    ends = [block.times.end for block in slots if block.times.end]
    session.start = (own and own.times.start) or min(starts, key=utc, default=None)
    session.end = (own and own.times.end) or max(ends, key=utc, default=None)
    session.room = own.times.room if own else None


def utc(moment: datetime | None) -> datetime:
    """Return an instant in UTC: two times of one zone compare by the clock on the wall."""
    return moment.astimezone(UTC) if moment else datetime.max.replace(tzinfo=UTC)


def _holds(outer: Times, inner: Times) -> bool:
    return utc(outer.start) <= utc(inner.start) and utc(inner.end or inner.start) <= utc(outer.end)


def _in_order(times: dict[Line, Times]) -> set[Line]:
    """Return the lines whose starts follow one another: the longest such series of them."""
    tails: list[datetime] = []
    series: list[list[Line]] = []
    for line, (start, *_) in times.items():
        if start:
            at = bisect_right(tails, utc(start))
            tails[at : at + 1] = [utc(start)]
            series[at : at + 1] = [[*(series[at - 1] if at else []), line]]
    kept = series[-1] if series else []
    return {line for line in times if not times[line].start} | set(_near(kept, times))


def _near(lines: list[Line], times: dict[Line, Times]) -> list[Line]:
    """Return the lines without those that are long after the end of a session that spans them."""
    blocks = [Block(line, times[line], []) for line in lines]
    if not blocks or not blocks[0].times.end or not spans(blocks):
        return lines
    end = utc(blocks[0].times.end)
    return [line for line in lines if utc(times[line].start) - end <= _SLACK]
