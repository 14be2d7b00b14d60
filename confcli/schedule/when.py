"""What typed days and times mean: on a day, in a zone, among the conferences of a calendar.

``today``, ``+1`` and ``next friday`` count from today; weekdays, dates without a year and ``day 2``
belong to a conference. What can't be read, or could be two, raises ``WrongUsageError``.
"""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from confcli.model.errors import WrongUsageError
from confcli.model.tuples import NamedTuple
from confcli.schedule.belonging import day_of_conference, following, is_on, preceding, recurs
from confcli.schedule.days import Calendar, DayRange
from confcli.times import zones
from confcli.times.calendar_names import WEEKDAYS
from confcli.times.local import utc
from confcli.times.typed import durations, reading
from confcli.times.typed.instants import Moment, moment_on, zone_of
from confcli.times.typed.kinds import Days, Exact, FromNow, Month, Near, Time, Weekday
from confcli.times.zones import Zone

if TYPE_CHECKING:
    from confcli.times.typed.kinds import Day, Part, Typed

_DAY, _WEEK = timedelta(days=1), timedelta(weeks=1)


class _Typed(NamedTuple):
    """What was typed, and what it is relative to."""

    text: str
    calendar: Calendar
    today: date


def days(text: str, calendar: Calendar, today: date) -> DayRange:
    """The days that a text means; an open range is up to the calendar's first or last day."""
    typed, asked = reading.day(text), _Typed(text, calendar, today)
    if not isinstance(typed, Days):
        return _part(typed, asked)
    first = _first(typed, asked)
    last = _last(typed.last, first, asked) if typed.last else date.max
    if last < first:
        raise WrongUsageError(f"{text!r} ends before it begins: {first} is after {last}")
    return DayRange(first, last)


def is_several(text: str) -> bool:
    """Whether a text means more than one day."""
    return isinstance(reading.day(text), Days | Month)


def moment(text: str, calendar: Calendar, today: date, zone: Zone) -> Moment:
    """The instant that a text means: a time, or the beginning of a day.

    A time without a day is today's. ``zone`` is that of what is written without one.
    """
    return meant(reading.read(text), text, calendar, today, zone)


def meant(typed: "Typed", text: str, calendar: Calendar, today: date, zone: Zone) -> Moment:
    """The instant that something typed means; ``text`` is what it was read from."""
    asked = _Typed(text, calendar, today)
    if isinstance(typed, Exact):
        return Moment(typed.instant, zones.of_offset(typed.instant.utcoffset() or timedelta()))
    if isinstance(typed, FromNow):
        return Moment(_shifted(typed.after, asked), zone)
    if isinstance(typed, Time):
        return _time(typed, asked, zone)
    return Moment(midnight(days(text, calendar, today).first, zone), zone)


def since(text: str, calendar: Calendar, today: date, zone: Zone) -> datetime:
    """How long ago a text means, or a time, or the beginning of the last such day."""
    if ago := durations.known(text):
        return _shifted(-ago, _Typed(text, calendar, today))
    typed = reading.read(text)
    if isinstance(typed, Time):
        return _before(typed, _Typed(text, calendar, today), zone)
    if isinstance(typed, FromNow | Exact | Days) or not recurs(typed):
        return moment(text, calendar, today, zone).instant
    return midnight(preceding(typed, today), zone)


def _before(typed: Time, asked: _Typed, zone: Zone) -> datetime:
    """The last such time until now; of a day that is written in full, that time."""
    if typed.day is not None:
        day = preceding(typed.day, asked.today) if recurs(typed.day) else _one(typed.day, asked)
        return moment_on(typed, day, zone).instant
    found, own, _ = _time(typed, asked, zone)
    is_to_come = found > present(asked.calendar, asked.today)
    return moment_on(typed, own.local(found).date() - _DAY, zone).instant if is_to_come else found


def midnight(day: date, zone: Zone) -> datetime:
    """The instant at which a day begins in a zone."""
    return utc(datetime.combine(day, time.min, zone.tzinfo))


def present(calendar: Calendar, today: date) -> datetime:
    """The current time; the beginning of today if a calendar knows none."""
    return calendar.now or midnight(today, calendar.reader)


def _shifted(by: timedelta, asked: _Typed) -> datetime:
    try:
        return present(asked.calendar, asked.today) + by
    except OverflowError:
        raise WrongUsageError(f"{asked.text!r} is too far away") from None


def _time(typed: Time, asked: _Typed, zone: Zone) -> Moment:
    if typed.day is not None:
        return moment_on(typed, _one(typed.day, asked), zone)
    now, (own, _) = asked.calendar.now, zone_of(typed, zone)
    return moment_on(typed, own.local(now).date() if now else asked.today, zone)


def _part(typed: "Part", asked: _Typed) -> DayRange:
    if not isinstance(typed, Month):
        return DayRange(found := _one(typed, asked), found)
    first = date(typed.year, typed.month, 1)
    return DayRange(first, (first + timedelta(days=31)).replace(day=1) - _DAY)


def _first(typed: Days, asked: _Typed) -> date:
    """The first day of a range; a weekday or a date without a year may be the one before the last.

    It is if the last is a date, or if no conference is on that day: ``fri..sun`` of a conference
    that begins on Saturday.
    """
    first, last = typed.first, typed.last
    if first is None:
        return date.min
    if isinstance(last, date | Near) and recurs(first):
        return preceding(first, _one(last, asked))
    begin = _part(first, asked).first
    if isinstance(first, Weekday) and isinstance(last, Weekday):
        known = asked.calendar.conferences  # which only a weekday has to read
        if known and not any(is_on(each, begin) for each in known):
            return preceding(first, _one(last, asked))
    return begin


def _last(typed: "Part", first: date, asked: _Typed) -> date:
    """The last day of a range; a weekday or a date without a year is the next from the first."""
    if first > date.min and recurs(typed):
        return following(typed, first)
    return _part(typed, asked).last


def _one(typed: "Day", asked: _Typed) -> date:
    if isinstance(typed, date):
        return typed
    if isinstance(typed, Near):
        return asked.today + timedelta(days=typed.days)
    if isinstance(typed, Weekday) and typed.is_next:
        return _next(typed, asked)
    return day_of_conference(typed, *asked)


def _next(typed: Weekday, asked: _Typed) -> date:
    """The next such day after today; if that is still this week, people may mean either."""
    coming = following(typed, asked.today + _DAY)
    if typed.number > asked.today.weekday():
        name = WEEKDAYS[typed.number].casefold()
        raise WrongUsageError(
            f"{asked.text!r} could be {coming} or {coming + _WEEK}; write {name} or the date"
        )
    return coming
