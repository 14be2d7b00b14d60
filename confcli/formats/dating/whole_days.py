"""Dates without a time: items that last whole days, from midnight to midnight.

An end without a time names the last day, and is dropped if the start has a time.
"""

from datetime import date, time, timedelta

from confcli.formats.dating.instants import BACKWARDS, moment
from confcli.model.patterns import Pattern
from confcli.model.text import shorten

#: What is doubtful about a day that ends at a time.
MIXED = "start and end mix a date and a time: read to the end of the last day"
_DATE = Pattern(r"\d{4}-?\d\d-?\d\d", "a")


def between_midnights(
    start: str | None, end: str | None, wrong: list[str]
) -> tuple[str | None, str | None]:
    """Turn dates into times from midnight to midnight; anything else stays as it is.

    A day whose end can't be right is one day; what is wrong is added to ``wrong``.
    """
    first = day(start)
    if first is None:
        return start, None if day(end) else end
    last = _last(first, end, wrong)
    if last < first:
        wrong.append(BACKWARDS)
    return _midnight(first), _after(max(first, last))


def day(text: str | None) -> date | None:
    """Parse a bare date; ``None`` for anything else."""
    try:
        return date.fromisoformat(text) if text and _DATE.fullmatch(text) else None
    except ValueError:
        return None


def _last(first: date, end: str | None, wrong: list[str]) -> date:
    """The last day that an end names; one at a later midnight is after it."""
    if not end:
        return first
    if named := day(end):
        return named
    try:
        until = moment(end)
    except ValueError:
        wrong.append(f"its end is not a date and time: {shorten(end[:80])}")
        return first
    wrong.append(MIXED)
    is_outside = until.time() == time.min and until.date() > first
    return until.date() - timedelta(days=is_outside)


def _midnight(day: date) -> str:
    return f"{day.isoformat()}T00:00:00"


def _after(day: date) -> str | None:
    """The midnight that ends a day; ``None`` for the calendar's last day."""
    return _midnight(day + timedelta(1)) if day < date.max else None
