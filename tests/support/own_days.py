"""A user's own days over two days of kites, for tests of what is in them."""

from collections.abc import Sequence
from typing import Any

from confcli.model.entities import Session
from confcli.model.marks import Appointment, Mark
from confcli.planning.agenda import Item, agenda
from confcli.planning.travel import Travel
from confcli.schedule.days import Calendar
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone
from tests.support.invented import session, talk

DAY = "2021-05-04"
UTC = Calendar(zone("UTC"))


def of(title: str, start: str, end: str, day: str = DAY, **more: Any) -> Any:
    return talk(title, start=f"{day} {start}", end=f"{day} {end}", **more)


def starring(made: Schedule, **stars: str) -> Schedule:
    """The schedule with stars on what has these titles; ``must`` stars it so."""
    every: list[Any] = [*made.papers, *made.talks, *made.sessions]
    marks = {each.id: Mark(stars[each.title]) for each in every[::-1] if each.title in stars}
    return Schedule(made.listings, marks)


def own_days(
    made: Schedule,
    *appointments: Appointment,
    travel: Travel = Travel(),  # noqa: B008 - it does not change
    calendar: Calendar = UTC,
) -> list[Item]:
    return agenda(made, appointments, travel, calendar)


def titles(found: Sequence[Item]) -> list[str | None]:
    return [each.entry.title for each in found]


def two_days() -> list[Session]:
    return [
        session(
            "Winds",
            of("Gusts", "09:00", "10:00"),
            of("Calm", "11:00", "11:30"),
            of("Storms", "13:00", "14:00"),
        ),
        session("Knots", of("Bowline", "09:30", "10:30"), of("Clinch", "11:30", "12:00")),
        session("Late", of("Stars", "23:30", "23:50"), of("Moon", "00:30", "01:00", "2021-05-05")),
        session("Loose ends", talk("Some day")),
    ]
