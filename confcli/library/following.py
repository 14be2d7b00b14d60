"""Keeps what the user says of items with them, whatever becomes of their listing.

An item of the version before is the one that it became there. Where that version is not known, an
item is the same if its id is, unless others are its title's and people's; else if it has an id of
its source's, or is the only one of its title.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from confcli.library import exported, marks, news
from confcli.library.damage import checked
from confcli.library.items import Items
from confcli.model.entities import Listing
from confcli.model.marks import Marked, News
from confcli.model.text import slug
from confcli.programme.diff import successors
from confcli.programme.ids import digest
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
    told: set[str] = set()
    all_news, moved = list[news.Told](), list[tuple[Marked, Marked]]()
    for one in sorted(marked, key=lambda each: each.kind):  # papers before their talks
        entry = known.successor(one)
        if not (entry or one.conference):
            continue  # it may be of any other conference
        after = _now(one, entry, now) if entry else None
        before = one if known.was_there(one) else None
        kept = after or _aside(one, known)
        is_told = entry and entry.kind == "talk" and entry.paper in told
        if one.mark.star and one.is_told and not is_told:
            told.add(kept.id)
            all_news.append(news.Told(one.id, kept.id, News(before, after)))
        if after or kept.id != one.id:
            moved.append((one, kept))
    news.put(connection, all_news, found_at)
    move(connection, moved)


def _aside(one: Marked, known: "_Versions") -> Marked:
    """What is gone, under an id of its own if another item has its id by now."""
    if not known.is_listed(one.id):
        return one
    return one._replace(id=one.id[:1] + digest(f"{one.id}\0gone\0{one.title}\0{one.authors}"))


def _now(one: Marked, entry: Entry, now: datetime) -> Marked:
    """An item as it is now, with the mark that it had."""
    return marks.marked(entry, one.mark, now)._replace(changed_at=one.changed_at)


class _Versions:
    """The items of two versions of a listing; the older one may be unknown."""

    def __init__(self, old: Listing | None, new: Listing) -> None:
        old = old and replace(old, sessions=[replace(s, talks=[*s.talks]) for s in old.sessions])
        self._became = successors(old, new) if old else {}
        self._taken = {*self._became.values()}
        self._items = Items(Schedule([new]), self._taken)
        self._were = _ids(old) if old else None

    def is_listed(self, id_: str) -> bool:
        """Whether an item of the newer version has an id."""
        return id_ in self._items.by_id

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


def move(connection: sqlite3.Connection, moved: Sequence[tuple[Marked, Marked]]) -> None:
    """Write items as they are now; where an id changed, the mark goes along, also to be undone.

    All leave their ids before any gets another: one may get that of the next.
    """
    ids = {one.id: after.id for one, after in moved if one.id != after.id}
    there = {id_: it for id_, it in marks.read(connection).items() if id_ not in ids} if ids else {}
    written = {after.id: after for one, after in moved if one.id not in ids}
    for after in (after for one, after in moved if one.id in ids):
        beside = written.get(after.id) or there.get(after.id)
        mark = beside.mark.over(after.mark) if beside else after.mark
        written[after.id] = after._replace(mark=mark)
    connection.executemany("DELETE FROM mark WHERE id = ?", ((id_,) for id_ in ids))
    marks.put(connection, written.values())
    if ids:
        _rename_in_changes(connection, ids)


def _rename_in_changes(connection: sqlite3.Connection, ids: Mapping[str, str]) -> None:
    changes = connection.execute("SELECT number, before FROM change").fetchall()
    for number, text in changes:
        with checked(connection):
            rows = json.loads(text)
            were = rows["marks"]
        if ids.keys().isdisjoint(were):
            continue
        rows["marks"] = {old: row for old, row in were.items() if old not in ids}
        for old, new in ids.items():
            if old in were:
                rows["marks"].setdefault(new, were[old] and [new, *were[old][1:]])
        dumped = json.dumps(rows, ensure_ascii=False)
        connection.execute("UPDATE change SET before = ? WHERE number = ?", (dumped, number))
