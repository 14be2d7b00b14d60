"""A time in several zones, on a terminal."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from rich.console import Console
from rich.text import Text

from confcli.times.conversion import Conversion
from confcli.views import cells
from confcli.views.field import Zones
from confcli.views.layout import print_rows, styled


def print_conversions(
    console: Console, found: Sequence[Conversion], _zones: Zones, *, now: datetime
) -> None:
    """Print a time in several zones; days that differ from the first zone's are marked."""
    import pendulum

    def row(each: Conversion) -> Iterable[Text]:
        if each.days:
            return map(styled, (each.zone.name, cells.day_names(each.days), cells.ALL_DAY, ""))
        day = f"{cells.day(each.start)}{cells.day_mark(each.day_offset)}"
        clock = cells.clock(each.start, each.end, each.zone)
        offset = "" if each.abbreviation.startswith("UTC") else f"UTC{each.utc_offset}"
        return map(styled, (each.zone.name, day, clock, offset))

    if found[0].title:
        console.print(styled(found[0].title, "bold"))
    print_rows(console, ["Time zone", "Day", "Time", "Offset"], map(row, found))
    distance = pendulum.instance(found[0].start).diff_for_humans(pendulum.instance(now))
    console.print(styled(distance.replace("before", "ago").replace("after", "from now"), "dim"))
