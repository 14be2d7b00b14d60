"""What a plan has to keep to: waking hours, breaks, appointments, walks."""

import math
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from confcli.model.marks import Appointment
from confcli.planning.choices import Stay, Walk, no_walk
from confcli.planning.hours import Hours, Waking, Window, days_around, local
from confcli.times.zones import Zone


class Obstacle(NamedTuple):
    """Why something can't be attended, or not with others."""

    kind: str
    #: The hours of a break, appointments, what is planned; of what is late, the minutes left and
    #: those of a visit.
    by: tuple[Any, ...] = ()


#: The kinds of obstacles: in a slot itself, in the user's days, in what is planned.
NO_TIME, CANCELLED, HIDDEN, SEEN = "no time", "cancelled", "hidden", "seen"
ASLEEP, BREAK, BUSY = "asleep", "break", "busy"
OVER, BEGUN = "over", "begun"
#: Late is a poster session with less time left than a visit takes; unsure is what has begun, and
#: may be over, as nothing says when it ends.
LATE, UNSURE = "late", "unsure"
#: The seconds after its start in which something without an end may still go on.
MAY_LAST = 4 * 60 * 60
#: Crowded is a poster session in which there is no time for another poster.
CLASH, CROWDED, FULL, UNPROVEN = "clash", "crowded", "full", "unproven"


class Terms(NamedTuple):
    """What a plan has to keep to."""

    #: Returns the zone of the reader's days, for a conference.
    zone: Callable[[str], Zone]
    #: ``None`` if one may attend things at any hour.
    waking: Waking | None = None
    breaks: Sequence[Hours] = ()
    appointments: Sequence[Appointment] = ()
    #: The most minutes on one day.
    most: int | None = None
    walk: Walk = no_walk
    #: The minutes of a visit to a poster.
    visit: int = 10
    #: Nothing is planned before it.
    since: datetime | None = None

    def is_over(self, stay: Stay) -> bool:
        """Whether nothing is left of a stay."""
        return stay.end <= _seconds(self.since)

    def may_go_on(self, stay: Stay) -> bool:
        """Whether something whose end is assumed may still go on."""
        return _seconds(self.since) < stay.start + MAY_LAST

    def left(self, stay: Stay) -> int:
        """The whole minutes that are left of a stay."""
        return (stay.end - max(stay.start, _seconds(self.since))) // 60

    def rest(self, stay: Stay) -> Stay:
        """What is left of something that can be joined later; all of it if that is nothing."""
        start = max(stay.start, _seconds(self.since))
        return stay if self.is_over(stay) else stay._replace(start=start)

    def day(self, stay: Stay, conference: str) -> Window | None:
        """The day that a stay is on, with the waking hours; ``None`` if one is not awake then."""
        zone = self.zone(conference)
        if self.waking:
            return self.waking.holding(stay.start, stay.end, zone)
        return Window(local(stay.start, zone).date(), stay.start, stay.end)

    def obstacle(self, stay: Stay, conference: str) -> Obstacle | None:
        """What a stay can't be had with, whatever else is planned."""
        if stay.start < _seconds(self.since):
            return Obstacle(OVER if self.is_over(stay) else BEGUN)
        if self.day(stay, conference) is None:
            return Obstacle(ASLEEP)
        zone = self.zone(conference)
        for hours in self.breaks:
            days = days_around(stay.start, zone)
            if any(hours.on(day, zone).meets(stay.start, stay.end) for day in days):
                return Obstacle(BREAK, (hours,))
        busy = tuple(it for it in self.appointments if stay.clashes(of_times(it.start, it.end)))
        return Obstacle(BUSY, busy) if busy else None


def _seconds(since: datetime | None) -> int:
    return math.ceil(since.timestamp()) if since else 0


def of_times(start: datetime, end: datetime, room: str | None = None) -> Stay:
    """A stay from one instant to another; at least a second."""
    first, last = int(start.timestamp()), int(end.timestamp())
    return Stay(first, max(last, first + 1), room)
