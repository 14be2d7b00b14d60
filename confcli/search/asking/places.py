"""Applies the ordinary filters to the table of places in an index."""

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime

from confcli.schedule.days import Calendar
from confcli.schedule.entries import Place
from confcli.schedule.filters import Filters
from confcli.search.index.schema import PLACE
from confcli.search.query.tree import Filter


def read(connection: sqlite3.Connection) -> list[Place]:
    """Read all places of an index."""
    rows = connection.execute(f"SELECT key, {', '.join(PLACE)} FROM place")
    places = (Place(*row) for row in rows)
    return [
        place._replace(start=datetime.fromisoformat(str(place.start))) if place.start else place
        for place in places
    ]


def matching(
    connection: sqlite3.Connection, filters: Sequence[Filter], calendar: Calendar, today: date
) -> list[int]:
    """List the keys of the places that match all of some filters."""
    places = read(connection)
    for name, values in filters:
        places = Filters(**{name: values}).apply(places, calendar, today)
    return [place.key for place in places]
