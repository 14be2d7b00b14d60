"""What is on at a moment, what starts after it, and what follows in a room."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from confcli.planning.engagements import engagement
from confcli.planning.gathering import gathered
from confcli.schedule.entries import Entry, SessionEntry
from confcli.schedule.present import runs_at

#: What states no end may still be on for this time, if nothing follows it in its session.
_AT_MOST = timedelta(hours=12)
_MINUTE = 60


class Near(NamedTuple):
    """Something that is on at a moment, or to come, and what follows it in its room."""

    entry: Entry
    now: datetime
    then: Entry | None = None

    @property
    def starts_in(self) -> int | None:
        """Minutes until it starts, a begun one counted; ``None`` if it has begun."""
        return _minutes(self.now, self.entry.start)

    @property
    def ends_in(self) -> int | None:
        """Minutes until it ends, a begun one counted; ``None`` if no end is known."""
        return _minutes(self.now, self.entry.end)


class Nearby(NamedTuple):
    """What is on at a moment, what is to come, and what may be on, all in order of time."""

    now: datetime
    running: list[Near]
    coming: list[Near]
    #: What has begun and states no end.
    unsure: list[Entry]

    def first(self) -> list[Near]:
        """What starts next: all that starts at that time."""
        starts = [_stamp(each.entry.start) for each in self.coming]
        return self.coming[: bisect_right(starts, starts[0])] if starts else []

    def gathered(self) -> "Nearby":
        """The same, with sessions in place of many talks that have their time."""
        return self._replace(running=gathered(self.running), coming=gathered(self.coming))

    def shown(self) -> "Nearby":
        """The same, without what is hidden."""
        running, coming = (
            [each for each in some if not each.entry.mark.hidden]
            for some in (self.running, self.coming)
        )
        return Nearby(self.now, running, coming, [it for it in self.unsure if not it.mark.hidden])

    def within(self, time: timedelta) -> list[Near]:
        """What starts within some time."""
        starts = [_stamp(each.entry.start) for each in self.coming]
        return self.coming[: bisect_right(starts, self.now.timestamp() + time.total_seconds())]


def nearby(found: Iterable[Entry], everything: Iterable[Entry], now: datetime) -> Nearby:
    """Sort what is not over; what follows in a room is looked for in ``everything``.

    What is cancelled is neither on nor to come.
    """
    rooms = Rooms(everything)
    known = sorted((it for it in found if it.start and not it.cancelled), key=_start)
    nears = [Near(it, now, rooms.following(it, now)) for it in known]
    return Nearby(
        now,
        [each for each in nears if runs_at(each.entry, now)],
        [each for each in nears if _start(each.entry) > now.timestamp()],
        [it for it in known if _may_run(it, now)],
    )


def may_be_near(session: SessionEntry, now: datetime) -> bool:
    """Whether a session or a talk of it may be on at a moment, or later; reads no talks."""
    span = session.span
    return span is not None and span.until >= now - _AT_MOST


class Rooms:
    """What is in each room, in order of time; nothing that is cancelled or hidden."""

    def __init__(self, everything: Iterable[Entry]) -> None:
        self._entries: dict[tuple[str, str], list[Entry]] = {}
        for it in everything:
            if it.start and it.room and not it.cancelled and not it.mark.hidden:
                self._entries.setdefault((it.conference, it.room), []).append(it)
        for entries in self._entries.values():
            entries.sort(key=_start)

    def following(self, of: Entry, now: datetime) -> Entry | None:
        """What starts next in the room of something, after it and after a moment."""
        after = max(_start(of), now.timestamp())
        entries = self._entries.get((of.conference, of.room or ""), [])
        place = bisect_right(entries, after, key=_start)
        return entries[place] if place < len(entries) else None


def _may_run(it: Entry, now: datetime) -> bool:
    """Whether something has begun, states no end, and is not surely over."""
    if it.end or not it.start or _start(it) > now.timestamp() or runs_at(it, now):
        return False
    assumed = engagement(it)
    if assumed and _stamp(assumed.end) > _start(it):
        return _stamp(assumed.end) > now.timestamp()
    return now - it.start < _AT_MOST


def _minutes(now: datetime, then: datetime | None) -> int | None:
    seconds = _stamp(then) - now.timestamp() if then else 0
    return -int(-seconds // _MINUTE) if seconds > 0 else None


def _start(it: Entry) -> float:
    return _stamp(it.start)


def _stamp(moment: datetime | None) -> float:
    """Times of one zone compare by wall clock, which is wrong where clocks go back."""
    return moment.timestamp() if moment else 0.0
