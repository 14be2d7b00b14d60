"""A time in several zones, on a terminal."""

from collections.abc import Sequence

from rich.text import Text

from confcli.schedule.entries import Entry
from confcli.times import zones
from confcli.times.calendar_names import named_day
from confcli.times.conversion import Conversion
from confcli.views import cells, distance, own
from confcli.views.item_columns import right_of
from confcli.views.look import Look
from confcli.views.rows import INDENT, draw_rows, draw_titled, styled
from confcli.views.screen import Screen


def draw(
    screen: Screen, found: Sequence[Conversion], look: Look, *, entry: Entry | None = None
) -> None:
    """Draw a time in several zones, under the title of the item that was asked for.

    Days that differ from the first zone's are marked.
    """
    if entry:
        title = styled(entry.shown_title, "heading" if entry.title else "untitled")
        wanted = own.star_in_words(screen, entry.mark)
        draw_titled(screen, title, right_of(wanted, styled(entry.id, "id")))
    rows = [_row(each, clock12=look.clock12) for each in found]
    if len(look.zones) == 1:  # its name once is enough
        rows[1:] = [[Text(), *rest] for _, *rest in rows[1:]]
    draw_rows(screen, rows, indent=INDENT)
    if look.now:
        screen.fold(distance.away(found[0].start, look.now), "hint", indent=INDENT)


def _row(each: Conversion, *, clock12: bool) -> list[Text]:
    """The zone, the day, the time and the offset."""
    zone = Text(each.zone.title)
    if each.days:
        return [zone, Text(cells.day_names(each.days), "day"), Text(cells.ALL_DAY, "time"), Text()]
    hours = cells.clock(each.start, each.end, each.zone, clock12=clock12)
    if each.abbreviation.startswith("UTC"):  # as the offset says
        hours = hours.removesuffix(f" {zones.label(each.end or each.start)}")
    day = f"{named_day(each.start)}{cells.day_mark(each.day_offset)}"
    offsets = dict.fromkeys(cells.offset(it) for it in (each.start, each.end) if it)
    shown = " then ".join("UTC+0" if offset == "UTC" else offset for offset in offsets)
    return [zone, Text(day, "day"), Text(hours, "time"), Text(shown, "place")]
