"""A user's own days: what is starred, appointments, what clashes, and the time between."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from confcli.model.marks import Appointment
from confcli.planning.appointments import AppointmentEntry
from confcli.planning.clashes import Clash, clashes
from confcli.planning.engagements import Engagement, engagement, mine
from confcli.planning.free_time import Free, free_time
from confcli.planning.travel import Travel
from confcli.schedule.days import Calendar, DayRange
from confcli.schedule.entries import Entry, TalkEntry
from confcli.schedule.schedule import Schedule
from confcli.times.local import utc

#: The conference and the id of a paper.
_Paper = tuple[str, str | None]


class Other(NamedTuple):
    """Another slot of a paper."""

    slot: Entry
    #: Whether nothing clashes with it.
    is_free: bool


class Item(NamedTuple):
    """An entry of an agenda."""

    entry: Entry
    #: ``None`` if it takes no time.
    engagement: Engagement | None = None
    clashes: Sequence[Clash] = ()
    other_slots: Sequence[Other] = ()
    #: The free time that comes before it, or that it is the first to fill.
    free: Free | None = None


def agenda(
    schedule: Schedule, appointments: Iterable[Appointment], travel: Travel, calendar: Calendar
) -> list[Item]:
    """What is starred, in order of time, and the appointments and the free time between it.

    Appointments are those on its days, and on other days of its conferences.
    """
    starred = mine(schedule.sessions)
    are_there = _days(starred, calendar)
    own = (AppointmentEntry(each) for each in appointments) if starred else ()
    entries = [*starred, *(each for each in own if any(map(are_there, calendar.days(each))))]
    entries.sort(key=lambda it: utc(it.start))
    found = _compared(entries, _slots(schedule, starred), travel)
    engaged = [each.engagement for each in found if each.engagement]
    return with_free_time(found, free_time(engaged, travel, calendar))


def _days(starred: Iterable[Entry], calendar: Calendar) -> Callable[[date], bool]:
    """Whether a day is one of what is starred, or of its conferences."""
    days = {day for each in starred for day in calendar.days(each)}
    names = {each.conference for each in starred}
    spans = [DayRange(*days) for name, *days in calendar.conferences if name in names]
    return lambda day: day in days or any(each.holds(day) for each in spans)


def _slots(schedule: Schedule, starred: Iterable[Entry]) -> Mapping[_Paper, list[TalkEntry]]:
    """The slots of each paper that is starred, or of which one is."""
    found: dict[_Paper, list[TalkEntry]] = defaultdict(list)
    papers = {(each.conference, each.paper) for each in starred if each.paper}
    for talk in schedule.talks if papers else ():
        if (talk.conference, talk.paper) in papers and engagement(talk):
            found[talk.conference, talk.paper].append(talk)
    return found


def _compared(
    entries: Sequence[Entry], slots: Mapping[_Paper, list[TalkEntry]], travel: Travel
) -> list[Item]:
    """Each entry with its clashes and the other slots of its paper."""
    own = [_taking_time(each) for each in entries]
    known = {id(each) for each in own}
    others = [each for some in slots.values() for each in some if id(each) not in known]
    engaged = {id(each): it for each in (*own, *others) if (it := engagement(each))}
    of: dict[int, list[Clash]] = defaultdict(list)
    for clash in clashes(engaged.values(), travel):
        for it in (clash.one, clash.other):
            if id(clash.beside(it).of) in known:
                of[id(it.of)].append(clash)

    def item(entry: Entry) -> Item:
        key = id(_taking_time(entry))
        beside = (it for it in slots.get((entry.conference, entry.paper), ()) if it is not entry)
        other = [Other(it, id(it) not in of) for it in beside]
        return Item(entry, engaged.get(key), of.get(key, ()), other)

    return [item(entry) for entry in entries]


def _taking_time(entry: Entry) -> Entry | Appointment:
    return entry.appointment if isinstance(entry, AppointmentEntry) else entry


def with_free_time(found: Sequence[Item], between: Iterable[Free]) -> list[Item]:
    """The items, with free time at the first one of them that starts in it, or that ends it."""
    left = deque(between)

    def free(item: Item) -> Free | None:
        start = item.engagement and item.engagement.start.timestamp()
        while start and left and left[0].gap.end.timestamp() < start:
            left.popleft()
        begun = start and left and start >= left[0].gap.start.timestamp()
        return left.popleft() if begun else None

    return [each._replace(free=free(each)) for each in found]


def still_free(found: Sequence[Item], now: datetime) -> list[Item]:
    """The items with what is left of the free time between them; with all of it if all is over."""
    ends = (each.engagement.end.timestamp() for each in found if each.engagement)
    if max(ends, default=0) <= now.timestamp():
        return [*found]
    return [each._replace(free=each.free.still(now)) if each.free else each for each in found]
