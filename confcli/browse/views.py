"""The views of the browser, by name, each of which makes a page of what is shown."""

from collections.abc import Callable
from typing import Any

from confcli.browse import pages
from confcli.browse.scroller import Page
from confcli.browse.sheet import Sheet
from confcli.browse.state import State, about
from confcli.search.ranking.results import Result
from confcli.views.context import Dress
from confcli.views.matches import Tailor


def page(state: State, width: int, target: Any) -> tuple[Page, int]:
    """The page of the view that is shown, and the line of an item on it, or else the first."""
    found = VIEWS[state.view](state, width)
    wanted = getattr(target, "id", None)
    rows = (
        row
        for row in range(found.height)
        if wanted and getattr(found.target(row), "id", None) == wanted
    )
    return found, next(rows, 0)


def listed(state: State, width: int) -> Page:
    """A line for each talk, below headings."""
    look, order = state.look, state.grouping
    found = list(order.groups(state.items, about, once=state.found is not None and not order.by))
    sheet = Sheet(state.host.manner, width)
    tailor = Tailor(sheet)

    def dress(it: object) -> Dress:
        return Dress(mark=tailor.whole(it).mark) if isinstance(it, Result) else Dress()

    context = pages.context(sheet, found, look)
    rows = list(pages.rows(found, order.by, look))
    return pages.Listed(state.host.manner, width, rows, context, dress)


VIEWS: dict[str, Callable[[State, int], Page]] = {"list": listed}
