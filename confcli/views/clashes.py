"""What clashes with an item, in words."""

from collections.abc import Sequence

from rich.text import Text

from confcli.model.text import one_line, shorten
from confcli.planning.clashes import Clash
from confcli.planning.engagements import Engagement
from confcli.planning.meetings import Met
from confcli.schedule.entries import Entry
from confcli.views import cells
from confcli.views.look import Look
from confcli.views.rows import INDENT, draw_rows, styled, widths_of
from confcli.views.screen import Screen

#: The words and letters of a title that are enough to know it by.
_WORDS, _LETTERS = 7, 44


def draw(screen: Screen, entry: Entry, found: Sequence[Met], look: Look) -> None:
    """Draw a row for each thing that clashes with an item; of several slots it says with which."""
    rows = []
    for slot, clash in found:
        when = _when(slot, look) if len(entry.slots) > 1 else ""
        other = clash.beside(slot)
        title = screen.lead(shown_title(other), "item", other.of).append(
            f" ({amount(clash)})", "clash"
        )
        label = Text(f"{when} clashes with".strip(), "clash")
        rows.append((label, title, styled(other.of.id, "id")))
    draw_rows(screen, rows, indent=INDENT, widths=widths_of(rows) if rows else ())


def _when(slot: Engagement, look: Look) -> str:
    """``Tue 4 May 14:00``: when something starts, in the first zone."""
    zone = look.zones[0].of(slot.of.conference if isinstance(slot.of, Entry) else "")
    return cells.day_and_time(zone.local(slot.start), clock12=look.clock12)


def amount(clash: Clash) -> str:
    """``35 min``, or ``~35 min`` if an end is only assumed; of what doesn't overlap, the walk."""
    if not clash.overlap and clash.walk:
        return f"{clash.walk} min walk"
    return f"{'~' if clash.is_assumed else ''}{clash.overlap} min" if clash.overlap else "no end"


def shown_title(it: Engagement) -> str:
    """The title of an engagement, or its beginning."""
    title = it.of.shown_title if isinstance(it.of, Entry) else it.of.title
    return shorten(one_line(title), _WORDS, _LETTERS)
