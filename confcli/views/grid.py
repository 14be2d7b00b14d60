"""A day as a timetable on a terminal: time down, rooms or the like across, in pages side by side.

What overlaps too much to be shown beside each other is listed below.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, TypeVar

from rich.text import Text

from confcli.model.text import one_line, plural
from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import COLUMNS, Grouping, Line
from confcli.schedule.timetable import Column, column
from confcli.views import grid_columns, headings, item_columns, item_layout
from confcli.views.context import NONE, Context, Dress
from confcli.views.grid_cells import ALONE, Frame
from confcli.views.grid_page import page
from confcli.views.grid_times import margin
from confcli.views.item_times import remarks
from confcli.views.look import Look
from confcli.views.moments import moment
from confcli.views.rows import styled
from confcli.views.screen import Screen

#: The width of what stands below one name, in columns of the terminal.
_LEAST, _MOST = 20, 60
#: The least that is worth showing beside another item.
_LEAST_LANE = 13
#: Draws the heading of a day, with facts.
Heading = Callable[[Screen, Sequence[Line[Any]], Look, Sequence[str]], None]
T = TypeVar("T")


def draw(
    screen: Screen,
    found: Sequence[T],
    look: Look,
    *,
    order: Grouping,
    about: Callable[[T], Entry] | None = None,
    heading: Heading = headings.draw_days,
    clashing: frozenset[str] = frozenset(),
) -> None:
    """Draw a timetable for each day; below, what has no time.

    By ``day``, it has a single column. ``about`` finds the entry of what is not one itself; of
    those whose ids are ``clashing`` the sign says so.
    """
    days = list(order._replace(by="day", sort="time").groups(found, about))
    ages = headings.ages((line.slot for day in days for line in day.lines), look)
    look, crowded_out = _fitting(screen, look)
    if all(moment(line.slot, look.now).past for day in days for line in day.lines):
        look = look._replace(now=None)  # nothing is left to tell apart
    for number, day in enumerate(days):
        if number:
            screen.line()
        context = Context(look, remarks=_shared(day.lines), clashing=clashing)
        facts = [*sorted(context.remarks), *([] if number else [*crowded_out, *ages])]
        heading(screen, day.lines, look, facts)
        whole = [line for line in day.lines if not day.day or days_of_entry(line.slot)]
        timed = [line for line in day.lines if day.day and not days_of_entry(line.slot)]
        _draw_lines(screen, whole, context._replace(days="short"))
        if day.day and timed:
            _draw_day(screen, day.day, timed, context, order)


def _fitting(screen: Screen, look: Look) -> tuple[Look, list[str]]:
    """Keep the zones whose times have room beside two columns, and name those left out."""
    kept = look
    while len(kept.zones) > 1 and screen.width - margin(kept) < 2 * _LEAST:
        kept = kept._replace(zones=kept.zones[:-1])
    left_out = ", ".join(zone.title for zone in look.zones[len(kept.zones) :])
    return kept, [f"no room for {left_out}"] if left_out else []


def _shared(lines: Iterable[Line[Any]]) -> frozenset[str]:
    """The remarks that there are on the times of all lines."""
    return frozenset.intersection(*(frozenset(remarks(line.slot)) for line in lines))


def _draw_day(
    screen: Screen, day: date, lines: Sequence[Line[Any]], context: Context, order: Grouping
) -> None:
    """Draw the pages of a day, and list what they have no room for."""
    look = context.look
    by = order.by if order.by in (*COLUMNS, ALONE) else grid_columns.usual(lines)
    named = grid_columns.by_name(lines, order._replace(by=by, sort="time"))
    most = _MOST if by != ALONE else _MOST * 2
    across, width = _division(len(named), screen.width - margin(look), most)
    frame = Frame(width, by, context.remarks, context.clashing)
    lanes = max(1, width // _LEAST_LANE)
    columns = [column(name, some, day, look.zones[0], lanes) for name, some in named.items()]
    for first in range(0, len(columns), across):
        some = columns[first : first + across]
        screen.line()
        if len(columns) > across:
            screen.rule(_pages(by, first, len(some), len(columns), screen))
        for line in page(screen, some, frame, look):
            screen.line(line)
    _draw_listed(screen, columns, context)


def _division(count: int, room: int, most: int) -> tuple[int, int]:
    """How many columns stand beside each other, on pages as even as possible; their width."""
    pages = -(-count // max(1, room // _LEAST))
    across = -(-count // pages)
    return across, min(most, room // across)


def _pages(by: str, first: int, count: int, total: int, screen: Screen) -> str:
    """``rooms 1–4 of 29``."""
    if count == 1:
        return f"{by} {first + 1} of {total}"
    return f"{plural(by)} {first + 1}{screen.marks.dash}{first + count} of {total}"


def _draw_listed(screen: Screen, columns: Iterable[Column], context: Context) -> None:
    """List the items of blocks that hold several, in order of time."""
    blocks = [(column.name, block) for column in columns for block in column.blocks]
    for name, block in sorted(blocks, key=lambda each: each[1].start):
        if len(block.lines) > 1:
            _draw_block(screen, name, block.lines, context)


def _draw_block(
    screen: Screen, name: str | None, lines: Sequence[Line[Any]], context: Context
) -> None:
    """List items under a heading that says what they have in common."""
    kinds = {line.slot.type for line in lines}
    kind = kinds.pop() if len(kinds) == 1 else None
    shared = _shared(lines)
    much = headings.how_much(lines, places=False)
    facts = [much, kind, *sorted(shared - context.remarks)]
    title = [styled(one_line(name), "heading")] if name else []
    screen.line()
    headings.draw(screen, [*title, *(styled(one_line(fact), "hint") for fact in facts if fact)])
    _draw_lines(
        screen, lines, context._replace(usual_kind=kind, said=frozenset((name,)), remarks=shared)
    )


def _draw_lines(screen: Screen, lines: Sequence[Line[Any]], context: Context) -> None:
    where = item_columns.columns(screen, lines, context)
    sign = Dress(sign=Text(screen.marks.cancelled, "clash"))
    signs = {id(line.item): sign for line in lines if line.entry.id in context.clashing}
    item_layout.draw(screen, lines, context, where, lambda item: signs.get(id(item), NONE))
