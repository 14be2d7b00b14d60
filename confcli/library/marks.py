"""What the user says of items, and appointments, in the database."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from confcli.library.items import people
from confcli.model.marks import NO_MARK, Appointment, Mark, Marked, Slot
from confcli.model.text import slug as slug_of
from confcli.schedule.entries import Entry

_MARK = (
    "id, kind, conference, source_ids, title, authors, slots, changed_at, "
    "star, labels, note, hidden, seen"
)
_APPOINTMENT = "id, title, start, until, source"
#: The values of a row of the database.
Row = tuple[Any, ...]


def marked(entry: Entry, mark: Mark, now: datetime) -> Marked:
    """An entry as it is, with a mark that was changed now."""
    slots = [
        Slot(it.id, _text(it.start), _text(it.end), it.room, it.cancelled) for it in entry.slots
    ]
    about = (entry.id, entry.kind, entry.conference, entry.source_ids, entry.title, people(entry))
    return Marked(*about, slots, changed_at(now), mark)


def family(entry: Entry) -> list[str]:
    """The ids whose marks count for an item, its own first: of its paper, or of its talks."""
    related = [talk.id for talk in entry.talks] if entry.kind == "paper" else [entry.paper]
    return [entry.id, *(id_ for id_ in related if id_ and id_ != entry.id)]


def changed_at(now: datetime) -> str:
    """The time of a change, as it is stored."""
    return now.astimezone(UTC).isoformat(timespec="seconds")


def read(connection: sqlite3.Connection) -> dict[str, Marked]:
    """All that the user says something of, by id."""
    rows = connection.execute(f"SELECT {_MARK} FROM mark ORDER BY id")
    return {each.id: each for each in map(of_row, rows)}


def of_conference(connection: sqlite3.Connection, slug: str) -> list[Marked]:
    """What the user says something of in the conference of a slug, or in an unknown one."""
    found = read(connection).values()
    return [each for each in found if not each.conference or slug_of(each.conference) == slug]


def read_appointments(connection: sqlite3.Connection) -> list[Appointment]:
    """The user's appointments, in order of time."""
    rows = connection.execute(f"SELECT {_APPOINTMENT} FROM appointment")
    return sorted(map(appointment, rows), key=lambda it: (it.start.timestamp(), it.title, it.id))


def put(connection: sqlite3.Connection, marks: Iterable[Marked]) -> None:
    """Write marks in place of those of the same ids; those that say nothing are removed."""
    for each in marks:
        if each.mark == NO_MARK:
            connection.execute("DELETE FROM mark WHERE id = ?", (each.id,))
        else:
            _insert(connection, "mark", _MARK, row(each))


def put_appointment(connection: sqlite3.Connection, of: Appointment) -> None:
    """Write an appointment in place of one of the same id."""
    _insert(connection, "appointment", _APPOINTMENT, appointment_row(of))


def remove_appointment(connection: sqlite3.Connection, id_: str) -> None:
    """Remove an appointment, if it is there."""
    connection.execute("DELETE FROM appointment WHERE id = ?", (id_,))


def row(of: Marked) -> Row:
    """What is marked, as a row."""
    star, labels, note, hidden, seen = of.mark
    return (
        *(of.id, of.kind, of.conference, _json(of.source_ids), of.title, _json(of.authors)),
        *(_json(of.slots), of.changed_at, star, _json(labels), note, int(hidden), int(seen)),
    )


def of_row(values: Iterable[Any]) -> Marked:
    """What is marked, from its row."""
    id_, kind, conference, ids, title, authors, slots, when, star, labels, note, *flags = values
    mark = Mark(star, tuple(json.loads(labels)), note, *map(bool, flags))
    places = [Slot(*each) for each in json.loads(slots)]
    return Marked(
        id_, kind, conference, json.loads(ids), title, json.loads(authors), places, when, mark
    )


def appointment_row(of: Appointment) -> Row:
    """An appointment as a row."""
    return of.id, of.title, _text(of.start), _text(of.end), of.source


def appointment(values: Iterable[Any]) -> Appointment:
    """An appointment from its row."""
    id_, title, start, end, source = values
    times = datetime.fromisoformat(start), datetime.fromisoformat(end)
    return Appointment(id_, title, *times, source)


def _insert(connection: sqlite3.Connection, table: str, columns: str, values: Row) -> None:
    places = ", ".join("?" * len(values))
    connection.execute(f"INSERT OR REPLACE INTO {table} ({columns}) VALUES ({places})", values)


def _text(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
