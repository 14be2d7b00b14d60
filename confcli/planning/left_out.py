"""What a plan leaves out, and for what."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from confcli.planning.choices import Stay
from confcli.planning.offers import Offer
from confcli.planning.picks import Pick
from confcli.planning.proposal import Proposal
from confcli.planning.terms import CLASH, CROWDED, FULL, UNPROVEN, Obstacle
from confcli.planning.wishes import Wish
from confcli.schedule.entries import Entry

#: The seconds of a walk that is longer than any.
_LONGEST_WALK = 24 * 60 * 60


class Left(NamedTuple):
    """Something that is not attended though the user wishes it."""

    #: Its slots, each with what is in the way of it: first the one that might best be had.
    offers: list[Offer]

    @property
    def slot(self) -> Entry:
        """The slot that might best be had."""
        return self.offers[0].slot

    @property
    def wish(self) -> Wish:
        """How much it is wanted."""
        return max((each.wish for each in self.offers), key=lambda wish: wish.worth)

    @property
    def obstacle(self) -> Obstacle:
        """What is in the way of its first slot."""
        return self.offers[0].obstacle or Obstacle(UNPROVEN)


def left_out(proposed: Proposal, picks: Sequence[Pick]) -> list[Left]:
    """What is left out, the most wanted first.

    What is attended at a time that is wanted less than another one is left out at that other time.
    """
    attended: dict[str, int] = {}
    for pick in picks:
        attended[pick.offer.work] = pick.wish.rank
    found: dict[str, dict[str, Offer]] = {}
    way = _Way(proposed, picks)
    for number, each in enumerate([*proposed.offers, *proposed.impossible]):
        if each.wish and each.wish.rank < attended.get(each.work, len(each.wish.worth)):
            slots = found.setdefault(each.work, {})
            if each.slot.id not in slots:
                slots[each.slot.id] = each._replace(obstacle=each.obstacle or way.of(number))
    left = [Left(sorted(each.values(), key=_hopeless)) for each in found.values()]
    return sorted(left, key=lambda each: each.wish.worth, reverse=True)


class _Way:
    """Finds what is in the way of choices."""

    def __init__(self, proposed: Proposal, picks: Sequence[Pick]) -> None:
        self._proposed, self._problem = proposed, proposed.problem
        self._picks = picks
        self._starts = [pick.stay.start for pick in picks]
        self._longest = max((pick.stay.length for pick in picks), default=0)
        self._of_hall = cache(lambda number: self._at(self._problem.halls[number].visits))

    def of(self, number: int) -> Obstacle:
        """What is in the way of a choice at each time at which it might be."""
        choice, offer = self._problem.choices[number], self._proposed.offers[number]
        if choice.hall is not None and self._problem.halls[choice.hall].visits:
            found = self._of_hall(choice.hall)  # the same for all that is there
        else:
            stay = choice.stay or offer.stay
            found = self._at([stay] if stay else [])
        is_crowded = found.kind == CLASH and any(_is_in_session(it, offer) for it in found.by)
        return found._replace(kind=CROWDED) if is_crowded and offer.is_poster else found

    def _at(self, stays: Sequence[Stay]) -> Obstacle:
        clashing = [self._clashing(stay) for stay in stays]
        if all(clashing):
            by = {id(pick): pick for each in clashing for pick in each}
            return Obstacle(CLASH, tuple(by.values()))
        return Obstacle(UNPROVEN if self._problem.most is None else FULL)

    def _clashing(self, stay: Stay) -> list[Pick]:
        """The picks that a stay clashes with, which begin not long before or after it."""
        first = bisect_left(self._starts, stay.start - self._longest - _LONGEST_WALK)
        last = bisect_right(self._starts, stay.end + _LONGEST_WALK)
        near = self._picks[first:last]
        return [pick for pick in near if pick.stay.clashes(stay, self._problem.walk)]


def _is_in_session(pick: Pick, poster: Offer) -> bool:
    """Whether something attended is a poster of the same session, or that session itself."""
    session = poster.slot.session_id
    return pick.slot.id == session or (pick.offer.is_poster and pick.slot.session_id == session)


def _hopeless(offer: Offer) -> tuple[bool, float]:
    """Order slots by whether they might be had, then by time."""
    kind = offer.obstacle.kind if offer.obstacle else UNPROVEN
    return kind not in (CLASH, CROWDED, FULL), offer.stay.start if offer.stay else math.inf
