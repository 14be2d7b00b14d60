"""Listings made ready: pages of one conference merged, with ids, the same works linked."""

from collections.abc import Iterable
from datetime import UTC, datetime

from confcli import ids, works
from confcli.model import Listing, Session, Talk
from confcli.text import slug, words

_NEVER = datetime.max.replace(tzinfo=UTC)


def assemble(listings: Iterable[Listing]) -> list[Listing]:
    """Return one listing a conference, in the order in which conferences first come."""
    merged: dict[str, Listing] = {}
    for listing in listings:
        key = slug(listing.conference)
        if key in merged:
            _add(merged[key], listing)
        else:
            merged[key] = listing
    for listing in merged.values():
        listing.sessions.sort(key=lambda session: (session.start or _NEVER, session.title))
        ids.identify(listing)
        works.link(listing)
    return list(merged.values())


def _add(target: Listing, listing: Listing) -> None:
    target.sources += listing.sources
    target.problems += [p for p in listing.problems if p not in target.problems]
    known = {_identity(session): session for session in target.sessions}
    for session in listing.sessions:
        same = known.get(_identity(session))
        if same is None:
            target.sessions.append(session)
        else:
            there = [_printed(talk) for talk in same.talks]
            new = [talk for talk in session.talks if _printed(talk) not in there]
            same.talks = [*same.talks, *new]


def _identity(session: Session) -> tuple[str, datetime | None]:
    return " ".join(words(session.title)), session.start


def _printed(talk: Talk) -> tuple[object, ...]:
    """Return what a source prints of a talk, without what was made of it."""
    title = None if talk.taken_from else talk.title
    return (title, talk.type, talk.abstract, talk.start, talk.end)
