"""The items of a programme: what commands list, filter, search and show.

Sessions, talks in their sessions, and papers with all their talks share one base, so that a
field or a filter is written once.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import ClassVar, Self

from confcli.model.declared import declared
from confcli.model.entities import Session, Span, Talk, minutes, span
from confcli.model.marks import NO_MARK, STARS, Mark
from confcli.model.records import dataclass, fields
from confcli.model.text import links, shorten
from confcli.schedule import attributes
from confcli.times import zones
from confcli.times.zones import NEVER

#: What stands for a title where the source has no words at all.
UNTITLED = "[no title]"
#: What the user says of items, by their ids.
Marks = Mapping[str, Mark]
NO_MARKS: Marks = {}


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
    end: datetime | None
    source_timezone: str | None
    #: When the conference's own day turns: ``06:00``.
    day_change: str | None

    @property
    def slots(self) -> "Sequence[Place]":
        """What has a time and a place: the talks of a paper, else the entry itself."""
        return (self,)

    @property
    def mark(self) -> Mark:
        """What the user says of it."""
        return NO_MARK

    @property
    def span(self) -> Span | None:
        """When it starts, first and last, and when it ends; ``None`` if that is unknown."""
        return Span(self.start, self.start, self.end or self.start) if self.start else None

    def through(self, slots: "Sequence[Place]") -> Self:  # noqa: ARG002 - see ``Paper``
        """The entry as seen through some of its slots."""
        return self

    def values(self, field: str) -> Iterable[str]:
        """What a filter looks at: the values of a field."""
        value: str | list[str] | None = getattr(self, field, None)
        return value if isinstance(value, list) else [value] if value else []


#: The names of what filters need to know about when and where something is.
PLACE = tuple(field.name for field in fields(Place))


@dataclass(eq=False, init=False, repr=False)
class Entry(Place):
    """A session, a talk or a paper, with all that is known of it."""

    kind: ClassVar[str]

    id: str
    session_id: str
    title: str | None
    authors: list[str]
    chairs: list[str]
    affiliations: list[str]
    keywords: list[str]
    abstract: str | None
    url: str | None
    recording: str | None
    slides: str | None
    #: Whose time it is: that of the ``talk``, or of its ``session``.
    time_of: str | None
    time_basis: str | None
    #: Minutes, as printed or from start to end.
    duration: int | None
    status: str | None
    cancelled: bool
    unrecorded: bool
    board: str | None
    paper: str | None
    taken_from: str | None
    source_ids: list[str]
    #: Whether a listing has it; else it is as the user was last told of it.
    is_listed: bool

    @property
    def shown_title(self) -> str:
        """The title, or in its place the beginning of the abstract in quotation marks."""
        if self.title:
            return self.title
        if self.abstract:
            return f"“{shorten(self.abstract)}”"
        return f"{UNTITLED} ({self.type})" if self.type else UNTITLED

    @cached_property
    def talks(self) -> "Sequence[TalkEntry]":
        """The talks of a session or a paper."""
        return ()

    @property
    def slots(self) -> "Sequence[Entry]":
        """What has a time and a place: the talks of a paper, else the entry itself."""
        return (self,)

    @property
    def links(self) -> list[str]:
        """The web addresses that the source gives, and those in the abstract."""
        parts = self.talks if isinstance(self, Paper) else self.slots
        made_of = (it.of for it in parts if isinstance(it, SessionEntry | TalkEntry))
        given = (link for of in made_of for link in of.links)
        return list(dict.fromkeys([*given, *links(self.abstract)]))


class SessionEntry(Entry):
    """A session in its conference."""

    kind = "session"

    def __init__(
        self,
        conference: str,
        session: Session,
        day_change: str | None = None,
        fetched_at: datetime | None = None,
        marks: Marks = NO_MARKS,
        *,
        is_listed: bool = True,
    ) -> None:
        self.of = session
        self.is_listed = is_listed
        self.marks = marks
        #: When it was fetched from the web, if it was.
        self.fetched_at = fetched_at
        for name in _OF_SESSION:
            setattr(self, name, getattr(session, name))
        self.conference = conference
        self.day_change = day_change
        self.session_id, self.session = session.id, session.title
        self.time_of = "session" if session.start else None
        self.duration = minutes(session.start, session.end)
        self.source_timezone = session.timezone
        #: Number of talks, known without reading them.
        self.count = len(session.talks)

    @property
    def mark(self) -> Mark:
        """What the user says of it."""
        return self.marks.get(self.id, NO_MARK)

    @cached_property
    def talks(self) -> list["TalkEntry"]:
        """The talks in it, in the order of the source."""
        return [TalkEntry(self, talk) for talk in self.of.talks]

    @cached_property
    def turns(self) -> list[datetime]:
        """When its talks start and when it ends, in order of time."""
        times = (*(talk.start for talk in self.talks), self.end)
        return sorted({each for each in times if each}, key=datetime.timestamp)

    @cached_property
    def span(self) -> Span | None:
        """When it and its talks are, if known; does not read stored talks."""
        talks = self.of.talks
        known: Span | None = talks.span if hasattr(talks, "span") else span(self.of)
        return known

    def values(self, field: str) -> Iterable[str]:
        """The values of a field; of people, the chairs too; of what talks present, theirs too."""
        if field in PLACE:
            return super().values(field)
        own = super().values("chairs" if field == "authors" else field)
        return [*own, *(value for talk in self.talks for value in talk.values(field))]


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

    @property
    def mark(self) -> Mark:
        """What the user says of it or its paper; unless starred, it is hidden with its session."""
        marks = self.within.marks
        if not marks:
            return NO_MARK
        mark = marks.get(self.id, NO_MARK).over(marks.get(self.paper or "", NO_MARK))
        is_hidden = mark.hidden or (self.within.mark.hidden and mark.star is None)
        return mark._replace(hidden=is_hidden)

    @property
    def source_timezone(self) -> str | None:  # type: ignore[override]
        """The session's zone, or the offset of a time that is not of that zone.

        A time in UTC is of any zone: many sources write all their times so.
        """
        usual, start = self.within.source_timezone, self.of.start
        offset = start and start.utcoffset()
        if not offset or not start or not usual:
            return usual
        there = zones.known(usual).local(start).utcoffset()
        return usual if there == offset else zones.of_offset(offset).name

    @property
    def duration(self) -> int | None:  # type: ignore[override]
        """Minutes from its own start to its end, else as printed."""
        return minutes(self.of.start, self.of.end) or self.of.duration


class Paper(Entry):
    """A paper, with all talks that present it, in order of time.

    When and where it is, its slots say: all of its talks, or those that a filter keeps.
    """

    kind = "paper"

    def __init__(self, paper_id: str, talks: list[TalkEntry]) -> None:
        talks = sorted(talks, key=lambda talk: talk.start or NEVER)
        of = [talk.of for talk in talks]
        self.id = self.paper = paper_id
        self.talks = talks
        self._slots: Sequence[TalkEntry] = talks
        self.first = talks[0]
        self.named = next((t for t in talks if t.of.title and not t.of.taken_from), self.first)
        self.abstract = max((talk.abstract or "" for talk in of), key=_completeness) or None
        self.type = self.named.type or next(filter(None, (talk.type for talk in of)), None)

    def through(self, slots: Sequence[Place]) -> Self:
        """The paper as seen through some of its slots: a copy that is when and where they are."""
        type_ = slots[0].type or self.type
        if len(slots) == len(self._slots) and type_ == self.type:
            return self
        seen = object.__new__(type(self))
        seen.__dict__.update(self.__dict__)
        seen._slots = [slot for slot in self._slots if slot in slots]
        seen.first, seen.type = seen._slots[0], type_
        return seen

    @property
    def mark(self) -> Mark:
        """What the user says of it or of its talks; it is hidden if all of them are."""
        marks = self.first.within.marks
        if not marks:
            return NO_MARK
        mark = marks.get(self.id, NO_MARK)
        of_talks = [marks.get(talk.id, NO_MARK) for talk in self.talks]
        for each in sorted(of_talks, key=lambda each: STARS.index(each.star or STARS[-1])):
            mark = mark.over(each)
        return mark._replace(hidden=all(talk.mark.hidden for talk in self.talks))

    @property
    def chairs(self) -> list[str]:  # type: ignore[override]
        """The chairs of the sessions that it is in."""
        return list(dict.fromkeys(name for slot in self._slots for name in slot.within.chairs))

    @property
    def affiliations(self) -> list[str]:  # type: ignore[override]
        """The authors' affiliations, from the first talk that has them."""
        known = (talk.of.affiliations for talk in self.talks if talk.of.authors == self.authors)
        return next(filter(None, known), [])

    @property
    def slots(self) -> Sequence[TalkEntry]:
        """The talks that present it, or those that a filter keeps."""
        return self._slots


_PLACED = {"track", "room", "start", "end", "time_of"}
_OF_ENTRY = {each.name for each in fields(Entry)}
_OF_SESSION = [name for name in declared(Session) if name not in ("talks", "spans_talks", "links")]
_OF_TALK = {name for name in declared(Talk) if name != "links"}
_OF_PAPER = {name: each.of_paper for name, each in declared(Talk).items() if name in _OF_TALK}
_OWN_OF_PAPER = {"id", "paper", "abstract", "type", "chairs", "affiliations"}

attributes.lack(SessionEntry, Talk, _OF_TALK.difference(_OF_SESSION, {"duration"}))
attributes.read(TalkEntry, "of", _OF_TALK - _PLACED)
attributes.read(TalkEntry, "within", _OF_ENTRY - _OF_TALK - _PLACED)
attributes.read(Paper, "named", [name for name, part in _OF_PAPER.items() if part == "title"])
attributes.join(
    Paper, [n for n, part in _OF_PAPER.items() if part == "any" and n not in _OWN_OF_PAPER]
)
attributes.read(Paper, "first", {*_OF_ENTRY, *_OF_PAPER} - _OWN_OF_PAPER)


def _completeness(abstract: str) -> tuple[bool, int]:
    """Order abstracts: one that the site has not cut first, then the longest."""
    return not abstract.endswith("…"), len(abstract)
