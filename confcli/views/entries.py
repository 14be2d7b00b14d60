"""Lists of sessions, talks and papers on a terminal, under headings."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import Any, TypeVar

from confcli.model.text import words
from confcli.schedule.days import Calendar, days_of_entry
from confcli.schedule.entries import Entry, SessionEntry
from confcli.schedule.grouping import RELEVANCE, Group, Grouping, Line
from confcli.views import cells, headings, item_layout
from confcli.views.item import NONE, Context, Dress, remarks
from confcli.views.look import Look
from confcli.views.moments import moment
from confcli.views.rows import styled
from confcli.views.screen import Screen

#: A kind that at least this part of a list has goes without saying.
_USUAL = 0.75
#: Hours are headings where they hold more items than this on average.
_FEW = 1.5
#: So many days have no weekday twice.
_WEEK = 7
T = TypeVar("T")
Dressing = Callable[[T], Dress] | None


def draw(
    screen: Screen,
    items: Iterable[T],
    look: Look,
    *,
    order: Grouping | None = None,
    about: Callable[[T], Entry] | None = None,
    dress: Dressing[T] = None,
) -> None:
    """Draw items in an order, under its headings; without one, as they come and without any.

    ``about`` finds the entry of what is not one itself; ``dress`` is what a view adds to each.
    """
    order = order or as_they_come(look)
    groups = list(order.groups(items, about))
    every = _every(order, groups, about)
    context = _context(screen, groups, look)
    if order.by in ("time", "day"):
        _draw_days(screen, groups, every, context, dress)
    elif order.by:
        _draw_groups(screen, groups, every, context, order.by, dress)
    else:
        _draw_lines(screen, groups[0].lines if groups else [], context, dress)


def draw_sorted(screen: Screen, items: Iterable[Entry], look: Look, *, order: Grouping) -> None:
    """Draw items in an order that makes no groups, under one heading for all days."""
    groups = list(order.groups(items))
    lines = _lines(groups)
    ages = headings.ages((line.slot for line in lines), look)
    headings.draw_days(screen, lines, look, ages, _lines(_every(order, groups, None)))
    screen.line()
    _draw_lines(screen, lines, _context(screen, groups, look), None)


def _every(
    order: Grouping, groups: Sequence[Group[T]], about: Callable[[T], Entry] | None
) -> list[Group[T]]:
    """The groups with all that is not shown, too, of the conferences that are."""
    names = {line.entry.conference for line in _lines(groups)}
    return [
        group._replace(lines=[line for line in group.lines if line.entry.conference in names])
        for group in order.groups(order.every, about)
    ]


def draw_talks(screen: Screen, session: SessionEntry, look: Look) -> None:
    """Draw the talks of a session below its own page, which has said what they share."""
    groups = list(as_they_come(look).groups(session.talks))
    lines = _lines(groups)
    context = _of_session(screen, session, lines, _context(screen, groups, look))
    common = _common_remarks(lines)
    if common:
        headings.draw(screen, [styled(text, "hint") for text in ("talks", *sorted(common))])
    _draw_lines(screen, lines, context._replace(remarks=common), None)


def as_they_come(look: Look) -> Grouping:
    """The order that items are in already, without groups."""
    zone = look.zones[0]
    return Grouping("", RELEVANCE, Calendar(zone), zone)


def _context(screen: Screen, groups: Sequence[Group[Any]], look: Look) -> Context:
    """What all groups have in common."""
    lines = _lines(groups)
    days = sorted({line.day for line in lines if line.day})
    kinds = Counter(line.slot.type for line in lines)
    usual, count = kinds.most_common(1)[0] if kinds else (None, 0)
    return Context(
        look,
        days=_how_to_name(days, is_narrow=screen.width <= item_layout.NARROW),
        usual_kind=usual if count >= _USUAL * len(lines) else None,
        conferences=len({line.slot.conference for line in lines}) > 1,
        dims_past=any(line.day and not moment(line.slot, look.now).past for line in lines),
    )


def _how_to_name(days: Sequence[date], *, is_narrow: bool) -> str:
    """How times name their days, as ``Context.days`` has it: no longer than tells them apart."""
    if len(days) <= 1:
        return ""
    if days[0].year != days[-1].year and not is_narrow:
        return "year"
    return "short" if (days[-1] - days[0]).days < _WEEK else "long"


def _draw_days(
    screen: Screen,
    groups: Iterable[Group[T]],
    every: Iterable[Group[T]],
    context: Context,
    dress: Dressing[T],
) -> None:
    """Draw each day under its heading, and its hours under theirs if they hold more than one."""
    groups = list(groups)
    ages = headings.ages((line.slot for line in _lines(groups)), context.look)
    busy = sum(len(group.lines) for group in groups) > _FEW * len(groups)
    of = {day: _lines(parts) for day, parts in groupby(every, lambda group: group.day)}
    for n, (day, days) in enumerate(groupby(groups, lambda group: group.day)):
        parts = list(days)
        lines = _lines(parts)
        context = _of_sheet(lines, context)
        if n:
            screen.line()
        facts = [*sorted(context.remarks), *([] if n else ages)]
        headings.draw_days(screen, lines, context.look, facts, of.get(day, ()))
        screen.line()
        where = item_layout.columns(screen, lines, context)
        shows_hours = busy or any(group.name for group in parts)
        for group in parts:
            if label := group.name or (_hour(group, context.look) if shows_hours else ""):
                screen.rule(label)
            item_layout.draw(screen, group.lines, context, where, dress)


def _of_sheet(lines: Sequence[Line[Any]], context: Context) -> Context:
    """The context of a day: its heading makes the remarks that hold for all of its items."""
    conferences = len({line.slot.conference for line in lines}) > 1
    return context._replace(days="", remarks=_common_remarks(lines), conferences=conferences)


def _common_remarks(lines: Sequence[Line[Any]]) -> frozenset[str]:
    """The remarks that hold for the times of all lines."""
    shared = [frozenset(remarks(line.slot)) for line in lines]
    return frozenset.intersection(*shared) if shared else frozenset()


def _lines(groups: Iterable[Group[T]]) -> list[Line[T]]:
    return [line for group in groups for line in group.lines]


def _hour(group: Group[Any], look: Look) -> str:
    if group.hour is None:
        return ""
    zone = look.zones[0].of(group.lines[0].slot.conference)
    return cells.time_of_day(zone.local(group.hour), clock12=look.clock12)


def _draw_groups(
    screen: Screen,
    groups: Sequence[Group[T]],
    every: Sequence[Group[T]],
    context: Context,
    by: str,
    dress: Dressing[T],
) -> None:
    """Draw one heading for all days, and each group under its own."""
    lines = _lines(groups)
    ages = headings.ages((line.slot for line in lines), context.look)
    headings.draw_days(screen, lines, context.look, ages, _lines(every))
    of = {group.name: group.lines for group in every}
    for group in groups:
        screen.line()
        if group.session:
            _draw_session(screen, group, group.session, context, dress)
            continue
        headings.draw_name(screen, group, by, of.get(group.name, ()))
        within = context
        if by == "type":
            within = context._replace(usual_kind=group.name)
        elif by == "room":
            within = context._replace(room=group.name)
        _draw_lines(screen, group.lines, within, dress)


def _draw_session(
    screen: Screen,
    group: Group[T],
    session: SessionEntry,
    context: Context,
    dress: Dressing[T],
) -> None:
    """Draw a session with its talks; one that is only a talk of its name is drawn once."""
    when = _when(session, context)
    talks = [line for line in group.lines if line.slot.kind != "session"]
    own = next((line for line in group.lines if line not in talks), None)
    if len(talks) == 1 and session.count == 1 and _alike(talks[0].slot, session):
        own, talks = own or talks[0], []
    dressed = dress(own.item) if dress and own else NONE
    talk = own.slot if own and own.slot.kind != "session" else None
    headings.draw_session(screen, session, when, context.look, talk, dressed)
    if talks:
        _draw_lines(screen, talks, _of_session(screen, session, talks, context), dress)


def _of_session(
    screen: Screen, session: SessionEntry, lines: Sequence[Line[Any]], context: Context
) -> Context:
    """The context of the talks of a session, whose day and room are above."""
    days = {line.day for line in lines}
    kinds = {line.slot.type for line in lines} - {context.usual_kind}
    return context._replace(
        days="" if session.start and len(days) == 1 else context.days,
        room=session.room,
        kinds=bool(kinds) and screen.width > item_layout.NARROW,
        conferences=False,
    )


def _when(session: SessionEntry, context: Context) -> str:
    """``Tue 4 May 03:00–06:23``, without the day where there is only one."""
    if session.start is None:
        return ""
    if whole := days_of_entry(session):
        return cells.day_names(whole)
    look = context.look
    zone = look.zones[0].of(session.conference)
    day = f"{cells.short_day(zone.local(session.start))} " if context.days else ""
    return day + cells.hours(session.start, session.end, zone, clock12=look.clock12)


def _alike(talk: Entry, session: Entry) -> bool:
    """Whether a talk is called as its session is, or not at all."""
    return not talk.title or words(talk.title) == words(session.title or "")


def _draw_lines(
    screen: Screen, lines: Sequence[Line[T]], context: Context, dress: Dressing[T]
) -> None:
    item_layout.draw(screen, lines, context, item_layout.columns(screen, lines, context), dress)
