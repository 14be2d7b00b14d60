"""The headings of a list: of its days, and of what its items are grouped by."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from rich.text import Text

from confcli.model.text import counted, one_line
from confcli.schedule.entries import Entry, SessionEntry
from confcli.schedule.grouping import Group, Line, session_of
from confcli.times.calendar_names import named_day
from confcli.times.local import utc
from confcli.times.zones import Zone
from confcli.views import cells, item_layout, style
from confcli.views.item import (
    NONE,
    Dress,
    about_session,
    kind_of,
    packed,
    people,
    title_of,
)
from confcli.views.look import Look
from confcli.views.rows import styled
from confcli.views.screen import Screen

#: What is counted, in this order.
_KINDS = ("talk", "paper", "session")
#: The conferences that a heading names; of more it says how many there are.
_MOST = 3
#: In minutes.
_HOUR, _DAY = 60, 24 * 60
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
    facts = [conferences(lines), how_much(lines, of), *facts]
    when = days_and_zones(screen, lines, look)
    draw(screen, [*when, *(styled(fact, "hint") for fact in facts)])


def days_and_zones(screen: Screen, lines: Sequence[Line[Any]], look: Look) -> list[Text]:
    """The days of a list, and the zones that its times are in."""
    days = sorted({line.day for line in lines if line.day})
    named = cells.NO_TIME
    if days:
        named = named_day(days[0]) if len(days) == 1 else cells.day_span(days[0], days[-1])
    zones = [styled(_zone(zone, lines), "hint") for zone in look.zones] if days else []
    beside = Text(f"  {screen.marks.bar}  ", "hint").join(zones)
    fitting = [beside] if zones and beside.cell_len <= screen.width - _HANGING else zones
    return [styled(named, "day"), *fitting]


def ages(slots: Iterable[Entry], look: Look) -> list[str]:
    """How long ago each listing from the web was fetched, and how to fetch it again."""
    found: dict[str, datetime] = {}
    for slot in slots:
        session = session_of(slot)
        if session and session.fetched_at:
            found.setdefault(session.conference, session.fetched_at)
    if look.now is None or not found:
        return []
    times = {name: _ago(look.now - when) for name, when in found.items()}
    if len(times) == 1:
        return [f"fetched {next(iter(times.values()))} · confcli update"]
    return [*(f"{name} fetched {ago}" for name, ago in times.items()), "confcli update"]


def _ago(time: timedelta) -> str:
    """``2 days ago``, in the largest unit."""
    minutes = int(time.total_seconds() // 60)
    for unit, length in (("day", _DAY), ("hour", _HOUR), ("minute", 1)):
        if minutes >= length:
            return f"{counted(minutes // length, unit)} ago"
    return "just now"


def draw_name(screen: Screen, group: Group[Any], by: str, of: Sequence[Line[Any]] = ()) -> None:
    """Draw the heading of a group: its name, and how much there is."""
    name = one_line(group.name) or f"no {by} stated"
    look = style.of_kind(group.name) if by == "type" else ""
    title = styled(name, look)
    title.stylize("heading")
    draw(screen, [title, styled(how_much(group.lines, of, places=False), "hint")])


def draw_session(
    screen: Screen,
    session: Entry,
    when: str,
    look: Look,
    talk: Entry | None = None,
    dress: Dress = NONE,
) -> None:
    """Draw the heading of a session, or of a talk that is all there is of one."""
    shown = talk or session
    title = dress.mark(screen.linked(dress.title or title_of(shown, shown), shown.url))
    title.stylize("heading")
    who = (
        about_session(session, look)[1:]
        if isinstance(session, SessionEntry) and not talk
        else [people(shown.authors, look, 3)]
    )
    room = styled(one_line(shown.room or ""), "room")
    parts = [title, kind_of(shown, shown), styled(when, "time"), room, *who]
    id_ = styled(shown.id, "id")
    left = min(screen.width, item_layout.WIDEST) - id_.cell_len
    first, *rest = packed(screen, parts, left - _HANGING, _HANGING)
    first.pad_right(max(left - first.cell_len, 0))
    for line in (first.append_text(id_), *rest):
        screen.line(line)
    for text in dress.below:
        screen.fold(text, indent=_HANGING, hanging=_HANGING)


def conferences(lines: Iterable[Line[Any]]) -> str:
    """The conferences of a list, by name unless they are many."""
    names = list(dict.fromkeys(line.slot.conference for line in lines))
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


def _zone(zone: Zone, lines: Iterable[Line[Any]]) -> str:
    """``Europe/Brussels, UTC+1``: the offsets at the times of a list, in their order."""
    timed = sorted((line.slot for line in lines if line.slot.start), key=lambda it: utc(it.start))
    zones = list(dict.fromkeys(zone.of(slot.conference) for slot in timed))
    if len(zones) > 1:
        return zone.title
    zone = zones[0] if zones else zone
    starts = (zone.local(slot.start) for slot in timed if slot.start)
    offsets = list(dict.fromkeys(map(cells.offset, starts)))
    if offsets == [zone.name] or zone.name.startswith("UTC"):
        return zone.name
    return f"{zone.name}, {' then '.join(offsets)}"


def draw(screen: Screen, parts: Iterable[Text], right: Text | None = None) -> None:
    """Draw the parts of a heading, and a remark at the right of the first line or below."""
    lines = packed(screen, parts, screen.width, _HANGING)
    if right:
        left = min(screen.width, item_layout.WIDEST) - right.cell_len - lines[0].cell_len
        if left < _HANGING:
            lines.append(Text(" " * _HANGING))
        lines[-1 if left < _HANGING else 0].append(" " * max(left, 0)).append_text(right)
    for line in lines:
        screen.line(line)
