"""How long it takes to walk between rooms, by where they are."""

from collections.abc import Iterable, Mapping
from math import asin, ceil, cos, radians, sin, sqrt
from typing import NamedTuple

from confcli.planning.room_names import is_in, plain

#: The mean radius of the earth in metres.
_EARTH = 6_371_009
#: How much longer ways are than straight lines, among buildings and within them.
_DETOUR = 1.4
#: Metres that people walk in a minute.
_PACE = 75
#: Nobody walks longer from talk to talk: places farther apart are wrong, or in two towns.
_LONGEST = 120


class Place(NamedTuple):
    """Where a room is, in degrees."""

    latitude: float
    longitude: float


class Walks:
    """Minutes of walking between the rooms whose places are known."""

    def __init__(self, places: Mapping[str, Place]) -> None:
        self._places = places

    @property
    def longest(self) -> int:
        """Minutes that no walk takes more of."""
        places = [*self._places.values()]
        # None is farther from another than both of them, together, are from the first.
        radius = max((_metres(places[0], each) for each in places), default=0)
        return min(_minutes(2 * radius), _LONGEST)

    def minutes(self, one: str, other: str) -> int | None:
        """Minutes between two rooms; ``None`` if unknown. Of rooms at one place, none."""
        here, there = self._places.get(one), self._places.get(other)
        if here is None or there is None:
            return None
        minutes = _minutes(_metres(here, there))
        return minutes if minutes <= _LONGEST else None


_Known = Iterable[tuple[str, Place]]
_Places = Mapping[str, Place | None]


def located(rooms: Iterable[str], known: _Known, begun: _Known = ()) -> dict[str, Place]:
    """The places of rooms, by those of names: of the same, else of the longest that begins theirs.

    Names end where a word or a number does, but those ``begun`` anywhere. A name at two places
    says nothing.
    """
    places, beginnings = _by_name(known), _by_name(begun)
    lengths = sorted({len(name) for name in (*places, *beginnings)}, reverse=True)
    found = ((room, _place(plain(room), lengths, places, beginnings)) for room in rooms)
    return {room: place for room, place in found if place}


def _by_name(known: _Known) -> _Places:
    places: dict[str, Place | None] = {}
    for name, place in known:
        short = plain(name)
        places[short] = place if places.get(short, place) == place else None
    return places


def merged(parts: Iterable[Mapping[str, Place]]) -> dict[str, Place]:
    """The places of the rooms of several conferences, without rooms of one name at two places."""
    found: dict[str, Place | None] = {}
    for part in parts:
        for room, place in part.items():
            found[room] = place if found.get(room, place) == place else None
    return {room: place for room, place in found.items() if place}


def _place(room: str, lengths: Iterable[int], places: _Places, beginnings: _Places) -> Place | None:
    """The place of a room, by the longest name that begins its own; names have these lengths."""
    for name in (room[:length] for length in lengths if 0 < length <= len(room)):
        if name in places and is_in(room, name):
            return places[name]
        if name in beginnings:
            return beginnings[name]
    return None


def _metres(one: Place, other: Place) -> float:
    """The length of the straight line between two places, along the ground (haversine)."""
    north, south = radians(one.latitude), radians(other.latitude)
    across = radians(other.longitude - one.longitude)
    part = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(across / 2) ** 2
    return 2 * _EARTH * asin(sqrt(min(part, 1)))


def _minutes(metres: float) -> int:
    return ceil(round(metres * _DETOUR / _PACE, 6))
