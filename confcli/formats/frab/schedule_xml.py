"""The schedule.xml of frab, Pentabarf and pretalx (``https://c3voc.de/schedule/schema.xsd``).

``<schedule>`` holds a ``<conference>`` and days, a ``<day>`` rooms, a ``<room>`` events, an
``<event>`` its fields, ``<persons>``, ``<links>`` and ``<attachments>``. Namespaces are ignored.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from confcli.formats import people, prose
from confcli.formats.frab import schedule
from confcli.formats.frab.event import TEXTS, FrabEvent
from confcli.formats.frab.schedule import FACTS, Fact, FrabSchedule
from confcli.formats.frab.times import FrabDay
from confcli.formats.interface import Hints, Verdict
from confcli.formats.keywords import keywords
from confcli.formats.syntax import safe_xml
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.safe_xml import PREFIX, PROLOG
from confcli.model.entities import Listing

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NAME = "frab-xml"
FAMILY = "frab"

_BEGINNING = 100_000
#: How such a file begins, without the zero bytes of UTF-16.
_HEAD = re.compile(rf"{PROLOG}(?:<!DOCTYPE\s+schedule\b|<{PREFIX}schedule[\s>])")
_OWN = re.compile(rf"<{PREFIX}(?:conference|day|event)[\s>/]|<!ENTITY")
#: Elements, and what may hold text that only looks like one.
_ELEMENTS = re.compile(r"(?s)<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<([^/!?])")
_LONG = frozenset(("abstract", "description"))
_KEYWORDS = ("tags", "keywords")
_LISTS = {"links": "link", "attachments": "attachment"}


def recognise(document: Document) -> Verdict:
    """Accept XML whose root is ``schedule``, with a conference, a day or an event."""
    beginning = document.data[:_BEGINNING].replace(b"\0", b"").decode("utf-8", "ignore")
    beginning = beginning.lstrip("\ufeff")
    if not _HEAD.match(beginning):
        return Verdict(False, "not XML with the root schedule")
    if not _OWN.search(beginning):
        return Verdict(False, "XML with the root schedule, but without a conference or a day")
    return Verdict(True, "XML with the root schedule")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read a talk for each event, by track or room."""
    return schedule.listing(_XmlSchedule(document).read(), document, hints, NAME, why)


class _XmlSchedule:
    def __init__(self, document: Document) -> None:
        self._text = document.unified
        self._root = safe_xml.parse(document)
        self._schedule = FrabSchedule()

    def read(self) -> FrabSchedule:
        """Read the conference and the events, each with its day and room."""
        for key in FACTS:
            found = self._root.find(f"conference/{key}")
            if found is not None and (text := prose.line(found.text or "")):
                self._schedule.facts[key] = Fact(text, self._fact_finder(key))
        for element, day, room in self._events():
            self._schedule.events.append(self._event(element, day, room))
        return self._schedule

    def _events(self) -> Iterator[tuple["Element", FrabDay, str | None]]:
        """Yield the events of the rooms of each day, then those elsewhere."""
        seen = set()
        for element in self._root.iterfind("day"):
            day = FrabDay(self._finder(element), element.get("date"), element.get("start"))
            self._schedule.days.append(day)
            for place in (*element.iterfind("room"), element):
                for event in place.iterfind("event"):
                    seen.add(event)
                    yield event, day, place.get("name")
        rest = (event for event in self._root.iter("event") if event not in seen)
        yield from ((event, FrabDay(), None) for event in rest)

    def _event(self, element: "Element", day: FrabDay, room: str | None) -> FrabEvent:
        event = FrabEvent(self._finder(element), day)
        for key, value in element.items():
            if key in TEXTS:
                event.put(key, value)
        for child in element:
            tag = child.tag
            if tag in TEXTS:
                event.put(tag, _inner(child) if len(child) else child.text)
            elif tag == "recording":
                event.put("do_not_record", child.findtext("optout"))
            elif tag == "persons":
                shown = [{"name": _person(each)} for each in child if each.tag == "person"]
                event.persons = people.named(shown)
            elif tag in _LISTS:
                found = [each for each in child if each.tag == _LISTS[tag]]
                event.links += [
                    (each.text or "", each.get("href", each.text or "")) for each in found
                ]
            elif tag in _KEYWORDS:
                event.keywords += keywords("\n".join(child.itertext()))
        event.put("room", room)
        return event

    def _fact_finder(self, key: str) -> Callable[[], int]:
        """Make a function that finds the line of a fact without finding all lines."""

        def line() -> int:
            shape = rf"(?s)<{PREFIX}conference[\s>].*?<{PREFIX}{key}\b"
            found = re.search(shape, self._text)
            return self._text.count("\n", 0, found.end() if found else 0) + 1

        return line

    def _finder(self, element: "Element") -> Callable[[], int]:
        return lambda: self._lines.get(element, 0)

    @cached_property
    def _lines(self) -> dict["Element", int]:
        """The line on which each element begins, found once a problem needs it."""
        line, at, found = 1, 0, []
        for match in _ELEMENTS.finditer(self._text):
            line += self._text.count("\n", at, match.start())
            at = match.start()
            if match[1]:
                found.append(line)
        return dict(zip(self._root.iter(), found, strict=False))


def _person(element: "Element") -> str:
    """Read a name: the text of the element, its attribute or its child."""
    stated = element.text, element.get("name"), element.findtext("name")
    return next((name for name in stated if name and name.strip()), "")


def _inner(element: "Element") -> str:
    """Read a field that holds elements; in a long one they stay as HTML."""
    if element.tag in _LONG:
        from xml.etree.ElementTree import tostring

        element.tag = "div"
        try:
            return tostring(element, "unicode", "html")
        except RecursionError:
            pass
    return "".join(element.itertext())
