"""Which sessions and talks of two listings of one conference are the same.

Ids that sources gave come first; then what is printed: titles, times, people; then ids that
were made here. All is found through what items share, never by comparing all with all.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from confcli.model.entities import Session, Talk
from confcli.model.kinds import is_kind, of_title
from confcli.model.text import words
from confcli.programme.likeness import Item, seconds


class Placed(NamedTuple):
    """A talk, and the session of the merged listing that its source puts it in."""

    talk: Talk
    home: Session


_T = TypeVar("_T")
#: Words before a name that one source prints in a title and another one does not.
_HONORIFICS = frozenset(("dr", "prof", "professor"))
_Keys = Callable[[_T], Iterable[Hashable]]


def same_sessions(old: Sequence[Session], new: Sequence[Session]) -> dict[int, Session]:
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
        return [
            (key, title_key(talk)) for key in name(session) for talk in session.talks if talk.title
        ]

    def talks_at(session: Session) -> list[Hashable]:
        return [(key, seconds(session.start)) for key in talks(session)]

    def name_at(session: Session) -> list[Hashable]:
        return [(key, seconds(session.start)) for key in name(session)]

    yield from ((talks_at, talks_at), (name_at, name_at), (talks, talks))
    yield from ((untimed, name), (name, untimed))


def same_talks(old: Sequence[Placed], new: Sequence[Placed]) -> dict[int, Placed]:
    """Return old talks by the identity of the new: of one id, or alike in one session."""
    found: dict[int, Placed] = {}
    ways: tuple[tuple[_Keys[Placed], Callable[[Placed, Placed], bool]], ...] = (
        (lambda placed: _given(placed.talk), lambda *_: True),
        (lambda p: [(id(p.home), *_printed(p.talk), *p.talk.authors)], lambda *_: True),
        (lambda p: [(id(p.home), *_printed(p.talk))], lambda *_: True),
        (_once(old, new, lambda talk: title_key(talk) if talk.title else None), lambda *_: True),
        (lambda placed: [placed.talk.id] if placed.talk.id else [], _is_known),
        (_once(old, new, _slot), lambda one, other: _may_be_one(one.talk, other.talk)),
        (_once_at_all(old, new), lambda one, other: is_entry(one.talk) != is_entry(other.talk)),
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


def _is_known(old: Placed, new: Placed) -> bool:
    """Tell whether an id that was made is telling: it counts the breaks of alike sessions."""
    if new.talk.authors or new.talk.abstract or old.talk.start == new.talk.start:
        return True
    return old.home is new.home or words(old.home.title) != words(new.home.title)


def _printed(talk: Talk) -> tuple[Hashable, ...]:
    """Return what a source prints of a talk, without what was made of it."""
    title = None if talk.taken_from else talk.title
    # A bare slot may name the work that is on; one of another work is another slot.
    work = None if talk.title or talk.abstract else talk.paper
    return (title, work, talk.type, talk.abstract, seconds(talk.start), seconds(talk.end))


def title_key(talk: Talk) -> tuple[str, ...]:
    """Return what tells talks of one session apart: kind and title."""
    return (talk.type or "", *words(talk.title or ""))


def _slot(talk: Talk) -> Hashable:
    """Return what a talk that was renamed keeps: its time and people."""
    return (talk.type, seconds(talk.start), *talk.authors) if talk.start and talk.authors else None


def is_entry(talk: Talk) -> bool:
    """Tell whether a talk is a calendar's entry: without people, a text or a kind of its own.

    That of an entry is made of its title.
    """
    if talk.authors or talk.abstract or talk.paper or talk.type is None:
        return False
    return talk.type in ("event", of_title(talk.title or ""))


def _once_at_all(old: Sequence[Placed], new: Sequence[Placed]) -> _Keys[Placed]:
    """Return title and start where each version has one talk of these, in whatever session."""
    counts: list[Counter[Hashable]] = []

    def key(talk: Talk) -> Hashable:
        told = (word for word in words(talk.title or "") if word not in _HONORIFICS)
        return (*told, seconds(talk.start))

    def keys(placed: Placed) -> list[Hashable]:
        talk = placed.talk
        if not (talk.title and talk.start) or is_kind(talk.title):
            return []
        if not counts:
            counts.extend(Counter(key(p.talk) for p in side) for side in (old, new))
        return [key(talk)] if all(side[key(talk)] == 1 for side in counts) else []

    return keys


def _once(
    old: Sequence[Placed], new: Sequence[Placed], of: Callable[[Talk], Hashable]
) -> _Keys[Placed]:
    """Return keys that stand once in a session of each version: no repeated slots."""
    counts: list[Counter[Hashable]] = []

    def keys(placed: Placed) -> list[Hashable]:
        if not counts:
            counts.extend(Counter((id(p.home), of(p.talk)) for p in side) for side in (old, new))
        key = (id(placed.home), of(placed.talk))
        return [key] if key[1] is not None and all(side[key] == 1 for side in counts) else []

    return keys
