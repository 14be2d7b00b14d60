"""Sessionize's JSON API (``https://sessionize.com/api/v2/<id>/view/<view>``).

The view *All* is an object with ``sessions``, ``speakers``, ``categories`` and ``rooms`` that
refer to each other by id. *Sessions* is an array of groups of sessions, *GridSmart* one of days
with rooms and their sessions; there a session includes the names. ``startsAt`` and ``endsAt`` are
local times without a zone, unless the organisers chose UTC.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from confcli.formats import people
from confcli.formats.addresses import give
from confcli.formats.collecting import WHOLE, Programme
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
from confcli.model.status import beyond_cancelled, is_cancelled, without_mark
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
_TRACK = Pattern(r"track|stream", "i")
_TYPE = Pattern(r"format|type", "i")
#: Formats that only mean a talk, which confcli does not call a session.
_PLAIN = Pattern(r"(?:(?:regular|standard|breakout)\s)?sessions?\b(?:\W*\d.*)?", "i")
_LANGUAGE = Pattern(r"language|sprache|langue|idioma", "i")


class _PlacedSession(NamedTuple):
    """A session, and the names of the group and room around it."""

    fields: Fields
    group: str | None = None
    room: str | None = None


def recognise(document: Document) -> Verdict:
    """Accept JSON with the key ``isServiceSession``."""
    has_key = b'"isServiceSession"' in document.data and _OWN.search(document.data)
    if not has_key or document.opening not in (b"{", b"["):
        return Verdict(False, "not JSON with isServiceSession in its sessions")
    return Verdict(True, "JSON with isServiceSession in its sessions")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read the sessions of a view as talks, by track, group or room."""
    reader = _View(document, hints)
    value = located_json.load(document)
    view, found = _view(value)
    if view is None:
        reason = "not one of Sessionize's views All, GridSmart and Sessions: it has no sessions"
        raise InputError(f"{document.name}:1: {reason} at the top or in its groups")
    if view == "All":
        reader.learn(value)
    for each in found:
        reader.take(each, repeats=view == "GridSmart")
    return reader.programme.listing(f"{why}: the view {view}")


def _view(value: Any) -> tuple[str | None, Iterator[_PlacedSession]]:
    if isinstance(value, dict) and isinstance(value.get("sessions"), list):
        return "All", (_PlacedSession(Fields(each)) for each in value["sessions"])
    groups = [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
    if any(isinstance(each.get("sessions"), list) for each in groups):
        return "Sessions", _grouped(groups)
    if any(isinstance(each.get("rooms"), list) for each in groups):
        return "GridSmart", _gridded(groups)
    return None, iter(())


def _grouped(groups: list[dict[str, Any]]) -> Iterator[_PlacedSession]:
    for group in map(Fields, groups):
        name = group.line("groupName")
        for session in group.array("sessions"):
            yield _PlacedSession(Fields(session), None if name == "All" else name)


def _gridded(days: list[dict[str, Any]]) -> Iterator[_PlacedSession]:
    for day in map(Fields, days):
        for room in day.parts("rooms"):
            for session in room.array("sessions"):
                yield _PlacedSession(Fields(session), None, room.line("name"))


class _View:
    """Reads sessions, with the names that the view All lists separately."""

    def __init__(self, document: Document, hints: Hints) -> None:
        self.programme = Programme(document, hints, NAME)
        self._speakers: dict[str, list[Person]] = {}
        self._rooms: dict[str, str] = {}
        #: The title of the category and the name of each of its items, by id.
        self._items: dict[str, tuple[str, str]] = {}
        self._slots: set[tuple[str, str | None, str | None]] = set()

    def learn(self, value: Any) -> None:
        """Learn the names of speakers, rooms and categories."""
        top = Fields(value)
        for speaker in top.parts("speakers"):
            self._speakers[speaker.key("id")] = people.named(speaker.value, top.wrong)
        for room in top.parts("rooms"):
            self._rooms[room.key("id")] = room.line("name") or ""
        for category in top.parts("categories"):
            title = category.line("title") or ""
            for item in category.parts("items"):
                self._items[item.key("id")] = (title, item.line("name") or "")
        for reason in dict.fromkeys(top.wrong):
            self.programme.problem(WHOLE, f"speakers, rooms or categories: {reason}")

    def take(self, found: _PlacedSession, repeats: bool) -> None:
        """Collect a session, unless the grid shows it a second time."""
        fields = found.fields
        room = found.room or fields.line("room") or self._named(self._rooms, "roomId", fields)
        slot = (fields.key("id"), fields.line("startsAt"), room)
        if repeats and slot[0] and slot in self._slots:
            return
        self._slots.add(slot)
        talk, wrong = self._talk(fields, room, repeats), fields.wrong
        if fields.value and talk.title is None:
            wrong.append("a session without a title")
        self.programme.report(fields, wrong)
        if talk.title or talk.abstract or talk.start:
            self.programme.take(None, talk, talk.track or found.group)

    def _talk(self, fields: Fields, room: str | None, repeats: bool) -> Talk:
        wrong, title, abstract = fields.wrong, fields.line("title"), fields.prose("description")
        start = self.programme.instant(fields.line("startsAt"), "startsAt", wrong)
        end = self.programme.instant(fields.line("endsAt"), "endsAt", wrong)
        times = self.programme.times(start, end, wrong)
        authors = self._authors(fields)
        track, kind, language = self._categories(fields)
        talk = Talk(
            title=title,
            type=kind or _kind(fields, title or "", bool(authors or abstract)),
            authors=people.names(authors),
            affiliations=people.affiliations(authors),
            abstract=abstract,
            start=times.start,
            end=times.end,
            track=track,
            room=room,
            language=language,
            cancelled=is_cancelled(fields.line("status")),
            status=beyond_cancelled(fields.line("status")),
            keywords=self._keywords(fields),
            # The grid shows one session in several rooms: the first slot has the id.
            source_ids=self.programme.source_ids(fields.key("id"), [] if repeats else wrong),
        )
        give(talk, self.programme.base, (), _links(fields))
        return talk

    def _authors(self, fields: Fields) -> list[Person]:
        found: list[Person] = []
        for speaker in fields.array("speakers"):
            if isinstance(speaker, dict):
                own = people.named(speaker, fields.wrong)
            else:
                own = self._speakers.get(shown(speaker), [])
            found += own
            if not own:
                fields.wrong.append(f"a speaker without a name: {shown(speaker)}")
        return found

    def _categories(self, fields: Fields) -> tuple[str | None, str | None, str | None]:
        """Read the track, the type and the language."""
        named = self._named_items(fields)
        tracks, types, languages = (
            [name for title, name in named if pattern.search(title) and name]
            for pattern in (_TRACK, _TYPE, _LANGUAGE)
        )
        return ", ".join(tracks) or None, _format(types), ", ".join(languages) or None

    def _keywords(self, fields: Fields) -> list[str]:
        """Read what further categories say, such as topics and levels."""
        patterns = (_TRACK, _TYPE, _LANGUAGE)
        named = self._named_items(fields)
        return keywords([n for title, n in named if not any(p.search(title) for p in patterns)])

    def _named_items(self, fields: Fields) -> list[tuple[str, str]]:
        """List the categories of a session: the title of each, and the name of its item."""
        own = map(shown, fields.array("categoryItems"))
        named = [self._items[item] for item in own if item in self._items]
        for category in fields.parts("categories"):
            title = category.line("name") or ""
            items = category.parts("categoryItems")
            named += [(title, name) for item in items if (name := item.line("name"))]
        return named

    def _named(self, names: dict[str, str], key: str, fields: Fields) -> str | None:
        own = fields.key(key)
        if own and own not in names:
            fields.wrong.append(f"{key} {own} is not listed in this file")
        return names.get(own) or None


def _format(names: list[str]) -> str | None:
    if not names:
        return None
    return "talk" if _PLAIN.fullmatch(names[0]) else kinds.kind(names[0])


def _kind(fields: Fields, title: str, has_more: bool) -> str | None:
    """Read the kind from the title; a service session never presents a paper."""
    title = without_mark(title)
    if fields.value.get("isServiceSession") is True:
        return kinds.of_title(title) or "event"
    return kinds.kind(title) if kinds.is_kind(title) else kinds.of_talk(title, not has_more, True)


def _links(fields: Fields) -> list[tuple[str, str | None]]:
    """List what addresses are called, and those of the session and in its answers."""
    found = [(key, fields.line(key)) for key in ("liveUrl", "recordingUrl")]
    for answer in fields.parts("questionAnswers"):
        value = dict.get(answer.value, "answerValue")
        for url in links(value if isinstance(value, str) else None):
            answer.value.get("answerValue")  # any other answer is not used
            found.append((answer.line("question") or "", url))
    return found
