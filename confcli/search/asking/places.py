"""Applies the ordinary filters to the table of places in an index."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime

from confcli.schedule.days import Calendar
from confcli.schedule.entries import Place
from confcli.schedule.filters import Filters
from confcli.search.query.tree import Filter

#: Tells the keys of the places that fit filters, all of them together.
Fitting = Callable[[Sequence[Filter]], list[int]]
_COLUMNS = tuple(field.name for field in fields(Place))


@dataclass(eq=False)
class KeptPlace(Place):
    """A place with its key in the index."""

    key: int


def read(connection: sqlite3.Connection) -> list[KeptPlace]:
    """Return all places of an index."""
    places = [
        KeptPlace(*row)
        for row in connection.execute(f"SELECT {', '.join(_COLUMNS)}, key FROM place")
    ]
    for place in places:
        place.start = datetime.fromisoformat(str(place.start)) if place.start else None
    return places


def fitting(
    connection: sqlite3.Connection, filters: Sequence[Filter], calendar: Calendar, today: date
) -> list[int]:
    """Return the keys of the places that fit filters, all of them together."""
    places = read(connection)
    for name, values in filters:
        places = Filters(**{name: values}).apply(places, calendar, today)
    return [place.key for place in places]
