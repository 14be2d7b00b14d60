"""The dates and times in the cells of a table, as printed.

A date is ``2025-05-10``, ``2025/05/10``, ``10.05.2025``, ``12 May 2025`` or ``May 12, 2025``;
``order`` rewrites those with slashes and the year last. A time has 24 hours, or am or pm, and may
be followed by an offset or the abbreviation of a zone.
"""

import re
from datetime import date, datetime, timedelta

from confcli.times import calendar_names, zones
from confcli.times.calendar_names import MONTH, WEEKDAY_NUMBERS

_DATE = (
    r"(?:(?P<y>\d{4})[-/](?P<m>\d\d?)[-/](?P<d>\d\d?)"
    r"|(?P<d2>\d\d?)\.(?P<m2>\d\d?)\.(?P<y2>\d{4})"
    rf"|(?P<d3>\d\d?)(?:st|nd|rd|th|\.)?\s(?P<m3>{MONTH}),?\s(?P<y3>\d{{4}})"
    rf"|(?P<m4>{MONTH})\s(?P<d4>\d\d?)(?:st|nd|rd|th)?,?\s(?P<y4>\d{{4}}))"
)
#: The abbreviation of a zone.
ZONE_LABEL = f"(?:{'|'.join(sorted({*zones.ABBREVIATIONS, *zones.AMBIGUOUS}, key=len)[::-1])})"
_ZONE = rf"(?P<zone>Z|[+-]\d\d(?::?\d\d)?|{ZONE_LABEL})"
_TIME = (
    r"(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?)?"
    rf"\s?(?P<half>[ap]\.?m\.?)?\s?{_ZONE}?"
)
_WEEKDAY = rf"(?:(?P<weekday>{'|'.join(WEEKDAY_NUMBERS)})\.?(?:,\s?|\s))?"
#: A cell with a date, perhaps with a time behind it.
WHOLE = re.compile(rf"{_WEEKDAY}{_DATE}(?:(?:[T ]|,\s){_TIME})?", re.IGNORECASE | re.ASCII)
CLOCK = re.compile(_TIME, re.IGNORECASE | re.ASCII)


def moment(text: str, day: date | None) -> str:
    """Read a cell as a date, perhaps with a time, in ISO 8601; a time alone is on ``day``."""
    found = WHOLE.fullmatch(text)
    if found and not found["hour"]:
        return of_date(found).isoformat()
    if found:
        day = of_date(found)
    clock = found or CLOCK.fullmatch(text)
    if not clock or not (clock["minute"] or clock["half"]):
        raise ValueError(f"can't read {text[:80]} as a date and time; try 2025-05-10 09:30")
    if day is None:
        raise ValueError(f"{text[:80]} is a time without a date; try 2025-05-10 09:30")
    return _printed(day, clock, text)


def day(text: str) -> date:
    """Read the date of a cell; ``ValueError`` if it has none."""
    found = WHOLE.fullmatch(text)
    if not found:
        raise ValueError(f"can't read {text[:80]} as a date; try 2025-05-10")
    return of_date(found)


def of_date(found: re.Match[str]) -> date:
    """Read the date of a match of ``WHOLE``."""
    year, month, number = (
        found[key] or found[f"{key}2"] or found[f"{key}3"] or found[f"{key}4"] for key in "ymd"
    )
    try:
        in_year = int(month) if month.isdecimal() else calendar_names.month(month)
        return date(int(year), in_year, int(number))
    except ValueError as error:
        raise ValueError(f"{found.group()[:40]} doesn't exist") from error


def contradiction(text: str) -> str | None:
    """Explain that the weekday in a cell is not that of its date."""
    found = WHOLE.fullmatch(text)
    if not found or not found["weekday"]:
        return None
    real = of_date(found)
    if WEEKDAY_NUMBERS[found["weekday"].casefold()] == real.weekday():
        return None
    day = calendar_names.WEEKDAYS[real.weekday()]
    return f"{text[:80]}: that date is a {day}, read as the date says"


def _printed(on: date, clock: re.Match[str], text: str) -> str:
    hour, half = int(clock["hour"]), (clock["half"] or "").casefold()[:1]
    if half and not 1 <= hour <= 12:
        raise ValueError(f"{text[:80]} is not a time on a 12-hour clock")
    hour = hour % 12 + 12 * (half == "p") if half else hour
    rest = f"{clock['minute'] or '00'}:{clock['second'] or '00'}"
    if (hour, rest) == (24, "00:00") and on < date.max:  # the midnight at which the day ends
        on, hour = on + timedelta(days=1), 0
    try:
        wall = datetime.fromisoformat(f"{on.isoformat()}T{hour:02}:{rest}")
        printed = wall.isoformat() + _offset(wall, (clock["zone"] or "").upper())
        datetime.fromisoformat(printed)
    except _UnclearError:
        raise
    except ValueError as error:
        raise ValueError(f"{text[:80]} is not a time of day") from error
    return printed


class _UnclearError(ValueError):
    """An abbreviation of several zones, or of a zone that does not use it at that time."""


def _offset(wall: datetime, label: str) -> str:
    """Convert a printed zone, an offset or an abbreviation, to an offset."""
    if label in ("Z", "UTC", "GMT"):
        return "+00:00"
    if label in zones.AMBIGUOUS:
        raise _UnclearError(f"{label} could be {' or '.join(zones.AMBIGUOUS[label])}")
    if label not in zones.ABBREVIATIONS:
        return label
    there = wall.replace(tzinfo=zones.zone(zones.ABBREVIATIONS[label]).tzinfo)
    named = {each.tzname(): each for each in (there, there.replace(fold=1))}
    if label not in zones.GENERIC and label not in named and (there.tzname() or "").isalpha():
        raise _UnclearError(f"{label} is not in use in its zone on {wall:%Y-%m-%d}")
    return named.get(label, there).isoformat()[19:]
