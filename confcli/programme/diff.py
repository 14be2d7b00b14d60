"""What became of a programme: the changes from one version of a listing to the next.

``apply(diff(old, new), old)`` equals ``new``: it has the same sessions with the same talks in
them, equal in every field, times compared as instants, the order of sessions and of talks
aside. Ids must be unique among the sessions and among the talks of a listing, as
``confcli.programme.assembly.assemble`` leaves them.
"""

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Literal, NamedTuple

from confcli.model.cancelled import without_mark
from confcli.model.entities import Listing, Session, Talk
from confcli.programme.item import SessionItem, TalkItem, seconds
from confcli.programme.likeness import (
    abstract_keys,
    abstract_likeness,
    title_keys,
    title_likeness,
)
from confcli.programme.matching import Agreement, Likeness, in_common, match

#: Kinds of change that only keep the books: nothing that an attendee would notice.
BOOKKEEPING = frozenset({"id", "paper", "taken_from", "timezone", "time_basis"})

_Item = SessionItem | TalkItem
#: An id that was made counts items that are alike to the letter, such as breaks: their times
#: say more.
_SAME: tuple[Agreement[_Item] | Likeness[_Item], ...] = (
    *map(
        Agreement,
        (
            in_common("id", "of.title", "start"),
            in_common("given_id"),
            in_common("name", "type", "people", "start"),
            in_common("id"),
            in_common("name", "type", "people"),
            in_common("name", "type", "start"),
            in_common("name", "type"),
            in_common("name", "start"),
            in_common("name"),
            in_common("contents"),
        ),
    ),
    Likeness(title_keys, title_likeness),
    Likeness(abstract_keys, abstract_likeness),
)

_KINDS = {"title": "renamed", "time": "moved"}


class Span(NamedTuple):
    """From when to when; ``None`` where that is unknown."""

    start: datetime | None
    end: datetime | None


class SessionName(NamedTuple):
    """The session that a talk is in."""

    id: str
    title: str


Value = str | bool | tuple[str, ...] | Span | SessionName | Session | Talk | None


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that became of one session or talk.

    ``kind`` is ``added``, ``removed``, ``moved``, ``renamed``, ``cancelled``, or the name of
    the field that changed: ``room``, ``authors``, ``chairs``, ``session``, ``type``,
    ``track``, ``abstract``, ``language``, ``unrecorded``, ``links``, ``url``, one of
    ``BOOKKEEPING``. ``old`` and ``new`` are its values: a ``Span`` of ``time``, a
    ``SessionName`` of ``session``, else text, texts, or whether it is so. Of an item added or
    removed they are the item, a session without its talks.
    """

    kind: str
    item: Literal["session", "talk"]
    #: Id and title in the new version; of an item removed, in the old one.
    id: str
    title: str | None
    field: str | None = None
    old: Value = None
    new: Value = None
    #: Where a talk is in the new version; if removed, where it was.
    session: SessionName | None = None


def diff(old: Listing, new: Listing) -> list[Change]:
    """Return what changed, sessions first, each in the order of ``new``; then what was removed.

    Items are the same if their ids are, else if they are alike; items that are alike to the
    letter but for their times, such as breaks, are told by these, not by ids made of their order.
    An item that changed in several ways has several changes.
    """
    were, are = ([SessionItem(session) for session in each.sessions] for each in (old, new))
    same = match(were, are, _SAME)
    places = {before: after for after, before in same.items()}
    talks_were = _talks(old, [places.get(n, -1 - n) for n in range(len(were))])
    talks_are = _talks(new, range(len(are)))
    talks = _compare(talks_were, talks_are, match(talks_were, talks_are, _SAME))
    return [*_compare(were, are, same), *talks]


def _talks(listing: Listing, places: Sequence[int]) -> list[TalkItem]:
    """Return the talks of a listing, its sessions numbered so that the same have one number."""
    numbered = zip(places, listing.sessions, strict=True)
    return [TalkItem(talk, session, n) for n, session in numbered for talk in session.talks]


def _compare(old: Sequence[_Item], new: Sequence[_Item], same: dict[int, int]) -> Iterator[Change]:
    for n, item in enumerate(new):
        if n in same:
            yield from _between(old[same[n]], item)
        else:
            yield _change("added", item, new=_whole(item))
    for n in sorted({*range(len(old))}.difference(same.values())):
        yield _change("removed", old[n], old=_whole(old[n]))


def _between(old: _Item, new: _Item) -> Iterator[Change]:
    """Yield the changes of one item, the one that says that it is cancelled first."""
    before, after = _facts(old), _facts(new)
    changed = [field for field, (fact, _) in after.items() if fact != before[field][0]]
    cancelled = _cancelled(new.of)[:1] if not _cancelled(old.of) else []
    for field in changed:
        kind = "cancelled" if field in cancelled else _KINDS.get(field, field)
        yield _change(kind, new, field, before[field][1], after[field][1])


def _facts(item: _Item) -> dict[str, tuple[object, Value]]:
    """Return of each field what is compared of it and what is told of it."""
    of, end = item.of, seconds(item.of.end)
    facts: dict[str, tuple[object, Value]] = {"title": (of.title, of.title)}
    facts["time"] = (item.start, end), Span(of.start, of.end)
    if place := _place(item):
        facts["session"] = item.place, place
    for name in (each.name for each in fields(of)):
        if name not in ("title", "start", "end", "talks"):
            value = getattr(of, name)
            value = tuple(value) if isinstance(value, list) else value
            facts[name] = value, value
    return facts


def _cancelled(of: Session | Talk) -> list[str]:
    """Return the fields that say that an item is cancelled."""
    title, kind = of.title or "", (of.type or "").lower()
    said = {"title": without_mark(title) != title, "type": "cancel" in kind}
    said["cancelled"] = isinstance(of, Talk) and of.cancelled
    return [field for field, says in said.items() if says]


def _change(
    kind: str, item: _Item, field: str | None = None, old: Value = None, new: Value = None
) -> Change:
    name: Literal["session", "talk"] = "talk" if isinstance(item, TalkItem) else "session"
    return Change(kind, name, item.of.id, item.of.title, field, old, new, _place(item))


def _place(item: _Item) -> SessionName | None:
    return SessionName(item.home.id, item.home.title) if isinstance(item, TalkItem) else None


def _whole(item: _Item) -> Session | Talk:
    return replace(item.of, talks=[]) if isinstance(item.of, Session) else copy(item.of)


def apply(changes: Iterable[Change], old: Listing) -> Listing:
    """Return the listing that changes make of an old one, which stays as it is.

    Conference, sources and problems are the old ones. What has been added or came from
    another session stands last.
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
    """Return copies of what stays, by kind and new id, and the session of each talk."""
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
    elif isinstance(change.new, Span):
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
