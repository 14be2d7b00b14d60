"""iCalendar as unfolded lines with their numbers, and as the events that they describe.

The reader of the ``icalendar`` library makes of single values what they mean (``values``), but
is not used for the file: it keeps no line numbers, so that no problem could be found there. It
refuses a whole file that is cut short or has an END too many, and takes an event that an
END:VCALENDAR ends for a whole one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from confcli.model.text import one_line

_BREAK = re.compile(rb"\r\n|\r|\n")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_PROPERTY = re.compile(r"\s*([\w-]+)\s*[;:]")
_MARK = re.compile(r"\s*(BEGIN|END)\s*:\s*(\S+)\s*", re.IGNORECASE)
_OF_CALENDAR = ("X-WR-CALNAME", "NAME", "X-WR-TIMEZONE")


class ContentLine(NamedTuple):
    """An unfolded line: its name in capitals, the numbers of its lines, and its whole text."""

    name: str
    lines: range
    text: str
    is_utf8: bool = True

    @property
    def number(self) -> int:
        """The number of the line on which it begins."""
        return self.lines.start


@dataclass(slots=True)
class VCalendar:
    """What a VCALENDAR says of itself: its name, zone and method, the first of each."""

    begin: ContentLine | None = None
    entries: dict[str, ContentLine] = field(default_factory=dict)


@dataclass(slots=True)
class VEvent:
    """A VEVENT: where it begins, the calendar that it is in, and its own properties."""

    begin: ContentLine
    calendar: VCalendar
    entries: dict[str, list[ContentLine]] = field(default_factory=dict)

    def all(self, *names: str) -> list[ContentLine]:
        """Return its properties of these names, which are in capitals."""
        return [entry for name in names for entry in self.entries.get(name, ())]

    def first(self, *names: str) -> ContentLine | None:
        """Return its first property of the first of these names that it has."""
        return next(iter(self.all(*names)), None)

    @property
    def uid(self) -> str:
        """The UID, or nothing."""
        entry = self.first("UID")
        return one_line(entry.text.partition(":")[2]) if entry else ""

    @property
    def replaces(self) -> ContentLine | None:
        """The property that tells for which time of a repeated event it stands in."""
        return self.first("RECURRENCE-ID")


class Components:
    """The events and zones of a file, and what is wrong with its lines.

    Other components, and those within events, are furniture, all but the zones.
    """

    def __init__(self, data: bytes) -> None:
        self.calendars: list[VCalendar] = []
        self.events: list[VEvent] = []
        self.zones: dict[str, list[str]] = {}
        #: What the components are called that are neither calendars nor events, nor in others.
        self.others: set[str] = set()
        self.content: set[int] = set()
        self.wrong: list[tuple[ContentLine, str]] = []
        self.written, entries = _unfold(data)
        self._is_open = False
        self._event: VEvent | None = None
        self._inner: list[ContentLine] = []
        self._zone: list[str] = []
        for entry in entries:
            self._take(entry)
        self._end_calendar(None)

    def _take(self, entry: ContentLine) -> None:
        mark = _MARK.fullmatch(entry.text)
        if not entry.is_utf8:
            self.wrong.append((entry, "not text in UTF-8: what cannot be read is left as \ufffd"))
        is_own = self._event is not None and not self._inner
        if mark and mark[1].upper() == "BEGIN":
            self._begin(entry._replace(name=mark[2].upper()))
        elif mark:
            self._end(entry._replace(name=mark[2].upper()))
        else:
            self._property(entry)
        if is_own and not self._inner:
            self.content.update(entry.lines)

    def _begin(self, entry: ContentLine) -> None:
        if entry.name == "VCALENDAR":
            self._end_calendar(None)
            self.calendars.append(VCalendar(entry))
            self._is_open = True
        elif entry.name == "VEVENT":
            self._end_event(None)
            self._begin_event(entry)
        else:
            if not self._inner:
                self.others.add(entry.name)
            self._inner.append(entry)
            self._keep(entry.text)

    def _begin_event(self, entry: ContentLine) -> None:
        if not self.calendars:
            self.calendars.append(VCalendar())
        self._event = VEvent(entry, self.calendars[-1])
        self.content.update(entry.lines)

    def _end(self, entry: ContentLine) -> None:
        if entry.name == "VEVENT" and self._event:
            self._end_event(entry)
        elif entry.name == "VCALENDAR" and self._is_open:
            self._end_calendar(entry)
        elif self._inner and self._inner[-1].name == entry.name:
            self._keep(entry.text)
            self._inner.pop()
        else:
            self.wrong.append((entry, f"it ends nothing: no BEGIN:{entry.name} is open here"))

    def _end_event(self, end: ContentLine | None) -> None:
        """Take the event that is open, if one is; ``None`` ends it where another thing begins."""
        self.wrong += [(each, f"it has no END:{each.name}") for each in self._inner]
        if self._event:
            self.events.append(self._event)
            if end is None:
                self.wrong.append((self._event.begin, "it has no END:VEVENT"))
        self._event, self._inner, self._zone = None, [], []

    def _end_calendar(self, end: ContentLine | None) -> None:
        self._end_event(None)
        begin = self.calendars[-1].begin if self.calendars else None
        if self._is_open and begin and end is None:
            self.wrong.append((begin, "it has no END:VCALENDAR: the file may be cut short"))
        self._is_open = False

    def _property(self, entry: ContentLine) -> None:
        if not entry.name:
            self.wrong.append((entry, "neither a property with a value nor the rest of one"))
        elif self._event and not self._inner:
            self._event.entries.setdefault(entry.name, []).append(entry)
        elif self._inner:
            self._keep(entry.text)
        elif entry.name == "METHOD" and self.calendars:
            self.calendars[-1].entries.setdefault(entry.name, entry)
        elif entry.name in _OF_CALENDAR and self.calendars:
            self.calendars[-1].entries.setdefault(entry.name, entry)
            self.content.update(entry.lines)

    def _keep(self, text: str) -> None:
        """Keep a line of a zone; the zone is known once all of it is read."""
        if self._event or not self._inner or self._inner[0].name != "VTIMEZONE":
            return
        self._zone.append(text)
        if len(self._inner) == 1 and text.strip().upper() == "END:VTIMEZONE":
            named = (line for line in self._zone if line[:5].upper() in ("TZID:", "TZID;"))
            name = next(named, "").partition(":")[2].strip()
            self.zones.setdefault(name, self._zone)
            self._zone = []


def _unfold(data: bytes) -> tuple[set[int], list[ContentLine]]:
    """Return the numbers of the lines that are not blank, and the lines as they were folded.

    Bytes are put together before they are read, as a line may be folded within a character.
    """
    if data.startswith(_UTF_16):
        data = data.decode("utf-16", "replace").encode()
    lines = _BREAK.split(data.removeprefix(b"\xef\xbb\xbf"))
    numbered = [(n, line) for n, line in enumerate(lines, 1) if _decoded(line).strip()]
    return {n for n, _ in numbered}, list(_entries(numbered))


def _entries(numbered: list[tuple[int, bytes]]) -> Iterator[ContentLine]:
    parts: list[bytes] = []
    begin = last = 0
    for number, line in numbered:
        if parts and line[:1] in (b" ", b"\t"):
            parts.append(line[1:])
        else:
            yield from _entry(parts, range(begin, last + 1))
            parts, begin = [line], number
        last = number
    yield from _entry(parts, range(begin, last + 1))


def _entry(parts: list[bytes], lines: range) -> Iterator[ContentLine]:
    whole = b"".join(parts)
    text = _decoded(whole)
    named = _PROPERTY.match(text)
    if parts:
        is_utf8 = text.encode() == whole
        yield ContentLine(named[1].upper() if named else "", lines, text, is_utf8)


def _decoded(line: bytes) -> str:
    return line.decode("utf-8", "replace")
