"""A round of posters on a terminal: their boards in the order in which they are visited."""

from collections.abc import Iterator, Sequence

from confcli.model.text import counted, one_line
from confcli.planning.posters import INTEREST, Visit
from confcli.schedule.entries import Entry, TalkEntry
from confcli.schedule.grouping import Line
from confcli.views import cells, common, entries, headings, item_layout, own
from confcli.views.context import Dress
from confcli.views.item_times import OF_SESSION
from confcli.views.look import Look
from confcli.views.rows import styled
from confcli.views.screen import Screen


def draw(screen: Screen, visits: Sequence[Visit], look: Look, *, of: int, each: int) -> None:
    """Draw the posters to visit, ``of`` how many, with how many minutes for ``each``."""
    lines = common.lines_of(entries.as_they_come(look).groups(visits, _entry))
    rooms = {line.slot.room for line in lines}
    shared = common.common_remarks(lines)
    facts = [*_sessions(lines, look), *sorted(shared - {OF_SESSION})]
    amount = f"{len(visits):,} of {counted(of, 'poster')}, {each} min each"
    when = headings.days_and_zones(screen, lines, look)
    headings.draw(screen, [*when, *(styled(fact, "hint") for fact in (*facts, amount))])
    screen.line()
    context = common.of_all(screen, lines, look)
    said = frozenset(rooms) if len(rooms) == 1 else frozenset[str | None]()
    context = context._replace(boards=True, said=said, remarks=shared)
    item_layout.draw_all(screen, lines, context, _dress)


def _sessions(lines: Sequence[Line[Visit]], look: Look) -> Iterator[str]:
    """Yield what all posters share: the hours, the session, the room, the conference."""
    slots = [line.slot for line in lines]
    if len({(slot.start, slot.end) for slot in slots}) == 1:
        yield " | ".join(_hours(slots[0], look))
    names = list(dict.fromkeys(one_line(slot.session) for slot in slots))
    yield names[0] if len(names) == 1 else counted(len(names), "session")
    rooms = {slot.room for slot in slots}
    if len(rooms) == 1 and (room := slots[0].room):
        yield one_line(room)
    yield headings.conferences(lines)


def _hours(slot: Entry, look: Look) -> Iterator[str]:
    """Yield the hours in each zone; those of another day than in the first one are marked."""
    if slot.start is None:
        return
    zones = [zone.of(slot.conference) for zone in look.zones]
    for zone in zones:
        hours = cells.hours(slot.start, slot.end, zone, clock12=look.clock12)
        yield f"{hours}{cells.day_shift(slot, zone, zones[0])}"


def _entry(visit: Visit) -> TalkEntry:
    return visit.entry


def _dress(visit: Visit) -> Dress:
    """What a round adds to a poster: why it is visited."""
    interest = f"interest {visit.score:.0f}" if visit.reason == INTEREST else ""
    below = [own.remarks(visit.entry.mark), styled(interest, "reason")]
    return Dress(below=[text for text in below if text])
