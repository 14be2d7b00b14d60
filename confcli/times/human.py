"""Times as people write them: RFC 3339, ``2020-12-09 18:00 PST``, ``4 May 2021 7pm Asia/Tokyo``."""

import re
from datetime import datetime, timedelta
from typing import NamedTuple

from confcli.model.errors import Missing, WrongUsageError
from confcli.times import calendar_names, zones
from confcli.times.local import TimeProblemError, instant
from confcli.times.zones import Zone

_ISO_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}(?!\d)")
_WORDED_DATE = re.compile(rf"\b{calendar_names.MONTH}", re.IGNORECASE)
_YEAR = re.compile(r"\b\d{4}\b")
#: The day beside a month's name; without one the parser would use today's.
_DAY = re.compile(r"(?<![\d:.])\d{1,2}(?![\d:]|\s?[ap]\.?m)", re.IGNORECASE)
_TIME = re.compile(r"\d{1,2}:\d{2}|\d\s?[ap]\.?m\b|\bnoon\b|\bmidnight\b", re.IGNORECASE)
_WEEKDAY = re.compile(rf"\b({calendar_names.WEEKDAY}),?", re.IGNORECASE)
_ZONE = re.compile(
    r"^(?P<wall>.*?)\s*(?P<zone>\(?(?:[A-Za-z_]+(?:/[A-Za-z0-9_+\-]+)+|(?:UTC|GMT)\s?[+\-−]\d[\d:]*"
    r"|(?<=[\d\s])[+\-−]\d{2}:?\d{2}|(?<![A-Za-z])[A-Za-z]{2,})\)?)$"
)
_HOURS = frozenset({"AM", "PM", "NOON", "MIDNIGHT"})
_NAMED_HOURS = (
    (re.compile(r"\bnoon\b", re.I), "12:00"),
    (re.compile(r"\bmidnight\b", re.I), "00:00"),
)


class Moment(NamedTuple):
    """An instant, and the zone in which it was written."""

    instant: datetime
    zone: Zone


def parse(text: str, default: Zone | None = None) -> Moment:
    """Parse a time as people write it; ``default`` is the zone if none is written.

    ``WrongUsageError`` says what is missing, or which two instants it could be.
    """
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        found = None
    if found is not None and found.utcoffset() is not None and _TIME.search(text):
        return Moment(found, zones.of_offset(found.utcoffset() or timedelta()))
    wall_text, zone, abbreviation = _split(text.strip(), default)
    try:
        return Moment(instant(_wall(wall_text, text), zone, abbreviation), zone)
    except TimeProblemError as error:
        raise WrongUsageError(f"{error}; add the offset of the one you mean") from error


def is_time(text: str) -> bool:
    """Whether a text is meant as a time, not as an id or a title."""
    return bool(_TIME.search(text)) or _ISO_DATE.match(text) is not None


def _split(text: str, default: Zone | None) -> tuple[str, Zone, str | None]:
    """Split a text into time, zone and, if it has one, the zone's abbreviation."""
    found = _ZONE.match(text)
    name = found.group("zone").strip("()") if found else ""
    label = name.upper()
    is_of_date = label in _HOURS or _WORDED_DATE.fullmatch(name) or _WEEKDAY.fullmatch(name)
    if not found or not found.group("wall") or is_of_date:
        if default is None:
            raise WrongUsageError(
                f"{text!r} has no time zone; add one, as in '{text} Europe/Berlin'",
                Missing({"timezone": ""}),
            )
        return text, default, None
    if label in zones.AMBIGUOUS:
        choices = " or ".join(zones.AMBIGUOUS[label])
        raise WrongUsageError(f"{label} could mean {choices}; write one of them instead")
    if label in zones.ABBREVIATIONS:
        return found.group("wall"), zones.zone(zones.ABBREVIATIONS[label]), label
    return found.group("wall"), zones.zone(name), None


def _wall(text: str, asked: str) -> datetime:
    """Parse the local time."""
    in_words = (_WORDED_DATE, _YEAR, _DAY)
    has_date = _ISO_DATE.search(text) or all(part.search(text) for part in in_words)
    is_whole = has_date and _TIME.search(text)
    for pattern, digits in _NAMED_HOURS:
        text = pattern.sub(digits, text)
    wall = _loose(_WEEKDAY.sub("", text).strip()) if is_whole else None
    if wall is None:
        raise WrongUsageError(f"can't read {asked!r} as a time; try '2021-05-04 19:00 PDT'")
    _check_weekday(text, wall)
    return wall


def _loose(text: str) -> datetime | None:
    import pendulum

    try:
        found = pendulum.parse(text, strict=False)
    except ValueError:
        return None
    if not isinstance(found, datetime):
        return None
    return datetime(*found.timetuple()[:6], found.microsecond)  # noqa: DTZ001 - the zone is apart


def _check_weekday(text: str, wall: datetime) -> None:
    found = _WEEKDAY.search(text)
    printed = found.group(1)[:3] if found else None
    if printed and calendar_names.weekday(printed) != wall.weekday():
        actual = calendar_names.short_weekday(wall)
        raise WrongUsageError(f"{wall:%Y-%m-%d} is a {actual}, not a {printed.title()}")
