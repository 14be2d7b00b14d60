"""One session, talk or paper in full, for a terminal."""

from collections.abc import Iterator
from itertools import chain, repeat

from rich.console import Console
from rich.text import Text

from confcli.model.text import safe
from confcli.schedule.entries import Entry, SessionEntry
from confcli.views import cells, entries
from confcli.views.field import Zones


def print_entry(console: Console, entry: Entry, zones: Zones) -> None:
    """Print all about an item: who, when in each zone, the abstract, the links."""
    _line(console, cells.shown_title(entry), "bold")
    if entry.taken_from:
        _line(console, f"title and authors taken from {entry.taken_from}", "dim")
    if entry.authors:
        _line(console, ", ".join(_people(entry)))
    if entry.chairs:
        _line(console, f"chairs: {', '.join(entry.chairs)}")
    for slot in entry.slots:
        _print_slot(console, slot, zones)
    _line(console, f"\n{entry.abstract}\n" if entry.abstract else "")
    if entry.keywords:
        _line(console, f"keywords: {', '.join(entry.keywords)}")
    for text in _addresses(entry):
        _line(console, text)
    _line(console, f"id {entry.id}", "dim")
    if isinstance(entry, SessionEntry) and entry.talks:
        console.print()
        entries.print_entries(console, entry.talks, zones)


def _people(entry: Entry) -> list[str]:
    """The authors, each with the affiliation, if it is known."""
    pairs = zip(entry.authors, chain(entry.affiliations, repeat("")), strict=False)
    return [f"{name} ({affiliation})" if affiliation else name for name, affiliation in pairs]


def _addresses(entry: Entry) -> Iterator[str]:
    """The addresses, each once, and what those of a kind of their own are."""
    named = {"recording": entry.recording, "slides": entry.slides}
    if entry.url:
        yield entry.url
    yield from (f"{name}: {address}" for name, address in named.items() if address)
    yield from (link for link in entry.links if link not in (entry.url, *named.values()))


def _print_slot(console: Console, slot: Entry, zones: Zones) -> None:
    """Print where and when a slot is, after a blank line."""
    _line(console, "")
    _line(console, cells.place(slot), "dim")
    if slot.language:
        _line(console, f"language: {slot.language}", "dim")
    if slot.unrecorded:
        _line(console, "not recorded", "dim")
    for text in _when(slot, zones):
        _line(console, text)
    for text in _notes(slot):
        _line(console, text, "dim")


def _when(slot: Entry, zones: Zones) -> list[str]:
    """A line for each zone, and one for the length if no end is known."""
    lasts = [f"{slot.duration} min"] if slot.duration and not slot.end else []
    if slot.start is None:
        return [cells.NO_TIME, *lasts]
    times = ((cells.when(slot, zone, zones[0]), zone.name) for zone in zones)
    return [*(f"{time.replace(chr(10), '  ')}  {name}" for time, name in times), *lasts]


def _notes(slot: Entry) -> list[str]:
    """How the time is known, and what the marks beside it mean."""
    if slot.time_basis is None:
        return ["source time zone: not stated"]
    notes = [f"source time zone: {slot.source_timezone} ({slot.time_basis})"]
    if slot.kind != "session" and slot.time_of == "session":
        notes.append(f"{cells.SESSION_TIME}: only the session's time is known")
    if slot.time_basis == "inferred":
        notes.append(f"{cells.ZONE_INFERRED}: inferred; the source doesn't state it")
    return notes


def _line(console: Console, text: str, style: str = "") -> None:
    console.print(Text(safe(text), style))
