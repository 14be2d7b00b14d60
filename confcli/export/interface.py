"""What a form of exported files is, and what it is told."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Literal, NamedTuple

from confcli.model.marks import Appointment
from confcli.model.revision import Revision
from confcli.schedule.entries import Entry
from confcli.times.zones import Zone

#: From the hash of what each event says, by the UID that it would have if it was never exported,
#: to the revisions of the events.
Revise = Callable[[Mapping[str, str]], Mapping[str, Revision]]


class Manner(NamedTuple):
    """How to write a file, whatever its form."""

    #: What is exported, as a heading or as the name of a calendar: ``FOSDEM 2024``.
    title: str
    #: The reader's zones, the main one first; ``Zone.of(conference)`` is the zone to use.
    zones: Sequence[Zone]
    #: The current time, which decides nothing but what a file says of itself.
    now: datetime
    #: The zone of a calendar's or a page's times; ``None`` for each slot's own in a calendar, and
    #: for the reader's on a page.
    calendar_zone: Zone | None = None
    #: How many minutes before each event a calendar reminds of it; ``None`` for no reminder.
    alarm: int | None = None
    #: The user's own appointments, which calendars and programmes have beside the entries.
    appointments: Sequence[Appointment] = ()
    #: Says which revision each event is; ``None`` if none was ever exported.
    revise: Revise | None = None


class Form(NamedTuple):
    """A form of exported files."""

    #: What ``--format`` calls it, and the suffix of its files after a dot.
    name: str
    #: Its name in a sentence.
    title: str
    #: What it holds: each slot, or each paper once.
    part: Literal["talks", "papers"]
    #: From entries in order of time to the text of a file, with its line ends.
    #: Of a form of papers, these are papers, and sessions and talks that are of none.
    write: Callable[[Sequence[Entry], Manner], str]
    #: What can't be written without.
    needs: Literal["time", "title"] | None = None
    #: Whether its times are in the zone of each conference unless another is asked for.
    own_zones: bool = False

    def can_hold(self, entry: Entry) -> bool:
        """Whether an entry has what can't be written without."""
        return self.needs is None or bool(entry.start if self.needs == "time" else entry.title)
