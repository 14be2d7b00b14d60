"""``confcli show``."""

from typing import Annotated

import typer

from confcli.cli import completion, emit, environment, loading
from confcli.cli.options import Clock, Conference, Output, Source
from confcli.schedule.lookup import find
from confcli.views.shapes import SHOW


def command(
    item: Annotated[
        list[str],
        typer.Argument(
            metavar="ID",
            help="An id, the beginning of one, or words that one title alone holds. "
            "Example: tvq0t223",
            autocompletion=completion.ids,
        ),
    ],
    source: Source,
    conference: Conference,
    clock: Clock,
    output: Output,
) -> None:
    """Show a session, talk or paper in full.

    Example: confcli show "dynamic regularization" --tz Asia/Tokyo
    """
    zones = environment.reader_zones(clock)
    text = " ".join(item)
    schedule = loading.schedule(source, conference.conference, about=text)
    entry = find(schedule, text, conference.conference or ())

    emit.one(
        SHOW,
        entry,
        zones,
        output,
        lambda details, console: details.print_entry(console, entry, zones),
    )
