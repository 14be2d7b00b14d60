"""Reads what people type for days and times: one parser for options, arguments and queries.

What can't be read, or could be read in two ways, raises ``WrongUsageError``.
"""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from confcli.model.errors import Missing, WrongUsageError
from confcli.model.patterns import Pattern
from confcli.model.text import either, quoted
from confcli.times.calendar_names import MONTH_NUMBERS
from confcli.times.local import TimeProblemError, plausible
from confcli.times.typed import durations, ranges, relative
from confcli.times.typed.kinds import Days, Exact, FromNow, Month, Near, Time

if TYPE_CHECKING:
    from confcli.times.typed.kinds import Part, Typed

_DAY = timedelta(days=1)
_A_DATE = "a date; try 2021-05-04, friday or tomorrow"
_A_TIME = "a time; try 19:30, 7pm or '2021-05-04 19:00 PDT'"
_EITHER = "a day or time; try friday, 19:30, 2021-05-04 or 'friday 7pm'"
_ISO = Pattern(r"(\d{4})-(\d\d)(-\d\d)?", "a")
_COLON = Pattern(r"\d:\d")
#: A date and a range of times, which looks like a time with an offset.
_RANGE_OF_TIMES = Pattern(r"\d{4}-\d\d-\d\d \d\d:\d\d-\d\d:\d\d", "a")
_FARTHEST = timedelta(hours=14)
_YEAR = Pattern(r"(?:19|20)\d\d", "a")
#: What times have, and titles rarely.
_TIME = Pattern(
    r"\d{1,2}:\d{2}|\d\s?[ap]\.?m\b|\bnoon\b|\bmidnight\b|\d\s?uhr\b|\b\d{1,2}h\d\d\b"
    r"|^\d{4}-\d{2}-\d{2}(?!\d)",
    "i",
)


def read(text: str) -> "Typed":
    """Read a day, a range of days, or a time."""
    return _read(text, _EITHER)


def day(text: str) -> "Part | Days":
    """Read a day or a range of days."""
    if _YEAR.fullmatch(text.strip()):
        raise WrongUsageError(f"{text} is a year, not a day", Missing({"of_year": text}))
    if text.strip().casefold() == "tonight":
        raise WrongUsageError("tonight is a part of today", Missing({"part_of_day": "evening"}))
    found = _read(text, _A_DATE)
    if isinstance(found, FromNow) and found.after and not found.after % _DAY:
        return Near(found.after.days)
    if isinstance(found, Time | FromNow | Exact):
        raise WrongUsageError(f"{quoted(text)} is a time, not a day", Missing({"at": text}))
    return found


def one_day(text: str) -> "Part":
    """Read a day or a month, but no range."""
    found = day(text)
    if isinstance(found, Days):
        raise WrongUsageError(f"{quoted(text)} is a range of days; write one day")
    return found


def is_time(text: str) -> bool:
    """Whether a text is meant as a time, not as an id or a title."""
    if _TIME.search(text):
        return True
    try:
        found = read(text)
    except WrongUsageError:
        return False
    return isinstance(found, FromNow | Exact) or (isinstance(found, Time) and not found.place)


def no_time(text: str) -> WrongUsageError | None:
    """What keeps a day, a duration or a number from being a time; ``None`` for other texts."""
    try:
        found = _found(text)
    except WrongUsageError as error:
        return error
    if found is None:
        return _unreadable(text, _A_TIME) if text.strip().isdecimal() else None
    if isinstance(found, Days | Month):
        return WrongUsageError(f"{quoted(text)} is several days; write a time, as in 'friday 9am'")
    return WrongUsageError(f"{quoted(text)} has no time of day; add one, as in '{text} 9am'")


def _read(text: str, advice: str) -> "Typed":
    if (found := _found(text)) is None:
        raise _unreadable(text, advice)
    return found


@lru_cache(maxsize=256)
def _found(text: str) -> "Typed | None":
    plain = " ".join(normalize("NFKC", text).split())
    found = _plain(plain) or _written(plain)
    try:
        return _plausible(found) if found else None
    except TimeProblemError as error:
        raise WrongUsageError(str(error)) from error


def _plausible(found: "Typed") -> "Typed":
    """What was read, if no year in it is one that not every zone can hold."""
    parts = found if isinstance(found, Days) else (found.day,) if isinstance(found, Time) else ()
    for part in (found, *parts):
        if isinstance(part, date):
            plausible(datetime(part.year, part.month, part.day, tzinfo=UTC))
    return found


def _plain(text: str) -> "Typed | None":
    """Read the forms that need no grammar."""
    found: Typed | None = _iso(text) or relative.from_now(text) or ranges.days(text, one_day)
    return found or relative.day(text) or _month(text)


def _written(text: str) -> "Typed | None":
    if _YEAR.fullmatch(text) and text.startswith("20"):
        clock = f"{text[:2]}:{text[2:]}"
        raise WrongUsageError(f"{text} could be a year or {clock}; write {text}-05-04 or {clock}")
    if durations.known(text) and not text.isdecimal():
        raise _duration(text)
    from confcli.times.typed import grammar  # its patterns take longer to build than most commands

    return grammar.beside_day(text) or grammar.written(text)


def _duration(text: str) -> WrongUsageError:
    """The error for a duration, which with hours may be meant as a time of day."""
    from confcli.times.written.clocks import clock

    ways = [f"'in {text}'", f"'{text} ago'"]
    with suppress(ValueError):
        ways.append(f"{clock(text).at:%H:%M}")
    return WrongUsageError(f"{text} is a duration; write {either(ways)}")


def _unreadable(text: str, advice: str) -> WrongUsageError:
    return WrongUsageError(f"can't read {quoted(text)} as {advice}")


def _iso(text: str) -> "date | Month | Exact | None":
    """Read ISO dates, months, and RFC 3339."""
    try:
        if found := _ISO.fullmatch(text):
            first = date.fromisoformat(text if found[3] else f"{text}-01")
            return first if found[3] else Month(first.year, first.month)
    except ValueError:
        raise WrongUsageError(f"{text} doesn't exist") from None
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        return None
    offset = instant.utcoffset()
    if offset is None or not _COLON.search(text) or _RANGE_OF_TIMES.fullmatch(text):
        return None
    if abs(offset) > _FARTHEST:
        raise WrongUsageError(f"{text}: no time zone has the offset {text[-6:]}")
    try:
        return Exact(plausible(instant))
    except TimeProblemError as error:
        raise WrongUsageError(str(error)) from error


def _month(text: str) -> Month | None:
    """Read ``May 2021``."""
    name, _, year = text.rpartition(" ")
    number = MONTH_NUMBERS.get(name.casefold().rstrip(".,"))
    return Month(int(year), number) if number and _YEAR.fullmatch(year) else None
