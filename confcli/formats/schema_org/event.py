"""An event of schema.org as a talk: who, what, when and where."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Any

from confcli.formats import people
from confcli.formats.addresses import give
from confcli.formats.collecting import Programme, occurrence_id
from confcli.formats.dating.instants import unplaced
from confcli.formats.keywords import keywords
from confcli.formats.people import Person
from confcli.formats.prose import paragraphs
from confcli.formats.schema_org import linked_data
from confcli.formats.schema_org.linked_data import Graph, first, text, values
from confcli.formats.schema_org.times import EventTimes, duration
from confcli.model import kinds
from confcli.model.entities import Talk
from confcli.model.patterns import Pattern
from confcli.model.status import beyond_cancelled, is_cancelled

#: What may hold an address, and what it is then called, if the key says so.
_MEDIA = {"recordedIn": "recording", "video": "video", "subjectOf": "", "workFeatured": ""}
_AT = ("url", "contentUrl", "embedUrl")
_WORDS = Pattern(r"(?<=[a-z])(?=[A-Z])")


class EventTalks:
    """Turns the events of a graph into talks of a programme."""

    def __init__(self, programme: Programme, graph: Graph) -> None:
        self._programme = programme
        self._graph = graph
        self._times = EventTimes(programme, graph)

    def talks(self, item: dict[str, Any], wrong: list[str]) -> list[Talk]:
        """Make a talk for each time of an event; note what is wrong."""
        own, lasts = self._talk(item), duration(item)
        talks = [
            replace(own, start=times.start, end=times.end, duration=unplaced(lasts, times))
            for times in self._times.times(item, wrong)
        ]
        id_, is_series = _id(item), bool(values(item, "eventSchedule"))
        for each in talks:
            given = occurrence_id(id_, each.start) if is_series and each.start else id_
            each.source_ids = self._programme.source_ids(given, wrong)
        return talks

    def _talk(self, item: dict[str, Any]) -> Talk:
        title, authors = first(item, "name"), self._people(item)
        abstract = _abstract(item)
        said = [linked_data.local(each) for each in _texts(item, "eventStatus")]
        talk = Talk(
            title=title,
            type=_kind(item, title or "", bool(authors or abstract)),
            authors=people.names(authors),
            affiliations=people.affiliations(authors),
            abstract=abstract,
            room=self.place(item),
            language=first(item, "inLanguage"),
            cancelled=any(map(is_cancelled, said)),
            status=beyond_cancelled(*said),
            keywords=keywords(*values(item, "keywords")),
        )
        give(talk, self._programme.base, _texts(item, "url"), self._media(item))
        return talk

    def place(self, item: dict[str, Any]) -> str | None:
        """The name of the place of an event."""
        return next(filter(None, map(text, self._values(item, "location"))), None)

    def _values(self, item: dict[str, Any], key: str) -> list[Any]:
        return [self._graph.resolved(value) for value in values(item, key)]

    def _people(self, item: dict[str, Any]) -> list[Person]:
        """Read who performs, else the people, but not the organizations, that organise it."""
        keys = ("performer", "performers", "actor", "author", "speaker", "contributor", "director")
        found = [person for key in keys for person in self._values(item, key)]
        found = found or [each for each in self._values(item, "organizer") if _is_person(each)]
        return people.named([_named(each) for each in found])

    def _media(self, item: dict[str, Any]) -> Iterator[tuple[str, str]]:
        """Yield the addresses of what is recorded, shown and streamed of an event."""
        for key, name in _MEDIA.items():
            for media in self._values(item, key):
                known = media if isinstance(media, dict) else {"url": media}
                called = name or first(known, "name") or ""
                yield from ((called, url) for at in _AT for url in _texts(known, at)[:1])
        for place in self._values(item, "location"):
            if isinstance(place, dict) and "VirtualLocation" in linked_data.types(place):
                yield from (("", url) for url in _texts(place, "url"))


def _texts(item: dict[str, Any], key: str) -> list[str]:
    return [found for value in values(item, key) if (found := text(value))]


def _abstract(item: dict[str, Any]) -> str | None:
    found = chain(values(item, "description"), values(item, "abstract"))
    texts = (value for value in found if isinstance(value, str))
    return next(filter(None, map(paragraphs, texts)), None)


def _kind(item: dict[str, Any], title: str, has_more: bool) -> str | None:
    """Read the kind that the title names, else the type: ``MusicEvent`` is a music event."""
    named = kinds.of_talk(title, not has_more, has_more)
    own = next((name for name in linked_data.types(item) if name != "Event"), None)
    return named or (_WORDS.sub(" ", own).casefold() if own else None)


def _is_person(value: Any) -> bool:
    return isinstance(value, dict) and "Person" in linked_data.types(value)


def _named(performer: Any) -> Any:
    """The values of a person's names and affiliation; a band keeps the name that it has."""
    if not isinstance(performer, dict):
        return performer
    if linked_data.types(performer) and not _is_person(performer):
        return Person(first(performer, "name") or "")
    fields = {key: first(performer, key) for key in ("name", "givenName", "familyName")}
    return fields | {"affiliation": first(performer, "affiliation") or first(performer, "worksFor")}


def _id(item: dict[str, Any]) -> str:
    found = next(iter(values(item, "identifier")), None)
    if isinstance(found, dict):
        found = next(iter(values(found, "value")), None)
    return text(found) or (first(item, "@id") or "").removeprefix("#")
