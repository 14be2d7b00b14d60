"""Sessionize's JSON API (``https://sessionize.com/api/v2/<id>/view/<view>``).

The view *All* is an object with ``sessions``, ``speakers``, ``categories`` and ``rooms`` that
refer to each other by id. *Sessions* is an array of groups of sessions, *GridSmart* one of days
with rooms and their sessions; there a session includes the names. ``startsAt`` and ``endsAt`` are
local times without a zone, unless the organisers chose UTC. All of that is read as records; what
categories and questions mean, their titles say.
"""

from collections import defaultdict
from collections.abc import Iterator

from confcli.formats import addresses
from confcli.formats.fields import Fields, shown
from confcli.formats.interface import Hints, Verdict
from confcli.formats.records import making
from confcli.formats.records.cells import Cell
from confcli.formats.records.choosing import Choice
from confcli.formats.records.groups import Entry
from confcli.formats.records.tree import Tree
from confcli.formats.syntax import located_json
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.record import take_within
from confcli.model import kinds
from confcli.model.entities import Listing
from confcli.model.errors import InputError
from confcli.model.patterns import Pattern
from confcli.model.status import without_mark
from confcli.model.text import links

NAME = "sessionize"
FAMILY = "sessionize"
#: How the site sorts and shows its items, the questions to answers, and its own state of each;
#: the parts of a name that is whole beside them.
FURNITURE = frozenset(
    "sort questions questionId questionType isInformed isConfirmed isPlenumSession isTopSpeaker "
    "profilePicture firstName lastName speakers.sessions speakers.categoryItems".split()
)

#: A key that only these sessions have, not a word in a text of other JSON.
_OWN = Pattern(rb'(?<!\\)"isServiceSession"\s*:')
#: Where each view has its sessions.
_VIEWS = {"All": "sessions[]", "Sessions": "[].sessions[]", "GridSmart": "[].rooms[].sessions[]"}
#: What the title of a category says that its items are; those of others are keywords.
_FIELDS = {
    "track": Pattern(r"track|stream", "i"),
    "type": Pattern(r"format|type", "i"),
    "language": Pattern(r"language|sprache|langue|idioma", "i"),
}
#: Formats that only mean a talk, which confcli does not call a session.
_PLAIN = Pattern(r"(?:(?:regular|standard|breakout)\s)?sessions?\b(?:\W*\d.*)?", "i")


def recognise(document: Document) -> Verdict:
    """Accept JSON with the key ``isServiceSession``."""
    has_key = b'"isServiceSession"' in document.data and _OWN.search(document.data)
    if not has_key or document.opening not in (b"{", b"["):
        return Verdict(False, "not JSON with isServiceSession in its sessions")
    return Verdict(True, "JSON with isServiceSession in its sessions")


def parse(document: Document, hints: Hints, why: str) -> list[Listing]:
    """Read the sessions of a view as talks, by track, group or room."""
    tree = Tree(located_json.load(document))
    paths = {group.path for group in tree.groups}
    view = next((view for view, path in _VIEWS.items() if path in paths), None)
    if view is None:
        reason = "not one of Sessionize's views All, GridSmart and Sessions: it has no sessions"
        raise InputError(f"{document.name}:1: {reason} at the top or in its groups")
    choice = Choice(tree, document.stem, _VIEWS[view], is_known=True)
    return making.listings(
        document, hints, NAME, choice, f"{why}: the view {view}", _Categories(tree, view).complete
    )


class _Categories:
    """What the items of categories and the answers to questions say of sessions."""

    def __init__(self, tree: Tree, view: str) -> None:
        self._texts = tree.texts
        #: The title of the category and the name of each of its items, by id.
        self._items: dict[str, tuple[str, str]] = {}
        for category in Fields(tree.top.record).parts("categories"):
            title = self._said(category, "title")
            for item in category.parts("items"):
                self._items[item.key("id")] = title, self._said(item, "name")
        #: Sessions that the grid has shown: it repeats them in several rooms.
        self._shown: set[str] | None = set() if view == "GridSmart" else None

    def complete(self, entry: Entry, found: dict[str, Cell]) -> None:
        """Add what its categories and answers say of a session."""
        fields = Fields(entry.record)
        self._drop_repeated(fields.key("id"), found)
        named: dict[str, list[str]] = defaultdict(list)
        for title, name in self._named(fields):
            field = next((it for it, sign in _FIELDS.items() if sign.search(title)), "keywords")
            named[field].append(name)
        kind = _kind(fields, self._texts.of(entry.record.get("title")) or "", named["type"])
        found |= {"track": Cell(", ".join(named["track"])), "type": Cell(kind)}
        found |= {"keywords": Cell(named["keywords"])} | _links(fields)
        if named["language"]:
            found["language"] = Cell(", ".join(named["language"]))
        group = Fields(entry.parent.record).line("groupName") if entry.parent else None
        if group and group != "All" and not named["track"]:
            found["session title"] = Cell(group)

    def _drop_repeated(self, own: str, found: dict[str, Cell]) -> None:
        """Leave the id of a session to the first room in which the grid shows it."""
        if self._shown is not None:
            if own in self._shown:
                found.pop("id", None)
            self._shown.add(own)

    def _named(self, fields: Fields) -> Iterator[tuple[str, str]]:
        """The categories of a session: the title of each, and the name of its item."""
        own = [*fields.array("categoryItems"), fields.value.get("sessionCategoryItemId")]
        yield from (self._items[item] for item in map(shown, own) if item in self._items)
        for category in fields.parts("categories"):
            for item in category.parts("categoryItems"):
                if name := self._said(item, "name"):
                    yield self._said(category, "name"), name

    def _said(self, fields: Fields, key: str) -> str:
        """A text, which may be in several languages."""
        value = fields.value.get(key)
        take_within(value)
        return self._texts.of(value) or ""


def _kind(fields: Fields, title: str, formats: list[str]) -> str | None:
    """The kind by the format, else by the title; a service session never presents a paper."""
    if formats:
        return "talk" if _PLAIN.fullmatch(formats[0]) else formats[0]
    title = without_mark(title)
    if fields.value.get("isServiceSession") is True:
        return kinds.of_title(title) or "event"
    return kinds.kind(title) if kinds.is_kind(title) else None


def _links(fields: Fields) -> dict[str, Cell]:
    """The addresses of a session and in its answers, by what they are called."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, name in (("liveUrl", "links"), ("recordingUrl", "recording")):
        found[name] += filter(None, [fields.line(key)])
    for answer in fields.parts("questionAnswers"):
        value = dict.get(answer.value, "answerValue")
        for url in links(value if isinstance(value, str) else None):
            answer.value.get("answerValue")  # any other answer is not used
            question = answer.line("question") or ""
            is_recording = addresses.is_recording(question)
            name = (
                "recording"
                if is_recording
                else "slides"
                if addresses.is_slides(question)
                else "links"
            )
            found[name].append(url)
    return {name: Cell(urls) for name, urls in found.items() if urls}
