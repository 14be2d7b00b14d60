"""Dates and times as the conference sites print them.

The sites use Django's date formats: ``Tue 4 May 19:00 - 19:15 PDT``,
``Thu 10 Dec. 18:00 - 18:15 PST``, ``Fri 7 May 02:00 a.m.``, ``Sat 12 Dec, 8:50 a.m. PST``,
``Tue 4 May 7 p.m. PDT — 10:16 p.m. PDT``, ``Mon Dec 06 05:00 PM -- 07:21 PM (PST) @ Virtual``,
``Jul 7, 10:00 AM - 10:15 AM``, with ``noon`` and ``midnight``.

A stamp with an impossible date or time, or a weekday without a date, has a fault. dateutil and
pendulum fill in the day, month or year that isn't printed, and drop unknown words.
"""

import re
from collections.abc import Iterable
from datetime import date, time
from typing import NamedTuple

from confcli.formats.syntax.plain import Line
from confcli.times import calendar_names
from confcli.times.calendar_names import MONTH, WEEKDAY

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS = tuple(name[:3].casefold() for name in calendar_names.MONTHS)

_CLOCK = r"(?:\d{1,2}(?::\d{2}){0,2}(?:\s?[ap]\.?m\b\.?)?|noon|midnight)"
_ZONE = r"(?-i:\(?(?:(?:UTC|GMT)\s?[+\-−]\d{1,2}(?::?\d{2})?|[A-Z]{1,4}T|UTC)\)?)"


def _date(tag: str) -> str:
    return (
        rf"(?:(?P<weekday{tag}>{WEEKDAY}),?\s+)?"
        rf"(?:(?P<day{tag}>\d{{1,2}})\s+(?P<month{tag}>{MONTH})"
        rf"|(?P<month_first{tag}>{MONTH})\s+(?P<day_second{tag}>\d{{1,2}}))"
        rf"(?:,?\s+(?P<year{tag}>(?:19|20)\d\d))?"
    )


_STAMP = (
    rf"{_date('')},?\s+(?:at\s+)?(?P<start>{_CLOCK})(?:\s(?P<zone>{_ZONE}))?"
    rf"(?:\s*(?:--?|–|—|\bto\b)\s*(?:{_date('_end')},?\s+)?(?P<end>{_CLOCK})"
    rf"(?:\s(?P<zone_end>{_ZONE}))?)?"
    rf"(?:\s+@\s+(?P<room>\S.*?))?"
)
_WHOLE = re.compile(_STAMP, re.IGNORECASE)
_LAST = re.compile(rf"(?P<title>.*?)(?:^|\s+)(?:{_STAMP})", re.IGNORECASE)
# Most lines are prose: the full pattern is only worth trying on a month and a time-like end.
_MAYBE = re.compile(rf"\b{MONTH}.*(?:\d|\bnoon|\bmidnight|m\.?|T\)?|UTC\)?|@ .*)$", re.IGNORECASE)
_UNDATED = re.compile(
    rf"{WEEKDAY},?\s+\d{{1,2}}:\d\d(?:\s?[ap]\.?m\b\.?)?\s*(?:--?|–|—|to)\s*{_CLOCK}"
    rf"(?:\s{_ZONE})?",
    re.IGNORECASE,
)
_DAYTIME = re.compile(r"(\d{1,2})(?::(\d{2}))?(?::(\d{2}))?\s?([ap])?\.?(?:m\.?)?", re.IGNORECASE)


class Stamp(NamedTuple):
    """A printed date and time, as far as it is printed."""

    weekday: int | None
    day: int
    month: int
    year: int | None
    start: time
    end: time | None
    #: Printed abbreviation or offset of the zone, in capitals.
    zone: str | None
    room: str | None
    #: Month and day of the end, if printed.
    end_day: tuple[int, int] | None = None
    #: Why it isn't a valid date and time; missing parts are then zero.
    fault: str | None = None

    def on(self, year: int) -> date | None:
        """The date in a year; ``None`` if the day doesn't exist."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def whole(line: str) -> Stamp | None:
    """Read a line that is a stamp and nothing else."""
    if len(line) >= 120:
        return None
    found = _WHOLE.fullmatch(line) if _may_end(line) else None
    if found is None and _UNDATED.fullmatch(line):
        fault = "it has a weekday, but no date"
        return Stamp(
            calendar_names.weekday(line[:3]), 1, 1, None, time(0), None, None, None, fault=fault
        )
    return _read(found) if found else None


def last(line: str) -> tuple[str, Stamp] | None:
    """Read the stamp at the end of a line; returns the text before it and the stamp."""
    if len(line) > 500 or not _may_end(line[-80:]):
        return None
    found = _LAST.fullmatch(line)
    stamp = _read(found) if found else None
    return (found.group("title").strip(" ,|@–—-"), stamp) if found and stamp else None


def alone(lines: Iterable[Line]) -> dict[Line, Stamp]:
    """The lines that are a stamp and nothing else."""
    return {line: stamp for line in lines if (stamp := whole(line.text))}


def at_end(lines: Iterable[Line]) -> dict[Line, tuple[str, Stamp]]:
    """The lines that end in a stamp, with the text before it."""
    return {line: found for line in lines if (found := last(line.text))}


def _may_end(line: str) -> bool:
    """Whether a line may end in a stamp: most don't contain the letters of a month."""
    folded = line.casefold()
    return any(month in folded for month in _MONTHS) and _MAYBE.search(line) is not None


def _read(found: re.Match[str]) -> Stamp | None:
    """Read a matched stamp; ``None`` if a bare number would be the time."""
    part = found.groupdict()
    start_text, end_text = part["start"], part["end"]
    if start_text.isdigit() and not (end_text or "").endswith(("m", "M", ".")):
        return None
    month, day = _month_and_day(part, "")
    end = _clock(end_text) if end_text else None
    start = _clock(start_text, before=(end_text, end) if end else None)
    return Stamp(
        weekday=calendar_names.weekday(part["weekday"][:3]) if part["weekday"] else None,
        day=day,
        month=month,
        year=int(part["year"]) if part["year"] else None,
        start=start or time(0),
        end=end,
        zone=_zone(part["zone_end"] or part["zone"]),
        room=part["room"],
        end_day=_month_and_day(part, "_end") if part["day_end"] or part["day_second_end"] else None,
        fault=_fault(part, start, end),
    )


def _fault(part: dict[str, str], start: time | None, end: time | None) -> str | None:
    """Say which part of a stamp is out of range."""
    for text, read in ((part["start"], start), (part["end"], end)):
        if text and read is None:
            return f"{text} is not a valid time"
    month, day = _month_and_day(part, "")
    printed = f"{part['day'] or part['day_second']} {part['month'] or part['month_first']}"
    return None if 1 <= day <= _DAYS[month - 1] else f"{printed} is not a valid date"


def _clock(text: str, before: tuple[str, time] | None = None) -> time | None:
    """Parse a time of day; ``before``, the range's end, may say a.m. or p.m. for both."""
    if text.lower() in ("noon", "midnight"):
        return time(12 if text.lower() == "noon" else 0)
    found = _DAYTIME.fullmatch(text)
    if found is None:
        return None
    hour, minute, second = (int(found.group(n) or 0) for n in (1, 2, 3))
    half = (found.group(4) or "").lower()
    if hour > (12 if half else 23) or minute > 59 or second > 59 or (half and hour == 0):
        return None
    if half:
        return time(hour % 12 + (12 if half == "p" else 0), minute, second)
    said = re.search(r"([ap])\.?m\.?$", before[0], re.IGNORECASE) if before else None
    if before and said and 1 <= hour <= 12:
        early, late = time(hour % 12, minute, second), time(hour % 12 + 12, minute, second)
        same, other = (early, late) if said.group(1).lower() == "a" else (late, early)
        return same if same <= before[1] else other
    return time(hour, minute, second)


def _zone(text: str | None) -> str | None:
    return text.strip("()").upper().replace("−", "-") if text else None


def _month_and_day(part: dict[str, str], tag: str) -> tuple[int, int]:
    month = calendar_names.month(part[f"month{tag}"] or part[f"month_first{tag}"])
    return month, int(part[f"day{tag}"] or part[f"day_second{tag}"])
