"""How far away something is, in words. The exact time stands beside it."""

from datetime import date, datetime, timedelta

from confcli.model.text import counted

ON_NOW = "on now"
#: The days that have a word of their own.
_NEAR = {0: ON_NOW, 1: "tomorrow", -1: "yesterday"}
_MINUTE, _DAY = 60, 24 * 60 * 60
#: The units above days, with their days, and how many days it takes to be counted in them.
_UNITS = (("year", 365, 730), ("month", 30, 60), ("week", 7, 14))


def lasting(time: timedelta) -> str:
    """``12 min``, ``2 h 10 m``, ``1 d 19 h`` or ``5 weeks``: a begun minute is a whole one."""
    minutes = max(-int(-time.total_seconds() // _MINUTE), 1)
    hours, minutes = divmod(minutes, 60)
    days = hours // 24
    if days:
        more = hours % 24 if days < _UNITS[-1][2] else 0
        return f"{_days(days)} {more} h" if more else _days(days)
    if not hours:
        return f"{minutes} min"
    return f"{hours} h {minutes} m" if minutes else f"{hours} h"


def until(time: timedelta) -> str:
    """``in 5 min`` or ``in 2 h 10 m``."""
    return f"in {lasting(time)}"


def left(time: timedelta) -> str:
    """``15 min left``."""
    return f"{lasting(time)} left"


def ago(time: timedelta) -> str:
    """``3 d ago``, ``2 h ago`` or ``just now``: the largest whole unit is enough."""
    minutes = int(time.total_seconds() // _MINUTE)
    if minutes * _MINUTE >= _DAY:
        return f"{_days(minutes * _MINUTE // _DAY)} ago"
    amount = f"{minutes // 60} h" if minutes >= 60 else f"{minutes} min"
    return f"{amount} ago" if minutes > 0 else "just now"


def apart(one: datetime, other: datetime) -> timedelta:
    """The time that passes from the other moment to the one, whatever clocks show."""
    return timedelta(seconds=one.timestamp() - other.timestamp())


def away(moment: datetime, now: datetime) -> str:
    """``in 2 h 10 m``, ``3 d ago``, or ``now`` if it is the same second."""
    wait = apart(moment, now)
    if abs(wait) < timedelta(seconds=1):
        return "now"
    return until(wait) if wait > timedelta() else ago(-wait)


def days_away(first: date, last: date, today: date) -> int:
    """Days from today to the nearest day from first to last: negative if all are over."""
    if first <= today <= last:
        return 0
    return (first - today).days if today < first else (last - today).days


def in_words(days: int) -> str:
    """``on now``, ``in 3 d``, ``in 3 weeks``, ``2 years ago``, rounded."""
    if days in _NEAR:
        return _NEAR[days]
    return f"in {_days(days)}" if days > 0 else f"{_days(-days)} ago"


def _days(days: int) -> str:
    unit = next(((name, it) for name, it, least in _UNITS if days >= least), None)
    return counted(round(days / unit[1]), unit[0]) if unit else f"{days} d"
