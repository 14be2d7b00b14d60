"""Two days of kites in three rooms, to be browsed."""

from pathlib import Path
from typing import Any

from confcli.model.entities import Session, Talk
from tests.support.harness import confcli
from tests.support.invented import session, talk, write

FIRST, SECOND = "2021-05-04", "2021-05-05"


def of(title: str, room: str | None, start: str, end: str, day: str = FIRST, **more: Any) -> Talk:
    """A talk on a day."""
    return talk(title, start=f"{day} {start}", end=f"{day} {end}", room=room, **more)


def kite_days() -> list[Session]:
    """What is on: at 09:00 and 10:00 of each day, and late in the evening of the first."""
    return [
        session(
            "Tails",
            of("Long tails", "Hall 1", "09:00", "10:00", authors=["Ada Verne"]),
            of("Short tails", "Hall 1", "10:00", "10:30"),
            of("Knots", "Hall 2", "09:15", "10:00", type="workshop"),
            of("Bows", "Hall 10", "10:00", "11:00"),
            of("Night flight", "Hall 10", "23:30", "23:59"),
        ),
        session(
            "Strings",
            of("Silk", "Hall 1", "09:00", "09:30", SECOND),
            of("Hemp", "Hall 2", "10:00", "10:30", SECOND),
        ),
    ]


def written(folder: Path, *sessions: Session) -> tuple[str, str]:
    """The arguments to browse some sessions with, the two days unless others are given."""
    return "--listing", str(write(folder, *(sessions or kite_days())))


def added(folder: Path, *sessions: Session) -> tuple[str, str]:
    """The same for sessions that were added, so that they can be starred."""
    assert confcli("add", write(folder, *(sessions or kite_days()))).code == 0
    return "-c", "KiteCon"
