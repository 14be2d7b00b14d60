"""The times of an event of schema.org: its own, or those of its ``eventSchedule``."""

from datetime import date, datetime, timedelta
from typing import Any

from confcli.formats.collecting import Programme
from confcli.formats.dating import whole_days
from confcli.formats.dating.instants import Times
from confcli.formats.dating.recurrence import MOST, MOST_OF_FILE
from confcli.formats.schema_org.linked_data import Graph, first, text, values
from confcli.formats.schema_org.schedule import ScheduledTimes, scheduled
from confcli.model.patterns import Pattern
from confcli.times.local import utc

_LASTS = Pattern(r"P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?", "a")
_OFFSET = Pattern(r"(?:Z|[+-]\d\d(?::?\d\d)?)$", "a")


class EventTimes:
    """Reads the times of the events of a programme."""

    def __init__(self, programme: Programme, graph: Graph) -> None:
        self._programme, self._graph = programme, graph
        self._left = MOST_OF_FILE

    def times(self, item: dict[str, Any], wrong: list[str]) -> list[Times]:
        """Read the times of an event: an empty one if it has none; note what is wrong."""
        schedules = map(self._graph.resolved, values(item, "eventSchedule"))
        found = [times for each in schedules for times in self._scheduled(item, each, wrong)]
        if found:
            return found
        own = ScheduledTimes(first(item, "startDate"), first(item, "endDate"))
        return [self._read(own, duration(item), None, wrong)]

    def _scheduled(self, item: dict[str, Any], schedule: Any, wrong: list[str]) -> list[Times]:
        """Read the times of a schedule, without the excepted ones."""
        try:
            spoken = self._spoken(item, schedule)
        except (ValueError, OverflowError) as error:
            wrong.append(f"an eventSchedule that cannot be followed: {error}")
            return []
        if len(spoken) > MOST:
            wrong.append(f"it repeats too often: only the first {MOST:,} times are read")
        zone = first(schedule, "scheduleTimezone")
        lasts = duration(schedule) or duration(item)
        excepted = self._excepted(schedule, zone, wrong)
        found = [self._read(each, lasts, zone, wrong) for each in spoken[:MOST]]
        return [
            times
            for times in found
            if times.start and excepted.isdisjoint({utc(times.start), times.start.date()})
        ]

    def _spoken(self, item: dict[str, Any], schedule: Any) -> list[ScheduledTimes]:
        if self._left <= 0:
            raise ValueError(f"the file has over {MOST_OF_FILE:,} repeats")
        found = scheduled(schedule, first(item, "endDate"))
        # A rule that never fits costs as much as many times.
        self._left -= len(found) or MOST
        if not found:
            raise ValueError("all its times are after its end")
        return found

    def _excepted(self, schedule: dict[str, Any], zone: str | None, wrong: list[str]) -> set[date]:
        """Read the excepted instants, in UTC, and days of a schedule."""
        found: set[date] = set()
        for printed in filter(None, map(text, values(schedule, "exceptDate"))):
            if day := whole_days.day(printed):
                found.add(day)
            elif moment := self._instant(printed, "exceptDate", zone, wrong):
                found.add(utc(moment))
        return found

    def _read(
        self, spoken: ScheduledTimes, lasts: timedelta | None, zone: str | None, wrong: list[str]
    ) -> Times:
        start, end = whole_days.between_midnights(*spoken, wrong)
        begins = self._instant(start, "startDate", zone, wrong)
        return self._programme.times(
            begins, self._instant(end, "endDate", zone, wrong), wrong, lasts
        )

    def _instant(
        self, printed: str | None, key: str, zone: str | None, wrong: list[str]
    ) -> datetime | None:
        """Read an instant; an offset takes precedence over the zone of its schedule."""
        if not printed or not zone or _OFFSET.search(printed):
            return self._programme.instant(printed, key, wrong)
        return self._programme.there(printed, zone, key, wrong)


def duration(item: dict[str, Any]) -> timedelta | None:
    """Read a duration of ISO 8601; ``None`` if missing, unreadable or zero."""
    found = _LASTS.fullmatch(first(item, "duration") or "")
    if not found:
        return None
    days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return timedelta(days, seconds, minutes=minutes, hours=hours) or None
