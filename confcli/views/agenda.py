"""A user's own days on a terminal: what is when, what clashes, and the time between."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from operator import attrgetter

from rich.text import Text

from confcli.model.text import counted
from confcli.planning.agenda import Item
from confcli.planning.engagements import Engagement, engagement
from confcli.planning.free_time import Free
from confcli.planning.gaps import Gap
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import Group, Grouping, Line
from confcli.views import agenda_heading, common, grid, item_columns, item_layout, own, own_clashes
from confcli.views.clashes import shown_title
from confcli.views.context import Context, Dress
from confcli.views.distance import lasting
from confcli.views.filling import Filling
from confcli.views.look import Look
from confcli.views.moments import moment
from confcli.views.own_clashes import Told
from confcli.views.parts import title_of
from confcli.views.rows import DOT, GAP, stacked, styled
from confcli.views.screen import Screen

#: Where the time between items is said, and what would fill it.
_FREE, _FILLING = 2, 4


def draw(
    screen: Screen, found: Sequence[Item], look: Look, *, order: Grouping, filling: Filling
) -> None:
    """Draw each day under its heading, and last what has no time."""
    days = list(order.groups(found, lambda item: item.entry))
    every = common.lines_of(days)
    context = common.of_all(screen, every, look)._replace(ends=_ends(found))
    where = item_columns.columns(screen, every, context._replace(days=""))
    for day, within, told in _below_headings(screen, days, context, is_asked=order.on is not None):
        command = filling.command and day.day and filling.command(day.day)
        for line in day.lines:
            if line.item.free and not line.since:
                free = line.item.free
                _draw_free(screen, _shown(free, told), look.now, filling.alike, command or "")
                command = "" if free.suggested else command  # once a day is enough
                if not filling.command:
                    _draw_filling(screen, free, order, within)
            dress = partial(_dress, screen, within, told)
            item_layout.draw(screen, [line], within, where, dress)


def _below_headings(
    screen: Screen, days: Sequence[Group[Item]], context: Context, *, is_asked: bool
) -> Iterator[tuple[Group[Item], Context, Told]]:
    """Draw the heading of each day, and yield those below which there is more to draw.

    Days that are over have headings only, unless all are, or one asks for days.
    """
    ages = agenda_heading.ages(common.lines_of(days), context.look)
    seen: set[int] = set()
    said: set[str] = set()
    for number, day in enumerate(days):
        within, told = _of_day(day.lines, context), own_clashes.told(day.lines, seen)
        seen |= told.by.keys()
        if not is_asked and context.dims_past and _is_over(day, context.look):
            agenda_heading.draw_over(screen, day.lines, within)
            continue
        if number:
            screen.line()
        facts = [*agenda_heading.signs(day.lines, context), *ages]
        new = [fact for fact in facts if fact not in said]
        agenda_heading.draw(screen, day.lines, within, told.total, new)
        said |= {*facts}
        screen.line()
        yield day, within, told


def _is_over(day: Group[Item], look: Look) -> bool:
    return all(moment(line.slot, look.now).past for line in day.lines)


def draw_grid(screen: Screen, found: Sequence[Item], look: Look, *, order: Grouping) -> None:
    """Draw each day as a timetable under the same heading."""
    seen: set[int] = set()

    def heading(
        screen: Screen, lines: Sequence[Line[Item]], look: Look, facts: Sequence[str]
    ) -> None:
        told = own_clashes.told(lines, seen)
        agenda_heading.draw(screen, lines, Context(look), told.total, facts)
        seen.update(told.by)

    about = attrgetter("entry")
    clashing = frozenset(item.entry.id for item in found if item.clashes)
    grid.draw(screen, found, look, order=order, about=about, heading=heading, clashing=clashing)


def _of_day(lines: Sequence[Line[Item]], context: Context) -> Context:
    """The context of a day; appointments are of no conference."""
    of_programme = [line for line in lines if line.slot.conference]
    within = common.of_day(of_programme, context)
    return within if len(of_programme) == len(lines) else within._replace(remarks=frozenset())


def _ends(found: Sequence[Item]) -> dict[str, Engagement]:
    """When items and their other slots end of which no source says so."""
    others = (engagement(other.slot) for each in found for other in each.other_slots)
    engaged = (*others, *(each.engagement for each in found))
    return {it.of.id: it for it in engaged if it and it.of.end is None}


def _dress(screen: Screen, context: Context, told: Told, item: Item) -> Dress:
    """What an agenda adds to an item: how much it is wanted, and what clashes with it."""
    entry, mark, look = item.entry, item.entry.mark, context.look
    title = title_of(entry, entry)
    wanted = styled(mark.star if mark.star and mark.star != "star" else "", "star")
    if wanted and not look.compact:
        title.append(f" ({wanted.plain})", "star")
    below = list(filter(None, [own.remarks(mark, starred=False)]))
    last: list[Text] = []
    if id(item) in told.by:
        last += own_clashes.below(item, told, look)
        last += () if look.compact else own_clashes.other_slots(screen, item, context)
    sign = Text(screen.marks.cancelled, "clash") if item.clashes else None
    facts = [wanted] if look.compact and wanted else []
    return Dress(title, below, sign=sign, facts=facts, last=last)


def _shown(free: Free, told: Told) -> Free:
    """Free time with those of its maybes that the day shows."""
    return free._replace(maybes=[it for it in free.maybes if id(it) in told.shown])


def _how_long(gap: Gap, now: datetime | None) -> str:
    """``1 h free, 25 min left, then 10 min walk``."""
    said = [f"{_minutes(gap.minutes)} free"]
    rest = gap.minutes_from(now) if now else 0
    said += [f"{_minutes(rest)} left"] if 0 < rest < gap.minutes else []
    said += [f"then {_minutes(gap.walk)} walk"] if gap.walk else []
    return ", ".join(said)


def _minutes(count: int) -> str:
    return lasting(timedelta(minutes=count))


def _draw_free(screen: Screen, free: Free, now: datetime | None, alike: str, command: str) -> None:
    """Draw how long the time between two items is, and how much would fill it."""
    count = len(free.suggested)
    said = [_how_long(free.gap, now)]
    said += [f"{counted(len(free.maybes), 'maybe')} below"] if free.maybes else []
    said += [f"{counted(count, 'talk')} {alike}"] if count else []
    said += [command] if count and command else []
    rule = f"{screen.marks.rule * 2} "
    room = min(screen.width, item_columns.WIDEST) - _FREE - len(rule)
    for number, text in enumerate(stacked([styled(it, "hour") for it in said], room, DOT)):
        begin = " " * len(rule) if number else rule
        line = Text(" " * _FREE).append(begin, "hour").append_text(text)
        screen.fold(line, hanging=_FREE + len(rule) + (GAP if number else 0))


def _draw_filling(screen: Screen, free: Free, order: Grouping, context: Context) -> None:
    """List what would fill the time between two items, in order of time."""
    found = sorted(free.suggested, key=lambda it: it.start.timestamp())
    day = order.calendar.day
    lines = [Line(it, it.of, it.of, day(it.of)) for it in found if isinstance(it.of, Entry)]

    def dress(it: Engagement) -> Dress:
        best = "best match" if it is free.suggested[0] and found[1:] else ""
        maybes = [f"“{shown_title(each)}”" for each in free.instead_of(it)]
        instead = f"instead of {', '.join(maybes)}" if maybes else ""
        return Dress(facts=[styled(best, "hint"), styled(instead, "clash")])

    if lines:
        item_layout.draw_all(screen, lines, context._replace(indent=_FILLING), dress)
