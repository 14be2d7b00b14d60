"""Days: the reader's calendar days, or the conference's own."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time, timedelta
from functools import cached_property

from confcli.model.tuples import NamedTuple
from confcli.schedule.entries import Entry, Place, SessionEntry
from confcli.times.local import exists, utc
from confcli.times.zones import Zone, known

#: When a conference's own day turns if its source does not say.
_USUAL_CHANGE = time(4)
_DAY = timedelta(days=1)
#: What ends at midnight is not on the next day.
_MOMENT = timedelta(microseconds=1)
#: The lengths of the days on which clocks go forward and back.
_SHORTEST_DAY, _LONGEST_DAY = timedelta(hours=23), timedelta(hours=25)
#: What ends within this time of the last start ends in the night of that day.
_NIGHT = timedelta(hours=12)


#: Whether a day of a slot is one of those asked for; ``None`` if all are.
OnDay = Callable[[Entry, date], bool] | None


class DayRange(NamedTuple):
    """A first and a last day, both included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether a day is one of them."""
        return self.first <= day <= self.last

    def days(self) -> Iterator[date]:
        """Yield them in order."""
        return (self.first + n * _DAY for n in range((self.last - self.first).days + 1))


def whole_days(
    start: datetime | None, end: datetime | None, timezone: str | None
) -> DayRange | None:
    """The days of what lasts from midnight to midnight in its source's zone; else ``None``.

    They are days as printed: the same in every zone in which they are shown.
    """
    if start is None or end is None or end - start < _SHORTEST_DAY:
        return None
    if timezone:
        own = known(timezone)
        start, end = own.local(start), own.local(end)
    if start.time() != time.min or end.time() != time.min:
        return None
    is_one = utc(end) - utc(start) <= _LONGEST_DAY  # where a day is left out, of two dates
    return DayRange(start.date(), start.date() if is_one else end.date() - _DAY)


def days_of_entry(entry: Place) -> DayRange | None:
    """The days of an entry that lasts whole days."""
    start, end = entry.start, entry.end
    if start is None or end is None or end - start < _SHORTEST_DAY:
        return None  # as nearly all are; to find their zones would take longer
    return whole_days(start, end, entry.source_timezone)


class ConferenceDays(NamedTuple):
    """A conference, and the first and the last day on which something is."""

    conference: str
    first: date
    last: date


class Calendar:
    """The days of a zone, from midnight to midnight, and what conferences are on them.

    ``places`` returns what is on; it is called when first needed.
    """

    def __init__(
        self,
        reader: Zone,
        now: datetime | None = None,
        places: Callable[[], Iterable[Place]] = tuple,
    ) -> None:
        #: The zone of the reader.
        self.reader = reader
        self._places = places
        self.now = now
        #: Whose days they are, for messages.
        self.name = reader.title

    @cached_property
    def conferences(self) -> list[ConferenceDays]:
        """The days of each conference, the first one first."""
        found: dict[str, list[DayRange]] = {}
        for place in self._places():
            if days := self.spanned(place):
                found.setdefault(place.conference, []).append(days)
        ranges = (
            ConferenceDays(name, min(each)[0], max(last for _, last in each))
            for name, each in found.items()
        )
        return sorted(ranges, key=lambda each: (each.first, each.conference))

    @cached_property
    def own(self) -> "Calendar":
        """The same in the conference's own days."""
        return ConferenceCalendar(self.reader, self.now, self._places)

    def zone(self, place: Place) -> Zone:
        """The zone of the days of a place."""
        return self.reader.of(place.conference)

    def clock(self, place: Place) -> Zone:
        """The zone of the times of day of a place: those that the reader sees and types."""
        return self.reader.of(place.conference)

    def moment_on(self, day: date, place: Place, at: Callable[[date, Zone], datetime]) -> datetime:
        """The instant of a time on a day; ``at`` finds the one on a day of a zone."""
        return at(day, self.clock(place))

    def day(self, entry: Place) -> date | None:
        """The day on which an entry starts; ``None`` if its time is unknown."""
        if entry.start is None:
            return None
        whole = days_of_entry(entry)
        return whole.first if whole else self.day_at(entry, entry.start)

    def today(self, entry: Place, readers: date) -> date:
        """Today, for an entry; ``readers`` if now is unknown."""
        return self.day_at(entry, self.now) if self.now else readers

    def covered(self, entry: Place) -> DayRange | None:
        """The days on which an entry starts or runs; ``None`` if its time is unknown."""
        if whole := days_of_entry(entry):
            return whole
        if entry.start is None:
            return None
        first = self.day_at(entry, entry.start)
        if entry.end is None:
            return DayRange(first, first)
        last = self.day_at(entry, utc(entry.end) - _MOMENT)
        return DayRange(first, max(first, last))

    def days(self, entry: Place) -> list[date]:
        """The days on which an entry starts or runs, in order; none if its time is unknown.

        A day that a zone left out, as it moved to the other side of the date line, is none.
        """
        covered, own = self.covered(entry), self.zone(entry).tzinfo
        if covered is None:
            return []
        return [day for day in covered.days() if day in covered or exists(day, own)]

    def spanned(self, place: Place) -> DayRange | None:
        """The days of a session with its talks, without the night after; whole days as printed."""
        if place.span is None:
            return None
        first, last, until = place.span
        if whole := whole_days(first, until, place.source_timezone):
            return whole
        ends = last if utc(until) - utc(last) < _NIGHT else utc(until) - _MOMENT
        return DayRange(self.day_at(place, first), self.day_at(place, ends))

    def may_run_on(self, session: SessionEntry, days: DayRange) -> bool:
        """Whether one of some days is within the times of a session and its talks."""
        span = session.span
        if span is None:
            return False
        # Whole days are those of the source, whose midnight is another day elsewhere.
        around = _DAY if span.until - span.first >= _SHORTEST_DAY else timedelta()
        first, last = self.day_at(session, span.first), self.day_at(session, span.until)
        return first - around <= days.last and days.first <= last + around

    def nearest(self, entries: Iterable[Entry], day: date) -> date | None:
        """The day with a start, or of a whole day, nearest to ``day``; the later one of two."""
        days = {found for entry in entries if (found := self._nearest(entry, day))}
        return min(days, key=lambda each: (abs(each - day), each < day), default=None)

    def _nearest(self, entry: Entry, day: date) -> date | None:
        whole = days_of_entry(entry)
        return min(max(day, whole.first), whole.last) if whole else self.day(entry)

    def day_at(self, entry: Place, moment: datetime) -> date:
        """The day on which a moment of an entry is."""
        return self.zone(entry).local(moment).date()


class ConferenceCalendar(Calendar):
    """The conference's days: in its zone, late-night talks count as the evening before.

    They turn when the source says, else at four in the morning.
    """

    def __init__(
        self,
        reader: Zone,
        now: datetime | None = None,
        places: Callable[[], Iterable[Place]] = tuple,
    ) -> None:
        super().__init__(reader, now, places)
        self.name = "the conference's own days"

    def zone(self, place: Place) -> Zone:
        """The conference's own zone."""
        return known(place.source_timezone) if place.source_timezone else super().zone(place)

    def moment_on(self, day: date, place: Place, at: Callable[[date, Zone], datetime]) -> datetime:
        """The instant of a time on the reader's clock that is on a day of the conference."""
        near = (super(ConferenceCalendar, self).moment_on(each, place, at) for each in _around(day))
        found = next((each for each in near if self.day_at(place, each) == day), None)
        return found or super().moment_on(day, place, at)

    def day_at(self, entry: Place, moment: datetime) -> date:
        """The day on which a moment of an entry is, in the conference's zone."""
        change = time.fromisoformat(entry.day_change) if entry.day_change else _USUAL_CHANGE
        wall = self.zone(entry).local(moment).replace(tzinfo=None)
        return (wall - timedelta(hours=change.hour, minutes=change.minute)).date()


def _around(day: date) -> tuple[date, ...]:
    return day, day + _DAY, day - _DAY
