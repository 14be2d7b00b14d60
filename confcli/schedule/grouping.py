"""The order of a programme: groups under headings, and the items in each."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any, Generic, TypeVar

from confcli.model.patterns import Pattern
from confcli.model.text import words
from confcli.model.tuples import NamedTuple
from confcli.schedule.days import Calendar, OnDay, days_of_entry
from confcli.schedule.entries import Entry, SessionEntry, TalkEntry
from confcli.schedule.filters import FIELDS, OF_CONTENT
from confcli.times.local import utc

#: What a programme can be grouped by: by time, with a heading for each hour, or by something that
#: items have in common.
BY = ("time", "day", "session", "room", "track", "type", "author")
#: What a timetable can have columns of.
COLUMNS = ("room", "session", "track", "type", "author")
#: The orders of the items in a group.
SORTS = ("time", "title", "room")
#: The order in which a search finds items; only searches have it.
RELEVANCE = "relevance"
#: The names of what comes before the hours of a day.
ALL_DAY, EARLIER = "all day", "began earlier"

_OVER_DAYS = ("time", "day")
_NUMBER = Pattern(r"(\d+)")
T = TypeVar("T")


class Line(NamedTuple, Generic[T]):
    """An item at one of its times."""

    item: T
    #: The session, talk or paper that the item is, or is about.
    entry: Entry
    #: What says when and where: of a paper, one of its talks.
    slot: Entry
    #: The day it is shown on; ``None`` if its time is unknown.
    day: date | None
    #: The day on which it began, if that is an earlier one.
    since: date | None = None
    #: Whether it stands for all times of the item, and is what is known of those together.
    once: bool = False

    @property
    def part(self) -> Entry:
        """What says what it has in common with others."""
        return self.entry if self.once else self.slot

    @property
    def session(self) -> SessionEntry | None:
        """The session that it is in, or is."""
        return session_of(self.slot)


class Group(NamedTuple, Generic[T]):
    """What is shown under one heading."""

    #: The first of its days; ``None`` if no time is known.
    day: date | None
    #: What its items have in common, ``ALL_DAY`` or ``EARLIER``; empty if nothing is known.
    name: str
    #: When its hour on the reader's clock begins, in groups by time; in UTC.
    hour: datetime | None
    #: The session, in groups by session.
    session: SessionEntry | None
    lines: list[Line[T]]


class _Key(NamedTuple):
    """What distinguishes a group."""

    day: date | None = None
    name: str = ""
    hour: datetime | None = None
    session: tuple[str, str] | None = None


class Grouping(NamedTuple):
    """How a programme is grouped and sorted, in one reader's days."""

    #: Empty for one group without a heading.
    by: str
    sort: str
    calendar: Calendar
    #: Whether a day is one of those asked for; ``None`` if all are.
    on: OnDay = None
    #: All items, if only the first of them are shown; else empty.
    every: Sequence[Any] = ()

    def groups(
        self,
        items: Iterable[T],
        about: Callable[[T], Entry] | None = None,
        *,
        once: bool = False,
    ) -> Iterator[Group[T]]:
        """Yield the groups in order: by day, those of a day by time or name.

        ``about`` finds the entry of what is not one itself. If each item is shown ``once``, it is
        where its first slot is.
        """
        found: dict[_Key, list[Line[T]]] = {}
        for line in self._lines(items, about or _itself, once=once):
            for key in self._keys(line):
                found.setdefault(key, []).append(line)
        for group in sorted((_group(*each) for each in found.items()), key=self._rank):
            if self.sort != RELEVANCE:
                group.lines.sort(key=self._place)
            yield group

    def flat(self, items: Iterable[T], about: Callable[[T], Entry] | None = None) -> list[T]:
        """Each item once, in the order in which the groups first show it."""
        lines = (line for group in self.groups(items, about, once=True) for line in group.lines)
        return list({id(line.item): line.item for line in lines}.values())

    def _lines(
        self, items: Iterable[T], about: Callable[[T], Entry], *, once: bool
    ) -> list[Line[T]]:
        """A line for each slot; in order of time, for each day that it is shown on.

        Slots without a time are lines only of what has no others.
        """
        pairs = [(item, about(item)) for item in items]
        lines = [
            Line(item, entry, slot, self.calendar.day(slot), once=once)
            for item, entry in pairs
            for slot in (entry.slots[:1] if once else _timed(entry.slots))
        ]
        if self.by not in _OVER_DAYS:
            return [self._on_day_asked(line) for line in lines] if self.on else lines
        starts = {line.day for line in lines if line.day}
        return [
            line._replace(day=day, since=line.day if day != line.day else None)
            for line in lines
            for day in self._days(line, starts)
        ]

    def _on_day_asked(self, line: Line[T]) -> Line[T]:
        """A line on the first of the days asked for that its item is on."""
        day = self._days(line, set())[0]
        return line._replace(day=day, since=line.day if day != line.day else None)

    def _days(self, line: Line[T], starts: set[date]) -> list[date | None]:
        """The days to show something on: its first two, and those that other things start on."""
        covered = self.calendar.days(line.slot)
        if len(covered) <= 1:
            return [line.day]
        asked: list[date | None] = [day for day in covered if self._is_asked(line.slot, day)]
        shown = {*covered[:2], *starts}
        return [day for day in asked if day in shown] or asked[:1] or [line.day]

    def _is_asked(self, slot: Entry, day: date) -> bool:
        return self.on is None or self.on(slot, day)

    def _keys(self, line: Line[T]) -> Iterator[_Key]:
        """Yield what distinguishes the groups of a line."""
        slot = line.slot
        if self.by in _OVER_DAYS:
            yield self._time_key(line) if self.by == "time" else _Key(line.day)
        elif self.by == "session":
            yield _Key(None, slot.session, None, (slot.conference, slot.session_id))
        else:
            yield from (_Key(None, name) for name in names(line.entry, line.part, self.by) or [""])

    def _time_key(self, line: Line[T]) -> _Key:
        start = line.slot.start
        if start is None:
            return _Key()
        if line.since or days_of_entry(line.slot):
            return _Key(line.day, EARLIER if line.since else ALL_DAY)
        local = self.calendar.clock(line.slot).local(start)
        hour = local.replace(minute=0, second=0, microsecond=0)
        return _Key(line.day, "", hour.astimezone(UTC))  # on one night a year, two hours look alike

    def _rank(self, group: Group[Any]) -> tuple[object, ...]:
        """The place of a group; what has no name comes last."""
        day, name = group.day or date.max, natural(group.name)
        if self.by in _OVER_DAYS:
            return day, (ALL_DAY, EARLIER, "").index(group.name), utc(group.hour)
        if group.session:
            return day, utc(group.session.start), name
        return not group.name, day, name

    def _place(self, line: Line[T]) -> tuple[object, ...]:
        """The place of a line in its group; lines of equal places stay in the order given."""
        start = utc(line.slot.start)
        if self.sort == "title":
            return not line.entry.title, words(line.entry.title or ""), start
        if self.sort == "room":
            return not line.part.room, natural(line.part.room or ""), start
        return line.day or date.max, not days_of_entry(line.slot), not line.since, start


def names(entry: Entry, slot: Entry, by: str) -> list[str]:
    """What an item at one of its times has in common with others: its authors, its room."""
    if by == "author":
        found: Iterable[str] = slot.chairs if slot.kind == "session" else entry.authors
    else:
        part = entry if by in OF_CONTENT else slot
        found = part.values(FIELDS.get(by, by)) if by else ()
    return list(dict.fromkeys(filter(None, found)))


def session_of(slot: Entry) -> SessionEntry | None:
    """The session that a talk is in, or a session itself."""
    within = slot.within if isinstance(slot, TalkEntry) else slot
    return within if isinstance(within, SessionEntry) else None


def _timed(slots: Sequence[Entry]) -> Sequence[Entry]:
    """The slots with a time, or all if none has one."""
    return [slot for slot in slots if slot.start] or slots


def natural(name: str) -> list[str | int]:
    """A key that sorts ``Room 10`` after ``Room 9``, whatever the case."""
    return [int(n) if n.isdecimal() else n for n in _NUMBER.split(name.casefold())]


def _group(key: _Key, lines: list[Line[T]]) -> Group[T]:
    day = key.day or min((line.day for line in lines if line.day), default=None)
    return Group(day, key.name, key.hour, lines[0].session if key.session else None, lines)


def _itself(item: Any) -> Any:
    return item
