"""The whole programme of a Mini-Conf site in one file (``sitedata/conference.json``).

One object with ``sessions``, ``papers`` and ``events``, each by id. A session has ``name`` and
its events; an event has ``track``, ``type``, ``start_time``, ``end_time``, ``room``, ``chairs``
and ``paper_ids``; a paper has no time of its own. So each event becomes a session, and a paper in
two events a talk in both.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from confcli.formats.interface import Hints, Verdict
from confcli.formats.miniconf import values
from confcli.formats.miniconf.site import SiteFile
from confcli.formats.syntax import located_json
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.located_json import Located
from confcli.formats.syntax.plain import Position
from confcli.model import kinds
from confcli.model.entities import Listing, Session, Talk

NAME = "miniconf-conference"
FAMILY = "mini-conf"

_HEAD = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"(?:sessions|papers|events)"\s*:\s*\{')
#: The addresses of a paper; the first of them is the talk's own.
_URLS = (
    "underline_url", "paper_pdf", "pdf_url", "poster_pdf", "slides_pdf", "video_url",
    "demo_url", "material",
)  # fmt: skip
#: The last words of the kinds of event that hold papers.
_OF_PAPERS = (*kinds.SESSIONS, "demo")


def recognise(document: Document) -> Verdict:
    """Accept a JSON object that begins with sessions, papers or events by id."""
    if not _HEAD.match(document.data) or b'"paper_ids"' not in document.data:
        return Verdict(False, "not a JSON object of sessions, papers and events by id")
    return Verdict(True, "a JSON object of papers, and of events with their ids")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read a session for each event, with its papers as talks."""
    return _SiteProgramme(document, hints).listing(why)


class _SiteProgramme:
    def __init__(self, document: Document, hints: Hints) -> None:
        self._site = SiteFile(document, hints, NAME)
        self._top: Located = located_json.load(document)
        self._papers = dict(self._objects(self._top, "papers"))
        self._talks: dict[str, Talk] = {}

    def listing(self, why: str) -> Listing:
        sessions = [self._session(*found) for found in self._events()]
        rest = [self._talk(id_, None, None) for id_ in self._papers if id_ not in self._talks]
        if rest:
            sessions.append(Session(self._site.unnamed, talks=rest))
        return self._site.listing(why, sessions)

    def _events(self) -> Iterable[tuple[str, str, Located]]:
        """List each event once: the name of its session, its id, and itself."""
        found: dict[str, tuple[str, str, Located]] = {}
        for _, session in self._objects(self._top, "sessions"):
            for id_, event in self._objects(session, "events"):
                found.setdefault(id_, (values.line(session.get("name")), id_, event))
        for id_, event in self._objects(self._top, "events"):
            found.setdefault(id_, (values.line(event.get("session")), id_, event))
        return found.values()

    def _session(self, name: str, id_: str, event: Located) -> Session:
        printed = values.line(event.get("type"))
        kind = kinds.of_group(printed) or kinds.kind(printed) or None
        title = self._named(name, event, printed)
        item = _Item(event, title or id_)
        start, end = (values.line(event.get(key)) for key in ("start_time", "end_time"))
        times = self._site.times(item, start, end)
        of_papers = kinds.of_session("poster" if kind and kind.endswith("poster") else kind)
        zone = str(times.start.tzinfo) if times.start else None
        return Session(
            title,
            of_papers or kinds.of_title(title),
            *times,
            timezone=zone,
            time_basis=self._site.basis if zone else None,
            chairs=values.names(event.get("chairs")),
            track=values.line(event.get("track")) or None,
            room=values.line(event.get("room")) or None,
            url=values.line(event.get("link")) or None,
            source_ids=[id_],
            talks=self._talks_of(item, event, kind) or [Talk(title, kind or "event")],
        )

    def _named(self, name: str, event: Located, printed: str) -> str:
        """Compose the title of an event: ``Session 10: Generation (Oral)``."""
        track = values.line(event.get("track"))
        title = ": ".join(dict.fromkeys(part for part in (name, track) if part))
        is_part = track and track != name and kinds.kind(printed).endswith(_OF_PAPERS)
        return (f"{title} ({printed})" if is_part else title) or self._site.unnamed

    def _talks_of(self, item: Position, event: Located, kind: str | None) -> list[Talk]:
        ids = event.get("paper_ids") or []
        if not isinstance(ids, list):
            self._site.problem(item, "paper_ids is not an array")
            return []
        found = list(dict.fromkeys(map(values.line, ids)))
        for id_ in found:
            if id_ not in self._papers:
                self._site.problem(item, f"no paper has the id {id_}")
        room = values.line(event.get("room")) or None
        return [self._talk(id_, kind, room) for id_ in found if id_ in self._papers]

    def _talk(self, id_: str, kind: str | None, room: str | None) -> Talk:
        """Make a talk of a paper; only the first one has the id."""
        if id_ in self._talks:
            return replace(self._talks[id_], type=kind, room=room, source_ids=[])
        self._talks[id_] = self._first_talk(id_, kind, room)
        return self._talks[id_]

    def _first_talk(self, id_: str, kind: str | None, room: str | None) -> Talk:
        paper = self._papers[id_]
        title = values.line(paper.get("title"))
        if not title:
            self._site.problem(_Item(paper, id_), "a paper without a title")
        urls = values.addresses(map(paper.get, _URLS))
        return Talk(
            title=title or None,
            type=kind,
            authors=values.names(paper.get("authors")),
            abstract=values.text(paper.get("abstract")) or None,
            track=values.line(paper.get("track")) or None,
            room=room,
            url=next(iter(urls), None),
            links=urls[1:],
            source_ids=[id_],
        )

    def _objects(self, holder: Located, key: str) -> list[tuple[str, Located]]:
        """List the objects that an object holds by id; anything else is a problem."""
        found = holder.get(key)
        if not found:
            return []
        if not isinstance(found, Located):
            self._site.problem(_Item(holder, key), f"{key} is not an object by id")
            return []
        for id_, value in found.items():
            if not isinstance(value, Located):
                self._site.problem(_Item(found, id_), f"not an object, as {key} should be")
        return [(values.line(id_), it) for id_, it in found.items() if isinstance(it, Located)]


class _Item(NamedTuple):
    """An item of the file, whose line is looked up only if it has a problem."""

    value: Located
    name: str

    @property
    def number(self) -> int:
        """The line on which the item begins."""
        return self.value.line

    @property
    def text(self) -> str:
        """The title, else the id."""
        return values.shown(self.name, self.name)
