"""What comes next where one is, against what starts elsewhere in that time."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from confcli.model.marks import STARS
from confcli.planning.engagements import engagement
from confcli.planning.travel import Travel
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import natural

#: If nothing follows for longer than this, that is the time to look at.
_AT_LEAST = timedelta(hours=1)
_MINUTE = 60


class Seat(NamedTuple):
    """Where someone is, and from when on they may be elsewhere."""

    conference: str
    #: ``None`` where rooms are unknown; the session stands for it then.
    room: str | None
    free: datetime
    #: What they are in.
    of: Entry | None = None

    def holds(self, entry: Entry) -> bool:
        """Whether something is where they are."""
        if entry.conference != self.conference:
            return False
        if self.room is None:
            return self.of is not None and entry.session_id == self.of.session_id
        return entry.room == self.room


class Choice(NamedTuple):
    """Something to be in next."""

    entry: Entry
    #: Whether one stays for it where one is.
    stays: bool
    #: Minutes to get there.
    walk: int = 0
    #: Minutes of it that one misses.
    late: int = 0


def seat_in(entry: Entry, now: datetime) -> Seat | None:
    """The seat of someone who is in something until its end; ``None`` if its time is unknown."""
    taken = engagement(entry)
    if taken is None:
        return None
    return Seat(entry.conference, entry.room, max(taken.end, now, key=_stamp), entry)


def seat_of_room(conference: str, room: str, entries: Iterable[Entry], now: datetime) -> Seat:
    """The seat of someone in a room, until the end of what is on there."""
    there = (engagement(it) for it in entries if (it.conference, it.room) == (conference, room))
    on = [each for each in there if each and _stamp(each.start) <= _stamp(now) < _stamp(each.end)]
    first = min(on, key=lambda each: _stamp(each.end), default=None)
    if first is None or not isinstance(first.of, Entry):
        return Seat(conference, room, now)
    return Seat(conference, room, first.end, first.of)


def choices(
    seat: Seat, everything: Iterable[Entry], elsewhere: Iterable[Entry], travel: Travel
) -> list[Choice]:
    """What comes next at a seat, then what starts elsewhere until that ends.

    What is starred comes first, then what is not recorded, as it can't be seen later, and what one
    is not late for; then in order of time. What is over before one gets there is left out, and so
    are sessions of a whole day.
    """
    nexts = next_at(seat, (it for it in everything if not it.mark.hidden))
    until = horizon(seat, nexts)
    others = [
        choice
        for it in elsewhere
        if it.conference == seat.conference and not seat.holds(it) and it is not seat.of
        if (choice := _choice(it, seat, until, travel))
    ]
    return [*(Choice(it, stays=True) for it in nexts), *sorted(others, key=_rank)]


def first(found: Sequence[Choice], most: int | None) -> list[Choice]:
    """So many choices; half of them elsewhere, if there are as many in either place."""
    if most is None:
        return [*found]
    nexts = [each for each in found if each.stays]
    others = found[len(nexts) :]
    half = -(-most // 2)
    stays = nexts[: max(most - len(others), half)]
    return [*stays, *others[: most - len(stays)]]


def next_at(seat: Seat, everything: Iterable[Entry]) -> list[Entry]:
    """What starts next at a seat: all that starts at that time."""
    there = [
        it
        for it in everything
        if seat.holds(it) and it is not seat.of and engagement(it)
        if _stamp(it.start) >= _stamp(seat.free)
    ]
    first = min((_stamp(it.start) for it in there), default=0)
    return [it for it in there if _stamp(it.start) == first]


def horizon(seat: Seat, nexts: Iterable[Entry]) -> datetime:
    """Until when to look for something else: until what comes next ends, if it comes soon."""
    soon = seat.free + _AT_LEAST
    taken = [each for it in nexts if (each := engagement(it)) and each.start <= soon]
    ends = [each.end for each in taken if _stamp(each.end) > _stamp(seat.free)]
    return max(ends, key=_stamp, default=soon)


def _choice(it: Entry, seat: Seat, until: datetime, travel: Travel) -> Choice | None:
    """Something as a choice, if it starts in that time and is not over before one is there."""
    taken = engagement(it)
    if taken is None or not _stamp(seat.free) <= _stamp(taken.start) < _stamp(until):
        return None
    choice = reached(it, taken.start, seat, travel)
    arrival = _stamp(seat.free) + choice.walk * _MINUTE
    return choice if taken.is_assumed or arrival < _stamp(taken.end) else None


def reached(it: Entry, start: datetime, seat: Seat, travel: Travel) -> Choice:
    """Something elsewhere, for someone who leaves a seat as soon as they are free."""
    walk = travel.minutes(seat.room, it.room)
    late = _stamp(seat.free) + walk * _MINUTE - _stamp(start)
    return Choice(it, stays=False, walk=walk, late=-int(-max(late, 0) // _MINUTE))


def _rank(choice: Choice) -> tuple[object, ...]:
    it, star = choice.entry, choice.entry.mark.star
    wanted = STARS.index(star) if star else len(STARS)
    return wanted, not it.unrecorded, choice.late > 0, _stamp(it.start), natural(it.room or "")


def _stamp(moment: datetime | None) -> float:
    """Times of one zone compare by wall clock, which is wrong where clocks go back."""
    return moment.timestamp() if moment else 0.0
