"""How far away something is, in words: the days of a conference, or what was fetched."""

from datetime import date, timedelta

from confcli.model.text import counted

ON_NOW = "on now"
#: The days that have a word of their own.
_NEAR = {0: ON_NOW, 1: "tomorrow", -1: "yesterday"}
_HOUR, _DAY = 60, 24 * 60
#: The units from the largest one, with their days, and how many days it takes to be counted in it.
_UNITS = (("year", 365, 730), ("month", 30, 60), ("week", 7, 14), ("day", 1, 2))


def days_away(first: date, last: date, today: date) -> int:
    """Days from today to the nearest day from first to last: negative if all are over."""
    if first <= today <= last:
        return 0
    return (first - today).days if today < first else (last - today).days


def in_words(days: int) -> str:
    """``on now``, ``in 3 weeks``, ``2 years ago``, rounded."""
    if days in _NEAR:
        return _NEAR[days]
    unit, length = next((name, it) for name, it, least in _UNITS if abs(days) >= least)
    amount = counted(round(abs(days) / length), unit)
    return f"in {amount}" if days > 0 else f"{amount} ago"


def ago(time: timedelta) -> str:
    """``2 days ago`` or ``just now``, in the largest unit."""
    minutes = int(time.total_seconds() // 60)
    for unit, length in (("day", _DAY), ("hour", _HOUR), ("minute", 1)):
        if minutes >= length:
            return f"{counted(minutes // length, unit)} ago"
    return "just now"
