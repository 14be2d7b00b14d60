"""The names of months and weekdays, whatever the locale."""

from datetime import date

MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)
WEEKDAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
#: The printed forms of each month, in English, German, Dutch, Swedish, French, Spanish,
#: Portuguese, Italian and Russian; short forms that are English words, such as ``set``, are left
#: out.
_PRINTED_MONTHS = (
    "january jan januar jänner jän januari janvier janv enero ene janeiro gennaio gen "
    "января январь",
    "february feb februar februari février févr fév fevrier febrero fevereiro fev febbraio "
    "февраля февраль",
    "march mar märz mär mrz maart mrt mars marzo março marco марта март",
    "april apr avril avr abril abr aprile апреля апрель",
    "may mai mei maj mayo maio maggio мая май",
    "june jun juni juin junio junho giugno giu июня июнь",
    "july jul juli juillet juil julio julho luglio lug июля июль",
    "august aug augustus augusti août aout agosto ago августа август",
    "september sept sep septembre septiembre setembro settembre сентября сентябрь",
    "october oct oktober okt octobre octubre outubro ottobre ott октября октябрь",
    "november nov novembre noviembre novembro ноября ноябрь",
    "december dec dezember dez décembre déc diciembre dic dezembro dicembre декабря декабрь",
)
#: The printed forms of each weekday, in the same languages, and in Japanese, Chinese
#: and Korean.
_PRINTED_WEEKDAYS = (
    "monday mon mo montag maandag måndag lundi lun lunes segunda-feira lunedì "
    "понедельник 月 月曜日 星期一 周一 월 월요일",
    "tuesday tues tue di dienstag dinsdag tisdag mardi martes terça-feira martedì "
    "вторник 火 火曜日 星期二 周二 화 화요일",
    "wednesday wed mi mittwoch woensdag onsdag mercredi miércoles quarta-feira mercoledì "
    "среда 水 水曜日 星期三 周三 수 수요일",
    "thursday thurs thur thu do donnerstag donderdag torsdag jeudi jueves quinta-feira giovedì "
    "четверг 木 木曜日 星期四 周四 목 목요일",
    "friday fri fr freitag vrijdag fredag vendredi ven viernes vie sexta-feira venerdì "
    "пятница 金 金曜日 星期五 周五 금 금요일",
    "saturday sat sa samstag sonnabend zaterdag lördag samedi sam sábado sabato "
    "суббота 土 土曜日 星期六 周六 토 토요일",
    "sunday sun so sonntag zondag söndag dimanche dim domingo domenica "
    "воскресенье 日 日曜日 星期日 周日 일 일요일",
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


def short_date(day: date) -> str:
    """Format as ``4 Dec 2020``."""
    return f"{day.day} {short_month(day)} {day.year}"


def named_day(day: date) -> str:
    """Format as ``Fri 4 Dec 2020``."""
    return f"{short_weekday(day)} {short_date(day)}"


def day_span(first: date, last: date) -> str:
    """Format days as ``3–7 May 2021``."""
    if first == last:
        return short_date(first)
    if first.year != last.year:
        return f"{short_date(first)} – {short_date(last)}"
    if first.month != last.month:
        return f"{first.day} {short_month(first)} – {short_date(last)}"
    return f"{first.day}–{short_date(last)}"
