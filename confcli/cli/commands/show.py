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
from confcli.schedule.lookup import find, has_ids, looks_like_id
from confcli.views import drawing
from confcli.views.shapes import SHOW


def command(
    item: Annotated[
        list[str],
        argument(
            "ID...",
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

    Several ids show several, one after the other.

    Example: confcli show "dynamic regularization" --tz Asia/Tokyo
    """
    here, as_text = loading.here(clock, source, conference.conference), form.is_asked(output)
    schedule, texts = _asked(item, here, source, conference)
    entries = [find(schedule, text, here.zones[0], here.time_of_day) for text in texts]
    if as_text:
        streams.out().data("\n".join(_text(entry, here, form) for entry in entries))
    elif len(entries) > 1 and output.is_asked:
        emit.items(SHOW, entries, here.look(), output)
    else:
        for number, entry in enumerate(entries):
            if number:
                streams.out().line()
            _show(entry, schedule, here, source, output)


def _asked(
    words: list[str], here: Here, source: Scope, conference: Conference
) -> tuple[loading.Chosen, list[str]]:
    """Where to look, and what for: ids alone are several items, other words together are one."""
    names, text = conference.conference, " ".join(words)
    if len(words) > 1 and all(map(looks_like_id, words)):
        found = loading.schedule(here, source, names, usual=False)
        if has_ids(found, words):
            return found, list(dict.fromkeys(words))
    return loading.schedule(here, source, names, about=text), [text]


def _show(
    entry: Entry, schedule: loading.Chosen, here: Here, source: Scope, output: Output
) -> None:
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
