"""One event of a frab schedule, as both of its forms give it, and the talk that it is."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin

from confcli.formats import people, prose
from confcli.formats.frab.times import Day
from confcli.model import kinds
from confcli.model.entities import Talk
from confcli.model.text import one_line, shorten

#: The fields of an event that are one text each, in both forms.
TEXTS = frozenset(
    "date start end duration room title subtitle track type language abstract description url "
    "status state cancelled do_not_record guid id code slug".split()
)
_TELLING = frozenset("title subtitle abstract description date start".split())
_CANCELLED = frozenset(("canceled", "cancelled"))


@dataclass(slots=True)
class FrabEvent:
    """An event's fields as they are printed, what finds its line, and what is wrong with it."""

    find_line: Callable[[], int]
    day: Day
    texts: dict[str, str] = field(default_factory=dict)
    persons: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def put(self, key: str, text: str | None) -> None:
        """Take the text of a field, if it says anything; long ones keep their line breaks."""
        if text and (value := text.strip()):
            self.texts.setdefault(key, value)

    @property
    def id(self) -> str:
        """The event's own id: the one that is unique in the world, if it has one."""
        own = map(self.line_of, ("guid", "id", "code", "slug"))
        return next(filter(None, own), "")

    def line_of(self, key: str) -> str | None:
        """Return a field as one line, ``None`` where it is missing."""
        text = self.texts.get(key)
        return prose.line(text) if text else None

    def __str__(self) -> str:
        """Return what finds the event in its file: id and title."""
        named = filter(None, (self.id, self.line_of("title")))
        return shorten(" ".join(named)[:200]) or "an event without id and title"


def tells(event: FrabEvent) -> bool:
    """Tell whether an event says what or when it is."""
    return not event.texts.keys().isdisjoint(_TELLING)


def talk_of(event: FrabEvent, base_url: str | None) -> Talk:
    """Return the talk of an event without its times and its id."""
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
        cancelled=_is_cancelled(event.texts),
        unrecorded=_is_true(event.texts, "do_not_record"),
        url=_whole(url, base_url) if url else None,
        links=_links(event.links, url, base_url),
    )


def _abstract(texts: Iterable[str | None]) -> str | None:
    """Return several texts as one; what a later one says as well is not said twice."""
    parts = [part for text in texts if text and (part := prose.paragraphs(text))]
    once = (part for n, part in enumerate(parts, 1) if not any(part in more for more in parts[n:]))
    return "\n\n".join(once) or None


def _is_cancelled(texts: Mapping[str, str]) -> bool:
    states = (texts[key].casefold() for key in ("status", "state") if key in texts)
    return not _CANCELLED.isdisjoint(states) or _is_true(texts, "cancelled")


def _is_true(texts: Mapping[str, str], key: str) -> bool:
    return texts.get(key, "").casefold() == "true"


def _links(links: list[str], url: str | None, base_url: str | None) -> list[str]:
    """Return the addresses besides the event's own, each once."""
    found = dict.fromkeys(_whole(one_line(link), base_url) for link in links if link != url)
    return [link for link in found if link]


def _whole(url: str, base_url: str | None) -> str:
    """Return an address on the schedule's own site as a whole one."""
    if not base_url or not url.startswith("/"):
        return url
    try:
        return urljoin(base_url, url)
    except ValueError:  # one of them is no address at all
        return url
