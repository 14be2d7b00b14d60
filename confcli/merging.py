"""Two listings of one conference made one: what both hold is there once.

Sessions and talks are the same by a source's own id, else by title and time. Where the two
tell different things of the same item, the newer listing wins, and a problem says so.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from confcli.model import Listing, Problem, Session, Talk
from confcli.text import words

_OF_SESSION = ("title", "type", "start", "end", "chairs", "abstract", "track", "room", "url")
#: What is taken of a session whose times are those of its talks.
_PRINTED = ("title", "type", "chairs", "abstract", "track", "room", "url")
_OF_TALK = ("title", "type", "start", "end", "authors", "abstract", "track", "room", "url")
#: What is printed on several pages in different lengths or spellings is no contradiction.
_MILD = frozenset({"title", "type", "abstract", "url"})


def merge(target: Listing, newer: Listing) -> None:
    """Add to ``target`` what a newer listing of the same conference holds."""
    target.sources += newer.sources
    target.problems += [problem for problem in newer.problems if problem not in target.problems]
    for session in newer.sessions:
        same = next((old for old in target.sessions if _is_same(old, session)), None)
        if same is None:
            target.sessions.append(session)
        else:
            _merge_session(target, same, session, newer)


def _is_same(old: Session, new: Session) -> bool:
    """Tell whether two sessions are one: a title, and a time or talks that agree."""
    if old.id and new.id:
        return old.id == new.id
    if words(old.title) != words(new.title):
        return False
    shared = {_key(talk) for talk in old.talks if talk.title} & {_key(t) for t in new.talks}
    return old.start == new.start or None in (old.start, new.start) or bool(shared)


def _merge_session(target: Listing, old: Session, new: Session, newer: Listing) -> None:
    if new.start:
        old.timezone, old.time_basis = new.timezone, new.time_basis
    if old.spans_talks and new.start and not new.spans_talks:
        old.start = old.end = None
        old.spans_talks = False
    told = _take(old, new, _OF_SESSION if not new.spans_talks else _PRINTED)
    pairs = _pairs(old.talks, new.talks)
    for talk, fresh in pairs:
        if fresh.title:
            talk.taken_from = None
        told += _take(talk, fresh, _OF_TALK)
    known = {id(fresh) for _, fresh in pairs}
    talks = [*old.talks, *(talk for talk in new.talks if id(talk) not in known)]
    old.talks = sorted(talks, key=_start) if all(talk.start for talk in talks) else talks
    if old.spans_talks or (new.spans_talks and old.start is None):
        _span_talks(old)
    name = newer.sources[-1].name if newer.sources else newer.conference
    target.problems += [Problem(name, 0, text, reason) for text, reason in told]


def _span_talks(session: Session) -> None:
    """Give a session the time from the start of its first talk to the end of its last."""
    starts = [talk.start for talk in session.talks if talk.start]
    ends = [talk.end for talk in session.talks if talk.end]
    session.start = min(starts, key=datetime.timestamp, default=None)
    session.end = max(ends, key=datetime.timestamp, default=None)
    session.spans_talks = bool(starts)


def _take(old: Session | Talk, new: Session | Talk, fields: Iterable[str]) -> list[tuple[str, str]]:
    """Give an item what a newer one says; return what contradicts, with the item's title."""
    told = []
    for field in fields:
        before, after = getattr(old, field), getattr(new, field)
        if after in (None, []) or before == after:
            continue
        if before not in (None, []) and field not in _MILD:
            reason = f"{field} is {_shown(after)} here, {_shown(before)} elsewhere: this is taken"
            told.append((old.title or "", reason))
        if field != "abstract" or len(after) >= len(before or ""):
            setattr(old, field, after)
    return told


def _pairs(old: Sequence[Talk], new: Sequence[Talk]) -> list[tuple[Talk, Talk]]:
    """Return the talks that two versions of a session share."""
    found: list[tuple[Talk, Talk]] = []
    for key in (_id, _printed, _unique_key(old, new)):
        taken = {id(talk) for pair in found for talk in pair}
        there = {key(talk): talk for talk in reversed(old) if id(talk) not in taken}
        for talk in new:
            match = there.pop(key(talk), None) if id(talk) not in taken else None
            if match is not None and key(talk) is not None:
                found.append((match, talk))
    return found


def _id(talk: Talk) -> object:
    return talk.id or None


def _printed(talk: Talk) -> object:
    """Return what a source prints of a talk, without what was made of it."""
    title = None if talk.taken_from else talk.title
    return (title, talk.type, talk.abstract, talk.start, talk.end)


def _key(talk: Talk) -> tuple[str, ...]:
    return (talk.type or "", *words(talk.title or ""))


def _unique_key(old: Sequence[Talk], new: Sequence[Talk]) -> Callable[[Talk], object]:
    """Return a key by title, for titles that stand once in each version: no repeated slots."""
    counts = [Counter(_key(talk) for talk in talks if talk.title) for talks in (old, new)]
    return lambda talk: _key(talk) if all(count[_key(talk)] == 1 for count in counts) else None


def _start(talk: Talk) -> float:
    return talk.start.timestamp() if talk.start else 0.0


def _shown(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    return ", ".join(value) if isinstance(value, list) else str(value)
