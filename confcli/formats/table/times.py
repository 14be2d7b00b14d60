"""When a row of a table is, from its cells: as ISO 8601, for what they state and no more.

How dates and clocks are printed is told in ``table_dates``.
"""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from confcli.formats.dating.whole_days import between_midnights
from confcli.formats.table import dates
from confcli.formats.table.dates import WHOLE, ZONE_LABEL, contradiction

_DURATION = re.compile(
    r"(?P<h>\d{1,3}):(?P<m>[0-5]\d)(?::\d\d)?|(?P<m2>\d{1,4})\s?(?:m|mins?|minutes?)?"
    r"|(?P<h2>\d{1,3})\s?(?:h|hours?|hrs?)(?:\s?(?P<m3>\d{1,2})\s?(?:m|mins?|minutes?)?)?",
    re.IGNORECASE | re.ASCII,
)
_RANGE = re.compile(
    rf"(.*\d(?:\s?[ap]\.?m\.?)?(?:\s?{ZONE_LABEL})?)\s?(?:[-–—]|\bto\b)\s?(\d.*)",
    re.IGNORECASE | re.ASCII,
)
_ZONE_BEHIND = re.compile(rf"\s?{ZONE_LABEL}$", re.ASCII)
_HALF = re.compile(r"([ap])\.?m\.?$", re.IGNORECASE)
_TWELVE = re.compile(r"(?<!\d)(\d\d?)(?:[:.](\d\d))?\s?([ap])\.?m\.?$", re.IGNORECASE | re.ASCII)
_LONGEST_NIGHT = timedelta(hours=12)


class Cells(NamedTuple):
    """What a row says of its time, a cell each; what it does not say is empty."""

    start: str
    end: str
    date: str
    time: str
    end_date: str = ""
    duration: str = ""


class RowTimes(NamedTuple):
    """Start and end as ISO 8601, how long it lasts, and what is wrong with any of them.

    A row with a date and no time is on the whole day.
    """

    start: str | None = None
    end: str | None = None
    lasts: timedelta | None = None
    wrong: tuple[str, ...] = ()


@lru_cache
def times_of(cells: Cells) -> RowTimes:
    """Return when a row is; ``ValueError`` tells which cell is no date or time of its start."""
    start, end = cells.start or cells.time or cells.date, cells.end
    spoken = _RANGE.fullmatch(start)
    if spoken and not end and not WHOLE.fullmatch(start):
        start, end = _in_one_zone(*map(str.strip, spoken.groups()))
    day = dates.day(cells.date) if cells.date else None
    first = dates.moment(start, day) if start else None
    wrong = [found for text in dict.fromkeys((cells.date, start)) if (found := contradiction(text))]
    last, lasts = None, None
    try:
        last = _last(end, cells.end_date, first)
        lasts = _length(cells.duration)
    except ValueError as error:
        wrong.append(str(error))
    return RowTimes(*between_midnights(first, last), lasts, tuple(wrong))


def _last(end: str, end_date: str, first: str | None) -> str | None:
    """Return the end: on its own date, else on that of the start or in the night after it."""
    if end_date and (not end or WHOLE.fullmatch(end)):
        end, end_date = end or end_date, ""
    if not end:
        return None
    day = dates.day(end_date) if end_date else _date_of(first)
    last = dates.moment(end, day)
    is_dated = end_date or WHOLE.fullmatch(end)
    return last if is_dated or not first else _next_day(first, last)


def _length(text: str) -> timedelta | None:
    """Return a duration in minutes, or in hours and minutes."""
    found = _DURATION.fullmatch(text)
    if text and not found:
        raise ValueError(f"{text[:80]} is no duration: right would be 45 or 0:45")
    if not found:
        return None
    hours, minutes = found["h"] or found["h2"] or 0, found["m"] or found["m2"] or found["m3"] or 0
    return timedelta(hours=int(hours), minutes=int(minutes)) or None


def _in_one_zone(start: str, end: str) -> tuple[str, str]:
    """Return start and end of a range, the start with the half and the zone behind the end."""
    zone = _ZONE_BEHIND.search(end)
    bare = end[: zone.start()] if zone else end
    begins = _same_half(start, bare)
    return f"{begins}{zone.group() if zone and not _ZONE_BEHIND.search(begins) else ''}", end


def _same_half(start: str, end: str) -> str:
    """Return the start of ``9:00-10:30 am`` with am, of ``11:30-1:00 pm`` with the other half."""
    half = _HALF.search(end)
    if not half or _HALF.search(start):
        return start
    hours = [_clock(f"{start} {each}m") for each in "ap"]
    until = _clock(end)
    before = [n for n, hour in enumerate(hours) if hour is not None and until and hour < until]
    return f"{start} {'ap'[before[-1]]}m" if before else start


def _clock(text: str) -> tuple[int, int] | None:
    """Return hour and minute of a time with am or pm at its end, whatever stands before it."""
    found = _TWELVE.search(text)
    if not found or not 1 <= int(found[1]) <= 12:
        return None
    return int(found[1]) % 12 + 12 * (found[3].casefold() == "p"), int(found[2] or 0)


def _next_day(first: str, last: str) -> str:
    """Return an end that is printed without a date, on the next day where it is at night."""
    begins, ends = (datetime.fromisoformat(text).replace(tzinfo=None) for text in (first, last))
    later = ends + timedelta(days=1) if ends < begins and ends.date() < date.max else ends
    is_night = later != ends and later - begins <= _LONGEST_NIGHT
    return f"{later.date().isoformat()}{last[10:]}" if is_night else last


def _date_of(moment: str | None) -> date | None:
    return date.fromisoformat(moment[:10]) if moment else None
