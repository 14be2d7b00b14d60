"""A user's free time, and which of what they may want to see would fill it."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from confcli.planning.engagements import Engagement
from confcli.planning.gaps import Gap, fillings, gaps, is_known
from confcli.planning.travel import Travel
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry

#: Minutes: a gap that is longer is a night if it goes past midnight or begins before the morning.
_NIGHT = 240
#: The hour at which the morning begins.
_MORNING = 5


class Free(NamedTuple):
    """Free time between what the user wants to see, and what would fill it."""

    gap: Gap
    #: What is starred as maybe, in order of time; it is in the agenda, too.
    maybes: Sequence[Engagement]
    #: What the user might look for, best first.
    suggested: Sequence[Engagement] = ()

    def still(self, now: datetime) -> "Free | None":
        """The same with what can still fill it; ``None`` if it is over."""
        if self.gap.minutes_from(now) <= 0:
            return None
        maybes = [it for it in self.maybes if it.end.timestamp() > now.timestamp()]
        suggested = [it for it in self.suggested if it.start.timestamp() >= now.timestamp()]
        return Free(self.gap, maybes, suggested)

    def instead_of(self, it: Engagement) -> list[Engagement]:
        """The maybes that go on at the same time as something."""
        start, end = it.start.timestamp(), it.end.timestamp()
        return [
            each
            for each in self.maybes
            if each.start.timestamp() < end and start < each.end.timestamp()
        ]


def free_time(engaged: Iterable[Engagement], travel: Travel, calendar: Calendar) -> list[Free]:
    """The free time between engagements, in order of time.

    A maybe that fits between what is sure fills the time there, another takes it as that does;
    one whose end is unknown does neither.
    """
    engaged = list(engaged)
    taking = [each for each in engaged if not _is_maybe(each)]
    maybes = [each for each in engaged if _is_maybe(each) and is_known(each)]
    while True:
        between = [gap for gap in gaps(taking, travel) if not _is_night(gap, calendar)]
        held = fillings(between, maybes, travel)
        fitting = {id(each) for some in held for each in some}
        if len(fitting) == len(maybes):
            return [Free(*each) for each in zip(between, held, strict=True)]
        taking += [each for each in maybes if id(each) not in fitting]
        maybes = [each for each in maybes if id(each) in fitting]


def _is_maybe(it: Engagement) -> bool:
    return isinstance(it.of, Entry) and it.of.mark.star == "maybe"


def _is_night(gap: Gap, calendar: Calendar) -> bool:
    """Whether a gap is over the end of a day, and longer than one stays up for."""
    start, end = (calendar.reader.local(each) for each in (gap.start, gap.end))
    return gap.minutes > _NIGHT and (start.date() != end.date() or start.hour < _MORNING)
