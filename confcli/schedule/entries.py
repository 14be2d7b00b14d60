"""The schedule in memory: what commands list, filter, search and show.

Three kinds of entry share their attributes, so that a field or a filter is written once:
a session, a talk in its session, and a paper with all talks that present it.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import cached_property
from typing import NamedTuple

from confcli.model.entities import Listing, Session, Span, Talk, span
from confcli.model.text import links, slug

_NEVER = datetime.max.replace(tzinfo=UTC)


class SessionEntry:
    """A session in its conference."""

    kind = "session"

    def __init__(self, conference: str, session: Session, day_change: str | None = None) -> None:
        self.conference = conference
        self.day_change = day_change
        self.of = session
        self.id = self.session_id = session.id
        self.title: str | None = session.title
        self.session = session.title
        self.type = session.type
        self.track = session.track
        self.room = session.room
        self.abstract = session.abstract
        self.url = session.url
        self.chairs = session.chairs
        self.authors: list[str] = []
        self.start = session.start
        self.end = session.end
        self.time_of = "session" if session.start else None
        self.time_basis = session.time_basis
        self.source_timezone = session.timezone
        self.language: str | None = None
        self.cancelled = self.unrecorded = False
        self.paper: str | None = None
        self.taken_from: str | None = None
        #: How many talks there are; to ask for this does not read them.
        self.count = len(session.talks)

    @cached_property
    def talks(self) -> list["TalkEntry"]:
        """The talks in it, in the order of the source."""
        return [TalkEntry(self, talk) for talk in self.of.talks]

    @cached_property
    def span(self) -> Span | None:
        """When it and its talks are, as far as times are known; it does not read stored talks."""
        talks = self.of.talks
        known: Span | None = talks.span if hasattr(talks, "span") else span(self.of)
        return known

    @property
    def links(self) -> list[str]:
        """The web addresses in the description."""
        return links(self.abstract)

    @property
    def people(self) -> list[str]:
        """The chairs, and the authors of all talks."""
        return [*self.chairs, *(name for talk in self.talks for name in talk.authors)]


class TalkEntry:
    """A talk in its session. Where its own time is unknown, it is some time in the session's.

    That holds only of a time that is printed for the session, not of one made of its talks.
    """

    kind = "talk"
    talks: tuple["TalkEntry", ...] = ()

    def __init__(self, session: SessionEntry, talk: Talk) -> None:
        self.of = talk
        self.within = session
        self.conference = session.conference
        self.id = talk.id
        self.session_id = session.id
        self.session = session.session
        self.chairs = session.chairs
        self.title = talk.title
        self.type = talk.type
        self.authors = self.people = talk.authors
        self.abstract = talk.abstract
        self.url = talk.url
        self.language = talk.language
        self.cancelled, self.unrecorded = talk.cancelled, talk.unrecorded
        self.track = talk.track or session.track
        self.room = talk.room or session.room
        inherits = not talk.start and not session.of.spans_talks
        self.start = session.start if inherits else talk.start
        self.end = session.end if inherits else talk.end
        self.time_of = session.time_of if inherits else "talk" if talk.start else None
        self.time_basis = session.time_basis
        self.source_timezone = session.source_timezone
        self.day_change = session.day_change
        self.paper = talk.paper
        self.taken_from = talk.taken_from

    @property
    def links(self) -> list[str]:
        """The web addresses that the source gives, and those in the abstract."""
        return list(dict.fromkeys([*self.of.links, *links(self.abstract)]))


class Paper:
    """A work, with all talks that present it, the first one first."""

    kind = "paper"

    def __init__(self, paper_id: str, talks: list[TalkEntry]) -> None:
        talks = sorted(talks, key=lambda talk: talk.start or _NEVER)
        first = talks[0]
        named = next((talk for talk in talks if talk.title and not talk.taken_from), first)
        self.id = self.paper = paper_id
        self.talks = talks
        self.conference = first.conference
        self.title = named.title
        self.authors = self.people = named.authors
        self.abstract = max((talk.abstract or "" for talk in talks), key=_completeness) or None
        self.type = named.type or next((talk.type for talk in talks if talk.type), None)
        self.chairs = list(dict.fromkeys(name for talk in talks for name in talk.chairs))
        self.url = next((talk.url for talk in talks if talk.url), None)
        self.session_id, self.session = first.session_id, first.session
        self.track, self.room = first.track, first.room
        self.language = next((talk.language for talk in talks if talk.language), None)
        self.cancelled = all(talk.cancelled for talk in talks)
        self.unrecorded = all(talk.unrecorded for talk in talks)
        self.start, self.end, self.time_of = first.start, first.end, first.time_of
        self.time_basis, self.source_timezone = first.time_basis, first.source_timezone
        self.day_change = first.day_change
        self.taken_from = named.taken_from

    @property
    def links(self) -> list[str]:
        """The web addresses that the source gives for its talks, and those in the abstract."""
        given = (link for talk in self.talks for link in talk.of.links)
        return list(dict.fromkeys([*given, *links(self.abstract)]))


Entry = SessionEntry | TalkEntry | Paper


class Place(NamedTuple):
    """When and where slots are, as far as filters ask; it stands for all that are so."""

    key: int
    conference: str
    session: str
    type: str | None
    track: str | None
    room: str | None
    language: str | None
    start: datetime | None
    source_timezone: str | None
    day_change: str | None
    kind: str = "slot"
    people: Sequence[str] = ()


#: What filters and calendars look at.
Placed = Entry | Place


class Schedule:
    """Listings ready to be explored, sessions and talks in the order of time."""

    def __init__(self, listings: Iterable[Listing]) -> None:
        self.listings = sorted(listings, key=lambda listing: listing.conference)
        self.sessions = [
            SessionEntry(listing.conference, session, day_change)
            for listing in self.listings
            for day_change in [next((s.day_change for s in listing.sources if s.day_change), None)]
            for session in listing.sessions
        ]
        self.sessions.sort(key=lambda entry: entry.start or _NEVER)

    @cached_property
    def talks(self) -> list[TalkEntry]:
        """Every slot, Q&A and breaks too."""
        return [talk for session in self.sessions for talk in session.talks]

    @cached_property
    def papers(self) -> list[Paper]:
        """Every work, in the order of its first slot."""
        slots: dict[tuple[str, str], list[TalkEntry]] = {}
        for talk in self.talks:
            if talk.paper:
                slots.setdefault((slug(talk.conference), talk.paper), []).append(talk)
        papers = [Paper(paper_id, talks) for (_, paper_id), talks in slots.items()]
        return sorted(papers, key=lambda paper: paper.start or _NEVER)

    def of_conference(self, name: str) -> "Schedule":
        """Return the part of the schedule that is of one conference."""
        return Schedule(listing for listing in self.listings if listing.conference == name)


def _completeness(abstract: str) -> tuple[bool, int]:
    """Order abstracts: one that the site has not cut first, then the longest."""
    return not abstract.endswith("…"), len(abstract)
