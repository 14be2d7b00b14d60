"""The zone of a conference itself, for readers who want its own clocks."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from confcli.model.entities import Listing
from confcli.times.zones import Zone, known, zone

#: What people type for the zone of the conference.
NAME = "conference"
#: How a zone is known, the most reliable first.
_BASES = ("stated", "page", "given", "inferred")


class OwnZone(Zone):
    """The zone of whatever conference an item is of.

    A time of no known conference stays as its source has it.
    """

    known: Mapping[str, Zone] = {}
    title = "each conference's own time zone"

    def of(self, conference: str) -> Zone:
        """The zone of a conference; UTC if its sources have none."""
        return self.known.get(conference, zone("UTC"))

    def local(self, instant: datetime) -> datetime:
        """The instant as it is, since its conference is unknown."""
        return instant


def own_zone(listings: Iterable[Listing] = ()) -> Zone:
    """The zone of the conferences of some listings: a plain one if it is the same for all."""
    zones = {each.conference: _zone_of(each) for each in listings}
    if len(set(zones.values())) == 1:
        return next(iter(zones.values()))
    made = OwnZone(NAME, UTC)
    made.known = zones
    return made


def _zone_of(listing: Listing) -> Zone:
    """The zone that is known best, then the most frequent; UTC only if there is no other.

    Many sources write all times in UTC, whatever the zone of the conference.
    """
    named = Counter(
        (each.timezone, each.time_basis)
        for each in listing.sessions
        if each.timezone and each.time_basis in _BASES
    )

    def rank(found: tuple[str, str]) -> tuple[bool, int, int]:
        name, basis = found
        return name == "UTC", _BASES.index(basis), -named[found]

    return known(min(named, key=rank, default=("UTC", ""))[0])
