"""Repetition rules of RFC 5545, followed in local time and within bounds."""

from collections.abc import Iterator
from datetime import datetime

from confcli.model.patterns import Pattern

#: The most times read from one rule, and from all rules of a file.
MOST, MOST_OF_FILE = 1_000, 20_000
#: The years for which a rule is followed.
_HORIZON = 50
_LONGEST_RULE = 300
_INTERVAL = Pattern(r"INTERVAL=(?!0*[1-9]\d{0,3}(?:;|$))")
#: With these, a rule in hours, minutes or seconds may take endless steps without a match.
_BY_TIMES = frozenset(("BYSETPOS", "BYHOUR", "BYMINUTE", "BYSECOND"))
_STEPPING = {"HOURLY": frozenset(("BYSETPOS",)), "MINUTELY": _BY_TIMES, "SECONDLY": _BY_TIMES}


def walls(rule: str, first: datetime) -> Iterator[datetime]:
    """Yield the local times that fit a rule in capitals, until the horizon.

    ``COUNT`` and ``UNTIL`` are left to the caller. ``ValueError`` says why a rule is refused.
    """
    from dateutil.rrule import rrulestr

    _check(rule)
    # The calendar is the same every 400 years, and the library follows a rule that never
    # fits to the year 9999: the nearer that is, the sooner it gives up.
    years = max(9999 - _HORIZON - first.year, 0) // 400 * 400
    try:
        later = first.replace(year=first.year + years)
        last = later.replace(year=min(later.year + _HORIZON, 9999), day=min(later.day, 28))
        for wall in rrulestr(rule, dtstart=later).replace(until=last):
            yield wall.replace(year=wall.year - years)
    except Exception as error:  # the library raises many kinds of errors for broken rules
        raise ValueError(" ".join(str(error).split())) from error


def _check(rule: str) -> None:
    """Refuse a rule that the library can't read or would spend too long on."""
    named = dict(part.partition("=")[::2] for part in rule.split(";"))
    steps = _STEPPING.get(named.get("FREQ", ""), frozenset()) & named.keys()
    if steps:
        reason = f"FREQ={named['FREQ']} with {min(steps)} takes too many steps"
        raise ValueError(f"{reason}; use FREQ=DAILY with BYHOUR and BYMINUTE")
    if len(rule) > _LONGEST_RULE:
        raise ValueError("it is too long")
    if _INTERVAL.search(rule):
        raise ValueError("its interval is not a number from 1 to 9999")
