"""The names of months and weekdays, whatever the locale."""

from datetime import date

MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)
WEEKDAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
#: The printed forms of each month, in English, German, Dutch, Swedish, French, Spanish,
#: Portuguese and Italian; short forms that are English words, such as ``set``, are left out.
_PRINTED_MONTHS = (
    "january jan januar jänner jän januari janvier janv enero ene janeiro gennaio gen",
    "february feb februar februari février févr fév fevrier febrero fevereiro fev febbraio",
    "march mar märz mär mrz maart mrt mars marzo março marco",
    "april apr avril avr abril abr aprile",
    "may mai mei maj mayo maio maggio",
    "june jun juni juin junio junho giugno giu",
    "july jul juli juillet juil julio julho luglio lug",
    "august aug augustus augusti août aout agosto ago",
    "september sept sep septembre septiembre setembro settembre",
    "october oct oktober okt octobre octubre outubro ottobre ott",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre déc diciembre dic dezembro dicembre",
)
#: The printed forms of each weekday, in the same languages.
_PRINTED_WEEKDAYS = (
    "monday mon mo montag maandag måndag lundi lun lunes segunda-feira lunedì",
    "tuesday tues tue di dienstag dinsdag tisdag mardi martes terça-feira martedì",
    "wednesday wed mi mittwoch woensdag onsdag mercredi miércoles quarta-feira mercoledì",
    "thursday thurs thur thu do donnerstag donderdag torsdag jeudi jueves quinta-feira giovedì",
    "friday fri fr freitag vrijdag fredag vendredi ven viernes vie sexta-feira venerdì",
    "saturday sat sa samstag sonnabend zaterdag lördag samedi sam sábado sabato",
    "sunday sun so sonntag zondag söndag dimanche dim domingo domenica",
)


def _numbered(printed: tuple[str, ...], first: int) -> dict[str, int]:
    return {name: n for n, names in enumerate(printed, first) for name in names.split()}


#: The number of a weekday, from 0 for Monday, by each lower-case name.
WEEKDAY_NUMBERS = _numbered(_PRINTED_WEEKDAYS, 0)
#: The number of a month, from 1, by each lower-case name.
MONTH_NUMBERS = _numbered(_PRINTED_MONTHS, 1)
#: The letters needed to tell English months and weekdays apart.
_LETTERS = 3


def _pattern(names: list[str]) -> str:
    """A pattern of any of these names, in full, perhaps with a dot."""
    return rf"(?:{'|'.join(sorted(names, key=len, reverse=True))})(?![^\W\d_])\.?"


#: Patterns of a month and a weekday, in full or shortened.
MONTH = _pattern([*MONTH_NUMBERS])
WEEKDAY = _pattern([name for name in WEEKDAY_NUMBERS if len(name) >= _LETTERS])
#: A weekday in a field of its own, where ``Do`` and ``So`` are no other words.
ANY_WEEKDAY = _pattern([*WEEKDAY_NUMBERS])


def month(name: str) -> int:
    """The number of a month, from 1, by a printed form; else ``KeyError``."""
    return MONTH_NUMBERS[name.casefold().rstrip(".")]


def weekday(name: str) -> int | None:
    """The number of a weekday, from 0 for Monday, by three or more of its first letters."""
    begun = name.casefold().rstrip(".")
    if len(begun) < _LETTERS:
        return None
    found = (n for n, full in enumerate(WEEKDAYS) if full.casefold().startswith(begun))
    return next(found, WEEKDAY_NUMBERS.get(begun))


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
