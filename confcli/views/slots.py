"""When and where an item is: a row for each slot and zone, with the place beside or below."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rich.text import Text

from confcli.model.text import counted
from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry, SessionEntry
from confcli.schedule.grouping import session_of
from confcli.times.calendar_names import named_day
from confcli.views import cells, own, style
from confcli.views.look import Look
from confcli.views.moments import distance
from confcli.views.rows import (
    DOT,
    INDENT,
    draw_rows,
    draw_stacked,
    side_by_side,
    stacked,
    styled,
    width_of,
    widths_of,
)
from confcli.views.screen import Screen

#: Columns in which a place can be read beside the times.
_ROOM_FOR_PLACE = 30
_BESIDE = 4

#: The day, the time and the zone.
Times = tuple[Text, Text, Text]


def draw(screen: Screen, slots: Sequence[Entry], look: Look) -> None:
    """Draw the slots of an item: day and time in each zone, and the place.

    If only some of them are starred, these have the sign.
    """
    times = [_times(slot, look) for slot in slots]
    if len(look.zones) == 1:  # its name once is enough
        times[1:] = [[(day, hours, Text()) for day, hours, _ in rows] for rows in times[1:]]
    widths = widths_of([row for rows in times for row in rows])
    differ = len({slot.mark.star for slot in slots}) > 1
    for slot, rows in zip(slots, times, strict=True):
        place = _place(screen, slot, look)
        if differ:
            place.insert(0, own.star(screen, slot.mark))
        _draw_slot(screen, rows, place, widths)
    for note in dict.fromkeys(note for slot in slots for note in _notes(slot)):
        screen.fold(note, "hint", indent=INDENT)


def _draw_slot(screen: Screen, rows: list[Times], place: list[Text], widths: list[int]) -> None:
    left = INDENT + width_of(widths) + _BESIDE
    room = screen.width - left
    if room < max(_ROOM_FOR_PLACE, *(part.cell_len for part in place)):
        draw_rows(screen, rows, indent=INDENT, widths=widths)
        draw_stacked(screen, place, indent=2 * INDENT, between=DOT)
        return
    lines = stacked(place, room, DOT)
    for times, where in zip_longest([side_by_side(row, widths) for row in rows], lines):
        line = Text(" " * INDENT).append_text(times or Text())
        if where:
            line.pad_right(left - line.cell_len)
        screen.line(line.append_text(where or Text()))


def _times(slot: Entry, look: Look) -> list[Times]:
    """The rows of a slot: day and time in each zone; a day that is the same is not repeated."""
    if slot.start is None:
        return [(Text(cells.NO_TIME), Text(), Text())]
    if whole := days_of_entry(slot):
        return [(Text(cells.day_names(whole), "day"), Text(cells.ALL_DAY, "time"), Text())]
    rows: list[Times] = []
    above = ""
    for zone in look.zones:
        mark = cells.day_shift(slot, zone, look.zones[0])
        day = f"{named_day(zone.local(slot.start).date())}{mark}"
        hours = cells.hours(slot.start, slot.end, zone, clock12=look.clock12)
        shown = Text(day if day != above else "", "day")
        rows.append((shown, Text(hours, "time"), Text(zone.title, "place")))
        above = day
    return rows


def _place(screen: Screen, slot: Entry, look: Look) -> list[Text]:
    """How far away a slot is, what has become of it, where it is, and what else is known."""
    track = slot.track if slot.track and slot.track not in slot.session else None
    count = counted(slot.count, "talk") if isinstance(slot, SessionEntry) and slot.count else None
    before = [
        ("CANCELLED" if slot.cancelled else None, "clash"),
        (slot.status.upper() if slot.status else None, "clash"),
        (distance(slot, look.now), "time"),
        (slot.room, "room"),
        (f"board {slot.board}" if slot.board else None, "place"),
    ]
    after = [
        (track, "place"),
        (slot.type, style.of_kind(slot.type)),
        (count, "place"),
        (f"language {slot.language}" if slot.language else None, "place"),
        ("not recorded" if slot.unrecorded else None, "place"),
        (f"{slot.duration} min" if slot.duration and not slot.end else None, "place"),
    ]
    first, last = ([styled(text, look) for text, look in each if text] for each in (before, after))
    return [*first, *_session(screen, slot), *last]


def _session(screen: Screen, slot: Entry) -> list[Text]:
    """The name of the session that a talk is in, unless the room says it already."""
    session = session_of(slot)
    if slot.kind == "session" or not slot.session or slot.session == slot.room:
        return []
    name = styled(slot.session, "place")
    return [screen.lead(name, "item", session) if session else name]


def _notes(slot: Entry) -> Iterator[str]:
    """What is doubtful about a time, in words."""
    if slot.kind != "session" and slot.time_of == "session":
        yield "session time: the source states no time for the talk itself"
    if slot.time_basis == "inferred":
        yield "time zone inferred: the source doesn't state it"
