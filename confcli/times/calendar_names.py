"""The names of months and weekdays, whatever the locale."""

from datetime import date

MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)
WEEKDAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
#: The printed forms of each weekday, in English and German.
_PRINTED = (
    "monday mon mo montag",
    "tuesday tues tue di dienstag",
    "wednesday wed mi mittwoch",
    "thursday thurs thur thu do donnerstag",
    "friday fri fr freitag",
    "saturday sat sa samstag sonnabend",
    "sunday sun so sonntag",
)
#: The number of a weekday, from 0 for Monday, by each lower-case name.
WEEKDAY_NUMBERS = {name: n for n, names in enumerate(_PRINTED) for name in names.split()}
#: Patterns of an English month and weekday, in full or shortened.
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
WEEKDAY = (
    r"(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?"
    r"|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)\b\.?"
)
#: The letters needed to tell months and weekdays apart.
_LETTERS = 3
_MONTH_NUMBERS = {name[:_LETTERS].casefold(): n for n, name in enumerate(MONTHS, 1)}


def month(name: str) -> int:
    """The number of a month, from 1, by its first three letters; else ``KeyError``."""
    return _MONTH_NUMBERS[name[:_LETTERS].casefold()]


def weekday(name: str) -> int | None:
    """The number of a weekday, from 0 for Monday, by three or more of its first letters."""
    begun = name.casefold()
    found = (n for n, full in enumerate(WEEKDAYS) if full.casefold().startswith(begun))
    return next(found, None) if len(begun) >= _LETTERS else None


def short_weekday(day: date) -> str:
    """Format as ``Tue``."""
    return WEEKDAYS[day.weekday()][:_LETTERS]


def short_month(day: date) -> str:
    """Format as ``Dec``."""
    return MONTHS[day.month - 1][:_LETTERS]


def day_and_month(day: date) -> str:
    """Format as ``4 December``."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def long_date(day: date) -> str:
    """Format as ``4 December 2020``."""
    return f"{day_and_month(day)} {day.year}"
