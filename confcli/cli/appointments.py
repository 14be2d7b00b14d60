"""Reads a user's own calendar, and finds and changes their appointments."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from confcli.cli import files
from confcli.cli.environment import Here
from confcli.cli.streams import note
from confcli.formats.interface import Hints
from confcli.library import catalog, undoing
from confcli.library.addresses import known_as
from confcli.library.marks import read_appointments
from confcli.model.addresses import fetchable, shown
from confcli.model.errors import NothingFoundError, WrongUsageError
from confcli.model.marks import UNTITLED_APPOINTMENT, Appointment
from confcli.model.text import counted
from confcli.planning import busy
from confcli.schedule.stretches import stretch
from confcli.times.calendar_names import day_span
from confcli.times.zones import Zone

if TYPE_CHECKING:
    from confcli.formats.icalendar.busy import BusyTimes

#: How many days before today, and after it, a calendar is read.
PAST, FUTURE = 30, 730
#: How many mistakes of a calendar are noted.
_SHOWN = 3
#: How many appointments are listed that a text could mean.
_CHOICES = 10


def listed(here: Here, conference: Sequence[str] | None) -> list[Appointment]:
    """The appointments, or those during some conferences; a note says if there are none."""
    found = catalog.own(here.database).appointments
    if not found:
        note('no appointments; add one: confcli busy "friday 14:00" 1h "call home"')
    if not conference or not found:
        return found
    spans = [each.span for each in here.places() if each.span]
    kept = busy.during(found, spans, here.plain_zones[0])
    if not kept:
        note("no appointments are during it")
    return kept


def added(here: Here, what: Sequence[str]) -> list[Appointment]:
    """Add an appointment, typed as a time, a length or an end, and a title."""
    zone = here.plain_zones[0]
    calendar = here.calendar(here.places)
    start, end, rest = stretch(what, calendar, zone.local(here.now).date(), zone)
    one = busy.appointment(" ".join(rest) or UNTITLED_APPOINTMENT, start, end)
    _change(here, "busy", [one])
    note(f"added {one.title!r}")
    return [one]


def read(here: Here, source: str) -> list[Appointment]:
    """Put what a calendar says in place of what was read from it before; returns what is new."""
    there = _of_calendar(source, here, here.plain_zones[0])
    new, gone = _take(here, source, there)
    known = counted(len(there), "appointment")
    note(f"{shown(source)}: {known}, {len(new)} new or changed, {len(gone)} removed")
    return new


def removed(here: Here, texts: Sequence[str]) -> list[Appointment]:
    """Remove what texts mean: ids, titles, or calendars."""
    known = catalog.own(here.database).appointments
    found = _chosen(known, texts, here)
    _change(here, "busy --remove", [], [each.id for each in found])
    note(f"removed {counted(len(found), 'appointment')}")
    return found


def _of_calendar(source: str, here: Here, zone: Zone) -> list[Appointment]:
    """Read when a calendar says that its user is busy; times without a zone are in this one."""
    from confcli.formats.icalendar.busy import read as read_times
    from confcli.formats.icalendar.series import Window
    from confcli.formats.syntax.document import Document

    file = files.load(source, Hints())
    window = Window(here.today - timedelta(days=PAST), here.today + timedelta(days=FUTURE))
    found = read_times(
        Document(file.shown, file.data), replace(Hints(), timezone=zone.name), window
    )
    _note(file.shown, found, day_span(*window))
    name = _known_as(source)
    return [busy.appointment(it.title, it.start, it.end, name, it.uid) for it in found.times]


def _known_as(source: str) -> str:
    """The name by which a calendar is known again: its path from any folder, or its address."""
    if "://" in source:
        return known_as(fetchable(source))
    return source if source == "-" else files.absolute(source)


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


def _change(here: Here, command: str, new: Sequence[Appointment], gone: Iterable[str] = ()) -> None:
    """Write and remove appointments: one change that ``undo`` takes back."""
    with here.database.writing(note) as connection:
        undoing.change(connection, command, here.now, appointments=new, removed=gone)


def _take(here: Here, source: str, read: Sequence[Appointment]) -> busy.Replacement:
    """Put what was read from a calendar in place of what was read from it before."""
    with here.database.writing(note) as connection:
        known = read_appointments(connection)
        found = busy.replacing(known, read, _known_as(source))
        command = f"busy --ics {shown(source)}"
        undoing.change(connection, command, here.now, appointments=found.new, removed=found.gone)
    return found


def _chosen(known: Sequence[Appointment], texts: Iterable[str], here: Here) -> list[Appointment]:
    """The appointments that texts mean, each all of one calendar or a single one."""
    found: dict[str, Appointment] = {}
    for text in texts:
        names = (text, _known_as(text))
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
