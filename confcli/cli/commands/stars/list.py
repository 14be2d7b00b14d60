"""``confcli stars list``."""

from collections.abc import Sequence
from functools import partial

from confcli.cli import loading, streams
from confcli.cli.environment import Here
from confcli.cli.options.order import Grid
from confcli.cli.options.source import Scope
from confcli.cli.request import Request, show
from confcli.cli.streams import note
from confcli.library import lost
from confcli.model.entities import Listing
from confcli.model.text import counted
from confcli.schedule.filters import Filters
from confcli.views.shapes import STARS

#: What is said of items that are in no listing, by whether their conference is listed.
_NOT_THERE = {True: "no longer in {}", False: "of {}, which is not among your listings"}


def command(request: Request, timetable: Grid) -> None:
    """List what you starred, in order of time.

    With --label or --hidden, what you gave this label or hid, starred or not. What is in no
    listing any more is listed as it was.

    Example: confcli stars --day 2021-05-05
    """
    selection = request.selection
    if not (selection.mine.label or selection.mine.hidden):
        selection = selection._replace(mine=selection.mine._replace(starred=True))
    load = partial(_load, filters=selection.filters().on_marks())
    show(request._replace(selection=selection), "talks", STARS, grid=timetable.grid, load=load)


def _load(
    here: Here, source: Scope, names: list[str] | None, *, filters: Filters
) -> loading.Chosen:
    """The schedule and the starred items no longer in it, which JSON marks ``listed: false``."""
    found = loading.schedule(here, source, names, also=partial(lost.listings, fit=filters.fit))
    if streams.out().manner.drawn:
        _remark(found.listings)
    return found


def _remark(listings: Sequence[Listing]) -> None:
    """Note how much is no longer in which conference."""
    names_there = {each.conference for each in listings if each.sources}
    for each in listings:
        if not each.sources:
            count = counted(len(each.sessions), "item")
            is_there = each.conference in names_there
            where = _NOT_THERE[is_there].format(each.conference or "an unknown conference")
            note(f"{count} {where}; listed as it was")
