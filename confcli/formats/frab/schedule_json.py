"""The schedule.json of frab, pretalx and the hub (``https://c3voc.de/schedule/schema.json``).

An object ``schedule`` with a ``conference``. In version 1 the conference has ``days``, these
have ``rooms`` by name, and a room is an array of events. In version 2, the hub's, ``events``
stand beside the conference; their ``start`` and ``end`` are dates with times, their ``room`` and
``track`` objects, and ``participants`` replace ``persons``.
"""

from collections.abc import Callable, Iterator
from typing import Any

from confcli.formats import people, prose
from confcli.formats.addresses import called
from confcli.formats.fields import Fields, shown
from confcli.formats.frab.event import TEXTS, FrabEvent
from confcli.formats.frab.schedule import AROUND, FACTS, Fact, FrabSchedule, listing
from confcli.formats.frab.times import FrabDay
from confcli.formats.interface import Hints, Verdict
from confcli.formats.keywords import keywords
from confcli.formats.people import Person
from confcli.formats.syntax import located_json
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Line
from confcli.formats.syntax.record import Record
from confcli.model.entities import Listing
from confcli.model.errors import InputError
from confcli.model.patterns import Pattern

NAME = "frab-json"
FAMILY = "frab"
FURNITURE = AROUND

_BEGINNING = 100_000
_STRING = rb'"(?:[^"\\]++|\\.)*+"'
#: The object ``schedule`` in the top object, after keys with shallow values.
_HEAD = Pattern(
    rb"(?s)(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*+\{\s*+"
    rb"(?:" + _STRING + rb"\s*+:\s*+(?:" + _STRING + rb"|[\w.+-]++|\{[^{}]*+\}|\[[^\[\]]*+\])"
    rb'\s*+,\s*+)*?"schedule"\s*+:\s*+\{'
)
#: How many days the conference says it has; ``days`` are the days themselves.
_COUNT = "daysCount"
_OWN = Pattern(rb'(?<!\\)"(?:conference|days|events)"\s*:')


def recognise(document: Document) -> Verdict:
    """Accept a JSON object ``schedule`` with a conference, days or events."""
    beginning = document.data[:_BEGINNING]
    if not _HEAD.match(beginning):
        return Verdict(False, "not a JSON object with an object schedule")
    if not _OWN.search(beginning):
        why = "a JSON object schedule, but without a conference, days or events"
        return Verdict(False, why, is_near=True)
    return Verdict(True, "a JSON object schedule with its conference")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read a talk for each event, by track or room."""
    value = located_json.load(document)
    schedule = value.get("schedule") if isinstance(value, Record) else None
    if not isinstance(schedule, Record):
        reason = "schedule is not an object; it should hold the conference"
        raise InputError(f"{document.name}:1: {reason}")
    _check_shape(document, schedule)
    return listing(_JsonSchedule(document, schedule).read(), document, hints, NAME, why)


def _check_shape(document: Document, schedule: Record) -> None:
    """Refuse another kind of schedule, whose days and events are not objects."""
    conference = schedule.get("conference", {})
    days = conference.get("days") if isinstance(conference, dict) else None
    held = [days or schedule.get("days") or [], schedule.get("events") or []]
    parts = [part for each in held if isinstance(each, list) for part in each]
    is_whole = all(isinstance(each, list) for each in held) and isinstance(conference, dict)
    if is_whole and (not parts or any(isinstance(part, dict) for part in parts)):
        return
    reason = "conference should be an object, days and events arrays of objects"
    raise InputError(f"{document.name}:1: not the schedule of a conference: {reason}")


class _JsonSchedule:
    def __init__(self, document: Document, top: Record) -> None:
        self._document = document
        self._top = top
        found = top.get("conference")
        self._conference: dict[str, Any] = found if isinstance(found, Record) else {}
        self._tracks = dict(_named(self._conference.get("tracks"), "slug"))
        self._people = dict(_named(top.get("persons"), "guid"))
        self._schedule = FrabSchedule()

    def read(self) -> FrabSchedule:
        """Read the conference, the events of its days, and those outside of days."""
        self._take_facts()
        days = self._conference.get("days") or self._top.get("days")
        for value in self._objects(days, self._top, "day"):
            self._take_day(value)
        for value in self._array(self._top.get("events"), self._top, "events"):
            self._take_event(value, self._top, FrabDay(), None)
        return self._schedule

    def _take_facts(self) -> None:
        for key in FACTS:
            printed = _COUNT if key == "days" else key
            said = self._conference.get(printed, self._top.get(printed))
            text = _text(said)
            if text is None and said is not None:
                self._doubt(self._top, said, f"{key} of the conference is not text")
            if text:
                self._schedule.facts[key] = Fact(text, self._finder(printed))

    def _take_day(self, value: Record) -> None:
        start = _text(value.get("day_start") or value.get("start"))
        day = FrabDay(lambda: value.line, _text(value.get("date")), start)
        self._schedule.days.append(day)
        for room, events in self._rooms(value):
            for event in self._array(events, value, f"room {room}"):
                self._take_event(event, value, day, room)

    def _rooms(self, day: Record) -> Iterator[tuple[str | None, Any]]:
        """Yield the name and events of each room, keyed by name or in an array."""
        rooms = day.get("rooms")
        if isinstance(rooms, dict):
            yield from rooms.items()
        else:
            for room in self._objects(rooms, day, "room"):
                yield _text(room), room.get("events")

    def _take_event(self, value: Any, around: Record, day: FrabDay, room: str | None) -> None:
        place = value if isinstance(value, Record) else around
        event = FrabEvent(lambda: place.line, day)
        fields = Fields(value, event.wrong)
        for key in [key for key in fields.value if key in TEXTS]:
            if (said := fields.value.get(key)) is not None:
                event.put(key, self._said(event, key, said))
        event.put("room", room or "")
        persons = fields.array("persons") or fields.array("participants")
        found = [self._persons(person, event.wrong) for person in persons]
        event.persons = people.named(found)
        for key in ("links", "attachments", "resources"):
            event.links += [_link(link) for link in fields.array(key)]
        event.keywords = keywords(*map(fields.value.get, ("tags", "keywords")))
        self._schedule.events.append(event)

    def _said(self, event: FrabEvent, key: str, value: Any) -> str | None:
        """Read a field; note one that is not text."""
        if isinstance(value, str):
            return value
        text = _text(value)
        if key == "track" and isinstance(value, dict) and not value.get("name"):
            text = self._tracks.get(text or "", text)
        if text is None:
            event.wrong.append(f"{key} is not text")
        return text

    def _persons(self, value: Any, wrong: list[str]) -> list[Person]:
        """Read a person, who may be named elsewhere by ``guid``; usually one."""
        found = people.named(value, wrong)
        if not found and isinstance(value, Record):
            found = people.named({"name": self._people.get(_text(value.get("guid")) or "")})
        if not found:
            wrong.append("a person without a name")
        number = Fields(value, wrong).key("id") if isinstance(value, dict) else ""
        if number and not number.isdecimal():
            wrong.append(f"a person's id is not a number: {number[:60]}")
        return found

    def _objects(self, value: Any, around: Record, what: str) -> Iterator[Record]:
        for each in self._array(value, around, f"{what}s"):
            if isinstance(each, Record):
                yield each
            else:
                self._doubt(around, each, f"a {what} that is not an object")

    def _array(self, value: Any, around: Record, what: str) -> list[Any]:
        if value is not None and not isinstance(value, list):
            self._doubt(around, value, f"{shown(what)} is not an array")
        return value if isinstance(value, list) else []

    def _doubt(self, around: Record, value: Any, reason: str) -> None:
        self._schedule.wrong.append((Line(around.line, shown(value)), reason))

    def _finder(self, key: str) -> Callable[[], int]:
        text = self._document.text
        return lambda: located_json.line_at(text, max(0, text.find(f'"{key}"')))


def _text(value: Any) -> str | None:
    """Read a text, a number, or the name of an object, perhaps in several languages."""
    if isinstance(value, dict):
        keys = [key for key in ("name", "slug", "en", *value) if isinstance(value.get(key), str)]
        value = value[keys[0]] if keys else None
    if isinstance(value, bool | int):
        value = str(value)
    return prose.line(value) or "" if isinstance(value, str) else None


def _named(values: Any, by: str) -> Iterator[tuple[str, str]]:
    """Yield the key and the name of tracks or people that are listed apart."""
    for value in values if isinstance(values, list) else []:
        if isinstance(value, dict):
            key, name = _text(value.get(by)), _text(value.get("name"))
            if key and name:
                yield key, name


def _link(link: Any) -> tuple[str, str]:
    """Read what a link or attachment is called, and its address."""
    found = Fields(link if isinstance(link, dict) else {"url": link}, [])
    names = map(found.line, ("type", "title", "description", "name"))
    return called(*names), next(filter(None, map(found.line, ("url", "href", "resource"))), "")
