"""What filters ask of times, and whether something is then.

A time of day without a day is one of each day asked for; without those it is today's, if the
programme is on.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from functools import cache, partial

from confcli.model.errors import Missing, WrongUsageError
from confcli.schedule import belonging, when
from confcli.schedule.days import Calendar, DayRange
from confcli.schedule.entries import Place
from confcli.schedule.present import is_after, is_before, is_over, is_to_come, runs_at
from confcli.schedule.time_names import FLAGS, PARTS, TIMES, TOGETHER, Asked
from confcli.times.calendar_names import day_span, named_day
from confcli.times.clock import time_of_day
from confcli.times.typed import reading
from confcli.times.typed.instants import moment_on
from confcli.times.typed.kinds import Days, Exact, FromNow, Time
from confcli.times.zones import Zone

_DAY = timedelta(days=1)
#: The time that a filter asks for, on a day and in a zone.
_Limit = Callable[[date, Zone], datetime]
#: The most conferences whose days are named.
_NAMED = 3
#: What filters ask for, in the order in which a sentence says it.
_FORMS = {
    "upcoming": "still to come",
    "past": "in the past",
    "day": "on {}",
    "after": "after {}",
    "before": "before {}",
    "at": "at {}",
    "during": "in the {}",
}


#: What each filter asks of a slot and a time, or of a slot and the present.
_TESTS = {
    "after": is_after,
    "before": is_before,
    "at": runs_at,
    "upcoming": is_to_come,
    "past": is_over,
}


def check(asked: Asked) -> None:
    """Refuse with ``WrongUsageError`` what can't be read."""
    for text in asked.get("day", ()):
        reading.day(text)
    for text in (text for name in TIMES for text in asked.get(name, ())):
        reading.read(text)
    for text in asked.get("during", ()):
        _hours(text)


def nothing(asked: Asked, calendar: Calendar, today: date) -> str:
    """Say that nothing is at the times asked for, and on which days the conferences are."""
    days = [when.days(text, calendar, today) for text in asked.get("day", ())]
    shown = {name: " or ".join(asked.get(name, ())) for name in TOGETHER}
    shown |= {name: _shown(asked[name][0], calendar, today) for name in TIMES if asked.get(name)}
    shown["day"] = " or ".join(map(_named, days))
    named = [form.format(shown[name]) for name, form in _FORMS.items() if shown[name]]
    sentence = " ".join(["nothing", *named])
    near = belonging.nearest(calendar.conferences, days[0].last if days else today)
    more = [f"and {len(near) - _NAMED} more"] if len(near) > _NAMED else []
    there = ", ".join([*map(belonging.on, near[:_NAMED]), *more])
    return f"{sentence} ({calendar.name}); {there or 'these listings have no times'}"


def _shown(text: str, calendar: Calendar, today: date) -> str:
    """A time as it was typed; the date and time of one that is counted from now."""
    if not isinstance(reading.read(text), FromNow):
        return text
    there = calendar.reader.local(when.moment(text, calendar, today, calendar.reader).instant)
    return f"{named_day(there)} {time_of_day(there)}"


def _named(days: DayRange) -> str:
    if days.first == days.last:
        return named_day(days.first)
    if days.first > date.min and days.last < date.max:
        return day_span(*days)
    return f"{days.first} or later" if days.first > date.min else f"{days.last} or earlier"


class Timing:
    """What filters ask of the times of a slot, if it is a certain day today."""

    def __init__(self, asked: Asked, calendar: Calendar, today: date) -> None:
        self._calendar, self._today = calendar, today
        self._now = when.present(calendar, today)
        self._days = [when.days(text, calendar, today) for text in asked.get("day", ())]
        self._hours = {hour for part in asked.get("during", ()) for hour in _hours(part)}
        self._flags = [_TESTS[name] for name in FLAGS if asked.get(name)]
        if len(self._flags) > 1:
            raise WrongUsageError("nothing is both upcoming and past; ask for one of them")
        self._limits = [
            (_TESTS[name], [self._limit(name, text) for text in asked[name]])
            for name in TIMES
            if asked.get(name)
        ]
        self._try()

    def fits(self, slot: Place) -> bool:
        """Whether a slot has a time, and one as asked for."""
        if slot.start is None or not all(flag(slot, self._now) for flag in self._flags):
            return False
        days = self._common(slot) if self._days else (self._today,)
        return any(self._fits_on(day, slot) for day in days)

    def _common(self, slot: Place) -> Iterator[date]:
        """Yield the days asked for on which a slot is."""
        on = self._calendar.covered(slot)
        for asked in self._days:
            if on is None:
                return
            day, last = max(on.first, asked.first), min(on.last, asked.last)
            yield from (day + n * _DAY for n in range((last - day).days + 1))

    def _fits_on(self, day: date, slot: Place) -> bool:
        if self._hours and not self._starts_within_hours(day, slot):
            return False
        moment_on = partial(self._calendar.moment_on, day, slot)
        return all(any(fits(slot, moment_on(at)) for at in each) for fits, each in self._limits)

    def _starts_within_hours(self, day: date, slot: Place) -> bool:
        is_its_day = not self._days or self._calendar.day(slot) == day
        start = self._calendar.clock(slot).local(slot.start) if slot.start else None
        return is_its_day and start is not None and start.hour in self._hours

    def _try(self) -> None:
        """Refuse a time that doesn't exist on the first day, even where nothing is listed."""
        first = self._days[0].first if self._days else self._today
        for _, limits in self._limits:
            for at in limits:
                at(self._today if first == date.min else first, self._calendar.reader)

    def _limit(self, name: str, text: str) -> _Limit:
        """The time that a filter asks for; a time of day alone is one of each day."""
        calendar, today, typed = self._calendar, self._today, reading.read(text)
        if isinstance(typed, Days) or (isinstance(typed, Time) and typed.end):
            kind = "days" if isinstance(typed, Days) else "times"
            raise WrongUsageError(f"{text!r} is a range of {kind}; write one time")
        if name == "at" and not isinstance(typed, Time | FromNow | Exact):
            raise WrongUsageError(f"{text!r} has no time of day; try '{text} 9am'")
        if name == "before" and isinstance(typed, Time):
            typed = _ending(typed)
        if not isinstance(typed, Time) or typed.day is not None:
            return cache(lambda _, zone: when.meant(typed, text, calendar, today, zone).instant)
        if not self._days:
            _check_is_on(text, calendar, today)
        return cache(lambda day, zone: moment_on(typed, day, zone).instant)


def _ending(typed: Time) -> Time:
    """Before midnight is until the end of the day; only ``DATE 00:00`` is before all of it."""
    from confcli.times.written.clocks import names_midnight  # loaded by now, with the grammar

    is_end = names_midnight(typed.text) or (typed.day is None and typed.clock.at == time.min)
    return typed._replace(clock=typed.clock._replace(is_late=True)) if is_end else typed


def _check_is_on(text: str, calendar: Calendar, today: date) -> None:
    """Refuse a time without a day on a day without programme."""
    known = calendar.conferences
    if not known or any(belonging.is_on(each, today) for each in known):
        return
    near = belonging.nearest(known, today)
    missing = Missing({"which_day": f"{near[0].first} {text}"})
    if len(near) == 1:
        raise WrongUsageError(f"which day? {belonging.on(near[0])}", missing)
    choices = belonging.listed((belonging.span(each), each.conference) for each in near)
    raise WrongUsageError("which day? nothing is on today", missing, choices=choices)


def _hours(part: str) -> range:
    if found := PARTS.get(part.strip().casefold()):
        return found
    raise WrongUsageError(f"unknown part of the day {part!r}; available: {', '.join(PARTS)}")
