"""Apply changes to a listing, to check that they are complete."""

from collections.abc import Iterable
from copy import copy
from dataclasses import replace

from confcli.model.entities import Listing, Session, Talk
from confcli.programme.diff import Change, Period


def apply(changes: Iterable[Change], old: Listing) -> Listing:
    """Apply changes to a listing and return the result; the old listing is not modified.

    Conference, sources and problems stay the same. Items that were added or came from
    another session come last.
    """
    changes = list(changes)
    items, homes = _taken_apart(old, changes)
    for change in changes:
        if change.kind != "removed":
            _make(change, items)
            if change.session:
                homes[change.id] = change.session.id
    return replace(old, sessions=_put_together(items, homes))


_Items = dict[tuple[str, str], Session | Talk]


def _taken_apart(old: Listing, changes: list[Change]) -> tuple[_Items, dict[str, str]]:
    """Copies of the items that stay, by kind and new id, and the session of each talk."""
    ids = {(each.item, each.old): each.id for each in changes if each.kind == "id"}
    gone = {(each.item, each.id) for each in changes if each.kind == "removed"}
    items: _Items = {}
    homes = {}
    for session in old.sessions:
        home = ids.get(("session", session.id), session.id)
        if ("session", session.id) not in gone:
            items["session", home] = replace(session, talks=[])
        for talk in session.talks:
            if ("talk", talk.id) not in gone:
                name = ids.get(("talk", talk.id), talk.id)
                items["talk", name], homes[name] = copy(talk), home
    return items, homes


def _make(change: Change, items: _Items) -> None:
    key = change.item, change.id
    if isinstance(change.new, Session | Talk):
        items[key] = copy(change.new)
    elif isinstance(change.new, Period):
        items[key].start, items[key].end = change.new
    elif change.field and change.field != "session":
        value = list(change.new) if isinstance(change.new, tuple) else change.new
        setattr(items[key], change.field, value)


def _put_together(items: _Items, homes: dict[str, str]) -> list[Session]:
    talks: dict[str, list[Talk]] = {}
    for (_, name), item in items.items():
        if isinstance(item, Talk):
            talks.setdefault(homes[name], []).append(item)
    sessions = (item for item in items.values() if isinstance(item, Session))
    return [replace(session, talks=talks.get(session.id, [])) for session in sessions]
