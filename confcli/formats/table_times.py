"""When a row of a table is, from its cells: as ISO 8601, for what they state and no more.

A date is ``2025-05-10``, ``2025/05/10`` or ``10.05.2025``: with slashes and the year last,
nothing says which number is the month. A time is on a clock of 24 hours, or has am or pm.
"""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from confcli.formats.whole_days import between_midnights

_DATE = (
    r"(?:(?P<y>\d{4})[-/](?P<m>\d\d?)[-/](?P<d>\d\d?)|(?P<d2>\d\d?)\.(?P<m2>\d\d?)\.(?P<y2>\d{4}))"
)
_TIME = (
    r"(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?)?"
    r"\s?(?P<half>[ap]\.?m\.?)?\s?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?"
)
_WHOLE = re.compile(rf"(?:\w+,\s)?{_DATE}(?:(?:[T ]|,\s){_TIME})?", re.IGNORECASE | re.ASCII)
_CLOCK = re.compile(_TIME, re.IGNORECASE | re.ASCII)
_RANGE = re.compile(
    r"(.*\d(?:\s?[ap]\.?m\.?)?)\s?(?:[-–—]|\bto\b)\s?(\d.*)", re.IGNORECASE | re.ASCII
)
_HALF = re.compile(r"([ap])\.?m\.?$", re.IGNORECASE)
_TWELVE = re.compile(r"(?<!\d)(\d\d?)(?:[:.](\d\d))?\s?([ap])\.?m\.?$", re.IGNORECASE | re.ASCII)
_LONGEST_NIGHT = timedelta(hours=12)


class Cells(NamedTuple):
    """What a row says of its time, a cell each; what it does not say is empty."""

    start: str
    end: str
    date: str
    time: str


class Spoken(NamedTuple):
    """Start and end as ISO 8601; a row with a date and no time is on the whole day."""

    start: str | None = None
    end: str | None = None


@lru_cache
def read(cells: Cells) -> Spoken:
    """Return when a row is; ``ValueError`` tells which cell is no date or time."""
    start, end = cells.start or cells.time or cells.date, cells.end
    spoken = _RANGE.fullmatch(start)
    if spoken and not end and not _WHOLE.fullmatch(start):
        start, end = _same_half(spoken.group(1), spoken.group(2)), spoken.group(2)
    day = _day(cells.date) if cells.date else None
    first = _moment(start, day) if start else None
    last = _moment(end, _date_of(first)) if end else None
    if first and last and not _has_date(end):
        last = _next_day(first, last)
    return Spoken(*between_midnights(first, last))


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


def _moment(text: str, day: date | None) -> str:
    """Return a cell as a date and time, or as a date alone; a time alone is on ``day``."""
    found = _WHOLE.fullmatch(text)
    if found and not found["hour"]:
        return _date(found).isoformat()
    if found:
        day = _date(found)
    clock = found or _CLOCK.fullmatch(text)
    if not clock or not (clock["minute"] or clock["half"]):
        raise ValueError(f"{text[:80]} is no date and time: right would be 2025-05-10 09:30")
    if day is None:
        raise ValueError(f"{text[:80]} is a time without a date: right would be 2025-05-10 09:30")
    return _printed(day, clock, text)


def _printed(day: date, clock: re.Match[str], text: str) -> str:
    hour, half = int(clock["hour"]), (clock["half"] or "").casefold()[:1]
    if half and not 1 <= hour <= 12:
        raise ValueError(f"{text[:80]} is no time of a clock of 12 hours")
    hour = hour % 12 + 12 * (half == "p") if half else hour
    zone = (clock["zone"] or "").upper()
    zone = "+00:00" if zone in ("Z", "UTC", "GMT") else zone
    printed = (
        f"{day.isoformat()}T{hour:02}:{clock['minute'] or '00'}:{clock['second'] or '00'}{zone}"
    )
    try:
        datetime.fromisoformat(printed)
    except ValueError as error:
        raise ValueError(f"{text[:80]} is no time of a day") from error
    return printed


def _next_day(first: str, last: str) -> str:
    """Return an end that is printed without a date, on the next day where it is at night."""
    begins, ends = (datetime.fromisoformat(text).replace(tzinfo=None) for text in (first, last))
    later = ends + timedelta(days=1) if ends < begins and ends.date() < date.max else ends
    is_night = later != ends and later - begins <= _LONGEST_NIGHT
    return f"{later.date().isoformat()}{last[10:]}" if is_night else last


def _day(text: str) -> date:
    found = _WHOLE.fullmatch(text)
    if not found:
        raise ValueError(f"{text[:80]} is no date that can be read: right would be 2025-05-10")
    return _date(found)


def _date(found: re.Match[str]) -> date:
    year, month, day = (found[key] or found[f"{key}2"] for key in "ymd")
    try:
        return date(int(year), int(month), int(day))
    except ValueError as error:
        raise ValueError(f"there is no {found.group()[:40]}") from error


def _date_of(moment: str | None) -> date | None:
    return date.fromisoformat(moment[:10]) if moment else None


def _has_date(text: str) -> bool:
    return _WHOLE.fullmatch(text) is not None
