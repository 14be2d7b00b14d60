"""Ranges of days: ``mon..wed``, ``4..6 May``, ``2021-05-03..``, ``day 1 to 3``, ``weekend``."""

from datetime import date
from typing import TYPE_CHECKING

from confcli.model.errors import WrongUsageError
from confcli.model.patterns import Pattern
from confcli.model.records import replace
from confcli.model.text import quoted
from confcli.times.typed import relative
from confcli.times.typed.kinds import Days, Month, Near, Numbered, Weekday

if TYPE_CHECKING:
    from collections.abc import Callable

    from confcli.times.typed.kinds import Part

_OF_WORDS = Pattern(r"(.+?)(?:\s?[-–—]\s?| to )(.+)", "s")


def days(text: str, one: "Callable[[str], Part]") -> Days | None:
    """Read a range, whose sides ``one`` reads; ``None`` if it is none."""
    if text.casefold().removeprefix("this ") == "weekend":
        return Days(Weekday(5), Weekday(6))
    first, dots, last = text.partition("..")
    if not dots:
        return _of_words(text)
    first, last = first.rstrip(), last.removeprefix(".").lstrip()
    if not first and not last:
        return None
    if first.isdecimal() and last:
        return Days(_numbered(first, until := one(last)), until)
    begin = one(first) if first else None
    if begin and last.isdecimal():
        return Days(begin, _numbered(last, begin))
    return Days(begin, one(last) if last else None)


def _of_words(text: str) -> Days | None:
    """Read ``mon-wed``; a dash between dates is for the grammar, and in a word is none."""
    found = None if relative.day(text) else _OF_WORDS.match(text)
    begin = relative.day(found[1]) if found else None
    if not found or not begin:
        return None
    is_number = isinstance(begin, Numbered) and found[2].isdecimal()
    last = Numbered(int(found[2])) if is_number else relative.day(found[2])
    return Days(begin, last) if last else None


def _numbered(number: str, other: "Part") -> "Part":
    """The day of a number, in the month or the conference of another."""
    if isinstance(other, Numbered):
        return Numbered(int(number))
    if isinstance(other, Near | Weekday | Month):
        raise WrongUsageError(f"can't read {quoted(number)} as a date; try 2021-05-04 or friday")
    try:
        if isinstance(other, date):
            return other.replace(day=int(number))
    except ValueError:
        raise WrongUsageError(f"{other:%Y-%m}-{number:0>2} doesn't exist") from None
    from confcli.times.typed.dates import known

    return known(replace(other, day=int(number), weekday=None, text=f"day {number}"))
