"""What ``stay`` works on: where the user is, what comes next there, and what starts elsewhere."""

from datetime import datetime
from functools import partial

from confcli.cli import emit, hiding, loading
from confcli.cli.environment import Here
from confcli.cli.request import Request, kept, listed
from confcli.cli.streams import note
from confcli.cli.unknown import unknown
from confcli.model.errors import NothingFoundError, WrongUsageError
from confcli.model.text import quoted, words
from confcli.planning.staying import Seat, choices, seat_in, seat_of_room
from confcli.schedule.agenda import items
from confcli.schedule.filters import begins
from confcli.schedule.grouping import natural
from confcli.schedule.lookup import find
from confcli.schedule.present import is_to_come
from confcli.schedule.schedule import Schedule
from confcli.views import drawing
from confcli.views.planning_shapes import STAY


def show(request: Request, text: str, travel: int | None) -> None:
    """Print what comes next where the user is, then what starts elsewhere in that time."""
    request.density.checked()
    here = request.selection.here()
    selection = request.selection
    schedule = loading.schedule(here, selection.source, selection.conference.conference)
    seat = seat_of(schedule, text, here)
    calendar = selection.calendar(here, lambda: schedule.sessions)
    filters, found, reasons = kept(
        selection, here, schedule, calendar, lambda asked: listed("talks", schedule, asked)
    )
    shown = hiding.without(found, filters)
    every = choices(seat, items(schedule), shown, here.travel(travel))
    some = every[: request.limit.most]
    draw = partial(drawing.staying.draw, seat=seat, every=every)
    emit.items(STAY, some, request.look(here), request.output, draw)
    emit.more(len(every) - len(some))
    for sentence in reasons or ([] if every else ["nothing comes next here, or starts elsewhere"]):
        note(sentence)


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
    slots = [it for it in entry.slots if it.start]
    slot = next((it for it in slots if is_to_come(it, here.now)), slots[-1] if slots else entry)
    seat = seat_in(slot, here.now)
    if seat is None:
        raise WrongUsageError(f"{slot.shown_title!r} has no time of its own to stay after")
    return seat


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
