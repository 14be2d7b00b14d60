"""Texts that are a date, a time, or both: ``Thu 3 July 2025, 10:00-10:45 CEST``.

The parts may be in any order. A dash, or a word such as ``to``, separates start and end.
"""

import re
import unicodedata
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple

from confcli.model.patterns import Pattern
from confcli.times import zones
from confcli.times.written import clocks, dates, eastern
from confcli.times.written.clocks import CLOCK, Clock
from confcli.times.written.dates import WrittenDate

#: The abbreviation of a zone.
ZONE_LABEL = f"(?:{'|'.join(sorted({*zones.ABBREVIATIONS, *zones.AMBIGUOUS}, key=len)[::-1])})"
_SPOKEN = "|".join(sorted(zones.SPOKEN, key=len, reverse=True))
_OFFSET = r"[+-]\d{1,2}(?!\d)(?::?\d\d)?(?![\d:])|[+-]\d{4}(?!\d)"
_ZONE = Pattern(
    rf"\(?(?P<zone>(?:{_SPOKEN})(?![a-z])|(?:UTC|GMT)\s?(?:{_OFFSET})|{_OFFSET}|Z(?![a-z])|{ZONE_LABEL}(?![a-z/_])"
    r"|[A-Z][A-Za-z_]+(?:/[A-Za-z0-9_+\-]+)+)\)?",
    "i",
)
_CLOCK = Pattern(CLOCK, "i")
#: Hyphens and minus signs, which may begin an offset, and dashes, which never do.
_DASHES = str.maketrans(dict.fromkeys("‐‑−﹣－", "-") | dict.fromkeys("‒—―~〜～→", "–"))
_DASH = Pattern(r"-{1,3}|–|/(?=\d{4}-?\d\d)|(?<=\s)(?:to|until|till|bis|à)(?=\s)", "i")
_GAP = Pattern(
    r"[\s,;|()\[\]@]+|/(?=\s)|T(?=\d)|(?:at|um|on|à|de|von|from|le|el|il|den|am(?=\s\d{1,2}\.)|kl\.?)(?=\s)",
    "i",
)
#: A time without a colon, and with nothing else: ``1430``.
_DIGITS = Pattern(r"([01]\d|2[0-3])([0-5]\d)(?:\s?(?:hrs?|uhr|h))?", "ai")
#: The digits of a time of ISO 8601 after its ``T``, or without a colon after a date.
_COMPACT = Pattern(r"([01]\d|2[0-3])([0-5]\d)([0-5]\d)?(?![\d:.])", "a")
#: The name that JavaScript and others print after an offset.
_NAME = Pattern(rf"\s?\((?:[^\W\d_]+[ -])*(?:Time|\w*[zZ]eit|{ZONE_LABEL})\)")
#: A length after a start: ``10:00 (15 min)``.
_LENGTH = Pattern(
    r"\s*\((?:(?P<m>\d{1,3})\s?(?:min\.?|mins|minutes)|(?P<h>\d{1,2})\s?(?:h|hrs?|hours?))\)",
    "ai",
)
#: A moment as programs write it, which leaves nothing to decide.
_ISO = Pattern(
    r"((\d{4})-(\d\d)-(\d\d))T((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)(Z|[+-]\d\d:\d\d)?", "a"
)
_LONGEST = 120


class Written(NamedTuple):
    """What a text says of a time, as far as it is written."""

    date: WrittenDate | None = None
    start: Clock | None = None
    end: Clock | None = None
    #: The zone of the start: an abbreviation in capitals, an offset or an IANA name.
    zone: str | None = None
    #: The day of the end, if it is written.
    end_date: WrittenDate | None = None
    end_zone: str | None = None
    #: What follows it, if that is not understood.
    rest: str = ""
    #: The weekday, from 0 for Monday, if it is written without a date.
    weekday: int | None = None

    @property
    def dates(self) -> list[WrittenDate]:
        """The dates of start and end, as far as they are written."""
        return [each for each in (self.date, self.end_date) if each]


def read(text: str) -> Written:
    """Read a text that is a date, a time or both; ``ValueError`` says why it isn't."""
    found = begun(text)
    is_number = found.start and found.start.is_bare and (not found.end or found.end.is_bare)
    if found.rest or is_number or not (found.date or found.start):
        raise ValueError(f"can't read {text[:80]} as a date and time; try 2025-05-10 09:30")
    return found


@lru_cache(maxsize=4096)
def begun(text: str) -> Written:
    """Read the date and time that a text begins with; ``rest`` is what follows.

    ``ValueError`` if a time in it is out of range, or a part occurs twice.
    """
    if iso := _ISO.fullmatch(text):
        day, clock, zone = _day(iso), Clock(time.fromisoformat(iso[5])), iso[6]
        return Written(day, clock, zone=zone, end_zone=zone)
    plain = unicodedata.normalize("NFKC", text[:_LONGEST]).translate(_DASHES).strip()
    plain = eastern.as_western(plain)
    parts = plain.split("-")
    if all(_DIGITS.fullmatch(part.strip()) for part in parts):
        plain = "-".join(_DIGITS.sub(r"\1:\2", part) for part in parts)
    scan = _Scan(plain)
    while scan.step():
        pass
    rest = plain[scan.at :].strip() + text[_LONGEST:]
    return scan.written()._replace(rest=rest)


def _day(iso: re.Match[str]) -> WrittenDate:
    year, month, day = map(int, iso.group(2, 3, 4))
    return WrittenDate(month, day, year, text=iso[1])


@dataclass(slots=True)
class _Side:
    """The parts on one side of a dash."""

    date: WrittenDate | None = None
    clock: Clock | None = None
    zone: str | None = None
    weekday: int | None = None


@dataclass(slots=True)
class _Scan:
    """Reads the parts of a text from left to right."""

    text: str
    at: int = 0
    sides: list[_Side] = field(default_factory=lambda: [_Side()])
    last: WrittenDate | None = None
    #: Whether the last gap was the ``T`` of ISO 8601.
    is_iso: bool = False

    def step(self) -> bool:
        """Read one part; false at the end and at what is not understood."""
        if self.at >= len(self.text):
            return False
        is_between = self._dash() or self._length() or self._gap()
        return is_between or self._weekday() or self._date() or self._clock() or self._zone()

    def written(self) -> Written:
        """What all parts say together."""
        first, last = self.sides[0], self.sides[-1] if len(self.sides) > 1 else _Side()
        start, end = first.clock, last.clock
        if start and end:
            start, end = clocks.agreed(start, end)
        day, end_day = _dated(first), _dated(last) or self.last
        if day is None:
            day, end_day = end_day, None
        if day and end_day and day.year is None:
            day = replace(day, year=end_day.year)
        zone = first.zone or last.zone
        alone = None if day else first.weekday
        return Written(day, start, end, zone, end_day, last.zone or zone, weekday=alone)

    @property
    def _side(self) -> _Side:
        return self.sides[-1]

    def _gap(self) -> bool:
        found = _GAP.match(self.text, self.at)
        self.is_iso = self.is_iso or bool(found and found.group() in "Tt")
        return self._moved(found)

    def _moved(self, found: re.Match[str] | None) -> bool:
        if found:
            self.at = found.end()
        return bool(found)

    def _weekday(self) -> bool:
        found = None if self._side.weekday is not None else dates.weekday_at(self.text, self.at)
        if found is None or (self.at and self.text[self.at - 1].isalnum()):
            return False
        # ``Mar 4`` is a date, and so is ``di 4 mars``.
        if dates.date_at(self.text, self.at) and not dates.date_at(self.text, found[1]):
            return False
        self._side.weekday, self.at = found
        return True

    def _date(self) -> bool:
        found = None if self._side.date else dates.date_at(self.text, self.at)
        if found is None:
            return False
        self._side.date, self.last, self.at = found
        return True

    def _clock(self) -> bool:
        if self._side.clock:
            return False
        if compact := self._compact():
            self._side.clock = clocks.clock(":".join(filter(None, compact.groups())))
            return self._moved(compact)
        found = _CLOCK.match(self.text, self.at)
        if not found:
            return False
        self._side.clock = clocks.clock(found.group())
        return self._moved(found)

    def _compact(self) -> re.Match[str] | None:
        """Match a time without colons, where the four digits can be no year."""
        found = _COMPACT.match(self.text, self.at)
        day = self._side.date
        is_time = day and day.year and (self.is_iso or not (found and found[3]))
        return found if is_time else None

    def _length(self) -> bool:
        """Read how long it lasts, as its end."""
        begun = self._side.clock
        found = _LENGTH.match(self.text, self.at) if begun and len(self.sides) == 1 else None
        if not begun or not found:
            return False
        lasts = timedelta(minutes=int(found["m"] or 0), hours=int(found["h"] or 0))
        until = datetime.combine(date(2000, 1, 1), begun.at) + lasts
        self.sides.append(_Side(clock=Clock(until.time())))
        return self._moved(found)

    def _zone(self) -> bool:
        found = None if self._side.zone else _ZONE.match(self.text, self.at)
        if not found or not (self._side.clock or self._side.date):
            return False
        label = found["zone"]
        label = zones.SPOKEN.get(label.casefold(), label)
        self._side.zone = label if "/" in label else label.upper()
        self._moved(found)
        self._moved(_NAME.match(self.text, self.at))
        return True

    def _dash(self) -> bool:
        found = _DASH.match(self.text, self.at)
        if not found or len(self.sides) > 1 or not (self._side.clock or self._side.date):
            return False
        if self._is_offset(found.end()):
            return self._zone()
        if found.group() == "à" and not self._side.clock:
            return False
        self.sides.append(_Side())
        return self._moved(found)

    def _is_offset(self, after: int) -> bool:
        """Whether a dash is the sign of an offset: ``9:00-10:30`` is a range."""
        side, zone = self._side, _ZONE.match(self.text, self.at)
        is_possible = zone and zone["zone"].startswith("-") and side.date and not side.zone
        if not is_possible or not side.clock or self.is_iso or side.clock.at.second:
            return bool(is_possible and side.clock)
        until = _CLOCK.match(self.text, after)
        is_whole = until and zone and until.end() == zone.end()
        return not until or bool(is_whole and clocks.clock(until.group()).at <= side.clock.at)


def _dated(side: _Side) -> WrittenDate | None:
    return replace(side.date, weekday=side.weekday) if side.date else None
