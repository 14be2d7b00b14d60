"""How far away the days of a conference are, in words."""

from datetime import date

from confcli.model.text import counted

ON_NOW = "on now"
#: The units from the largest one, with their days, and how many days it takes to be counted in it.
_UNITS = (("year", 365, 730), ("month", 30, 60), ("week", 7, 14), ("day", 1, 2))


def days_away(first: date, last: date, today: date) -> int:
    """Days from today to the nearest day from first to last: negative if all are over."""
    if first <= today <= last:
        return 0
    return (first - today).days if today < first else (last - today).days


def in_words(days: int) -> str:
    """``on now``, ``in 3 weeks``, ``2 years ago``, rounded."""
    if abs(days) < 2:
        return (ON_NOW, "tomorrow", "yesterday")[days]
    unit, length = next((name, it) for name, it, least in _UNITS if abs(days) >= least)
    amount = counted(round(abs(days) / length), unit)
    return f"in {amount}" if days > 0 else f"{amount} ago"
