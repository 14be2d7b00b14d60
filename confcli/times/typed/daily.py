"""Hours of each day as people type them: ``08:00-23:00``, ``8-23``, over midnight ``8pm-2am``."""

from datetime import time

from confcli.model.errors import WrongUsageError
from confcli.model.patterns import Pattern
from confcli.model.text import quoted
from confcli.times.typed.kinds import Time
from confcli.times.typed.reading import read

_BARE = Pattern(r"(\d{1,2})\s?[-–]\s?(\d{1,2})")
_DAY = 24 * 60


def daily(text: str) -> tuple[int, int]:
    """From when to when, in minutes after midnight; over midnight, the end is above 24 hours.

    ``WrongUsageError`` if the text is something else, or no time at all.
    """
    bare = _BARE.fullmatch(text.strip())
    try:
        typed = read(f"{bare[1]}:00-{bare[2]}:00" if bare else text)
    except WrongUsageError:
        typed = None
    if not isinstance(typed, Time) or not typed.end or typed.day or typed.has_zone:
        raise WrongUsageError(f"can't read {quoted(text)} as hours of a day; try 08:00-23:00")
    start, end = _minutes(typed.clock.at), _minutes(typed.end.at) + _DAY * typed.end.is_late
    if start == end:
        raise WrongUsageError(f"{quoted(text)} begins and ends at once; try 08:00-23:00")
    return start, end if start < end else end + _DAY


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
