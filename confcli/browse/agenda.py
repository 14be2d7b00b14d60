"""The user's own days, as a page."""

from collections.abc import Sequence
from functools import partial

from confcli.browse.pages import Drawn
from confcli.browse.scroller import Page
from confcli.browse.state import State
from confcli.browse.timetables import wanted_of
from confcli.model.text import counted
from confcli.planning.agenda import Item, still_free
from confcli.schedule.grouping import Grouping
from confcli.views import agenda as drawing
from confcli.views.filling import Filling

_NOTHING = "You have starred nothing yet: press s on what you want to see, in any other view."
_NONE = "You have starred nothing that matches; press Esc in the search line to see all."


def own_days(state: State, width: int) -> Page:
    """What is starred, what clashes, appointments, and the time between."""
    manner, own = state.host.manner, items(state)
    if not own:
        sentence = _NOTHING if state.found is None else _NONE
        return Drawn(manner, width, lambda sheet: sheet.fold(sentence, "hint"))
    order = Grouping("day", "time", state.calendar, on=lambda *_: True)
    look = state.look._replace(compact=False)
    filling = Filling("like yours", None)
    draw = partial(drawing.draw, found=own, look=look, order=order, filling=filling)
    return Drawn(manner, width, draw)


def items(state: State) -> Sequence[Item]:
    """The items of the agenda; the time between only if none is left out."""
    own = state.programme.agenda if state.programme else ()
    if state.found is None:
        return still_free(own, state.host.now())
    wanted = wanted_of(state.found)
    return [each._replace(free=None) for each in own if each.entry.id in wanted]


def amount(state: State) -> str:
    """How much is starred, and how many pairs of it clash."""
    own = items(state)
    clashes = {id(clash) for item in own for clash in item.clashes}
    starred = sum(bool(item.entry.mark.star) for item in own)
    said = [f"{starred:,} starred", counted(len(clashes), "clash") if clashes else ""]
    return ", ".join(filter(None, said))
