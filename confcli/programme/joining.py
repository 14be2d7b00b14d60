"""Gives sessions their times where one file names them and another, a calendar, times them.

The papers of a site name their sessions (``Mon Session 1``); its calendar has an entry of that
name. The session takes the time of the entry, which then needs no row of its own.
"""

from collections import defaultdict
from typing import TypeVar

from confcli.model.entities import Listing, Session, Talk, span_talks
from confcli.model.text import words

_T = TypeVar("_T")
_CalendarEntry = tuple[Session, Talk]


def join(listing: Listing) -> None:
    """Give each untimed session the time of the calendar entry with its title."""
    waiting = _by_title([(each.title, each) for each in listing.sessions if _is_untimed(each)])
    if not waiting:
        return
    entries = _by_title(
        [
            (talk.title or "", (session, talk))
            for session in listing.sessions
            for talk in session.talks
            if _is_entry(talk)
        ]
    )
    for name, sessions in waiting.items():
        found = entries.get(name, [])
        if len(sessions) == len(found) == 1:
            _take(sessions[0], found[0])
    listing.sessions = [each for each in listing.sessions if each.talks or not each.spans_talks]


def _by_title(titled: list[tuple[str, _T]]) -> dict[tuple[str, ...], list[_T]]:
    found: dict[tuple[str, ...], list[_T]] = defaultdict(list)
    for title, item in titled:
        found[tuple(words(title))].append(item)
    return found


def _is_untimed(session: Session) -> bool:
    return not session.start and bool(session.talks) and not any(t.start for t in session.talks)


def _is_entry(talk: Talk) -> bool:
    return bool(talk.start and talk.title) and not (talk.authors or talk.abstract or talk.paper)


def _take(session: Session, entry: _CalendarEntry) -> None:
    """Give a session the time and room of its calendar entry, and remove that entry."""
    home, talk = entry
    session.start, session.end = talk.start, talk.end
    session.timezone, session.time_basis = home.timezone, home.time_basis
    session.room, session.url = session.room or talk.room, session.url or talk.url
    home.talks = [each for each in home.talks if each is not talk]
    if home.spans_talks and home.talks:
        span_talks(home)
