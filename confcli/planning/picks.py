"""What a plan attends."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import NamedTuple

from confcli.planning.choices import Stay
from confcli.planning.offers import Offer
from confcli.planning.proposal import Proposal
from confcli.planning.wishes import Wish
from confcli.schedule.entries import Entry


class Pick(NamedTuple):
    """Something to attend."""

    offer: Offer
    #: From when to when: of a poster, the visit to it.
    stay: Stay
    #: Minutes of the walk from what is attended before it.
    walk: int = 0

    @property
    def slot(self) -> Entry:
        """What is attended."""
        return self.offer.slot

    @property
    def wish(self) -> Wish:
        """Why it is attended."""
        return self.offer.wish

    @property
    def start(self) -> datetime:
        """When to be there, in UTC."""
        return datetime.fromtimestamp(self.stay.start, UTC)

    @property
    def end(self) -> datetime:
        """Until when to be there, in UTC."""
        return datetime.fromtimestamp(self.stay.end, UTC)


def picks(proposed: Proposal, taken: Mapping[int, Stay]) -> list[Pick]:
    """What is attended when, in order of time, given the numbers of choices and their times."""
    found = [
        Pick(of, _when(proposed, n, stay))
        for n, stay in taken.items()
        if (of := proposed.offers[n]).wish
    ]
    found.sort(key=lambda pick: (pick.stay.start, -pick.stay.end))
    walk = proposed.problem.walk
    before = [None, *(pick.stay.room for pick in found)]
    return [
        pick._replace(walk=walk(room, pick.stay.room))
        for room, pick in zip(before, found, strict=False)
    ]


def _when(proposed: Proposal, number: int, stay: Stay) -> Stay:
    """When a choice is attended: a talk of a session that one is in, at its own time."""
    choice, own = proposed.problem.choices[number], proposed.offers[number].stay
    if choice.stay or own is None or proposed.problem.halls[choice.hall or 0].length:
        return stay
    return own._replace(start=max(own.start, stay.start), day=stay.day)
