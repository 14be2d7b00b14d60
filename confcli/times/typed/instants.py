"""Typed times as instants, without guessing."""

from datetime import date, datetime, timedelta

from confcli.model.errors import WrongUsageError
from confcli.model.text import quoted
from confcli.model.tuples import NamedTuple
from confcli.times import reader_zones, zones
from confcli.times.calendar_names import WEEKDAYS
from confcli.times.local import TimeProblemError, at_offset, instant
from confcli.times.typed.kinds import Time
from confcli.times.zones import Zone

#: The longest range whose end, before its start on the clock, is taken for the next day's.
_NIGHT = timedelta(hours=12)
#: Words for days, which a typo makes look like a zone.
_DAYS = ("today", "tomorrow", "yesterday", *(name.casefold() for name in WEEKDAYS))


class Moment(NamedTuple):
    """An instant with its offset, the zone it was written in, and the end if that is written."""

    instant: datetime
    zone: Zone
    end: datetime | None = None


def moment_on(typed: Time, day: date, default: Zone) -> Moment:
    """The instant of a time on a day; ``default`` is the zone if none is written.

    ``WrongUsageError`` says what is missing, or which two instants it could be.
    """
    zone, abbreviation = zone_of(typed, default)
    try:
        start = instant(typed.clock.on(day), zone, abbreviation)
        return Moment(at_offset(start), zone, _end(typed, start, zone))
    except TimeProblemError as error:
        advice = "; add the offset of the one you mean" if error.is_open else ""
        raise WrongUsageError(f"{error}{advice}") from error
    except OverflowError as error:
        raise WrongUsageError(
            f"{quoted(typed.text)} is after the last day of the calendar"
        ) from error


def zone_of(typed: Time, default: Zone) -> tuple[Zone, str | None]:
    """The zone that is written, with its abbreviation if it has one; else the default."""
    label = typed.zone or typed.place
    if not label:
        return default, None
    if label in zones.ABBREVIATIONS:
        return zones.zone(zones.ABBREVIATIONS[label]), label
    try:
        return reader_zones.zone("UTC" if label == "Z" else label), None
    except WrongUsageError:
        from confcli.model.near import near  # only a mistake needs it

        if meant := near(label, _DAYS, 1):
            said = typed.text.replace(label, meant[0])
            wrong = f"can't read {quoted(typed.text)} as a time; did you mean: {said}?"
            raise WrongUsageError(wrong) from None
        raise


def _end(typed: Time, start: datetime, zone: Zone) -> datetime | None:
    """The end that is written, on its own date, else on the start's or in the night after it."""
    if typed.end is None:
        return None
    from confcli.times.typed.dates import in_year  # of the grammar, which it was read with

    last = typed.end_date
    day = in_year(last, last.year or start.year) if last else start.date()
    wall = typed.end.on(day)
    is_night = last is None and wall < start.replace(tzinfo=None)
    found = at_offset(instant(wall + timedelta(days=is_night), _zone_of_end(typed, zone)))
    if found < at_offset(start):
        raise WrongUsageError(f"{typed.end.at:%H:%M} on {day} is before the start")
    if is_night and found - at_offset(start) > _NIGHT:
        raise WrongUsageError(f"{quoted(typed.text)} ends before it begins")
    return found


def _zone_of_end(typed: Time, zone: Zone) -> Zone:
    """The zone of the end, if another one is written there."""
    label = typed.end_zone
    if label in (None, typed.zone) or label in zones.AMBIGUOUS:
        return zone
    return zones.zone(zones.ABBREVIATIONS.get(label or "", label or zone.name))
