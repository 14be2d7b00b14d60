"""The times of the events of a calendar, some of which replace times of others.

By RFC 5545 an event with a ``RECURRENCE-ID`` replaces the one time that it names; with
``RANGE=THISANDFUTURE`` it moves and replaces all later times, too.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, tzinfo
from operator import itemgetter

from confcli.formats.dating.recurrence import MOST_OF_FILE
from confcli.formats.icalendar import values
from confcli.formats.icalendar.clock import CalendarClock, When
from confcli.formats.icalendar.lines import ContentLine, VEvent
from confcli.formats.icalendar.series import Occurrence, Series, Window
from confcli.times import local
from confcli.times.local import utc
from confcli.times.zones import Zone


class Repeats:
    """Finds the times of the events of a file."""

    def __init__(
        self,
        events: Sequence[VEvent],
        clock: CalendarClock,
        problem: values.Report,
        window: Window | None = None,
    ) -> None:
        self._clock, self._problem, self._window = clock, problem, window
        self._left = MOST_OF_FILE
        repeated = (event for event in events if _repeats(event) and not event.replaces)
        #: The repeated events that others replace, the first of each UID.
        self._repeated = {event.uid: event for event in reversed([*repeated])}
        #: The events that replace all later times, by UID, and from when on each does.
        self._turns: dict[str, list[VEvent]] = defaultdict(list)
        self._since: dict[int, date] = {}
        self._parted: dict[int, dict[int, list[Occurrence]]] = {}
        #: The times that events replace, in UTC, or their days, by the identity of the event.
        self._named: dict[int, date] = {}
        self._replaced = set(self._replaced_times(events))

    def of(self, event: VEvent, first: When) -> list[Occurrence]:
        """List the occurrences of an event without those that other events replace."""
        repeats = _repeats(event)
        if event.replaces and repeats:
            self._problem(
                repeats, "an event that replaces one time repeats itself: its repeats are not read"
            )
        if event.replaces:
            moment = self._named.get(id(event))
            return [Occurrence(first.instant, replaces=moment), *self._moved(event, first)]
        if not (repeats or event.first("EXDATE")):
            return [Occurrence(first.instant)]
        return self._parts(event, first)[id(event)]

    def _moved(self, event: VEvent, first: When) -> Iterator[Occurrence]:
        """Yield the later times that an event replaces, each moved as far as the first."""
        since = self._since.get(id(event))
        repeated = self._repeated.get(event.uid)
        begin = self._start(repeated) if repeated else None
        if since is None or repeated is None or begin is None:
            return
        for start, *_ in self._parts(repeated, begin)[id(event)]:
            with values.reported(event.begin, self._problem):
                yield Occurrence(_later(start, since, first.instant), replaces=start)

    def _parts(self, event: VEvent, first: When) -> dict[int, list[Occurrence]]:
        """Group the times of a repeated event by the identity of the event that describes them."""
        if id(event) not in self._parted:
            turns = self._turns_of(event, first.instant.tzinfo)
            parts = self._parted[id(event)] = defaultdict(list)
            for each in self._expanded(event, first):
                place = bisect_right(turns, utc(each.start), key=itemgetter(0))
                by = turns[place - 1][1] if place else id(event)
                moments = {(event.uid, utc(each.start)), (event.uid, each.start.date())}
                if self._replaced.isdisjoint(moments):
                    parts[by].append(each)
        return self._parted[id(event)]

    def _turns_of(self, event: VEvent, zone: tzinfo | None) -> list[tuple[datetime, int]]:
        """List when other events take over from this one, in the order of time."""
        standing = self._turns[event.uid] if self._repeated.get(event.uid) is event else []
        found = [(_instant(self._since[id(by)], zone), id(by)) for by in standing]
        return sorted(found, key=itemgetter(0))

    def _expanded(self, event: VEvent, first: When) -> list[Occurrence]:
        if self._left <= 0:
            reason = f"the file has over {MOST_OF_FILE:,} repeats: only its first time is read"
            self._problem(event.begin, reason)
            return [Occurrence(first.instant)]
        series = Series(event, first, self._clock, self._problem, self._window)
        found = series.all()
        self._left -= series.cost
        if not found and self._window is None:
            self._problem(event.begin, "its EXDATE excludes every time of the event")
        return found

    def _replaced_times(self, events: Sequence[VEvent]) -> Iterator[tuple[str, date]]:
        """Yield the times, in UTC, or the days of repeated events that other events replace."""
        for event in events:
            entry = event.replaces
            if entry is None:
                continue
            with values.reported(entry, self._problem):
                moment = values.moment(entry)
                if isinstance(moment, datetime):
                    moment = utc(self._clock.when(entry, event.calendar).instant)
                self._take_range(event, entry, moment)
                self._named[id(event)] = moment
                yield event.uid, moment

    def _take_range(self, event: VEvent, entry: ContentLine, moment: date) -> None:
        """Note from when on an event replaces another, if it says so and has a start."""
        said = values.value(entry).parameters.get("RANGE")
        if said is None:
            return
        if said.upper() != "THISANDFUTURE":
            self._problem(entry, f"RANGE={said[:60]} is not supported: other times are not changed")
        elif event.uid not in self._repeated:
            self._problem(entry, "it replaces later times, but no repeated event has its UID")
        elif self._start(event):
            self._turns[event.uid].append(event)
            self._since[id(event)] = moment

    def _start(self, event: VEvent) -> When | None:
        """Read when an event starts; what is wrong with that is reported elsewhere."""
        entry = event.first("DTSTART")
        try:
            return self._clock.when(entry, event.calendar) if entry else None
        except (ValueError, OverflowError):
            return None


def _repeats(event: VEvent) -> ContentLine | None:
    return event.first("RRULE", "RDATE")


def _instant(moment: date, zone: tzinfo | None) -> datetime:
    """Convert the midnight that begins a day to UTC; leave an instant as it is."""
    if isinstance(moment, datetime):
        return moment
    return utc(datetime.combine(moment, time.min, zone))


def _later(start: datetime, since: date, to: datetime) -> datetime:
    """Move a start as far, by the local clock, as ``to`` is from the time that it replaces."""
    zone = Zone(str(start.tzinfo), start.tzinfo or UTC)
    after = zone.local(to).replace(tzinfo=None)
    if isinstance(since, datetime):
        before = zone.local(since).replace(tzinfo=None)
    else:
        before = datetime.combine(since, after.time())
    return local.instant(start.replace(tzinfo=None) + (after - before), zone)
