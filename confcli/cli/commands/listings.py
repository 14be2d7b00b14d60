"""``confcli listings``."""

from typing import Annotated, Any

import typer

from confcli.cli import completion, emit, surroundings
from confcli.cli.options import Clock, Conference, Output, Source
from confcli.overview import summary
from confcli.query import begins
from confcli.shapes import LISTING
from confcli.text import slug, words
from confcli.times.zones import Zone


def command(
    source: Source,
    conference: Conference,
    clock: Clock,
    output: Output,
    show: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help='Show a bundled listing again that was removed. Example: --show "ICLR 2021"',
            autocompletion=completion.conferences,
        ),
    ] = None,
) -> None:
    """List the conferences that are loaded, with their days, counts and zones.

    Example: confcli listings --json
    """
    zones = surroundings.reader_zones(clock)
    if show is not None:
        _show_again(show)
    found = _summaries(source, conference.conference, zones[0])
    if conference.conference:
        wanted = [words(name) for name in conference.conference]
        known = ", ".join(each["conference"] for each in found)
        found = [s for s in found if any(begins(name, s["conference"]) for name in wanted)]
        if not found:
            asked = " or ".join(map(repr, conference.conference))
            surroundings.note(f"no conference matches {asked}; there is {known}")
    emit.items(
        LISTING,
        found,
        zones,
        output,
        lambda table, console: table.print_summaries(console, found, zones),
    )


def _summaries(source: Source, names: list[str] | None, zone: Zone) -> list[dict[str, Any]]:
    if source.listing:
        files = surroundings.schedule(source, names).listings
        return [summary(listing, zone, "file") for listing in files]
    from confcli.shelf import shelf

    library = shelf(surroundings.database_file())
    if library.hidden:
        surroundings.note(f"hidden: {', '.join(library.hidden)}; --show NAME shows one again")
    return library.summaries(zone)


def _show_again(name: str) -> None:
    from confcli.lookup import conference
    from confcli.shelf import shelf
    from confcli.store import database, listings

    chosen = conference(name, shelf(surroundings.database_file()).hidden)
    with database.writing(surroundings.database_file(), surroundings.note) as connection:
        listings.hide(connection, slug(chosen), hidden=False)
