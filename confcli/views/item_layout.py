"""The look of an item on a terminal: time, title, room and id on a line, speakers below.

On a narrow terminal, room and id are below, too; compact, all is on one line.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple, TypeVar

from rich.cells import cell_len
from rich.text import Text

from confcli.schedule.grouping import Line
from confcli.views.context import NONE, Context, Dress
from confcli.views.item import Item, item
from confcli.views.item_times import times_of
from confcli.views.parts import joined, kind_of, packed
from confcli.views.rows import DOT, GAP
from confcli.views.screen import Screen

#: Terminals up to this width are narrow. Of wider ones than the widest, the rest stays empty where
#: an item has several lines: what is far to the right is hard to see as part of it.
NARROW, WIDEST = 64, 140
#: Before the time, and from it to the title: a mark and the blanks around it.
_MARGIN, _SIGN = 2, 3
#: Where the second line begins on a narrow terminal.
_BELOW = 3
#: What would leave a title less than this is shown below it.
_LEAST = 24
#: The part of a screen that the times of several zones may take up side by side.
_TIMES = 0.36
#: The parts of a compact line that may be taken up beside a title that is cut: by what is kept,
#: and by what else there is.
_KEPT, _MORE = 0.4, 0.3
T = TypeVar("T")


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

    @property
    def title(self) -> int:
        """Where titles begin."""
        time = self.time + _SIGN if self.time else GAP
        return self.indent + _MARGIN + time + (self.kind + GAP if self.kind else 0)


def columns(screen: Screen, lines: Sequence[Line[T]], context: Context) -> Columns:
    """The columns that a list needs."""
    width = screen.width if context.look.compact else min(screen.width, WIDEST)
    times = [times_of(line, context) for line in lines]
    if width <= NARROW and context.days != "above":  # the mark may stand out of the column
        times = [[time.partition(" +")[0] for time in each] for each in times]
    zones = [max(map(cell_len, each)) for each in zip_longest(*times, fillvalue="")]
    beside = sum(zones) + len(_between(screen)) * (len(zones) - 1)
    if beside > width * _TIMES or len(zones) > len(context.look.zones):
        beside, zones = max(zones), []
    kinds = (kind_of(line.entry, line.slot).cell_len for line in lines) if context.kinds else ()
    return Columns(width, max(beside, 0), zones, max(kinds, default=0), context.indent)


def draw(
    screen: Screen,
    lines: Iterable[Line[T]],
    context: Context,
    where: Columns,
    dress: Callable[[T], Dress] | None = None,
) -> None:
    """Draw the lines of a list, each as soon as it is laid out."""
    for line in lines:
        parts = item(screen, line, context, dress(line.item) if dress else NONE)
        for text in _laid_out(screen, parts, where, context):
            if parts.is_past:
                text.stylize("past")
            screen.line(text)


def draw_all(
    screen: Screen,
    lines: Sequence[Line[T]],
    context: Context,
    dress: Callable[[T], Dress] | None = None,
) -> None:
    """Draw the lines of a list in columns of their own."""
    draw(screen, lines, context, columns(screen, lines, context), dress)


def _laid_out(screen: Screen, it: Item, where: Columns, context: Context) -> Iterator[Text]:
    if context.look.compact:
        yield _compact(screen, it, where)
    elif where.width <= NARROW:
        yield from _narrow(screen, it, where)
    else:
        yield from _wide(screen, it, where)


def _wide(screen: Screen, it: Item, where: Columns) -> Iterator[Text]:
    """Room and id at the right of the title, people below it."""
    details, right = it.details, _right(it.room, it.id)
    if where.width - where.title - right.cell_len - GAP < _LEAST:
        details, right = [*details, it.room], it.id
    room = where.width - where.title
    title, beside = it.title, joined([it.title, *details])
    if it.beside and beside.cell_len <= room - right.cell_len - GAP:
        title, details = beside, []
    left = room - right.cell_len - GAP
    # What is folded may run below the room, but not below the id.
    body = screen.folded(title, width=left, later=room - it.id.cell_len - GAP)
    body += packed(screen, details, room)
    body += _below(screen, it, room)
    rows = _beside_times(screen, it, where, body)
    first = next(rows)
    yield _to_the_right(first, right, where.width)
    yield from rows


def _narrow(screen: Screen, it: Item, where: Columns) -> Iterator[Text]:
    """People, room and id below the title, and a title with long words as far left as they."""
    indent, room = where.indent + _BELOW, where.width - where.title
    wide = where.width - indent
    is_long = max(map(_unbroken, it.title.plain.split()), default=0) > room
    first = room - _overhang(it, where)
    title = screen.folded(it.title, width=first, later=wide if is_long else room)
    end = 1 if is_long else len(title)
    yield from _beside_times(screen, it, where, title[:end])
    details = packed(screen, [*it.details, it.room, it.id], wide)
    for text in (*title[end:], *details, *_below(screen, it, wide)):
        yield Text(" " * indent).append_text(text)


def _below(screen: Screen, it: Item, width: int) -> Iterator[Text]:
    """Yield the lines below all else; of the abstract only what is on its first one."""
    for text in filter(None, it.below):
        yield from screen.folded(text, width=width)
    if it.opening:
        yield screen.cut(it.opening, width)


def _compact(screen: Screen, it: Item, where: Columns) -> Text:
    """All on one line; the title is cut where it must be, and what has no room is left out."""
    right = _right(it.room, it.id)
    if where.width - where.title - right.cell_len - GAP < _LEAST:
        right = it.id
    room = max(where.width - where.title - _overhang(it, where) - right.cell_len - GAP, 1)
    beside = _beside_title(it, room)
    left = room - (beside.cell_len + GAP if beside else 0)
    title = screen.cut(it.title, max(left, 1))
    if beside:
        title.append(" " * GAP).append_text(beside)
    return _to_the_right(next(_beside_times(screen, it, where, [title])), right, where.width)


def _beside_title(it: Item, room: int) -> Text:
    """What fits beside a whole title, most important first; else what leaves enough of it."""
    free = room - it.title.cell_len - GAP
    chosen: list[Text] = []

    def take(part: Text, most: int) -> bool:
        fits = sum(each.cell_len + len(DOT) for each in chosen) + part.cell_len <= most
        chosen.extend([part] if fits else [])
        return fits

    for part in it.kept:
        take(part, max(free, int(room * _KEPT)))
    most = max(free, int(room * _MORE) if free < 0 else 0)
    for part in it.more:
        take(part, most)
    any(take(names, most) for names in it.names)
    return joined(chosen)


def _beside_times(screen: Screen, it: Item, where: Columns, body: list[Text]) -> Iterator[Text]:
    """Yield the lines of a body with the times at the left of the first ones."""
    times = it.times
    if where.zones:
        pairs = zip(times, where.zones, strict=False)
        times = [_between(screen).join(f"{time:<{width}}" for time, width in pairs).rstrip()]
    for n, (time, text) in enumerate(zip_longest(times, body)):
        left = Text(" " * (where.indent + _MARGIN)).append(time or "", "time")
        if n == 0:
            end = where.indent + _MARGIN + where.time + bool(where.time)
            _fill(left, end + _overhang(it, where))
            left.append_text(it.sign).append(" ").append_text(it.kind)
        yield _fill(left, where.title).append_text(text) if text else left


def _to_the_right(left: Text, right: Text, width: int) -> Text:
    return _fill(left, width - right.cell_len).append_text(right)


def _right(room: Text, id_: Text) -> Text:
    return Text(" " * GAP).join([each for each in (room, id_) if each])


def _fill(text: Text, width: int) -> Text:
    """Add blanks up to a width."""
    text.pad_right(max(width - text.cell_len, 0))
    return text


def _overhang(it: Item, where: Columns) -> int:
    """The columns that the first time needs beyond those of all times."""
    if not it.times or len(where.zones) > 1:
        return 0
    return max(cell_len(it.times[0]) - where.time, 0)


def _unbroken(word: str) -> int:
    """The columns that a word needs on one line: none in a script that breaks anywhere."""
    return 0 if cell_len(word) > len(word) else len(word)


def _between(screen: Screen) -> str:
    """What stands between the times of two zones."""
    return f"  {screen.marks.bar}  "
