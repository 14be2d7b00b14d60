"""The hours of each day at which one is awake or has a break, also when clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from confcli.times.local import candidates
from confcli.times.zones import Zone

_DAY = timedelta(days=1)
_HALF_DAY = 12 * 60 * 60


class Window(NamedTuple):
    """The hours of one day, in seconds; empty on a day that the calendar skips."""

    day: date
    start: int
    end: int

    def meets(self, start: int, end: int) -> bool:
        """Whether some of something is in it."""
        return start < self.end and self.start < end


class Hours(NamedTuple):
    """Hours of each day on the wall clock, in minutes after midnight.

    They end after the start; after midnight if that is more than 24 hours.
    """

    start: int
    end: int

    def on(self, day: date, zone: Zone) -> Window:
        """The hours of a day in a zone; of an hour that is there twice, only what is surely in it.

        Where clocks skip the start or the end, it is when they do.
        """
        midnight = datetime.combine(day, time())
        walls = (midnight + timedelta(minutes=minutes) for minutes in self)
        start, end = (_instants(wall, zone) for wall in walls)
        return Window(day, start[-1], max(end[0], start[-1]))


class Shift(NamedTuple):
    """Jet lag: hours that are at first those of another zone, and come nearer each day."""

    #: The zone that one comes from.
    home: Zone
    #: The day on which one still has its hours.
    first: date
    #: The seconds by which they come nearer each day.
    daily: int

    def left(self, hours: Hours, day: date, zone: Zone) -> int:
        """By how many seconds hours are later than those of a zone, on a day; earlier if negative.

        They move the shorter way round the clock.
        """
        away = hours.on(self.first, self.home).start - hours.on(self.first, zone).start
        away = (away + _HALF_DAY) % (2 * _HALF_DAY) - _HALF_DAY
        left = max(abs(away) - max((day - self.first).days, 0) * self.daily, 0)
        return left if away > 0 else -left


class Waking(NamedTuple):
    """When one is awake."""

    hours: Hours
    shift: Shift | None = None

    def on(self, day: date, zone: Zone) -> Window:
        """When one is awake on a day."""
        window = self.hours.on(day, zone)
        late = self.shift.left(self.hours, day, zone) if self.shift else 0
        return Window(day, window.start + late, window.end + late)

    def holding(self, start: int, end: int, zone: Zone) -> Window | None:
        """The day in whose hours something begins, with those; ``None`` if it ends outside them.

        Where hours go on in those of the next day, they are one.
        """
        windows = [self.on(day, zone) for day in days_around(start, zone)]
        for number, window in enumerate(windows):
            until = window.end
            for later in windows[number + 1 :]:
                until = max(until, later.end) if later.start <= until else until
            if window.start <= start < window.end and end <= until:
                return window
        return None


def days_around(moment: int, zone: Zone) -> list[date]:
    """The days whose hours may hold a moment: hours may begin on the day before, or be shifted."""
    day = local(moment, zone).date()
    return [day - _DAY, day, day + _DAY]


def local(moment: int, zone: Zone) -> datetime:
    """A moment in seconds as a time in a zone."""
    return zone.local(datetime.fromtimestamp(moment, UTC))


def _instants(wall: datetime, zone: Zone) -> list[int]:
    """When clocks show a time, or skip it; in order if they show it twice."""
    if found := candidates(wall, zone.tzinfo):
        return [int(each.timestamp()) for each in found]
    after, before = (int(wall.replace(tzinfo=zone.tzinfo, fold=n).timestamp()) for n in (0, 1))
    offset = local(before, zone).utcoffset()
    while after - before > 1:
        middle = (before + after) // 2
        if local(middle, zone).utcoffset() == offset:
            before = middle
        else:
            after = middle
    return [after]
