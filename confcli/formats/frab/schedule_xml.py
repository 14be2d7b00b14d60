"""The schedule.xml of frab, Pentabarf and pretalx (``https://c3voc.de/schedule/schema.xsd``).

``<schedule>`` holds a ``<conference>`` and days, a ``<day>`` rooms, a ``<room>`` events, an
``<event>`` its fields, ``<persons>``, ``<links>`` and ``<attachments>``. Namespaces are ignored.
"""

from collections.abc import Callable
from typing import Any

from confcli.formats import people, prose
from confcli.formats.addresses import called
from confcli.formats.frab import schedule
from confcli.formats.frab.event import TEXTS, FrabEvent
from confcli.formats.frab.schedule import FACTS, Fact, FrabSchedule
from confcli.formats.frab.times import FrabDay
from confcli.formats.interface import Hints, Verdict
from confcli.formats.keywords import keywords
from confcli.formats.syntax import xml_records
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.safe_xml import PREFIX, PROLOG
from confcli.formats.syntax.xml_records import XmlRecord, own_text
from confcli.model.entities import Listing
from confcli.model.patterns import Pattern

NAME = "frab-xml"
FURNITURE = schedule.AROUND
FAMILY = "frab"

_BEGINNING = 100_000
#: How such a file begins.
_HEAD = Pattern(rf"{PROLOG}(?:<!DOCTYPE\s+schedule\b|<{PREFIX}schedule[\s>])")
_OWN = Pattern(rf"<{PREFIX}(?:conference|day|event)[\s>/]|<!ENTITY")
_CONFERENCE, _TAG = Pattern(rf"<{PREFIX}conference[\s>]"), Pattern(rf"<{PREFIX}(\w+)")
_LONG = frozenset(("abstract", "description"))
_KEYWORDS = ("tags", "keywords")
_LISTS = {"links": "link", "attachments": "attachment"}


def recognise(document: Document) -> Verdict:
    """Accept XML whose root is ``schedule``, with a conference, a day or an event."""
    beginning = document.data[:_BEGINNING].decode("utf-8", "ignore").lstrip("\ufeff")
    if not _HEAD.match(beginning):
        return Verdict(False, "not XML with the root schedule")
    if not _OWN.search(beginning):
        why = "XML with the root schedule, but without a conference or a day"
        return Verdict(False, why, is_near=True)
    return Verdict(True, "XML with the root schedule")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read a talk for each event, by track or room."""
    return schedule.listing(_XmlSchedule(document).read(), document, hints, NAME, why)


class _XmlSchedule:
    def __init__(self, document: Document) -> None:
        self._text = document.unified
        self._root = xml_records.load(document)
        self._schedule = FrabSchedule()
        self._seen: set[int] = set()

    def read(self) -> FrabSchedule:
        """Read the conference and the events, each with its day and room, then those elsewhere."""
        for conference in self._root.records("conference")[:1]:
            for key in FACTS:
                if text := prose.line(conference.text(key) or ""):
                    self._schedule.facts[key] = Fact(text, self._fact_finder(key))
        for day in self._root.records("day"):
            self._take_day(day)
        if len(self._seen) < sum(1 for _ in self._root.element.iter("event")):
            for event in _events_in(self._root):
                if id(event) not in self._seen:
                    self._take_event(event, FrabDay(), None)
        return self._schedule

    def _take_day(self, record: XmlRecord) -> None:
        day = FrabDay(lambda: record.line, record.text("date"), record.text("start"))
        self._schedule.days.append(day)
        for place in (*record.records("room"), record):
            name = place.text("name")
            for event in place.records("event"):
                self._take_event(event, day, name)

    def _take_event(self, record: XmlRecord, day: FrabDay, room: str | None) -> None:
        self._seen.add(id(record))
        event = FrabEvent(lambda: record.line, day)
        for key in [key for key in record if key in TEXTS]:
            for value in record.all(key):
                event.put(key, _text(key, value))
        for recording in record.records("recording"):
            event.put("do_not_record", recording.text("optout"))
        for persons in record.records("persons"):
            shown = [{"name": _person(each)} for each in persons.all("person")]
            event.persons += people.named(shown)
        for key, inner in _LISTS.items():
            for holder in record.records(key):
                event.links += map(_link, holder.all(inner))
        for key in _KEYWORDS:
            event.keywords += keywords("\n".join(map(_whole, record.all(key))))
        event.put("room", room)
        self._schedule.events.append(event)

    def _fact_finder(self, key: str) -> Callable[[], int]:
        """Make a function that finds the line of a fact without finding all lines."""

        def line() -> int:
            conference = _CONFERENCE.search(self._text)
            tags = _TAG.finditer(self._text, conference.end()) if conference else ()
            end = next((tag.end() for tag in tags if tag[1] == key), 0)
            return self._text.count("\n", 0, end) + 1

        return line


def _events_in(record: XmlRecord) -> list[XmlRecord]:
    """Find the events in an element, at whatever depth they are."""
    found: list[XmlRecord] = []
    for name in record:
        for inner in record.held(name):
            within = [inner] * (name == "event") + _events_in(inner)
            if within:
                record.get(name)
            found += within
    return found


def _person(value: Any) -> str:
    """Read a name: the text of the element, its attribute or its child."""
    named = value.text("name") if isinstance(value, XmlRecord) else None
    return own_text(value).strip() or named or ""


def _link(value: Any) -> tuple[str, str]:
    """Read what a link or attachment is called, and its address."""
    named = own_text(value)
    if not isinstance(value, XmlRecord):
        return named, named
    address = value.text("href")
    return called(value.text("type"), named), named if address is None else address


def _text(key: str, value: Any) -> str:
    """Read a field; in a long one, elements stay as HTML."""
    if not isinstance(value, XmlRecord) or not len(value.element):
        return own_text(value)
    texts, element = value.whole(), value.element
    if key in _LONG:
        from xml.etree.ElementTree import tostring

        element.tag = "div"
        try:
            return tostring(element, "unicode", "html")
        except RecursionError:
            pass
    return "".join(texts)


def _whole(value: Any) -> str:
    return "\n".join(value.whole()) if isinstance(value, XmlRecord) else value or ""
