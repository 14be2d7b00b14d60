"""What an event of a calendar says about itself, except its times."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from confcli.formats import people, prose
from confcli.formats.addresses import give
from confcli.formats.icalendar import values
from confcli.formats.icalendar.lines import ContentLine, VEvent
from confcli.formats.icalendar.speakers import Speakers
from confcli.model import kinds
from confcli.model.entities import Talk
from confcli.model.patterns import Pattern
from confcli.model.status import beyond_cancelled, is_cancelled
from confcli.model.text import one_line

_T = TypeVar("_T")
_ADDRESS = Pattern(r"https?://\S+", "i")
#: HTML that breaks lines.
_BREAK = Pattern(r"<(?:br|p|div|li|h[1-6]|tr)\b", "i")
_PAGE = Pattern(r"https?://.|.+\.html?(?:[?#]|$)", "i")


class EventText:
    """Reads the properties of one event; unreadable values become problems."""

    def __init__(
        self, event: VEvent, speakers: Speakers, base: str | None, problem: values.Report
    ) -> None:
        self._event, self._speakers = event, speakers
        self._base, self._problem = base, problem
        #: The first of its tracks, which names its session.
        self.track: str | None = None

    def talk(self) -> Talk:
        """Read the talk, without times and an id."""
        title, abstract, place = self.line("SUMMARY"), self._abstract(), self.line("LOCATION")
        if title is None:
            self._problem(self._event.begin, "an event without a SUMMARY")
        kind, track = self._categories()
        speakers = self._speakers.of(self._event, abstract)
        talk = Talk(
            title=title,
            type=kind or kinds.of_talk(title or "", bare=not abstract, has_text=bool(abstract)),
            authors=people.names(speakers),
            affiliations=people.affiliations(speakers),
            abstract=abstract,
            track=track,
            room=None if _is_page(place or "") else (place or "").strip(" ,") or None,
            cancelled=self._calls_off() or is_cancelled(self.line("STATUS")),
            status=beyond_cancelled(self.line("STATUS")),
        )
        give(talk, self._base, self._pages(place), self._attached())
        return talk

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
        # Beside HTML that breaks lines itself, the lines of its source say nothing.
        keeps_lines = prose.is_html(found) and not _BREAK.search(found)
        lines = map(one_line, found.splitlines())
        return prose.paragraphs(("<br>" if keeps_lines else "\n").join(lines))

    def _pages(self, place: str | None) -> list[str]:
        """Read the addresses of its page."""
        found = [one_line(value.text) for value in self._values("URL")]
        return [*found, *([place] if place and _is_page(place) else [])]

    def _attached(self) -> Iterator[tuple[str, str]]:
        """Yield what further addresses are called, and themselves."""
        for value in [*self._values("CONFERENCE"), *self._values("ATTACH")]:
            named = (value.parameters.get(key) for key in ("LABEL", "FILENAME", "X-FILENAME"))
            if _ADDRESS.fullmatch(text := one_line(value.text)):
                yield next(filter(None, named), ""), text

    def _values(self, name: str) -> list[values.Value]:
        found = (self._read(entry, values.value) for entry in self._event.all(name))
        return [value for value in found if value]


def _is_page(place: str) -> bool:
    """Whether a place is a web page, as at conferences held online."""
    return " " not in place and bool(_PAGE.match(place))
