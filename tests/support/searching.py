"""Searches in small invented programmes."""

from datetime import date
from typing import Any

from confcli.model.entities import Session
from confcli.schedule.days import Calendar
from confcli.schedule.filters import Filters
from confcli.schedule.schedule import Schedule
from confcli.search.asking.query import Query
from confcli.search.index.writing import in_memory
from confcli.search.ranking.results import Found
from confcli.search.searcher import Searcher
from confcli.times.zones import zone
from tests.support.invented import schedule

TODAY = date(2021, 5, 4)


def query(text: str, of: Searcher | None = None, *, day_zone: str = "UTC", **options: Any) -> Query:
    """Make a query; options are fields of ``Query`` or of ``Filters``."""
    calendar = Calendar(zone(day_zone), places=of.places if of else tuple)
    named = {name: options.pop(name) for name in ("kinds", "fields", "sort") if name in options}
    return Query(text, Filters(**options), calendar, TODAY, **named)


def index(*sessions: Session) -> Searcher:
    """Index the sessions of one conference."""
    return Searcher([in_memory(schedule(*sessions))])


def found(of: Schedule | Searcher, text: str, limit: int = 100, **options: Any) -> Found:
    """Run a query."""
    searched = of if isinstance(of, Searcher) else Searcher([in_memory(of)])
    return searched.search(query(text, searched, **options), limit)


def titles(of: Schedule | Searcher, text: str, **options: Any) -> list[str | None]:
    """The titles of a query's results."""
    return [result.entry.title for result in found(of, text, **options).results]
