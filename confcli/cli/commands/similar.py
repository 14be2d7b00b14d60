"""``confcli similar``."""

from typing import Annotated

from confcli.cli import completion, emit, loading, searching
from confcli.cli.environment import Here
from confcli.cli.options.declaring import argument
from confcli.cli.options.filters import Conference
from confcli.cli.options.output import Clock, Limit, Output
from confcli.cli.options.source import Scope
from confcli.model.errors import NothingFoundError
from confcli.model.text import slug
from confcli.schedule.lookup import find
from confcli.search.similar import similar
from confcli.views import drawing
from confcli.views.cells import shown_title
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
    limit: Limit,
    clock: Clock,
    output: Output,
) -> None:
    """Find papers like one, by the rare words they share.

    Example: confcli similar p7s5aw9c
    """
    here, names = Here(clock), conference.conference
    schedule = loading.schedule(here, source, names, about=item)
    entry = find(schedule, item, here.zones[0])
    kind, id_ = ("paper", entry.paper) if entry.paper else (entry.kind, entry.id)
    label = (slug(entry.conference), kind, id_)
    searched = searching.opened(here, source, names, schedule)
    found = similar(searched.searcher, label, limit.or_else(_SHOWN))
    if not found:
        raise NothingFoundError(f"no similar papers found for {shown_title(entry)!r}")
    emit.items(SIMILAR, found, here.look(), output, lambda: drawing.matches.draw_alike)
