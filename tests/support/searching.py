"""Searches in small programmes made for a test."""

from datetime import date
from typing import Any

from confcli.model.entities import Session
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Schedule
from confcli.schedule.filters import Filters
from confcli.search.asking.query import Query
from confcli.search.index.writing import in_memory
from confcli.search.ranking.results import Found
from confcli.search.searcher import Searcher
from confcli.times.zones import zone
from tests.support.invented import schedule

TODAY = date(2021, 5, 4)


def query(text: str, *, day_zone: str = "UTC", **options: Any) -> Query:
    """Return a query; options are those of ``Query``, or filters by name."""
    named = {name: options.pop(name) for name in ("kinds", "fields", "sort") if name in options}
    return Query(text, Filters(**options), Calendar(zone(day_zone)), TODAY, **named)


def index(*sessions: Session) -> Searcher:
    """Return the index of one conference's sessions."""
    return Searcher([in_memory(schedule(*sessions))])


def found(of: Schedule | Searcher, text: str, limit: int = 100, **options: Any) -> Found:
    """Return what a query finds."""
    searched = of if isinstance(of, Searcher) else Searcher([in_memory(of)])
    return searched.search(query(text, **options), limit)


def titles(of: Schedule | Searcher, text: str, **options: Any) -> list[str | None]:
    """Return the titles of what a query finds."""
    return [hit.entry.title for hit in found(of, text, **options).results]
