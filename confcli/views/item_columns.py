"""Where the columns of a list are, and what stands in them."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any

from rich.cells import cell_len
from rich.text import Text

from confcli.model.tuples import NamedTuple
from confcli.schedule.grouping import Line
from confcli.views.context import Context
from confcli.views.item import Item
from confcli.views.item_times import times_of
from confcli.views.parts import kind_of
from confcli.views.rows import GAP
from confcli.views.screen import Screen

#: Terminals up to this width are narrow. Of wider ones than the widest, the rest stays empty where
#: an item has several lines: what is far to the right is hard to see as part of it.
NARROW, WIDEST = 64, 140
#: Before the time, for the star, and from it to the title: a mark and the blanks around it.
MARGIN, _SIGN = 2, 3
#: The part of a screen that the times of several zones may take up side by side.
_TIMES = 0.36


class Columns(NamedTuple):
    """Where the columns of a list are."""

    #: The width of all columns together.
    width: int
    #: The width of the times, 0 if there are none; those of each zone if they are side by side.
    time: int
    zones: list[int]
    #: The width of the kinds, 0 if they have no column.
    kind: int
    indent: int
    #: The columns before the time.
    margin: int = MARGIN

    @property
    def title(self) -> int:
        """Where titles begin."""
        time = self.time + _SIGN if self.time else GAP
        return self.indent + self.margin + time + (self.kind + GAP if self.kind else 0)


def columns(screen: Screen, lines: Sequence[Line[Any]], context: Context) -> Columns:
    """The columns that a list needs."""
    width = screen.width if context.look.compact else min(screen.width, WIDEST)
    times = [times_of(line, context) for line in lines]
    is_single = len(context.look.zones) == 1
    if width <= NARROW and is_single and context.days != "above":  # the mark may stick out
        times = [[time.partition(" +")[0] for time in each] for each in times]
    zones = [max(map(cell_len, each)) for each in zip_longest(*times, fillvalue="")]
    beside = sum(zones) + len(_between(screen)) * (len(zones) - 1)
    if beside > width * _TIMES or len(zones) > len(context.look.zones):
        beside, zones = max(zones), []
    kinds = (kind_of(line.entry, line.slot).cell_len for line in lines) if context.kinds else ()
    return Columns(width, max(beside, 0), zones, max(kinds, default=0), context.indent)


def beside_times(screen: Screen, it: Item, where: Columns, body: list[Text]) -> Iterator[Text]:
    """Yield the lines of a body with the times at the left of the first ones."""
    for n, (time, text) in enumerate(zip_longest(_times(screen, it, where), body)):
        left = Text(" " * where.indent).append_text(Text() if n else it.star)
        _fill(left, where.indent + where.margin).append(time or "", "time")
        if n == 0:
            end = where.indent + where.margin + where.time + bool(where.time)
            _fill(left, end + overhang(screen, it, where))
            left.append_text(it.sign).append(" ").append_text(it.kind)
        yield _fill(left, where.title).append_text(text) if text else left


def to_the_right(left: Text, right: Text, width: int) -> Text:
    """A line with something at its right end, which is written to."""
    return _fill(left, width - right.cell_len).append_text(right)


def right_of(room: Text, id_: Text) -> Text:
    """What stands at the right end of a line."""
    return Text(" " * GAP).join([each for each in (room, id_) if each])


def overhang(screen: Screen, it: Item, where: Columns) -> int:
    """The columns that the first line of times needs beyond those of all times."""
    first, *_ = *_times(screen, it, where), ""
    return max(cell_len(first) - where.time, 0)


def _times(screen: Screen, it: Item, where: Columns) -> list[str]:
    """The times of an item, a line for each unless those of all zones are side by side."""
    if not where.zones or not it.times:
        return it.times
    pairs = zip(it.times, where.zones, strict=False)
    return [_between(screen).join(f"{time:<{width}}" for time, width in pairs).rstrip()]


def _fill(text: Text, width: int) -> Text:
    """Add blanks up to a width."""
    text.pad_right(max(width - text.cell_len, 0))
    return text


def _between(screen: Screen) -> str:
    """What stands between the times of two zones."""
    return f"  {screen.marks.bar}  "
