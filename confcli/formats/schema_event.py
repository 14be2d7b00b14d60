"""An event of schema.org as a talk: who, what, when and where, as far as it says so."""

import re
from datetime import datetime, timedelta
from itertools import chain
from typing import Any

from confcli.formats import kinds, linked_data, whole_days
from confcli.formats.fields import plain, whole
from confcli.formats.html import Html
from confcli.formats.instants import Times
from confcli.formats.linked_data import Graph, first, text, values
from confcli.formats.programme import Programme
from confcli.model import Talk

_LASTS = re.compile(
    r"P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?", re.ASCII
)
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Events:
    """Turns the events of a graph into talks of a programme."""

    def __init__(self, programme: Programme, graph: Graph, page: Html | None) -> None:
        self._programme = programme
        self._graph = graph
        self._page = page

    def talk(self, item: dict[str, Any], wrong: list[str]) -> Talk:
        """Return the talk that an event is; what is wrong with it is noted."""
        title, times, authors = first(item, "name"), self._times(item, wrong), self._people(item)
        abstract, urls = _abstract(item), [self._whole(url) for url in _texts(item, "url")]
        status = linked_data.local(first(item, "eventStatus") or "")
        links = [*urls[1:], *self._streams(item)]
        return Talk(
            title=title,
            type=_kind(item, title or "", bool(authors or abstract)),
            authors=authors,
            abstract=abstract,
            start=times.start,
            end=times.end,
            room=self.place(item),
            language=first(item, "inLanguage"),
            cancelled=status.casefold() == "eventcancelled",
            url=urls[0] if urls else None,
            links=list(dict.fromkeys(url for url in links if url not in urls[:1])),
            id=self._programme.id(_id(item), wrong),
        )

    def place(self, item: dict[str, Any]) -> str | None:
        """Return the name of the place where an event is."""
        return next(filter(None, map(text, self._values(item, "location"))), None)

    def _values(self, item: dict[str, Any], key: str) -> list[Any]:
        return [self._graph.resolved(value) for value in values(item, key)]

    def _times(self, item: dict[str, Any], wrong: list[str]) -> Times:
        start, end = whole_days.between_midnights(first(item, "startDate"), first(item, "endDate"))
        return self._programme.times(
            self._instant(start, "startDate", wrong),
            self._instant(end, "endDate", wrong),
            wrong,
            _duration(first(item, "duration")),
        )

    def _instant(self, printed: str | None, key: str, wrong: list[str]) -> datetime | None:
        return self._programme.instant(printed, key, wrong)

    def _people(self, item: dict[str, Any]) -> list[str]:
        """Return who performs, else the people, not the firms, that organise it."""
        keys = ("performer", "performers", "actor", "author")
        found = [person for key in keys for person in self._values(item, key)]
        found = found or [each for each in self._values(item, "organizer") if _is_person(each)]
        return list(dict.fromkeys(name for person in found if (name := _name(person))))

    def _streams(self, item: dict[str, Any]) -> list[str]:
        """Return the addresses at which an event is online."""
        places = [place for place in self._values(item, "location") if isinstance(place, dict)]
        online = [place for place in places if "VirtualLocation" in linked_data.types(place)]
        return [self._whole(url) for place in online for url in _texts(place, "url")]

    def _whole(self, url: str) -> str:
        return self._page.absolute(url) if self._page else url


def _texts(item: dict[str, Any], key: str) -> list[str]:
    return [found for value in values(item, key) if (found := text(value))]


def _abstract(item: dict[str, Any]) -> str | None:
    found = chain(values(item, "description"), values(item, "abstract"))
    return next(
        filter(None, (plain(whole(value)) for value in found if isinstance(value, str))), None
    )


def _kind(item: dict[str, Any], title: str, has_more: bool) -> str | None:
    """Return the kind that the title names, else the type: ``MusicEvent`` is a music event."""
    named = kinds.of_talk(title, not has_more, has_more)
    own = next((name for name in linked_data.types(item) if name != "Event"), None)
    return named or (_WORDS.sub(" ", whole(own)).casefold() if own else None)


def _is_person(value: Any) -> bool:
    return isinstance(value, dict) and "Person" in linked_data.types(value)


def _name(person: Any) -> str | None:
    """Return the name of a person or group."""
    if not isinstance(person, dict) or text(person):
        return text(person)
    return " ".join(filter(None, (first(person, "givenName"), first(person, "familyName")))) or None


def _id(item: dict[str, Any]) -> str:
    found = next(iter(values(item, "identifier")), None)
    if isinstance(found, dict):
        found = next(iter(values(found, "value")), None)
    return text(found) or (first(item, "@id") or "").removeprefix("#")


def _duration(printed: str | None) -> timedelta | None:
    """Return a duration of ISO 8601, ``None`` where there is none that is more than nothing."""
    found = _LASTS.fullmatch(printed or "")
    if not found:
        return None
    days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return timedelta(days, seconds, minutes=minutes, hours=hours) or None
