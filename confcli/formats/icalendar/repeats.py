"""The times of the events of a calendar, where some stand in for times of others.

By RFC 5545 an event with a ``RECURRENCE-ID`` is in the place of the one time that it names;
with ``RANGE=THISANDFUTURE`` all later times are moved with it, and are as it says, too.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, time, tzinfo
from operator import itemgetter

from confcli.formats.dating.rules import MOST_OF_FILE
from confcli.formats.icalendar import values
from confcli.formats.icalendar.clock import CalendarClock, When
from confcli.formats.icalendar.lines import ContentLine, VEvent
from confcli.formats.icalendar.series import Occurrence, Series
from confcli.times import local
from confcli.times.local import utc
from confcli.times.zones import Zone


class Repeats:
    """Finds when the events of a file are; problems are passed on."""

    def __init__(
        self,
        events: Sequence[VEvent],
        clock: CalendarClock,
        problem: Callable[[ContentLine, str], None],
    ) -> None:
        self._clock, self._problem = clock, problem
        self._left = MOST_OF_FILE
        repeated = (event for event in events if _repeats(event) and not event.replaces)
        #: The repeated events that others stand in for, the first of each UID.
        self._repeated = {event.uid: event for event in reversed([*repeated])}
        #: The events that stand in for all later times, by UID, and from when on each does.
        self._turns: dict[str, list[VEvent]] = defaultdict(list)
        self._since: dict[int, date] = {}
        self._parted: dict[int, dict[int, list[Occurrence]]] = {}
        self._replaced = set(self._stood_in_for(events))

    def of(self, event: VEvent, first: When) -> list[Occurrence]:
        """Return the occurrences of an event without those that other events stand in for."""
        repeats = _repeats(event)
        if event.replaces and repeats:
            self._problem(repeats, "an event that stands in for one time has repeats: not read")
        if event.replaces:
            return [Occurrence(first.instant), *self._moved(event, first)]
        if not (repeats or event.first("EXDATE")):
            return [Occurrence(first.instant)]
        return self._parts(event, first)[id(event)]

    def _moved(self, event: VEvent, first: When) -> Iterator[Occurrence]:
        """Yield the later times that an event stands in for, each as far from where it was."""
        since = self._since.get(id(event))
        repeated = self._repeated.get(event.uid)
        begin = self._start(repeated) if repeated else None
        if since is None or repeated is None or begin is None:
            return
        for start, _ in self._parts(repeated, begin)[id(event)]:
            try:
                yield Occurrence(_later(start, since, first.instant))
            except (ValueError, OverflowError) as error:
                self._problem(event.begin, str(error))

    def _parts(self, event: VEvent, first: When) -> dict[int, list[Occurrence]]:
        """Return the times of a repeated event by the identity of the event that they are of."""
        if id(event) not in self._parted:
            turns = self._turns_of(event, first.instant.tzinfo)
            parts = self._parted[id(event)] = defaultdict(list)
            for each in self._expanded(event, first):
                place = bisect_right(turns, utc(each.start), key=itemgetter(0))
                by = turns[place - 1][1] if place else id(event)
                if not self._is_replaced(event.uid, each.start):
                    parts[by].append(each)
        return self._parted[id(event)]

    def _turns_of(self, event: VEvent, zone: tzinfo | None) -> list[tuple[datetime, int]]:
        """Return from when on other events stand in for this one, in the order of time."""
        standing = self._turns[event.uid] if self._repeated.get(event.uid) is event else []
        found = [(_instant(self._since[id(by)], zone), id(by)) for by in standing]
        return sorted(found, key=itemgetter(0))

    def _expanded(self, event: VEvent, first: When) -> list[Occurrence]:
        if self._left <= 0:
            reason = f"the file has over {MOST_OF_FILE:,} repeats: only the first of this is read"
            self._problem(event.begin, reason)
            return [Occurrence(first.instant)]
        series = Series(event, first, self._clock, self._problem)
        found = series.all()
        self._left -= series.cost
        if not found:
            self._problem(event.begin, "an event with none of its times left by its EXDATE")
        return found

    def _is_replaced(self, uid: str, start: datetime) -> bool:
        return not self._replaced.isdisjoint({(uid, utc(start)), (uid, start.date())})

    def _stood_in_for(self, events: Sequence[VEvent]) -> Iterator[tuple[str, date]]:
        """Yield the times, in UTC, or the days of repeated events that other events replace."""
        for event in events:
            entry = event.replaces
            if entry is None:
                continue
            try:
                moment = values.moment(entry)
                if isinstance(moment, datetime):
                    moment = utc(self._clock.when(entry, event.calendar).instant)
                self._take_range(event, entry, moment)
                yield event.uid, moment
            except (ValueError, OverflowError) as error:
                self._problem(entry, str(error))

    def _take_range(self, event: VEvent, entry: ContentLine, moment: date) -> None:
        """Note from when on an event stands in for another, if it says so and tells when it is."""
        said = values.value(entry).parameters.get("RANGE")
        if said is None:
            return
        if said.upper() != "THISANDFUTURE":
            self._problem(entry, f"it stands in for {said[:60]}: other times are not changed")
        elif event.uid not in self._repeated:
            self._problem(
                entry, "it stands in for later times, but nothing here repeats with its UID"
            )
        elif self._start(event):
            self._turns[event.uid].append(event)
            self._since[id(event)] = moment

    def _start(self, event: VEvent) -> When | None:
        """Return when an event is at first, ``None`` where it does not say so: that is told."""
        entry = event.first("DTSTART")
        try:
            return self._clock.when(entry, event.calendar) if entry else None
        except (ValueError, OverflowError):
            return None


def _repeats(event: VEvent) -> ContentLine | None:
    return event.first("RRULE", "RDATE")


def _instant(moment: date, zone: tzinfo | None) -> datetime:
    """Return a moment, or the midnight at which a day begins, in UTC."""
    if isinstance(moment, datetime):
        return moment
    return utc(datetime.combine(moment, time.min, zone))


def _later(start: datetime, since: date, to: datetime) -> datetime:
    """Return a time as much later, on a clock on the wall, as ``to`` is than what it replaces."""
    zone = Zone(str(start.tzinfo), start.tzinfo or UTC)
    after = zone.local(to).replace(tzinfo=None)
    if isinstance(since, datetime):
        before = zone.local(since).replace(tzinfo=None)
    else:
        before = datetime.combine(since, after.time())
    return local.instant(start.replace(tzinfo=None) + (after - before), zone)
