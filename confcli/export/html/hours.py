"""Times as a page has them: the hours that people read, from which its script finds the instants.

The instants themselves are only written where a day and its hours don't say them: where clocks
change, or show seconds.
"""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from confcli.export.programme import ALL_DAY
from confcli.model.patterns import Pattern
from confcli.planning.engagements import stated_end
from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry
from confcli.times import clock
from confcli.times.calendar_names import named_day
from confcli.times.zones import Zone

#: ``09:30``, ``23:00–01:00 +1d``; ``+1d 00:30–01:30`` on the page of the day before.
_HOURS = Pattern(
    r"(?:(?P<shift>[+−]\d+)d )?(?P<start>\d\d:\d\d)(?:–(?P<end>\d\d:\d\d)(?: (?P<days>[+−]\d+)d)?)?"
)
_DAY, _MINUTE = 86400, 60


class Hours(NamedTuple):
    """When something is, on a day of the page."""

    #: ``09:30–09:55``, ``all day``.
    text: str
    #: Seconds since 1970, if the text does not say them.
    start: int | None = None
    end: int | None = None
    #: The day after the last of several whole days.
    until: date | None = None


def midnight(day: date, zone: Zone) -> int:
    """When a day begins, in seconds since 1970."""
    return round(datetime.combine(day, time.min, zone.tzinfo).timestamp())


def hours(slot: Entry, day: date, zone: Zone) -> Hours:
    """When a slot is, on a day of a zone; its start has to be known."""
    if whole := days_of_entry(slot):
        last = f" to {named_day(whole.last)}" if whole.last > whole.first else ""
        return Hours(f"{ALL_DAY}{last}", until=whole.last + timedelta(1))
    if slot.start is None:
        return Hours("")
    return between(slot.start, stated_end(slot), day, zone)


def between(start: datetime, end: datetime | None, day: date, zone: Zone) -> Hours:
    """The hours from a start to an end, on a day of a zone."""
    shift = clock.day_mark((zone.local(start).date() - day).days).strip()
    text = f"{shift} {clock.hours(start, end, zone)}".strip()
    exact = (round(start.timestamp()), round(end.timestamp()) if end else None)
    return Hours(text) if _said(text, midnight(day, zone)) == exact else Hours(text, *exact)


def _said(text: str, midnight: int) -> tuple[int, int | None] | None:
    """The instants that the script finds in a text."""
    if (found := _HOURS.fullmatch(text)) is None:
        return None
    begin = midnight + _days(found["shift"])
    end = begin + _days(found["days"]) + _seconds(found["end"]) if found["end"] else None
    return begin + _seconds(found["start"]), end


def _days(mark: str | None) -> int:
    return int((mark or "0").replace("−", "-")) * _DAY


def _seconds(text: str) -> int:
    hour, minute = map(int, text.split(":"))
    return (hour * _MINUTE + minute) * _MINUTE
