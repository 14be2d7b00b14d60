"""One session, talk or paper in full, for a terminal."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from confcli.fields import Zones
from confcli.schedule import Entry, SessionEntry, TalkEntry
from confcli.text import safe
from confcli.views import cells, table


def print_entry(console: Console, entry: Entry, zones: Zones) -> None:
    """Print what is known of an item: who, when in each zone, the abstract, the links."""
    _line(console, cells.shown_title(entry), "bold")
    if entry.taken_from:
        _line(console, f"title and authors are taken from {entry.taken_from}", "dim")
    if entry.authors:
        _line(console, ", ".join(entry.authors))
    _line(console, cells.place(entry), "dim")
    _line(console, "")
    for slot in _slots(entry):
        for text in _when(slot, zones):
            _line(console, text)
    _line(console, _basis(entry), "dim")
    if entry.chairs:
        _line(console, f"chairs: {', '.join(entry.chairs)}")
    if entry.abstract:
        console.print(Padding(Text(safe(entry.abstract)), (1, 0)))
    for link in entry.links:
        _line(console, link)
    _line(console, f"id {entry.id}", "dim")
    if isinstance(entry, SessionEntry) and entry.talks:
        console.print()
        table.print_entries(console, entry.talks, zones)


def _slots(entry: Entry) -> list[SessionEntry | TalkEntry]:
    if isinstance(entry, (SessionEntry, TalkEntry)):
        return [entry]
    return list(entry.talks)


def _when(slot: SessionEntry | TalkEntry, zones: Zones) -> list[str]:
    """Return a line for each zone; several slots of one paper say in which session they are."""
    if slot.start is None:
        return [cells.NO_TIME]
    what = f"  {slot.type or 'talk'} in {slot.session}" if isinstance(slot, TalkEntry) else ""
    first, *others = zones
    lines = [cells.when(slot, first).replace("\n", "  ") + f"  {first.name}{what}"]
    return lines + [
        cells.when(slot, zone, first).replace("\n", "  ") + f"  {zone.name}" for zone in others
    ]


def _basis(entry: Entry) -> str:
    if entry.time_basis is None:
        return "the source states no time"
    return f"the source speaks in {entry.source_timezone} ({entry.time_basis})"


def _line(console: Console, text: str, style: str = "") -> None:
    console.print(Text(safe(text), style))
