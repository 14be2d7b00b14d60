"""``confcli convert``."""

from functools import partial
from typing import Annotated

from confcli.cli import completion, emit, loading
from confcli.cli.environment import Here
from confcli.cli.options.declaring import argument
from confcli.cli.options.filters import Conference
from confcli.cli.options.output import Clock, Output
from confcli.cli.options.source import Scope
from confcli.model.errors import WrongUsageError
from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry
from confcli.schedule.lookup import find
from confcli.schedule.when import moment
from confcli.times.conversion import Conversion, convert
from confcli.times.typed.reading import is_time
from confcli.times.zones import Zone, zone
from confcli.views import drawing
from confcli.views.field import zones_of
from confcli.views.shapes import CONVERT


def command(
    what: Annotated[
        list[str],
        argument(
            "TIME|ID",
            'A time with its zone, or an id. Example: "2020-12-09 18:00 PST"',
            completion.ids,
        ),
    ],
    source: Scope,
    conference: Conference,
    clock: Clock,
    output: Output,
) -> None:
    """Show a time, or when a talk is, in other time zones.

    Example: confcli convert "4 May 2021 19:00 America/Los_Angeles" --tz Asia/Tokyo --tz UTC
    """
    here, text, names = Here(clock), " ".join(what), conference.conference
    _ = here.now  # a wrong one is reported before anything is read
    if is_time(text):
        entry = None
        unstated = zone(source.source_tz) if source.source_tz else None
        source = source if source.listing else source._replace(source_tz=None)
        calendar = here.calendar(lambda: loading.schedule(here, source, names).sessions)
        asked = moment(text, calendar, here.today, unstated)
        if here.follows_conferences:
            loading.schedule(here, source, names)
        found = convert(text, asked.instant, asked.end, here.plain_zones)
    else:
        schedule = loading.schedule(here, source, names, about=text)
        entry = find(schedule, text, here.zones[0])
        found = _slots_of(entry, text, zones_of(entry, here.zones))
    emit.items(
        CONVERT,
        found,
        here.look(),
        output,
        partial(drawing.conversions.draw, entry=entry),
    )


def _slots_of(entry: Entry, text: str, zones: list[Zone]) -> list[Conversion]:
    """The times of an item in each zone; ``WrongUsageError`` if none is known."""
    timed = [(slot, slot.start) for slot in entry.slots if slot.start]
    if not timed:
        raise WrongUsageError(f"{text!r} has no time in its source")
    item = entry.id, entry.title
    return [
        each
        for slot, start in timed
        for each in convert(text, start, slot.end, zones, item=item, days=days_of_entry(slot))
    ]
