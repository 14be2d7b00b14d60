"""What happened to what the user starred, in words."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import zip_longest

from confcli.model.marks import Marked, News, Slot
from confcli.model.text import counted, one_line
from confcli.schedule.days import whole_days
from confcli.schedule.entries import UNTITLED
from confcli.times.zones import Zone
from confcli.views import cells
from confcli.views.door import Door
from confcli.views.folding import folded

#: What stands before what happened.
_INDENT = 4
_UNKNOWN = "an unknown room"


def heading(news: Sequence[News], zone: Zone) -> str:
    """How many starred items changed, and the zone of all times."""
    return f"{counted(len(news), 'starred item')} changed; times in {zone.title}"


def write(door: Door, news: Sequence[News], zone: Zone, *, clock12: bool = False) -> None:
    """Write what happened to each item below its title, with times in a zone."""
    for each in news:
        known = each.after or each.before
        if known is None:
            continue
        sign, title = door.manner.marks.star, one_line(known.title or UNTITLED)
        lines = folded(f"{title} · {known.id}", door.manner.width - 2)
        door.line("  ", (sign, "star"), f" {lines[0]}")
        for text in lines[1:]:
            door.line(f"{' ' * _INDENT}{text}")
        for sentence in sentences(each, zone, clock12=clock12):
            for text in folded(sentence, door.manner.width - _INDENT):
                door.line(f"{' ' * _INDENT}{text}")


def sentences(news: News, zone: Zone, *, clock12: bool = False) -> list[str]:
    """What happened to an item: ``moved: Tue 4 May 14:00–15:00 → 16:00–17:00``."""
    told = _Teller(zone, clock12=clock12)
    if news.after is None:
        return [f"not in the programme any more{told.was(news.before)}"]
    if news.before is None:
        return [f"back in the programme{told.now(news.after)}"]
    return [*_renamed(news.before, news.after), *told.slots(news.before, news.after)]


def _renamed(old: Marked, new: Marked) -> Iterator[str]:
    if old.title != new.title:
        yield f"renamed: it was “{one_line(old.title or UNTITLED)}”"


def _another_room(old: Slot, new: Slot, kind: str) -> Iterator[str]:
    """Yield that a room changed; a session that has none any more has talks in several."""
    is_known = bool(old.room and new.room) or kind != "session"
    if old.room != new.room and is_known and old.cancelled == new.cancelled:
        rooms = [one_line(slot.room or _UNKNOWN) for slot in (old, new)]
        yield f"another room: {rooms[0]} → {rooms[1]}"


class _Teller:
    """Describes what happened to the slots of an item, with times in a zone."""

    def __init__(self, zone: Zone, *, clock12: bool) -> None:
        self._zone, self._clock12 = zone, clock12

    def was(self, one: Marked | None) -> str:
        times = [self._when(slot) for slot in (one.slots if one else ())]
        return f"; it was on {' and '.join(times)}" if times else ""

    def now(self, one: Marked) -> str:
        times = [self._at(slot) for slot in one.slots]
        return f": {' and '.join(times)}" if times else ""

    def slots(self, old: Marked, new: Marked) -> Iterator[str]:
        """Yield what happened to each slot; those of one id are the same, then any others."""
        were = {slot.id: slot for slot in old.slots}
        are = {slot.id: slot for slot in new.slots}
        pairs = [(were.pop(id_), are.pop(id_)) for id_ in list(were) if id_ in are]
        for before, after in [*pairs, *zip_longest(were.values(), are.values())]:
            if before and after:
                yield from self._between(before, after)
                yield from _another_room(before, after, new.kind)
            elif before:
                yield f"no longer on {self._when(before)}"
            elif after:
                yield f"also on {self._at(after)}"

    def _between(self, old: Slot, new: Slot) -> Iterator[str]:
        if new.cancelled and not old.cancelled:
            yield f"cancelled; it was to be on {self._at(old)}"
            return
        if old.cancelled and not new.cancelled:
            yield f"no longer cancelled: {self._at(new)}"
            return
        (day, was), (new_day, now) = map(self._day_and_hours, (old, new))
        if (day, was) != (new_day, now):
            yield f"moved: {day}{was} → {'' if day == new_day and now else new_day}{now}"

    def _at(self, slot: Slot) -> str:
        return f"{self._when(slot)} in {one_line(slot.room)}" if slot.room else self._when(slot)

    def _when(self, slot: Slot) -> str:
        return "".join(self._day_and_hours(slot))

    def _day_and_hours(self, slot: Slot) -> tuple[str, str]:
        start, end = (
            datetime.fromisoformat(each) if each else None for each in (slot.start, slot.end)
        )
        if start is None:
            return cells.NO_TIME, ""
        if whole := whole_days(start, end, None):
            return cells.day_names(whole), ""
        day = cells.short_day(self._zone.local(start))
        return f"{day} ", cells.hours(start, end, self._zone, clock12=self._clock12)
