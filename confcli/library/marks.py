"""What the user says of items, and appointments, in the database."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from confcli.library import values
from confcli.library.damage import checked
from confcli.library.items import people
from confcli.model.marks import NO_MARK, STARS, Appointment, Mark, Marked, Slot
from confcli.model.text import slug as slug_of
from confcli.schedule.entries import Entry
from confcli.times.rfc3339 import stated

MARK = (
    "id, kind, conference, source_ids, title, authors, slots, changed_at, "
    "star, labels, note, hidden, seen"
)
APPOINTMENT = "id, title, start, until, source"
#: What a mark may be of.
KINDS = ("session", "talk", "paper")
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
    with checked(connection):
        rows = connection.execute(f"SELECT {MARK} FROM mark ORDER BY id")
        return {each.id: each for each in map(of_row, rows)}


def of_conference(connection: sqlite3.Connection, slug: str) -> list[Marked]:
    """What the user says something of in the conference of a slug, or in an unknown one."""
    found = read(connection).values()
    return [each for each in found if not each.conference or slug_of(each.conference) == slug]


def read_appointments(connection: sqlite3.Connection) -> list[Appointment]:
    """The user's appointments, in order of time."""
    with checked(connection):
        rows = connection.execute(f"SELECT {APPOINTMENT} FROM appointment").fetchall()
        # An earlier version kept times that no other zone can hold.
        held = (row for row in rows if not any(map(values.is_odd, row[2:4])))
        found = [*map(appointment, held)]
    return sorted(found, key=lambda it: (it.start.timestamp(), it.title, it.id))


def put(connection: sqlite3.Connection, marks: Iterable[Marked]) -> None:
    """Write marks in place of those of the same ids; those that say nothing are removed."""
    for each in marks:
        if each.mark == NO_MARK:
            connection.execute("DELETE FROM mark WHERE id = ?", (each.id,))
        else:
            _insert(connection, "mark", MARK, row(each))


def put_appointment(connection: sqlite3.Connection, of: Appointment) -> None:
    """Write an appointment in place of one of the same id."""
    _insert(connection, "appointment", APPOINTMENT, appointment_row(of))


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


def of_row(row: Iterable[Any]) -> Marked:
    """What is marked, from its row; ``ValueError`` and the like if that is damaged."""
    id_, kind, conference, ids, title, authors, slots, when, star, labels, note, *flags = row
    if kind not in KINDS or star not in (None, *STARS) or not set(flags) <= {0, 1}:
        raise ValueError(f"a mark is {kind!r}, {star!r}, {flags}")
    mark = Mark(star, tuple(_texts(labels)), values.maybe(note), *map(bool, flags))
    about = values.text(id_), kind, values.text(conference), _texts(ids), values.maybe(title)
    places = [_slot(*each) for each in json.loads(slots)]
    values.moment(when)
    return Marked(*about, _texts(authors), places, when, mark)


def _slot(id_: str, start: str | None, end: str | None, room: str | None, cancelled: bool) -> Slot:
    times = values.moment(start), values.moment(end)
    return Slot(values.text(id_), *times, values.maybe(room), bool(cancelled))


def _texts(found: str) -> list[str]:
    return values.texts(json.loads(found))


def appointment_row(of: Appointment) -> Row:
    """An appointment as a row."""
    return of.id, of.title, _text(of.start), _text(of.end), of.source


def appointment(row: Iterable[Any]) -> Appointment:
    """An appointment from its row; ``ValueError`` and the like if that is damaged."""
    id_, title, start, end, source = row
    times = stated(start, "start"), stated(end, "end")
    return Appointment(values.text(id_), values.text(title), *times, values.maybe(source))


def _insert(connection: sqlite3.Connection, table: str, columns: str, row: Row) -> None:
    places = ", ".join("?" * len(row))
    connection.execute(f"INSERT OR REPLACE INTO {table} ({columns}) VALUES ({places})", row)


def _text(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
