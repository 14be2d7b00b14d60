"""The views of the browser, by name, each of which makes a page of what is shown."""

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from confcli.browse import agenda, posters, timetables
from confcli.browse.everyone import everyone
from confcli.browse.listing import arranged
from confcli.browse.making import Same
from confcli.browse.pages import Drawn, Listed
from confcli.browse.ranked import Ranked
from confcli.browse.scroller import Items, Page
from confcli.browse.sheet import Sheet
from confcli.browse.state import State
from confcli.browse.timetables import ids_of
from confcli.schedule.entries import Entry
from confcli.search.ranking.results import Result
from confcli.views.cells import short_day
from confcli.views.context import Dress
from confcli.views.item_columns import NARROW
from confcli.views.matches import Tailor
from confcli.views.rows import styled

#: What is put in order at once; more takes so long that keys would wait for it.
_AT_ONCE = 500


class View(NamedTuple):
    """One way to look at a programme."""

    #: What the status line calls it.
    title: str
    #: Makes the page or timetable of a width; ``None`` as long as that is being made.
    page: Callable[[State, int], Any]
    #: Says how much there is.
    amount: Callable[[State], str]


def page(state: State, width: int) -> Any:
    """The page or timetable of the view that is shown; ``None`` as long as it is being made."""
    return (state.trail[-1].step if state.trail else VIEWS[state.view]).page(state, width)


def status(state: State, slot: Entry | None = None) -> str:
    """What is shown, in a line; a page that was opened says itself what it holds.

    ``slot`` is what the cursor is on, whose day may be off the screen.
    """
    moment = state.calendar.day(slot) if slot and state.view != "grid" else None
    day = short_day(moment) if moment else ""
    view, parts = VIEWS[state.view], [state.hint]
    if not state.trail:
        parts = [state.hint or view.amount(state), view.title]
        parts += [f"by {state.order}"] if state.view in ("list", "people") else []
        parts.append(day)
    return " · ".join(filter(None, [*parts, ", ".join(each.title for each in state.zones)]))


def row_of(page: Items, target: Any, near: int) -> int | None:
    """The line of an item that is nearest to another line; ``None`` if it has none."""
    wanted = identity(target)
    if wanted is None:
        return None
    paper = target.paper or "" if isinstance(target, Entry) else ""
    if isinstance(page, Listed):
        rows = page.places.get(wanted) or page.places.get(paper, [])
    else:
        rows = [n for n in range(page.height) if identity(page.target(n)) == wanted]
        rows = rows or [n for n in range(page.height) if _is_of(page.slot(n), target)]
    return min(rows, key=lambda row: abs(row - near), default=None)


def _is_of(slot: Entry | None, target: Any) -> bool:
    """Whether a slot is one of an item, or of the same paper."""
    if slot is None or not isinstance(target, Entry):
        return False
    return slot.id in ids_of(target) or (slot.paper is not None and slot.paper == target.paper)


def identity(target: Any) -> str | None:
    """What is the same of an item, or of a person, when everything is read again."""
    return getattr(target, "id", None) or getattr(target, "name", None)


def listed(state: State, width: int) -> Page | None:
    """A line for each talk, below headings."""
    if not state.items:
        why = state.nothing or (state.programme.nothing if state.programme else "")
        return Drawn(state.host.manner, width, lambda sheet: sheet.fold(why, "hint"))
    sheet, look, order = Sheet(state.host.manner, width), state.look, state.grouping
    make = partial(arranged, state.items, order, look, sheet, state.found)
    zones = tuple(zone.name for zone in look.zones)
    key = Same(state.items), order.by, zones, width <= NARROW
    is_little = len(state.items) <= _AT_ONCE
    get = state.making.at_once if is_little else state.making.get
    # Apart, so that everything is there again as soon as a search ends.
    found = get("list" if state.found is None else "found", key, make)
    if found is None:
        return None
    tailor = Tailor(sheet)

    def dress(it: object) -> Dress:
        if not isinstance(it, Result):
            return Dress()
        weak = [styled("weak match", "hint")] if it.weak else []
        return Dress(mark=tailor.whole(it).mark, facts=weak)

    kind = Listed if order.by else Ranked
    return kind(state.host.manner, width, found, look, dress, state.clashing)


VIEWS = {
    "list": View("list", listed, lambda state: state.amount),
    "grid": View("timetable", timetables.timetable, timetables.amount),
    "agenda": View("agenda", agenda.own_days, agenda.amount),
    "posters": View("posters", posters.page, posters.amount),
    "people": View("people", everyone, lambda state: state.amount),
}
