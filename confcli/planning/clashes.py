"""What a user can't both be at: every pair, and by how much."""

from collections.abc import Iterable
from typing import NamedTuple

from confcli.planning.engagements import Engagement, has_posters, is_poster
from confcli.planning.travel import Travel
from confcli.schedule.entries import Entry, SessionEntry, TalkEntry

_MINUTE = 60


class Clash(NamedTuple):
    """Two engagements that a user can't both attend in full, in order of start."""

    one: Engagement
    other: Engagement
    #: Minutes during which both go on; 0 if only the way is too long, or no end is known.
    overlap: int
    #: Minutes from the end of the first to the start of the other; 0 if that is earlier.
    between: int
    #: Minutes that it takes to get from one to the other.
    walk: int

    @property
    def is_assumed(self) -> bool:
        """Whether it rests on an end that no source states."""
        return self.one.is_assumed or (self.other.is_assumed and self.other.end < self.one.end)

    def beside(self, it: Engagement) -> Engagement:
        """The other one of the two."""
        return self.other if it is self.one else self.one


def clashes(engagements: Iterable[Engagement], travel: Travel) -> list[Clash]:
    """Every pair that clashes, in order of time.

    Slots of one paper do not clash, nor does a session with its own talks, nor do the posters and
    poster sessions of a hall, which are all there as long as they last.
    """
    found: list[Clash] = []
    near: list[_Timed] = []
    reach = travel.longest * _MINUTE
    timed = (_Timed(each.start.timestamp(), each.end.timestamp(), each) for each in engagements)
    for it in sorted(timed, key=lambda each: each.start):
        near = [each for each in near if each.end + reach > it.start or each.start == it.start]
        found += [clash for each in near if (clash := _clash(each, it, travel))]
        near.append(it)
    return found


class _Timed(NamedTuple):
    """An engagement, and its times as seconds, which compare faster, and right."""

    start: float
    end: float
    of: Engagement


def _clash(one: _Timed, other: _Timed, travel: Travel) -> Clash | None:
    """The clash of two engagements, the first of which does not start later."""
    between = other.start - one.end
    overlaps = between < 0 or one.start == other.start
    walk = travel.minutes(one.of.room, other.of.room)
    if (not overlaps and between >= walk * _MINUTE) or _are_one(one.of.of, other.of.of):
        return None
    both = max(min(one.end, other.end) - other.start, 0)
    # A begun minute counts as a whole one; of the time between, only whole minutes are of use.
    overlap, between = -(-both // _MINUTE), max(between, 0) // _MINUTE
    return Clash(one.of, other.of, int(overlap), int(between), walk)


def _are_one(one: object, other: object) -> bool:
    """Whether being at one is being at the other, or makes up for it."""
    if not isinstance(one, Entry) or not isinstance(other, Entry):
        return False
    if one.conference != other.conference:
        return False
    if one.paper is not None and one.paper == other.paper:
        return True
    if one.room and one.room == other.room and _are_posters(one, other):
        return True
    return one.session_id == other.session_id and _are_together(one, other)


def _are_posters(*entries: Entry) -> bool:
    """Whether each is a poster, or a session of them."""
    return all(
        has_posters(it)
        if isinstance(it, SessionEntry)
        else isinstance(it, TalkEntry) and is_poster(it)
        for it in entries
    )


def _are_together(one: Entry, other: Entry) -> bool:
    """Whether two items of a session are a whole and its part, or beside each other."""
    if not isinstance(one, TalkEntry) or not isinstance(other, TalkEntry):
        return True
    is_printed = not one.within.of.gathered
    return is_printed and (one.start, one.end, one.room) == (other.start, other.end, other.room)
