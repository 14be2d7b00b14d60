"""The days of a programme, and what is on now or next."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import Grouping, Line
from confcli.schedule.present import is_after, runs_at
from confcli.times.local import utc
from confcli.times.zones import Zone

#: A date, and the name of the zone that times are in.
Key = tuple[date, str]


class Day(NamedTuple):
    """What is on one day: at conferences whose own zone is the same, if times are in that."""

    date: date
    zones: list[Zone]
    lines: list[Line[Entry]]

    @property
    def key(self) -> Key:
        """What tells it apart."""
        return self.date, self.zones[0].name


def days(entries: Iterable[Entry], order: Grouping, zones: Sequence[Zone]) -> list[Day]:
    """The days on which something is, in order; what has no time is on none."""
    found: list[Day] = []
    for group in order._replace(by="day", sort="time").groups(entries):
        apart: dict[tuple[str, ...], Day] = {}
        for line in group.lines if group.day else ():
            own = [zone.of(line.slot.conference) for zone in zones]
            key = tuple(zone.name for zone in own)
            apart.setdefault(key, Day(line.day or date.max, own, [])).lines.append(line)
        found += apart.values()
    return found


def present(
    slots: Sequence[Entry | None], now: datetime, distance: Callable[[int], int]
) -> int | None:
    """Which of some slots is on now, else which is next; ``None`` if all is over.

    Of several it is the one that began last, and of those the one with the least ``distance``.
    """
    there = [(number, slot) for number, slot in enumerate(slots) if slot and not _is_off(slot)]
    running = [each for each in there if runs_at(each[1], now)]
    coming = [each for each in there if is_after(each[1], now)]
    best, last = running or coming, bool(running)

    def rank(each: tuple[int, Entry]) -> tuple[float, int]:
        start = utc(each[1].start).timestamp()
        return -start if last else start, distance(each[0])

    return min(best, key=rank)[0] if best else None


def is_on(slots: Iterable[Entry], now: datetime) -> bool:
    """Whether a conference has begun and goes on yet."""
    spans: dict[str, list[bool]] = {}
    for slot in slots:
        if slot.start:
            span = spans.setdefault(slot.conference, [False, False])
            span[0] |= slot.start <= now
            span[1] |= is_after(slot, now) or runs_at(slot, now)
    return any(begun and goes_on for begun, goes_on in spans.values())


def _is_off(slot: Entry) -> bool:
    """Whether there is nothing to go to now: it lasts whole days, or doesn't take place."""
    return slot.start is None or slot.cancelled or days_of_entry(slot) is not None
