"""Changes of marks and appointments that can be taken back."""

import json
import sqlite3
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import NamedTuple

from confcli.library import marks
from confcli.library.damage import checked
from confcli.library.database import Database
from confcli.model.marks import NO_MARK, Appointment, Changed, Mark, Marked

#: How many changes can be taken back.
_KEPT = 100
_LAST = "SELECT number, command, before FROM change ORDER BY number DESC LIMIT 1"


class Undone(NamedTuple):
    """A change that is taken back: the command that made it, and how things are again."""

    number: int
    command: str
    #: The items with the marks that they have again, which may be none.
    marks: list[Changed]
    #: The appointments that are back, and those that are gone.
    restored: list[Appointment]
    removed: list[Appointment]


def change(
    connection: sqlite3.Connection,
    command: str,
    now: datetime,
    said: Iterable[Marked] = (),
    appointments: Iterable[Appointment] = (),
    removed: Iterable[str] = (),
) -> bool:
    """Write marks and appointments, and remove appointments by id: one change to take back.

    Marks that say nothing are removed. Runs in the open transaction. Returns whether anything
    is now otherwise than before.
    """
    known = marks.read(connection)
    own = {each.id: each for each in marks.read_appointments(connection)}
    new_marks = {each.id: each for each in said if each.mark != _mark(known.get(each.id))}
    new_own: dict[str, Appointment | None] = dict.fromkeys(removed)
    new_own |= {each.id: each for each in appointments}
    new_own = {id_: each for id_, each in new_own.items() if each != own.get(id_)}
    if not new_marks and not new_own:
        return False
    before = {
        "marks": {id_: (was := known.get(id_)) and marks.row(was) for id_ in new_marks},
        "own": {id_: (one := own.get(id_)) and marks.appointment_row(one) for id_ in new_own},
    }
    _keep(connection, command, now, before)
    marks.put(connection, new_marks.values())
    _put_own(connection, new_own)
    return True


def take_back(
    database: Database, waiting: Callable[[str], None], *, writes: bool = True
) -> Undone | None:
    """Take back the last change, or only say what that would be; ``None`` if there is none.

    ``waiting`` is called while another process writes, unless nothing is written.
    """
    with database.reading() as connection:
        found = last(connection) if connection else None
    if found is None or not writes:
        return found
    with database.writing(waiting) as connection:
        return undo(connection)  # another process may have written in the meantime


def undo(connection: sqlite3.Connection) -> Undone | None:
    """Take back the last change, in the open transaction; ``None`` if there is none."""
    undone = last(connection)
    if undone:
        connection.execute("DELETE FROM change WHERE number = ?", (undone.number,))
        marks.put(connection, (each.item for each in undone.marks))
        for each in undone.restored:
            marks.put_appointment(connection, each)
        for each in undone.removed:
            marks.remove_appointment(connection, each.id)
    return undone


def last(connection: sqlite3.Connection) -> Undone | None:
    """What taking back the last change leads to; ``None`` if there is none.

    What the user was told of an item since then stays as it is.
    """
    found = connection.execute(_LAST).fetchone()
    if found is None:
        return None
    number, command, before = found
    known = marks.read(connection)
    own = {each.id: each for each in marks.read_appointments(connection)}
    with checked(connection):
        was, old_own = before_of(before)
    again = [found for id_, old in was.items() if (found := _again(old, known.get(id_)))]
    changed = [Changed(each, _mark(known.get(each.id))) for each in again]
    restored = [each for each in old_own.values() if each]
    gone = [own[id_] for id_, each in old_own.items() if each is None and id_ in own]
    return Undone(number, command, changed, restored, gone)


def before_of(text: str) -> tuple[dict[str, Marked | None], dict[str, Appointment | None]]:
    """What was marked before a change, and the appointments, by id; ``None`` for what was not."""
    rows = json.loads(text)
    was = {id_: row and marks.of_row(row) for id_, row in rows["marks"].items()}
    return was, {id_: row and marks.appointment(row) for id_, row in rows["own"].items()}


def _again(was: Marked | None, present: Marked | None) -> Marked | None:
    """An item with the mark that it had; as it is known now, if it is."""
    if present is None:
        return was
    return present._replace(mark=_mark(was), changed_at=(was or present).changed_at)


def _mark(of: Marked | None) -> Mark:
    return of.mark if of else NO_MARK


def _keep(connection: sqlite3.Connection, command: str, now: datetime, before: object) -> None:
    connection.execute(
        "INSERT INTO change (command, changed_at, before) VALUES (?, ?, ?)",
        (command, marks.changed_at(now), json.dumps(before, ensure_ascii=False)),
    )
    connection.execute(
        "DELETE FROM change WHERE number NOT IN "
        "(SELECT number FROM change ORDER BY number DESC LIMIT ?)",
        (_KEPT,),
    )


def _put_own(connection: sqlite3.Connection, own: dict[str, Appointment | None]) -> None:
    for id_, each in own.items():
        if each:
            marks.put_appointment(connection, each)
        else:
            marks.remove_appointment(connection, id_)
