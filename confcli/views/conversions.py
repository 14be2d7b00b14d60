"""A time in several zones, on a terminal."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from confcli.times.conversion import Conversion
from confcli.views import cells
from confcli.views.layout import print_rows, styled
from confcli.views.look import Look
from confcli.views.screen import Screen


def draw(screen: Screen, found: Sequence[Conversion], look: Look) -> None:
    """Draw a time in several zones; days that differ from the first zone's are marked."""
    import pendulum

    def row(each: Conversion) -> Iterable[Text]:
        if each.days:
            return map(styled, (each.zone.name, cells.day_names(each.days), cells.ALL_DAY, ""))
        day = f"{cells.day(each.start)}{cells.day_mark(each.day_offset)}"
        clock = cells.clock(each.start, each.end, each.zone)
        offset = "" if each.abbreviation.startswith("UTC") else f"UTC{each.utc_offset}"
        return map(styled, (each.zone.name, day, clock, offset))

    if found[0].title:
        screen.fold(found[0].title, "heading")
    print_rows(screen, ["Time zone", "Day", "Time", "Offset"], map(row, found))
    if look.now:
        distance = pendulum.instance(found[0].start).diff_for_humans(pendulum.instance(look.now))
        screen.line(distance.replace("before", "ago").replace("after", "from now"), "hint")
