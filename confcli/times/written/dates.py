"""Dates as people write them.

With the month in words, in several languages: ``4 May 2021``, ``4th of May``, ``May 4th, 2021``,
``04-May-21``, ``2021-May-04``, ``4. März 2021``. In numbers: ``2021-05-04``, ``20210504``,
``4.5.2021``, ``2021. 5. 4.``, and ``04/05/2021``, whose month may be either number unless a
weekday or a number above 12 shows it.
``04/05/21`` is the same with a year of this century.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import NamedTuple

from confcli.model.patterns import Pattern
from confcli.times import calendar_names
from confcli.times.calendar_names import ANY_WEEKDAY, MONTH, WEEKDAY

_YEAR = r"(?:19|20)\d\d(?!\d|:\d)"
_ORDINAL = r"(?:st|nd|rd|th|er|º|\.)?"
#: A day's number that is not the hour of a time.
_DAY = r"\d{1,2}(?!\d|[:.h]\d)"


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as far as it is written; ``is_unclear`` if day and month may be swapped."""

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None
    is_unclear: bool = False
    #: Whether the year has two digits, and might be the day.
    is_short: bool = field(default=False, compare=False)
    #: The date as printed, without its weekday.
    text: str = field(default="", compare=False)

    def on(self, year: int) -> date | None:
        """The date in a year; ``None`` if the day doesn't exist."""
        return _date(year, self.month, self.day)

    def ways(self, year: int) -> dict[str, date]:
        """The dates it may be, by the order of its numbers; a weekday decides where it can."""
        found = {"day first": self.on(year)}
        if self.is_unclear:
            found["month first"] = _date(year, self.day, self.month)
        known = {order: day for order, day in found.items() if day}
        fitting = {order: day for order, day in known.items() if day.weekday() == self.weekday}
        return fitting if self.is_unclear and fitting else known

    def turned(self) -> "WrittenDate":
        """The same with its year first: ``21/05/04`` and not 21 May 2004."""
        year, day = 2000 + self.day, (self.year or 0) % 100
        return replace(self, year=year, day=day, is_unclear=False, is_short=False)

    def contradicts(self, day: date) -> bool:
        """Whether it is written with another weekday than that of a date."""
        return self.weekday not in (None, day.weekday())


@cache
def worded(tag: str = "") -> str:
    """A pattern of a date with its month in words, perhaps with weekday or year.

    ``tag`` ends the names of its groups, so that one pattern may hold two dates.
    """
    return (
        rf"(?:(?P<weekday{tag}>{WEEKDAY}),?\s+)?"
        rf"(?:(?P<day{tag}>\d{{1,2}}){_ORDINAL}\s+(?:of\s+|de\s+)?(?P<month{tag}>{MONTH})"
        rf"|(?P<month_first{tag}>{MONTH})\s+(?P<day_second{tag}>{_DAY}){_ORDINAL})"
        rf"(?:,?\s+(?:de\s+)?(?P<year{tag}>{_YEAR}))?"
    )


def of_worded(part: dict[str, str], tag: str = "") -> WrittenDate:
    """Read the date of a match of ``worded``."""
    named, day = part[f"weekday{tag}"], part[f"day{tag}"] or part[f"day_second{tag}"]
    month = part[f"month{tag}"] or part[f"month_first{tag}"]
    return WrittenDate(
        calendar_names.month(month),
        int(day),
        int(part[f"year{tag}"]) if part[f"year{tag}"] else None,
        calendar_names.weekday(named) if named else None,
        text=f"{day} {month}",
    )


#: What may stand between the parts of a date in words.
_GAP = r"(?:\s*[-/.,]\s*|\s+)?(?:of\s+|de\s+)?"
#: Two digits after a gap are a year only if they can be no hour.
_SHORT_YEAR = r"(?:(?<=[-/'’])\d\d(?![\d:.h])|(?<=\s)\d\d(?=\s*$|,?\s+\d{1,2}[:h.]\d\d))"
_FORMS = (
    r"(?P<y>\d{4})(?P<sign>[-/.])(?P<m>\d{1,2})(?P=sign)(?P<d>\d{1,2})(?!\d)",
    r"(?P<y>\d{4})\.\s(?P<m>\d{1,2})\.\s(?P<d>\d{1,2})(?:\.|(?![\d.]))",
    r"(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?=T\d{4}|(?!\d))",
    r"(?:(?P<y>\d{4})\s?[年년]\s?)?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일]",
    rf"(?P<y>\d{{4}})[-/.\s]?(?P<month>{MONTH})[-/.\s]?(?P<d>\d{{1,2}})(?![\d:])",
    rf"(?P<y>\d{{4}}),?\s(?P<d>\d{{1,2}}){_ORDINAL}\s(?P<month>{MONTH})",
    r"(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.(?:\s?(?P<y>\d{4}|\d\d(?![:.h]))(?!\d))?",
    rf"(?P<d>\d{{1,2}}){_ORDINAL}(?:\s?[-–]\s?(?P<last>\d{{1,2}}){_ORDINAL})?{_GAP}"
    rf"(?P<month>{MONTH})(?:(?:\s?[-/,]\s?|\s+)?(?:(?:de|of)\s+)?['’]?(?P<y>{_YEAR}|{_SHORT_YEAR}))?",
    rf"(?P<month>{MONTH})[-/\s]?(?P<d>{_DAY}){_ORDINAL}(?:\s?[-–]\s?(?P<last>{_DAY}){_ORDINAL}(?!\s?[ap]\.?m))?"
    rf"(?:(?:\s?[-/,]\s?|\s+)(?:of\s+)?(?P<y>{_YEAR}))?",
    r"(?P<one>\d{1,2})(?:(?P<sign>[-/])(?P<other>\d{1,2})(?P=sign)(?P<y>\d{4}|\d\d(?![.h]))"
    r"|/(?P<alone>\d{1,2}))(?![-/\d:])",
)
_DATES = tuple(Pattern(form, "ai") for form in _FORMS)
_WEEKDAY = Pattern(rf"({ANY_WEEKDAY})[,\s]*", "i")


class Found(NamedTuple):
    """A date at a place in a text, the last day if it is a range, and where it ends."""

    date: WrittenDate
    last: WrittenDate | None
    end: int


def weekday_at(text: str, at: int) -> tuple[int, int] | None:
    """Read a weekday at a place in a text: its number, and where it ends."""
    found = _WEEKDAY.match(text, at)
    name = found[1].rstrip(".").casefold() if found else ""
    number = calendar_names.WEEKDAY_NUMBERS.get(name)  # none for letters such as İ
    return (number, found.end()) if found and number is not None else None


def date_at(text: str, at: int) -> Found | None:
    """Read a date, in any form, at a place in a text; the weekday before it is read apart."""
    matches = (form.match(text, at) for form in _DATES)
    found = next(filter(None, matches), None)
    if found is None:
        return None
    part = found.groupdict()
    printed, year = found.group().strip(), _year(part["y"])
    is_short = len(part["y"] or "") == len("21") and not part.get("month")
    if part.get("one"):
        one, other = int(part["one"]), int(part["other"] or part["alone"])
        first = WrittenDate(other, one, year, None, one != other, is_short, printed)
        return Found(first, None, found.end())
    month = calendar_names.month(part["month"]) if part.get("month") else int(part["m"])
    first = WrittenDate(month, int(part["d"]), year, is_short=is_short, text=printed)
    last = replace(first, day=int(part["last"])) if part.get("last") else None
    return Found(first, last, found.end())


def _year(text: str | None) -> int | None:
    """A year; two digits are one of this century."""
    return None if text is None else int(text) + 2000 * (len(text) == 2)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
