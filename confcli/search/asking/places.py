"""Applies the ordinary filters to the table of places in an index."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date

from confcli.schedule.days import Calendar
from confcli.schedule.entries import PLACE, Place
from confcli.schedule.filters import Filters
from confcli.search.query.tree import FieldFilter
from confcli.times.rfc3339 import kept, time_of_day

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


def matching(
    connection: sqlite3.Connection, filters: Sequence[FieldFilter], calendar: Calendar, today: date
) -> list[KeptPlace]:
    """List the places that match all of some filters."""
    places = read(connection)
    for each in together(filters):
        places = each.apply(places, calendar, today)
    return places


def documents(
    connection: sqlite3.Connection, filters: Sequence[FieldFilter], calendar: Calendar, today: date
) -> frozenset[int]:
    """Find the keys of the documents that match all of some filters."""
    fitting = matching(connection, filters, calendar, today)
    rows = connection.execute(IN_SLOTS, (keys(fitting),))
    return frozenset(key for (key,) in rows)


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
