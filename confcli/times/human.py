"""Times as people write them: RFC 3339, ``2020-12-09 18:00 PST``, ``4 May 2021 7pm Asia/Tokyo``."""

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from confcli.model.errors import Missing, WrongUsageError
from confcli.times import reader_zones, zones
from confcli.times.calendar_names import WEEKDAYS, day_and_month, short_weekday
from confcli.times.local import TimeProblemError, instant, plausible
from confcli.times.zones import Zone

if TYPE_CHECKING:
    from confcli.times.written.dates import WrittenDate
    from confcli.times.written.text import Written

_TIME = re.compile(
    r"\d{1,2}:\d{2}|\d\s?[ap]\.?m\b|\bnoon\b|\bmidnight\b|\d\s?uhr\b|\b\d{1,2}h\d\d\b",
    re.IGNORECASE,
)
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")
_DIGIT = re.compile(r"\d")


class Moment(NamedTuple):
    """An instant, the zone in which it was written, and the end if that is written too."""

    instant: datetime
    zone: Zone
    end: datetime | None = None


def parse(text: str, default: Zone | None = None) -> Moment:
    """Parse a time as people write it; ``default`` is the zone if none is written.

    ``WrongUsageError`` says what is missing, or which two instants it could be.
    """
    if stated := _rfc_3339(text):
        return _plausible(stated)
    written = _begun(text, "time")
    if written.start is None or written.start.is_bare or _DIGIT.search(written.rest):
        raise _unreadable(text)
    day = _day(written, text)
    zone, abbreviation = _zone(written, text, default)
    try:
        start = instant(written.start.on(day), zone, abbreviation)
        return Moment(start, zone, _end(written, start, zone))
    except TimeProblemError as error:
        advice = "; add the offset of the one you mean" if error.is_open else ""
        raise WrongUsageError(f"{error}{advice}") from error
    except OverflowError as error:
        raise _unreadable(text) from error


def is_time(text: str) -> bool:
    """Whether a text is meant as a time, not as an id or a title."""
    if _TIME.search(text) or _ISO_DATE.match(text):
        return True
    try:
        found = _begun(text, "time")
    except WrongUsageError:
        return False
    return bool(found.date and found.start and not found.rest)


def day(text: str) -> "WrittenDate":
    """Parse a date as people write it; ``WrongUsageError`` if it is none."""
    found = _begun(text, "date")
    if found.rest or found.start or not found.date or found.end_date:
        raise WrongUsageError(f"can't read {text!r} as a date; try 2021-05-04, friday or tomorrow")
    return found.date


def in_year(written: "WrittenDate", year: int) -> date:
    """The date in a year; ``WrongUsageError`` if it doesn't exist there, or could be two."""
    ways = list(written.ways(year).values())
    if len(ways) != 1:
        choices = " or ".join(f"{each} ({day_and_month(each)})" for each in ways)
        reason = f"could be {choices}; write one of them" if ways else "doesn't exist"
        raise WrongUsageError(f"{written.text} {reason}")
    if written.contradicts(ways[0]):
        named = WEEKDAYS[written.weekday or 0][:3]
        raise WrongUsageError(f"{ways[0]} is a {short_weekday(ways[0])}, not a {named}")
    return ways[0]


def _end(written: "Written", start: datetime, zone: Zone) -> datetime | None:
    """The end that is written, on its own date, else on the start's or in the night after it."""
    if written.end is None:
        return None
    last = written.end_date
    day = in_year(last, last.year or start.year) if last else start.date()
    wall = written.end.on(day)
    is_night = last is None and wall < start.replace(tzinfo=None)
    found = instant(wall + timedelta(days=is_night), _of_end(written, zone))
    if found < start:
        raise WrongUsageError(f"{written.end.at:%H:%M} on {day} is before the start")
    return found


def _of_end(written: "Written", zone: Zone) -> Zone:
    """The zone of the end, if another one is written there."""
    label = written.end_zone
    if label in (None, written.zone) or label in zones.AMBIGUOUS:
        return zone
    return zones.zone(zones.ABBREVIATIONS.get(label or "", label or zone.name))


def _plausible(moment: Moment) -> Moment:
    try:
        plausible(moment.instant)
    except TimeProblemError as error:
        raise WrongUsageError(str(error)) from error
    return moment


def _rfc_3339(text: str) -> Moment | None:
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    offset = found.utcoffset()
    is_whole = offset is not None and _TIME.search(text)
    return Moment(found, zones.of_offset(offset)) if is_whole and offset is not None else None


def _begun(text: str, what: str) -> "Written":
    from confcli.times.written.text import begun  # its patterns take longer to build than RFC 3339

    try:
        return begun(text)
    except ValueError as error:
        raise WrongUsageError(f"can't read {text!r} as a {what}: {error}") from error


def _zone(written: "Written", text: str, default: Zone | None) -> tuple[Zone, str | None]:
    """The zone that is written, with its abbreviation if it has one; else the default."""
    label = written.zone or written.rest.strip("()")
    if not label:
        if default is None:
            raise WrongUsageError(
                f"{text!r} has no time zone; add one, as in '{text} Europe/Berlin'",
                Missing({"timezone": ""}),
            )
        return default, None
    if written.zone and written.rest:
        raise _unreadable(text)
    if label in zones.ABBREVIATIONS:
        return zones.zone(zones.ABBREVIATIONS[label]), label
    return reader_zones.zone(label), None


def _day(written: "Written", text: str) -> date:
    if written.date is None or written.date.year is None:
        raise _unreadable(text)
    return in_year(written.date, written.date.year)


def _unreadable(text: str) -> WrongUsageError:
    return WrongUsageError(f"can't read {text!r} as a time; try '2021-05-04 19:00 PDT'")
