"""What happened to what the user starred, in the database until they are told."""

import json
import sqlite3
from datetime import datetime

from confcli.library import marks
from confcli.model.marks import Marked, News


def put(connection: sqlite3.Connection, news: News, id_: str, found_at: str) -> None:
    """Keep news of an item, with what it hasn't been told yet; nothing if all is as it was."""
    untold = connection.execute("SELECT number, before FROM news WHERE mark = ?", (id_,)).fetchone()
    if untold:
        news = news._replace(before=_of_json(untold[1]))
    if _facts(news.before) != _facts(news.after):
        mark, after = (news.after.id, _json(news.after)) if news.after else (id_, None)
        connection.execute(
            "INSERT INTO news (mark, found_at, before, after) VALUES (?, ?, ?, ?)",
            (mark, found_at, _json(news.before), after),
        )
    if untold:  # not before: what is written later has a higher number
        connection.execute("DELETE FROM news WHERE number = ?", (untold[0],))


def waiting(connection: sqlite3.Connection) -> list[News]:
    """What the user is to be told, in the order in which it was found."""
    found = connection.execute("SELECT before, after FROM news ORDER BY number")
    return [News(_of_json(was), _of_json(now)) for was, now in found]


def last(connection: sqlite3.Connection) -> int:
    """The number of the latest news; 0 if there are none."""
    (number,) = connection.execute("SELECT coalesce(max(number), 0) FROM news").fetchone()
    return int(number)


def forget(connection: sqlite3.Connection) -> None:
    """Forget what the user has been told."""
    connection.execute("DELETE FROM news")


def _facts(one: Marked | None) -> object:
    """What an attendee would notice a change of: the title, and when and where it is."""
    if one is None:
        return None
    slots = [
        (*(time and datetime.fromisoformat(time).timestamp() for time in each[1:3]), *each[3:])
        for each in one.slots
    ]
    return one.title, sorted(slots, key=repr)


def _json(one: Marked | None) -> str:
    return json.dumps(marks.row(one) if one else None, ensure_ascii=False)


def _of_json(text: str | None) -> Marked | None:
    row = json.loads(text) if text else None
    return marks.of_row(row) if row else None
