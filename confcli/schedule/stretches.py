"""Stretches of time as people type them: a start with a length or an end, or whole days.

``"2021-05-04 14:00" 1h``, ``"friday 14:00" 15:30``, ``14:00-15:00``, ``4..6 May``. What else is
typed after that is left, such as a title.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from confcli.model.errors import WrongUsageError
from confcli.model.patterns import Pattern
from confcli.schedule.days import Calendar
from confcli.schedule.when import days, meant, midnight
from confcli.times.local import utc
from confcli.times.typed import durations, reading
from confcli.times.typed.instants import Moment, moment_on, zone_of
from confcli.times.typed.kinds import Exact, FromNow, Time
from confcli.times.zones import Zone

if TYPE_CHECKING:
    from confcli.times.typed.kinds import Typed

#: The most words that a time has: ``4 May 2021 7 pm UTC+2``.
_WORDS = 6
_DAY = timedelta(days=1)
#: An end that is before the start on the clock is in the night after it, if that is so near.
_NIGHT = timedelta(hours=12)
#: ``23:00-01:00``: an end, or the offset of a zone if a length follows.
_OFFSET_OR_END = Pattern(r"(\d:\d\d)-(\d\d:\d\d)$", "a")
_EXAMPLE = '"2021-05-04 14:00" 1h "call home"'


class Stretch(NamedTuple):
    """A stretch of time, and what else was typed after it."""

    start: datetime
    end: datetime
    rest: list[str]


class _Beginning(NamedTuple):
    """The first words that were typed, what they are alone, and the words after them."""

    found: "Typed"
    text: str
    after: list[str]


class _Reader(NamedTuple):
    """What typed times are relative to."""

    calendar: Calendar
    today: date
    zone: Zone


def stretch(typed: Sequence[str], calendar: Calendar, today: date, zone: Zone) -> Stretch:
    """Read a stretch of time, in a zone unless another one is typed.

    ``WrongUsageError`` says what can't be read, what is missing, or which instants it could be.
    """
    words = [*typed] if len(typed) > 1 else " ".join(typed).split()
    reader = _Reader(calendar, today, zone)
    times: list[_Beginning] = []
    whole: list[_Beginning] = []
    wrong: list[WrongUsageError] = []
    for count in range(1, min(len(words), _WORDS) + 1):
        text = " ".join(words[:count])
        try:
            found = reading.read(text)
        except WrongUsageError as error:  # what follows may be no part of the time
            wrong.append(error)
        else:
            is_time = isinstance(found, Time | FromNow | Exact)
            (times if is_time else whole).append(_Beginning(found, text, words[count:]))
    for number, each in enumerate(times):
        try:
            return _timed(each, reader)
        except WrongUsageError as error:
            wrong.insert(number, error)
    if whole and not times:
        return _days(whole[-1], reader)
    raise next(iter(wrong), WrongUsageError(f"when? pass a time and a length: {_EXAMPLE}"))


def _timed(of: _Beginning, reader: _Reader) -> Stretch:
    """A stretch from a time, which says how long it is, or what follows does."""
    found, text, after = of
    begin = meant(found, text, *reader)
    if begin.end:
        return _checked(begin.instant, begin.end, after, text)
    end = _end(after[0], begin, reader) if after else None
    if end is None and isinstance(found, Time) and _OFFSET_OR_END.search(text):
        spelled = _OFFSET_OR_END.sub(r"\1–\2", text)
        return _timed(_Beginning(reading.read(spelled), spelled, after), reader)
    if end is None:
        raise WrongUsageError(f"how long is {text!r}? add a length or an end: {_EXAMPLE}")
    return _checked(begin.instant, end, after[1:], f"{text} {after[0]}")


def _end(text: str, begin: Moment, reader: _Reader) -> datetime | None:
    """The end that a length or a time means; ``None`` if it is neither."""
    if (length := durations.known(text)) is not None:
        return (begin.instant.astimezone(UTC) + length).astimezone(begin.instant.tzinfo)
    found: Typed | None = None
    with suppress(WrongUsageError):  # it may be the first word of a title
        found = reading.read(text)
    if isinstance(found, Time) and found.day is None:
        return _next(found, begin)
    if isinstance(found, Time | FromNow | Exact):
        return meant(found, text, *reader).instant
    return None


def _next(typed: Time, begin: Moment) -> datetime:
    """The time of day on the day of a start, or in the night after it."""
    zone, _ = zone_of(typed, begin.zone)
    local = zone.local(begin.instant)
    is_night = typed.clock.on(local.date()) < local.replace(tzinfo=None)
    found = moment_on(typed, local.date() + _DAY * is_night, begin.zone).instant
    if is_night and utc(found) - utc(begin.instant) > _NIGHT:
        raise WrongUsageError(f"{typed.text} is before the start; write its day, too")
    return found


def _checked(start: datetime, end: datetime, rest: list[str], text: str) -> Stretch:
    if utc(end) <= utc(start):
        is_empty = utc(end) == utc(start)
        raise WrongUsageError(f"{text!r} ends {'when' if is_empty else 'before'} it begins")
    return Stretch(start, end, rest)


def _days(of: _Beginning, reader: _Reader) -> Stretch:
    """Whole days, from midnight to midnight."""
    _, text, rest = of
    first, last = days(text, reader.calendar, reader.today)
    zone = reader.zone
    if late := next(filter(reading.is_time, rest), None):
        raise WrongUsageError(f"write the time before the title: {text} {late}")
    if rest and _is_day(rest[0]):
        advice = f"for all days until then write '{text}..{rest[0]}'"
        raise WrongUsageError(f"{rest[0]!r} is a day, too; {advice}")
    if first == date.min or last == date.max:
        raise WrongUsageError(f"{text!r} has no end; write both days")
    start, end = (zone.local(midnight(day, zone)) for day in (first, last + _DAY))
    if utc(start) == utc(end):
        raise WrongUsageError(f"there was no {text} in {zone.title}")
    return Stretch(start, end, rest)


def _is_day(text: str) -> bool:
    with suppress(WrongUsageError):
        return bool(reading.day(text))
    return False
