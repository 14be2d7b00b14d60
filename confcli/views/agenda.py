"""A user's own days on a terminal: what is when, what clashes, and the time between."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from rich.text import Text

from confcli.model.text import counted
from confcli.planning.agenda import Item
from confcli.planning.engagements import Engagement, engagement
from confcli.planning.free_time import Free
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import Grouping, Line
from confcli.views import agenda_heading, clashes, common, item_columns, item_layout, own
from confcli.views.context import Context, Dress
from confcli.views.distance import lasting
from confcli.views.filling import Filling
from confcli.views.look import Look
from confcli.views.parts import title_of
from confcli.views.rows import DOT, stacked, styled
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
    for number, day in enumerate(days):
        if number:
            screen.line()
        within = _of_day(day.lines, context)
        agenda_heading.draw(screen, day.lines, within, first_of=() if number else every)
        screen.line()
        command = filling.command and day.day and filling.command(day.day)
        for line in day.lines:
            if line.item.free and not line.since:
                free = _still_free(line.item.free, within)
                _draw_free(screen, free, filling.alike, command or "")
                command = "" if free.suggested else command  # once a day is enough
                if not filling.command:
                    _draw_filling(screen, free, order, within)
            dress = partial(_dress, screen, within, is_first=not line.since)
            item_layout.draw(screen, [line], within, where, dress)


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


def _dress(screen: Screen, context: Context, item: Item, *, is_first: bool) -> Dress:
    """What an agenda adds to an item; only its first line says what clashes."""
    entry, mark = item.entry, item.entry.mark
    title = title_of(entry, entry)
    if mark.star and mark.star != "star":
        title.append(f" ({mark.star})", "star")
    below = [
        own.remarks(mark, starred=False),
        Text("cancelled" if entry.cancelled else "", "clash"),
    ]
    if is_first:
        below += [*clashes.below(item), *clashes.other_slots(screen, item, context)]
    sign = Text(screen.marks.cancelled, "clash") if item.clashes else None
    return Dress(title, [text for text in below if text], sign=sign)


def _still_free(free: Free, context: Context) -> Free:
    """Free time; nothing is suggested for what is over, unless all is."""
    is_over = context.look.now is not None and free.gap.end <= context.look.now
    return free._replace(suggested=()) if is_over and context.dims_past else free


def _draw_free(screen: Screen, free: Free, alike: str, command: str) -> None:
    """Draw how long the time between two items is, and how much would fill it."""
    count = len(free.suggested)
    said = [f"{lasting(timedelta(minutes=free.gap.minutes))} free"]
    said += [f"{counted(len(free.maybes), 'maybe')} below"] if free.maybes else []
    said += [f"{counted(count, 'talk')} {alike}"] if count else []
    said += [command] if count and command else []
    rule = f"{screen.marks.rule * 2} "
    room = min(screen.width, item_columns.WIDEST) - _FREE - len(rule)
    for number, text in enumerate(stacked([styled(it, "hour") for it in said], room, DOT)):
        begin = " " * len(rule) if number else rule
        screen.line(Text(" " * _FREE).append(begin, "hour").append_text(text))


def _draw_filling(screen: Screen, free: Free, order: Grouping, context: Context) -> None:
    """List what would fill the time between two items."""
    entries = [it.of for it in free.suggested if isinstance(it.of, Entry)]
    lines = [Line(each, each, each, order.calendar.day(each)) for each in entries]
    if lines:
        item_layout.draw_all(screen, lines, context._replace(indent=_FILLING))
