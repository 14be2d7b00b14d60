"""The headings of a list: of its days, and of what its items are grouped by."""

from collections.abc import Iterable, Sequence
from typing import Any

from rich.text import Text

from confcli.model.text import counted, one_line
from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry, SessionEntry
from confcli.schedule.grouping import Group, Line, session_of
from confcli.times.calendar_names import named_day
from confcli.times.local import utc
from confcli.times.zones import Zone
from confcli.views import cells, item_columns, own, style
from confcli.views.context import Context, Dress
from confcli.views.distance import ago
from confcli.views.item import present, sign
from confcli.views.look import Look
from confcli.views.parts import chaired, kind_of, packed, title_of
from confcli.views.rows import styled
from confcli.views.screen import Screen

#: What is counted, in this order.
_KINDS = ("talk", "paper", "session", "appointment")
#: The conferences that a heading names; of more it says how many there are.
_MOST = 3
#: Where a heading goes on that is wider than the screen.
_HANGING = 2


def draw_days(
    screen: Screen,
    lines: Sequence[Line[Any]],
    look: Look,
    facts: Iterable[str] = (),
    of: Sequence[Line[Any]] = (),
) -> None:
    """Draw the heading of a day, or of several: in which zones, of what, how much there is.

    ``of`` is all that there is, if that is more.
    """
    when = days_and_zones(screen, lines, look)
    said = [
        conferences(of or lines),
        how_much(lines, of),
        *(it for it in facts if it != when[0].plain),
    ]
    draw(screen, [*when, *(styled(fact, "hint") for fact in said)])


def days_and_zones(screen: Screen, lines: Sequence[Line[Any]], look: Look) -> list[Text]:
    """The days of a list, and the zones that its times are in."""
    days = sorted({line.day for line in lines if line.day})
    named = cells.NO_TIME
    if days:
        named = named_day(days[0]) if len(days) == 1 else cells.day_span(days[0], days[-1])
    slots = [line.slot for line in lines]
    zones = [styled(zone_of(zone, slots), "hint") for zone in look.zones] if days else []
    beside = Text(f"  {screen.marks.bar}  ", "hint").join(zones)
    fitting = [beside] if zones and beside.cell_len <= screen.width - _HANGING else zones
    return [styled(named, "day"), *fitting]


def ages(slots: Iterable[Entry], look: Look) -> list[str]:
    """How long ago each listing from the web was fetched, and how to fetch it again."""
    if look.now is None:
        return []
    times: dict[str, str] = {}
    for slot in slots:
        session = session_of(slot)
        if session and session.fetched_at and session.conference not in times:
            times[session.conference] = ago(look.now - session.fetched_at)
    if len(times) == 1:
        return [f"fetched {next(iter(times.values()))} · confcli update"]
    said = [f"{name} fetched {time}" for name, time in times.items()]
    return [*said, "confcli update"] if said else []


def draw_name(
    screen: Screen,
    group: Group[Any],
    by: str,
    facts: Iterable[str] = (),
    of: Sequence[Line[Any]] = (),
) -> None:
    """Draw the heading of a group: its name, how much there is, and what holds of all of it."""
    name = one_line(group.name) or f"no {by} stated"
    look = style.of_kind(group.name) if by == "type" else ""
    title = styled(name, look)
    title.stylize("heading")
    said = [how_much(group.lines, of, places=False), *facts]
    draw(screen, [title, *(styled(fact, "hint") for fact in said)])


def draw_session(
    screen: Screen, session: SessionEntry, context: Context, facts: Iterable[str], dress: Dress
) -> None:
    """Draw the heading of a session over its talks."""
    line = Line(session, session, session, None)
    now = present(line, context.look)
    named = dress.mark(screen.linked(title_of(session, session), session.url))
    named.stylize("heading")
    mark = sign(screen, session, now)
    named = Text(" ").join([mark, named]) if mark.plain.strip() else named
    texts = [
        own.starred(screen, session.mark, named),
        kind_of(session, session),
        styled(session.status or "", "clash"),
        own.hidden(session.mark),
        styled(_when(session, context), "time"),
        styled(one_line(session.room or ""), "room"),
        styled(session.conference if context.conferences else "", "place"),
        chaired(session, context.look),
        *(styled(fact, "hint") for fact in facts),
        styled(now.text, "time"),
    ]
    for text in _with_id(screen, texts, styled(session.id, "id")):
        if now.past and context.dims_past:
            text.stylize("past")
        screen.line(text)
    said = [own.remarks(session.mark)] if context.look.long else []
    for text in filter(None, (*dress.below, *said)):
        screen.fold(text, indent=_HANGING, hanging=_HANGING)


def _with_id(screen: Screen, parts: Iterable[Text], id_: Text) -> list[Text]:
    """The lines of a heading, with an id at the right end of the first."""
    left = min(screen.width, item_columns.WIDEST) - id_.cell_len
    first, *rest = packed(screen, parts, left - _HANGING, _HANGING)
    first.pad_right(max(left - first.cell_len, 0))
    return [first.append_text(id_), *rest]


def _when(session: SessionEntry, context: Context) -> str:
    """``Tue 4 May 03:00–06:23``, without the day where there is only one."""
    if session.start is None:
        return ""
    if whole := days_of_entry(session):
        return cells.day_names(whole)
    look = context.look
    zone = look.zones[0].of(session.conference)
    there = zone.local(session.start)
    day = named_day(there) if context.days in ("year", "above") else cells.short_day(there)
    hours = cells.hours(session.start, session.end, zone, clock12=look.clock12)
    return f"{day} {hours}" if context.days else hours


def conferences(lines: Iterable[Line[Any]]) -> str:
    """The conferences of a list, by name unless they are many."""
    names = list(filter(None, dict.fromkeys(line.slot.conference for line in lines)))
    return one_line(", ".join(names)) if len(names) <= _MOST else f"{len(names)} conferences"


def how_much(
    lines: Sequence[Line[Any]], of: Sequence[Line[Any]] = (), *, places: bool = True
) -> str:
    """``433 talks in 29 rooms``: each item once; ``3 of 433 talks`` if there are more."""
    shown, total = ({id(line.item) for line in each} for each in (lines, of))
    if len(shown) < len(total):
        return f"{len(shown):,} of {how_much(of, places=places)}"
    kinds: dict[str, set[int]] = {}
    for line in lines:
        kinds.setdefault(line.entry.kind, set()).add(id(line.item))
    counts = " and ".join(counted(len(kinds[kind]), kind) for kind in _KINDS if kind in kinds)
    rooms = len({line.slot.room for line in lines if line.slot.room}) if places else 0
    return f"{counts} in {counted(rooms, 'room')}" if rooms else counts


def zone_of(zone: Zone, slots: Iterable[Entry]) -> str:
    """``Europe/Brussels, UTC+1``: the offsets at the times of some slots, in their order."""
    timed = sorted((slot for slot in slots if slot.start), key=lambda it: utc(it.start))
    zones = list(dict.fromkeys(zone.of(slot.conference) for slot in timed))
    if len(zones) > 1:
        return zone.title
    zone = zones[0] if zones else zone
    starts = (zone.local(slot.start) for slot in timed if slot.start)
    offsets = list(dict.fromkeys(map(cells.offset, starts)))
    if zone.name.startswith("UTC"):
        return zone.title
    return f"{zone.name}, {' then '.join(offsets)}"


def draw(screen: Screen, parts: Iterable[Text], right: Text | None = None) -> None:
    """Draw the parts of a heading, and a remark at the right of the first line or below."""
    for line in laid(screen, parts, right):
        screen.line(line)


def laid(screen: Screen, parts: Iterable[Text], right: Text | None = None) -> list[Text]:
    """The lines of a heading."""
    lines = packed(screen, parts, screen.width, _HANGING)
    if right:
        left = min(screen.width, item_columns.WIDEST) - right.cell_len - lines[0].cell_len
        if left < _HANGING:
            lines.append(Text(" " * _HANGING))
        lines[-1 if left < _HANGING else 0].append(" " * max(left, 0)).append_text(right)
    return lines
