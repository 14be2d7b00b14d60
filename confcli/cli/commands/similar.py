"""``confcli similar``."""

from datetime import date
from typing import Annotated

from confcli.cli import choosing, completion, emit, hiding, loading, searching
from confcli.cli.options.declaring import argument
from confcli.cli.options.filters import Conference, Days, Facets, Times
from confcli.cli.options.mine import Mine
from confcli.cli.options.output import Clock, Limit, Output
from confcli.cli.options.source import Scope
from confcli.cli.request import Selection
from confcli.cli.searching import Searched
from confcli.model.errors import NothingFoundError
from confcli.model.text import slug
from confcli.schedule.days import Calendar
from confcli.schedule.lookup import find
from confcli.search.asking.query import Query
from confcli.search.similar import similar
from confcli.views import drawing
from confcli.views.shapes import SIMILAR

_SHOWN = 10


def command(
    item: Annotated[
        str,
        argument(
            "ID",
            "An id (also a source's own), its start, or words from one title. Example: p7s5aw9c",
            completion.ids,
        ),
    ],
    source: Scope,
    conference: Conference,
    day: Days,
    times: Times,
    mine: Mine,
    limit: Limit,
    clock: Clock,
    output: Output,
) -> None:
    """Find similar papers, by the words and phrases they share.

    Example: confcli similar p7s5aw9c
    """
    selection = Selection(source, conference, day, times, Facets(), clock, mine)
    here, names = selection.here(), conference.conference
    schedule = loading.everywhere(here, source, names, about=item)
    entry = find(schedule, item, here.zones[0], here.time_of_day)
    kind, id_ = ("paper", entry.paper) if entry.paper else (entry.kind, entry.id)
    label = (slug(entry.conference), kind, id_)
    searched = searching.opened(here, source, names, schedule)
    asked, most = _narrowed(searched, selection, id_), limit.or_else(_SHOWN)
    spare = hiding.count(searched.searcher)
    found = similar(searched.searcher, label, None if most is None else max(most, 1) + spare, asked)
    if not found:
        none = f"no similar papers found for {entry.shown_title!r}"
        raise NothingFoundError("; ".join([none, *choosing.lacking(searched, asked)]))
    found = hiding.shown(found, asked.filters, lambda each: each.entry)
    emit.items(SIMILAR, found[:most], here.look(), output, drawing.matches.draw_alike)


def _narrowed(searched: Searched, selection: Selection, text: str) -> Query:
    """What the papers have to match: the filters, the conferences and the year asked for."""
    here, filters, year = searched.here, selection.filters(), searched.source.year
    calendar, today = Calendar(here.zones[0]), date.min  # whatever day it is
    if filters:
        calendar = selection.calendar(here, searched.searcher.places)
        today = here.today
    asked = searched.narrowed(Query(text, filters, calendar, today))
    return asked if year is None else asked.among(year=[str(year)])
