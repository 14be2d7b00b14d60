"""Dates without a time: items that last whole days, from midnight to midnight.

An end without a time names the last day, and is dropped if the start has a time.
"""

import re
from datetime import date, timedelta

_DATE = re.compile(r"\d{4}-?\d\d-?\d\d", re.ASCII)


def between_midnights(start: str | None, end: str | None) -> tuple[str | None, str | None]:
    """Turn dates into times from midnight to midnight; anything else stays as it is."""
    first, last = day(start), day(end)
    if first is None:
        return start, None if last else end
    if last is None and end:
        return _midnight(first), end
    # An end on an earlier day is kept, so that it is reported.
    is_turned = last is not None and last < first
    return _midnight(first), _midnight(last) if last and is_turned else _after(last or first)


def day(text: str | None) -> date | None:
    """Parse a bare date; ``None`` for anything else."""
    try:
        return date.fromisoformat(text) if text and _DATE.fullmatch(text) else None
    except ValueError:
        return None


def _midnight(day: date) -> str:
    return f"{day.isoformat()}T00:00:00"


def _after(day: date) -> str | None:
    """The midnight that ends a day; ``None`` for the calendar's last day."""
    return _midnight(day + timedelta(1)) if day < date.max else None
