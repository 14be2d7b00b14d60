"""What a conference's programme consists of. It imports no other room.

Instants are aware datetimes. ``None`` means that the source does not say; an
end, a title or a zone is never made up.
"""

from collections.abc import Sequence
from datetime import datetime

from confcli.model.declared import Filter, listed, said
from confcli.model.records import MISSING, dataclass, field
from confcli.model.tuples import NamedTuple


@dataclass(slots=True)
class Talk:
    """One scheduled item inside a session: an oral, a poster, a Q&A, a bare slot.

    A field that is declared here is read, stored, merged, compared and printed.
    """

    title: str | None = said("Title as printed; null if it has none.", "newest", "title")
    type: str | None = said(
        "Type in lower case, such as oral; null if not stated.",
        "newest",
        filter=Filter("type", "Only this type.", "oral", letter="t"),
    )
    authors: list[str] = listed(
        "Authors or speakers, as printed.",
        "contradiction",
        "title",
        Filter(
            "author",
            "Only by this author or speaker; for sessions: chaired by.",
            "bengio",
            "NAME",
            "a",
        ),
    )
    abstract: str | None = said("Abstract or description.", "longest")
    start: datetime | None = said("Start.", of_paper="first")
    end: datetime | None = said("End.", of_paper="first")
    track: str | None = said(
        "Track.",
        of_paper="first",
        filter=Filter("track", "Only this track.", "health"),
    )
    room: str | None = said(
        "Room.",
        of_paper="first",
        filter=Filter("room", "Only in this room.", '"Hall A"', letter="r"),
    )
    language: str | None = said(
        "Language, as the source writes it.",
        filter=Filter("language", "Only in this language.", "en"),
    )
    cancelled: bool = said("Whether the source says it is cancelled.", "newest", default=False)
    unrecorded: bool = said("Whether the source says it is not recorded.", "newest", default=False)
    #: Absolute, as all web addresses here.
    url: str | None = said("Web address of the item.", "address")
    #: What can't be made absolute is kept here as it is.
    links: list[str] = listed("Further web addresses from the source, and those in the abstract.")
    id: str = said("Short id; it stays the same when a source is parsed again.", "ours", default="")
    #: ``None`` for Q&A, breaks and bare slots.
    paper: str | None = said(
        "Id of the paper presented; null for Q&A, breaks and bare slots.", "ours"
    )
    taken_from: str | None = said(
        "Id of the talk that title and authors come from, if this source prints neither.",
        "ours",
        "title",
    )
    source_ids: list[str] = listed("The ids that the sources themselves use.")
    #: ``cancelled`` has a field of its own.
    status: str | None = said(
        "What the source says beyond cancelled: postponed, tentative or moved.", "newest", "first"
    )
    board: str | None = said("A poster's position, such as 12 or B07.", of_paper="first")
    keywords: list[str] = listed(
        "Keywords, topics or tags.",
        filter=Filter("keyword", "Only with this keyword or tag.", "privacy"),
    )
    #: As long as the authors, or empty if none is known.
    affiliations: list[str] = listed(
        "The authors' affiliations, one for each author; empty text where not known.",
        "beside authors",
        "title",
        Filter("affiliation", "Only from this institution.", "oslo", "NAME"),
    )
    #: Kept where start or end is not known.
    duration: int | None = said("Length in minutes.", "newest", "first")
    recording: str | None = said("Web address of the recording.", "address")
    slides: str | None = said("Web address of the slides.", "address")


@dataclass(slots=True)
class Session:
    """A block of the programme, with the talks in it."""

    title: str = said("Title as printed.", "newest", default=MISSING)
    type: str | None = said("Type in lower case, such as poster session.", "newest")
    start: datetime | None = said("Start.")
    end: datetime | None = said("End.")
    #: The source's time zone: an IANA name, or ``UTC±HH:MM``.
    timezone: str | None = said("The time zone of the source.", "ours")
    #: How the zone is known: ``stated``, ``page``, ``given`` or ``inferred``.
    time_basis: str | None = said("How the source's time zone is known.", "ours")
    chairs: list[str] = listed("Chairs or moderators, as printed.", "contradiction")
    abstract: str | None = said("Abstract or description.", "longest")
    track: str | None = said("Track.")
    room: str | None = said("Room.")
    url: str | None = said("Web address of the session.", "address")
    id: str = said("Short id; it stays the same when a source is parsed again.", "ours", default="")
    talks: Sequence[Talk] = field(default_factory=list)
    #: Whether start and end are not printed but taken from the first and last talk.
    spans_talks: bool = False
    #: Whether confcli made it of talks, by track or room: the source names no such session.
    gathered: bool = False
    source_ids: list[str] = listed("The ids that the sources themselves use.")
    links: list[str] = listed("Further web addresses from the source, and those in the abstract.")


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
    #: How many places in the file have this problem; the line is that of the first.
    count: int = 1
    #: The fact whose statement would resolve it, as in ``Missing``: ``timezone``.
    missing: str | None = None
    #: The file that the line is of, if the source is several.
    file: str | None = None


@dataclass(slots=True)
class Unused:
    """Values of a data file that no one used: their key, how many, and the first one's line."""

    #: Where they are: ``papers[].pdf_link``, with ``[]`` for each entry of an array.
    key: str
    count: int = 1
    #: The line, from 1, on which the object with the first one begins; 0 if that is unknown.
    line: int = 0
    #: Whether they have titles or times, as the entries of a programme have.
    entries: bool = False
    #: The file that the line is of, if the source is several.
    file: str | None = None


class Group(NamedTuple):
    """A group of objects alike in a data file, and what it was taken for."""

    #: Where it is: ``days[].talks``, with ``[]`` for each entry of what is around it.
    path: str
    #: ``talks``, ``sessions``, ``speakers``, ``rooms`` and the like; ``None`` if it was not used.
    role: str | None
    entries: int
    #: The keys whose values stand for its entries: ``talks[].speakers``.
    referred_by: Sequence[str] = ()


class Taken(NamedTuple):
    """A key or column, the field that it was taken for, and how many entries have a value."""

    key: str
    field: str
    entries: int
    #: How many entries could have one.
    of: int


@dataclass(slots=True)
class Source:
    """One file that was read: what it is, what it states, and what became of all in it.

    A page is accounted for by its lines, a data file (JSON, YAML, CSV, XML, iCalendar) by its
    values.
    """

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
    #: Non-blank lines by what became of them: ``content``, ``furniture``, ``problem``; of pages.
    lines: dict[str, int] = field(default_factory=dict)
    #: Values by what became of them: ``content``, ``furniture``, ``unused``; of data files.
    values: dict[str, int] = field(default_factory=dict)
    #: The keys whose values were not used.
    unused: list[Unused] = field(default_factory=list)


@dataclass(slots=True)
class Listing:
    """What one file, or all files of one conference, yield."""

    conference: str
    sources: list[Source] = field(default_factory=list)
    sessions: list[Session] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    #: The families of formats whose ids its ``source_ids`` are; empty if not known.
    families: frozenset[str] = frozenset()
    #: When the oldest of its sources on the web was fetched; ``None`` if none is from there.
    fetched_at: datetime | None = None
    #: The groups of the file that was read, and its keys by field: to report, not to keep.
    groups: list[Group] = field(default_factory=list)
    fields: list[Taken] = field(default_factory=list)

    @property
    def talks(self) -> list[Talk]:
        """The talks of all sessions."""
        return [talk for session in self.sessions for talk in session.talks]


def minutes(start: datetime | None, end: datetime | None) -> int | None:
    """Minutes from a start to a later end; ``None`` if one of them is unknown."""
    if start is None or end is None or start.timestamp() >= end.timestamp():
        return None
    return round((end.timestamp() - start.timestamp()) / 60)


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
