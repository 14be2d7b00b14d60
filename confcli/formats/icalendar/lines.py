"""iCalendar as unfolded, numbered lines, and as the events that they describe.

The library ``icalendar`` reads single values (``values``), but not the file: it keeps no line
numbers, refuses a whole file that is cut short or has an END too many, and accepts as complete an
event that is cut off by END:VCALENDAR.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from confcli.formats.syntax.record import Record
from confcli.model.patterns import Pattern
from confcli.model.text import one_line

_BREAK = Pattern(rb"\r\n|\r|\n")
_PROPERTY = Pattern(r"\s*([\w-]+)\s*[;:]")
#: The end of a property that says nothing.
_BLANK = Pattern(r":\s*+\Z")
_MARK = Pattern(r"\s*(BEGIN|END)\s*:\s*(\S+)\s*", "i")


#: The components that have names of their own; others are kept apart from properties.
_COMPONENTS = frozenset(
    """
    VEVENT VTODO VJOURNAL VFREEBUSY VTIMEZONE STANDARD DAYLIGHT VALARM VAVAILABILITY AVAILABLE
    PARTICIPANT VLOCATION VRESOURCE
    """.split()
)


class ContentLine(NamedTuple):
    """An unfolded line: its name in capitals, its line numbers, and its whole text."""

    name: str
    lines: range
    text: str

    @property
    def number(self) -> int:
        """The line on which it begins, from 1."""
        return self.lines.start


@dataclass(slots=True)
class VCalendar:
    """A VCALENDAR: its properties as those of an event, and its components by name."""

    begin: ContentLine | None = None
    entries: Record = field(default_factory=Record)
    again: Record = field(default_factory=Record)


@dataclass(slots=True)
class VEvent:
    """A VEVENT: where it begins, its calendar, and its own properties."""

    begin: ContentLine
    calendar: VCalendar
    #: The first property of each name, and those that repeat a name.
    entries: Record
    again: Record

    def all(self, *names: str) -> list[ContentLine]:
        """List its properties of these names, given in capitals."""
        return [entry for name in names for entry in self._named(name)]

    def _named(self, name: str) -> list[ContentLine]:
        first = self.entries.get(name)
        return [first, *self.again.get(name, ())] if first else []

    def first(self, *names: str) -> ContentLine | None:
        """Find its first property of the first of these names that it has."""
        return next((entry for name in names if (entry := self.entries.get(name))), None)

    @property
    def uid(self) -> str:
        """The UID, or an empty text."""
        entry = self.first("UID")
        return one_line(entry.text.partition(":")[2]) if entry else ""

    @property
    def replaces(self) -> ContentLine | None:
        """The property that says which time of a repeated event it replaces."""
        return self.first("RECURRENCE-ID")


class Components:
    """The calendars, events and zones of a file, and what is wrong with its lines."""

    def __init__(self, data: bytes) -> None:
        self.calendars: list[VCalendar] = []
        self.events: list[VEvent] = []
        self.zones: dict[str, list[str]] = {}
        #: The names of outer components that are neither calendars nor events.
        self.others: set[str] = set()
        self.wrong: list[tuple[ContentLine, str]] = []
        self._is_open = False
        self._event: VEvent | None = None
        self._inner: list[ContentLine] = []
        #: What the open components hold that are neither calendars nor events.
        self._records: list[Record] = []
        self._zone: list[str] = []
        for entry in _unfold(data):
            self._take(entry)
        self._end_calendar(None)

    def _take(self, entry: ContentLine) -> None:
        mark = _MARK.fullmatch(entry.text) if entry.name in ("BEGIN", "END") else None
        if mark and mark[1].upper() == "BEGIN":
            self._begin(entry._replace(name=mark[2].upper()))
        elif mark:
            self._end(entry._replace(name=mark[2].upper()))
        else:
            self._property(entry)

    def _begin(self, entry: ContentLine) -> None:
        if entry.name == "VCALENDAR":
            self._end_calendar(None)
            at = entry.number
            self.calendars.append(VCalendar(entry, Record(at=at), Record(at=at)))
            self._is_open = True
        elif entry.name == "VEVENT":
            self._end_event(None)
            self._event = self._new_event(entry)
        else:
            if not self._inner:
                self.others.add(entry.name)
            self._inner.append(entry)
            record = Record(at=entry.number)
            name = entry.name if entry.name in _COMPONENTS else f"BEGIN:{entry.name}"
            _add(self._holder(), name, record)
            self._records.append(record)
            self._keep(entry.text)

    def _new_event(self, entry: ContentLine) -> VEvent:
        calendar = self._calendar()
        event = VEvent(entry, calendar, Record(at=entry.number), Record(at=entry.number))
        for record in (event.entries, event.again):
            record.take()
            _add(calendar.entries, entry.name, record)
        calendar.entries.get(entry.name)
        return event

    def _calendar(self) -> VCalendar:
        """The last calendar, or one of its own for what is in none."""
        if not self.calendars:
            self.calendars.append(VCalendar())
        return self.calendars[-1]

    def _holder(self) -> Record:
        """What the component holds that is open."""
        if self._records:
            return self._records[-1]
        return self._event.entries if self._event else self._calendar().entries

    def _end(self, entry: ContentLine) -> None:
        if entry.name == "VEVENT" and self._event:
            self._end_event(entry)
        elif entry.name == "VCALENDAR" and self._is_open:
            self._end_calendar(entry)
        elif self._inner and self._inner[-1].name == entry.name:
            self._keep(entry.text)
            self._inner.pop()
            self._records.pop()
        else:
            self.wrong.append((entry, f"no BEGIN:{entry.name} is open here"))

    def _end_event(self, end: ContentLine | None) -> None:
        """Close the open event, if any: at its END, or (``None``) where something else begins."""
        self.wrong += [(each, f"missing END:{each.name}") for each in self._inner]
        if self._event:
            self.events.append(self._event)
            if end is None:
                self.wrong.append((self._event.begin, "missing END:VEVENT"))
        self._event, self._inner, self._records, self._zone = None, [], [], []

    def _end_calendar(self, end: ContentLine | None) -> None:
        self._end_event(None)
        begin = self.calendars[-1].begin if self.calendars else None
        if self._is_open and begin and end is None:
            self.wrong.append((begin, "missing END:VCALENDAR; the file may be truncated"))
        self._is_open = False

    def _property(self, entry: ContentLine) -> None:
        if not entry.name:
            self.wrong.append((entry, "neither a property nor the continuation of one"))
        else:
            self._keep(entry.text)
            self._hold(entry)

    def _hold(self, entry: ContentLine) -> None:
        """Give a property to what is open, apart if that has one of its name."""
        if self._records:
            _add(self._records[-1], entry.name, entry)
            return
        holder = self._event or self._calendar()
        if entry.name in holder.entries:
            _add(holder.again, entry.name, entry)
        else:
            holder.entries[entry.name] = entry
            if _BLANK.search(entry.text):
                holder.entries.get(entry.name)

    def _keep(self, text: str) -> None:
        """Keep a line of a zone, and the zone once all of it is read."""
        if self._event or not self._inner or self._inner[0].name != "VTIMEZONE":
            return
        self._zone.append(text)
        if len(self._inner) == 1 and text.strip().upper() == "END:VTIMEZONE":
            named = (line for line in self._zone if line[:5].upper() in ("TZID:", "TZID;"))
            self.zones.setdefault(next(named, "").partition(":")[2].strip(), self._zone)
            self._zone = []


def _add(record: Record, name: str, value: Any) -> None:
    held = record.setdefault(name, [])
    if isinstance(held, list):
        held.append(value)
    else:  # a property that has the name of a component
        record[name] = [held, value]


def _unfold(data: bytes) -> Iterator[ContentLine]:
    """Number the lines that are not blank, and unfold them.

    Bytes are joined before they are decoded: a line may be folded within a character.
    """
    folded: list[bytes] = []
    first = last = 0
    for number, line in enumerate(_lines(data), 1):
        if not (line[:1].isalnum() or _decoded(line).strip()):
            continue
        if folded and line[:1] in (b" ", b"\t"):
            folded.append(line[1:])
        else:
            if folded:
                yield _entry(folded, range(first, last + 1))
            folded, first = [line], number
        last = number
    if folded:
        yield _entry(folded, range(first, last + 1))


def _lines(data: bytes) -> Iterator[bytes]:
    """Yield the lines, one at a time: a list of all takes more than the file."""
    at = 0
    for found in _BREAK.finditer(data):
        yield data[at : found.start()]
        at = found.end()
    yield data[at:]


def _entry(folded: list[bytes], lines: range) -> ContentLine:
    text = _decoded(b"".join(folded))
    named = _PROPERTY.match(text)
    return ContentLine(sys.intern(named[1].upper()) if named else "", lines, text)


def _decoded(line: bytes) -> str:
    return line.decode("utf-8", "replace")
