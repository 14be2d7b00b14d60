"""``confcli listings``."""

from typing import Annotated

from confcli.cli import completion, emit, loading
from confcli.cli.environment import Here, note
from confcli.cli.options.declaring import option
from confcli.cli.options.filters import Conference
from confcli.cli.options.output import Clock, Output
from confcli.cli.options.source import Scope
from confcli.library import catalog
from confcli.library.summaries import summaries
from confcli.model.text import slug, words
from confcli.schedule.filters import begins
from confcli.schedule.lookup import conference as conference_of
from confcli.schedule.overview import Summary, summary
from confcli.views import drawing
from confcli.views.listing_shapes import LISTING


def command(
    source: Scope,
    conference: Conference,
    clock: Clock,
    output: Output,
    show: Annotated[
        str | None,
        option(
            "--show NAME",
            'Show a hidden bundled listing again. Example: --show "ICLR 2021"',
            completion.hidden,
        ),
    ] = None,
) -> None:
    """List your conferences with their days, counts and time zones.

    Example: confcli listings --json
    """
    here = Here(clock)
    if show is not None:
        _show_again(here, show)
    found = _of(conference, _summaries(here, source, conference.conference))
    emit.items(LISTING, found, here.look(), output, lambda: drawing.summaries.draw)


def _summaries(here: Here, source: Scope, names: list[str] | None) -> list[Summary]:
    if source.listing:
        files = loading.schedule(here, source, names).listings
        return [summary(listing, here.zones[0], "file") for listing in files]
    library = catalog.load(here.database)
    if library.hidden:
        note(f"hidden: {', '.join(library.hidden)}; confcli listings --show NAME restores one")
    return summaries(library, here.zones[0])


def _of(conference: Conference, known: list[Summary]) -> list[Summary]:
    """Keep the chosen conferences; print a note if there are none."""
    if not conference.conference:
        return known
    wanted = [words(name) for name in conference.conference]
    found = [it for it in known if any(begins(name, it.conference) for name in wanted)]
    if not found:
        asked = " or ".join(map(repr, conference.conference))
        names = ", ".join(each.conference for each in known)
        note(f"no conference matches {asked}; available: {names}")
    return found


def _show_again(here: Here, name: str) -> None:
    from confcli.library import database, stored

    chosen = conference_of(name, catalog.load(here.database).hidden)
    with database.writing(here.database, note) as connection:
        stored.hide(connection, slug(chosen), hidden=False)
