"""Merges two listings of one conference: what both hold is kept once.

Sessions and talks are the same by a source's own id, else by title and time; a talk is known
by its id in any session. Where the two contradict each other, the newer listing wins, and a
problem says so.
"""

from collections import defaultdict
from collections.abc import Container, Iterable
from datetime import datetime
from operator import attrgetter

from confcli.model.declared import Merging, declared
from confcli.model.entities import Listing, Problem, Session, Talk, span_talks
from confcli.programme.item import Item, SessionItem, TalkItem, seconds
from confcli.programme.sameness import same_sessions, same_talks

#: Fields that are not merged by themselves.
_APART = ("ours", "beside authors")
_OF_SESSION = {
    n: each.merging for n, each in declared(Session).items() if each.merging not in _APART
}
_OF_TALK = {n: each.merging for n, each in declared(Talk).items() if each.merging not in _APART}
#: What a session whose times are only those of its talks does not say.
_TIMES = ("start", "end")
_PEOPLE = ("authors", "affiliations")
#: What a field holds of which a source says nothing; no source says that it is not cancelled.
_NOTHING: tuple[object, ...] = (None, [], False)
#: All that a problem says, to find it among many.
_PROBLEM = attrgetter(*Problem.__slots__)
#: Titles of items, and what two sources say differently about them.
_Conflicts = list[tuple[str, str]]
#: A talk of the older listing, and the same one of the newer.
_Pair = tuple[TalkItem, TalkItem]


def merge(target: Listing, newer: Listing) -> None:
    """Add a newer listing of the same conference to ``target``."""
    target.sources += newer.sources
    reported = set(map(_PROBLEM, target.problems))
    target.problems += [each for each in newer.problems if _PROBLEM(each) not in reported]
    known: list[Session | Talk] = [*target.sessions, *target.talks]
    same = _same_sessions(target, newer)
    there = [TalkItem(talk, session) for session in target.sessions for talk in session.talks]
    here = [TalkItem(talk, same.get(id(s), s)) for s in newer.sessions for talk in s.talks]
    _compare_ids(target, newer, here)
    found = {n: there[o] for n, o in same_talks(there, here).items()}
    pairs = [(found[n], item) for n, item in enumerate(here) if n in found]
    yielding = _yielding(pairs)
    placed = [_placed(found.get(n, item), item) for n, item in enumerate(here)]
    before = {id(session): _order(session.talks) for session in target.sessions}
    conflicts: _Conflicts = []
    for session in newer.sessions:
        if id(session) in same:
            conflicts += _take_session(same[id(session)], session)
    for pair in pairs:
        conflicts += _take_talk(*pair)
    target.sessions += [session for session in newer.sessions if id(session) not in same]
    _place(target.sessions, before, placed)
    target.sessions = [it for it in target.sessions if it.talks or id(it) not in yielding]
    _drop_duplicate_ids([*known, *target.sessions, *target.talks])
    target.families |= newer.families
    name = newer.sources[-1].name if newer.sources else newer.conference
    target.problems += [Problem(name, 0, text, reason) for text, reason in conflicts]


def _same_sessions(target: Listing, newer: Listing) -> dict[int, Session]:
    """The older listing's sessions, by the identity of the matching newer ones."""
    old, new = ([SessionItem(session) for session in each.sessions] for each in (target, newer))
    _compare_ids(target, newer, new)
    return {id(newer.sessions[n]): target.sessions[o] for n, o in same_sessions(old, new).items()}


def _compare_ids(target: Listing, newer: Listing, here: Iterable[Item]) -> None:
    """Ignore the source ids of items whose family is none of the older listing's.

    The talk 1 of a spreadsheet is not the talk 1 of a schedule.
    """
    both = target.families, newer.families
    if all(both) and both[0].isdisjoint(both[1]):
        for item in here:
            item.source_ids = ()


def _take_session(old: Session, new: Session) -> _Conflicts:
    if new.start:
        old.timezone, old.time_basis = new.timezone, new.time_basis
    if old.spans_talks and new.start and not new.spans_talks:
        old.start = old.end = None
        old.spans_talks = False
    conflicts = _take(old, new, _OF_SESSION, without=_TIMES if new.spans_talks else ())
    old.gathered = old.gathered and new.gathered
    old.spans_talks = old.spans_talks or (new.spans_talks and old.start is None)
    return conflicts


def _placed(old: TalkItem, new: TalkItem) -> tuple[Talk, Session]:
    """Place a talk in the newer listing's session, unless only the older one has a time.

    A list of papers puts each in its track, without a time; a programme has its time. A
    calendar does not name the sessions of its entries.
    """
    return old.of, (old if _says_more(old, new) else new).home


def _says_more(one: TalkItem, other: TalkItem) -> bool:
    """Whether only the first has a time, or only the second is a calendar entry."""
    return (_has_time(one) and not _has_time(other)) or _is_shown_by(other, one)


def _is_shown_by(entry: TalkItem, other: TalkItem) -> bool:
    """Whether the first is a calendar entry for the other."""
    return entry.is_calendar_entry and not other.is_calendar_entry


def _yielding(pairs: Iterable[_Pair]) -> set[int]:
    """The places of sessions that lose their talks to the other listing's, which say more."""
    ways = [way for pair in pairs for way in (pair, pair[::-1])]
    return {one.place for one, other in ways if _says_more(other, one)}


def _has_time(item: TalkItem) -> bool:
    return bool(item.of.start or item.home.start)


def _take_talk(old: TalkItem, new: TalkItem) -> _Conflicts:
    talk, fresh = old.of, new.of
    conflicts: _Conflicts = []
    shows = _is_shown_by(new, old) or _is_shown_by(old, new)
    if old.place != new.place and _has_time(old) == _has_time(new) and not shows:
        conflicts.append((talk.title or "", _reason("session", new.home.title, old.home.title)))
    own = talk.title and fresh.title and not (talk.taken_from or fresh.taken_from or shows)
    is_one = not set(old.source_ids).isdisjoint(new.source_ids)
    if own and not is_one and old.title != new.title:
        conflicts.append((talk.title or "", _reason("title", fresh.title, talk.title)))
    if fresh.title and not fresh.taken_from:
        talk.taken_from = None
    shown = ["title", *_PEOPLE] if fresh.taken_from or _is_shown_by(new, old) else []
    # An "event" may be of any type.
    shown += ["type"] if talk.type and fresh.type == "event" else []
    return conflicts + _take(talk, fresh, _OF_TALK, without=shown)


def _take(
    old: Session | Talk, new: Session | Talk, fields: dict[str, Merging], without: Container[str]
) -> _Conflicts:
    """Update an item from a newer one; return contradictions, with the item's title."""
    old.id = old.id or new.id
    conflicts = []
    if isinstance(old, Talk) and isinstance(new, Talk) and "authors" not in without:
        old.affiliations = _affiliations(old, new)
    for field, merging in fields.items():
        before, after = getattr(old, field), getattr(new, field)
        if after in _NOTHING or before == after or field in without:
            continue
        if merging == "contradiction" and before not in _NOTHING:
            conflicts.append((old.title or "", _reason(field, after, before)))
        if merging == "address" and before:
            old.links = list(dict.fromkeys([*old.links, before]))
        if merging == "union":
            after = list(dict.fromkeys([*before, *after]))
        if merging != "longest" or len(after) >= len(before or ""):
            setattr(old, field, after)
    return conflicts


def _affiliations(old: Talk, new: Talk) -> list[str]:
    """The affiliations of the authors that are taken, by their names."""
    known: dict[str, str] = {}
    for talk in (old, new):
        pairs = zip(talk.authors, talk.affiliations, strict=False)
        known |= {name: affiliation for name, affiliation in pairs if affiliation}
    found = [known.get(name, "") for name in new.authors or old.authors]
    return found if any(found) else []


def _place(
    sessions: list[Session], before: dict[int, list[object]], here: list[tuple[Talk, Session]]
) -> None:
    """Put every talk in its session, in order of time if all have one."""
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
            span_talks(session)


def _order(talks: Iterable[Talk]) -> list[object]:
    return [(id(talk), seconds(talk.start)) for talk in talks]


def _drop_duplicate_ids(items: Iterable[Session | Talk]) -> None:
    """Clear repeated ids, but for the first item's; new ones are made later."""
    first: dict[str, Session | Talk] = {}
    for item in items:
        if item.id and first.setdefault(item.id, item) is not item:
            item.id = ""


def _reason(field: str, here: object, elsewhere: object) -> str:
    return f"{field} is {_shown(here)} here, {_shown(elsewhere)} elsewhere; using this one"


def _shown(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    return ", ".join(value) if isinstance(value, list) else str(value)
