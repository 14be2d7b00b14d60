"""Lists of sessions, talks and papers on a terminal, under headings."""

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any, TypeVar

from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry, SessionEntry
from confcli.schedule.grouping import RELEVANCE, Group, Grouping, Line
from confcli.views import cells, common, groups, headings, item_columns, item_layout
from confcli.views.context import Context, Dress
from confcli.views.look import Look
from confcli.views.rows import styled
from confcli.views.screen import Screen

#: Hours are headings where they hold more items than this on average.
_FEW = 1.5
T = TypeVar("T")


def draw(
    screen: Screen,
    items: Iterable[T],
    look: Look,
    *,
    order: Grouping | None = None,
    about: Callable[[T], Entry] | None = None,
    dress: Callable[[T], Dress] | None = None,
) -> None:
    """Draw items in an order, under its headings; without one, as they come and without any.

    ``about`` finds the entry of what is not one itself; ``dress`` is what a view adds to each.
    """
    order = order or as_they_come(look)
    found = list(order.groups(items, about))
    lines = common.lines_of(found)
    context = common.of_all(screen, lines, look)
    every = _every(order, look, about)
    if order.by in ("time", "day"):
        _draw_days(screen, found, every, context, dress)
    elif order.by:
        groups.draw(screen, found, every, context, order.by, dress)
    else:
        item_layout.draw_all(screen, lines, context, dress)


def draw_sorted(screen: Screen, items: Iterable[Entry], look: Look, *, order: Grouping) -> None:
    """Draw items in an order that makes no groups, under one heading for all days."""
    lines = common.lines_of(order.groups(items))
    context = common.of_all(screen, lines, look)
    context = context._replace(remarks=common.common_remarks(lines))
    facts = [*sorted(context.remarks), *headings.ages((line.slot for line in lines), look)]
    of: list[Line[Entry]] = common.lines_of(_every(order, look))
    headings.draw_days(screen, lines, look, facts, of)
    screen.line()
    item_layout.draw_all(screen, lines, context)


def _every(
    order: Grouping, look: Look, about: Callable[[T], Entry] | None = None
) -> list[Group[T]]:
    """The groups with all that is not shown, too."""
    return list(order.groups(look.drawn(order.every, about), about))


def draw_talks(screen: Screen, session: SessionEntry, look: Look) -> None:
    """Draw the talks of a session below its own page, which has said what they share."""
    lines = common.lines_of(as_they_come(look).groups(session.talks))
    context = common.of_session(screen, session, lines, common.of_all(screen, lines, look))
    if said := context.remarks - {cells.NO_TIME}:
        headings.draw(screen, [styled(text, "hint") for text in ("talks", *sorted(said))])
    item_layout.draw_all(screen, lines, context)


def as_they_come(look: Look) -> Grouping:
    """The order that items are in already, without groups."""
    return Grouping("", RELEVANCE, Calendar(look.zones[0]))


def _draw_days(
    screen: Screen,
    found: list[Group[T]],
    every: list[Group[T]],
    context: Context,
    dress: Callable[[T], Dress] | None,
) -> None:
    """Draw each day under its heading, and its hours under theirs if they hold more than one."""
    everything = common.lines_of(found)
    ages = headings.ages((line.slot for line in everything), context.look)
    named = frozenset(group.name for group in found)
    within = context._replace(days="", said=named if len(named) == 1 else frozenset())
    straight = item_columns.columns(screen, everything, within)
    busy = len(everything) > _FEW * len(found)
    of = {day: common.lines_of(parts) for day, parts in groupby(every, lambda group: group.day)}
    for n, (day, days) in enumerate(groupby(found, lambda group: group.day)):
        parts = list(days)
        lines = common.lines_of(parts)
        context = common.of_day(lines, context)
        if n:
            screen.line()
        facts = [*common.unsaid(context), *sorted(context.remarks), *([] if n else ages)]
        headings.draw_days(screen, lines, context.look, facts, of.get(day, ()))
        screen.line()
        where = straight if parts[0].day else item_columns.columns(screen, lines, context)
        shows_hours = busy or any(group.name for group in parts)
        for group in parts:
            if label := group.name or (_hour(group, context.look) if shows_hours else ""):
                screen.rule(label, width=where.width)
            said = context.said | {group.name}
            item_layout.draw(screen, group.lines, context._replace(said=said), where, dress)


def _hour(group: Group[Any], look: Look) -> str:
    if group.hour is None:
        return ""
    zone = look.zones[0].of(group.lines[0].slot.conference)
    return cells.time_of_day(zone.local(group.hour), clock12=look.clock12)
