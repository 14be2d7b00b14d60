"""Two listings of one conference made one: what both hold is there once.

Sessions and talks are the same by a source's own id, else by title and time; a talk is known
by its id in any session. Where the two tell different things of the same item, the newer
listing wins, and a problem says so.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple, TypeVar

from confcli.likeness import Item, seconds
from confcli.model import Listing, Problem, Session, Talk
from confcli.text import words

_OF_SESSION = ("title", "type", "start", "end", "chairs", "abstract", "track", "room", "url")
#: What is taken of a session whose times are those of its talks.
_PRINTED = ("title", "type", "chairs", "abstract", "track", "room", "url")
_OF_TALK = ("title", "type", "start", "end", "authors", "abstract", "track", "room", "url")
#: What is printed on several pages in different lengths or spellings is no contradiction.
_MILD = frozenset({"title", "type", "abstract", "url"})


class _Placed(NamedTuple):
    """A talk, and the session of the merged listing that its source puts it in."""

    talk: Talk
    home: Session


_T = TypeVar("_T")
_Keys = Callable[[_T], Iterable[Hashable]]
_Told = list[tuple[str, str]]


def merge(target: Listing, newer: Listing) -> None:
    """Add to ``target`` what a newer listing of the same conference holds."""
    target.sources += newer.sources
    target.problems += [problem for problem in newer.problems if problem not in target.problems]
    known = _items(target)
    same = _same_sessions(target.sessions, newer.sessions)
    there = [_Placed(talk, session) for session in target.sessions for talk in session.talks]
    here = [_Placed(t, same.get(id(s), s)) for s in newer.sessions for t in s.talks]
    found = _same_talks(there, here)
    before = {id(session): _order(session.talks) for session in target.sessions}
    told: _Told = []
    for session in newer.sessions:
        if id(session) in same:
            told += _take_session(same[id(session)], session)
    for placed in here:
        if id(placed) in found:
            told += _take_talk(found[id(placed)], placed)
    target.sessions += [session for session in newer.sessions if id(session) not in same]
    result = [_Placed(found.get(id(placed), placed).talk, placed.home) for placed in here]
    _place(target.sessions, before, result)
    _part_ids([*known, *_items(target)])
    name = newer.sources[-1].name if newer.sources else newer.conference
    target.problems += [Problem(name, 0, text, reason) for text, reason in told]


def _same_sessions(old: Sequence[Session], new: Sequence[Session]) -> dict[int, Session]:
    """Return old sessions by the identity of the new: of one id, or title and time or talks."""
    found: dict[int, Session] = {}
    exact = {session.title for session in old} & {session.title for session in new}
    titles: tuple[Callable[[Session], str | None], ...] = (
        lambda session: session.title,
        lambda session: None if session.title in exact else " ".join(words(session.title)),
    )
    _match(found, old, new, _given, _given)
    for title in titles:
        for before, after in _ways(title):
            _match(found, old, new, before, after, _may_be_one)
    _match(found, old, new, _id_and_start, _id_and_start)
    return found


def _ways(
    title: Callable[[Session], str | None],
) -> Iterable[tuple[_Keys[Session], _Keys[Session]]]:
    """Yield what an old and a new session that are one share, from the strictest on."""

    def name(session: Session) -> list[Hashable]:
        return [] if (found := title(session)) is None else [found]

    def untimed(session: Session) -> list[Hashable]:
        return [] if session.start else name(session)

    def talks(session: Session) -> list[Hashable]:
        return [(key, _key(talk)) for key in name(session) for talk in session.talks if talk.title]

    def talks_at(session: Session) -> list[Hashable]:
        return [(key, seconds(session.start)) for key in talks(session)]

    def name_at(session: Session) -> list[Hashable]:
        return [(key, seconds(session.start)) for key in name(session)]

    yield from ((talks_at, talks_at), (name_at, name_at), (talks, talks))
    yield from ((untimed, name), (name, untimed))


def _same_talks(old: Sequence[_Placed], new: Sequence[_Placed]) -> dict[int, _Placed]:
    """Return old talks by the identity of the new: of one id, or alike in one session."""
    found: dict[int, _Placed] = {}
    ways: tuple[tuple[_Keys[_Placed], Callable[[_Placed, _Placed], bool]], ...] = (
        (lambda placed: _given(placed.talk), lambda *_: True),
        (lambda p: [(id(p.home), *_printed(p.talk), *p.talk.authors)], lambda *_: True),
        (lambda p: [(id(p.home), *_printed(p.talk))], lambda *_: True),
        (_once(old, new, lambda talk: _key(talk) if talk.title else None), lambda *_: True),
        (lambda placed: [placed.talk.id] if placed.talk.id else [], _is_known),
        (_once(old, new, _slot), lambda one, other: _may_be_one(one.talk, other.talk)),
    )
    for keys, agree in ways:
        if len(found) < len(new):
            _match(found, old, new, keys, keys, agree)
    return found


def _match(
    found: dict[int, _T],
    old: Iterable[_T],
    new: Iterable[_T],
    before: _Keys[_T],
    after: _Keys[_T],
    agree: Callable[[_T, _T], bool] = lambda *_: True,
) -> None:
    """Match old and new items that share a key, each once, in their order."""
    taken = {id(item) for item in found.values()}
    waiting: defaultdict[Hashable, deque[_T]] = defaultdict(deque)
    for item in old:
        for key in before(item) if id(item) not in taken else ():
            waiting[key].append(item)
    for item in new:
        for key in after(item) if waiting and id(item) not in found else ():
            queue = waiting.get(key, deque())
            while queue and id(queue[0]) in taken:
                queue.popleft()
            if queue and agree(queue[0], item):
                found[id(item)] = queue.popleft()
                taken.add(id(found[id(item)]))
                break


def _given(item: Session | Talk) -> list[Hashable]:
    return [given] if (given := Item(item).given_id) else []


def _may_be_one(one: Session | Talk, other: Session | Talk) -> bool:
    """Tell whether no ids that sources gave say that these are two."""
    ids = _given(one), _given(other)
    return ids[0] == ids[1] or not all(ids)


def _id_and_start(session: Session) -> list[Hashable]:
    return [(session.id, seconds(session.start))] if session.id else []


def _is_known(old: _Placed, new: _Placed) -> bool:
    """Tell whether an id that was made is telling: it counts the breaks of alike sessions."""
    if new.talk.authors or new.talk.abstract or old.talk.start == new.talk.start:
        return True
    return old.home is new.home or words(old.home.title) != words(new.home.title)


def _printed(talk: Talk) -> tuple[Hashable, ...]:
    """Return what a source prints of a talk, without what was made of it."""
    title = None if talk.taken_from else talk.title
    return (title, talk.type, talk.abstract, seconds(talk.start), seconds(talk.end))


def _key(talk: Talk) -> tuple[str, ...]:
    return (talk.type or "", *words(talk.title or ""))


def _slot(talk: Talk) -> Hashable:
    """Return what a talk that was renamed keeps: its time and people."""
    return (talk.type, seconds(talk.start), *talk.authors) if talk.start and talk.authors else None


def _once(
    old: Sequence[_Placed], new: Sequence[_Placed], of: Callable[[Talk], Hashable]
) -> _Keys[_Placed]:
    """Return keys that stand once in a session of each version: no repeated slots."""
    counts: list[Counter[Hashable]] = []

    def keys(placed: _Placed) -> list[Hashable]:
        if not counts:
            counts.extend(Counter((id(p.home), of(p.talk)) for p in side) for side in (old, new))
        key = (id(placed.home), of(placed.talk))
        return [key] if key[1] is not None and all(side[key] == 1 for side in counts) else []

    return keys


def _take_session(old: Session, new: Session) -> _Told:
    if new.start:
        old.timezone, old.time_basis = new.timezone, new.time_basis
    if old.spans_talks and new.start and not new.spans_talks:
        old.start = old.end = None
        old.spans_talks = False
    told = _take(old, new, _OF_SESSION if not new.spans_talks else _PRINTED)
    old.spans_talks = old.spans_talks or (new.spans_talks and old.start is None)
    return told


def _take_talk(old: _Placed, new: _Placed) -> _Told:
    talk, fresh = old.talk, new.talk
    told: _Told = []
    if old.home is not new.home:
        told.append((talk.title or "", _reason("session", new.home.title, old.home.title)))
    own = talk.title and fresh.title and not talk.taken_from and not fresh.taken_from
    if own and not (talk.id and talk.id == fresh.id) and _key(talk)[1:] != _key(fresh)[1:]:
        told.append((talk.title or "", _reason("title", fresh.title, talk.title)))
    if fresh.title and not fresh.taken_from:
        talk.taken_from = None
    shown = ("title", "authors") if fresh.taken_from else ()
    return told + _take(talk, fresh, [field for field in _OF_TALK if field not in shown])


def _take(old: Session | Talk, new: Session | Talk, fields: Iterable[str]) -> _Told:
    """Give an item what a newer one says; return what contradicts, with the item's title."""
    old.id = old.id or new.id
    told = []
    for field in fields:
        before, after = getattr(old, field), getattr(new, field)
        if after in (None, []) or before == after:
            continue
        if before not in (None, []) and field not in _MILD:
            told.append((old.title or "", _reason(field, after, before)))
        if field != "abstract" or len(after) >= len(before or ""):
            setattr(old, field, after)
    return told


def _place(sessions: list[Session], before: dict[int, list[object]], here: list[_Placed]) -> None:
    """Put every talk where the newer listing has it, in the order of time if all have one."""
    homes = {id(talk): home for talk, home in here}
    coming: dict[int, list[Talk]] = defaultdict(list)
    for talk, home in here:
        coming[id(home)].append(talk)
    for session in sessions:
        was = before.get(id(session))
        stay = [talk for talk in session.talks if homes.get(id(talk), session) is session]
        stay = stay if was is not None else []
        there = {id(talk) for talk in stay}
        talks = stay + [talk for talk in coming[id(session)] if id(talk) not in there]
        if was is not None and _order(talks) != was and all(talk.start for talk in talks):
            talks.sort(key=lambda talk: seconds(talk.start) or 0.0)
        session.talks = talks
        if session.spans_talks:
            _span_talks(session)


def _span_talks(session: Session) -> None:
    """Give a session the time from the start of its first talk to the end of its last."""
    starts = [talk.start for talk in session.talks if talk.start]
    ends = [talk.end for talk in session.talks if talk.end]
    session.start = min(starts, key=datetime.timestamp, default=None)
    session.end = max(ends, key=datetime.timestamp, default=None)
    session.spans_talks = bool(starts)


def _order(talks: Iterable[Talk]) -> list[object]:
    return [(id(talk), seconds(talk.start)) for talk in talks]


def _items(listing: Listing) -> list[Session | Talk]:
    talks = (talk for session in listing.sessions for talk in session.talks)
    return [*listing.sessions, *talks]


def _part_ids(items: Iterable[Session | Talk]) -> None:
    """Take an id from all but the first item that has it: another will be made."""
    first: dict[str, Session | Talk] = {}
    for item in items:
        if item.id and first.setdefault(item.id, item) is not item:
            item.id = ""


def _reason(field: str, here: object, elsewhere: object) -> str:
    return f"{field} is {_shown(here)} here, {_shown(elsewhere)} elsewhere: this is taken"


def _shown(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    return ", ".join(value) if isinstance(value, list) else str(value)
