"""What there is to say of a conference at a glance, from all that is known of it."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from confcli.cli import hiding, loading, topical, walking
from confcli.cli.announcing import announced
from confcli.cli.environment import Here
from confcli.cli.options.source import Scope
from confcli.cli.streams import note
from confcli.model.text import slug
from confcli.planning.agenda import agenda
from confcli.planning.loads import loads
from confcli.planning.nearby import nearby
from confcli.schedule import counting
from confcli.schedule.agenda import items
from confcli.schedule.brief import Brief, Own, Update, lacks, of_stated, state
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry
from confcli.schedule.filters import Filters
from confcli.schedule.overview import days_of
from confcli.schedule.present import is_to_come
from confcli.search.index.schema import searchable
from confcli.search.people import busiest
from confcli.times.local import utc

#: How many people are the busiest.
_MOST = 20


def of(here: Here, schedule: loading.Chosen, source: Scope, *, is_read: bool) -> Brief:
    """The brief of the one conference of a schedule.

    What is hidden is left out on a terminal, and of what ``is_read`` as a text.
    """
    (listing,) = schedule.listings
    zone = here.zones[0]
    calendar = here.calendar(lambda: schedule.sessions)
    visible = partial(_visible, is_read=is_read)
    found = visible(every := items(schedule))
    if hidden := len(every) - len(found):
        note(f"left out {hidden:,} that you hid; confcli talks --hidden lists what you hid")
    first, last = days_of(schedule, zone) or (None, None)
    shown = visible(searchable(schedule))
    speakers, speaker_count = busiest(_presented(shown), _MOST)
    added_at, update = (None, None) if source.listing else _history(here, listing.conference)
    near = nearby(found, (), here.now)  # what follows in rooms is not asked for
    is_done = not (near.coming or near.unsure)
    return Brief(
        conference=listing.conference,
        listing=listing,
        announced=announced(here, listing),
        items=found,
        talks=sum(it.kind == "talk" for it in found),
        papers=len(visible(schedule.papers)),
        sessions=len(visible(schedule.sessions)),
        first_day=first,
        last_day=last,
        state=state(first, last, here.today, is_running=bool(near.running), is_done=is_done),
        now=here.now,
        types=counting.ordered(of_stated(counting.by_value(found, "type", calendar)), "count"),
        days=counting.by_day(found, calendar),
        lasting=sum(len([*calendar.days(it)]) > 1 for it in found),
        rooms=loads(found),
        lacks=lacks(found),
        speaker_count=speaker_count,
        chair_count=len({name for it in visible(schedule.sessions) for name in it.chairs}),
        speakers=speakers,
        standing_out=topical.standing_out(schedule, source, listing.conference, shown),
        running=[each.entry for each in near.running],
        unsure=len(near.unsure),
        coming=[each.entry for each in near.first()],
        own=_own(here, schedule, calendar),
        added_at=added_at,
        update=update,
    )


def markdown(brief: Brief, here: Here) -> str:
    """A brief as a text to paste elsewhere."""
    from confcli.export import brief as text  # few ask for it
    from confcli.export.interface import Manner

    return text.write(brief, Manner(brief.conference, here.zones, here.now))


def _visible(found: Sequence[Entry], *, is_read: bool) -> Sequence[Entry]:
    """What is not hidden, where that is left out."""
    is_left_out = is_read or hiding.is_on(Filters())
    return hiding.without(found, Filters()) if is_left_out else found


def _presented(found: Sequence[Entry]) -> list[Entry]:
    """What people present: papers and other talks."""
    return [it for it in found if it.kind != "session"]


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


def _history(here: Here, conference: str) -> tuple[datetime | None, Update | None]:
    """When a conference was last added to, and what changed last; nothing if it is bundled."""
    with here.database.reading() as connection:
        if connection is None:
            return None, None
        from confcli.library import changelog, stored  # SQLite is not needed before

        key = slug(conference)
        added_at = next(iter(stored.added_at(connection, key)), None)
        return added_at, changelog.latest(connection, key)
