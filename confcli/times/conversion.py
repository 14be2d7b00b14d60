"""One time in several zones."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from confcli.model.errors import WrongUsageError
from confcli.times import zones as all_zones
from confcli.times.zones import Zone


class Conversion(NamedTuple):
    """A time, or a start and an end, as local times in one zone."""

    input: str
    title: str | None
    zone: Zone
    start: datetime
    end: datetime | None
    abbreviation: str
    utc_offset: str
    #: Calendar days later than in the first zone.
    day_offset: int
    #: The first and the last day of what lasts whole days, the same in every zone.
    days: tuple[date, date] | None = None


def convert(
    asked: str,
    title: str | None,
    start: datetime | None,
    end: datetime | None,
    zones: Iterable[Zone],
    days: tuple[date, date] | None = None,
) -> list[Conversion]:
    """Convert a time to each zone; ``WrongUsageError`` if the item has no time."""
    if start is None:
        raise WrongUsageError(f"{asked!r} has no time in its source")
    zones = list(zones)
    first = zones[0].local(start).date()
    return [
        Conversion(
            asked,
            title,
            zone,
            local := zone.local(start),
            zone.local(end) if end else None,
            all_zones.label(local),
            all_zones.offset_of(local),
            (local.date() - first).days,
            days,
        )
        for zone in zones
    ]
