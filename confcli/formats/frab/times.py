"""The times of a frab schedule: dates, times of day, durations, and days that end after midnight.

An event has a ``date`` with time and offset; in old schedules it has only a time of day, on the
date of its day. In the hub's schedules ``start`` and ``end`` are dates with times.
"""

from collections.abc import Callable, Mapping
from datetime import MAXYEAR, MINYEAR, date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple

from confcli.formats.collecting import Programme
from confcli.formats.dating import whole_days
from confcli.formats.dating.instants import Times, moment
from confcli.model.patterns import Pattern
from confcli.times.zones import Zone

_CLOCK = Pattern(r"([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?", "a")
#: ``00:30``, ``00:30:00``, or pretalx's ``1:00:30``, a day and half an hour.
_DURATION = Pattern(r"(?:(\d):(?=\d\d:))?(\d\d?):([0-5]\d)(?::[0-5]\d)?", "a")
_MINUTES = Pattern(r"\d{1,4}", "a")
#: From this time on it is morning, even if the day begins later.
_MORNING = time(6)
_ONE_DAY = timedelta(days=1)
_SHOWN = 60


class FrabDay(NamedTuple):
    """A day of the schedule as printed, and a way to find its line (0: none)."""

    find_line: Callable[[], int] = lambda: 0
    date: str | None = None
    start: str | None = None

    def wrong(self) -> list[str]:
        """List what cannot be read."""
        found = []
        if self.date and not _date(self.date):
            found.append(f"can't read the day's date: {self.date[:_SHOWN]}")
        if self.start and not (clock(self.start) or whole_days.day(self.start)):
            found.append(f"can't read the day's start: {self.start[:_SHOWN]}")
        return found


class DayClock:
    """Reads the times of events, in the zone that the schedule names, if any."""

    def __init__(self, programme: Programme, zone: Zone | None, change: time | None) -> None:
        self._programme, self._zone, self._change = programme, zone, change

    def times(self, said: Mapping[str, str], day: FrabDay, wrong: list[str]) -> Times:
        """Read the times of an event from its fields; note what is wrong."""
        start = self._programme.instant(self._start(said, day, wrong), "start", wrong)
        shown = _wall(said.get("start"))
        if start and shown and shown != _minute(start):
            reason = f"start is {said['start']}, date is {start.isoformat()}"
            wrong.append(f"{reason}: read as the date says")
        printed = said.get("duration", "")
        lasts = duration(printed)
        if printed and lasts is None:
            wrong.append(f"duration is not HH:MM, D:HH:MM or minutes: {printed[:_SHOWN]}")
        end = None if lasts else self._programme.instant(said.get("end"), "end", wrong)
        return self._programme.times(start, end, wrong, lasts)

    def _start(self, said: Mapping[str, str], day: FrabDay, wrong: list[str]) -> str | None:
        """Read the start as a date and time, as printed or put together."""
        printed, start = said.get("date"), said.get("start")
        if not start and not printed:
            wrong.append("it has no start")
        wall = _wall(start)
        if wall is None or (printed and len(printed) > len("2014-12-27")):
            return printed or start
        on = _date(printed or day.date or day.start)
        if on is None:
            wrong.append("it has a start, but neither it nor its day has a date")
            return None
        return self._on_day(on, wall, day)

    def _on_day(self, on: date, wall: time, day: FrabDay) -> str | None:
        """Put a time of day on a date, or in the night after it."""
        start = datetime.combine(on, wall)
        begins = clock(day.start, self._zone)
        change = self._change or (min(begins, _MORNING) if begins else None)
        if change and wall < change and on in (_date(day.date), _date(day.start)):
            start += _ONE_DAY if on < date.max else timedelta()
        stated = _moment(day.start)
        offset = stated.tzinfo if stated and not self._zone else None
        return start.replace(tzinfo=offset).isoformat()


def clock(text: str | None, zone: Zone | None = None) -> time | None:
    """Read the time of day of a time, or of a date and time, as printed or in a zone."""
    found = _moment(text)
    if found and zone and found.tzinfo:
        found = zone.local(found)
    return _minute(found) if found else _wall(text)


def _minute(moment: datetime) -> time:
    return moment.time().replace(second=0, microsecond=0)


class Placed(NamedTuple):
    """The time of day of an event, and whether it is in the night after its listed day."""

    at: time
    is_night: bool


def placed_on(start: datetime | None, day: FrabDay) -> Placed | None:
    """Place a start on the day that lists it or in the night after; ``None`` if elsewhere."""
    listed = _date(day.date or day.start)
    if start is None or listed is None:
        return None
    days = (start.date() - listed).days
    return Placed(_minute(start), days == 1) if 0 <= days <= 1 else None


@lru_cache
def _wall(text: str | None) -> time | None:
    found = _CLOCK.fullmatch(text or "")
    return time(int(found[1]), int(found[2])) if found else None


@lru_cache
def _moment(text: str | None) -> datetime | None:
    """Read a date and time, but for the years at either end of the calendar."""
    try:
        found = moment(text or "")
    except ValueError:
        return None
    return found if MINYEAR < found.year < MAXYEAR else None


@lru_cache
def _date(text: str | None) -> date | None:
    return whole_days.day((text or "")[:10])


@lru_cache
def duration(text: str) -> timedelta | None:
    """Read a duration; ``None`` if it can't be read."""
    found = _DURATION.fullmatch(text)
    if found:
        days, hours, minutes = (int(part or 0) for part in found.groups())
        return timedelta(days=days, hours=hours, minutes=minutes)
    return timedelta(minutes=int(text)) if _MINUTES.fullmatch(text) else None
