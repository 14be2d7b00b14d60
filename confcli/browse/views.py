"""The views of the browser, by name, each of which makes a page of what is shown."""

from collections.abc import Callable
from functools import partial
from typing import Any

from confcli.browse.everyone import everyone
from confcli.browse.listing import arranged
from confcli.browse.making import Same
from confcli.browse.pages import Drawn, Listed
from confcli.browse.scroller import Page
from confcli.browse.sheet import Sheet
from confcli.browse.state import State
from confcli.search.ranking.results import Result
from confcli.views.context import Dress
from confcli.views.item_columns import NARROW
from confcli.views.matches import Tailor
from confcli.views.rows import styled

#: What is put in order at once; more takes so long that keys would wait for it.
_AT_ONCE = 500


def page(state: State, width: int) -> Page | None:
    """The page of the view that is shown; ``None`` as long as it is being made."""
    if state.trail:
        found: Page | None = state.trail[-1].step.page(state, width)
        return found
    return VIEWS[state.view](state, width)


def row_of(page: Page, target: Any, near: int) -> int | None:
    """The line of an item that is nearest to another line; ``None`` if it has none."""
    wanted = identity(target)
    if wanted is None:
        return None
    if isinstance(page, Listed):
        rows = page.places.get(wanted, [])
    else:
        rows = [n for n in range(page.height) if identity(page.target(n)) == wanted]
    return min(rows, key=lambda row: abs(row - near), default=None)


def identity(target: Any) -> str | None:
    """What is the same of an item, or of a person, when everything is read again."""
    return getattr(target, "id", None) or getattr(target, "name", None)


def listed(state: State, width: int) -> Page | None:
    """A line for each talk, below headings."""
    if state.found is not None and not state.items:
        return Drawn(state.host.manner, width, lambda sheet: sheet.fold(state.hint, "hint"))
    sheet, look, order = Sheet(state.host.manner, width), state.look, state.grouping
    make = partial(arranged, state.items, order, look, sheet, state.found)
    zones = tuple(zone.name for zone in look.zones)
    key = Same(state.items), order.by, zones, width <= NARROW
    is_little = len(state.items) <= _AT_ONCE
    get = state.making.at_once if is_little else state.making.get
    found = get("list", key, make)
    if found is None:
        return None
    tailor = Tailor(sheet)

    def dress(it: object) -> Dress:
        if not isinstance(it, Result):
            return Dress()
        weak = [styled("weak match", "hint")] if it.weak else []
        return Dress(mark=tailor.whole(it).mark, facts=weak)

    return Listed(state.host.manner, width, found, look, dress)


VIEWS: dict[str, Callable[[State, int], Page | None]] = {
    "list": listed,
    "people": everyone,
}
