"""One session, talk or paper in full, for a terminal."""

from collections.abc import Iterator
from itertools import chain, repeat

from confcli.schedule.entries import Entry, SessionEntry
from confcli.times.zones import Zone
from confcli.views import cells, entries
from confcli.views.look import Look
from confcli.views.screen import Screen


def draw(screen: Screen, entry: Entry, look: Look) -> None:
    """Draw all about an item: who, when in each zone, the abstract, the links."""
    screen.fold(cells.shown_title(entry), "heading")
    if entry.taken_from:
        screen.fold(f"title and authors taken from {entry.taken_from}", "hint")
    if entry.authors:
        screen.fold(", ".join(_people(entry)))
    if entry.chairs:
        screen.fold(f"chairs: {', '.join(entry.chairs)}")
    for slot in entry.slots:
        _draw_slot(screen, slot, look)
    screen.fold(f"\n{entry.abstract}\n" if entry.abstract else "")
    if entry.keywords:
        screen.fold(f"keywords: {', '.join(entry.keywords)}")
    for text in _addresses(entry):
        screen.fold(text)
    screen.fold(f"id {entry.id}", "hint")
    if isinstance(entry, SessionEntry) and entry.talks:
        screen.line()
        entries.draw(screen, entry.talks, look)


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


def _draw_slot(screen: Screen, slot: Entry, look: Look) -> None:
    """Draw where and when a slot is, after a blank line."""
    screen.line()
    screen.fold(cells.place(slot), "hint")
    if slot.language:
        screen.fold(f"language: {slot.language}", "hint")
    if slot.unrecorded:
        screen.fold("not recorded", "hint")
    for text in _when(slot, look.zones):
        screen.fold(text)
    for text in _notes(slot):
        screen.fold(text, "hint")


def _when(slot: Entry, zones: list[Zone]) -> list[str]:
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
