"""``confcli convert``."""

from typing import Annotated

import typer

from confcli.cli import completion, emit, environment, loading
from confcli.cli.options import Clock, Conference, Output, Source
from confcli.schedule.lookup import find
from confcli.times import zones as all_zones
from confcli.times.conversion import convert
from confcli.times.human import is_time, parse
from confcli.views.shapes import CONVERT


def command(
    what: Annotated[
        list[str],
        typer.Argument(
            metavar="TIME|ID",
            help='A time with its zone, or an id. Example: "2020-12-09 18:00 PST"',
            autocompletion=completion.ids,
        ),
    ],
    source: Source,
    conference: Conference,
    clock: Clock,
    output: Output,
) -> None:
    """Show a time, or when a session or talk is, in other zones.

    Example: confcli convert "4 May 2021 19:00 America/Los_Angeles" --tz Asia/Tokyo --tz UTC
    """
    text = " ".join(what)
    zones = environment.reader_zones(clock)
    if is_time(text):
        spoken = all_zones.zone(source.source_tz) if source.source_tz else None
        moment = parse(text, spoken)
        found = convert(text, None, moment.instant, None, zones)
    else:
        schedule = loading.schedule(source, conference.conference, about=text)
        entry = find(schedule, text, conference.conference or ())
        found = convert(text, entry.title, entry.start, entry.end, zones)
    now = environment.present(clock, zones[0])

    emit.items(
        CONVERT,
        found,
        zones,
        output,
        lambda table, console: table.print_conversions(console, found, now),
    )
