"""What is on or next, on a line of one width."""

from collections.abc import Sequence
from datetime import datetime

from rich.cells import cell_len, set_cell_size

from confcli.model.marks import STARS
from confcli.model.text import one_line
from confcli.planning.nearby import Near
from confcli.views import cells
from confcli.views.distance import left, until
from confcli.views.look import Look
from confcli.views.rows import DOT

#: In columns.
WIDTH = 60
_MORE = "…"
#: A room that would leave a title less than this is left out.
_LEAST = 20


def line(found: Sequence[Near], look: Look) -> str:
    """When, what and where what counts most is, and how much else there is."""
    first = min(found, key=_rank)
    others = f"{DOT}+{len(found) - 1}" if found[1:] else ""
    when = _when(first, look)
    space = WIDTH - cell_len(when) - len(DOT) - len(others)
    room = f"{DOT}{one_line(first.entry.room)}" if first.entry.room else ""
    title = one_line(first.entry.shown_title)
    room = room if space - cell_len(room) >= min(_LEAST, cell_len(title)) else ""
    if cell_len(title) > space - cell_len(room):
        title = set_cell_size(title, space - cell_len(room) - 1).rstrip() + _MORE
    return set_cell_size(f"{when}{DOT}{title}{room}{others}", WIDTH)


def _rank(near: Near) -> tuple[object, ...]:
    """What is starred counts most, then what ends or starts first."""
    star = near.entry.mark.star
    at = near.entry.end if near.starts_in is None else near.entry.start
    return STARS.index(star) if star else len(STARS), at.timestamp() if at else float("inf")


def _when(near: Near, look: Look) -> str:
    """``until 14:25, 15 min left`` or ``14:15, in 5 min``."""
    start, end = near.entry.start, near.entry.end
    if near.starts_in is not None and start:
        return f"{_time(start, near, look)}, {until(start - near.now)}"
    return f"until {_time(end, near, look)}, {left(end - near.now)}" if end else "now"


def _time(moment: datetime, near: Near, look: Look) -> str:
    """The time of day, with the day if that is another one."""
    zone = look.zones[0].of(near.entry.conference)
    there = zone.local(moment)
    day = "" if there.date() == zone.local(near.now).date() else f"{cells.short_day(there)} "
    return f"{day}{cells.time_of_day(there, clock12=look.clock12)}"
