"""The times of a row of a table as ISO 8601, with no more than its cells state.

``dates`` says how dates and times of day are printed.
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
    """The cells of a row that say when it is, empty if missing."""

    start: str
    end: str
    date: str
    time: str
    end_date: str = ""
    duration: str = ""


class RowTimes(NamedTuple):
    """Start and end as ISO 8601, the duration, and what is wrong; a date alone is a whole day."""

    start: str | None = None
    end: str | None = None
    lasts: timedelta | None = None
    wrong: tuple[str, ...] = ()


@lru_cache
def times_of(cells: Cells) -> RowTimes:
    """Read the times of a row; ``ValueError`` if its start cannot be read."""
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
    """Read the end, on its own date, else on the start's or in the night after it."""
    if end_date and (not end or WHOLE.fullmatch(end)):
        end, end_date = end or end_date, ""
    if not end:
        return None
    of_start = date.fromisoformat(first[:10]) if first else None
    last = dates.moment(end, dates.day(end_date) if end_date else of_start)
    is_dated = end_date or WHOLE.fullmatch(end)
    return last if is_dated or not first else _next_day(first, last)


def _length(text: str) -> timedelta | None:
    found = _DURATION.fullmatch(text)
    if text and not found:
        raise ValueError(f"can't read {text[:80]} as a duration; try 45 or 0:45")
    if not found:
        return None
    hours, minutes = found["h"] or found["h2"] or 0, found["m"] or found["m2"] or found["m3"] or 0
    return timedelta(hours=int(hours), minutes=int(minutes)) or None


def _in_one_zone(start: str, end: str) -> tuple[str, str]:
    """Complete the start of a range with the am or pm and the zone of its end."""
    zone = _ZONE_BEHIND.search(end)
    bare = end[: zone.start()] if zone else end
    begins = _same_half(start, bare)
    return f"{begins}{zone.group() if zone and not _ZONE_BEHIND.search(begins) else ''}", end


def _same_half(start: str, end: str) -> str:
    """Add am to the start of ``9:00-10:30 am``, and to that of ``11:30-1:00 pm``."""
    half = _HALF.search(end)
    if not half or _HALF.search(start):
        return start
    hours = [_clock(f"{start} {each}m") for each in "ap"]
    until = _clock(end)
    before = [n for n, hour in enumerate(hours) if hour is not None and until and hour < until]
    return f"{start} {'ap'[before[-1]]}m" if before else start


def _clock(text: str) -> tuple[int, int] | None:
    """Read hour and minute of a time that ends with am or pm, whatever precedes it."""
    found = _TWELVE.search(text)
    if not found or not 1 <= int(found[1]) <= 12:
        return None
    return int(found[1]) % 12 + 12 * (found[3].casefold() == "p"), int(found[2] or 0)


def _next_day(first: str, last: str) -> str:
    """Move an end without a date to the next day if it is in the night after the start."""
    begins, ends = (datetime.fromisoformat(text).replace(tzinfo=None) for text in (first, last))
    later = ends + timedelta(days=1) if ends < begins and ends.date() < date.max else ends
    is_night = later != ends and later - begins <= _LONGEST_NIGHT
    return f"{later.date().isoformat()}{last[10:]}" if is_night else last
