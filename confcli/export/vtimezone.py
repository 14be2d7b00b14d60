"""Descriptions of time zones (VTIMEZONE), right from the first to the last event of a calendar."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, NamedTuple

from confcli.times.zones import Zone

if TYPE_CHECKING:
    from icalendar import Timezone

#: Looks back so far for when the clocks of a zone were last changed, in steps in which they are
#: changed once at most.
_BACK, _STEP = timedelta(days=400), timedelta(days=1)
_SECOND = timedelta(seconds=1)
#: From when on clocks are as they are, where they were not changed for long.
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Onset(NamedTuple):
    """An instant, in UTC, from which clocks in a zone have another offset."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str
    is_summer: bool


def described(zone: Zone, first: datetime, last: datetime) -> "Timezone":
    """Describe a zone by what its clocks show from one instant to another."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    found = Timezone()
    found.add("tzid", zone.name)
    for onset in onsets(zone.tzinfo, first, last):
        part = TimezoneDaylight() if onset.is_summer else TimezoneStandard()
        # The time that clocks showed before is the one that counts.
        part.add("dtstart", (onset.at + onset.before).replace(tzinfo=None))
        part.add("tzoffsetfrom", onset.before)
        part.add("tzoffsetto", onset.after)
        part.add("tzname", onset.name)
        found.add_component(part)
    return found


def onsets(zone: tzinfo, first: datetime, last: datetime) -> list[Onset]:
    """When clocks last went to standard time before an instant, and each change until another.

    Some programs take what they find of standard time for all that no other part is about.
    """
    since = first.astimezone(UTC).replace(second=0, microsecond=0) - _BACK
    changes = list(_changes(zone, since, last.astimezone(UTC)))
    early = [each for each in changes if each.at <= first]
    standard = [n for n, each in enumerate(early) if not each.is_summer]
    return changes[standard[-1] :] if standard else [_always(zone, since), *changes]


def _always(zone: tzinfo, since: datetime) -> Onset:
    """The offset that a zone has since long before an instant, as its standard time."""
    found = _onset(zone, since, since)
    return found._replace(at=min(_EPOCH, since), is_summer=False)


def _changes(zone: tzinfo, since: datetime, until: datetime) -> Iterator[Onset]:
    before = since
    while before <= until:
        after = before + _STEP
        if _offset(zone, before) != _offset(zone, after):
            yield _change(zone, before, after)
        before = after


def _change(zone: tzinfo, before: datetime, after: datetime) -> Onset:
    """When clocks are changed between two instants, to the second."""
    old = _offset(zone, before)
    while after - before > _SECOND:
        middle = before + (after - before) // 2
        middle = middle.replace(microsecond=0)
        before, after = (middle, after) if _offset(zone, middle) == old else (before, middle)
    return _onset(zone, before, after)


def _onset(zone: tzinfo, before: datetime, after: datetime) -> Onset:
    local = after.astimezone(zone)
    is_summer = (local.dst() or timedelta()) > timedelta()
    return Onset(
        after, _offset(zone, before), _offset(zone, after), local.tzname() or "", is_summer
    )


def _offset(zone: tzinfo, instant: datetime) -> timedelta:
    return instant.astimezone(zone).utcoffset() or timedelta()
