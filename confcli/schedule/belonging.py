"""Which day of which conference is meant by a weekday, a date without a year, or ``day 2``."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeAlias, TypeGuard

from confcli.model.errors import Choice, Missing, WrongUsageError
from confcli.model.text import counted
from confcli.schedule.days import Calendar, ConferenceDays
from confcli.times.calendar_names import day_span
from confcli.times.typed.kinds import Month, Near, Numbered, Weekday

if TYPE_CHECKING:
    from confcli.times.typed.kinds import Part
    from confcli.times.written.dates import WrittenDate

#: What is a day only in a week, a year or a conference.
Open: TypeAlias = "Weekday | Numbered | WrittenDate"
_WEEK = timedelta(weeks=1)
#: The most choices that are listed.
_LISTED = 8


def day_of_conference(typed: Open, text: str, calendar: Calendar, today: date) -> date:
    """The day in the conference that is on or next, else in the only one; ``text`` is as typed.

    A numbered day is one of the conference's own days, wherever the reader is.
    ``WrongUsageError`` lists the days if it could be several. Without conferences it is the next
    such day.
    """
    known = calendar.own if isinstance(typed, Numbered) else calendar
    likely = _likely(nearest(known.conferences, today), today)
    choices = [(day, each) for each in likely for day in _within(typed, each, today)]
    if len({day for day, _ in choices}) == 1:
        return choices[0][0]
    if choices:
        raise _ambiguous(text, [(str(day), each.conference) for day, each in choices])
    if isinstance(typed, Numbered):
        lengths = map(_lasting, likely[:_LISTED])
        raise WrongUsageError("; ".join([f"there is no {text!r}", *lengths]))
    if len(likely) > 1:
        raise _ambiguous(text, [(span(each), each.conference) for each in likely])
    return _outside(typed, likely[0], today) if likely else following(typed, today)


def recurs(typed: "Part") -> "TypeGuard[Weekday | WrittenDate]":
    """Whether a day is one of many: a weekday, or a date without a year."""
    return not isinstance(typed, date | Month | Near | Numbered)


def following(typed: "Weekday | WrittenDate", first: date) -> date:
    """The first such day from a day on."""
    if isinstance(typed, Weekday):
        return first + timedelta(days=(typed.number - first.weekday()) % 7)
    years = range(first.year, first.year + 9)
    later = (year for year in years if any(day >= first for day in typed.ways(year).values()))
    return _in_year(typed, next(later, first.year))


def preceding(typed: "Weekday | WrittenDate", last: date) -> date:
    """The last such day up to a day."""
    if isinstance(typed, Weekday):
        return last - timedelta(days=(last.weekday() - typed.number) % 7)
    years = range(last.year, last.year - 9, -1)
    before = (year for year in years if any(day <= last for day in typed.ways(year).values()))
    return _in_year(typed, next(before, last.year))


def nearest(known: Iterable[ConferenceDays], day: date) -> list[ConferenceDays]:
    """Conferences by how near to a day they are."""
    return sorted(known, key=lambda each: max(each.first - day, day - each.last, timedelta()))


def is_on(conference: ConferenceDays, today: date) -> bool:
    """Whether a day is one of a conference."""
    return conference.first <= today <= conference.last


def span(conference: ConferenceDays) -> str:
    """The days of a conference: ``3–7 May 2021``."""
    return day_span(conference.first, conference.last)


def on(conference: ConferenceDays) -> str:
    """The days of a conference in words: ``ICLR 2021 is on 3–7 May 2021``."""
    return f"{conference.conference} is on {span(conference)}"


def _lasting(conference: ConferenceDays) -> str:
    """``ICLR 2021 has 5 days (3–7 May 2021)``."""
    count = (conference.last - conference.first).days + 1
    return f"{conference.conference} has {counted(count, 'day')} ({span(conference)})"


def listed(choices: Iterable[tuple[str, str]]) -> list[Choice]:
    """The first choices of a day and a conference, and how many more there are."""
    found = list(dict.fromkeys(choices))
    more = [f"… and {len(found) - _LISTED} more"] if len(found) > _LISTED else []
    return [*found[:_LISTED], *more]


def _ambiguous(text: str, choices: list[tuple[str, str]]) -> WrongUsageError:
    advice = "; write the date"
    several = len({name for _, name in choices}) > 1
    missing = Missing({"which_conference": ""}) if several else None
    sentence = f"{text!r} could be any of several days{advice}"
    return WrongUsageError(sentence, missing, choices=listed(choices))


def _likely(known: list[ConferenceDays], today: date) -> list[ConferenceDays]:
    """The conferences that are on, else the next ones, else all."""
    if now := [each for each in known if is_on(each, today)]:
        return now
    soonest = min((each.first for each in known if each.first > today), default=None)
    return [each for each in known if each.first == soonest] or known


def _within(typed: Open, conference: ConferenceDays, today: date) -> list[date]:
    """The days of a conference that are meant; while it is on, the next one, else the last."""
    _, first, last = conference
    if isinstance(typed, Numbered):
        found = [first + timedelta(days=typed.number - 1)]
    elif isinstance(typed, Weekday):
        weeks = range((last - first).days // 7 + 1)
        found = [following(typed, first) + week * _WEEK for week in weeks]
    else:
        years = range(first.year, last.year + 1)
        ways = (day for year in years for day in typed.ways(year).values())
        found = [day for day in ways if not typed.contradicts(day)]
    inside = [day for day in found if first <= day <= last]
    if not is_on(conference, today) or isinstance(typed, Numbered):
        return inside
    return [day for day in inside if day >= today][:1] or inside[-1:]


def _outside(typed: "Weekday | WrittenDate", conference: ConferenceDays, today: date) -> date:
    """Such a day that is none of a conference: the next weekday, or the date nearest to it."""
    first = conference.first
    if isinstance(typed, Weekday):
        return following(typed, today if is_on(conference, today) else first)
    years = range(first.year - 8, first.year + 9)
    ways = ((abs(day - first), year) for year in years for day in typed.ways(year).values())
    return _in_year(typed, min(ways)[1])


def _in_year(written: "WrittenDate", year: int) -> date:
    from confcli.times.typed.dates import in_year  # of the grammar, which it was read with

    return in_year(written, year)
