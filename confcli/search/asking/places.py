"""Applies the ordinary filters to the table of places in an index."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from confcli.schedule.days import Calendar
from confcli.schedule.entries import Place
from confcli.schedule.filters import Filters
from confcli.search.index.schema import PLACE
from confcli.search.query.tree import Filter


@dataclass(eq=False)
class KeptPlace(Place):
    """A place with its key in the index."""

    key: int


def read(connection: sqlite3.Connection) -> list[KeptPlace]:
    """Read all places of an index."""
    places = [
        KeptPlace(*row) for row in connection.execute(f"SELECT {', '.join(PLACE)}, key FROM place")
    ]
    for place in places:
        place.start = datetime.fromisoformat(str(place.start)) if place.start else None
    return places


def matching(
    connection: sqlite3.Connection, filters: Sequence[Filter], calendar: Calendar, today: date
) -> list[int]:
    """List the keys of the places that match all of some filters."""
    places = read(connection)
    for name, values in filters:
        places = Filters(**{name: values}).apply(places, calendar, today)
    return [place.key for place in places]
