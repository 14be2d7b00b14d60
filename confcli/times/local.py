"""From local times to instants, without guessing."""

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import cache

from confcli.model.tuples import NamedTuple
from confcli.times import calendar_names, zones
from confcli.times.zones import Zone

_DAY = timedelta(days=1)
#: No conference was before or will be after these years; times near the ends of the calendar
#: can't be converted to every zone.
YEARS = range(1900, 2101)


class Slot(NamedTuple):
    """A start and an end as aware instants in the zone that was read."""

    start: datetime
    end: datetime | None


class TimeProblemError(ValueError):
    """A local time that doesn't exist, exists twice or is doubtful.

    ``slot`` is what is known in spite of it; ``is_open`` if an offset would say which it is.
    """

    def __init__(self, message: str, slot: Slot | None = None, *, is_open: bool = False) -> None:
        super().__init__(message)
        self.slot, self.is_open = slot, is_open


def plausible(moment: datetime) -> datetime:
    """Return a time of a plausible year; ``TimeProblemError`` for any other."""
    if moment.year not in YEARS:
        known = f"{YEARS[0]} to {YEARS[-1]}"
        raise TimeProblemError(f"the year {moment.year} can't be right: times are from {known}")
    return moment


def candidates(wall: datetime, zone: tzinfo) -> list[datetime]:
    """The instants at which clocks in ``zone`` show ``wall``: none, one or two."""
    first, second = (wall.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    is_plain = first.utcoffset() == second.utcoffset()  # true on all but two nights a year
    found: list[datetime] = []
    for instant in (first,) if is_plain else (first, second):
        there = instant.astimezone(UTC).astimezone(zone)
        is_new = all(there.utcoffset() != other.utcoffset() for other in found)
        if there.replace(tzinfo=None, fold=0) == wall.replace(fold=0) and is_new:
            found.append(there)
    return found


def exists(day: date, zone: tzinfo) -> bool:
    """Whether clocks in ``zone`` ever show a day; Samoa left one out in 2011."""
    noon = datetime.combine(day, time(12), zone)
    return noon.astimezone(UTC).astimezone(zone).date() == day


def instant(wall: datetime, zone: Zone, abbreviation: str | None = None) -> datetime:
    """The only instant at which clocks in ``zone`` show ``wall``.

    ``abbreviation`` (``PST``) is checked against the date and may decide between two
    instants. Raises ``TimeProblemError`` if there is none, or more than one.
    """
    return slot(wall.date(), wall.time(), None, zone, abbreviation).start


def slot(
    day: date, start: time, end: time | None, zone: Zone, abbreviation: str | None = None
) -> Slot:
    """The instants of a time range that begins on ``day``, in ``zone``'s local time.

    An end before the start is on the next day. ``abbreviation`` has to fit the start or
    the end; on the night when clocks go back it decides which hour is meant.
    Raises ``TimeProblemError`` if no instant fits, or more than one.
    """
    wall = datetime.combine(day, start)
    starts = _existing(wall, zone)
    ranges = [Slot(first, None) for first in starts] if end is None else _ranges(starts, end, zone)
    fitting = _fitting(ranges, abbreviation)
    if not fitting:
        raise TimeProblemError(_contradiction(abbreviation or "", starts[0], zone))
    if len({found.start.utcoffset() for found in fitting}) > 1:
        raise TimeProblemError(_doubled(wall, starts, zone), is_open=True)
    return min(fitting, key=lambda found: found.end.timestamp() if found.end else 0)


def _existing(wall: datetime, zone: Zone) -> list[datetime]:
    found = candidates(plausible(wall), zone.tzinfo)
    if not found:
        raise TimeProblemError(_skipped(wall, zone), is_open=True)
    return found


def _ranges(starts: list[datetime], end: time, zone: Zone) -> list[Slot]:
    wall = datetime.combine(starts[0].date(), end)
    is_later = wall >= starts[0].replace(tzinfo=None, fold=0)
    ends = _existing(wall, zone) if is_later else candidates(wall, zone.tzinfo)
    ranges = [Slot(first, last) for first in starts for last in ends if utc(first) <= utc(last)]
    if not ranges:
        tomorrow = _existing(wall + _DAY, zone)
        ranges = [Slot(first, last) for first in starts for last in tomorrow]
    return ranges


def _fitting(ranges: list[Slot], abbreviation: str | None) -> list[Slot]:
    if abbreviation is None or abbreviation in zones.GENERIC:
        return ranges
    alias = {"GMT": "UTC"}.get(abbreviation, abbreviation)
    by_count: dict[int, list[Slot]] = {}
    for found in ranges:
        labels = [moment.tzname() or "" for moment in found if moment is not None]
        # Zones without abbreviations print +08, which can't be checked.
        hits = sum(name in (alias, abbreviation) or name[:1] in "+-" for name in labels)
        by_count.setdefault(hits * 2 // len(labels), []).append(found)
    return by_count.get(2) or by_count.get(1) or []


def _contradiction(abbreviation: str, start: datetime, zone: Zone) -> str:
    return (
        f"{abbreviation} is not in use in {zone.name} on {calendar_names.long_date(start)}: "
        f"clocks there show {zones.label(start)}"
    )


def _skipped(wall: datetime, zone: Zone) -> str:
    before, after = (
        wall.replace(tzinfo=zone.tzinfo, fold=fold).astimezone(UTC).astimezone(zone.tzinfo)
        for fold in (1, 0)
    )
    return (
        f"{wall:%Y-%m-%d %H:%M} doesn't exist in {zone.name}, when clocks go forward; "
        f"it could be {_stamp(before)} or {_stamp(after)}"
    )


def _doubled(wall: datetime, found: list[datetime], zone: Zone) -> str:
    return (
        f"{wall:%Y-%m-%d %H:%M} happens twice in {zone.name}, when clocks go back; "
        f"it could be {' or '.join(map(_stamp, found))}"
    )


def _stamp(moment: datetime) -> str:
    return f"{moment.isoformat()} ({zones.label(moment)})"


def utc(moment: datetime | None) -> datetime:
    """Convert to UTC, since times in one zone compare by wall clock; ``None`` sorts last."""
    return moment.astimezone(UTC) if moment else zones.NEVER


def at_offset(moment: datetime) -> datetime:
    """The same instant and wall clock with a fixed offset in place of a zone.

    Times of one zone compare by wall clock, which is wrong in the night when clocks go back.
    """
    return moment.replace(tzinfo=_fixed(moment.utcoffset() or timedelta()), fold=0)


@cache
def _fixed(offset: timedelta) -> tzinfo:
    return timezone(offset)
