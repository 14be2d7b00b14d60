"""Shared by the commands that show what is on, or next."""

import shlex
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from operator import attrgetter
from typing import NamedTuple

from confcli.cli import emit, empty_days, environment, hiding, loading, streams
from confcli.cli.environment import Here
from confcli.cli.options.glance import Glance
from confcli.cli.options.output import Limit
from confcli.cli.request import Request, Selection, kept, listed
from confcli.cli.streams import note
from confcli.model.text import counted
from confcli.planning.appointments import AppointmentEntry
from confcli.planning.nearby import Near, Nearby, may_be_near, nearby
from confcli.schedule.agenda import asked_days, items, on_days
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry
from confcli.schedule.filters import Filters
from confcli.times.calendar_names import named_day
from confcli.views import distance, drawing
from confcli.views.planning_shapes import NEAR

_ENTRY = attrgetter("entry")


class Kind(NamedTuple):
    """Which of what is near to show, and how."""

    choose: Callable[[Nearby], Sequence[Near]]
    #: Draws it; takes an order, all that is near, and how much there would be to draw.
    draw: Callable[..., None]
    #: What to say if that is nothing; something else may be to come.
    nothing: str
    #: Whether to say what may be on without an end that is known.
    is_now: bool = False


class _Found(NamedTuple):
    near: Nearby
    #: Why nothing is near.
    reasons: list[str]
    filters: Filters
    #: The same as ``near``, with what is hidden.
    every: Nearby


def show(request: Request, glance: Glance, kind: Kind) -> None:
    """Print what is near, or draw it again and again."""
    request.order.checked()
    request.density.checked()
    glance.checked(request.output)
    here = request.selection.here()
    if not glance.watch:
        is_drawn = glance.oneline or streams.out().manner.drawn
        emit.more(
            _show(request, glance, kind, here, _read(request.selection, here, is_drawn=is_drawn))
        )
        return
    from confcli.cli import watching

    ahead = here.now - environment.clock()
    watching.watch(
        lambda: environment.clock() + ahead, lambda now: _read_at(now, request, glance, kind)
    )


def _read_at(now: datetime, request: Request, glance: Glance, kind: Kind) -> Callable[[int], int]:
    """Read what is near at a time; returns what prints as much of it as there is room for."""
    here = request.selection.here()
    here.now = now
    here.database.release()  # of what was read a minute ago
    found, most = _read(request.selection, here, is_drawn=True), request.limit.most

    def show(room: int) -> int:
        limit = Limit(room if most is None else min(room, most))
        return _show(request._replace(limit=limit), glance, kind, here, found)

    return show


def _show(request: Request, glance: Glance, kind: Kind, here: Here, found: _Found) -> int:
    """Print what was found; returns how much of it is left out."""
    if not found.filters and (glance.oneline or streams.out().manner.drawn):
        found = found._replace(near=found.near.gathered())
    order = request.grouping(here)
    near, most = kind.choose(found.near), request.limit.most
    every = order.flat(near, _ENTRY)
    shown = every[:most] if kind.is_now else order.flat(near[:most], _ENTRY)
    if glance.oneline:
        _print_line(shown, request, here)
        return 0
    if glance.watch and not every:
        _print_clock(request, here)
    draw = partial(kind.draw, order=order, of=found.near, every=every)
    emit.items(NEAR, shown, request.look(here), request.output, draw)
    for sentence in () if every else found.reasons or _nothing(found, kind, request, here):
        note(sentence)
    hiding.remark([each.entry for each in kind.choose(found.every)], found.filters)
    if kind.is_now and streams.out().manner.drawn and found.near.unsure:
        note(_unsure(found.near, request))
    return len(every) - len(shown)


def _print_clock(request: Request, here: Here) -> None:
    """Print what time it is, where nothing else says so."""
    zones = [here.zone_of_now] if here.follows_conferences else here.zones
    screen = streams.out().screen()
    drawing.clocks.draw(screen, request.look(here)._replace(zones=zones))
    screen.line()


def _print_line(shown: Sequence[Near], request: Request, here: Here) -> None:
    from confcli.views import status_line

    if shown:
        look = request.look(here)._replace(clock12=here.configuration.clock == 12)
        streams.out().line(status_line.line(shown, look))


def _read(selection: Selection, here: Here, *, is_drawn: bool) -> _Found:
    """Load what is on or to come and matches; sessions that are over are not read.

    Appointments are only drawn: programs get what is in the programme.
    """
    schedule = loading.schedule(here, selection.source, selection.conference.conference)
    calendar = selection.calendar(here, lambda: schedule.sessions)
    near = schedule.keeping(lambda session: may_be_near(session, here.now))
    if asked := asked_days(selection.filters(), calendar):
        near = on_days(near, asked, calendar, here.today)
    filters, found, reasons = kept(
        selection, here, schedule, calendar, lambda asked: listed("talks", near, asked)
    )
    found += _appointments(schedule, filters, calendar, here) if is_drawn else ()
    every = nearby(found, items(near), here.now)
    there = every if filters["hidden"] else every.shown()
    if not there.coming and not reasons and schedule.listings:
        reasons = empty_days.nothing_to_come(selection, here, schedule, calendar, filters)
    return _Found(there, reasons, filters, every)


def _appointments(
    schedule: loading.Chosen, filters: Filters, calendar: Calendar, here: Here
) -> list[Entry]:
    """The user's own appointments, if what is theirs is asked for, as far as filters fit them."""
    if not filters["starred"]:
        return []
    own = map(AppointmentEntry, schedule.appointments)
    return filters.adding(starred=()).apply(own, calendar, here.today)


def _unsure(near: Nearby, request: Request) -> str:
    """Say how much may be on without an end that is known, and what lists it."""
    count = len(near.unsure)
    states = f"{counted(count, 'item')} that state{'' if count > 1 else 's'} no end"
    command = shlex.join(["confcli", "today", *request.selection.repeated()])
    return f"{states} may be on, too: {command}"


def _nothing(found: _Found, kind: Kind, request: Request, here: Here) -> list[str]:
    """Say that nothing is on, and when what comes next does, if anything does."""
    entry = next((each.entry for each in found.near.coming), None)
    if entry is None or entry.start is None:
        return []
    zone = here.zones[0].of(entry.conference)
    there = zone.local(entry.start)
    time = f"{named_day(there)} at {here.time_of_day(there, is_named=True)}"
    command = shlex.join(["confcli", "next", *request.selection.repeated()])
    away = distance.away(entry.start, here.now)
    return [f"{kind.nothing}; next is on {time}, {away}: {command}"]
