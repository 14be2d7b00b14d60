"""``confcli listings``."""

from typing import Annotated

from confcli.cli import completion, conferences, emit, loading
from confcli.cli.environment import Here
from confcli.cli.options.declaring import option
from confcli.cli.options.filters import Conference
from confcli.cli.options.output import Clock, Output
from confcli.cli.options.source import Scope
from confcli.cli.streams import note
from confcli.library import catalog
from confcli.library.summaries import summaries
from confcli.model.text import slug
from confcli.schedule import years
from confcli.schedule.conferences import meant
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
            "Show a hidden bundled listing again; all of them with all. "
            'Example: --show "ICLR 2021"',
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
    found = _summaries(here, source, conference.conference)
    emit.items(LISTING, found, here.look(), output, drawing.summaries.draw)


def _summaries(here: Here, source: Scope, names: list[str] | None) -> list[Summary]:
    if source.listing:
        files = loading.schedule(here, source, names).listings
        return [summary(listing, here.zones[0], "file") for listing in files]
    source.check()
    library = catalog.load(here.database)
    here.settle(library.shown)
    if not library.shown:
        note(conferences.none_yet(library.hidden))
    elif library.hidden and not names:
        note(f"hidden: {', '.join(library.hidden)}; {conferences.restoring(library.hidden)}")
    found = summaries(library, here.zones[0])
    known = [each.conference for each in found]
    chosen = conferences.chosen(names, known, library.hidden) if names else known
    found = [each for each in found if each.conference in chosen]
    return found if source.year is None else _of_year(found, source.year)


def _of_year(found: list[Summary], year: int) -> list[Summary]:
    """The conferences of a year, by their names or their days."""
    days = {it.conference: {day.year for day in (it.first_day, it.last_day) if day} for it in found}
    known = {name: each | years.named(name) for name, each in days.items()}
    kept = [each for each in found if year in known[each.conference]]
    if found and not kept:
        raise loading.nothing_in(year, set().union(*known.values()))
    return kept


def _show_again(here: Here, name: str) -> None:
    from confcli.library import stored

    library = catalog.load(here.database)
    is_all = name.casefold() == conferences.ALL
    if not is_all and not meant(name, library.hidden):
        known = [each.conference for each in library.shown]
        note(f"{conferences.one(name, [*known, *library.hidden])} is not hidden")
        return
    with here.database.writing(note) as connection:
        for each in library.hidden if is_all else [conferences.one(name, library.hidden)]:
            stored.hide(connection, slug(each), hidden=False)
