"""``confcli today``."""

import shlex
from datetime import date
from functools import partial
from typing import Annotated

from confcli.cli import completion, emit, loading
from confcli.cli.environment import Here, note
from confcli.cli.options.declaring import option
from confcli.cli.options.filters import Conference, ConferenceDay, Days, Facets, Times
from confcli.cli.options.order import Density, Grid, Order
from confcli.cli.options.output import Clock, Limit, Output
from confcli.cli.options.source import Scope
from confcli.cli.request import NOT_ALL, Request, drawn
from confcli.schedule import when
from confcli.schedule.agenda import of_day, on_any_day
from confcli.schedule.entries import Schedule
from confcli.schedule.filters import Filters
from confcli.schedule.overview import days_of
from confcli.views import cells
from confcli.views.shapes import TODAY


def command(
    source: Scope,
    conference: Conference,
    times: Times,
    chosen: Facets,
    order: Order,
    limit: Limit,
    clock: Clock,
    timetable: Grid,
    density: Density,
    output: Output,
    on: Annotated[
        str,
        option(
            "--date --day -d DAY",
            "Another day: a date, a weekday, yesterday or tomorrow. Example: --date 2021-05-04",
            completion.days,
        ),
    ] = "today",
    conference_day: ConferenceDay = False,
) -> None:
    """Show one day's schedule in your time zone, session by session.

    Example: confcli today --tz Europe/Berlin
    """
    days, order, density = (
        Days([on], conference_day),
        order.checked(grid=timetable.grid),
        density.checked(),
    )
    request = Request(source, conference, days, times, chosen, order, limit, clock, density, output)
    here = Here(clock)
    schedule = loading.schedule(here, source, conference.conference)
    today, calendar = here.today, request.calendar(here, lambda: schedule.sessions)
    day, on_day = when.day(on, calendar, today), partial(when.day, on, calendar)
    found = of_day(schedule, on_day, calendar, request.filters(), today)
    asked = request.grouping(here)._replace(
        on=lambda slot, day: day == on_day(calendar.today(slot, today))
    )
    found = asked.flat(found)
    if not found:
        # What is near is looked for at all times of all days.
        request = request._replace(day=Days(None, conference_day), times=Times())
        note(_nothing_on(day, schedule, here, request))
    shown = found[: limit.most]
    emit.items(TODAY, shown, request.look(here), output, drawn(asked, grid=timetable.grid))


def _nothing_on(day: date, schedule: Schedule, here: Here, request: Request) -> str:
    """Say which days the listings cover, with the command for the nearest one that matches."""
    filters, calendar = request.filters(), request.calendar(here)
    fitting = on_any_day(schedule, calendar, filters)
    nothing = f"nothing on {cells.day(day)} ({calendar.name})"
    if names := _without_times(schedule, request):
        return f"{nothing}; {', '.join(names)} {'has' if len(names) == 1 else 'have'} no times"
    if filters and not fitting:
        everything = on_any_day(schedule, calendar, Filters())
        reasons = filters.fruitless(everything, calendar, day)
        return "; ".join([nothing, *(reasons or [NOT_ALL])])
    nearest = calendar.nearest(fitting, day)
    if nearest is None:
        return f"{nothing}; no listing has any times"
    spans = ", ".join(
        f"{listing.conference} ({cells.day_span(*span)})"
        for listing in schedule.listings
        if (span := days_of(schedule.of_conference(listing.conference), here.zones[0]))
    )
    command = ["confcli", "today", "--date", nearest.isoformat(), *_repeated(request, here)]
    return f"{nothing}; the listings cover {spans}; nearest: {shlex.join(command)}"


def _without_times(schedule: Schedule, request: Request) -> list[str]:
    """The conferences that are asked for, if none of them has any times."""
    asked = schedule.listings if request.conference.conference else []
    names = [each.conference for each in asked]
    timed = {session.conference for session in schedule.sessions if session.span}
    return names if timed.isdisjoint(names) else []


def _repeated(request: Request, here: Here) -> list[str]:
    """The options that have to be passed again to look at the same listings."""
    asked: dict[str, object] = {"tz": [zone.name for zone in here.zones]}
    for group in (request.source, request.conference, request.chosen):
        asked |= group._asdict()
    options = ["--conference-day"] if request.day.conference_day else []
    for name, values in asked.items():
        for value in values if isinstance(values, list) else [values] if values else []:
            options += [f"--{name.replace('_', '-')}", str(value)]
    return options
