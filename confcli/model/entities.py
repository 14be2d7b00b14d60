"""What a conference's programme consists of. This module imports no other of confcli.

Instants are aware datetimes. ``None`` means that the source does not say; an
end, a title or a zone is never made up.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple


@dataclass(slots=True)
class Talk:
    """One scheduled item inside a session: an oral, a poster, a Q&A, a bare slot."""

    title: str | None = None
    type: str | None = None
    authors: list[str] = field(default_factory=list)
    abstract: str | None = None
    start: datetime | None = None
    end: datetime | None = None
    track: str | None = None
    room: str | None = None
    #: Language, as the source writes it: ``en``, ``de``.
    language: str | None = None
    cancelled: bool = False
    #: Whether the source says that it is not recorded.
    unrecorded: bool = False
    url: str | None = None
    #: Further web addresses that the source gives: slides, recordings, attachments.
    links: list[str] = field(default_factory=list)
    id: str = ""
    #: The sources' own ids: a guid, a UID, the code of a submission.
    source_ids: list[str] = field(default_factory=list)
    #: Id of the paper that is presented; ``None`` for Q&A, breaks and bare slots.
    paper: str | None = None
    #: Id of the talk that title and authors are copied from, where this one's page has none.
    taken_from: str | None = None


@dataclass(slots=True)
class Session:
    """A block of the programme, with the talks in it."""

    title: str
    type: str | None = None
    start: datetime | None = None
    end: datetime | None = None
    #: The source's time zone: an IANA name, or ``UTC±HH:MM``.
    timezone: str | None = None
    #: How the zone is known: ``stated``, ``page``, ``given`` or ``inferred``.
    time_basis: str | None = None
    chairs: list[str] = field(default_factory=list)
    abstract: str | None = None
    track: str | None = None
    room: str | None = None
    url: str | None = None
    id: str = ""
    #: The sources' own ids.
    source_ids: list[str] = field(default_factory=list)
    talks: Sequence[Talk] = field(default_factory=list)
    #: Whether start and end are not printed but taken from the first and last talk.
    spans_talks: bool = False


class Span(NamedTuple):
    """When the items of a session are: first and last start, and when the last one ends."""

    first: datetime
    last: datetime
    until: datetime


@dataclass(slots=True)
class Problem:
    """A line that could not be understood, or that contradicts itself."""

    source: str
    line: int
    text: str
    reason: str


@dataclass(slots=True)
class Source:
    """One file that was read: what it is, what it states, and what became of its lines."""

    name: str
    format: str
    why: str
    year: int | None = None
    year_evidence: str | None = None
    timezone: str | None = None
    time_basis: str | None = None
    time_evidence: str | None = None
    #: When the conference's own day turns, if the source says: ``06:00``, in its zone.
    day_change: str | None = None
    #: Non-blank lines by what became of them: ``content``, ``furniture``, ``problem``.
    lines: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Listing:
    """What one file, or all files of one conference, yield."""

    conference: str
    sources: list[Source] = field(default_factory=list)
    sessions: list[Session] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    #: The families of formats whose ids its ``source_ids`` are; empty if not known.
    families: frozenset[str] = frozenset()

    @property
    def talks(self) -> list[Talk]:
        """The talks of all sessions."""
        return [talk for session in self.sessions for talk in session.talks]


def span(session: Session) -> Span | None:
    """When a session and its talks are; ``None`` if no time is known."""
    items: tuple[Session | Talk, ...] = (session, *session.talks)
    starts = [item.start for item in items if item.start]
    ends = [item.end or item.start for item in items if item.end or item.start]
    if not starts:
        return None
    # Two times of one zone compare by wall clock; only timestamps give their order.
    by_stamp = datetime.timestamp
    return Span(
        min(starts, key=by_stamp),
        max(starts, key=by_stamp),
        max((end for end in ends if end), key=by_stamp),
    )


def span_talks(session: Session) -> None:
    """Set a session's time from the start of its first talk to the end of its last."""
    starts = [talk.start for talk in session.talks if talk.start]
    ends = [talk.end for talk in session.talks if talk.end]
    session.start = min(starts, key=datetime.timestamp, default=None)
    session.end = max(ends, key=datetime.timestamp, default=None)
    session.spans_talks = bool(starts)
