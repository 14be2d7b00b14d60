"""What is said of a day on which nothing is, and which command shows the nearest one."""

import shlex
from collections.abc import Iterator
from datetime import date

from confcli.cli.environment import Here
from confcli.cli.request import NOT_ALL, Selection
from confcli.schedule.agenda import items
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry
from confcli.schedule.filters import Filters
from confcli.schedule.overview import days_of
from confcli.schedule.schedule import Schedule
from confcli.schedule.time_names import FLAGS
from confcli.times.calendar_names import named_day
from confcli.times.zones import Zone
from confcli.views import cells


def nothing_on(
    selection: Selection, here: Here, schedule: Schedule, calendar: Calendar, asked: Filters
) -> list[str]:
    """Say which days the listings cover, with the command for the nearest one that matches."""
    (day, _) = asked.days(calendar, here.today)[0]
    everything = [each for each in items(schedule) if each.start]
    at_any_time = asked.timeless()
    fitting = at_any_time.apply(everything, calendar, here.today)
    nothing = f"nothing on {named_day(day)} ({calendar.name})"
    if names := _without_times(schedule, selection):
        return [f"{nothing}; {', '.join(names)} {'has' if len(names) == 1 else 'have'} no times"]
    if at_any_time and not fitting:
        reasons = at_any_time.fruitless(everything, calendar, here.today, "talks")
        return ["; ".join([nothing, *(reasons or [NOT_ALL])])]
    nearest = calendar.nearest(fitting, day)
    if nearest is None:
        return [f"{nothing}; no listing has any times"]
    other = calendar.nearest(_then(fitting, calendar, here, asked), day)
    if nearest == day:  # it is only empty at the times that are asked for
        reasons = asked.fruitless(fitting, calendar, here.today, "talks") or [NOT_ALL]
        return ["; ".join([*reasons, *_nearest(other, selection)])]
    covered = f"the listings cover {_spans(schedule, here.zones[0])}"
    return ["; ".join([nothing, covered, *_nearest(other or nearest, selection)])]


def nothing_to_come(
    selection: Selection, here: Here, schedule: Schedule, calendar: Calendar, asked: Filters
) -> list[str]:
    """Say that nothing more is to come, with the command for the nearest day that matches."""
    everything = [each for each in items(schedule) if each.start]
    at_any_time = asked.timeless()
    fitting = at_any_time.apply(everything, calendar, here.today)
    nothing = "nothing is on or to come"
    if names := _without_times(schedule, selection):
        return [f"{nothing}; {', '.join(names)} {'has' if len(names) == 1 else 'have'} no times"]
    if at_any_time and not fitting:
        reasons = at_any_time.fruitless(everything, calendar, here.today, "talks")
        return ["; ".join([nothing, *(reasons or [NOT_ALL])])]
    nearest = calendar.nearest(fitting, here.today)
    covered = f"the listings cover {_spans(schedule, here.zones[0])}" if nearest else ""
    return ["; ".join(filter(None, [nothing, covered, *_nearest(nearest, selection)]))]


def _then(found: list[Entry], calendar: Calendar, here: Here, asked: Filters) -> list[Entry]:
    """What is on any day in the part of it that is asked for; none if no part is."""
    parts = {name: asked[name] for name in ("during", *FLAGS) if asked[name]}
    return Filters(**parts).apply(found, calendar, here.today) if parts else []


def _spans(schedule: Schedule, zone: Zone) -> str:
    return ", ".join(
        f"{listing.conference} ({cells.day_span(*span)})"
        for listing in schedule.listings
        if (span := days_of(schedule.of_conference(listing.conference), zone))
    )


def _nearest(day: date | None, selection: Selection) -> Iterator[str]:
    """Yield the command that shows the nearest day on which something is, if there is one."""
    if day:
        options = selection.repeated(on_other_days=True)
        yield f"nearest: {shlex.join(['confcli', 'today', day.isoformat(), *options])}"


def _without_times(schedule: Schedule, selection: Selection) -> list[str]:
    """The conferences that are asked for, if none of them has any times."""
    asked = schedule.listings if selection.conference.conference else []
    names = [each.conference for each in asked]
    timed = {session.conference for session in schedule.sessions if session.span}
    return names if timed.isdisjoint(names) else []
