"""``confcli show``."""

from functools import partial
from typing import Annotated

from confcli.cli import completion, emit, loading
from confcli.cli.options.declaring import argument
from confcli.cli.options.filters import Conference
from confcli.cli.options.output import Clock, Output
from confcli.cli.options.source import Scope
from confcli.schedule.lookup import find
from confcli.views import drawing
from confcli.views.shapes import SHOW


def command(
    item: Annotated[
        list[str],
        argument(
            "ID",
            "An id (also a source's own), its start, or words from one title. Example: tvq0t223",
            completion.ids,
        ),
    ],
    source: Scope,
    conference: Conference,
    clock: Clock,
    output: Output,
) -> None:
    """Show a session, talk or paper in full.

    Example: confcli show "dynamic regularization" --tz Asia/Tokyo
    """
    here, text = loading.here(clock, source, conference.conference), " ".join(item)
    schedule = loading.schedule(here, source, conference.conference, about=text)
    entry = find(schedule, text, here.zones[0], here.time_of_day)
    listings = (each for each in schedule.listings if each.conference == entry.conference)
    sources = [source.name for listing in listings for source in listing.sources]
    emit.one(
        SHOW,
        entry,
        here.look(),
        output,
        partial(drawing.details.draw, sources=sources),
    )
