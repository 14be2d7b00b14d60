"""An event of a frab schedule, XML or JSON, and the talk it becomes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from urllib.parse import urljoin

from confcli.formats import people, prose
from confcli.formats.frab.times import FrabDay
from confcli.model import kinds
from confcli.model.cancelled import is_cancelled
from confcli.model.entities import Talk
from confcli.model.text import one_line, shorten

#: The fields of an event that hold one text, in both forms.
TEXTS = frozenset(
    "date start end duration room title subtitle track type language abstract description url "
    "status state cancelled do_not_record guid id code slug".split()
)
_TELLING = frozenset("title subtitle abstract description date start".split())


@dataclass(slots=True)
class FrabEvent:
    """An event's fields as printed, a way to find its line, and what is wrong with it."""

    find_line: Callable[[], int]
    day: FrabDay
    texts: dict[str, str] = field(default_factory=dict)
    persons: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def put(self, key: str, text: str | None) -> None:
        """Set a field unless it is empty or already set; line breaks stay."""
        if text and (value := text.strip()):
            self.texts.setdefault(key, value)

    @property
    def id(self) -> str:
        """The event's own id, the globally unique one if it has one."""
        return next(filter(None, map(self.line_of, ("guid", "id", "code", "slug"))), "")

    def line_of(self, key: str) -> str | None:
        """Read a field as one line, ``None`` if it is missing."""
        text = self.texts.get(key)
        return prose.line(text) if text else None

    def is_true(self, key: str) -> bool:
        """Whether a field says ``true``."""
        return self.texts.get(key, "").casefold() == "true"

    def __str__(self) -> str:
        """Show id and title, which find the event in its file."""
        named = filter(None, (self.id, self.line_of("title")))
        return shorten(" ".join(named)[:200]) or "an event without id and title"


def says_something(event: FrabEvent) -> bool:
    """Whether an event says what or when it is."""
    return not event.texts.keys().isdisjoint(_TELLING)


def talk_of(event: FrabEvent, base_url: str | None) -> Talk:
    """Make the talk of an event, without its times and id."""
    title, kind, url = map(event.line_of, ("title", "type", "url"))
    if title is None:
        event.wrong.append("an event without a title")
    return Talk(
        title=title,
        type=kinds.kind(kind) if kind else None,
        authors=people.names(event.persons),
        abstract=_abstract(map(event.texts.get, ("subtitle", "abstract", "description"))),
        track=event.line_of("track"),
        room=event.line_of("room"),
        language=event.line_of("language"),
        cancelled=event.is_true("cancelled")
        or any(map(is_cancelled, map(event.texts.get, ("status", "state")))),
        unrecorded=event.is_true("do_not_record"),
        url=_whole(url, base_url) if url else None,
        links=_links(event.links, url, base_url),
    )


def _abstract(texts: Iterable[str | None]) -> str | None:
    """Join texts, without those that a later one repeats."""
    parts = [part for text in texts if text and (part := prose.paragraphs(text))]
    once = (part for n, part in enumerate(parts, 1) if not any(part in more for more in parts[n:]))
    return "\n\n".join(once) or None


def _links(links: list[str], url: str | None, base_url: str | None) -> list[str]:
    """List the addresses besides the event's own, each once."""
    found = dict.fromkeys(_whole(one_line(link), base_url) for link in links if link != url)
    return [link for link in found if link]


def _whole(url: str, base_url: str | None) -> str:
    """Complete an address on the schedule's own site."""
    if not base_url or not url.startswith("/"):
        return url
    try:
        return urljoin(base_url, url)
    except ValueError:  # one of them is not an address
        return url
