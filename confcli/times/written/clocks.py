"""Times of day as people write them.

``9:30``, ``9.30``, ``09:30:15``, ``9 am``, ``9:30 p.m.``, ``14h30``, ``14h``, ``14.30 Uhr``,
``noon``, ``12 noon``, ``12:00 Noon``, ``midnight``, ``24:00``.
"""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from confcli.model.patterns import Pattern

_NOON = "noon|midday|mittags?|midi"
_MIDNIGHT = "midnight|mitternacht|minuit"
_HALF = r"\s?[ap]\.?m\b\.?|(?<=\d\d)[ap]\b"
#: A pattern of a time of day, without groups.
CLOCK = (
    rf"(?:(?:12(?:[:.]00)?\s)?(?:{_NOON}|{_MIDNIGHT})\b"
    r"|\d{1,2}(?!\d)(?:(?:[:.]|\s?h\s?|\s?Uhr\s)[0-9]{2}(?!\d)(?:[:.][0-9]{2}(?:[.,]\d+)?)?)?"
    rf"(?:{_HALF}|\s?(?:h|hrs?|uhr)\b)?)"
)
_NAMED = Pattern(rf"(?:12(?:[:.]00)?\s)?(?:({_NOON})|{_MIDNIGHT})", "i")
_IN_WORDS = Pattern(rf"\b(?:{_MIDNIGHT})\b", "i")
_DIGITS = Pattern(
    r"(?P<hour>\d{1,2})(?:(?:[:.]|\s?h\s?|\s?uhr\s)(?P<minute>\d\d)"
    r"(?:[:.](?P<second>\d\d)(?:[.,]\d+)?)?)?"
    r"\s?(?:(?P<half>[ap])\.?(?:m\.?)?|(?P<unit>h|hrs?|uhr))?",
    "ai",
)
_NOON_HOUR = 12


class Clock(NamedTuple):
    """A time of day; ``is_late`` for 24:00, the midnight at which the day ends."""

    at: time
    is_late: bool = False
    #: ``a`` or ``p``, if written.
    half: str = ""
    #: Whether it is a number alone, which may be anything.
    is_bare: bool = False

    def on(self, day: date) -> datetime:
        """The local time on a day; ``OverflowError`` after the calendar's last."""
        return datetime.combine(day, self.at) + timedelta(days=self.is_late)

    def in_half(self, half: str) -> "Clock":
        """The same digits before noon (``a``) or after it (``p``)."""
        hour = self.at.hour % _NOON_HOUR + _NOON_HOUR * (half == "p")
        return Clock(self.at.replace(hour=hour), half=half)


def clock(text: str) -> Clock:
    """Read a time of day; ``ValueError`` says why it isn't one."""
    if named := _NAMED.fullmatch(text):
        return Clock(time(_NOON_HOUR if named[1] else 0), half="p" if named[1] else "a")
    found = _DIGITS.fullmatch(text)
    if found is None:
        raise ValueError(f"{text} is not a valid time")
    hour, minute, second = (int(found[part] or 0) for part in ("hour", "minute", "second"))
    half = (found["half"] or "").casefold()
    if half and not 1 <= hour <= _NOON_HOUR:
        raise ValueError(f"{text} is not a time on a 12-hour clock")
    hour = hour % _NOON_HOUR + _NOON_HOUR * (half == "p") if half else hour
    is_late = (hour, minute, second) == (24, 0, 0)
    try:
        at = time(0 if is_late else hour, minute, second)
    except ValueError as error:
        raise ValueError(f"{text} is not a valid time") from error
    return Clock(at, is_late, half, is_bare=text.isdecimal())


def names_midnight(text: str) -> bool:
    """Whether a text says midnight in words, which may be that at the end of its day."""
    return bool(_IN_WORDS.search(text))


def agreed(start: Clock, end: Clock) -> tuple[Clock, Clock]:
    """Complete ``9:00-10:30 am`` and ``1 pm-2:30``: am or pm may be written once for both."""
    if end.half and not start.half and _may_be_half(start):
        early = [each for each in map(start.in_half, "ap") if each.at < end.at]
        return (early[-1] if early else start.in_half("ap"[end.half == "a"])), end
    if start.half and not end.half and _may_be_half(end):
        late = [each for each in map(end.in_half, "ap") if each.at > start.at]
        return start, late[0] if late else end
    return start, end


def _may_be_half(clock: Clock) -> bool:
    return 1 <= clock.at.hour <= _NOON_HOUR
