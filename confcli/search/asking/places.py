"""Applies the ordinary filters to the table of places in an index.

What an index holds stays as it is while that is open, so that what was found in it last is kept:
while a query is typed, the same filters are asked for again and again.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from confcli.schedule.days import Calendar
from confcli.schedule.entries import PLACE, Place
from confcli.schedule.filters import Filters
from confcli.search.index.documents import Index
from confcli.search.query.tree import FieldFilter
from confcli.times.rfc3339 import kept, time_of_day

#: Of how many indexes, and of how many filters, what was found is kept.
_INDEXES, _FILTERS = 4, 16
#: The documents in some of the places; their keys are bound as a JSON array.
IN_SLOTS = "SELECT document FROM slot WHERE place IN (SELECT value FROM json_each(?))"


class KeptPlace(Place):
    """A place with its key in the index."""

    def __init__(self, key: int, columns: Iterable[str | None]) -> None:
        self.key = key
        for name, value in zip(PLACE, columns, strict=True):
            setattr(self, name, value)
        self.start = kept(self.start, "start")
        self.end = kept(self.end, "end")
        self.day_change = time_of_day(self.day_change)


def read(connection: sqlite3.Connection) -> list[KeptPlace]:
    """Read all places of an index."""
    rows = connection.execute(f"SELECT key, {', '.join(PLACE)} FROM place")
    return [KeptPlace(key, columns) for key, *columns in rows]


@lru_cache(_INDEXES)
def every(index: Index) -> tuple[KeptPlace, ...]:
    """All places of an index."""
    return tuple(read(index.connection))


@lru_cache(_INDEXES)
def numbered(index: Index) -> dict[tuple[object, ...], int]:
    """The keys of all places of an index, by their values."""
    return {values(place): place.key for place in every(index)}


@lru_cache(_INDEXES)
def have_times(index: Index) -> bool:
    """Whether any place of an index has a start."""
    found = index.connection.execute("SELECT 1 FROM place WHERE start IS NOT NULL LIMIT 1")
    return found.fetchone() is not None


@lru_cache(_FILTERS)
def matching(
    index: Index, filters: tuple[FieldFilter, ...], calendar: Calendar, today: date
) -> Sequence[KeptPlace]:
    """List the places that match all of some filters."""
    places: Sequence[KeptPlace] = every(index)
    for each in together(filters):
        places = each.at(places, calendar, today)
    return places


@lru_cache(_INDEXES)
def documents(
    index: Index, filters: tuple[FieldFilter, ...], calendar: Calendar, today: date
) -> frozenset[int]:
    """Find the keys of the documents that match all of some filters."""
    fitting = matching(index, filters, calendar, today)
    rows = index.connection.execute(IN_SLOTS, (keys(fitting),))
    return frozenset(key for (key,) in rows)


def values(place: Place) -> tuple[object, ...]:
    """What a place is."""
    return tuple(getattr(place, name) for name in PLACE)


def keys(places: Iterable[KeptPlace]) -> str:
    """The keys of places, as JSON."""
    return json.dumps([place.key for place in places])


def together(filters: Iterable[FieldFilter]) -> list[Filters]:
    """Join filters of different names, since a time is one of a day that is asked for."""
    joined: list[dict[str, tuple[str, ...]]] = []
    for name, values in filters:
        free = next((each for each in joined if name not in each), None)
        if free is None:
            joined.append(free := {})
        free[name] = values
    return [Filters(**each) for each in joined]
