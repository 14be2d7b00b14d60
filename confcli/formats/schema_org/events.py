"""Events of schema.org (https://schema.org/Event), as JSON-LD 1.1 or as microdata in HTML.

JSON-LD is in ``<script type="application/ld+json">`` of a page, or a file of its own. An event
with a ``subEvent`` is the conference or a session, one without is an item, which an
``eventSchedule`` repeats. Without a time in its ``startDate`` it lasts whole days, from midnight to
the midnight after its ``endDate``.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from confcli.formats.collecting import WHOLE, Programme
from confcli.formats.dating import stamps
from confcli.formats.fields import shown
from confcli.formats.interface import Hints, Verdict
from confcli.formats.schema_org.linked_data import (
    EVENT,
    FoundEvent,
    Graph,
    first,
    set_aside,
    take_repeated,
)
from confcli.formats.syntax import located_json
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.lenient.faults import Fault
from confcli.formats.syntax.plain import Line
from confcli.model.entities import Listing
from confcli.model.errors import InputError
from confcli.model.patterns import Pattern

NAME = "schema-org"
FAMILY = "schema-org"
#: The form of the data; pictures; who organises, pays for and sells it, and what others think.
FURNITURE = frozenset(
    "@context @type @id image logo thumbnailUrl offers organizer sponsor funder publisher provider "
    "copyrightHolder aggregateRating review potentialAction mainEntityOfPage dateCreated "
    "dateModified datePublished geo hasMap isAccessibleForFree".split()
)

_SITE = Pattern(rb"schema\.org", "i")
_TYPED = Pattern(
    rf'(?<!\\)"@type"\s*:\s*(?:\[[^\[\]{{}}]{{0,300}})?"(?:https?://schema\.org/|schema:)?{EVENT}"'
)
_JSON_LD = "application/ld+json"
_ABSENT = Verdict(False, "no event of schema.org as JSON-LD or microdata")
#: An event shows its start and end; a page with more times is a programme.
_PRINTED = 2


class _Data(NamedTuple):
    """The items of a file, their syntax in words, and what could not be read."""

    items: list[Any]
    how: str
    wrong: list[str]


def recognise(document: Document) -> Verdict:
    """Accept a page or JSON-LD with an event of schema.org."""
    if not _SITE.search(document.data):
        return _ABSENT
    if document.html:
        return _verdict_on_page(document)
    beginning = document.text[:1000].lstrip("\ufeff \t\r\n")
    if not beginning.startswith(("{", "[")) or not _TYPED.search(document.text):
        return _ABSENT
    return Verdict(True, "JSON-LD with events of schema.org")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read the events that contain no others, by session or place."""
    if document.html:
        data = _of_page(document)
    else:
        data = _Data([located_json.loads(document, document.text, strict=False)], "", [])
    graph = Graph(data.items)
    events = graph.events()
    if not events:
        raise InputError(f"{document.name}: its JSON-LD has no object of the type Event")
    reader = _Taker(document, hints, graph)
    reader.name(events)
    for event in events:
        graph.take(event.item)
        reader.take(event)
    set_aside(data.items)
    for reason in data.wrong:
        reader.programme.problem(WHOLE, reason)
    return reader.programme.listing(why)


def _verdict_on_page(document: Document) -> Verdict:
    """Accept a page with events, unless it prints a programme with more."""
    data = _of_page(document)
    events = Graph(data.items).events()
    if not events:
        return Verdict(False, data.wrong[0], is_near=True) if data.wrong else _ABSENT
    printed = len(stamps.alone(document.lines))
    if printed > _PRINTED * len(events):
        why = f"{printed} lines with a time, but only {len(events)} events"
        return Verdict(False, why, is_near=True)
    return Verdict(True, data.how)


def _of_page(document: Document) -> _Data:
    from confcli.formats.schema_org import microdata

    page = document.html
    scripts, wrong, mended = list[Any](), list[str](), list[Fault]()
    for line, source in _scripts(document):
        try:
            value, faults = located_json.tolerant(document, source, line)
        except InputError as error:
            wrong.append(f"can't read a script of JSON-LD: {error}")
        else:
            scripts.append(value)
            mended += faults
    wrong += _told_once(mended)
    marked = microdata.items(page) if page and "itemscope" in document.text.lower() else []
    for item in marked:
        document.account.add_element(item)
    found = [("JSON-LD", scripts), ("microdata", marked)]
    how = " and ".join(name for name, items in found if items and Graph(items).events())
    return _Data([*scripts, *marked], f"a page with events of schema.org as {how}", wrong)


def _told_once(faults: list[Fault]) -> Iterator[str]:
    """Say once what is wrong with several scripts; they are on no visible line."""
    for what in dict.fromkeys(fault.what for fault in faults):
        alike = [fault for fault in faults if fault.what == what]
        count = sum(fault.often for fault in alike)
        place = f"line {alike[0].line.number}" + (f", {count} times in all" if count > 1 else "")
        yield f"a script of JSON-LD, {place}: {what}"


def _scripts(document: Document) -> Iterator[tuple[int, str]]:
    """Yield the scripts of JSON-LD in a page, each with its first line in the file."""
    line, place = 1, 0
    for source in document.html.scripts(_JSON_LD) if document.html else ():
        begin = max(place, document.unified.find(source, place))
        line += document.unified.count("\n", place, begin)
        place = begin
        yield line, source


class _Taker:
    def __init__(self, document: Document, hints: Hints, graph: Graph) -> None:
        from confcli.formats.schema_org.event import EventTalks

        self.programme = Programme(document, hints, NAME)
        self._page = document.html
        self._edition = document.edition if document.html else None
        self._events = EventTalks(self.programme, graph)
        self._root: str | None = None
        self._seen: dict[tuple[str | None, str | None, str | None], dict[str, Any]] = {}

    def name(self, events: list[FoundEvent]) -> None:
        """Name the conference after the one event that contains all nested events."""
        roots = {event.around[-1] for event in events if event.around}
        self._root = roots.pop() if len(roots) == 1 else None
        self.programme.name(self._root or self._edition)

    def take(self, found: FoundEvent) -> None:
        """Collect an event, unless the page states it a second time."""
        item, wrong = found.item, list[str]()
        slot = (first(item, "name"), first(item, "startDate"), self._events.place(item))
        if all(slot[:2]) and self._seen.setdefault(slot, item) is not item:
            take_repeated(item, self._seen[slot])
            return
        talks = self._events.talks(item, wrong)
        if slot[0] is None:
            wrong.append("an event without a name")
        if wrong:
            self.programme.report(Line(self._line(item), shown(slot[0] or item)), wrong)
        session = [name for name in found.around[:1] if name != self._root]
        for talk in talks:
            if talk.title or talk.abstract or talk.start:
                self.programme.take(session[0] if session else None, talk)

    def _line(self, item: dict[str, Any]) -> int:
        """Find the line of an item; what is in a script is on no visible line."""
        if self._page is None:
            return getattr(item, "line", 0)
        return min(_numbers(self._page.lines, item), default=0)


def _numbers(lines: list[str], item: dict[str, Any]) -> set[int]:
    """The visible lines of an item of microdata, without blank ones."""
    numbers: set[int] = getattr(item, "numbers", set())
    return {n for n in numbers if 0 < n <= len(lines) and lines[n - 1].strip()}
