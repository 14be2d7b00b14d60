"""``confcli calendar``."""

from functools import partial

from confcli.cli import emit
from confcli.cli.environment import Here, note
from confcli.cli.options.filters import Conference, Days, Facets, Times
from confcli.cli.options.order import Density, Order
from confcli.cli.options.output import Clock, Limit, Output
from confcli.cli.options.source import Scope
from confcli.cli.request import Request, matching
from confcli.model.text import counted
from confcli.schedule.counting import by_day
from confcli.views import drawing
from confcli.views.shapes import CALENDAR


def command(
    source: Scope,
    conference: Conference,
    days: Days,
    times: Times,
    chosen: Facets,
    limit: Limit,
    clock: Clock,
    output: Output,
) -> None:
    """Show the days of a conference in a month view, and their busiest hours.

    Example: confcli calendar -c iclr-2021 --tz Europe/Berlin
    """
    request = Request(
        source, conference, days, times, chosen, Order(), limit, clock, Density(), output
    )
    here = Here(clock)
    found = matching(request, here, "talks")
    if untimed := sum(all(slot.start is None for slot in entry.slots) for entry in found):
        note(f"left out {counted(untimed, 'talk')} without a time")
    order = request.grouping(here)
    on_days = by_day(found, order.calendar, order.on)
    week_start = here.configuration.week_start
    emit.items(
        CALENDAR,
        on_days[: limit.most],
        here.look()._replace(zones=here.plain_zones),  # hours of several would be mixed up
        output,
        lambda: partial(drawing.calendar.draw, week_start=week_start),
    )
