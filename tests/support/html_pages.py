"""Exported pages of invented sessions."""

from datetime import UTC, datetime

from confcli.export.html.form import HTML
from confcli.export.interface import Manner
from confcli.model.entities import Session
from confcli.schedule.agenda import items
from confcli.schedule.schedule import Schedule
from confcli.times.zones import NEVER, zone
from tests.support.invented import schedule

#: When the pages are written.
NOW = datetime(2021, 5, 1, tzinfo=UTC)


def page(*sessions: Session, zone: str = "UTC", title: str = "KiteCon 2021") -> str:
    """The page of sessions of KiteCon 2021, its times in a zone."""
    return of(schedule(*sessions), zone_name=zone, title=title)


def of(made: Schedule, *, zone_name: str = "UTC", title: str = "Two conferences") -> str:
    """The page of a schedule, perhaps of several conferences."""
    entries = sorted(items(made), key=lambda each: each.start or NEVER)
    shown = zone(zone_name)
    return HTML.write(entries, Manner(title, [shown], NOW, calendar_zone=shown))
