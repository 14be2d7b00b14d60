"""What ``stay`` works on: where the user is, what comes next there, and what starts elsewhere."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from operator import attrgetter
from typing import NamedTuple

from confcli.cli import emit, hiding, loading, streams, walking
from confcli.cli.environment import Here
from confcli.cli.request import Request, Selection, kept, listed
from confcli.cli.streams import note
from confcli.cli.unknown import unknown
from confcli.model.errors import NothingFoundError, WrongUsageError
from confcli.model.text import quoted, words
from confcli.planning.appointments import AppointmentEntry
from confcli.planning.coming_up import coming_up, on_now
from confcli.planning.engagements import engagement, mine
from confcli.planning.gathering import gathered
from confcli.planning.staying import Choice, Seat, choices, first, next_at, seat_in, seat_of_room
from confcli.schedule.agenda import items
from confcli.schedule.entries import Entry
from confcli.schedule.filters import Filters, begins
from confcli.schedule.grouping import natural
from confcli.schedule.lookup import find
from confcli.schedule.lookup import listed as listed_choices
from confcli.schedule.present import is_to_come, runs_at
from confcli.schedule.schedule import Schedule
from confcli.views import drawing
from confcli.views.planning_shapes import STAY

#: How much is shown of what comes next, and of what starts elsewhere, if there is more.
_SHOWN = 10


class _Found(NamedTuple):
    seat: Seat
    #: What there is to choose from, and what else of the user's own comes up.
    every: list[Choice]
    coming: list[Choice]
    #: Whether filters didn't choose all that comes next here.
    is_unasked: bool
    #: Why filters chose nothing.
    reasons: list[str]
    filters: Filters
    #: What is hidden and would be among it.
    hidden: list[Entry]


def show(request: Request, text: str, travel: int | None) -> None:
    """Print what comes next where the user is, then what starts elsewhere in that time.

    Without a text, they are in what they have starred that is on.
    """
    request.density.checked()
    here = request.selection.here()
    found = _read(request.selection, here, text, travel)
    is_drawn = streams.out().manner.drawn and request.output.fields is None
    every = _gathered(found) if is_drawn else found.every
    nexts = sum(each.stays for each in every)
    some = first(every, request.limit.or_else(min(nexts, _SHOWN) + _SHOWN))
    ids = {id(each.entry) for each in some}
    draw = partial(
        drawing.staying.draw,
        seat=found.seat,
        every=every,
        mine=[each for each in found.coming if id(each.entry) not in ids],
        is_filtered=bool(found.filters),
        is_unasked=found.is_unasked,
    )
    emit.items(STAY, some, request.look(here), request.output, draw)
    emit.more(len(every) - len(some))
    if not every and is_drawn:
        draw(streams.out().screen(), [], request.look(here))
    for sentence in found.reasons or ([] if every or is_drawn else [_nothing(found)]):
        note(sentence)
    hiding.remark(found.hidden, found.filters)


def _gathered(found: _Found) -> list[Choice]:
    """The choices with a poster session in place of its posters, unless filters chose these."""
    nexts = [each for each in found.every if each.stays]
    others = found.every[len(nexts) :]
    return [*gathered(nexts), *(others if found.filters else gathered(others))]


def _nothing(found: _Found) -> str:
    if found.filters:
        return "nothing comes next here, and nothing that you filter for starts elsewhere"
    return "nothing comes next here, or starts elsewhere"


def _read(selection: Selection, here: Here, text: str, travel: int | None) -> _Found:
    schedule = loading.schedule(here, selection.source, selection.conference.conference)
    own: list[Entry] = [*mine(schedule.sessions), *map(AppointmentEntry, schedule.appointments)]
    seat = seat_of(schedule, text, here) if text else _seat_in_own(own, here)
    calendar = selection.calendar(here, lambda: schedule.sessions)
    filters, found, reasons = kept(
        selection, here, schedule, calendar, lambda asked: listed("talks", schedule, asked)
    )
    everything, walks = items(schedule), walking.travel(here, schedule.listings, travel)
    possible = choices(seat, everything, found, walks)
    shown = hiding.without(possible, filters, attrgetter("entry"))
    coming = coming_up(seat, shown, own, here.now, walks)
    asked = {*map(id, found)}
    is_unasked = any(each.stays and id(each.entry) not in asked for each in shown)
    would = [*next_at(seat, everything), *(each.entry for each in possible)]
    hidden = [it for it in would if it.mark.hidden]
    return _Found(seat, shown, coming, is_unasked, reasons, filters, hidden)


def _seat_in_own(own: Sequence[Entry], here: Here) -> Seat:
    """Where someone is who is in what they have starred; else the error that says what is on."""
    found = on_now([it for it in own if it.mark.star], here.now)
    seats = [seat for it in found if (seat := seat_in(it, here.now))]
    if len(seats) == 1:
        return seats[0]
    if seats:
        raise WrongUsageError(
            "several of what you starred are on",
            choices=listed_choices(found, here.zones[0], here.time_of_day),
        )
    busy = [it for it in own if it.kind == "appointment" and runs_at(it, here.now)]
    instead = f" ({', '.join(quoted(it.shown_title) for it in busy)} is)" if busy else ""
    raise WrongUsageError(
        f"nothing you starred is on{instead}; say what you are in, or the room: confcli stay ROOM"
    )


def seat_of(schedule: Schedule, text: str, here: Here) -> Seat:
    """Where someone is who names what they are in, or a room; else the error that says so."""
    rooms = _rooms(schedule, text)
    if rooms:
        return _in_room(schedule, text, rooms, here.now)
    try:
        entry = find(schedule, text, here.zones[0], here.time_of_day)
    except NothingFoundError:
        known = sorted({it.room for it in items(schedule) if it.room}, key=natural)
        raise unknown(
            f"no id, title or room matches {quoted(text)}", text, known, "confcli count --by room"
        ) from None
    slots = [it for it in entry.slots if engagement(it)]
    last = [entry, *entry.slots, *slots][-1]
    slot = next((it for it in slots if is_to_come(it, here.now)), last)
    seat = seat_in(slot, here.now)
    if seat is None:
        raise WrongUsageError(f"{quoted(slot.shown_title)} {_unfit(slot)}")
    return seat


def _unfit(slot: Entry) -> str:
    """Why nobody can be in something until it ends."""
    if slot.cancelled:
        return "is cancelled; say what you are in, or the room"
    if slot.start is None:
        return "has no time of its own to stay after"
    return "lasts whole days; say what you are in, or the room"


def _rooms(schedule: Schedule, text: str) -> list[tuple[str, str]]:
    """The rooms of conferences whose names have words that begin so, or are just these."""
    wanted = words(text)
    known = {(it.conference, it.room) for it in items(schedule) if it.room}
    found = [each for each in known if begins(wanted, each[1])]
    exact = [each for each in found if words(each[1]) == wanted]
    return sorted(exact or found, key=lambda each: natural(each[1]))


def _in_room(schedule: Schedule, text: str, rooms: list[tuple[str, str]], now: datetime) -> Seat:
    """The seat in a room; of several conferences, that in which something is still to come."""
    entries = items(schedule)
    live = {(it.conference, it.room or "") for it in entries if it.start and is_to_come(it, now)}
    left = [each for each in rooms if each in live] or rooms
    if len(left) > 1:
        raise WrongUsageError(
            f"{quoted(text)} could be several rooms",
            choices=[(room, conference) for conference, room in left],
        )
    return seat_of_room(*left[0], entries, now)
