"""What of a user's own is on, or comes up in the time that they look at from where they are."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from confcli.model.marks import STARS
from confcli.planning.engagements import Engagement, engagement
from confcli.planning.staying import Choice, Seat, horizon, reached, seat_in
from confcli.planning.travel import Travel
from confcli.schedule.entries import Entry
from confcli.schedule.present import is_after

#: What comes first after that time is of interest, too, if it does within this time.
_THEN = timedelta(hours=2)


def on_now(own: Iterable[Entry], now: datetime) -> list[Entry]:
    """What a user may be in: one item for each room that something of theirs is on in.

    A session is left out where a talk of it is on; of the posters of a room, the most wanted is
    enough.
    """
    entries = [it for it in own if (each := engagement(it)) and _overlaps(each, now, now)]
    within = {(it.conference, it.session_id) for it in entries if it.kind == "talk"}
    alone = [it for it in entries if it.kind != "session" or (it.conference, it.id) not in within]
    found: dict[object, Entry] = {}
    for it in sorted(alone, key=lambda it: STARS.index(it.mark.star or STARS[-1])):
        seat = seat_in(it, now)
        found.setdefault(seat and (seat.conference, seat.room or it.session_id, seat.free), it)
    return [*found.values()]


def coming_up(
    seat: Seat, every: Sequence[Choice], own: Iterable[Entry], now: datetime, travel: Travel
) -> list[Choice]:
    """What is one's own from now until what comes next at a seat ends, and the first after that.

    For what is still to come, that is from its start on. ``every`` is what there is to choose
    from; ``own`` is what is starred, and appointments.
    """
    begin = seat.of.start if seat.of and is_after(seat.of, now) and seat.of.start else now
    until = horizon(seat, [each.entry for each in every if each.stays])
    engaged = [(each, it) for it in own if not _is_here(it, seat) and (each := engagement(it))]
    engaged.sort(key=lambda pair: pair[0].start.timestamp())
    soon = [(each, it) for each, it in engaged if _overlaps(each, begin, until)]
    end, last = until.timestamp(), (until + _THEN).timestamp()
    later = [(each, it) for each, it in engaged if end <= each.start.timestamp() < last]
    return [reached(it, each.start, seat, travel) for each, it in (*soon, *later[:1])]


def _overlaps(it: Engagement, begin: datetime, end: datetime) -> bool:
    """Whether something is on at ``begin``, or starts before ``end``."""
    first, last = it.start.timestamp(), it.end.timestamp()
    return first <= begin.timestamp() < last or begin.timestamp() <= first < end.timestamp()


def _is_here(it: Entry, seat: Seat) -> bool:
    """Whether something is what one is in, or the session of that."""
    of = seat.of
    if of is None or it.conference != of.conference:
        return False
    return it.id == of.id or (it.kind == "session" and it.id == of.session_id)
