"""Gives sessions their times where one file names them and another, a calendar, times them.

The papers of a site name their sessions (``Mon Session 1``); its calendar has an entry of that
name. The session takes the time of the entry, which then needs no row of its own.
"""

from confcli.model.entities import Listing, Session, Talk, span_talks
from confcli.programme.item import SessionItem, TalkItem
from confcli.programme.matching import Agreement, in_common, match

_SAME = (Agreement(in_common("title"), once=True),)


def join(listing: Listing) -> None:
    """Give each untimed session the time of the one calendar entry with its title."""
    waiting = [SessionItem(each) for each in listing.sessions if _is_untimed(each)]
    if not waiting:
        return
    entries = [
        TalkItem(talk, each) for each in listing.sessions for talk in each.talks if _is_entry(talk)
    ]
    for n, found in match(entries, waiting, _SAME).items():
        _take(waiting[n].of, entries[found])
    listing.sessions = [each for each in listing.sessions if each.talks or not each.spans_talks]


def _is_untimed(session: Session) -> bool:
    return not session.start and bool(session.talks) and not any(t.start for t in session.talks)


def _is_entry(talk: Talk) -> bool:
    return bool(talk.start and talk.title) and not (talk.authors or talk.abstract or talk.paper)


def _take(session: Session, entry: TalkItem) -> None:
    """Give a session the time and room of its calendar entry, and remove that entry."""
    home, talk = entry.home, entry.of
    session.start, session.end = talk.start, talk.end
    session.timezone, session.time_basis = home.timezone, home.time_basis
    session.room, session.url = session.room or talk.room, session.url or talk.url
    home.talks = [each for each in home.talks if each is not talk]
    if home.spans_talks and home.talks:
        span_talks(home)
