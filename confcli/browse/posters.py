"""Poster sessions with their posters in the order of the boards, as a page."""

from collections.abc import Iterator, Sequence
from functools import partial

from confcli.browse.listing import Arranged, Heading, about
from confcli.browse.making import Same
from confcli.browse.pages import Drawn, Listed
from confcli.browse.scroller import Page
from confcli.browse.sheet import Sheet
from confcli.browse.state import State
from confcli.model.text import counted, one_line
from confcli.planning.poster_sessions import PosterSession, poster_sessions
from confcli.planning.posters import place
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import Line
from confcli.search.ranking.results import Result
from confcli.times.local import utc
from confcli.views import cells, common
from confcli.views.item_times import remarks
from confcli.views.look import Look
from confcli.views.moments import distance
from confcli.views.parts import joined
from confcli.views.rows import styled

_NOTHING = "There are no posters here; press v for another view."
_NONE = "None of the matches is a poster; press Esc in the search line to see all posters."


def page(state: State, width: int) -> Page | None:
    """The posters of each session, below its name."""
    manner = state.host.manner
    make = partial(arranged, state.items, state.look, state.calendar, Sheet(manner, width))
    key = Same(state.items), tuple(zone.name for zone in state.zones)
    found = state.making.get("posters", key, make)
    if found is None:
        return None
    if not found.rows:
        sentence = _NOTHING if state.found is None else _NONE
        return Drawn(manner, width, lambda sheet: sheet.fold(sentence, "hint"))
    return Listed(manner, width, found, state.look)


def amount(state: State) -> str:
    """How many posters are listed, and how many of them are starred."""
    entries = {slot.id: slot for each in state.items for slot in about(each).slots}
    found = [it for each in poster_sessions(entries.values()) for it in each.posters]
    starred = sum(bool(it.mark.star) for it in found)
    said = [counted(len(found), "poster"), f"{starred:,} starred" if starred else ""]
    return ", ".join(filter(None, said))


def arranged(
    items: Sequence[Entry | Result], look: Look, calendar: Calendar, sheet: Sheet
) -> Arranged:
    """Put posters in order; takes a while for many."""
    slots = [slot for each in items for slot in about(each).slots]
    sessions = sorted(poster_sessions(slots), key=lambda each: utc(each.start))
    rows: list[Heading | Line[Entry]] = []
    for session in sessions:
        rows += [Heading(_draw_gap)] if rows else []
        rows += [Heading(partial(draw, session=session), steady=False) for draw in (_name, _facts)]
        rows += [Line(it, it, it, calendar.day(it)) for it in sorted(session.posters, key=place)]
    lines = [row for row in rows if isinstance(row, Line)]
    shared = common.common_remarks(lines)
    context = common.of_all(sheet, lines, look)._replace(days="", boards=True, remarks=shared)
    is_said = all(it.room == session.room for session in sessions for it in session.posters)
    places: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        if isinstance(row, Line):
            places.setdefault(row.entry.id, []).append(number)
    return Arranged(rows, "room" if is_said else "", context, places, frozenset())


def _draw_gap(sheet: Sheet, look: Look) -> None:  # noqa: ARG001 - as others are drawn
    sheet.line()


def _name(sheet: Sheet, look: Look, session: PosterSession) -> None:  # noqa: ARG001
    """Draw what a session is called."""
    sheet.line(sheet.cut(styled(one_line(session.name) or "Posters", "heading"), sheet.width))


def _facts(sheet: Sheet, look: Look, session: PosterSession) -> None:
    """Draw when and where a session is, how many posters it has, and how many are starred."""
    within = session.posters[0].within
    starred = sum(bool(it.mark.star) for it in session.posters)
    parts = [
        styled(" | ".join(_hours(session, look)) or cells.NO_TIME, "time"),
        styled(distance(within, look.now), "time"),
        styled(one_line(session.room or ""), "room"),
        styled(counted(len(session.posters), "poster"), "hint"),
        styled(f"{starred:,} starred" if starred else "", "star"),
        styled(one_line(within.conference), "hint"),
        *(styled(each, "hint") for each in remarks(within)),
    ]
    sheet.line(sheet.cut(joined(parts), sheet.width))


def _hours(session: PosterSession, look: Look) -> Iterator[str]:
    """Yield the day and the hours in each zone."""
    if session.start is None:
        return
    for zone in look.zones:
        own = zone.of(session.posters[0].conference)
        day = cells.short_day(own.local(session.start))
        yield f"{day} {cells.hours(session.start, session.end, own, clock12=look.clock12)}"
