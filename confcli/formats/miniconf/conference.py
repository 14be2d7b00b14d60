"""The whole programme of a Mini-Conf site in one file (``sitedata/conference.json``).

One object with ``sessions``, ``papers`` and ``events``, each by id. A session has ``name`` and
its events; an event has ``track``, ``type``, ``start_time``, ``end_time``, ``room``, ``chairs``
and ``paper_ids``; a paper has no time but that of its events. So each event is a session here,
and a paper in two events is a talk in both.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from confcli.formats.dating.instants import Times
from confcli.formats.interface import Hints, Verdict
from confcli.formats.miniconf import values
from confcli.formats.miniconf.site import SiteFile
from confcli.formats.syntax import located_json
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.located_json import Located
from confcli.formats.syntax.plain import Place
from confcli.model import kinds
from confcli.model.entities import Listing, Session, Talk

NAME = "miniconf-conference"

_HEAD = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"(?:sessions|papers|events)"\s*:\s*\{')
#: The addresses of a paper; the first of them is the talk's own.
_URLS = (
    "underline_url", "paper_pdf", "pdf_url", "poster_pdf", "slides_pdf", "video_url",
    "demo_url", "material",
)  # fmt: skip
#: What the kinds of event with papers in them end with.
_OF_PAPERS = (*kinds.SESSIONS, "demo")


def recognise(document: Document) -> Verdict:
    """Accept a JSON object that begins with sessions, papers or events, by id."""
    if not _HEAD.match(document.data) or b'"paper_ids"' not in document.data:
        return Verdict(False, "no JSON object of sessions, papers and events by id")
    return Verdict(True, "a JSON object of papers, and of events with their ids")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Return a session for each event, with the papers in it as talks."""
    return _SiteProgramme(document, hints).listing(why)


class _SiteProgramme:
    """The papers and events of a file, and where in it they are."""

    def __init__(self, document: Document, hints: Hints) -> None:
        self._site = SiteFile(document, hints, NAME)
        self._top: Located = located_json.load(document)
        self._papers = dict(self._objects(self._top, "papers"))
        self._works: dict[str, Talk] = {}

    def listing(self, why: str) -> Listing:
        sessions = [self._session(*found) for found in self._events()]
        rest = [self._talk(id_, None, None) for id_ in self._papers if id_ not in self._works]
        if rest:
            sessions.append(Session(self._site.unnamed, talks=rest))
        return self._site.listing(why, sessions)

    def _events(self) -> Iterator[tuple[str, str, Located]]:
        """Yield the name of its session, the id, and the event itself, each event once."""
        met: set[str] = set()
        for _, session in self._objects(self._top, "sessions"):
            for id_, event in self._objects(session, "events"):
                if id_ not in met:
                    met.add(id_)
                    yield values.line(session.get("name")), id_, event
        for id_, event in self._objects(self._top, "events"):
            if id_ not in met:
                met.add(id_)
                yield values.line(event.get("session")), id_, event

    def _session(self, name: str, id_: str, event: Located) -> Session:
        title, kind = self._named(name, event), _kind(event.get("type"))
        item = _Item(event, title or id_)
        times = self._times(item, event)
        works = kinds.of_session("poster" if kind and kind.endswith("poster") else kind)
        zone = str(times.start.tzinfo) if times.start else None
        return Session(
            title,
            works or kinds.of_title(title),
            *times,
            timezone=zone,
            time_basis=self._site.basis if zone else None,
            chairs=values.names(event.get("chairs")),
            track=values.line(event.get("track")) or None,
            room=values.line(event.get("room")) or None,
            url=values.line(event.get("link")) or None,
            id=id_,
            talks=self._talks(item, event, kind) or [Talk(title, kind or "event")],
        )

    def _named(self, name: str, event: Located) -> str:
        """Return the title of an event: ``Session 10: Generation (Oral)``."""
        track, printed = values.line(event.get("track")), values.line(event.get("type"))
        title = ": ".join(dict.fromkeys(part for part in (name, track) if part))
        is_part = track and track != name and kinds.kind(printed).endswith(_OF_PAPERS)
        return (f"{title} ({printed})" if is_part else title) or self._site.unnamed

    def _times(self, item: Place, event: Located) -> Times:
        start, end = (values.line(event.get(key)) for key in ("start_time", "end_time"))
        return self._site.times(item, start, end)

    def _talks(self, item: Place, event: Located, kind: str | None) -> list[Talk]:
        ids = event.get("paper_ids") or []
        if not isinstance(ids, list):
            self._site.problem(item, "paper_ids is no array")
            return []
        found = list(dict.fromkeys(map(values.line, ids)))
        for id_ in found:
            if id_ not in self._papers:
                self._site.problem(item, f"there is no paper {id_}")
        room = values.line(event.get("room")) or None
        return [self._talk(id_, kind, room) for id_ in found if id_ in self._papers]

    def _talk(self, id_: str, kind: str | None, room: str | None) -> Talk:
        """Return a paper as a talk; one that was in an event before has no id again."""
        if id_ in self._works:
            return replace(self._works[id_], type=kind, room=room, id="")
        self._works[id_] = self._work(id_, kind, room)
        return self._works[id_]

    def _work(self, id_: str, kind: str | None, room: str | None) -> Talk:
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
            id=id_,
        )

    def _objects(self, holder: Located, key: str) -> list[tuple[str, Located]]:
        """Return what an object holds by id; what is no object is a problem."""
        found = holder.get(key)
        if not found:
            return []
        if not isinstance(found, Located):
            self._site.problem(_Item(holder, key), f"{key} is no object by ids")
            return []
        for id_, value in found.items():
            if not isinstance(value, Located):
                self._site.problem(_Item(found, id_), f"no object in {key}")
        return [(values.line(id_), it) for id_, it in found.items() if isinstance(it, Located)]


class _Item(NamedTuple):
    """An item of the file: its line is looked for only where it has a problem."""

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


def _kind(value: Any) -> str | None:
    printed = values.line(value)
    return kinds.of_group(printed) or kinds.kind(printed) or None
