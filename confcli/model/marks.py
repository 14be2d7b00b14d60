"""What a user says of a session, talk or paper, and appointments beside the programme."""

from datetime import datetime

from confcli.model.tuples import NamedTuple

#: How much a user wants to see something, most first.
STARS = ("must", "star", "maybe")
#: The version of the document that holds all that is the user's own.
BACKUP_VERSION = 1

#: What is said of an item that is in no listing, and in place of the title of its session.
NO_LONGER_LISTED = "no longer listed"


class Mark(NamedTuple):
    """What a user says of an item; what is starred is never hidden."""

    #: One of ``STARS``; ``None`` if it is not starred.
    star: str | None = None
    labels: tuple[str, ...] = ()
    note: str | None = None
    #: Whether the user doesn't want to see it again.
    hidden: bool = False
    #: Whether the user has seen it.
    seen: bool = False

    def starred(self, how: str) -> "Mark":
        """The same, starred as one of ``STARS``."""
        return self._replace(star=how, hidden=False)

    def hide(self) -> "Mark":
        """The same, hidden."""
        return self._replace(star=None, hidden=True)

    def over(self, other: "Mark") -> "Mark":
        """This mark, with what another one says in addition."""
        star = self.star or other.star
        return Mark(
            star,
            tuple(dict.fromkeys((*self.labels, *other.labels))),
            _notes(self.note or "", other.note or ""),
            (self.hidden or other.hidden) and star is None,
            self.seen or other.seen,
        )


def _notes(one: str, other: str) -> str | None:
    """Two notes below each other; one alone that has all of the other."""
    if other in one:
        return one or None
    return other if one in other else f"{one}\n{other}"


#: Nothing is said.
NO_MARK = Mark()


class Slot(NamedTuple):
    """When and where something is; its times are RFC 3339 with the offset of the source."""

    id: str
    start: str | None
    end: str | None
    room: str | None
    cancelled: bool


class Marked(NamedTuple):
    """What the user says of an item, beside the item as they were last told of it."""

    id: str
    #: ``session``, ``talk`` or ``paper``.
    kind: str
    conference: str
    source_ids: list[str]
    title: str | None
    #: Or chairs, of a session.
    authors: list[str]
    slots: list[Slot]
    #: When its mark was last changed: RFC 3339 in UTC.
    changed_at: str
    mark: Mark

    @property
    def start(self) -> datetime | None:
        """When its first slot starts."""
        starts = [datetime.fromisoformat(each.start) for each in self.slots if each.start]
        return min(starts, key=datetime.timestamp, default=None)

    @property
    def is_told(self) -> bool:
        """Whether the user was told anything of it; an imported id alone says nothing."""
        return bool(self.title or self.slots)


class Changed(NamedTuple):
    """An item with its mark as it is now, and as it was."""

    item: Marked
    before: Mark


class News(NamedTuple):
    """What the user was last told of an item, and what is known now."""

    #: ``None`` if it was not in the programme.
    before: Marked | None
    #: ``None`` if it is not in the programme any more.
    after: Marked | None


#: What stands for the title of an appointment without one.
UNTITLED_APPOINTMENT = "busy"


class Appointment(NamedTuple):
    """Something of the user's own that is not in any programme."""

    id: str
    title: str
    #: Aware instants.
    start: datetime
    end: datetime
    #: The calendar that it was read from; ``None`` if it was typed.
    source: str | None = None
