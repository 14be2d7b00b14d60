"""``confcli calendar``."""

from functools import partial

from confcli.cli import emit
from confcli.cli.environment import Here, note
from confcli.cli.options.output import Limit, Output
from confcli.cli.request import Selection, matches
from confcli.model.text import counted
from confcli.schedule.counting import by_day
from confcli.views import drawing
from confcli.views.shapes import CALENDAR


def command(selection: Selection, limit: Limit, output: Output) -> None:
    """Show the days of a conference in a month view, and their busiest hours.

    Example: confcli calendar -c iclr-2021 --tz Europe/Berlin
    """
    here = Here(selection.clock)
    found = matches(selection, here, "talks")
    if untimed := sum(entry.start is None for entry in found.entries):
        note(f"left out {counted(untimed, 'talk')} without a time")
    days = by_day(found.entries, found.calendar, found.on)
    look = here.look()._replace(zones=here.plain_zones)  # hours of several would be mixed up
    emit.items(
        CALENDAR,
        days[: limit.most],
        look,
        output,
        lambda: partial(drawing.calendar.draw, week_start=here.configuration.week_start),
    )
