"""The times of a repeated event (https://schema.org/Schedule)."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice, takewhile
from typing import Any, NamedTuple

from confcli.formats.dating import whole_days
from confcli.formats.dating.instants import moment
from confcli.formats.dating.recurrence import MOST, walls
from confcli.formats.schema_org.linked_data import first, local, text, values
from confcli.model.patterns import Pattern

_COUNT = Pattern(r"0*[1-9]\d{0,4}")
_FREQUENCY = Pattern(r"P0*([1-9]\d{0,2})([DWMY])", "a")
_UNITS = {"D": "DAILY", "W": "WEEKLY", "M": "MONTHLY", "Y": "YEARLY"}
#: A day as in schema.org, or as in iCalendar: the second Monday of a month is 2MO.
_DAY = Pattern(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(?:[A-Z]{0,4}DAY)?", "ai")
_CLOCK = Pattern(r"T?(\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:?\d\d)?", "a")


class ScheduledTimes(NamedTuple):
    """Start and end as ISO 8601, with an offset only if printed."""

    start: str | None
    end: str | None


def scheduled(schedule: Any, until: str | None) -> list[ScheduledTimes]:
    """List the times of a schedule, ``MOST`` plus one at most, including excepted dates.

    It ends where it says so, else at ``until``. ``ValueError`` or ``OverflowError`` if it cannot be
    followed.
    """
    if not isinstance(schedule, dict):
        raise ValueError("it is not a Schedule")
    day, clock, offset = _moment(first(schedule, "startDate"))
    clock, offset = _clock(first(schedule, "startTime")) or (clock, offset)
    shown = list(_walls(schedule, datetime.combine(day, clock or time.min), until))
    if clock is None:
        return [ScheduledTimes(wall.date().isoformat(), None) for wall in shown]
    ends = _clock(first(schedule, "endTime"))
    return [
        ScheduledTimes(f"{wall.isoformat()}{offset}", _end(wall, *ends) if ends else None)
        for wall in shown
    ]


def _walls(schedule: dict[str, Any], begin: datetime, until: str | None) -> Iterator[datetime]:
    count, last = first(schedule, "repeatCount"), first(schedule, "endDate")
    if count is not None and not _COUNT.fullmatch(count):
        raise ValueError(f"can't read {count[:40]} as a number of times")
    last = last or (None if count else until)
    if not (last or count):
        raise ValueError("it has no end; add an endDate or a repeatCount")
    found = walls(_rule(schedule), begin)
    if last:
        day, clock, _ = _moment(last)
        end = datetime.combine(day, clock or time.max)
        found = takewhile(lambda wall: wall <= end, found)
    return islice(found, min(int(count or MOST + 1), MOST + 1))


def _rule(schedule: dict[str, Any]) -> str:
    """Write the repetition as a rule of RFC 5545, without its end."""
    days = ",".join(_days(schedule))
    printed = first(schedule, "repeatFrequency") or ("P1W" if days else "")
    said = _FREQUENCY.fullmatch(printed)
    if not said:
        raise ValueError(f"its repeatFrequency is {printed[:40] or 'missing'}; try P1W")
    count, unit = int(said[1]), said[2]
    if unit == "D" and count % 7 == 0:  # with BYDAY, a week differs from every seventh day
        count, unit = count // 7, "W"
    parts = {"FREQ": _UNITS[unit], "INTERVAL": str(count), "BYDAY": days}
    for name in ("byMonth", "byMonthDay"):
        parts[name.upper()] = ",".join(filter(None, map(text, values(schedule, name))))
    return ";".join(f"{name}={said}" for name, said in parts.items() if said)


def _days(schedule: dict[str, Any]) -> Iterator[str]:
    weeks = list(filter(None, map(text, values(schedule, "byMonthWeek"))))
    for value in values(schedule, "byDay"):
        named = value.get("@id") if isinstance(value, dict) else value
        found = _DAY.fullmatch(local(str(named)))
        if not found:
            raise ValueError(f"its byDay is not a day of the week: {str(named)[:40]}")
        for week in weeks or [found[1] or ""]:
            yield f"{week}{found[2].upper()}"


def _moment(printed: str | None) -> tuple[date, time | None, str]:
    """Read a date, and its time and offset if it has them."""
    if alone := whole_days.day(printed):
        return alone, None, ""
    try:
        found = moment(printed or "").replace(microsecond=0)
    except ValueError as error:
        raise ValueError(f"can't read {(printed or 'nothing')[:40]} as a date") from error
    return found.date(), found.time(), found.isoformat()[19:]


def _clock(printed: str | None) -> tuple[time, str] | None:
    found = _CLOCK.fullmatch(printed or "")
    if printed and not found:
        raise ValueError(f"can't read {printed[:40]} as a time of day")
    return (time.fromisoformat(found[1]), found[2] or "") if found else None


def _end(start: datetime, clock: time, offset: str) -> str:
    """Put the end on the day of the start, or on the next if it would be earlier."""
    end = datetime.combine(start.date(), clock)
    return f"{(end if end >= start else end + timedelta(days=1)).isoformat()}{offset}"
