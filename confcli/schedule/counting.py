"""How many: of each value, on each day, in each hour."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from confcli.model.records import dataclass, field
from confcli.schedule import grouping
from confcli.schedule.days import Calendar, OnDay, days_of_entry
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import names, natural
from confcli.times.zones import Zone

#: What can be counted by: what programmes are grouped by, and more.
BY = (*grouping.BY, "hour", "conference", "language", "keyword", "affiliation", "label")
#: The orders of counts.
SORTS = ("count", "name")
#: What is counted by time comes in order of time, unless asked otherwise.
OVER_TIME = ("time", "day", "hour")

_HOUR = timedelta(hours=1)
_NONE: list[str | None] = [None]


@dataclass(repr=False)
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


def by_value(
    entries: Iterable[Entry], by: str, calendar: Calendar, asked: OnDay = None
) -> list[Count]:
    """Count the items with each value, in the order in which values first occur.

    Those without any value come last. Hours and times are the reader's; only days asked for
    are counted.
    """
    counter: Counter[str | None] = Counter()
    total = 0
    for entry in entries:
        counter.update([*dict.fromkeys(values(entry, by, calendar, asked))] or _NONE)
        total += 1
    nameless = counter.pop(None, 0)
    counts = [Count(value, count, total) for value, count in counter.items()]
    return [*counts, Count(None, nameless, total)] if nameless else counts


def values(entry: Entry, by: str, calendar: Calendar, asked: OnDay = None) -> Iterator[str]:
    """Yield what an item is counted for: its rooms, its authors, the days it runs on."""
    for slot in entry.slots:
        if by == "day":
            yield from map(str, days_running(slot, calendar, asked))
        elif by == "hour":
            yield from (f"{hour:%H}:00" for _, hour in hours_running(slot, calendar, asked))
        elif by == "label":
            yield from entry.mark.labels
        elif by == "time":
            yield from _hour_of_start(slot, calendar)
        else:
            yield from names(entry, slot, by)


def _hour_of_start(slot: Entry, calendar: Calendar) -> Iterator[str]:
    if slot.start:
        yield f"{_zone(slot, calendar).local(slot.start):%Y-%m-%d %H}:00"


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
    #: How many of these items are starred.
    starred: int = 0
    #: How many items run in each hour, by the clock.
    hours: list[int] = field(default_factory=lambda: [0] * 24)
    conferences: list[str] = field(default_factory=list)


def by_day(entries: Iterable[Entry], calendar: Calendar, asked: OnDay = None) -> list[Day]:
    """Count what is on each day asked for, and in each of its hours, in order of time.

    What lasts over midnight is on both days; what lasts whole days is in no hour. Items without
    a time are not counted.
    """
    found: dict[date, Day] = {}
    for entry in entries:
        for slot in entry.slots:
            for day in days_running(slot, calendar, asked):
                on = found.setdefault(day, Day(day))
                on.count += 1
                on.starred += slot.mark.star is not None
                if slot.conference not in on.conferences:
                    on.conferences.append(slot.conference)
            for day, hour in hours_running(slot, calendar, asked):
                found[day].hours[hour.hour] += 1
    return [found[day] for day in sorted(found)]


def days_running(slot: Entry, calendar: Calendar, asked: OnDay = None) -> Iterator[date]:
    """The days asked for on which something starts or runs; none if its time is unknown."""
    for day in calendar.days(slot):
        if asked is None or asked(slot, day):
            yield day


def hours_running(
    slot: Entry, calendar: Calendar, asked: OnDay = None
) -> Iterator[tuple[date, datetime]]:
    """A moment of each hour in which something runs, and its day if that is asked for.

    Hours are those of the reader's clock; there are none of what lasts whole days.
    """
    if slot.start is None or days_of_entry(slot):
        return
    for moment in _hours(slot.start, slot.end, _zone(slot, calendar)):
        day = calendar.day_at(slot, moment)
        if asked is None or asked(slot, day):
            yield day, moment


def _hours(start: datetime, end: datetime | None, zone: Zone) -> Iterator[datetime]:
    local = zone.local(start)
    yield local
    hour = start.astimezone(UTC) - timedelta(minutes=local.minute, seconds=local.second)
    while end and (hour := hour + _HOUR) < end:
        yield zone.local(hour)


def _zone(slot: Entry, calendar: Calendar) -> Zone:
    return calendar.reader.of(slot.conference)
