"""When a user's own calendar says that they are busy: each time of each of its events.

Events that are cancelled, or marked as free (``TRANSP:TRANSPARENT``), take up no time, and neither
do those without a length. A time without a zone is in the zone given.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from confcli.formats import prose
from confcli.formats.collecting import occurrence_id
from confcli.formats.icalendar import ical, values, versions
from confcli.formats.icalendar.clock import When
from confcli.formats.icalendar.lines import Components, ContentLine, VEvent
from confcli.formats.icalendar.series import Window
from confcli.formats.icalendar.times import Times
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.model.errors import InputError
from confcli.model.marks import UNTITLED_APPOINTMENT
from confcli.model.status import is_cancelled
from confcli.times.local import utc


class Busy(NamedTuple):
    """One time at which a user is busy."""

    #: The UID of the event, with the time that its rule gives if it repeats; may be empty.
    uid: str
    title: str
    start: datetime
    end: datetime


class BusyTimes(NamedTuple):
    """What a calendar says, and what was left out."""

    times: list[Busy]
    #: How many events are marked as free or cancelled.
    free: int
    #: How many events are not within the window.
    far: int
    #: What could not be read, by line.
    problems: list[tuple[int, str]]


def read(document: Document, hints: Hints, window: Window) -> BusyTimes:
    """Read when a calendar says that its user is busy, in a window of days; in order of time.

    ``InputError`` if it is no calendar, or a time is in no zone and none is given.
    """
    if not ical.recognise(document).accepted:
        raise InputError(f"{document.name}: not a calendar: it doesn't start with BEGIN:VCALENDAR")
    calendar = _Calendar(document, hints, window)
    found = sorted(calendar.times(), key=lambda each: (utc(each.start), each.title))
    return BusyTimes(found, calendar.free, calendar.far, sorted(calendar.problems))


class _Calendar:
    def __init__(self, document: Document, hints: Hints, window: Window) -> None:
        parts = Components(document.data)
        self.free = self.far = 0
        self.problems = {(entry.number, reason) for entry, reason in parts.wrong}
        events = versions.current(parts.events, self._report)
        self._window = window
        self._times = Times(document, hints, parts, events, self._report, window)
        self._events = events
        self._known: Counter[str] = Counter()

    def times(self) -> Iterator[Busy]:
        """Yield the times of all events."""
        for event in self._events:
            if self._is_free(event):
                self.free += 1
            elif first := self._times.start(event):
                yield from self._of(event, first)

    def _of(self, event: VEvent, first: When) -> Iterator[Busy]:
        title = prose.line(self._text(event, "SUMMARY")) or UNTITLED_APPOINTMENT
        slots = [
            (slot, slot.end)
            for slot in self._times.slots(event, first)
            if slot.end and utc(slot.end) > utc(slot.start)
        ]
        near = [(slot, end) for slot, end in slots if self._is_near(slot.start, end)]
        self.far += bool(slots) and not near
        for slot, end in near:
            uid = self._uid(event, self._times.origin(event, slot, first))
            yield Busy(uid, title, slot.start, end)

    def _uid(self, event: VEvent, origin: date | None) -> str:
        """What tells a time from others; a broken calendar has one UID for several events."""
        uid = occurrence_id(event.uid, origin) if origin else event.uid
        self._known[uid] += 1
        return f"{uid}/{self._known[uid]}" if uid and self._known[uid] > 1 else uid

    def _is_near(self, start: datetime, end: datetime) -> bool:
        return start.date() <= self._window.last and end.date() >= self._window.first

    def _is_free(self, event: VEvent) -> bool:
        is_transparent = self._text(event, "TRANSP").strip().upper() == "TRANSPARENT"
        return is_transparent or is_cancelled(self._text(event, "STATUS"))

    def _text(self, event: VEvent, name: str) -> str:
        if entry := event.first(name):
            with values.reported(entry, self._report):
                return values.text(entry)
        return ""

    def _report(self, entry: ContentLine, reason: str, _: str | None = None, /) -> None:
        self.problems.add((entry.number, reason))
