"""Keeps what the user says of items with them, whatever becomes of their listing.

An item of the version before is the one that it became there. Where that version is not known, an
item is the same if its id is, unless others are its title's and people's; else if it has an id of
its source's, or is the only one of its title.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from confcli.library import exported, marks, news
from confcli.library.items import Items
from confcli.model.entities import Listing
from confcli.model.marks import Marked, News
from confcli.model.text import slug
from confcli.programme.diff import successors
from confcli.schedule.entries import Entry
from confcli.schedule.schedule import Schedule


def follow(
    connection: sqlite3.Connection,
    marked: Iterable[Marked],
    events: Mapping[str, str],
    old: Listing | None,
    new: Listing,
    found_at: str,
) -> None:
    """Move marks to the items that have them now, and keep what happened to those starred.

    Exported ``events``, whose ids are by their UIDs, stay with their items, too. Runs in the open
    transaction, before the new listing replaces the old one, if there is one.
    """
    known, now = _Versions(old, new), datetime.fromisoformat(found_at)
    exported.follow(connection, slug(new.conference), events, known.id_now)
    told: set[str | None] = set()
    for one in sorted(marked, key=lambda each: each.kind):  # papers before their talks
        entry = known.successor(one)
        if not (entry or one.conference):
            continue  # it may be of any other conference
        after = _now(one, entry, now) if entry else None
        before = one if known.was_there(one) else None
        if (
            one.mark.star
            and one.is_told
            and not (entry and entry.kind == "talk" and entry.paper in told)
        ):
            told.add(entry.id if entry else None)
            news.put(connection, News(before, after), one.id, found_at)
        if after:
            _move(connection, one, after)


def _now(one: Marked, entry: Entry, now: datetime) -> Marked:
    """An item as it is now, with the mark that it had."""
    return marks.marked(entry, one.mark, now)._replace(changed_at=one.changed_at)


class _Versions:
    """The items of two versions of a listing, the older of which may be unknown."""

    def __init__(self, old: Listing | None, new: Listing) -> None:
        self._items = Items(Schedule([new]))
        old = old and replace(old, sessions=[replace(s, talks=[*s.talks]) for s in old.sessions])
        self._became = successors(old, new) if old else {}
        self._taken = {*self._became.values()}
        self._were = _ids(old) if old else None

    def was_there(self, one: Marked) -> bool:
        """Whether an item was in the older version; if that is unknown, it was."""
        return self._were is None or one.id in self._were

    def id_now(self, id_: str) -> str:
        """The id of what an item of the older version has become, or its own if it is gone.

        Empty if another item has that by now.
        """
        became = self._became.get(id_)
        return became or ("" if id_ in self._taken else id_)

    def successor(self, one: Marked) -> Entry | None:
        """The item that is the same now; ``None`` if there is none."""
        if self._were is None or one.id not in self._were:
            return self._items.same(one)
        return self._items.by_id.get(self.id_now(one.id))


def _ids(listing: Listing) -> set[str]:
    talks = [talk for session in listing.sessions for talk in session.talks]
    papers = {talk.paper for talk in talks if talk.paper}
    return {*papers, *(each.id for each in talks), *(each.id for each in listing.sessions)}


def _move(connection: sqlite3.Connection, one: Marked, after: Marked) -> None:
    """Write an item as it is now; if its id changed, its mark goes along, also to be undone."""
    if one.id != after.id:
        connection.execute("DELETE FROM mark WHERE id = ?", (one.id,))
        there = marks.read(connection).get(after.id)
        if there:
            after = after._replace(mark=there.mark.over(after.mark))
        _rename_in_changes(connection, one.id, after.id)
    marks.put(connection, [after])


def _rename_in_changes(connection: sqlite3.Connection, old: str, new: str) -> None:
    changes = connection.execute("SELECT number, before FROM change").fetchall()
    for number, text in changes:
        rows = json.loads(text)
        if old in rows["marks"]:
            row = rows["marks"].pop(old)
            rows["marks"].setdefault(new, row and [new, *row[1:]])
            dumped = json.dumps(rows, ensure_ascii=False)
            connection.execute("UPDATE change SET before = ? WHERE number = ?", (dumped, number))
