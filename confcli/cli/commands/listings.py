"""``confcli listings``."""

from typing import Annotated

import typer

from confcli.cli import completion, emit, environment, loading
from confcli.cli.options import Clock, Conference, Output, Source
from confcli.model.text import slug, words
from confcli.schedule.filters import begins
from confcli.schedule.overview import Summary, summary
from confcli.times.zones import Zone
from confcli.views.shapes import LISTING


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
    zones = environment.reader_zones(clock)
    if show is not None:
        _show_again(show)
    found = _summaries(source, conference.conference, zones[0])
    if conference.conference:
        wanted = [words(name) for name in conference.conference]
        known = ", ".join(each.conference for each in found)
        found = [s for s in found if any(begins(name, s.conference) for name in wanted)]
        if not found:
            asked = " or ".join(map(repr, conference.conference))
            environment.note(f"no conference matches {asked}; there is {known}")
    emit.items(
        LISTING,
        found,
        zones,
        output,
        lambda table, console: table.print_summaries(console, found, zones),
    )


def _summaries(source: Source, names: list[str] | None, zone: Zone) -> list[Summary]:
    if source.listing:
        files = loading.schedule(source, names).listings
        return [summary(listing, zone, "file") for listing in files]
    from confcli.library import catalog

    library = catalog.load(environment.database_file())
    if library.hidden:
        environment.note(f"hidden: {', '.join(library.hidden)}; --show NAME shows one again")
    return library.summaries(zone)


def _show_again(name: str) -> None:
    from confcli.library import catalog, database, stored
    from confcli.schedule.lookup import conference

    chosen = conference(name, catalog.load(environment.database_file()).hidden)
    with database.writing(environment.database_file(), environment.note) as connection:
        stored.hide(connection, slug(chosen), hidden=False)
