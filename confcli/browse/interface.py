"""What the browser asks of the rest of confcli, and what it is told."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple, Protocol

from confcli.model.marks import Appointment
from confcli.planning.agenda import Item
from confcli.planning.meetings import Met
from confcli.planning.travel import Travel
from confcli.schedule.entries import Entry
from confcli.schedule.schedule import Schedule
from confcli.search.people import Person
from confcli.search.ranking.results import Found
from confcli.search.similar import Similar
from confcli.times.zones import Zone
from confcli.views.manner import Manner


class Programme(NamedTuple):
    """What there is to browse while nothing is searched for."""

    #: All talks, and sessions without talks, that filters keep.
    entries: Sequence[Entry]
    #: What they are of.
    schedule: Schedule
    #: The user's own, in order of time.
    appointments: Sequence[Appointment]
    #: How long it takes from room to room.
    travel: Travel
    #: The zones to show times in, one choice after the other; the first is the usual one.
    zones: Sequence[list[Zone]]
    #: That of the conferences.
    own: Zone
    #: What is starred and selected, with what clashes and the time between, and appointments.
    agenda: Sequence[Item]
    #: What there is to say if there is no conference.
    nothing: str


class Question(NamedTuple):
    """What is searched for as the user types, and in which order."""

    text: str
    order: str
    #: At most this many results.
    limit: int


class About(NamedTuple):
    """What there is to say of an item that it doesn't hold itself."""

    sources: Sequence[str]
    clashing: Sequence[Met]


class Host(Protocol):
    """What the browser runs on.

    ``load`` and ``follow`` are called in one thread, what changes something in another, ``find`` in
    a third. Each raises ``ConfcliError`` with a sentence for the user.
    """

    #: How the terminal is written to.
    manner: Manner
    #: Whether times are written 7:30 pm.
    clock12: bool
    #: Whether the browser is left to pick items.
    picks: bool

    def now(self) -> datetime:
        """The current time, or what is pretended."""
        ...

    def load(self) -> Programme:
        """Read all that there is to browse, as it is now."""
        ...

    def find(self, question: Question) -> Found:
        """Search for a text; ``WrongUsageError`` if it can't be read, perhaps not yet.

        ``NothingFoundError`` says why nothing is found.
        """
        ...

    def prepare(self) -> None:
        """Read and load what the first answers would have to wait for; like ``find``."""
        ...

    def interrupt(self) -> None:
        """Let ``find``, called in another thread, end soon, with any error."""
        ...

    def follow(self, programme: Programme) -> Programme | None:
        """What there is to browse once somebody has changed it; ``None`` if it is as before.

        If only marks and appointments are otherwise, nothing else is read again.
        """
        ...

    def person(self, name: str) -> Person:
        """Somebody of exactly this name, with all that they present or chair; like ``find``."""
        ...

    def similar(self, entry: Entry) -> list[Similar]:
        """The papers similar to one, most alike first; like ``find``."""
        ...

    def about(self, entry: Entry, programme: Programme) -> About:
        """What else there is to say of an item."""
        ...

    def mark(self, how: str, entries: Sequence[Entry]) -> str:
        """Star (``star``, ``must``, ``maybe``) or ``hide`` items, or take that back.

        Returns a sentence that says what was done.
        """
        ...

    def open(self, address: str) -> str:
        """Open a web address, and say so, or say what to open where there is no browser."""
        ...

    def export(self, path: str, entry: Entry | None, *, replaces: bool) -> str:
        """Write an item, or all that is starred, to a file in the form of its suffix, and say so.

        ``FileExistsError`` if it exists, unless it may be replaced.
        """
        ...

    def destination(self) -> str:
        """Which files can be exported to, and where they are written, in a sentence."""
        ...

    def undo(self) -> str:
        """Take back the last change, and say which that was."""
        ...

    def notes(self) -> list[str]:
        """What was noted since this was asked last."""
        ...
