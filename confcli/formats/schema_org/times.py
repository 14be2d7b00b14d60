"""When an event of schema.org is: at its own time, or at each time of its ``eventSchedule``."""

import re
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from confcli.formats.collecting import Programme
from confcli.formats.dating import whole_days
from confcli.formats.dating.instants import Times
from confcli.formats.dating.rules import MOST, MOST_OF_FILE
from confcli.formats.schema_org.linked_data import Graph, first, text, values
from confcli.formats.schema_org.schedule import ScheduledTimes, scheduled
from confcli.times.local import utc

_LASTS = re.compile(
    r"P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?", re.ASCII
)
_OFFSET = re.compile(r"(?:Z|[+-]\d\d(?::?\d\d)?)$", re.ASCII)


class _Manner(NamedTuple):
    """What the times of one event, or of one schedule, are read by."""

    lasts: timedelta | None
    zone: str | None = None


class EventTimes:
    """Reads when the events of a programme are; what is wrong is noted with each."""

    def __init__(self, programme: Programme, graph: Graph) -> None:
        self._programme, self._graph = programme, graph
        self._left = MOST_OF_FILE

    def times(self, item: dict[str, Any], wrong: list[str]) -> list[Times]:
        """Return the times of an event: an empty one where it does not say when it is."""
        schedules = map(self._graph.resolved, values(item, "eventSchedule"))
        found = [times for each in schedules for times in self._scheduled(item, each, wrong)]
        if found:
            return found
        own = ScheduledTimes(first(item, "startDate"), first(item, "endDate"))
        return [self._read(own, _Manner(_duration(item)), wrong)]

    def _scheduled(self, item: dict[str, Any], schedule: Any, wrong: list[str]) -> list[Times]:
        """Return the times of a schedule, but for those that it excepts."""
        try:
            spoken = self._spoken(item, schedule)
        except (ValueError, OverflowError) as error:
            wrong.append(f"an eventSchedule that cannot be followed: {error}")
            return []
        if len(spoken) > MOST:
            wrong.append(f"it repeats more often than is read here: {MOST:,} times")
        zone = first(schedule, "scheduleTimezone")
        manner = _Manner(_duration(schedule) or _duration(item), zone)
        excepted = self._excepted(schedule, zone, wrong)
        found = [self._read(each, manner, wrong) for each in spoken[:MOST]]
        return [
            times
            for times in found
            if times.start and excepted.isdisjoint({utc(times.start), times.start.date()})
        ]

    def _spoken(self, item: dict[str, Any], schedule: Any) -> list[ScheduledTimes]:
        if self._left <= 0:
            raise ValueError(f"the file has over {MOST_OF_FILE:,} repeats")
        found = scheduled(schedule, first(item, "endDate"))
        # To find out that a rule never fits takes as long as many times do.
        self._left -= len(found) or MOST
        if not found:
            raise ValueError("no time of it is before its end")
        return found

    def _excepted(self, schedule: dict[str, Any], zone: str | None, wrong: list[str]) -> set[date]:
        """Return the instants in UTC, and the days, at which a schedule says that nothing is."""
        found: set[date] = set()
        for printed in filter(None, map(text, values(schedule, "exceptDate"))):
            if day := whole_days.day(printed):
                found.add(day)
            elif moment := self._instant(printed, "exceptDate", zone, wrong):
                found.add(utc(moment))
        return found

    def _read(self, spoken: ScheduledTimes, manner: _Manner, wrong: list[str]) -> Times:
        start, end = whole_days.between_midnights(*spoken)
        return self._programme.times(
            self._instant(start, "startDate", manner.zone, wrong),
            self._instant(end, "endDate", manner.zone, wrong),
            wrong,
            manner.lasts,
        )

    def _instant(
        self, printed: str | None, key: str, zone: str | None, wrong: list[str]
    ) -> datetime | None:
        """Return an instant: an offset goes before the zone of its schedule."""
        if not printed or not zone or _OFFSET.search(printed):
            return self._programme.instant(printed, key, wrong)
        return self._programme.there(printed, zone, key, wrong)


def _duration(item: dict[str, Any]) -> timedelta | None:
    """Return a duration of ISO 8601, ``None`` where there is none that is more than nothing."""
    found = _LASTS.fullmatch(first(item, "duration") or "")
    if not found:
        return None
    days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return timedelta(days, seconds, minutes=minutes, hours=hours) or None
