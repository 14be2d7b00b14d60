"""A small conference to be seen at a glance: two days, and what is not stated."""

from confcli.model.entities import Session
from tests.support.invented import session, talk

DAY, NEXT = "2021-05-04", "2021-05-05"
NOON = ("--now", f"{DAY}T12:00:00Z")


def sessions() -> list[Session]:
    """Two days: a talk over midnight, one without a room, one without anything but a title."""
    return [
        session(
            "Winds",
            talk(
                *("Gusts", ["Ada Verne", "Bo Li"], "They blow.", f"{DAY} 11:30", f"{DAY} 12:30"),
                type="oral",
                room="Attic",
            ),
            talk(
                *("Calm", ["Ada Verne"], None, f"{DAY} 12:00", f"{DAY} 13:00"),
                type="oral",
                room="Attic",
            ),
            talk(
                *("Storms", ["Cy Sol"], None, f"{DAY} 23:30", f"{NEXT} 00:30"),
                type="poster",
                room="Barn",
            ),
            chairs=["Di Um"],
        ),
        session("Tails", talk("Bows", ["A. Verne"], None, f"{NEXT} 09:00")),
        session("Some day", talk("Knots")),
        session("Lunch", start=f"{NEXT} 12:00", end=f"{NEXT} 13:00", room="Barn"),
    ]
