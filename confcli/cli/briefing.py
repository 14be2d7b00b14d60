"""What there is to say of a conference at a glance, from all that is known of it."""

from collections.abc import Iterable, Sequence

from confcli.cli import hiding, loading, walking
from confcli.cli.environment import Here
from confcli.planning.agenda import agenda
from confcli.planning.loads import loads
from confcli.planning.nearby import nearby
from confcli.schedule import counting
from confcli.schedule.agenda import items
from confcli.schedule.brief import Brief, Own, Speaker, lacks, of_stated, state
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry
from confcli.schedule.filters import Filters
from confcli.schedule.overview import days_of
from confcli.schedule.present import is_to_come
from confcli.search.index.schema import searchable
from confcli.search.people import Person, people
from confcli.times.local import utc

#: How many people are the busiest.
_MOST = 20


def of(here: Here, schedule: loading.Chosen) -> Brief:
    """The brief of the one conference of a schedule, without what is hidden on a terminal."""
    (listing,) = schedule.listings
    zone = here.zones[0]
    calendar = here.calendar(lambda: schedule.sessions)
    found = hiding.shown(items(schedule), Filters())
    first, last = days_of(schedule, zone) or (None, None)
    persons = people(_visible(searchable(schedule)))
    near = nearby(found, found, here.now)
    return Brief(
        conference=listing.conference,
        listing=listing,
        items=found,
        talks=sum(it.kind == "talk" for it in found),
        papers=len(_visible(schedule.papers)),
        sessions=len(_visible(schedule.sessions)),
        first_day=first,
        last_day=last,
        state=state(first, last, here.today),
        now=here.now,
        types=counting.ordered(of_stated(counting.by_value(found, "type", calendar)), "count"),
        days=counting.by_day(found, calendar),
        rooms=loads(found),
        lacks=lacks(found),
        speaker_count=sum(_works(it) > 0 for it in persons),
        chair_count=sum(it.chairs > 0 for it in persons),
        speakers=_busiest(persons),
        topics=(),
        running=[each.entry for each in near.running],
        coming=[each.entry for each in near.first()],
        own=_own(here, schedule, calendar),
    )


def _visible(found: Sequence[Entry]) -> Sequence[Entry]:
    """What is not hidden, where that is left out."""
    return hiding.without(found, Filters()) if hiding.is_on(Filters()) else found


def _busiest(persons: Iterable[Person]) -> list[Speaker]:
    """Those who present something, the one with most first."""
    found = [
        Speaker(it.name, _works(it), it.talks, it.perhaps_same) for it in persons if _works(it)
    ]
    return sorted(found, key=lambda it: (-it.works, -it.talks))[:_MOST]


def _works(person: Person) -> int:
    return len(person.works) - person.chairs


def _own(here: Here, schedule: loading.Chosen, calendar: Calendar) -> Own:
    """What is starred and clashes; reads where the rooms are only if that may."""
    if not any(mark.star for mark in schedule.marks.values()):
        return Own()
    travel = walking.travel(here, schedule.listings, is_said=False)
    found = agenda(schedule, schedule.appointments, travel, calendar)
    starred = [each.entry for each in found if each.entry.mark.star]
    clashes = {id(clash) for each in found for clash in each.clashes}
    ahead = (it for it in starred if is_to_come(it, here.now) and not it.cancelled)
    return Own(len(starred), len(clashes), min(ahead, key=lambda it: utc(it.start), default=None))
