"""What is on or next, on a line of one width."""

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

from confcli.model.marks import STARS
from confcli.model.text import one_line
from confcli.planning.nearby import Near
from confcli.times.local import utc
from confcli.views.look import Look
from confcli.views.manner import Marks
from confcli.views.rows import DOT
from confcli.views.standing import standing

#: In columns.
WIDTH = 60
_MARKS = Marks()
#: A room that would leave a title less than this is left out.
_LEAST = 20


def line(found: Sequence[Near], look: Look) -> str:
    """When, what and where what counts most is, and how much else there is."""
    first = min(found, key=_rank)
    others = f"{DOT}+{len(found) - 1}" if found[1:] else ""
    when = standing(first.entry, first.now, look)
    space = WIDTH - cell_len(when) - len(DOT) - len(others)
    room = f"{DOT}{one_line(first.entry.room)}" if first.entry.room else ""
    title = f"{_star(first)}{one_line(first.entry.shown_title)}"
    room = room if space - cell_len(room) >= min(_LEAST, cell_len(title)) else ""
    if cell_len(title) > space - cell_len(room):
        title = set_cell_size(title, space - cell_len(room) - 1).rstrip() + _MARKS.more
    return set_cell_size(f"{when}{DOT}{title}{room}{others}", WIDTH)


def _rank(near: Near) -> tuple[object, ...]:
    """What is starred counts most, then what ends or starts first."""
    star = near.entry.mark.star
    at = near.entry.end if near.starts_in is None else near.entry.start
    return STARS.index(star) if star else len(STARS), utc(at)


def _star(near: Near) -> str:
    star = near.entry.mark.star
    return f"{_MARKS.maybe if star == 'maybe' else _MARKS.star} " if star else ""
