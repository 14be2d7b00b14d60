"""What the commands that list have in common: load, filter, print."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from confcli.cli import emit, environment, loading
from confcli.cli.options import Clock, Conference, Day, Filter, Limit, Output, Source
from confcli.schedule.days import Calendar, ConferenceCalendar
from confcli.schedule.entries import Entry, Schedule
from confcli.schedule.filters import Filters
from confcli.times.zones import Zone
from confcli.views.fields import Shape


class Request(NamedTuple):
    """The option groups of a command that lists."""

    source: Source
    conference: Conference
    day: Day
    chosen: Filter
    limit: Limit
    clock: Clock
    output: Output

    def filters(self) -> Filters:
        """Return the filters that the options ask for."""
        asked = {**self.conference._asdict(), "day": self.day.day, **self.chosen._asdict()}
        return Filters(**{name: tuple(values or ()) for name, values in asked.items()})

    def calendar(self, zone: Zone, now: datetime) -> Calendar:
        """Return the calendar that days are of: the reader's in a zone, or the conference's."""
        kind = ConferenceCalendar if self.day.conference_day else Calendar
        return kind(zone, now)


def show(request: Request, part: Callable[[Schedule], Sequence[Entry]], shape: Shape) -> None:
    """Print the part of the schedule that fits a request."""
    zones = environment.reader_zones(request.clock)
    schedule = loading.schedule(request.source, request.conference.conference)
    now = environment.present(request.clock, zones[0])
    today, calendar = zones[0].local(now).date(), request.calendar(zones[0], now)
    filters, entries = request.filters(), part(schedule)
    found = filters.apply(entries, calendar, today)
    if not found:
        for sentence in _reasons(filters, schedule, entries, calendar, today):
            environment.note(sentence)
    shown = found[: request.limit.limit]
    emit.items(
        shape,
        shown,
        zones,
        request.output,
        lambda table, console: table.print_entries(console, shown, zones),
    )


def _reasons(
    filters: Filters, schedule: Schedule, entries: Sequence[Entry], calendar: Calendar, today: date
) -> list[str]:
    """Return why nothing fits: one sentence or more."""
    named = filters.conferences(schedule.listings)
    if named and not filters.conferences(entries):
        return [f"{', '.join(named)} has nothing of this kind"]
    return filters.fruitless(entries, calendar, today) or ["nothing fits all of this"]
