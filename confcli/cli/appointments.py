"""Reads a user's own calendar, and finds and changes their appointments."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from confcli.cli import files
from confcli.cli.environment import Here
from confcli.cli.streams import note
from confcli.formats.interface import Hints
from confcli.library import database, undoing
from confcli.library.marks import read_appointments
from confcli.model.errors import NothingFoundError, WrongUsageError
from confcli.model.marks import Appointment
from confcli.model.text import counted
from confcli.planning import busy
from confcli.times.calendar_names import day_span
from confcli.times.zones import Zone

if TYPE_CHECKING:
    from confcli.formats.icalendar.busy import BusyTimes

#: What is read of a calendar: from so many days before today to so many after it.
PAST, FUTURE = 30, 730
#: How many mistakes of a calendar are noted.
_SHOWN = 3
#: How many appointments are listed that a text could mean.
_CHOICES = 10


def of_calendar(source: str, here: Here, zone: Zone) -> list[Appointment]:
    """Read when a calendar says that its user is busy; times without a zone are in this one."""
    from confcli.formats.icalendar.busy import read
    from confcli.formats.icalendar.series import Window
    from confcli.formats.syntax.document import Document

    file = files.load(source, Hints())
    window = Window(here.today - timedelta(days=PAST), here.today + timedelta(days=FUTURE))
    found = read(Document(source, file.data), replace(Hints(), timezone=zone.name), window)
    _note(source, found, day_span(*window))
    name = known_as(source)
    return [busy.appointment(it.title, it.start, it.end, name, it.uid) for it in found.times]


def known_as(source: str) -> str:
    """The name by which a calendar is known again: its path from any folder, or its address."""
    is_path = source != "-" and "://" not in source
    return str(Path(source).absolute()) if is_path else source


def _note(source: str, found: "BusyTimes", days: str) -> None:
    """Note what was not read of a calendar."""
    if found.far:
        note(f"left out {counted(found.far, 'event')} not within {days}")
    if found.free:
        note(f"left out {counted(found.free, 'event')} marked as free or cancelled")
    for line, reason in found.problems[:_SHOWN]:
        note(f"{source}:{line}: {reason}")
    if (more := len(found.problems) - _SHOWN) > 0:
        note(f"{source}: {counted(more, 'more problem')}")


def change(here: Here, command: str, new: Sequence[Appointment], gone: Iterable[str] = ()) -> None:
    """Write and remove appointments: one change that ``undo`` takes back."""
    with database.writing(here.database, note) as connection:
        undoing.change(connection, command, here.now, appointments=new, removed=gone)


def take(here: Here, source: str, read: Sequence[Appointment]) -> busy.Replacement:
    """Put what was read from a calendar in place of what was read from it before."""
    with database.writing(here.database, note) as connection:
        known = read_appointments(connection)
        found = busy.replacing(known, read, known_as(source))
        command = f"busy --ics {source}"
        undoing.change(connection, command, here.now, appointments=found.new, removed=found.gone)
    return found


def chosen(known: Sequence[Appointment], texts: Iterable[str], here: Here) -> list[Appointment]:
    """The appointments that texts mean, each all of one calendar or a single one."""
    found: dict[str, Appointment] = {}
    for text in texts:
        names = (text, known_as(text))
        some = busy.matching(known, text, names)
        if not some:
            raise NothingFoundError(f"no appointment matches {text!r}; confcli busy lists them")
        if len(some) > 1 and some[0].source not in names:
            rows = [(it.id, _when(it, here), it.title) for it in some[:_CHOICES]]
            left = len(some) - _CHOICES
            more = [f"… and {left:,} more"] if left > 0 else []
            raise WrongUsageError(f"{text!r} is ambiguous", choices=[*rows, *more])
        found |= {each.id: each for each in some}
    return list(found.values())


def _when(it: Appointment, here: Here) -> str:
    return here.day_and_time(here.plain_zones[0].local(it.start))
