"""The timetable of the day that is shown."""

from collections.abc import Iterable, Sequence
from functools import partial

from confcli.browse import days
from confcli.browse.days import Day, Key
from confcli.browse.divided import divided
from confcli.browse.making import Same
from confcli.browse.pages import Drawn
from confcli.browse.sheet import Sheet
from confcli.browse.state import State
from confcli.browse.timetable import Timetable
from confcli.model.text import counted
from confcli.schedule.entries import Entry
from confcli.search.ranking.results import Found
from confcli.views import grid_times, item_times
from confcli.views.grid_cells import Frame

#: What is divided into days at once; more takes so long that keys would wait for it.
_AT_ONCE = 1000
#: The least that has to be left beside the times.
_LEAST = 40
_NOTHING = "Nothing here has a time, so there is no timetable; press v for another view."
_OPENED = "Enter opens them"


def timetable(state: State, width: int) -> Timetable | Drawn | None:
    """The timetable of a day, in which all is dim but what is searched for."""
    found = days_of(state)
    if found is None:
        return None
    if not found or state.programme is None:
        return Drawn(state.host.manner, width, lambda sheet: sheet.fold(_NOTHING, "hint"))
    day = found[shown(state, found)]
    look = state.look._replace(zones=day.zones)
    while len(look.zones) > 1 and width - grid_times.margin(look) < _LEAST:
        look = look._replace(zones=look.zones[:-1])
    day = day._replace(zones=look.zones)
    room, order = width - grid_times.margin(look), state.grouping
    key = Same(state.programme.entries), day.key, len(look.zones), room
    parts = state.making.at_once("timetable", key, partial(divided, day, order, room))
    remarks = frozenset.intersection(
        *(frozenset(item_times.remarks(line.slot)) for line in day.lines)
    )
    wanted = None if state.found is None else wanted_of(state.found)
    frame = Frame(0, parts.by, remarks, state.clashing, wanted, _OPENED)
    return Timetable(Sheet(state.host.manner, width), parts, frame, look)


def amount(state: State) -> str:
    """Which of the days is shown, and how much of it matches."""
    found = days_of(state)
    if not found:
        return ""
    number = shown(state, found)
    day = f"day {number + 1} of {len(found)}" if len(found) > 1 else ""
    if state.found is None:
        return day
    wanted = wanted_of(state.found)
    counts = [sum(line.slot.id in wanted for line in each.lines) for each in found]
    matching = counted(counts[number], "match")
    elsewhere = sum(counts) - counts[number]
    said = [f"{matching} on this day", f"{elsewhere:,} on others" if elsewhere else "", day]
    return " · ".join(filter(None, said))


def turn(state: State, by: int) -> bool:
    """Show the day after, or the one before; false if there is none."""
    found = days_of(state) or []
    number = shown(state, found) + by if found else -1
    if number not in range(len(found)):
        return False
    state.day = found[number].key
    return True


def turn_to_now(state: State) -> bool:
    """Show the day of what is on now, else of what is next; false if there is none."""
    found = days_of(state) or []
    slots = [line.slot for day in found for line in day.lines]
    number = days.present(slots, state.host.now(), lambda _: 0)
    if number is not None:
        state.day = key_with(found, slots[number])
    return number is not None


def days_of(state: State) -> list[Day] | None:
    """The days of the programme; ``None`` as long as they are being made."""
    programme = state.programme
    entries: Sequence[Entry] = programme.entries if programme else ()
    make = partial(days.days, entries, state.grouping, state.zones)
    get = state.making.at_once if len(entries) <= _AT_ONCE else state.making.get
    return get("days", (Same(entries), tuple(zone.name for zone in state.zones)), make)


def shown(state: State, found: Sequence[Day]) -> int:
    """Which of the days is shown: that of an item, the one that was chosen, or today."""
    if state.turning is not None:
        state.day, state.turning = key_with(found, state.turning) or state.day, None
    if state.is_new and state.found is not None:
        _turn_to_matches(state, state.found, found)
    if state.day is None:
        state.day = _first(state, found)
    date, zone = state.day

    def distance(number: int) -> tuple[int, bool]:
        day = found[number]
        return abs((day.date - date).days), day.key[1] != zone

    return min(range(len(found)), key=distance)


def _turn_to_matches(state: State, answer: Found, found: Sequence[Day]) -> None:
    """Show the first day with something that is searched for, unless the one shown has some."""
    wanted = wanted_of(answer)
    matching = [day.key for day in found if any(line.slot.id in wanted for line in day.lines)]
    if matching and state.day not in matching:
        state.day = matching[0]


def key_with(found: Iterable[Day], entry: Entry) -> Key | None:
    """The first day that has an item."""
    ids = ids_of(entry)
    return next((day.key for day in found for line in day.lines if line.slot.id in ids), None)


def ids_of(entry: Entry) -> frozenset[str]:
    """The ids of an item and its slots."""
    return frozenset((entry.id, *(slot.id for slot in entry.slots)))


def wanted_of(found: Found) -> frozenset[str]:
    """The ids of all that was found, and of its slots and talks."""
    entries = [result.entry for result in found.results]
    return frozenset(
        id_ for it in entries for id_ in (*ids_of(it), *(each.id for each in it.talks))
    )


def _first(state: State, found: Sequence[Day]) -> Key:
    """The day of what is on now or next, if a conference is on; else the first."""
    slots = [line.slot for day in found for line in day.lines]
    now = state.host.now()
    number = days.present(slots, now, lambda _: 0) if days.is_on(slots, now) else None
    return found[0].key if number is None else key_with(found, slots[number]) or found[0].key
