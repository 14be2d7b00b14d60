"""The schedule in memory: what commands list, filter, search and show.

Sessions, talks in their sessions, and papers with all their talks share one base, so that a
field or a filter is written once.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from functools import cached_property
from operator import attrgetter
from typing import ClassVar

from confcli.model.entities import Listing, Session, Span, Talk, span
from confcli.model.text import links, slug
from confcli.times.zones import NEVER


@dataclass(eq=False, init=False, repr=False)
class Place:
    """When and where something is: all that filters and calendars need, but for people."""

    conference: str
    session: str
    type: str | None
    track: str | None
    room: str | None
    language: str | None
    start: datetime | None
    source_timezone: str | None
    #: When the conference's own day turns: ``06:00``.
    day_change: str | None

    @property
    def slots(self) -> "Sequence[Place]":
        """What has a time and a place: the talks of a paper, else the entry itself."""
        return (self,)

    @property
    def people(self) -> Sequence[str]:
        """Everyone that the author filter matches."""
        return ()


@dataclass(eq=False, init=False, repr=False)
class Entry(Place):
    """A session, a talk or a paper, with all that is known of it."""

    kind: ClassVar[str]

    id: str
    source_ids: list[str]
    session_id: str
    title: str | None
    authors: list[str]
    chairs: list[str]
    abstract: str | None
    url: str | None
    end: datetime | None
    #: Whose time it is: that of the ``talk``, or of its ``session``.
    time_of: str | None
    time_basis: str | None
    cancelled: bool
    unrecorded: bool
    paper: str | None
    taken_from: str | None

    @cached_property
    def talks(self) -> "Sequence[TalkEntry]":
        """The talks of a session or a paper."""
        return ()

    @property
    def slots(self) -> "Sequence[Entry]":
        """What has a time and a place: the talks of a paper, else the entry itself."""
        return (self,)

    @property
    def people(self) -> Sequence[str]:
        """The authors."""
        return self.authors

    @property
    def links(self) -> list[str]:
        """The web addresses that the source gives, and those in the abstract."""
        given = (link for it in self.slots if isinstance(it, TalkEntry) for link in it.of.links)
        return list(dict.fromkeys([*given, *links(self.abstract)]))


class SessionEntry(Entry):
    """A session in its conference."""

    kind = "session"

    def __init__(self, conference: str, session: Session, day_change: str | None = None) -> None:
        self.of = session
        for name in _OF_SESSION:
            setattr(self, name, getattr(session, name))
        self.conference = conference
        self.day_change = day_change
        self.session_id, self.session = session.id, session.title
        self.time_of = "session" if session.start else None
        self.source_timezone = session.timezone
        self.authors = []
        self.language = self.paper = self.taken_from = None
        self.cancelled = self.unrecorded = False
        #: Number of talks, known without reading them.
        self.count = len(session.talks)

    @cached_property
    def talks(self) -> list["TalkEntry"]:
        """The talks in it, in the order of the source."""
        return [TalkEntry(self, talk) for talk in self.of.talks]

    @cached_property
    def span(self) -> Span | None:
        """When it and its talks are, if known; does not read stored talks."""
        talks = self.of.talks
        known: Span | None = talks.span if hasattr(talks, "span") else span(self.of)
        return known

    @property
    def people(self) -> list[str]:
        """The chairs, and the authors of all talks."""
        return [*self.chairs, *(name for talk in self.talks for name in talk.authors)]


class TalkEntry(Entry):
    """A talk in its session. Without a time of its own, it has the one printed for the session."""

    kind = "talk"

    def __init__(self, session: SessionEntry, talk: Talk) -> None:
        self.of = talk
        self.within = session
        self.track = talk.track or session.track
        self.room = talk.room or session.room
        inherits = not talk.start and not session.of.spans_talks
        self.start = session.start if inherits else talk.start
        self.end = session.end if inherits else talk.end
        self.time_of = session.time_of if inherits else "talk" if talk.start else None


class Paper(Entry):
    """A paper, with all talks that present it, in order of time."""

    kind = "paper"

    def __init__(self, paper_id: str, talks: list[TalkEntry]) -> None:
        talks = sorted(talks, key=lambda talk: talk.start or NEVER)
        of = [talk.of for talk in talks]
        self.id = self.paper = paper_id
        self.talks = talks
        self.first = talks[0]
        self.named = next((t for t in talks if t.of.title and not t.of.taken_from), self.first)
        self.source_ids = list(dict.fromkeys(own for talk in of for own in talk.source_ids))
        self.abstract = max((talk.abstract or "" for talk in of), key=_completeness) or None
        self.type = self.named.type or next((talk.type for talk in of if talk.type), None)
        self.chairs = list(dict.fromkeys(name for talk in talks for name in talk.within.chairs))
        self.url = next((talk.url for talk in of if talk.url), None)
        self.language = next((talk.language for talk in of if talk.language), None)
        self.cancelled = all(talk.cancelled for talk in of)
        self.unrecorded = all(talk.unrecorded for talk in of)

    @property
    def slots(self) -> Sequence[TalkEntry]:
        """The talks that present it."""
        return self.talks


def _shared_with(kind: type[Session | Talk]) -> set[str]:
    """The attributes that entries have in common with what they are made of."""
    return {field.name for field in fields(Entry)} & {field.name for field in fields(kind)}


def _read(kind: type[Entry], path: str, names: Iterable[str]) -> None:
    """Read attributes of a kind of entry through to what it is made of.

    There are thousands of talks, and most attributes of most are never asked for: to copy them
    would take longer than all else.
    """
    for name in names:
        setattr(kind, name, property(attrgetter(f"{path}.{name}")))


_OWN_OF_TALK = {"track", "room", "start", "end", "time_of"}
_OF_NAMED = {"title", "authors", "taken_from"}
_OWN_OF_PAPER = {
    *(
        "id",
        "source_ids",
        "paper",
        "abstract",
        "type",
        "chairs",
        "url",
        "language",
        "cancelled",
        "unrecorded",
    )
}
_OF_SESSION = _shared_with(Session)
_read(TalkEntry, "of", _shared_with(Talk) - _OWN_OF_TALK)
_read(
    TalkEntry, "within", {each.name for each in fields(Entry)} - _shared_with(Talk) - _OWN_OF_TALK
)
_read(Paper, "named", _OF_NAMED)
_read(Paper, "first", {each.name for each in fields(Entry)} - _OF_NAMED - _OWN_OF_PAPER)


class Schedule:
    """Listings ready to explore, in order of time."""

    def __init__(self, listings: Iterable[Listing]) -> None:
        self.listings = sorted(listings, key=lambda listing: listing.conference)
        self.sessions = [
            SessionEntry(listing.conference, session, day_change)
            for listing in self.listings
            for day_change in [next((s.day_change for s in listing.sources if s.day_change), None)]
            for session in listing.sessions
        ]
        self.sessions.sort(key=lambda entry: entry.start or NEVER)

    @cached_property
    def talks(self) -> list[TalkEntry]:
        """Every slot, Q&A and breaks too."""
        return [talk for session in self.sessions for talk in session.talks]

    @cached_property
    def papers(self) -> list[Paper]:
        """Every paper, in the order of its first slot."""
        slugs = {each.conference: slug(each.conference) for each in self.listings}
        slots: dict[tuple[str, str], list[TalkEntry]] = {}
        for talk in self.talks:
            if talk.of.paper:
                slots.setdefault((slugs[talk.within.conference], talk.of.paper), []).append(talk)
        papers = [Paper(paper_id, talks) for (_, paper_id), talks in slots.items()]
        return sorted(papers, key=lambda paper: paper.talks[0].start or NEVER)

    def of_conference(self, name: str) -> "Schedule":
        """Keep only one conference's part of the schedule."""
        return Schedule(listing for listing in self.listings if listing.conference == name)


def _completeness(abstract: str) -> tuple[bool, int]:
    """Order abstracts: one that the site has not cut first, then the longest."""
    return not abstract.endswith("…"), len(abstract)
