"""``confcli convert``."""

from typing import Annotated

from confcli.cli import completion, emit, loading
from confcli.cli.environment import Here
from confcli.cli.options.declaring import argument
from confcli.cli.options.filters import Conference
from confcli.cli.options.output import Clock, Output
from confcli.cli.options.source import Scope
from confcli.schedule.days import days_of_entry
from confcli.schedule.lookup import find
from confcli.times.conversion import Conversion, convert
from confcli.times.human import is_time, parse
from confcli.times.zones import zone
from confcli.views import drawing
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
    here = Here(clock)
    _ = here.now  # a wrong one is reported before anything is read
    found = _converted(here, " ".join(what), source, conference.conference)
    emit.items(CONVERT, found, here.look(), output, lambda: drawing.conversions.draw)


def _converted(
    here: Here, text: str, source: Scope, conference: list[str] | None
) -> list[Conversion]:
    if is_time(text):
        unstated = zone(source.source_tz) if source.source_tz else None
        found = parse(text, unstated)
        return convert(text, None, found.instant, found.end, here.zones)
    schedule = loading.schedule(here, source, conference, about=text)
    entry = find(schedule, text, here.zones[0])
    days = days_of_entry(entry)
    return convert(text, entry.title, entry.start, entry.end, here.zones, days)
