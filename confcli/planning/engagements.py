"""What takes a user's time: items of the programme and appointments of their own."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import datetime

from confcli.model.marks import Appointment
from confcli.model.patterns import Pattern
from confcli.model.text import words
from confcli.model.tuples import NamedTuple
from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry, SessionEntry, TalkEntry
from confcli.times.local import utc

_POSTER = Pattern(r"poster(?!ior)")


class Engagement(NamedTuple):
    """Something to be at, from a start to an end."""

    of: Entry | Appointment
    start: datetime
    #: When it ends; where no source says, when what follows it in its session starts.
    end: datetime
    #: Where it is; ``None`` if that is unknown, or of no concern.
    room: str | None
    #: Whether its end is only assumed.
    is_assumed: bool = False


def engagement(of: Entry | Appointment) -> Engagement | None:
    """When a slot or an appointment takes place; ``None`` for what takes none of one's time.

    That is a slot whose time is unknown, that is cancelled, or that lasts whole days.
    """
    if isinstance(of, Appointment):
        return Engagement(of, of.start, of.end, None)
    if of.start is None or of.cancelled or days_of_entry(of):
        return None
    end = stated_end(of)
    if end:
        return Engagement(of, of.start, end, of.room)
    return Engagement(of, of.start, _assumed_end(of, of.start), of.room, is_assumed=True)


def stated_end(slot: Entry) -> datetime | None:
    """When a slot ends: as the source says, or by its length; ``None`` if it says neither."""
    start, end = slot.start, slot.end
    if start and end and end.timestamp() > start.timestamp():
        return end
    if start and slot.duration:
        return datetime.fromtimestamp(start.timestamp() + slot.duration * 60, start.tzinfo)
    return None


def is_poster(talk: TalkEntry) -> bool:
    """Whether a talk is a poster: by its type, or as a paper of a poster session."""
    if talk.type:
        return "poster" in talk.type
    return bool(talk.paper) and has_posters(talk.within)


def has_posters(session: SessionEntry) -> bool:
    """Whether a session is one of posters: by its type, or else by its title."""
    return bool(_POSTER.search(" ".join(words(session.type or session.session))))


def _assumed_end(slot: Entry, start: datetime) -> datetime:
    """When what follows it in its session starts, else when the session ends; at least its start.

    Nothing is known to be in the way of something without any end.
    """
    if not isinstance(slot, TalkEntry):
        return start
    known = slot.within.turns
    following = bisect_right(known, start.timestamp(), key=datetime.timestamp)
    return next(iter(known[following:]), start)


def mine(sessions: Iterable[SessionEntry]) -> list[Entry]:
    """What is starred: sessions, talks, and the talks of starred papers; in order of time."""
    found = [each for it in sessions for each in (it, *it.talks) if each.mark.star]
    return sorted(found, key=lambda it: utc(it.start))
