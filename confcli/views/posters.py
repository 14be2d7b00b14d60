"""A round of posters on a terminal: their boards in the order in which they are visited."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial

from confcli.model.text import counted, one_line
from confcli.planning.poster_sessions import PosterSession
from confcli.planning.posters import INTEREST, Visit
from confcli.schedule.entries import Entry, TalkEntry
from confcli.schedule.grouping import Line
from confcli.times.local import utc
from confcli.views import cells, common, entries, headings, item_layout, own
from confcli.views.context import Dress
from confcli.views.item import present
from confcli.views.item_times import OF_SESSION
from confcli.views.look import Look
from confcli.views.rows import styled
from confcli.views.screen import Screen


def draw(
    screen: Screen,
    visits: Sequence[Visit],
    look: Look,
    *,
    session: PosterSession,
    each: int,
    start: datetime | None,
) -> None:
    """Draw the posters to visit in a session, from ``start``, with the minutes for ``each``."""
    lines = common.lines_of(entries.as_they_come(look).groups(visits, _entry))
    rest = _standing(lines, look)
    rooms = {line.slot.room for line in lines}
    shared = common.common_remarks(lines)
    facts = [*_facts(lines, session, look), rest, *sorted(shared - {OF_SESSION})]
    amount = f"{len(visits):,} of {counted(len(session.posters), 'poster')}, {each} min each"
    when = headings.days_and_zones(screen, lines, look)
    headings.draw(screen, [*when, *(styled(it, "hint") for it in (*facts, amount) if it)])
    screen.line()
    context = common.of_all(screen, lines, look._replace(now=None) if rest else look)
    said = frozenset(rooms) if len(rooms) == 1 else frozenset[str | None]()
    context = context._replace(boards=True, said=said, remarks=shared)
    item_layout.draw_all(screen, lines, context, partial(_dress, start=start, look=look))


def _standing(lines: Sequence[Line[Visit]], look: Look) -> str:
    """How long all posters hang yet, if that is the same for all; else each says it."""
    said = {present(line, look).text for line in lines}
    return said.pop() if len(said) == 1 else ""


def _facts(lines: Sequence[Line[Visit]], session: PosterSession, look: Look) -> Iterator[str]:
    """Yield what all posters share: the hours, the session, the room, the conference."""
    slots = [line.slot for line in lines]
    if len({(slot.start, slot.end) for slot in slots}) == 1:
        yield " | ".join(_hours(slots[0], look))
    yield one_line(session.name)
    rooms = {slot.room for slot in slots}
    if len(rooms) == 1 and (room := slots[0].room) and room != session.name:
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


def _dress(visit: Visit, *, start: datetime | None, look: Look) -> Dress:
    """What a round adds to a poster: when it is visited, and why."""
    interest = f"interest {visit.score:.0f}" if visit.reason == INTEREST else ""
    below = [own.remarks(visit.entry.mark), styled(interest, "reason")]
    when = styled(_when(visit, start, look), "time")
    return Dress(below=[text for text in below if text], facts=[when])


def _when(visit: Visit, start: datetime | None, look: Look) -> str:
    """``at 15:40``, or ``after 20 min`` where it is not known when a round begins."""
    if start is None:
        return f"after {visit.after} min"
    zone = look.zones[0].of(visit.entry.conference)
    then = zone.local(utc(start) + timedelta(minutes=visit.after))
    return f"at {cells.time_of_day(then, clock12=look.clock12)}"
