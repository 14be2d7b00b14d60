"""An event of a frab schedule, XML or JSON, and the talk it becomes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from confcli.formats import people, prose
from confcli.formats.addresses import give
from confcli.formats.frab.times import FrabDay
from confcli.formats.people import Person
from confcli.model import kinds
from confcli.model.entities import Talk
from confcli.model.status import beyond_cancelled, is_cancelled
from confcli.model.text import shorten

#: Fields with the address of the recording.
_RECORDINGS = ("video_url", "youtube_url", "recording_url", "video_download_url")
#: The fields of an event that hold one text, in both forms.
TEXTS = frozenset(
    "date start end duration room title subtitle track type language abstract description url "
    "status state cancelled do_not_record guid id code slug".split()
) | frozenset(_RECORDINGS)
_TELLING = frozenset("title subtitle abstract description date start".split())


@dataclass(slots=True)
class FrabEvent:
    """An event's fields as printed, a way to find its line, and what is wrong with it."""

    find_line: Callable[[], int]
    day: FrabDay
    texts: dict[str, str] = field(default_factory=dict)
    persons: list[Person] = field(default_factory=list)
    #: Links and attachments: what each is called, and its address.
    links: list[tuple[str, str]] = field(default_factory=list)
    keywords: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def put(self, key: str, text: str | None) -> None:
        """Set a field unless it is empty or already set; line breaks stay."""
        if text and (value := text.strip()):
            self.texts.setdefault(key, value)

    @property
    def ids(self) -> list[str]:
        """The event's own ids, first the globally unique one if it has one."""
        found = map(self.line_of, ("guid", "id", "code", "slug"))
        return list(dict.fromkeys(filter(None, found)))

    def line_of(self, key: str) -> str | None:
        """Read a field as one line, ``None`` if it is missing."""
        text = self.texts.get(key)
        return prose.line(text) if text else None

    def is_true(self, key: str) -> bool:
        """Whether a field says ``true``."""
        return self.texts.get(key, "").casefold() == "true"

    def __str__(self) -> str:
        """Show id and title, which find the event in its file."""
        named = filter(None, (*self.ids[:1], self.line_of("title")))
        return shorten(" ".join(named)[:200]) or "an event without id and title"


def says_something(event: FrabEvent) -> bool:
    """Whether an event says what or when it is."""
    return not event.texts.keys().isdisjoint(_TELLING)


def talk_of(event: FrabEvent, base_url: str | None) -> Talk:
    """Make the talk of an event, without its times and id."""
    title, kind = map(event.line_of, ("title", "type"))
    if title is None:
        event.wrong.append("an event without a title")
    talk = Talk(
        title=title,
        type=kinds.kind(kind) if kind else None,
        authors=people.names(event.persons),
        affiliations=people.affiliations(event.persons),
        abstract=_abstract(map(event.texts.get, ("subtitle", "abstract", "description"))),
        track=event.line_of("track"),
        room=event.line_of("room"),
        language=event.line_of("language"),
        cancelled=event.is_true("cancelled")
        or any(map(is_cancelled, map(event.texts.get, ("status", "state")))),
        status=beyond_cancelled(*map(event.texts.get, ("status", "state"))),
        unrecorded=event.is_true("do_not_record"),
        keywords=event.keywords,
    )
    recordings = [("recording", event.line_of(key)) for key in _RECORDINGS]
    give(talk, base_url, [event.line_of("url")], [*recordings, *event.links])
    return talk


def _abstract(texts: Iterable[str | None]) -> str | None:
    """Join texts, without those that a later one repeats."""
    parts = [part for text in texts if text and (part := prose.paragraphs(text))]
    once = (part for n, part in enumerate(parts, 1) if not any(part in more for more in parts[n:]))
    return "\n\n".join(once) or None
