"""Indico's HTTP export API (``/export/event/<id>.json``, ``/export/categ/<id>.json``).

One object ``{"_type": "HTTPAPIResult", "results": [event, …]}``. A time is an object of
``date``, ``time`` and ``tz``. An event has ``contributions``, these perhaps
``subContributions``, and ``sessions`` with contributions of their own, if the export was requested
with that ``detail``; an event that has none is an item itself.
"""

from datetime import datetime, timedelta
from typing import Any, NamedTuple

from confcli.formats import people
from confcli.formats.addresses import called, give
from confcli.formats.collecting import WHOLE, Programme
from confcli.formats.dating.instants import unplaced
from confcli.formats.fields import Fields, shown
from confcli.formats.interface import Hints, Verdict
from confcli.formats.keywords import keywords
from confcli.formats.people import Person
from confcli.formats.syntax import located_json
from confcli.formats.syntax.document import Document
from confcli.model import kinds
from confcli.model.entities import Listing, Talk
from confcli.model.errors import InputError
from confcli.model.patterns import Pattern
from confcli.times import zones
from confcli.times.zones import Zone

NAME = "indico"
FAMILY = "indico"
#: The export and its database; where the event is kept; the days that a meeting's times span.
FURNITURE = frozenset(
    "_type _fossil ts complete results.type category categoryId creator creationDate "
    "modificationDate hasAnyProtection visibility roomMapURL occurrences additionalInfo .url "
    "results.startDate results.endDate".split()
)

_OWN = Pattern(rb'(?<!\\)"_type"\s*:\s*"HTTPAPIResult"')
#: The types of events; an export without types may be of events.
_EVENTS = frozenset(("Conference", "Meeting", "Lecture", "SimpleEvent", "Event", "None"))
_MINUTES_OF_YEAR = 366 * 24 * 60

#: The title of the session that an entry names, and that of a group if it names none.
_Titles = tuple[str | None, str | None]


class _Around(NamedTuple):
    """What surrounds a contribution; what it says itself takes precedence."""

    prefix: str = ""
    session: str | None = None
    room: str | None = None


def recognise(document: Document) -> Verdict:
    """Accept a JSON object whose ``_type`` is ``HTTPAPIResult``."""
    has_type = b'"HTTPAPIResult"' in document.data and _OWN.search(document.data)
    if not has_type or document.opening != b"{":
        return Verdict(False, "not a JSON object of the type HTTPAPIResult")
    return Verdict(True, "a JSON object of the type HTTPAPIResult")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read the contributions of the events by session, track, room or event."""
    value = located_json.load(document)
    results = value.get("results") if isinstance(value, dict) else None
    if isinstance(results, dict):
        reason = "a timetable by days; use /export/event/<id>.json?detail=sessions instead"
        raise InputError(f"{document.name}:1: {reason}")
    if not isinstance(results, list):
        raise InputError(f"{document.name}:1: not an export of events: it has no array results")
    _refuse_others(document, results)
    reader = _Export(document, hints)
    events = [Fields(result) for result in results]
    titles = {title for event in events if (title := event.line("title"))}
    reader.programme.name(titles.pop() if len(titles) == 1 else None)
    for event in events:
        reader.take_event(event, is_alone=len(events) == 1)
    reader.check_count(Fields(value), len(events))
    return reader.programme.listing(why)


def _refuse_others(document: Document, results: list[Any]) -> None:
    """Refuse an export without results, or one of something other than events."""
    types = {str(each.get("_type")) for each in results if isinstance(each, dict)}
    if not results:
        raise InputError(f"{document.name}:1: no events in it: results is empty")
    if types and not types & _EVENTS:
        found = ", ".join(shown(name) for name in sorted(types))
        raise InputError(f"{document.name}:1: an export of the type {found}, not of events")


class _Export:
    def __init__(self, document: Document, hints: Hints) -> None:
        self.programme = Programme(document, hints, NAME)
        #: The zone of the current event: its times may be written in UTC.
        self._zone: Zone | None = None
        self._seen: set[tuple[str, str, str]] = set()

    def check_count(self, result: Fields, found: int) -> None:
        """Report an export whose stated count of events is wrong."""
        count = result.value.get("count")
        if isinstance(count, int) and count != found:
            self.programme.problem(WHOLE, f"count is {str(count)[:20]}, results are {found}")

    def take_event(self, event: Fields, is_alone: bool) -> None:
        """Collect the contributions of an event and its sessions, else the event itself."""
        own, self._zone = event.key("id"), _zone(event)
        title = None if is_alone else event.line("title")
        place = _Around("" if is_alone or not own else f"{own}.", None, _room(event))
        sessions, contributions = event.entries("sessions"), event.entries("contributions")
        for contribution in contributions:
            self._take(contribution, place, title)
        for session in sessions:
            self._take_session(session, place, title)
        if sessions or contributions:
            self.programme.report(event, event.wrong)
        else:
            self._take(event, _Around(), None, is_event=True)

    def _take_session(self, session: Fields, place: _Around, event: str | None) -> None:
        block = session.value.get("session")
        named = Fields(block).line("title") if isinstance(block, dict) else None
        title = named or session.line("title")
        inside = place._replace(session=title, room=_room(session) or place.room)
        contributions = session.entries("contributions")
        if title:
            self.programme.chair(title, people.names(_people(session, ("conveners",))))
        for contribution in contributions:
            self._take(contribution, inside, event)
        if contributions:
            self.programme.report(session, session.wrong)
        else:
            self._take(session, inside._replace(prefix=f"{place.prefix}session-"), event)

    def _take(
        self, fields: Fields, place: _Around, event: str | None, is_event: bool = False
    ) -> None:
        """Collect a contribution once: its session and its event may both list it."""
        start = _triple(fields, "startDate")
        slot = (place.prefix + fields.key("id"), shown(start.get("date")), shown(start.get("time")))
        if fields.key("id") and slot in self._seen:
            return
        self._seen.add(slot)
        talk = self._talk(fields, place)
        if is_event:
            talk.type = talk.type or "event"
        session = _named(fields, "session") or place.session
        titles = (session, talk.track or talk.room or event)
        self._add(titles, talk, fields)
        self._take_parts(fields, titles, talk, place)

    def _take_parts(self, fields: Fields, titles: _Titles, talk: Talk, place: _Around) -> None:
        """Collect the parts of a contribution, which have a duration but no start."""
        for part in fields.entries("subContributions"):
            inside = place._replace(prefix=f"{place.prefix}{fields.key('id')}.", room=talk.room)
            found = self._talk(part, inside)
            found.track = found.track or talk.track
            self._add(titles, found, part)

    def _add(self, titles: _Titles, talk: Talk, fields: Fields) -> None:
        if fields.value and talk.title is None:
            fields.wrong.append("an entry without a title")
        if talk.title or talk.abstract or talk.start:
            session, group = titles
            self.programme.take(session, talk, group)
        self.programme.report(fields, fields.wrong)

    def _talk(self, fields: Fields, place: _Around) -> Talk:
        wrong = fields.wrong
        start, end = self._moment(fields, "startDate"), self._moment(fields, "endDate")
        lasts = _duration(fields)
        times = self.programme.times(start, end, wrong, lasts)
        title, abstract = fields.line("title"), fields.prose("description")
        authors = _speakers(fields)
        own = fields.key("id")
        talk = Talk(
            title=title,
            type=_kind(fields, title or "", bool(authors or abstract)),
            authors=people.names(authors),
            affiliations=people.affiliations(authors),
            abstract=abstract,
            start=times.start,
            end=times.end,
            track=_named(fields, "track"),
            room=_room(fields) or place.room,
            language=fields.line("language"),
            keywords=keywords(fields.value.get("keywords")),
            duration=unplaced(lasts, times),
            source_ids=self.programme.source_ids(place.prefix + own if own else "", wrong),
        )
        give(talk, self.programme.base, [fields.line("url")], links(fields))
        return talk

    def _moment(self, fields: Fields, key: str) -> datetime | None:
        """Read an object of date, time and tz; without tz it is in the zone given."""
        parts = Fields(_triple(fields, key), fields.wrong)
        day, at, zone = parts.line("date"), parts.line("time"), parts.line("tz")
        text = f"{day}T{at}" if day and at else day
        if not zone or not text:
            return self.programme.instant(text, key, fields.wrong)
        return self.programme.there(text, zone, key, fields.wrong, self._zone)


def _zone(event: Fields) -> Zone | None:
    name = event.value.get("timezone")
    return zones.find(name) if isinstance(name, str) and name else None


def _triple(fields: Fields, key: str) -> dict[str, Any]:
    value = fields.value.get(key)
    if value is not None and not isinstance(value, dict):
        fields.wrong.append(f"{key} is not an object of date, time and tz")
    return value if isinstance(value, dict) else {}


def _duration(fields: Fields) -> timedelta | None:
    """Read how long a contribution lasts, given in minutes."""
    value = fields.value.get("duration")
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    return timedelta(minutes=value) if 0 < value <= _MINUTES_OF_YEAR else None


def _named(fields: Fields, key: str) -> str | None:
    value = fields.value.get(key)
    if isinstance(value, dict):
        inner = Fields(value, fields.wrong)
        return inner.line("title") or inner.line("name")
    return fields.line(key)


def _kind(fields: Fields, title: str, has_more: bool) -> str | None:
    named = None if fields.value.get("_type") == "Conference" else _named(fields, "type")
    return kinds.kind(named) if named else kinds.of_talk(title, not has_more, has_more)


def _room(fields: Fields) -> str | None:
    """The room; its full name, where that is the same, says nothing more."""
    own = fields.line("room")
    is_same = own is not None and own == dict.get(fields.value, "roomFullname")
    full = fields.line("roomFullname") if is_same or not own else None
    return own or full


def _speakers(fields: Fields) -> list[Person]:
    """Read the speakers, then the authors who don't speak; else the chairs."""
    found = _people(fields, ("speakers", "primaryauthors", "coauthors"))
    return found or _people(fields, ("chairs",))


def _people(fields: Fields, keys: tuple[str, ...]) -> list[Person]:
    """Read the people under these keys, each once."""
    found = [person.value for key in keys for person in fields.parts(key)]
    return people.named(found, fields.wrong)


def links(fields: Fields) -> list[tuple[str, str | None]]:
    """List attachments in folders or, in older exports, material: titles and addresses."""
    found: list[tuple[str, str | None]] = []
    for folder in fields.parts("folders"):
        for file in folder.parts("attachments"):
            title = called(file.line("title"), folder.line("title"))
            found.append((title, file.line("download_url") or file.line("link_url")))
    for material in fields.parts("material"):
        files = material.parts("resources")
        found += [(material.line("title") or "", file.line("url")) for file in files]
    return found
