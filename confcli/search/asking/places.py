"""Applies the ordinary filters to the table of places in an index."""

import sqlite3
from collections.abc import Callable, Sequence
from datetime import date, datetime

from confcli.schedule.days import Calendar
from confcli.schedule.entries import Place
from confcli.schedule.filters import Filters
from confcli.search.query.tree import Filter

#: Tells the keys of the places that fit filters, all of them together.
Fitting = Callable[[Sequence[Filter]], list[int]]
#: The filters that say when and where; a query may ask for each of them.
FILTERS = ("conference", "day", "type", "track", "room", "language", "session", "year")
_COLUMNS = (
    *("conference", "session", "type", "track", "room", "language", "start"),
    *("source_timezone", "day_change"),
)


def read(connection: sqlite3.Connection) -> list[Place]:
    """Return all places of an index."""
    rows = connection.execute(f"SELECT key, {', '.join(_COLUMNS)} FROM place")
    places = (Place(*row) for row in rows)
    return [
        place._replace(start=datetime.fromisoformat(str(place.start))) if place.start else place
        for place in places
    ]


def fitting(
    connection: sqlite3.Connection, filters: Sequence[Filter], calendar: Calendar, today: date
) -> list[int]:
    """Return the keys of the places that fit filters, all of them together."""
    places = read(connection)
    for name, values in filters:
        places = Filters(**{name: values}).apply(places, calendar, today)
    return [place.key for place in places]
