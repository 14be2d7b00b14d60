"""A conference at a glance: what there is of it, how it is spread, and how much is not stated."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from confcli.model.entities import Listing
from confcli.model.records import dataclass
from confcli.model.tuples import NamedTuple
from confcli.schedule.counting import Count, Day
from confcli.schedule.entries import Entry

if TYPE_CHECKING:  # searches load this module for its people
    from confcli.schedule.topics import StandingOut, Topic

#: What a source may leave out, and whether it states that of an item.
STATED: dict[str, Callable[[Entry], object]] = {
    "title": lambda it: it.title,
    "author": lambda it: it.chairs if it.kind == "session" else it.authors,
    "abstract": lambda it: it.abstract,
    "type": lambda it: it.type,
    "time": lambda it: it.start,
    "end": lambda it: it.end or it.duration,
    "room": lambda it: it.room,
}


@dataclass(eq=False, repr=False)
class Lack:
    """How many items don't state something."""

    field: str
    count: int
    #: Of how many items.
    total: int

    @property
    def percent(self) -> float:
        """Their share of all items, in per cent."""
        return _percent(self.count, self.total)


@dataclass(eq=False, repr=False)
class Load:
    """A room, and how much is in it."""

    room: str
    count: int
    #: Of how many items, those that state a room.
    total: int
    #: For how many minutes something is on in it, of what states an end.
    minutes: int

    @property
    def percent(self) -> float:
        """Its share of the items that state a room, in per cent."""
        return _percent(self.count, self.total)


@dataclass(eq=False, repr=False)
class Hour:
    """An hour of a day, and how many items run in it."""

    day: date
    hour: int
    count: int


class Speaker(NamedTuple):
    """Who presents something, and how much."""

    name: str
    #: Papers, and talks that present none.
    works: int
    talks: int
    #: One of those.
    example: Entry
    #: Other names that may be the same person's.
    perhaps_same: Sequence[str] = ()


class Own(NamedTuple):
    """What is the user's own: how much is starred, what clashes, and what comes next of it."""

    starred: int = 0
    clashes: int = 0
    next: Entry | None = None


class Announced(NamedTuple):
    """Where and when a conference is, as a directory of programmes has it."""

    place: str | None = None
    first_day: date | None = None
    last_day: date | None = None


NOT_ANNOUNCED = Announced()


class Updated(NamedTuple):
    """An item that a new version changed: what happened, what it is, its id and title."""

    kind: str
    item: str
    id: str
    title: str | None


class Update(NamedTuple):
    """The last version of a listing that changed something."""

    at: datetime
    #: How many changes of each kind, as ``diff`` names them.
    counts: Mapping[str, int]
    #: Some of them, those that matter most first.
    first: Sequence[Updated]


@dataclass(eq=False, repr=False)
class Brief:
    """A conference at a glance."""

    conference: str
    #: With its sources.
    listing: Listing
    announced: Announced
    #: All that is counted, in order of time: talks, and sessions without talks.
    items: Sequence[Entry]
    talks: int
    papers: int
    sessions: int
    #: The first and the last day of the calendar in which days are counted.
    first_day: date | None
    last_day: date | None
    #: ``upcoming``, ``on`` or ``over``; ``None`` if no time is known.
    state: str | None
    now: datetime
    types: Sequence[Count]
    days: Sequence[Day]
    #: How many items are on several days, and counted on each.
    lasting: int
    rooms: Sequence[Load]
    lacks: Sequence[Lack]
    #: How many people present something, and how many chair a session.
    speaker_count: int
    chair_count: int
    #: The busiest first.
    speakers: Sequence[Speaker]
    standing_out: "StandingOut"
    running: Sequence[Entry]
    #: How many more may be on: they have begun, and state no end.
    unsure: int
    #: All that starts next, at one time.
    coming: Sequence[Entry]
    own: Own
    #: When the listing was last added to; ``None`` if it is bundled, or of a file.
    added_at: datetime | None
    #: What changed last; ``None`` if nothing is known to have changed.
    update: Update | None

    @property
    def topics(self) -> "Sequence[Topic]":
        """What stands out, the topic first that does so most."""
        return self.standing_out.topics

    @property
    def start(self) -> datetime | None:
        """When the first item starts."""
        return min((it.start for it in self.items if it.start), key=_stamp, default=None)

    @property
    def end(self) -> datetime | None:
        """When the last item ends; ``None`` if one that states no end starts later than others."""
        until = [(end, it) for it in self.items if it.start and (end := it.end or it.start)]
        _, last = max(until, key=lambda each: _stamp(each[0]), default=(None, None))
        return last.end if last else None

    @property
    def is_dated(self) -> bool:
        """Whether any time is known, not only what there is."""
        return self.state is not None

    @property
    def timed(self) -> int:
        """How many items state a time."""
        return sum(it.start is not None for it in self.items)

    @property
    def busiest_hour(self) -> Hour | None:
        """The hour in which most items run, the first of several; ``None`` if none is known."""
        hours = (Hour(it.day, n, count) for it in self.days for n, count in enumerate(it.hours))
        return max((it for it in hours if it.count), key=lambda it: it.count, default=None)

    @property
    def busiest_room(self) -> Load | None:
        """The room with most items."""
        return next(iter(self.rooms), None)

    @property
    def timezones(self) -> list[str]:
        """The time zones of its sources."""
        return _each_once(it.timezone for it in self.listing.sources)

    @property
    def time_bases(self) -> list[str]:
        """How those time zones are known."""
        return _each_once(it.time_basis for it in self.listing.sources)


def lacks(items: Sequence[Entry]) -> list[Lack]:
    """How many items don't state their title, their time and so on."""
    return [
        Lack(name, sum(not stated(it) for it in items), len(items))
        for name, stated in STATED.items()
    ]


def of_stated(counts: Iterable[Count]) -> list[Count]:
    """The counts of values alone, whose shares are of the items that state one."""
    found = list(counts)
    nameless = sum(each.count for each in found if each.value is None)
    return [
        Count(each.value, each.count, each.total - nameless)
        for each in found
        if each.value is not None
    ]


def state(
    first: date | None, last: date | None, today: date, *, is_running: bool, is_done: bool
) -> str | None:
    """Whether a conference is ``upcoming``, ``on`` or ``over``; ``None`` if it has no days.

    It is on in the night after its last day, too, while something is running, and over on that
    day once all of it is done.
    """
    if first is None or last is None:
        return None
    if is_running:
        return "on"
    is_over = today > last or (today == last and is_done)
    return "upcoming" if today < first else "over" if is_over else "on"


def share(percent: float) -> str:
    """A share in words: ``7%``, or ``<1%`` for what is less, but not nothing."""
    return "<1%" if 0 < percent < 1 else f"{round(percent)}%"


def _percent(count: int, total: int) -> float:
    return round(100 * count / total, 1) if total else 0.0


def _stamp(moment: datetime) -> float:
    """Times of one zone compare by wall clock, which is wrong where clocks go back."""
    return moment.timestamp()


def _each_once(values: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))
