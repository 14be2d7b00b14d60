"""``confcli authors``."""

from typing import Annotated

import typer

from confcli.cli import emit, surroundings
from confcli.cli.options import Clock, Conference, Limit, Output, Source
from confcli.days import Calendar
from confcli.people import matching, people
from confcli.query import Filters
from confcli.search import documents
from confcli.shapes import AUTHOR


def command(
    source: Source,
    conference: Conference,
    limit: Limit,
    clock: Clock,
    output: Output,
    name: Annotated[
        str | None, typer.Argument(help="Only people of this name, typos forgiven. Example: bengio")
    ] = None,
) -> None:
    """List the people: what they present, when, and what they chair.

    Example: confcli authors "yoshua bengio"
    """
    zones = surroundings.reader_zones(clock)
    schedule = surroundings.schedule(source, conference.conference)
    wanted = Filters(conference=tuple(conference.conference or ()))
    today = surroundings.present(clock, zones[0]).date()
    found = people(wanted.apply(documents(schedule), Calendar(zones[0]), today))
    if name is not None:
        found = matching(found, name)
    if not found:
        surroundings.note(f"nobody is called {name!r}" if name else "nobody is named")
    shown = found[: limit.limit]

    emit.items(
        AUTHOR,
        shown,
        zones,
        output,
        lambda table, console: table.print_people(console, shown, zones),
    )
