"""``confcli show``."""

from functools import partial
from typing import Annotated

from confcli.cli import completion, emit, loading, streams
from confcli.cli.environment import Here
from confcli.cli.options.declaring import argument
from confcli.cli.options.filters import Conference
from confcli.cli.options.output import Clock, Output
from confcli.cli.options.source import Scope
from confcli.cli.options.text_form import TextForm
from confcli.model.errors import NothingFoundError
from confcli.planning.engagements import engagement
from confcli.planning.meetings import Met, clashes_of
from confcli.schedule.entries import Entry
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
    form: TextForm,
) -> None:
    """Show a session, talk or paper in full.

    Example: confcli show "dynamic regularization" --tz Asia/Tokyo
    """
    here, text = loading.here(clock, source, conference.conference), " ".join(item)
    as_text = form.is_asked(output)
    schedule = loading.schedule(here, source, conference.conference, about=text)
    entry = find(schedule, text, here.zones[0], here.time_of_day)
    if as_text:
        streams.out().data(_text(entry, here, form))
        return
    listings = (each for each in schedule.listings if each.conference == entry.conference)
    sources = [source.name for listing in listings for source in listing.sources]
    emit.one(
        SHOW,
        entry,
        here.look(),
        output,
        partial(
            drawing.details.draw, sources=sources, clashing=_clashing(entry, schedule, here, source)
        ),
    )


def _clashing(entry: Entry, schedule: loading.Chosen, here: Here, source: Scope) -> list[Met]:
    """What clashes with an item of what is the user's own, to be shown on a terminal."""
    is_own = any(mark.star for mark in schedule.marks.values()) or schedule.appointments
    if not is_own or not streams.out().manner.drawn or not any(map(engagement, entry.slots)):
        return []
    everything = schedule if source.listing else loading.schedule(here, Scope(), ["all"])
    from confcli.cli import walking  # only what clashes needs it

    travel = walking.travel(here, everything.listings, is_said=False)
    return clashes_of(entry, everything, schedule.appointments, travel)


def _text(entry: Entry, here: Here, form: TextForm) -> str:
    """An item as a text to keep elsewhere; ``NothingFoundError`` if it has no title to cite."""
    from confcli.export import bibtex, markdown
    from confcli.export.interface import Manner

    manner = Manner(entry.conference, here.zones, here.now)
    if form.md:
        return markdown.page(entry, manner)
    if not entry.title:
        raise NothingFoundError(f"{entry.id} has no title, so there is nothing to cite")
    return bibtex.record(entry)
