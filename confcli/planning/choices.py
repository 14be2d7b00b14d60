"""What a plan is chosen from, in plain numbers: times, rooms, and what each choice is worth."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

#: Returns the minutes of the walk between two rooms.
Walk = Callable[[str | None, str | None], int]


def no_walk(_: str | None, __: str | None) -> int:
    """The walk where all rooms are one."""
    return 0


class Stay(NamedTuple):
    """Some time in a room, in seconds; never empty."""

    start: int
    end: int
    room: str | None = None
    #: The day whose hours it takes.
    day: int = 0

    @property
    def length(self) -> int:
        """Its seconds."""
        return self.end - self.start

    def clashes(self, other: "Stay", walk: Walk = no_walk) -> bool:
        """Whether the time is too short for both and the walk between them."""
        first, last = (self, other) if self.start <= other.start else (other, self)
        return last.start < first.end + walk(first.room, last.room) * 60


class Choice(NamedTuple):
    """What can be attended: a slot, or a part of a session that takes no time of its own."""

    #: How much it is worth in each tier of wishes, the most important one first.
    worth: tuple[int, ...]
    #: What it presents; nothing is attended twice.
    works: tuple[str, ...]
    #: When it is; ``None`` for a part, which needs a visit to its hall, or a stay in it.
    stay: Stay | None
    #: The number of the hall that it is a part of, or a stay in from beginning to end.
    hall: int | None = None


class Hall(NamedTuple):
    """A session with parts: posters, or talks without times of their own."""

    #: Visits to one part each, all of one length; they may overlap.
    visits: Sequence[Stay] = ()
    #: How many parts can be seen by who stays from beginning to end.
    most: int = 0
    #: The seconds that a part takes of such a stay; 0 if parts are at unknown times of it.
    length: int = 0


class Problem(NamedTuple):
    """All that a plan is chosen from."""

    choices: Sequence[Choice]
    halls: Sequence[Hall] = ()
    #: The most seconds on one day.
    most: int | None = None
    walk: Walk = no_walk
