"""What a user wishes for, when each of it is, and why some of it can't be attended at all."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import NamedTuple

from confcli.planning.choices import Stay
from confcli.planning.engagements import engagement, is_poster
from confcli.planning.terms import CANCELLED, HIDDEN, NO_TIME, SEEN, Obstacle, of_times
from confcli.planning.wishes import INCLUDE, Wish
from confcli.schedule.entries import Entry, SessionEntry, TalkEntry

#: The seconds that something is assumed to take if nothing says when it ends, and a session.
_TALK, _SESSION = 30 * 60, 60 * 60
#: Tells the sessions and times whose parts are beside each other.
Hall = tuple[str, Stay, bool]


class Offer(NamedTuple):
    """A slot that a user wishes for."""

    slot: Entry
    wish: Wish
    #: When it is: of a poster, all the time that it hangs there. ``None`` if that is unknown.
    stay: Stay | None
    #: Whether no source says when it ends.
    is_assumed: bool = False
    #: Why it can't be attended, whatever else is planned.
    obstacle: Obstacle | None = None

    @property
    def work(self) -> str:
        """What it presents: the id of its paper, or its own."""
        return self.slot.paper or self.slot.id

    @property
    def is_poster(self) -> bool:
        """Whether it is one of those that one goes to in the time of a session."""
        return isinstance(self.slot, TalkEntry) and is_poster(self.slot)

    @property
    def is_whole(self) -> bool:
        """Whether it is a session with talks, to be attended from beginning to end."""
        return isinstance(self.slot, SessionEntry) and self.slot.count > 0


def offer(slot: Entry, wish: Wish) -> Offer:
    """What a user wishes for, with when it is, and what is wrong with it by itself."""
    stay = _stay(slot)
    if stay is None:
        kind = CANCELLED if slot.cancelled else NO_TIME
        return Offer(slot, wish, None, obstacle=Obstacle(kind))
    made = Offer(slot, wish, *stay)
    if wish.tier != INCLUDE and (slot.mark.hidden or slot.mark.seen):
        return made._replace(obstacle=Obstacle(HIDDEN if slot.mark.hidden else SEEN))
    return made


def _stay(slot: Entry) -> tuple[Stay, bool] | None:
    """When a slot is, and whether its end is assumed; ``None`` if it takes none of one's time."""
    found = engagement(slot)
    if isinstance(slot, SessionEntry) and not slot.start and slot.span:
        return of_times(slot.span.first, slot.span.until, slot.room), False
    if found is None:
        return None
    stay = of_times(found.start, found.end, found.room)
    if found.end.timestamp() > found.start.timestamp():
        return stay, found.is_assumed
    return stay._replace(end=stay.start + (_SESSION if _lasts_long(slot) else _TALK)), True


def _lasts_long(slot: Entry) -> bool:
    """Whether it is there as long as a session: one, part of one, or a poster."""
    if isinstance(slot, TalkEntry):
        return slot.time_of == "session" or is_poster(slot)
    return slot.kind == "session"


def halls() -> Callable[[Offer], Hall | None]:
    """What finds the hall that a slot is a part of; ``None`` if it has a time of its own.

    That is a poster, or a talk beside others at the time printed for their session.
    """
    counts = cache(_counts)

    def hall(of: Offer) -> Hall | None:
        if not isinstance(of.slot, TalkEntry) or of.stay is None:
            return None
        beside = counts(of.slot.within)[_times(of.slot)] > 1
        if of.is_poster or (beside and not of.slot.within.of.gathered):
            return of.slot.session_id, of.stay, of.is_poster
        return None

    return hall


def _counts(session: SessionEntry) -> Counter[tuple[datetime | None, datetime | None, str | None]]:
    """How many talks of a session are at each time in each room."""
    return Counter(map(_times, session.talks))


def _times(slot: Entry) -> tuple[datetime | None, datetime | None, str | None]:
    return slot.start, slot.end, slot.room
