"""Free time between engagements, and what would fill it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from confcli.planning.engagements import Engagement
from confcli.planning.travel import Travel

#: Minutes: a gap that is shorter is a pause.
_LEAST = 20
_MINUTE = 60


class Gap(NamedTuple):
    """Free time between two engagements."""

    after: Engagement
    before: Engagement
    #: Minutes it takes to get from one to the other.
    walk: int = 0

    @property
    def start(self) -> datetime:
        """When what is before it ends."""
        return self.after.end

    @property
    def end(self) -> datetime:
        """When what is after it starts."""
        return self.before.start

    @property
    def minutes(self) -> int:
        """Its length in whole minutes, less the way."""
        return self.minutes_from(self.start)

    def minutes_from(self, moment: datetime) -> int:
        """Whole minutes from a moment until one has to go."""
        return int((self.end.timestamp() - moment.timestamp()) // _MINUTE) - self.walk

    def holds(self, it: Engagement, travel: Travel) -> bool:
        """Whether there is time for something, and to get there and away."""
        early = it.start.timestamp() - self.start.timestamp()
        late = self.end.timestamp() - it.end.timestamp()
        there = travel.minutes(self.after.room, it.room)
        away = travel.minutes(it.room, self.before.room)
        return early >= there * _MINUTE and late >= away * _MINUTE


def gaps(engagements: Iterable[Engagement], travel: Travel) -> Iterator[Gap]:
    """Yield the gaps between engagements that leave time besides the way, in order of time.

    After something whose end is unknown, and can't be assumed, no gap is known either.
    """
    last: Engagement | None = None
    for it in sorted(engagements, key=_start):
        if last and is_known(last):
            gap = Gap(last, it, travel.minutes(last.room, it.room))
            if gap.minutes >= _LEAST:
                yield gap
        if last is None or it.end.timestamp() >= last.end.timestamp():
            last = it


def fillings(
    found: Iterable[Gap], candidates: Iterable[Engagement], travel: Travel
) -> list[Sequence[Engagement]]:
    """For each gap the candidates that it holds, in order of time.

    Something whose end is unknown, and can't be assumed, may be too long.
    """
    ordered = sorted(filter(is_known, candidates), key=_start)
    starts = [_start(each) for each in ordered]

    def within(gap: Gap) -> Sequence[Engagement]:
        first, until = (bisect_left(starts, it.timestamp()) for it in (gap.start, gap.end))
        return ordered[first:until]

    return [[each for each in within(gap) if gap.holds(each, travel)] for gap in found]


def _start(it: Engagement) -> float:
    return it.start.timestamp()


def is_known(it: Engagement) -> bool:
    """Whether it is known or assumed how long something lasts."""
    return it.end.timestamp() > it.start.timestamp()
