"""How many: of each value, on each day, in each hour."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from confcli.schedule import grouping
from confcli.schedule.days import Calendar, days_of_entry
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import names, natural
from confcli.times.zones import Zone

#: What can be counted by: what programmes are grouped by, and more.
BY = (*grouping.BY, "hour", "conference", "language", "keyword", "affiliation")
#: The orders of counts.
SORTS = ("count", "name")
#: What is counted by time comes in order of time, unless asked otherwise.
OVER_TIME = ("time", "day", "hour")

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
_NONE: list[str | None] = [None]


@dataclass(frozen=True)
class Count:
    """How many items have a value; ``None`` for those that have none."""

    value: str | None
    count: int
    #: Of how many items; one with several values counts for each of them.
    total: int

    @property
    def percent(self) -> float:
        """The share of all items, in per cent."""
        return round(100 * self.count / self.total, 1) if self.total else 0.0


def by_value(entries: Iterable[Entry], by: str, calendar: Calendar, zone: Zone) -> list[Count]:
    """Count the items with each value, in the order in which values first occur.

    Those without any value come last.
    """
    counter: Counter[str | None] = Counter()
    total = 0
    for entry in entries:
        counter.update([*dict.fromkeys(values(entry, by, calendar, zone))] or _NONE)
        total += 1
    nameless = counter.pop(None, 0)
    counts = [Count(value, count, total) for value, count in counter.items()]
    return [*counts, Count(None, nameless, total)] if nameless else counts


def values(entry: Entry, by: str, calendar: Calendar, zone: Zone) -> Iterator[str]:
    """Yield what an item is counted for: its rooms, its authors, the days it runs on."""
    for slot in entry.slots:
        if by == "day":
            yield from map(str, days_running(slot, calendar))
        elif by == "hour":
            yield from (f"{moment:%H}:00" for moment in hours_running(slot, zone))
        elif by == "time":
            yield from (
                [f"{zone.of(slot.conference).local(slot.start):%Y-%m-%d %H}:00"]
                if slot.start
                else []
            )
        else:
            yield from names(entry, slot, by)


def ordered(counts: Iterable[Count], sort: str) -> list[Count]:
    """Sort counts by ``name``, or the highest ``count`` first; what has no value comes last."""
    named = sorted(counts, key=lambda each: (each.value is None, natural(each.value or "")))
    if sort == "count":
        named.sort(key=lambda each: (each.value is None, -each.count))
    return named


@dataclass
class Day:
    """How much is on a day."""

    day: date
    count: int = 0
    #: How many items run in each hour, by the clock.
    hours: list[int] = field(default_factory=lambda: [0] * 24)
    conferences: list[str] = field(default_factory=list)


def by_day(entries: Iterable[Entry], calendar: Calendar, zone: Zone) -> list[Day]:
    """Count what is on each day of a calendar, and in each hour of a zone, in order of time.

    What lasts over midnight is on both days; what lasts whole days is in no hour. Items without
    a time are not counted.
    """
    found: dict[date, Day] = {}
    for entry in entries:
        for slot in entry.slots:
            for day in days_running(slot, calendar):
                on = found.setdefault(day, Day(day))
                on.count += 1
                if slot.conference not in on.conferences:
                    on.conferences.append(slot.conference)
            for hour in hours_running(slot, zone):
                found[calendar.day_at(slot, hour)].hours[hour.hour] += 1
    return [found[day] for day in sorted(found)]


def days_running(slot: Entry, calendar: Calendar) -> Iterator[date]:
    """The days of a calendar on which something starts or runs; none if its time is unknown."""
    day = calendar.day(slot)
    while day and calendar.runs_on(slot, day):
        yield day
        day += _DAY


def hours_running(slot: Entry, zone: Zone) -> Iterator[datetime]:
    """A moment of each hour of a zone in which something runs; none if it lasts whole days."""
    if slot.start is None or days_of_entry(slot):
        return
    zone = zone.of(slot.conference)
    start = zone.local(slot.start)
    yield start
    hour = slot.start.astimezone(UTC) - timedelta(minutes=start.minute, seconds=start.second)
    while slot.end and (hour := hour + _HOUR) < slot.end:
        yield zone.local(hour)
