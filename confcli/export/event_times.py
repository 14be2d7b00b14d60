"""When an event of a calendar is: in the zone of its slot, in UTC, or on whole days."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from confcli.export.interface import Manner
from confcli.model.marks import Appointment
from confcli.planning.engagements import stated_end
from confcli.schedule.days import days_of_entry, whole_days
from confcli.schedule.entries import Entry
from confcli.times import zones
from confcli.times.zones import Zone

_DAY = timedelta(days=1)


class When(NamedTuple):
    """The start of an event and its end, as far as they are known: both days, or both times."""

    start: date
    end: date | None
    #: The zone that other programs know by its name; ``None`` for UTC and for a bare offset.
    zone: Zone | None

    @property
    def is_days(self) -> bool:
        """Whether it lasts whole days."""
        return not isinstance(self.start, datetime)


def when(slot: Entry, manner: Manner) -> When | None:
    """When a slot is; ``None`` if that is unknown."""
    if slot.start is None:
        return None
    if days := days_of_entry(slot):
        return When(days.first, days.last + _DAY, _named(_own_zone(slot)))
    asked = manner.calendar_zone
    zone = _named(asked.of(slot.conference) if asked else _own_zone(slot))
    end = stated_end(slot)
    return When(_written(slot.start, zone), _written(end, zone) if end else None, zone)


def of_appointment(appointment: Appointment, manner: Manner) -> When:
    """When an appointment is, in the zone asked for, else in the reader's; whole days are days."""
    if days := whole_days(appointment.start, appointment.end, None):
        return When(days.first, days.last + _DAY, None)
    zone = _named(manner.calendar_zone or manner.zones[0])
    return When(_written(appointment.start, zone), _written(appointment.end, zone), zone)


def instants(when: When) -> list[str]:
    """The start and the end, as far as they are known, in UTC if they are times."""
    found = [each for each in (when.start, when.end) if each]
    return [(it.astimezone(UTC) if isinstance(it, datetime) else it).isoformat() for it in found]


def spans(whens: Iterable[When]) -> Iterator[tuple[Zone, datetime, datetime]]:
    """Yield each zone in which times are written, with the first and the last of them."""
    instants: dict[Zone, list[datetime]] = {}
    for each in whens:
        moments = [it for it in (each.start, each.end) if isinstance(it, datetime)]
        if each.zone and any(it.tzinfo is not UTC for it in moments):
            # Two times of one zone compare by wall clock, which is wrong where clocks go back.
            instants.setdefault(each.zone, []).extend(it.astimezone(UTC) for it in moments)
    for zone, found in instants.items():
        yield zone, min(found), max(found)


def _own_zone(slot: Entry) -> Zone | None:
    return zones.known(slot.source_timezone) if slot.source_timezone else None


def _named(zone: Zone | None) -> Zone | None:
    """The zone, unless it is UTC or an offset: these have no name that all programs know."""
    return zone if zone and hasattr(zone.tzinfo, "key") else None


def _written(instant: datetime, zone: Zone | None) -> datetime:
    """An instant in a zone, or in UTC where clocks in that zone show its time twice."""
    if zone is None:
        return instant.astimezone(UTC)
    local = zone.local(instant)
    return instant.astimezone(UTC) if zones.is_doubled(local) else local
