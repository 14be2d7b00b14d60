"""When the events of a calendar are: each time of each of them, with its end."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from confcli.formats.icalendar import values
from confcli.formats.icalendar.clock import CalendarClock, When
from confcli.formats.icalendar.lines import Components, VEvent
from confcli.formats.icalendar.repeats import Repeats
from confcli.formats.icalendar.series import Occurrence, Window
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document


class Slot(NamedTuple):
    """One time of an event; without an end if none is stated or usual."""

    occurrence: Occurrence
    end: datetime | None

    @property
    def start(self) -> datetime:
        """When it starts."""
        return self.occurrence.start


class Times:
    """Finds when the events of a file are, in a window of days if one is passed."""

    def __init__(
        self,
        document: Document,
        hints: Hints,
        parts: Components,
        events: Sequence[VEvent],
        problem: values.Report,
        window: Window | None = None,
    ) -> None:
        self.clock = CalendarClock(document, hints, parts)
        self._repeats = Repeats(events, self.clock, problem, window)
        self._problem = problem

    def start(self, event: VEvent) -> When | None:
        """Read when an event starts first; ``None`` if that is not known."""
        entry = event.first("DTSTART")
        if entry is None:
            self._problem(event.begin, "an event without a DTSTART")
            return None
        with values.reported(entry, self._problem):
            if reason := self.clock.unknown(entry):
                self._problem(entry, reason)
            return self.clock.when(entry, event.calendar)
        return None

    def slots(self, event: VEvent, first: When) -> list[Slot]:
        """List the times of an event, whose first start is known."""
        said = event.first("DTEND", "DURATION") or event.begin
        length = self.clock.usual_length(first)
        with values.reported(said, self._problem):
            length = self.clock.length(event, first, self._problem)
        slots = []
        for each in self._repeats.of(event, first):
            end = None
            with values.reported(said, self._problem):
                end = self.clock.end(
                    each.start, each.length or length, first.is_day, event.calendar
                )
            slots.append(Slot(each, end))
        return slots

    @staticmethod
    def origin(event: VEvent, slot: Slot, first: When) -> date | None:
        """When the rule of a series puts a time, whatever moved it; ``None`` for a single event."""
        return slot.occurrence.origin(event, is_day=first.is_day)
