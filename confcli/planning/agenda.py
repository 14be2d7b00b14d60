"""A user's own days: what is starred, appointments, what clashes, and the time between."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from confcli.model.marks import Appointment
from confcli.planning.appointments import AppointmentEntry
from confcli.planning.clashes import Clash, clashes
from confcli.planning.engagements import Engagement, engagement, mine
from confcli.planning.gaps import Gap, fillings, gaps
from confcli.planning.travel import Travel
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry, TalkEntry
from confcli.schedule.schedule import Schedule
from confcli.times.zones import NEVER

#: Minutes: a gap that is longer and goes past midnight is a night.
_NIGHT = 240
#: The conference and the id of a paper.
_Paper = tuple[str, str | None]


class Other(NamedTuple):
    """Another slot of a paper."""

    slot: Entry
    #: Whether nothing clashes with it.
    is_free: bool


class Free(NamedTuple):
    """Free time between what the user surely wants to see, and what would fill it."""

    gap: Gap
    #: What is starred as maybe, in order of time; it is in the agenda, too.
    maybes: Sequence[Engagement]
    #: What the user might look for, best first.
    suggested: Sequence[Engagement] = ()


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
    """What is starred, and the appointments on those days: in order of time, with the gaps."""
    starred = mine(schedule.sessions)
    days = {day for each in starred for day in calendar.days(each)}
    own = (AppointmentEntry(each) for each in appointments)
    entries = [*starred, *(each for each in own if not days.isdisjoint(calendar.days(each)))]
    entries.sort(key=lambda it: (it.start or NEVER).timestamp())
    found = _compared(entries, _slots(schedule, starred), travel)
    return _with_gaps(found, travel, calendar)


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


def _with_gaps(found: Iterable[Item], travel: Travel, calendar: Calendar) -> list[Item]:
    """The items, with each gap at the first one that starts in it, or that ends it."""
    found = list(found)
    engaged = [each.engagement for each in found if each.engagement]
    between = [gap for gap in gaps(filter(_is_sure, engaged)) if not _is_night(gap, calendar)]
    held = fillings(between, (each for each in engaged if not _is_sure(each)), travel)
    left = [Free(*each) for each in zip(between, held, strict=True)]
    left.reverse()

    def free(item: Item) -> Free | None:
        start = item.engagement and item.engagement.start.timestamp()
        return left.pop() if start and left and start >= left[-1].gap.start.timestamp() else None

    return [each._replace(free=free(each)) for each in found]


def _is_sure(it: Engagement) -> bool:
    return not isinstance(it.of, Entry) or it.of.mark.star != "maybe"


def _is_night(gap: Gap, calendar: Calendar) -> bool:
    """Whether a gap is over the end of a day, and longer than one stays up for."""
    start, end = (calendar.reader.local(each).date() for each in (gap.start, gap.end))
    return start != end and gap.minutes > _NIGHT
