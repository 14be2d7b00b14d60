"""iCalendar (RFC 5545), with the calendar's name and zone as Apple and Google write them.

A VEVENT is a talk: ``SUMMARY``, ``DESCRIPTION``, ``LOCATION``, ``CATEGORIES`` (its kind, and its
tracks, the first as its session), ``URL``, ``ATTACH``, ``CONFERENCE``, ``STATUS``. Repeats
(``RRULE``, ``RDATE``, ``EXDATE``, ``RECURRENCE-ID``) are talks of their own. A day lasts from
midnight to midnight in the calendar's zone. A mistake is a problem on its line; the rest is read.
"""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from confcli.formats import gathering, prose
from confcli.formats.addresses import base_of
from confcli.formats.collecting import Collector, occurrence_id
from confcli.formats.dating.dates import Known
from confcli.formats.icalendar import values, versions
from confcli.formats.icalendar.lines import Components, ContentLine, VEvent
from confcli.formats.icalendar.speakers import Speakers
from confcli.formats.icalendar.talk import EventText
from confcli.formats.icalendar.times import Times
from confcli.formats.interface import Hints, Verdict
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Line, Position
from confcli.model.entities import Listing, Session, Talk
from confcli.model.errors import InputError
from confcli.model.patterns import Pattern
from confcli.model.text import one_line

if TYPE_CHECKING:
    from confcli.formats.icalendar.clock import When

NAME = "icalendar"
FAMILY = "icalendar"
#: How the file was made and is kept up to date, how calendars show and remind of events, and
#: components that are no events. Zones are known by their names.
FURNITURE = frozenset(
    "PRODID VERSION CALSCALE METHOD REFRESH-INTERVAL X-PUBLISHED-TTL X-WR-RELCALID X-ORIGINAL-URL "
    "SOURCE COLOR IMAGE DTSTAMP CREATED LAST-MODIFIED SEQUENCE TRANSP CLASS PRIORITY "
    "REQUEST-STATUS VALARM VTIMEZONE VFREEBUSY VAVAILABILITY X-MICROSOFT-* X-MS-* X-MOZ-* X-LIC-* "
    "X-EVOLUTION-* X-KDE-* X-APPLE-* X-OUTLOOK-* X-ALARM-* X-WP-* X-TRIBE-*".split()
)

_BEGINNING = Pattern(r"\s*BEGIN\s*:\s*(V(?:CALENDAR|EVENT))\s", "i")
_SHOWN = 200


def recognise(document: Document) -> Verdict:
    """Accept a text that begins with a calendar or an event."""
    if found := _BEGINNING.match(document.beginning[:_SHOWN]):
        return Verdict(True, f"starts with BEGIN:{found[1].upper()}")
    is_near = "BEGIN:" in document.beginning[:_SHOWN].upper()
    return Verdict(False, "doesn't start with BEGIN:VCALENDAR", is_near)


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read a talk for each time of each event."""
    parts = Components(document.data)
    if not parts.events:
        held = f", only {', '.join(sorted(parts.others)[:5])}" if parts.others else ""
        reason = f"no events in this calendar{held}; a talk begins with BEGIN:VEVENT"
        raise InputError(f"{document.name}:1: {reason}")
    calendar = _CalendarFile(document, hints, parts)
    for event in calendar.events:
        calendar.take(event)
    return calendar.listing(why)


class _CalendarFile(Collector):
    def __init__(self, document: Document, hints: Hints, parts: Components) -> None:
        super().__init__(document, NAME)
        self._parts = parts
        for calendar in parts.calendars:
            calendar.again.take()
            document.account.add([calendar.entries, calendar.again])
        self._reported: set[tuple[int, str]] = set()
        for entry, reason in parts.wrong:
            self.problem(entry, reason)
        #: The newest version of each event.
        self.events = versions.current(parts.events, self.problem)
        versions.report_shared(self.events, self.problem)
        self._speakers = Speakers(parts.events, self.problem)
        self._base = base_of(document, hints)
        self._times = Times(document, hints, parts, self.events, self.problem)
        self._talks: list[tuple[str | None, str, Talk]] = []
        self._first: When | None = None
        self._repeated = {event.uid for event in self.events if not event.replaces}
        named = self._named()
        self._conference = hints.conference or named or document.stem
        self._check_zones()

    def take(self, event: VEvent) -> None:
        """Collect a talk for each time of an event."""
        reader = EventText(event, self._speakers, self._base, self.problem)
        talk = reader.talk()
        title = reader.track or talk.room or self._conference
        first = self._times.start(event)
        if first is None:
            talk.source_ids = self._ids_of(event, None)
            self._talks.append((None, title, talk))
            return
        self._first = self._first or first
        for each in self._times.slots(event, first):
            ids = self._ids_of(event, self._times.origin(event, each, first))
            slot = replace(talk, source_ids=ids, start=each.start, end=each.end)
            self._talks.append((first.basis, title, slot))

    def listing(self, why: str) -> Listing:
        """The listing of all events collected."""
        first, known = self._first, Known()
        if first:
            zone = str(first.instant.tzinfo)
            known = Known(first.instant.year, "in each time", zone, first.basis, first.evidence)
        return self.collected(self._conference, self._sessions(), why, known)

    def problem(self, at: Position, reason: str, missing: str | None = None) -> None:
        """Report what is wrong with a property once, not for each time of a series."""
        if (at.number, reason) not in self._reported:
            self._reported.add((at.number, reason))
            line = Line(at.number, one_line(at.text[: 2 * _SHOWN])[:_SHOWN])
            super().problem(line, reason, missing)

    def _line(self, entry: ContentLine) -> str:
        with values.reported(entry, self.problem):
            return prose.line(values.text(entry)) or ""
        return ""

    def _named(self) -> str | None:
        entries = [
            entry
            for calendar in self._parts.calendars
            for key in ("X-WR-CALNAME", "NAME")
            if (entry := calendar.entries.get(key))
        ]
        return next((name for entry in entries if (name := self._line(entry))), None)

    def _check_zones(self) -> None:
        for calendar in self._parts.calendars:
            entry = calendar.entries.get("X-WR-TIMEZONE")
            name = self._line(entry) if entry else ""
            if entry and name and self._times.clock.page_zone(calendar) is None:
                self.problem(entry, f"{name} is not a known time zone")

    def _ids_of(self, event: VEvent, origin: date | None) -> list[str]:
        """The UID; for a time of a series, with the time at which its rule puts that."""
        own = occurrence_id(event.uid, origin) if origin else event.uid
        return [own] if self.is_new(own) else []

    def _sessions(self) -> list[Session]:
        """Make sessions of talks whose zone is known in the same way."""
        usual = self._first.basis if self._first else None
        titled: dict[str | None, list[tuple[str, Talk]]] = {}
        for basis, title, talk in self._talks:
            titled.setdefault(basis or usual, []).append((title, talk))
        return [
            session
            for basis, talks in titled.items()
            for session in gathering.gather(talks, basis=basis, named=())
        ]
