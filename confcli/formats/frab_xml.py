"""The schedule.xml of frab, Pentabarf and pretalx (``https://c3voc.de/schedule/schema.xsd``).

``<schedule>`` holds a ``<conference>`` and days, a ``<day>`` rooms, a ``<room>`` events, an
``<event>`` its fields, ``<persons>``, ``<links>`` and ``<attachments>``. A file that declares
entities is refused before it is parsed: it can mean much more than it holds, or what other
files hold. Namespaces mean nothing here: an element is what its name says.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from confcli.errors import InputError
from confcli.formats import frab_schedule
from confcli.formats.base import Document, Hints, Verdict
from confcli.formats.frab_event import TEXTS, Event
from confcli.formats.frab_schedule import FACTS, Fact, Schedule
from confcli.formats.frab_times import Day
from confcli.model import Listing
from confcli.text import one_line

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NAME = "frab-xml"

_BEGINNING = 100_000
_PROLOG = r"(?:\s++|<\?(?s:.*?)\?>|<!--(?s:.*?)-->)*+"
_PREFIX = r"(?:[\w.-]+:)?"
#: How such a file begins; without the bytes by which UTF-16 differs from ASCII.
_HEAD = re.compile(rf"{_PROLOG}(?:<!DOCTYPE\s+schedule\b|<{_PREFIX}schedule[\s>])")
_OWN = re.compile(rf"<{_PREFIX}(?:conference|day|event)[\s>/]|<!ENTITY")
_DOCTYPE = re.compile(rf"{_PROLOG}<!DOCTYPE\s(?!\s*{_PREFIX}schedule\s*>)")
#: What may hold the beginning of an element that is none, and elements.
_ELEMENTS = re.compile(r"(?s)<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<([^/!?])")
_LONG = frozenset(("abstract", "description"))
_LISTS = {"links": "link", "attachments": "attachment"}


def recognise(document: Document) -> Verdict:
    """Accept XML whose root is ``schedule``, with a conference, a day or an event in it."""
    beginning = document.data[:_BEGINNING].replace(b"\0", b"").decode("utf-8", "ignore")
    beginning = beginning.lstrip("\ufeff")
    if not _HEAD.match(beginning):
        return Verdict(False, "no XML with the root schedule")
    if not _OWN.search(beginning):
        return Verdict(False, "XML with the root schedule, but without a conference or a day")
    return Verdict(True, "XML with the root schedule")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Return a talk for each event, by track or room."""
    return frab_schedule.listing(_Reader(document).read(), document, hints, NAME, why)


class _Reader:
    """Reads the elements of a schedule."""

    def __init__(self, document: Document) -> None:
        self._name = document.name
        self._text = document.unified
        self._root = self._parsed()
        self._schedule = Schedule()

    def read(self) -> Schedule:
        """Return the conference and the events, with the day and the room that each is in."""
        for key in FACTS:
            found = self._root.find(f"conference/{key}")
            if found is not None and (text := one_line(found.text or "")):
                self._schedule.facts[key] = Fact(text, self._fact_finder(key))
        for element, day, room in self._events():
            self._schedule.events.append(self._event(element, day, room))
        return self._schedule

    def _parsed(self) -> "Element":
        """Return the root; what is no well-formed XML raises ``InputError`` with its line."""
        from xml.etree.ElementTree import ParseError, fromstring
        from xml.parsers.expat import ErrorString

        declaring = _DOCTYPE.match(self._text)
        if declaring:
            line = self._text.count("\n", 0, declaring.end()) + 1
            raise InputError(
                f"{self._name}:{line}: its document type declares entities or names another "
                "file, which is not read from a schedule; remove <!DOCTYPE …>"
            )
        self._refuse_nulls()
        try:
            # What declares entities is refused above.
            return _plainly_named(fromstring(self._text), self._text)  # noqa: S314
        except ParseError as error:
            reason = ErrorString(error.code)
            line = error.position[0]
            raise InputError(f"{self._name}:{line}: no well-formed XML: {reason}") from error

    def _refuse_nulls(self) -> None:
        """Refuse NULs, as the parser would take them for UTF-16, and read more than was seen."""
        at = self._text.find("\0")
        if at >= 0:
            line = self._text.count("\n", 0, at) + 1
            raise InputError(
                f"{self._name}:{line}: no well-formed XML: not well-formed, a NUL is in it"
            )

    def _events(self) -> Iterator[tuple["Element", Day, str | None]]:
        """Yield the events of the rooms of each day, then those that are elsewhere."""
        seen = set()
        for element in self._root.iterfind("day"):
            day = Day(self._finder(element), element.get("date"), element.get("start"))
            self._schedule.days.append(day)
            for place in (*element.iterfind("room"), element):
                for event in place.iterfind("event"):
                    seen.add(event)
                    yield event, day, place.get("name")
        yield from ((event, Day(), None) for event in self._root.iter("event") if event not in seen)

    def _event(self, element: "Element", day: Day, room: str | None) -> Event:
        event = Event(self._finder(element), day)
        for key, value in element.items():
            if key in TEXTS:
                event.put(key, value)
        for child in element:
            if child.tag in TEXTS:
                event.put(child.tag, _inner(child) if len(child) else child.text)
            elif child.tag == "persons":
                event.persons += [_person(each) for each in child if each.tag == "person"]
            elif child.tag in _LISTS:
                found = (each for each in child if each.tag == _LISTS[child.tag])
                event.links += [each.get("href", each.text or "") for each in found]
        event.put("room", room)
        return event

    def _fact_finder(self, key: str) -> Callable[[], int]:
        """Return what finds the line of a fact without reading the whole file for lines."""
        text, shape = self._text, rf"(?s)<{_PREFIX}conference[\s>].*?<{_PREFIX}{key}\b"

        def line() -> int:
            found = re.search(shape, text)
            return text.count("\n", 0, found.end() if found else 0) + 1

        return line

    def _finder(self, element: "Element") -> Callable[[], int]:
        return lambda: self._lines.get(element, 0)

    @cached_property
    def _lines(self) -> dict["Element", int]:
        """The line on which each element begins, found once something is wrong with one."""
        line, at, found = 1, 0, []
        for match in _ELEMENTS.finditer(self._text):
            line += self._text.count("\n", at, match.start())
            at = match.start()
            if match[1]:
                found.append(line)
        return dict(zip(self._root.iter(), found, strict=False))


def _plainly_named(root: "Element", text: str) -> "Element":
    """Return the root with all elements named without namespaces."""
    if "xmlns" in text:
        for element in root.iter():
            element.tag = element.tag.rpartition("}")[2]
    return root


def _person(element: "Element") -> str:
    """Return a name: the text of the element, or what it states in an attribute or in it."""
    stated = (
        element.text,
        element.get("name"),
        element.findtext("name"),
    )
    return next((name for name in stated if name and name.strip()), "")


def _inner(element: "Element") -> str:
    """Return the text of a field with elements in it; in a long one, they stay HTML."""
    if element.tag in _LONG:
        from xml.etree.ElementTree import tostring

        element.tag = "div"
        try:
            return tostring(element, "unicode", "html")
        except RecursionError:
            pass
    return "".join(element.itertext())
