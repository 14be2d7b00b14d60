"""An item on one line: its title is cut where it must be, and what has no room is left out.

Only what a view adds is never left out: it goes below.
"""

from collections.abc import Iterator

from rich.text import Text

from confcli.views.item import Item
from confcli.views.item_columns import Columns, beside_times, overhang, right_of, to_the_right
from confcli.views.parts import joined, packed
from confcli.views.rows import DOT, GAP
from confcli.views.screen import Screen

#: A room that would leave a title less than this is left out.
_LEAST = 12
#: The parts of a line that may be taken up beside a title that is cut: by what is kept, and by
#: what else there is.
_KEPT, _MORE = 0.4, 0.3


def lines(screen: Screen, it: Item, where: Columns) -> Iterator[Text]:
    """Yield all on one line, and below it the facts that have no room there."""
    right = right_of(it.room, it.id)
    if where.width - where.title - right.cell_len - GAP < _LEAST:
        right = it.id
    room = max(where.width - where.title - overhang(screen, it, where) - right.cell_len - GAP, 1)
    beside, below = _beside_title(it, room)
    left = room - (beside.cell_len + GAP if beside else 0)
    title = screen.cut(it.title, max(left, 1))
    if beside:
        title.append(" " * GAP).append_text(beside)
    yield to_the_right(next(beside_times(screen, it, where, [title])), right, where.width)
    for text in packed(screen, below, where.width - where.title):
        yield Text(" " * where.title).append_text(text)


def _beside_title(it: Item, room: int) -> tuple[Text, list[Text]]:
    """What fits beside a whole title, most important first; else what leaves enough of it.

    After it, the facts that don't fit.
    """
    free = room - it.title.cell_len - GAP
    chosen: list[Text] = []

    def take(part: Text, most: int) -> bool:
        fits = sum(each.cell_len + len(DOT) for each in chosen) + part.cell_len <= most
        chosen.extend([part] if fits else [])
        return fits

    kept = max(free, int(room * _KEPT))
    for part in it.kept:
        take(part, kept)
    below = [fact for fact in it.facts if not take(fact, max(kept, room - GAP - _LEAST))]
    most = max(free, int(room * _MORE) if free < 0 else 0)
    for part in it.more:
        take(part, most)
    any(take(names, most) for names in it.names)
    return joined(chosen), below
