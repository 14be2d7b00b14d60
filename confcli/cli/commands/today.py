"""``confcli today``."""

import shlex
from datetime import date
from typing import Annotated

import typer

from confcli.cli import emit, environment, loading
from confcli.cli.options import Clock, Conference, ConferenceDay, Day, Filter, Limit, Output, Source
from confcli.cli.request import Request
from confcli.schedule.agenda import first, of_day, on_any_day
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Schedule
from confcli.schedule.filters import Filters, day_of
from confcli.schedule.overview import days_of
from confcli.views import cells
from confcli.views.fields import Zones
from confcli.views.shapes import TODAY


def command(
    source: Source,
    conference: Conference,
    chosen: Filter,
    limit: Limit,
    clock: Clock,
    output: Output,
    on: Annotated[
        str,
        typer.Option(
            "--date",
            "--day",
            "-d",
            metavar="DAY",
            help="Another day: a date, a weekday, yesterday or tomorrow. "
            "Example: --date 2021-05-04",
        ),
    ] = "today",
    conference_day: ConferenceDay = False,
) -> None:
    """Show what starts or runs today where you are, session by session.

    Example: confcli today --tz Europe/Berlin
    """
    request = Request(source, conference, Day(None, conference_day), chosen, limit, clock, output)
    zones = environment.reader_zones(clock)
    schedule = loading.schedule(source, conference.conference)
    now = environment.present(clock, zones[0])
    today, calendar = zones[0].local(now).date(), request.calendar(zones[0], now)
    day = day_of(on, today)
    found = of_day(
        schedule,
        lambda session: day_of(on, calendar.today(session, today)),
        calendar,
        request.filters(),
    )
    if not found:
        environment.note(_nothing_on(day, schedule, zones, request, calendar))
    groups = first(found, limit.limit)

    shown = [item for group in groups for item in group.items()]
    emit.items(
        TODAY,
        shown,
        zones,
        output,
        lambda table, console: table.print_day(console, groups, zones, day),
    )


def _nothing_on(
    day: date, schedule: Schedule, zones: Zones, request: Request, calendar: Calendar
) -> str:
    """Return what the listings cover, and the command for the nearest day with what is asked."""
    filters = request.filters()
    fitting = on_any_day(schedule, calendar, filters)
    nearest = calendar.nearest(fitting, day)
    asked = f"nothing on {cells.day(day)} ({calendar.name})"
    if not fitting and filters != Filters():
        everything = on_any_day(schedule, calendar, Filters())
        reasons = filters.fruitless(everything, calendar, day)
        return "; ".join([asked, *(reasons or ["nothing fits all of this"])])
    if nearest is None:
        return f"{asked}: the listings state no times"
    spans = ", ".join(
        f"{listing.conference} {cells.day_span(*span)}"
        for listing in schedule.listings
        if (span := days_of(schedule.of_conference(listing.conference), zones[0]))
    )
    command = ["confcli", "today", "--date", nearest.isoformat(), *_repeated(request, zones)]
    return f"{asked}; the listings cover {spans}; nearest: {shlex.join(command)}"


def _repeated(request: Request, zones: Zones) -> list[str]:
    """Return the options that say where to look, as they have to be given again."""
    options = [text for zone in zones for text in ("--tz", zone.name)]
    for path in request.source.listing or ():
        options += ["--listing", path]
    if request.day.conference_day:
        options.append("--conference-day")
    if request.source.year:
        options += ["--year", str(request.source.year)]
    if request.source.source_tz:
        options += ["--source-tz", request.source.source_tz]
    for name, values in {**request.conference._asdict(), **request.chosen._asdict()}.items():
        options += [text for value in values or () for text in (f"--{name}", value)]
    return options
