"""Events of schema.org (https://schema.org/Event), as JSON-LD 1.1 or as microdata in HTML.

A page has JSON-LD in ``<script type="application/ld+json">``; it may be a file of its own, too.
An event with a ``subEvent`` is the conference or a session, one without is an item. A
``startDate`` that is a date alone is no start.
"""

import re
from datetime import datetime, timedelta
from itertools import chain
from typing import Any, NamedTuple

from confcli.errors import InputError
from confcli.formats import kinds, linked_data, located_json
from confcli.formats.base import Document, Hints, Verdict
from confcli.formats.fields import plain, shown, whole
from confcli.formats.linked_data import EVENT, Found, Graph, first, text, values
from confcli.formats.programme import Programme, Times
from confcli.model import Listing, Talk

NAME = "schema-org"

_SITE = re.compile(rb"schema\.org|s\0c\0h\0e\0m\0a\0", re.IGNORECASE)
_TYPED = re.compile(
    rf'(?<!\\)"@type"\s*:\s*(?:\[[^\]{{}}]*)?"(?:https?://schema\.org/|schema:)?{EVENT}"'
)
_JSON_LD = "application/ld+json"
_DATE = re.compile(r"\d{4}(?:-?\d\d(?:-?\d\d)?)?")
_LASTS = re.compile(r"P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?")
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ABSENT = Verdict(False, "no event of schema.org as JSON-LD or microdata")


class _Data(NamedTuple):
    """What a file holds: its items, how it holds them, and what could not be read of it."""

    items: list[Any]
    how: str
    wrong: list[str]


def recognise(document: Document) -> Verdict:
    """Accept a page that has an event of schema.org in it, or JSON-LD that is typed as one."""
    if not _SITE.search(document.data):
        return _ABSENT
    if document.html:
        data = _of_page(document)
        return Verdict(True, data.how) if Graph(data.items).events() else _ABSENT
    beginning = document.text[:1000].lstrip("\ufeff \t\r\n")
    if not beginning.startswith(("{", "[")) or not _TYPED.search(document.text):
        return _ABSENT
    return Verdict(True, "JSON-LD with events of schema.org")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Return the events that have no others in them, by session or place."""
    data = _of_page(document) if document.html else _Data([located_json.load(document)], "", [])
    graph = Graph(data.items)
    events = graph.events()
    if not events:
        raise InputError(f"{document.name}: its JSON-LD has no object of the type Event")
    reader = _Reader(document, hints, graph)
    reader.name(events)
    for event in events:
        reader.take(event)
    for reason in data.wrong:
        reader.programme.problem(0, "", reason)
    return reader.programme.listing(why, _furniture(document, events))


def _of_page(document: Document) -> _Data:
    """Return the items in the scripts and the microdata of a page."""
    from confcli.formats import microdata

    scripts, wrong = [], []
    page = document.html
    for source in page.scripts(_JSON_LD) if page else ():
        try:
            scripts.append(located_json.loads(document.name, source))
        except InputError as error:
            wrong.append(f"a script of JSON-LD cannot be read: {error}")
    marked = microdata.items(page) if page else []
    found = [("JSON-LD", scripts), ("microdata", marked)]
    how = " and ".join(name for name, items in found if Graph(items).events())
    return _Data([*scripts, *marked], f"a page with events of schema.org as {how}", wrong)


class _Reader:
    """Takes events as talks."""

    def __init__(self, document: Document, hints: Hints, graph: Graph) -> None:
        self.programme = Programme(document, hints, NAME)
        self._page = document.html
        self._edition = document.edition
        self._graph = graph
        self._root: str | None = None
        self._seen: set[tuple[str | None, str | None, str | None]] = set()

    def name(self, events: list[Found]) -> None:
        """Take the one event that all that are part of another are in as the conference."""
        roots = {event.around[-1] for event in events if event.around}
        self._root = roots.pop() if len(roots) == 1 else None
        self.programme.name(self._root or self._edition)

    def take(self, found: Found) -> None:
        """Take an event, unless the page states it a second time."""
        item, wrong = found.item, list[str]()
        slot = (first(item, "name"), first(item, "startDate"), self._place(item))
        if slot in self._seen and slot[1]:
            return
        self._seen.add(slot)
        talk = self._talk(item, wrong)
        if talk.title is None:
            wrong.append("an event without a name")
        self.programme.report(self._line(item), shown(item.get("name") or item), wrong)
        if talk.title or talk.abstract or talk.start:
            session = [name for name in found.around[:1] if name != self._root]
            self.programme.take(session[0] if session else talk.room, talk)

    def _talk(self, item: dict[str, Any], wrong: list[str]) -> Talk:
        title, times, authors = first(item, "name"), self._times(item, wrong), self._people(item)
        abstract = self._abstract(item)
        urls = [self._whole(url) for url in map(text, values(item, "url")) if url]
        status = first(item, "eventStatus") or ""
        return Talk(
            title=title,
            type=_kind(item, title or "", bool(authors or abstract)),
            authors=authors,
            abstract=abstract,
            start=times.start,
            end=times.end,
            room=self._place(item),
            language=first(item, "inLanguage"),
            cancelled=linked_data.local(status).casefold().endswith("eventcancelled"),
            url=urls[0] if urls else None,
            links=[url for url in [*urls[1:], *self._streams(item)] if url not in urls[:1]],
            id=self.programme.id(_id(item), wrong),
        )

    def _times(self, item: dict[str, Any], wrong: list[str]) -> Times:
        start, end = (self._instant(item, key, wrong) for key in ("startDate", "endDate"))
        return self.programme.times(start, end, wrong, _duration(first(item, "duration")))

    def _instant(self, item: dict[str, Any], key: str, wrong: list[str]) -> datetime | None:
        printed = first(item, key)
        if printed and _DATE.fullmatch(printed):
            return None
        return self.programme.instant(printed, key, wrong)

    def _people(self, item: dict[str, Any]) -> list[str]:
        keys = ("performer", "performers", "author")
        people = [self._graph.resolved(person) for key in keys for person in values(item, key)]
        return list(dict.fromkeys(name for person in people if (name := _person(person))))

    def _abstract(self, item: dict[str, Any]) -> str | None:
        found = (values(item, key) for key in ("description", "abstract"))
        texts = (value for value in chain(*found) if isinstance(value, str))
        return next(filter(None, map(plain, texts)), None)

    def _place(self, item: dict[str, Any]) -> str | None:
        """Return the name of the place, else the address at which it is online."""
        places = [self._graph.resolved(place) for place in values(item, "location")]
        named = next(filter(None, map(text, places)), None)
        return named or next(iter(self._streams(item)), None)

    def _streams(self, item: dict[str, Any]) -> list[str]:
        places = [self._graph.resolved(place) for place in values(item, "location")]
        online = [
            place
            for place in places
            if isinstance(place, dict) and "VirtualLocation" in linked_data.types(place)
        ]
        urls = [text(url) for place in online for url in values(place, "url")]
        return [self._whole(url) for url in urls if url]

    def _whole(self, url: str) -> str:
        return self._page.absolute(url) if self._page else url

    def _line(self, item: dict[str, Any]) -> int:
        """Return the line of an item; what is in a script stands on no line that is seen."""
        if self._page is None:
            return getattr(item, "line", 0)
        return next(iter(sorted(_numbers(self._page.lines, item))), 0)


def _furniture(document: Document, events: list[Found]) -> int:
    """Return how many lines of a page that are not blank belong to no event."""
    if document.html is None:
        return 0
    lines = document.html.lines
    seen = set[int]().union(*(_numbers(lines, event.item) for event in events))
    return sum(bool(line.text) for line in document.lines) - len(seen)


def _numbers(lines: list[str], item: dict[str, Any]) -> set[int]:
    """Return the lines on which a reader sees an item of microdata, without the blank ones."""
    numbers: range = getattr(item, "numbers", range(0))
    return {n for n in numbers if 0 < n <= len(lines) and lines[n - 1].strip()}


def _kind(item: dict[str, Any], title: str, has_more: bool) -> str | None:
    """Return the kind that the title names, else the type: ``MusicEvent`` is a music event."""
    named = kinds.of_talk(title, not has_more, has_more)
    own = next((name for name in linked_data.types(item) if name != "Event"), None)
    return named or (_WORDS.sub(" ", whole(own)).casefold() if own else None)


def _person(person: Any) -> str | None:
    """Return the name of a person or group."""
    if not isinstance(person, dict) or text(person):
        return text(person)
    return " ".join(filter(None, (first(person, "givenName"), first(person, "familyName")))) or None


def _id(item: dict[str, Any]) -> str:
    found = next(iter(values(item, "identifier")), None)
    if isinstance(found, dict):
        found = next(iter(values(found, "value")), None)
    return first(item, "@id") or text(found) or ""


def _duration(printed: str | None) -> timedelta | None:
    """Return a duration of ISO 8601, ``None`` where there is none that is more than nothing."""
    found = _LASTS.fullmatch(printed or "")
    days, hours, minutes, seconds = (
        (int(part or 0) for part in found.groups()) if found else [0] * 4
    )
    return timedelta(days, seconds, minutes=minutes, hours=hours) or None
