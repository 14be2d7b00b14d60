"""``confcli similar``."""

from typing import Annotated

import typer

from confcli.cli import completion, emit, environment, loading
from confcli.cli.options import Clock, Conference, Limit, Output, Source
from confcli.model.errors import NothingFoundError
from confcli.model.text import slug
from confcli.schedule import lookup
from confcli.views.cells import shown_title
from confcli.views.shapes import SIMILAR

_SHOWN = 10


def command(
    item: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="An id, the beginning of one, or words of a title. Example: p7s5aw9c",
            autocompletion=completion.ids,
        ),
    ],
    source: Source,
    conference: Conference,
    limit: Limit,
    clock: Clock,
    output: Output,
) -> None:
    """Find the papers most like one, by the rare words that they share.

    Example: confcli similar p7s5aw9c
    """
    from confcli.search.similar import similar  # loads SQLite

    zones = environment.reader_zones(clock)
    names = conference.conference
    schedule = loading.schedule(source, names, about=item)
    entry = lookup.find(schedule, item, names or ())
    kind, id_ = ("paper", entry.paper) if entry.paper else (entry.kind, entry.id)
    label = (slug(entry.conference), kind, id_)
    count = _SHOWN if limit.limit is None else limit.limit
    found = similar(loading.index(source, names), label, count)
    if not found:
        raise NothingFoundError(f"no paper shares a rare word with {shown_title(entry)!r}")
    emit.items(
        SIMILAR,
        found,
        zones,
        output,
        lambda table, console: table.print_alike(console, found, zones),
    )
