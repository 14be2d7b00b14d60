"""Listings on a terminal: what each covers and contains, and where it is from."""

from collections.abc import Sequence
from datetime import datetime

from confcli.model.text import counted, one_line
from confcli.schedule.overview import Summary
from confcli.times.zones import readable
from confcli.views import cells
from confcli.views.distance import ago
from confcli.views.look import Look
from confcli.views.rows import DOT, INDENT, draw_stacked, styled
from confcli.views.screen import Screen

_COUNTED = ("session", "talk", "paper", "problem")


def draw(screen: Screen, found: Sequence[Summary], look: Look) -> None:
    """Draw each listing in a few lines: its days, how much it holds, its zone and its source."""
    heading = [counted(len(found), "conference"), f"days in {look.zones[0].title}"]
    _draw(screen, heading)
    for each in found:
        screen.line()
        days = styled(cells.day_span(each.first_day, each.last_day), "time")
        draw_stacked(screen, [styled(one_line(each.conference), "heading"), days], hanging=INDENT)
        counts = [counted(getattr(each, f"{name}s"), name) for name in _COUNTED]
        _draw(screen, [*counts, _zones(each)], indent=INDENT)
        origin = f"{each.origin}{_added(each, look)}"
        _draw(screen, [origin, *each.formats, _files(each.sources)], INDENT)


def _added(each: Summary, look: Look) -> str:
    """When a listing was added or last changed, and how long ago that is."""
    if not each.added_at:
        return ""
    added = datetime.fromisoformat(each.added_at)
    age = f", {ago(look.now - added)}" if look.now and added <= look.now else ""
    return f" {added:%Y-%m-%d}{age}"


def _draw(screen: Screen, parts: Sequence[str], indent: int = 0) -> None:
    texts = [styled(one_line(part), "hint") for part in parts]
    draw_stacked(screen, texts, indent=indent, hanging=INDENT, between=DOT)


def _zones(each: Summary) -> str:
    """The time zones of the sources, and how they are known."""
    if not each.source_timezones:
        return "no time zone"
    basis = ", ".join(each.time_bases)
    return f"{', '.join(map(readable, each.source_timezones))} ({basis})"


def _files(sources: list[str]) -> str:
    """The name of a single source; of several, their number and the folder that they share."""
    if len(sources) == 1:
        return sources[0]
    folders = {source.rpartition("/")[0] for source in sources}
    folder = folders.pop() if len(folders) == 1 else ""
    return counted(len(sources), "file") + (f" in {folder}" if folder else "")
