"""``confcli calendar``."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from confcli.cli import emit
from confcli.cli.environment import Here
from confcli.cli.options.output import Limit, Output
from confcli.cli.request import Selection, matches
from confcli.cli.streams import note
from confcli.model.text import counted
from confcli.schedule.counting import Day, by_day
from confcli.schedule.entries import Entry
from confcli.views import drawing
from confcli.views.look import Look
from confcli.views.shapes import CALENDAR

if TYPE_CHECKING:
    from confcli.views.screen import Screen


def command(selection: Selection, limit: Limit, output: Output) -> None:
    """Show the days of a conference in a month view, and their busiest hours.

    Example: confcli calendar -c iclr-2021 --tz Europe/Berlin
    """
    here = selection.here()
    found = matches(selection, here, "talks")
    if untimed := sum(entry.start is None for entry in found.entries):
        note(f"left out {counted(untimed, 'talk')} without a time")
    days = by_day(found.entries, found.calendar, found.on)
    here.note_one_zone()
    look = here.look()._replace(zones=here.plain_zones)  # hours of several would be mixed up
    emit.items(CALENDAR, days[: limit.most], look, output, partial(_draw, here, found.entries))


def _draw(
    here: Here, entries: list[Entry], screen: "Screen", days: Sequence[Day], look: Look
) -> None:
    slots = (slot for entry in entries for slot in entry.slots)
    week_start = here.configuration.week_start
    drawing.calendar.draw(screen, days, look, slots=slots, week_start=week_start)
