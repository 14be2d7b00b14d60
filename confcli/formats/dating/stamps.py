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
from datetime import time
from typing import NamedTuple

from confcli.formats.syntax.plain import Line
from confcli.model.patterns import Pattern
from confcli.times import calendar_names
from confcli.times.calendar_names import MONTH, WEEKDAY
from confcli.times.written import clocks, dates
from confcli.times.written.clocks import CLOCK
from confcli.times.written.dates import WrittenDate

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_ZONE = r"(?-i:\(?(?:(?:UTC|GMT)\s?[+\-−]\d{1,2}(?::?\d{2})?|[A-Z]{1,4}T|UTC)\)?)"
_DASH = r"(?:--?|[‐‑–—]|\bto\b|\bbis\b)"
_STAMP = (
    rf"{dates.worded()},?\s+(?:at\s+|um\s+)?\(?(?P<start>{CLOCK})(?:\s(?P<zone>{_ZONE}))?"
    rf"(?:\s*{_DASH}\s*(?:{dates.worded('_end')},?\s+)?(?P<end>{CLOCK})"
    rf"(?:\s(?P<zone_end>{_ZONE}))?)?\)?"
    rf"(?:\s+@\s+(?P<room>\S.*?))?"
)
_WHOLE = Pattern(_STAMP, "i")
_LAST = Pattern(rf"(?P<title>.*?)(?:^|\s+)(?:{_STAMP})", "i")
# Most lines are prose: the full pattern is only worth trying on a month and a time-like end.
_MAYBE = Pattern(rf"\b{MONTH}.*(?:\d|\bnoon|\bmidnight|m\.?|h|Uhr|T\)?|UTC\)?|\)|@ .*)$", "i")
_UNDATED = Pattern(
    rf"{WEEKDAY},?\s+\d{{1,2}}:\d\d(?:\s?[ap]\.?m\b\.?)?\s*{_DASH}\s*{CLOCK}(?:\s{_ZONE})?",
    "i",
)
#: Any digit: a line without one is no stamp.
_DIGIT = Pattern(r"\d")


class Stamp(NamedTuple):
    """A printed date and time, as far as it is printed."""

    date: WrittenDate
    start: time
    end: time | None = None
    #: Printed abbreviation or offset of the zone, in capitals.
    zone: str | None = None
    room: str | None = None
    #: The date of the end, if printed.
    end_date: WrittenDate | None = None
    #: Why it isn't a valid date and time; missing parts are then zero.
    fault: str | None = None


def whole(line: str) -> Stamp | None:
    """Read a line that is a stamp and nothing else."""
    if len(line) >= 120:
        return None
    found = _WHOLE.fullmatch(line) if _may_end(line) else None
    if found is None and _UNDATED.fullmatch(line):
        weekday = calendar_names.weekday(line.split()[0].rstrip(",."))
        fault = "it has a weekday, but no date"
        return Stamp(WrittenDate(1, 1, weekday=weekday), time(0), fault=fault)
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
    """Whether a line may end in a stamp: most have no digit, or no month."""
    return _DIGIT.search(line) is not None and _MAYBE.search(line) is not None


def _read(found: re.Match[str]) -> Stamp | None:
    """Read a matched stamp; ``None`` if a bare number would be the time."""
    part = found.groupdict()
    if part["start"].isdigit() and not (part["end"] or "").endswith(("m", "M", ".")):
        return None
    date, fault = dates.of_worded(part), None
    try:
        start, end = _clocks(part["start"], part["end"])
    except ValueError as error:
        start, end, fault = time(0), None, str(error)
    if not 1 <= date.day <= _DAYS[date.month - 1]:
        fault = fault or f"{date.text} is not a valid date"
    zone = part["zone_end"] or part["zone"]
    return Stamp(
        date,
        start,
        end,
        zone.strip("()").upper().replace("−", "-") if zone else None,
        part["room"],
        dates.of_worded(part, "_end") if part["day_end"] or part["day_second_end"] else None,
        fault,
    )


def _clocks(start: str, end: str | None) -> tuple[time, time | None]:
    """Read the times of day; an end at 24:00 is the midnight after the start."""
    begins = clocks.clock(start)
    if begins.is_late:
        raise ValueError(f"{start} is not a valid time")
    if not end:
        return begins.at, None
    first, last = clocks.agreed(begins, clocks.clock(end))
    return first.at, last.at
