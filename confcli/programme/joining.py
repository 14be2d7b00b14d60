"""Follows the references between files of a site: papers get their times, sessions their names.

The papers of a site name their sessions by an id, a number or a title. Its calendar has an entry
of that id or title, or one with a link to the papers of that session. The session takes the time
of the entry, which then needs no row of its own; where several entries show one session, its
papers are presented in each. A talk takes the time of the entry with a link to its page.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from confcli.model.entities import Listing, Session, Talk
from confcli.model.text import words
from confcli.programme import references
from confcli.programme.chairs import join_chairs
from confcli.programme.item import SessionItem, TalkItem, seconds
from confcli.programme.matching import Agreement, in_common, match
from confcli.programme.numbering import number, of_numbers
from confcli.programme.placing import Changes, Placed
from confcli.programme.speaking import by_speaker, speaker

#: The most entries that show one session; more of them are links to a list.
_MOST = 20
_SAME = (Agreement(in_common("title"), once=True),)


def join(listing: Listing) -> None:
    """Give sessions and talks the times of the calendar entries that show them."""
    for session in listing.sessions:
        _be_entry(session)
    filled = {id(each) for each in listing.sessions if each.talks}
    for follow in (_join_talks, _join_by_key, _join_by_title, _join_by_number):
        follow(listing)
        # A session whose talks are elsewhere now is no session that entries show.
        listing.sessions = [it for it in listing.sessions if it.talks or id(it) not in filled]
    join_chairs(listing)


def _placed(listing: Listing) -> list[Placed]:
    return [Placed(talk, each) for each in listing.sessions for talk in each.talks]


def _be_entry(session: Session) -> None:
    """Drop the entry that a session is itself, once it has papers: merging put both in one."""
    # A file called workshops has those of the calendar's Workshops, each without a time.
    is_only = sum(each.start is not None for each in session.talks) == 1
    own = [each for each in session.talks if _is_own_entry(each, session, is_only)]
    if own and len(own) < len(session.talks):
        entry, entries = own[0], set(map(id, own))
        session.title, session.gathered = entry.title or session.title, False
        session.start, session.end = entry.start, session.end or entry.end
        session.room, session.links = session.room or entry.room, _each_once(entry.links)
        session.talks = [each for each in session.talks if id(each) not in entries]
        session.spans_talks = False


def _is_own_entry(talk: Talk, session: Session, is_only: bool) -> bool:
    is_now = talk.start is not None and session.start == talk.start
    is_named = bool(session.source_ids) and talk.title == session.title
    is_named = is_named or (is_only and words(talk.title or "") == words(session.title))
    return is_now and is_named and Placed(talk, session).is_bare


def _join_talks(listing: Listing) -> None:
    """Put each talk with a page of its own where the entries are that link to it."""
    known: dict[str, list[Placed]] = defaultdict(list)
    for placed in _placed(listing):
        for own in placed.talk.source_ids:
            known[references.key(own)].append(placed)
    speeches = by_speaker(_placed(listing)) if known else {}
    shown: dict[int, tuple[Placed, list[Placed]]] = {}
    for entry in _placed(listing) if known else ():
        # Questions about a talk are asked when it is over.
        if entry.is_entry and entry.talk.type != "q&a":
            named = (key for url in entry.addresses for key in references.items(url))
            found = next((known[key] for key in named if key in known), [])
            found = found or speeches.get(speaker(entry), [])
            if len(found) == 1 and entry.repeats(found[0].talk):
                shown.setdefault(id(found[0].talk), (found[0], []))[1].append(entry)
    changes = Changes()
    for placed, entries in shown.values():
        _show(placed, entries, changes)
    changes.apply()


def _show(placed: Placed, entries: list[Placed], changes: Changes) -> None:
    """Give a talk the times of its entries, as further slots after the first."""
    talk = placed.talk
    is_timed = placed.start is not None
    for n, entry in enumerate(sorted(entries, key=lambda it: seconds(it.start) or 0.0)):
        if is_timed and entry.start != placed.start:
            continue
        slot = replace(talk, id="", source_ids=[]) if n else talk
        _take_slot(slot, entry)
        if not n:
            changes.put(placed, None)
        changes.put(entry, slot)


def _take_slot(talk: Talk, entry: Placed) -> None:
    talk.start, talk.end = entry.talk.start, entry.talk.end or talk.end
    talk.title = talk.title or entry.talk.title
    talk.room = talk.room or entry.talk.room
    talk.type = entry.talk.type if talk.type in (None, "event") else talk.type
    talk.links = list(dict.fromkeys([*talk.links, *entry.addresses]))


def _join_by_key(listing: Listing) -> None:
    """Put each session in the entries that have its id, or link to its papers."""
    entries: dict[str, list[Placed]] = defaultdict(list)
    for entry in _placed(listing):
        if entry.is_entry or entry.is_whole:
            for key in dict.fromkeys(_keys(entry)):
                entries[key].append(entry)
    if not entries:
        return
    _show_sessions(listing, lambda session: _shown_by(session, entries))


def _show_sessions(listing: Listing, entries_of: Callable[[Session], list[Placed]]) -> None:
    """Put each session in its entries; in all but the first, as a copy."""
    sessions: list[Session] = []
    taken: set[int] = set()
    changes = Changes()
    for session in listing.sessions:
        shown_by = [it for it in entries_of(session) if id(it.talk) not in taken]
        taken |= {id(entry.talk) for entry in shown_by}
        copies = [_copy(session) for _ in shown_by[1:]]
        for each, entry in zip([session, *copies], shown_by, strict=False):
            _take(each, entry, changes)
        for copy in copies:
            copy.source_ids = []  # the first session has them
        sessions += [session, *copies]
    changes.apply()
    listing.sessions = sessions


def _keys(entry: Placed) -> Iterator[str]:
    """The keys of the sessions that an entry may be."""
    for own in entry.talk.source_ids:
        yield references.key(own)
    for address in entry.addresses:
        yield from references.sessions(address)


def _shown_by(session: Session, entries: dict[str, list[Placed]]) -> list[Placed]:
    """The entries that show a session: if it has a time, only the one at that time."""
    keys = [key for own in session.source_ids for key in references.keys(own)]
    found = next((entries[key] for key in keys if key in entries), [])
    found = [it for it in found if it.home is not session]
    start = session.start or next((talk.start for talk in session.talks if talk.start), None)
    if start:
        return [it for it in found if it.start == start][:1]
    if len(found) > _MOST:
        return []
    return sorted(found, key=lambda it: seconds(it.start) or 0.0)


def _copy(session: Session) -> Session:
    """The same session, to be held once more."""
    talks = [replace(talk, id="", source_ids=[]) for talk in session.talks]
    return replace(session, id="", talks=talks)


def _join_by_title(listing: Listing) -> None:
    """Give each untimed session the time of the one calendar entry with its title."""
    waiting = [SessionItem(each) for each in listing.sessions if _is_untimed(each)]
    if not waiting:
        return
    entries = [it for it in _placed(listing) if it.is_entry and it.is_bare]
    items = [TalkItem(*entry) for entry in entries]
    changes = Changes()
    for n, found in match(items, waiting, _SAME).items():
        _take(waiting[n].of, entries[found], changes)
    changes.apply()


def _join_by_number(listing: Listing) -> None:
    """Give untimed sessions that are only numbers the times of the series with their numbers."""
    waiting = {id(it): number(it) for it in listing.sessions if _is_untimed(it) and number(it)}
    if not waiting:
        return
    entries = (entry for entry in _placed(listing) if entry.is_entry)
    series = of_numbers(set(waiting.values()), entries)
    if series:
        _show_sessions(listing, lambda it: series.get(waiting.get(id(it), ""), [])[:_MOST])


def _is_untimed(session: Session) -> bool:
    return not session.start and bool(session.talks) and not any(t.start for t in session.talks)


def _take(session: Session, entry: Placed, changes: Changes) -> None:
    """Give a session what its calendar entry says, and remove that entry."""
    talk, home = entry
    if _is_called_by_id(session) or session.gathered:
        session.gathered = False
        session.title, session.type = talk.title or session.title, session.type or home.type
    elif set(words(session.title)) < set(words(talk.title or "")):
        session.title = talk.title or session.title  # it says more: "Session 1A: Ties"
    session.start, session.end = talk.start, talk.end or session.end
    session.timezone, session.time_basis = home.timezone, home.time_basis
    session.room, session.url = session.room or talk.room, session.url or talk.url
    session.links = _each_once([*session.links, *talk.links])
    if len(home.talks) == 1:
        session.chairs = _each_once([*session.chairs, *home.chairs])
    changes.put(entry, None)
    if not entry.is_bare:
        session.talks = [talk, *session.talks]


def _is_called_by_id(session: Session) -> bool:
    """Whether the title says no more than the id by which other files name the session."""
    names = {name for own in session.source_ids for name in (own, own.rpartition("-")[2])}
    number = session.title.removeprefix("Session ").removesuffix("_papers")
    return session.title in names or number in names


def _each_once(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
