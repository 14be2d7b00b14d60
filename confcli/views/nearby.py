"""What is on, and what is next, under a heading that says what time it is."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from rich.text import Text

from confcli.planning.nearby import Near, Nearby
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import Grouping, Line
from confcli.times.calendar_names import named_day, short_weekday
from confcli.times.zones import Zone
from confcli.views import by_room, cells, common, groups, headings, item_layout
from confcli.views.distance import away
from confcli.views.look import Look
from confcli.views.rows import DOT, styled
from confcli.views.screen import Screen

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
    total: int,
) -> None:
    """Draw what is running, perhaps not in total; by room, with what follows there."""
    said = f"{_count(found, total)} running"
    if first := of.first():
        said += f", next {_when(first[0].entry, of, look)}"
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
    total: int,
) -> None:
    """Draw what starts next, perhaps not in total."""
    starts = {each.entry.start for each in found if each.entry.start}
    first = min(found, key=lambda each: each.starts_in or 0)
    when = _when(first.entry, of, look)
    if len(starts) == 1 and len(found) == total:
        said = f"{total:,} start{'' if found[1:] else 's'} {when}"
    else:
        said = f"{_count(found, total)} to come, the first {when}"
    _draw(screen, found, look, order, of, said)


def _count(found: Sequence[Near], total: int) -> str:
    """How many items there are, and how many of them are shown."""
    return f"{total:,}" if len(found) == total else f"{len(found):,} of {total:,}"


def _draw(
    screen: Screen, found: Sequence[Near], look: Look, order: Grouping, of: Nearby, said: str
) -> None:
    """Draw a list under its heading; only what is not of time makes groups of it."""
    order = order._replace(by="" if order.by in _OF_TIME else order.by)
    parts = list(order.groups(found, _ENTRY))
    lines = common.lines_of(parts)
    context = common.of_all(screen, lines, look)
    context = context._replace(
        remarks=common.common_remarks(lines), days=context.days or _other_day(lines, of, look)
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
    """Draw what time it is where, of which conferences, and how much there is."""
    names = list(dict.fromkeys(each.entry.conference for each in found))
    zones = [zone.of(names[0]) if len(names) == 1 else zone for zone in look.zones]
    clocks = [styled(text, "hint") for text in _clocks(of, zones, look)]
    beside = Text(f"  {screen.marks.bar}  ", "hint").join(clocks)
    about = headings.conferences(Line(it, it.entry, it.entry, None) for it in found)
    ages = headings.ages((each.entry for each in found), look)
    day = styled(named_day(zones[0].local(of.now)), "day")
    fits = day.cell_len + len(DOT) + beside.cell_len <= screen.width
    said = [styled(fact, "hint") for fact in (about, *facts, *ages)]
    headings.draw(screen, [day, *([beside] if fits else clocks), *said])


def _clocks(of: Nearby, zones: Sequence[Zone], look: Look) -> Iterator[str]:
    """The time in each zone: ``14:10 Europe/Brussels, UTC+1``."""
    today = zones[0].local(of.now).date()
    for zone in zones:
        local = zone.local(of.now)
        day = "" if local.date() == today else f" {short_weekday(local)}"
        offset = "" if zone.name.startswith("UTC") else f", {cells.offset(local)}"
        yield f"{cells.time_of_day(local, clock12=look.clock12)}{day} {zone.title}{offset}"


def _when(entry: Entry, of: Nearby, look: Look) -> str:
    """``at 14:15, in 5 min``, with the day if that is another one."""
    if entry.start is None:
        return ""
    zone = look.zones[0].of(entry.conference)
    there, here = zone.local(entry.start), zone.local(of.now)
    time = cells.time_of_day(there, clock12=look.clock12)
    day = "" if there.date() == here.date() else f"{cells.short_day(there)} "
    return f"{f'on {day}' if day else ''}at {time}, {away(entry.start, of.now)}"


def _other_day(lines: Sequence[Line[Near]], of: Nearby, look: Look) -> str:
    """How times name their day, if all are of one that is not today's."""
    zone = look.zones[0]
    days = {line.day for line in lines}
    today = {zone.of(line.slot.conference).local(of.now).date() for line in lines}
    if days == today or not lines:
        return ""
    return "year" if {day.year for day in days if day} != {day.year for day in today} else "short"
