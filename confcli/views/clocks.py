"""What day and what time it is for the reader, and how items name other days."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from rich.text import Text

from confcli.schedule.grouping import Line
from confcli.times.calendar_names import named_day, short_weekday
from confcli.times.zones import Zone
from confcli.views import cells, headings
from confcli.views.look import Look
from confcli.views.rows import DOT, styled
from confcli.views.screen import Screen


def draw(screen: Screen, look: Look) -> None:
    """Draw what day and what time it is, for a screen that shows nothing else."""
    if look.now:
        headings.draw(screen, present(screen, look.now, look.zones, look))


def present(screen: Screen, now: datetime, zones: Iterable[Zone], look: Look) -> list[Text]:
    """The day, and the time in each zone, side by side where that fits on a line."""
    zones = list(dict.fromkeys(zones))
    clocks = [styled(text, "hint") for text in _clocks(now, zones, look)]
    beside = Text(f"  {screen.marks.bar}  ", "hint").join(clocks)
    day = styled(named_day(zones[0].local(now)), "day")
    fits = day.cell_len + len(DOT) + beside.cell_len <= screen.width
    return [day, *([beside] if fits else clocks)]


def other_day(lines: Sequence[Line[Any]], now: datetime, look: Look) -> str:
    """How times name their day, as ``Context.days`` has it, if all are of one but today."""
    zone = look.zones[0]
    days = {line.day for line in lines}
    today = {zone.of(line.slot.conference).local(now).date() for line in lines}
    if days == today or not lines:
        return ""
    return "year" if {day.year for day in days if day} != {day.year for day in today} else "short"


def _clocks(now: datetime, zones: Sequence[Zone], look: Look) -> Iterator[str]:
    """The time in each zone: ``14:10 Europe/Brussels, UTC+1``."""
    today = zones[0].local(now).date()
    for zone in zones:
        local = zone.local(now)
        day = "" if local.date() == today else f" {short_weekday(local)}"
        offset = "" if zone.name.startswith("UTC") else f", {cells.offset(local)}"
        yield f"{cells.time_of_day(local, clock12=look.clock12)}{day} {zone.title}{offset}"
