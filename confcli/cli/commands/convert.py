"""``confcli convert``."""

from functools import partial
from typing import Annotated

from confcli.cli import completion, emit, loading
from confcli.cli.environment import Here
from confcli.cli.options.declaring import argument
from confcli.cli.options.filters import Conference
from confcli.cli.options.output import Clock, Output
from confcli.cli.options.source import Scope
from confcli.cli.streams import note
from confcli.model.errors import NothingFoundError, WrongUsageError
from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry
from confcli.schedule.lookup import find
from confcli.schedule.schedule import Schedule
from confcli.schedule.when import moment
from confcli.times.conversion import Conversion, convert
from confcli.times.typed.kinds import Time
from confcli.times.typed.reading import is_time, no_time, read
from confcli.times.zones import Zone, zone
from confcli.views import drawing
from confcli.views.field import zones_of
from confcli.views.shapes import CONVERT


def command(
    what: Annotated[
        list[str],
        argument(
            "TIME|ID",
            'A time, with its zone if that isn\'t yours, or an id. Example: "2020-12-09 18:00 PST"',
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
    text, names, unstated = " ".join(what), conference.conference, source.source_tz
    if is_time(text) and not source.listing:
        source = source._replace(source_tz=None)  # it is that of the time
    here = loading.here(clock, source, names)
    _ = here.now  # a wrong one is reported before anything is read
    if is_time(text):
        entry, found = None, _time(here, text, unstated)
    else:
        entry = _item(loading.schedule(here, source, names, about=text), text, here)
        found = _slots_of(entry, text, zones_of(entry, here.zones))
    emit.items(
        CONVERT,
        found,
        here.look(),
        output,
        partial(drawing.conversions.draw, entry=entry),
    )


def _time(here: Here, text: str, unstated: str | None) -> list[Conversion]:
    """A time in each zone; one that states none is in the zone ``unstated``, or the reader's."""
    own = zone(unstated) if unstated else here.own_zone
    asked = moment(text, here.calendar(here.places), own.local(here.now).date(), own)
    if here.follows_conferences:
        here.places()  # finds their zone
    typed = read(text)
    if isinstance(typed, Time) and not typed.has_zone and not unstated:
        meant = f"read {text} in {own.name}, your zone"
        note(f"{meant}; add another zone to the time if it isn't meant")
    return convert(text, asked.instant, asked.end, here.plain_zones)


def _item(schedule: Schedule, text: str, here: Here) -> Entry:
    """Find an item; what is a day or a number, not a name, is reported as that."""
    try:
        return find(schedule, text, here.zones[0], here.time_of_day)
    except NothingFoundError as error:
        raise no_time(text) or error from None


def _slots_of(entry: Entry, text: str, zones: list[Zone]) -> list[Conversion]:
    """The times of an item in each zone; ``WrongUsageError`` if none is known."""
    timed = [(slot, slot.start) for slot in entry.slots if slot.start]
    if not timed:
        raise WrongUsageError(f"{text!r} has no time in its source")
    item = entry.id, entry.title
    return [
        each._replace(shown_title=entry.shown_title)
        for slot, start in timed
        for each in convert(text, start, slot.end, zones, item=item, days=days_of_entry(slot))
    ]
