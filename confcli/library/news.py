"""What happened to what the user starred, in the database until they are told."""

import json
import math
import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from confcli.library import marks
from confcli.library.damage import checked
from confcli.model.marks import Marked, News


class Told(NamedTuple):
    """News of an item: its id until now, and the one that its mark has from now on."""

    id: str
    id_now: str
    news: News


def put(connection: sqlite3.Connection, found: Iterable[Told], found_at: str) -> None:
    """Keep news of items, with what hasn't been told yet; what changed last gets a new number.

    What has not been told is looked up before any is written: an item may get the id of another.
    """
    sql = "SELECT number, before FROM news WHERE mark = ?"
    untold = [(each, connection.execute(sql, (each.id,)).fetchone()) for each in found]
    for (_, id_now, news), there in untold:
        if _differ(news.before, news.after):
            before = there[1] if there else _json(news.before)
            connection.execute(
                "INSERT INTO news (mark, found_at, before, after) VALUES (?, ?, ?, ?)",
                (id_now, found_at, before, _json(news.after)),
            )
        elif there:
            connection.execute(
                "UPDATE news SET mark = ?, after = ? WHERE number = ?",
                (id_now, _json(news.after), there[0]),
            )
    # Not before: what is written later has a higher number.
    replaced = [(there[0],) for (*_, it), there in untold if there and _differ(it.before, it.after)]
    connection.executemany("DELETE FROM news WHERE number = ?", replaced)


def waiting(connection: sqlite3.Connection) -> list[News]:
    """What the user is to be told of what is still starred, in order of time.

    What is by now as they were last told of it is no news.
    """
    found = connection.execute(
        "SELECT before, after FROM news "
        "WHERE mark IN (SELECT id FROM mark WHERE star IS NOT NULL) ORDER BY number"
    )
    with checked(connection):
        all_news = [News(of_json(was), of_json(now)) for was, now in found]
    return sorted((each for each in all_news if _differ(*each)), key=_time)


def _time(news: News) -> float:
    """When an item is, or was; what has no time comes last."""
    known = news.after or news.before
    return known.start.timestamp() if known and known.start else math.inf


def last(connection: sqlite3.Connection) -> int:
    """The number of the latest news; 0 if there are none."""
    (number,) = connection.execute("SELECT coalesce(max(number), 0) FROM news").fetchone()
    return int(number)


def forget(connection: sqlite3.Connection) -> None:
    """Forget what the user has been told."""
    connection.execute("DELETE FROM news")


def _differ(one: Marked | None, other: Marked | None) -> bool:
    """Whether an attendee would notice a change.

    A session without a room has talks in several: no room is no other one.
    """
    if one is None or other is None:
        return one is not other
    has_rooms = all(each.room for each in (*one.slots, *other.slots)) or one.kind != "session"
    return _facts(one, has_rooms=has_rooms) != _facts(other, has_rooms=has_rooms)


def _facts(one: Marked, *, has_rooms: bool) -> object:
    """What an attendee notices of an item: the title, and when and where it is."""
    slots = [
        (_seconds(each.start), _seconds(each.end), each.cancelled, has_rooms and each.room)
        for each in one.slots
    ]
    return one.title, sorted(slots, key=repr)


def _seconds(time: str | None) -> float | None:
    return datetime.fromisoformat(time).timestamp() if time else None


def _json(one: Marked | None) -> str:
    return json.dumps(marks.row(one) if one else None, ensure_ascii=False)


def of_json(text: str | None) -> Marked | None:
    """What is marked, from JSON; ``ValueError`` and the like if that is damaged."""
    row = json.loads(text) if text else None
    return marks.of_row(row) if row else None
