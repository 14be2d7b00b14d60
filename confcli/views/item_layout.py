"""The look of an item on a terminal: time, title, room and id on a line, speakers below.

On a narrow terminal, room and id are below, too; compact, all is on one line.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from rich.cells import cell_len
from rich.text import Text

from confcli.schedule.grouping import Line
from confcli.views import item_line
from confcli.views.context import NONE, Context, Dress
from confcli.views.item import Item, item
from confcli.views.item_columns import (
    NARROW,
    Columns,
    beside_times,
    columns,
    overhang,
    right_of,
    to_the_right,
)
from confcli.views.parts import joined, packed
from confcli.views.rows import GAP
from confcli.views.screen import Screen

#: Where the second line begins on a narrow terminal.
_BELOW = 3
#: What would leave a title less than this is shown below it.
_LEAST = 24
T = TypeVar("T")


def draw(
    screen: Screen,
    lines: Iterable[Line[T]],
    context: Context,
    where: Columns,
    dress: Callable[[T], Dress] | None = None,
) -> None:
    """Draw the lines of a list, each as soon as it is laid out."""
    for line in lines:
        dressed = dress(line.item) if dress else NONE
        if dressed.above:
            screen.line(dressed.above)
        screen.item(line.entry)
        parts = item(screen, line, context, dressed)
        for text in _laid_out(screen, parts, where, context):
            if parts.is_past:
                text.stylize("past")
            screen.line(text)
        screen.item(None)


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
        yield from item_line.lines(screen, it, where)
        for text in _last(screen, it, where.width - where.title):
            yield Text(" " * where.title).append_text(text)
        return
    if not context.people:
        it = it._replace(title=joined([it.title, *it.details]), details=[])
    if where.width <= NARROW:
        yield from _narrow(screen, it, where)
    else:
        yield from _wide(screen, it, where)


def _wide(screen: Screen, it: Item, where: Columns) -> Iterator[Text]:
    """Room and id at the right of the title, people below it."""
    details, right = it.details, right_of(it.room, it.id)
    if where.width - where.title - right.cell_len - GAP < _LEAST:
        details, right = [*details, it.room], it.id
    room = where.width - where.title
    left = room - overhang(screen, it, where) - right.cell_len - GAP
    title, beside = it.title, joined([it.title, *details])
    if it.beside and beside.cell_len <= left:
        title, details = beside, []
    # What is folded may run below the room, but not below the id.
    body = screen.folded(title, width=left, later=room - it.id.cell_len - GAP)
    body += packed(screen, details, room)
    body += _below(screen, it, room)
    rows = beside_times(screen, it, where, body)
    first = next(rows)
    yield to_the_right(first, right, where.width)
    yield from rows


def _narrow(screen: Screen, it: Item, where: Columns) -> Iterator[Text]:
    """People, room and id below the title, and a title with long words as far left as they."""
    indent, room = where.indent + _BELOW, where.width - where.title
    wide = where.width - indent
    is_long = max(map(_unbroken, it.title.plain.split()), default=0) > room
    first = room - overhang(screen, it, where)
    title = screen.folded(it.title, width=first, later=wide if is_long else room)
    end = 1 if is_long else len(title)
    yield from beside_times(screen, it, where, title[:end])
    details = packed(screen, [*it.details, it.room, it.id], wide)
    for text in (*title[end:], *details, *_below(screen, it, wide)):
        yield Text(" " * indent).append_text(text)


def _below(screen: Screen, it: Item, width: int) -> Iterator[Text]:
    """Yield the lines below all else; of the abstract only the words on its first one."""
    for text in filter(None, it.below):
        yield from screen.folded(text, width=width)
    if it.opening:
        more = screen.marks.more
        first, *rest = screen.folded(it.opening, width=width - len(more))
        yield first.append(more) if rest else first
    yield from _last(screen, it, width)


def _last(screen: Screen, it: Item, width: int) -> Iterator[Text]:
    """Yield the lines below all else, hanging where they are folded."""
    for text in it.last:
        first, *rest = screen.folded(text, width=width, later=width - GAP)
        yield first
        for more in rest:
            yield Text(" " * GAP).append_text(more)


def _unbroken(word: str) -> int:
    """The columns that a word needs on one line: none in a script that breaks anywhere."""
    return 0 if cell_len(word) > len(word) else len(word)
