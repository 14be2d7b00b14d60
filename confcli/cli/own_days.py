"""The days of a user's own that a command works on, and what to say where there is nothing."""

import shlex
from collections.abc import Iterable, Sequence
from datetime import UTC, timedelta
from functools import partial
from typing import NamedTuple

from confcli.cli import interests, loading, searching, walking
from confcli.cli.environment import Here
from confcli.cli.options.interest import Interests
from confcli.cli.request import Selection, kept
from confcli.cli.streams import note
from confcli.model.marks import Appointment
from confcli.planning import suggestions
from confcli.planning.agenda import Item, agenda, with_free_time
from confcli.planning.appointments import AppointmentEntry
from confcli.planning.free_time import Free
from confcli.planning.travel import Travel
from confcli.schedule.agenda import asked_days, is_on, items
from confcli.schedule.days import Calendar, OnDay
from confcli.schedule.entries import Entry
from confcli.schedule.filters import Filters
from confcli.schedule.schedule import Schedule
from confcli.times.calendar_names import day_span

_HOW_TO_STAR = 'star what you want to see: confcli star ID, or confcli star "WORDS OF A TITLE"'


class OwnDays(NamedTuple):
    """What is in the agenda of a user, as far as it is asked for."""

    items: list[Item]
    schedule: loading.Chosen
    calendar: Calendar
    on: OnDay
    travel: Travel


def found(selection: Selection, here: Here, minutes: int | None) -> OwnDays:
    """Compare all that is the user's own, and keep what filters ask for; notes say if nothing.

    ``minutes`` is how long they walk between rooms, if they say so.
    """
    schedule = loading.schedule(here, selection.source, selection.conference.conference)
    travel = walking.travel(here, schedule.listings, minutes)
    calendar = selection.calendar(here, lambda: schedule.sessions)
    every = agenda(schedule, schedule.appointments, travel, calendar)
    entries = [each.entry for each in every]
    filters, left, reasons = kept(selection, here, schedule, calendar, lambda _: entries)
    if not left and schedule.listings:
        reasons = reasons or [_nothing(every, filters, schedule, calendar, here)]
    for sentence in reasons:
        note(sentence)
    asked = asked_days(filters, calendar)
    on = asked and partial(is_on, asked, calendar, here.today)
    own = _among(every, left, filters, calendar, here)
    return OwnDays(own, schedule, calendar, on, travel)


def selected(
    schedule: Schedule,
    appointments: Iterable[Appointment],
    travel: Travel,
    selection: Selection,
    calendar: Calendar,
    here: Here,
) -> list[Item]:
    """Compare all that is the user's own, and keep what filters ask for."""
    every, filters = agenda(schedule, appointments, travel, calendar), selection.filters()
    left = filters.apply([each.entry for each in every], calendar, here.today)
    return _among(every, left, filters, calendar, here)


def _among(
    every: Sequence[Item], left: Iterable[Entry], filters: Filters, calendar: Calendar, here: Here
) -> list[Item]:
    """The items of the entries that are left, and the free time that filters ask for."""
    ids = {*map(id, left)}
    own = [each for each in every if id(each.entry) in ids]
    between = (each.free for each in every if each.free)
    timely = partial(filters.on_times().apply, calendar=calendar, today=here.today)
    return with_free_time(own, [each for each in between if timely([_end(each)])])


def _end(free: Free) -> AppointmentEntry:
    """The last minute of free time as an entry, which filters take as that of the time."""
    end = free.gap.end.astimezone(UTC) - timedelta(minutes=free.gap.walk)
    return AppointmentEntry(Appointment("", "", end - timedelta(minutes=1), end))


def suggesting(own: OwnDays, selection: Selection, here: Here, asked: Interests) -> OwnDays:
    """The same with what would fill the time between: what is asked for, or like the starred."""
    if not any(each.free for each in own.items):
        return own
    source, names = selection.source, selection.conference.conference
    searched = searching.opened(here, source, names, own.schedule if source.listing else None)
    starred = [each.entry for each in own.items if each.entry.mark.star]
    interest = (
        interests.asked_for(searched, asked.interest)
        if asked.interest
        else interests.like(searched, starred)
    )
    on_times = selection.filters().on_times()
    among = on_times.apply(items(own.schedule), own.calendar, here.today)
    found = suggestions.suggesting(own.items, among, own.travel, interest)
    return own._replace(items=found)


def note_unfilled(own: OwnDays, selection: Selection, asked: Interests) -> None:
    """Say if nothing fills the free time, and where to look for more."""
    between = [each.free for each in own.items if each.free]
    if own.items and not any(each.suggested for each in between):
        note(_unfilled(selection, asked) if between else "there is no free time to fill")


def _unfilled(selection: Selection, asked: Interests) -> str:
    nothing = f"nothing {asked.in_words or 'like yours'} fits into your free time"
    if not asked.interest:
        return f"{nothing}; ask for something with --interest"
    options = selection.repeated()
    searches = [shlex.join(["confcli", "search", it, *options]) for it in asked.interest]
    return f"{nothing}; try: {' or '.join(searches)}"


def _nothing(
    every: Sequence[Item],
    filters: Filters,
    schedule: loading.Chosen,
    calendar: Calendar,
    here: Here,
) -> str:
    """Say that nothing is starred, or nothing of what is asked for; and what to do."""
    if not every:
        names = [listing.conference for listing in schedule.listings] if schedule.among else []
        where = f" in {' and '.join(names)}" if names else ""
        return f"nothing is starred{where}; {_HOW_TO_STAR}"
    entries = [each.entry for each in every]
    reasons = filters.timeless().fruitless(entries, calendar, here.today, "starred items")
    days = sorted(day for each in entries if (day := calendar.day(each)))
    there = f"; what you starred is on {day_span(days[0], days[-1])}" if days else ""
    return "; ".join(reasons) or f"nothing you starred is then{there}"
