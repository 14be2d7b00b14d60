"""What an event of a calendar says about itself, except its times."""

import re
from collections.abc import Callable
from typing import TypeVar

from confcli.formats import people, prose
from confcli.formats.icalendar import values
from confcli.formats.icalendar.lines import ContentLine, VEvent
from confcli.formats.people import Person
from confcli.model import kinds
from confcli.model.cancelled import is_cancelled
from confcli.model.entities import Talk
from confcli.model.text import one_line

_T = TypeVar("_T")
_SPEAKER = re.compile(r"^https?://\S+/(?:speakers?|persons?)/", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_PAGE = re.compile(r"https?://.|.+\.html?(?:[?#]|$)", re.IGNORECASE)


class EventText:
    """Reads the properties of one event; unreadable values become problems."""

    def __init__(self, event: VEvent, problem: values.Report) -> None:
        self._event, self._problem = event, problem
        #: The first of its tracks, which names its session.
        self.track: str | None = None

    def talk(self) -> Talk:
        """Read the talk, without times and an id."""
        title, abstract, place = self.line("SUMMARY"), self._abstract(), self.line("LOCATION")
        if title is None:
            self._problem(self._event.begin, "an event without a SUMMARY")
        own, links = self._addresses(place)
        kind, track = self._categories()
        speakers = self._speakers()
        return Talk(
            title=title,
            type=kind or kinds.of_talk(title or "", bare=not abstract, has_text=bool(abstract)),
            authors=people.names(speakers),
            affiliations=people.affiliations(speakers),
            abstract=abstract,
            track=track,
            room=None if _is_page(place or "") else (place or "").strip(" ,") or None,
            cancelled=self._calls_off() or is_cancelled(self.line("STATUS")),
            url=own,
            links=links,
        )

    def _calls_off(self) -> bool:
        """Whether the calendar cancels all its events."""
        method = self._event.calendar.entries.get("METHOD")
        return method is not None and (self._read(method, values.text) or "").upper() == "CANCEL"

    def line(self, name: str) -> str | None:
        """Read the text of a property on one line."""
        return prose.line(self._text(name) or "")

    def _text(self, name: str) -> str | None:
        entry = self._event.first(name)
        return self._read(entry, values.text) if entry else None

    def _read(self, entry: ContentLine, read: Callable[[ContentLine], _T]) -> _T | None:
        try:  # not ``values.reported``, which is slow for each property of each event
            return read(entry)
        except (ValueError, OverflowError) as error:
            self._problem(entry, str(error))
            return None

    def _categories(self) -> tuple[str | None, str | None]:
        """Read the kind that a category names, and the track, from all other categories."""
        names = [
            name
            for entry in self._event.all("CATEGORIES")
            for name in self._read(entry, values.texts) or ()
        ]
        kind = next((kinds.kind(name) for name in names if kinds.is_kind(name)), None)
        tracks = list(dict.fromkeys(name for name in names if not kinds.is_kind(name)))
        self.track = next(iter(tracks), None)
        return kind, ", ".join(tracks) or None

    def _abstract(self) -> str | None:
        """Read the description, from HTML if there is any: that has the paragraphs."""
        texts = [self._text("X-ALT-DESC") or "", self._text("DESCRIPTION") or ""]
        marked = filter(prose.is_html, texts)
        found = next((text for text in (*marked, texts[1]) if text.strip()), "")
        return prose.paragraphs("\n".join(map(one_line, found.splitlines())))

    def _addresses(self, place: str | None) -> tuple[str | None, list[str]]:
        """Read the address of its page, if it has one, and further addresses."""
        pages = [*self._urls("URL"), *([place] if place and _is_page(place) else [])]
        found = list(dict.fromkeys([*pages, *self._urls("CONFERENCE"), *self._urls("ATTACH")]))
        return (found[0], found[1:]) if pages else (None, found)

    def _urls(self, name: str) -> list[str]:
        found = [self._read(entry, values.value) for entry in self._event.all(name)]
        texts = [one_line(value.text) for value in found if value]
        return [text for text in texts if _ADDRESS.fullmatch(text)]

    def _speakers(self) -> list[Person]:
        """Read those who attend as speakers; others are guests."""
        found = [self._read(entry, values.value) for entry in self._event.all("ATTENDEE")]
        speakers = [value for value in found if value and _is_speaker(value)]
        return people.named([{"name": value.parameters.get("CN", "")} for value in speakers])


def _is_page(place: str) -> bool:
    """Whether a place is a web page, as at conferences held online."""
    return " " not in place and bool(_PAGE.match(place))


def _is_speaker(value: values.Value) -> bool:
    named = value.parameters.get("ROLE", "").upper()
    return named.removeprefix("X-") == "SPEAKER" or bool(_SPEAKER.match(value.text))
