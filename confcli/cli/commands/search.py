"""``confcli search``."""

import sys
from typing import Annotated

import typer

from confcli.cli import emit, surroundings
from confcli.cli.commands.listing import Request
from confcli.errors import NothingFoundError, WrongUsageError
from confcli.search import Index, documents
from confcli.shapes import SEARCH
from confcli.text import words

#: How many hits a terminal shows unless --limit says otherwise; a pipe gets them all.
_SHOWN = 20


def command(
    query: Annotated[
        list[str], typer.Argument(help='The words to look for. Example: "federated learning"')
    ],
    request: Request,
) -> None:
    """Find papers and sessions by topic, title or name; typos and accents do not matter.

    Example: confcli search "federated learning" --tz Europe/Berlin
    """
    text = " ".join(query)
    if not words(text):
        raise WrongUsageError(f"{text!r} holds no word to look for")
    zones = surroundings.reader_zones(request.clock)
    schedule = surroundings.schedule(request.source, request.conference.conference)
    today = zones[0].local(surroundings.present(request.clock, zones[0])).date()
    calendar = request.calendar(zones[0])
    filters, everything = request.filters(), documents(schedule)
    index = Index(filters.apply(everything, calendar, today))
    hits = index.search(text)
    if hits and not hits[0].complete:
        surroundings.note("nothing holds all these words; what holds some of them:")
    limit = request.limit.limit
    count = limit if limit is not None else _SHOWN if sys.stdout.isatty() else None
    shown = hits[:count]

    emit.items(
        SEARCH,
        shown,
        zones,
        request.output,
        lambda table, console: table.print_hits(console, shown, zones),
    )
    if not hits:
        reasons = filters.fruitless(everything, calendar, today)
        near = [] if reasons else index.near(text)
        advice = [f"near words are {', '.join(near)}"] if near else reasons
        raise NothingFoundError("; ".join([f"nothing found for {text!r}", *advice]))
    if len(shown) < len(hits) and limit is None:
        surroundings.note(f"{len(hits) - len(shown)} more; --limit {len(hits)} shows them all")
