"""Times in the past as people say them: ``12h`` or ``2d`` ago, or a day or time."""

import re
from datetime import date, datetime, time, timedelta

from confcli.model.errors import WrongUsageError
from confcli.times import human
from confcli.times.calendar_names import weekday
from confcli.times.zones import Zone

_AGO = re.compile(r"(\d{1,4})\s*([hdw])", re.IGNORECASE)
_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}


def since(text: str, now: datetime, zone: Zone) -> datetime:
    """Parse how long ago it was, a time, or a day, which means its beginning in ``zone``.

    A date without a year is the last one before ``now``. ``WrongUsageError`` if it is neither.
    """
    if ago := _AGO.fullmatch(text.strip()):
        return now - int(ago[1]) * _UNITS[ago[2].lower()]
    today = zone.local(now).date()
    if near := _near(text, today):
        return datetime.combine(near, time.min, zone.tzinfo)
    if not _is_date(text):
        return human.parse(text, zone).instant
    return datetime.combine(_day(text, today), time.min, zone.tzinfo)


def _near(text: str, today: date) -> date | None:
    """The day of ``today``, ``yesterday`` or the last weekday of a name."""
    name = text.strip().casefold()
    if name in ("today", "yesterday"):
        return today - timedelta(days=name == "yesterday")
    number = weekday(name)
    return None if number is None else today - timedelta(days=(today.weekday() - number) % 7)


def _is_date(text: str) -> bool:
    try:
        human.day(text)
    except WrongUsageError:
        return False
    return True


def _day(text: str, today: date) -> date:
    written = human.day(text)
    if written.year is not None:
        return human.in_year(written, written.year)
    found = human.in_year(written, today.year)
    return found if found <= today else human.in_year(written, today.year - 1)
