"""``confcli today``."""

import re
import shlex
from functools import partial
from typing import Annotated, Any

from confcli.cli import completion, helping
from confcli.cli.environment import Here
from confcli.cli.options.declaring import argument, option
from confcli.cli.options.filters import Conference, ConferenceDay, Days, Facets, Times
from confcli.cli.options.order import Density, Grid, Order
from confcli.cli.options.output import Clock, Limit, Output
from confcli.cli.options.source import Scope
from confcli.cli.request import NOT_ALL, Request, Selection, show
from confcli.model.errors import WrongUsageError
from confcli.model.text import quoted
from confcli.schedule import when
from confcli.schedule.agenda import items
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Schedule
from confcli.schedule.filters import Filters
from confcli.schedule.overview import days_of
from confcli.times.calendar_names import named_day
from confcli.views import cells
from confcli.views.shapes import TALK

#: ``-1`` is yesterday; ``-n5`` is an option.
_DAYS_AGO = re.compile(r"-\d{1,3}")


class Command(helping.Command):
    """Reads ``-1`` as a day, not as an option."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the options and return the other arguments."""
        # A leading blank keeps the parser from reading an argument as an option.
        return super().parse_args(ctx, [f" {a}" if _DAYS_AGO.fullmatch(a) else a for a in args])


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
    day: Annotated[
        list[str] | None,
        argument(
            "[DAY...]",
            'Another day: "tomorrow", "friday", "4 May", "day 2" or a date. Example: tomorrow',
            completion.days,
        ),
    ] = None,
    on: Annotated[
        str | None,
        option("--day -d DAY", "The same. Example: -d 2021-05-04", completion.days),
    ] = None,
    conference_day: ConferenceDay = False,
) -> None:
    """Show one day's schedule in your time zone.

    Example: confcli today tomorrow --tz Europe/Berlin
    """
    days = Days([_day(" ".join(day or ()), on)], conference_day)
    selection = Selection(source, conference, days, times, chosen, clock)
    request = Request(selection, order, limit, density, output)
    show(request, "talks", TALK, grid=timetable.grid, nothing=partial(_nothing_on, selection))


def _day(argument: str, option: str | None) -> str:
    """The day that is asked for; ``WrongUsageError`` if there are two, or it is several."""
    if argument.strip() and option is not None:
        raise WrongUsageError(
            f"the day is {quoted(argument.strip())} and --day {quoted(option)}; pass one of them"
        )
    text = option if option is not None else argument.strip() or "today"
    if when.is_several(text):
        raise WrongUsageError(f"{text!r} is several days; write one")
    return text


def _nothing_on(
    selection: Selection, here: Here, schedule: Schedule, calendar: Calendar, filters: Filters
) -> list[str]:
    """Say which days the listings cover, with the command for the nearest one that matches."""
    (day, _) = filters.days(calendar, here.today)[0]
    asked, everything = filters, [each for each in items(schedule) if each.start]
    filters = asked.timeless()
    fitting = filters.apply(everything, calendar, here.today)
    nothing = f"nothing on {named_day(day)} ({calendar.name})"
    if names := _without_times(schedule, selection):
        return [f"{nothing}; {', '.join(names)} {'has' if len(names) == 1 else 'have'} no times"]
    if filters and not fitting:
        reasons = filters.fruitless(everything, calendar, here.today, "talks")
        return ["; ".join([nothing, *(reasons or [NOT_ALL])])]
    nearest = calendar.nearest(fitting, day)
    if nearest is None:
        return [f"{nothing}; no listing has any times"]
    if nearest == day:  # it is only empty at the times that are asked for
        return asked.fruitless(fitting, calendar, here.today, "talks") or [NOT_ALL]
    spans = ", ".join(
        f"{listing.conference} ({cells.day_span(*span)})"
        for listing in schedule.listings
        if (span := days_of(schedule.of_conference(listing.conference), here.zones[0]))
    )
    command = ["confcli", "today", nearest.isoformat(), *_repeated(selection, here)]
    return [f"{nothing}; the listings cover {spans}; nearest: {shlex.join(command)}"]


def _without_times(schedule: Schedule, selection: Selection) -> list[str]:
    """The conferences that are asked for, if none of them has any times."""
    asked = schedule.listings if selection.conference.conference else []
    names = [each.conference for each in asked]
    timed = {session.conference for session in schedule.sessions if session.span}
    return names if timed.isdisjoint(names) else []


def _repeated(selection: Selection, here: Here) -> list[str]:
    """The options that have to be passed again to look at the same listings."""
    asked: dict[str, object] = {"tz": [zone.name for zone in here.zones]}
    for group in (selection.source, selection.conference, selection.chosen):
        asked |= group._asdict()
    options = ["--conference-day"] if selection.day.conference_day else []
    for name, values in asked.items():
        for value in values if isinstance(values, list) else [values] if values else []:
            options += [f"--{name.replace('_', '-')}", str(value)]
    return options
