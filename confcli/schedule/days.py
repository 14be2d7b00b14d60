"""Days: the reader's calendar days, or the conference's own."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from confcli.schedule.entries import Entry, Place, SessionEntry
from confcli.times.zones import Zone, zone

#: When a conference's own day turns if its source does not say.
_USUAL_CHANGE = time(4)


class Calendar:
    """The days of a zone, from midnight to midnight."""

    def __init__(self, reader: Zone, now: datetime | None = None) -> None:
        self._zone = reader
        self._now = now
        #: Whose days they are, for messages.
        self.name = reader.name

    def day(self, entry: Place) -> date | None:
        """The day on which an entry starts; ``None`` if its time is unknown."""
        return self._date(entry, entry.start) if entry.start else None

    def today(self, entry: Place, readers: date) -> date:
        """Today, for an entry; ``readers`` if now is unknown."""
        return self._date(entry, self._now) if self._now else readers

    def runs_on(self, entry: Entry, day: date) -> bool:
        """Whether an entry starts on a day, or started earlier and is still running."""
        first = self.day(entry)
        if first is None or first >= day or entry.end is None:
            return first == day
        return self._date(entry, entry.end - timedelta(microseconds=1)) >= day

    def may_run_on(self, session: SessionEntry, day: date) -> bool:
        """Whether a day is within the times of a session and its talks."""
        span = session.span
        if span is None:
            return False
        return self._date(session, span.first) <= day <= self._date(session, span.until)

    def nearest(self, entries: Iterable[Entry], day: date) -> date | None:
        """The day with a start that is nearest to ``day``, the later one of two."""
        days = {start for entry in entries if (start := self.day(entry))}
        return min(days, key=lambda each: (abs(each - day), each < day), default=None)

    def _date(self, entry: Place, moment: datetime) -> date:  # noqa: ARG002
        return self._zone.local(moment).date()


class ConferenceCalendar(Calendar):
    """The conference's days: in its zone, late-night talks count as the evening before.

    They turn when the source says, else at four in the morning.
    """

    def __init__(self, reader: Zone, now: datetime | None = None) -> None:
        super().__init__(reader, now)
        self.name = "the conference's own days"

    def _date(self, entry: Place, moment: datetime) -> date:
        own = zone(entry.source_timezone) if entry.source_timezone else self._zone
        change = time.fromisoformat(entry.day_change) if entry.day_change else _USUAL_CHANGE
        wall = own.local(moment).replace(tzinfo=None)
        return (wall - timedelta(hours=change.hour, minutes=change.minute)).date()
