"""One time in several zones."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from confcli.times import zones as all_zones
from confcli.times.zones import Zone


class Conversion(NamedTuple):
    """A time, or a start and an end, as local times in one zone."""

    input: str
    #: Id and title of the item that was asked for.
    id: str | None
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
    #: What to read where the item has no title.
    shown_title: str | None = None


def convert(
    asked: str,
    start: datetime,
    end: datetime | None,
    zones: Iterable[Zone],
    *,
    item: tuple[str, str | None] | None = None,
    days: tuple[date, date] | None = None,
) -> list[Conversion]:
    """Convert a time to each zone; ``item`` is the id and the title of what is then."""
    zones = list(zones)
    first = zones[0].local(start).date()
    id_, title = item or (None, None)
    return [
        Conversion(
            asked,
            id_,
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
