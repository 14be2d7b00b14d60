"""What changed in a programme from one version of a listing to the next.

Changes are complete: applied to the old version they make the new one, field by field, with
times compared as instants and the order of sessions and talks ignored. Ids must be unique among
the sessions and among the talks of a listing, as ``confcli.programme.assembly`` leaves them.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Literal, NamedTuple

from confcli.model.entities import Listing, Session, Talk
from confcli.model.status import CANCELLED, marked
from confcli.programme.item import SessionItem, TalkItem, seconds
from confcli.programme.likeness import abstract_keys, abstract_likeness, title_keys, title_likeness
from confcli.programme.matching import Agreement, Likeness, in_common, match, own_ids

#: Fields that no attendee would notice a change of.
_BOOKKEEPING = frozenset({"id", "source_ids", "paper", "taken_from", "timezone", "time_basis"})

_Item = SessionItem | TalkItem


def _may_be_one(one: _Item, other: _Item) -> bool:
    """Whether not both the people and the times of two items differ."""
    people = one.people, other.people
    return one.start == other.start or not all(people) or not people[0].isdisjoint(people[1])


def _people_then(item: _Item) -> Iterable[Hashable]:
    """Who is there when: two talks of one person are seldom at once."""
    return [(item.people, item.start)] if item.people and item.start is not None else ()


def _lacks_ids(one: _Item, other: _Item) -> bool:
    """Whether no source says by its ids that two items differ."""
    return not (one.source_ids and other.source_ids)


#: An id of ours may be made of a title that is another item's by now: times and people say more.
_LOOSE = tuple(in_common(*names) for names in (("id",), ("name", "type"), ("name",)))
_SAME: tuple[Agreement[_Item] | Likeness[_Item], ...] = (
    Agreement(in_common("id", "of.title", "start")),
    Agreement(own_ids),
    Agreement(in_common("name", "type", "people", "start")),
    Agreement(in_common("id"), _may_be_one),
    Agreement(in_common("name", "type", "people")),
    Agreement(in_common("name", "type", "start")),
    Agreement(in_common("name", "type"), _may_be_one),
    Agreement(in_common("name", "start")),
    Agreement(in_common("name"), _may_be_one),
    Agreement(in_common("contents")),
    # A bare talk in another session, or another room, is known by its title if no other has it.
    Agreement(in_common("title", "type", "start"), once=True),
    Agreement(in_common("title", "type"), _may_be_one, once=True),
    Likeness(title_keys, title_likeness),
    Likeness(abstract_keys, abstract_likeness),
    Agreement(_people_then, _lacks_ids, once=True),
    *map(Agreement, _LOOSE),
)

_KINDS = {"title": "renamed"}
#: Old items, new items, and the number of the old one by that of the new one that it became.
_Pairing = tuple[Sequence[_Item], Sequence[_Item], dict[int, int]]


class Period(NamedTuple):
    """Start and end; ``None`` where unknown."""

    start: datetime | None
    end: datetime | None


class SessionName(NamedTuple):
    """The session that a talk is in."""

    id: str
    title: str


Value = str | bool | int | tuple[str, ...] | Period | SessionName | Session | Talk | None


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one session or talk.

    ``kind`` is ``added``, ``removed``, ``moved`` (to another start), ``end`` (another end alone),
    ``renamed``, ``cancelled``, or the name of the field that changed. ``old`` and ``new`` are its
    values: a ``Period`` of ``time``, a ``SessionName`` of ``session``, else a text, texts, a
    number or a flag. For an item added or removed they are the item itself, a session without
    its talks.
    """

    kind: str
    item: Literal["session", "talk"]
    #: Id and title in the new version; for an item removed, in the old one.
    id: str
    title: str | None
    field: str | None = None
    old: Value = None
    new: Value = None
    #: The session of a talk in the new version; if removed, in the old one.
    session: SessionName | None = None
    #: Whether an attendee would notice it: not that of an id, or of a group that confcli made.
    is_noticed: bool = True


def diff(old: Listing, new: Listing) -> list[Change]:
    """Compare two versions: sessions, then talks, each in the order of ``new``, removed ones last.

    Items are the same if their ids are, else if they are alike; items that differ only in their
    times, such as breaks, are matched by these, not by ids made of their order. An item that
    changed in several ways has several changes.
    """
    return [change for pairing in _pairings(old, new) for change in _compare(*pairing)]


def successors(old: Listing, new: Listing) -> dict[str, str]:
    """The ids of the sessions, talks and papers of a version, with their ids in the next one.

    What is not in that any more has none.
    """
    found: dict[str, str] = {}
    for were, are, same in _pairings(old, new):
        for after, before in same.items():
            one, other = were[before].of, are[after].of
            found[one.id] = other.id
            if not (isinstance(one, Talk) and isinstance(other, Talk)):
                continue
            is_new = one.paper not in found or one.paper == other.paper
            if one.paper and other.paper and is_new:
                found[one.paper] = other.paper
    return found


def _pairings(old: Listing, new: Listing) -> Iterator[_Pairing]:
    """Yield the sessions of both versions, then the talks, and which of them are the same."""
    were, are = ([SessionItem(session) for session in each.sessions] for each in (old, new))
    same = match(were, are, _SAME)
    places = {before: after for after, before in same.items()}
    talks_were = _talks(old, [places.get(n, -1 - n) for n in range(len(were))])
    talks_are = _talks(new, range(len(are)))
    yield were, are, same
    yield talks_were, talks_are, match(talks_were, talks_are, _SAME)


def _talks(listing: Listing, places: Sequence[int]) -> list[TalkItem]:
    """The talks of a listing, placed by the numbers of their sessions."""
    numbered = zip(places, listing.sessions, strict=True)
    return [TalkItem(talk, session, n) for n, session in numbered for talk in session.talks]


def _compare(old: Sequence[_Item], new: Sequence[_Item], same: dict[int, int]) -> Iterator[Change]:
    for n, item in enumerate(new):
        if n in same:
            yield from _between(old[same[n]], item)
        else:
            yield _change("added", item, new=_whole(item), is_noticed=not _is_gathered(item))
    for n in sorted({*range(len(old))}.difference(same.values())):
        gone = old[n]
        yield _change("removed", gone, old=_whole(gone), is_noticed=not _is_gathered(gone))


def _between(old: _Item, new: _Item) -> Iterator[Change]:
    """Yield the changes of one item, at most one of them as its cancellation."""
    before, after = _facts(old), _facts(new)
    changed = [field for field, (fact, _) in after.items() if fact != before[field][0]]
    cancelled = _cancelled(new.of)[:1] if not _cancelled(old.of) else []
    for field in changed:
        kind = "cancelled" if field in cancelled else _kind(field, old, new)
        values = before[field][1], after[field][1]
        yield _change(kind, new, field, *values, is_noticed=_is_noticed(field, old, new))


def _kind(field: str, old: _Item, new: _Item) -> str:
    if field == "time":
        return "moved" if old.start != new.start else "end"
    return _KINDS.get(field, field)


def _is_noticed(field: str, old: _Item, new: _Item) -> bool:
    """Whether an attendee would notice a change of a field."""
    if field in _BOOKKEEPING or _is_gathered(old) or _is_gathered(new):
        return False
    if isinstance(old, SessionItem) and isinstance(new, SessionItem):
        return field != "time" or not (old.of.spans_talks and new.of.spans_talks)
    if field != "session" or not (isinstance(old, TalkItem) and isinstance(new, TalkItem)):
        return True
    # Talks of one title are split into sessions at a pause: another part is no other session.
    homes = SessionItem(old.home), SessionItem(new.home)
    is_split = all(home.of.spans_talks for home in homes) and homes[0].title == homes[1].title
    return not (is_split or any(map(_is_gathered, homes)))


def _is_gathered(item: _Item) -> bool:
    """Whether confcli made a session itself."""
    return isinstance(item, SessionItem) and item.of.gathered


def _facts(item: _Item) -> dict[str, tuple[object, Value]]:
    """Per field, the value compared and the value reported."""
    of, end = item.of, seconds(item.of.end)
    facts: dict[str, tuple[object, Value]] = {"title": (of.title, of.title)}
    facts["time"] = (item.start, end), Period(of.start, of.end)
    if place := _place(item):
        facts["session"] = item.place, place
    for name in (each.name for each in fields(of)):
        if name not in ("title", "start", "end", "talks"):
            value = getattr(of, name)
            value = tuple(value) if isinstance(value, list) else value
            facts[name] = value, value
    return facts


def _cancelled(of: Session | Talk) -> list[str]:
    """The fields that mark an item as cancelled."""
    title, kind = of.title or "", (of.type or "").lower()
    said = {"title": marked(title) == CANCELLED, "type": "cancel" in kind}
    said["cancelled"] = isinstance(of, Talk) and of.cancelled
    return [field for field, says in said.items() if says]


def _change(
    kind: str,
    item: _Item,
    field: str | None = None,
    old: Value = None,
    new: Value = None,
    *,
    is_noticed: bool,
) -> Change:
    name: Literal["session", "talk"] = "talk" if isinstance(item, TalkItem) else "session"
    of = item.of
    return Change(kind, name, of.id, of.title, field, old, new, _place(item), is_noticed)


def _place(item: _Item) -> SessionName | None:
    return SessionName(item.home.id, item.home.title) if isinstance(item, TalkItem) else None


def _whole(item: _Item) -> Session | Talk:
    return replace(item.of, talks=[]) if isinstance(item.of, Session) else copy(item.of)
