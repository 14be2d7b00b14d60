"""What is on, and what is next, under a heading that says what time it is."""

from collections.abc import Sequence
from operator import attrgetter

from confcli.planning.nearby import Near, Nearby
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import Grouping, Line
from confcli.views import by_room, cells, clocks, common, groups, headings, item_layout
from confcli.views.distance import away
from confcli.views.look import Look
from confcli.views.rows import styled
from confcli.views.screen import Screen
from confcli.views.standing import shown_day

#: Orders that need no headings within what is on at one time.
_OF_TIME = ("", "time", "day")
_ENTRY = attrgetter("entry")


def draw_now(
    screen: Screen,
    found: Sequence[Near],
    look: Look,
    *,
    order: Grouping,
    of: Nearby,
    every: Sequence[Near],
) -> None:
    """Draw what is running, of ``every`` such item; by room, with what follows there."""
    said = f"{_count(found, look.drawn(every, _ENTRY))} running"
    if coming := look.drawn(of.coming, _ENTRY):
        said += f", next {_when(coming[0].entry, of, look)}"
    if order.by == "room":
        _draw_heading(screen, found, look, of, [said])
        by_room.draw(screen, list(order.groups(found, _ENTRY)), look)
    else:
        _draw(screen, found, look, order, of, said)


def draw_next(
    screen: Screen,
    found: Sequence[Near],
    look: Look,
    *,
    order: Grouping,
    of: Nearby,
    every: Sequence[Near],
) -> None:
    """Draw what starts next, of ``every`` such item."""
    every = look.drawn(every, _ENTRY)
    starts = {each.entry.start for each in every if each.entry.start}
    when = _when(look.drawn(of.coming, _ENTRY)[0].entry, of, look)
    if len(starts) == 1 and len(found) == len(every):
        said = f"{len(every):,} start{'' if found[1:] else 's'} {when}"
    else:
        said = f"{_count(found, every)} to come, the first {when}"
    _draw(screen, found, look, order, of, said, is_to_come=True)


def _count(found: Sequence[Near], every: Sequence[Near]) -> str:
    """How many items there are, and how many of them are shown."""
    shown = f"{len(found):,} of " if len(found) < len(every) else ""
    return f"{shown}{len(every):,}"


def _draw(
    screen: Screen,
    found: Sequence[Near],
    look: Look,
    order: Grouping,
    of: Nearby,
    said: str,
    *,
    is_to_come: bool = False,
) -> None:
    """Draw a list under its heading; only what is not of time makes groups of it."""
    order = order._replace(by="" if order.by in _OF_TIME else order.by)
    parts = list(order.groups(found, _ENTRY))
    lines = common.lines_of(parts)
    context = common.of_all(screen, lines, look)
    context = context._replace(
        remarks=common.common_remarks(lines),
        days=context.days or clocks.other_day(lines, of.now, look),
        distances=is_to_come,
    )
    _draw_heading(screen, found, look, of, [said, *sorted(context.remarks)])
    if order.by:
        groups.draw_below(screen, parts, (), context, order.by, None)
    else:
        screen.line()
        item_layout.draw_all(screen, lines, context)


def _draw_heading(
    screen: Screen, found: Sequence[Near], look: Look, of: Nearby, facts: Sequence[str]
) -> None:
    """Draw the current time in each zone, the conferences, and how much there is."""
    names = list(dict.fromkeys(each.entry.conference for each in found))
    zones = [zone.of(names[0]) if len(names) == 1 else zone for zone in look.zones]
    about = headings.conferences(Line(it, it.entry, it.entry, None) for it in found)
    ages = headings.ages((each.entry for each in found), look)
    said = [styled(fact, "hint") for fact in (about, *facts, *ages)]
    headings.draw(screen, [*clocks.present(screen, of.now, zones, look), *said])


def _when(entry: Entry, of: Nearby, look: Look) -> str:
    """``at 14:15, in 5 min``, with the day if that is another one."""
    if entry.start is None:
        return ""
    zone = look.zones[0].of(entry.conference)
    day = shown_day(entry.start, of.now, zone)
    time = cells.time_of_day(zone.local(entry.start), clock12=look.clock12)
    return f"{f'on {day} ' if day else ''}at {time}, {away(entry.start, of.now)}"
