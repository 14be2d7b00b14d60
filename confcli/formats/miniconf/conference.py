"""The whole programme of a Mini-Conf site in one file (``sitedata/conference.json``).

One object with ``papers`` and groups of events: ``events``, ``plenaries``, ``tutorials``,
``workshops``, ``social_events`` or any other, each an object by id or an array. Sessions hold
events of their own, in ``events``, ``plenary_events`` and the like, which may be the same ones. An
event has ``track``, ``type``, ``start_time``, ``end_time``, ``room``, ``chairs`` and
``paper_ids``; what it does not say of its time, its session does. A paper has no time of its own.
So each event becomes a session, and a paper in two events a talk in both.
"""

from collections import defaultdict
from dataclasses import replace
from typing import Any

from confcli.formats import people
from confcli.formats.interface import Hints, Verdict
from confcli.formats.miniconf import groups, row, slots
from confcli.formats.miniconf.groups import Event
from confcli.formats.miniconf.record import AROUND, Record, line, texts
from confcli.formats.miniconf.site import SiteFile
from confcli.formats.miniconf.slots import titled_session
from confcli.formats.people import Person
from confcli.formats.rows.times import Cells
from confcli.formats.syntax import located_json
from confcli.formats.syntax.document import Document
from confcli.model import kinds
from confcli.model.entities import Listing, Session, Talk
from confcli.model.patterns import Pattern
from confcli.model.text import words

NAME = "miniconf-conference"
FAMILY = "mini-conf"
FURNITURE = AROUND

#: The beginning of an object that other formats don't read, and what tells that it is one of these.
_HEAD = Pattern(rb'(?:\xef\xbb\xbf)?\s*\{\s*(?="(?!(?:schedule|results|count)"))')
_GROUP = Pattern(
    rb'"(?:sessions|papers|events|plenaries|tutorials|workshops|social(?:s|_events))"\s*:'
)
_PAPER_IDS, _START = b'"paper_ids"', b'"start_time"'
#: Papers first, and times in whatever field, are of such a file too.
_PAPERS, _TIMED = b'"papers"', Pattern(rb'"(?:start|when|time)"\s*:')
#: The last words of the kinds of event that hold papers.
_OF_PAPERS = (*kinds.SESSIONS, "demo")


def recognise(document: Document) -> Verdict:
    """Accept a JSON object of events by id, or of groups of them."""
    data = document.data
    head = _HEAD.match(data)
    has_papers, has_times = _PAPER_IDS in data, _START in data
    is_own = has_papers and has_times
    if head and has_papers != has_times:
        is_own = bool(_GROUP.match(data, head.end()) if has_papers else _GROUP.search(data))
    if head and not is_own and data.startswith(_PAPERS, head.end()):
        is_own = _TIMED.search(data) is not None
    if not head or not is_own:
        return Verdict(False, "not a JSON object of sessions, papers and events by id")
    return Verdict(True, "a JSON object of papers, and of events with their ids")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read a session for each event, with its papers as talks."""
    return _SiteProgramme(document, hints).listing(why)


class _SiteProgramme:
    def __init__(self, document: Document, hints: Hints) -> None:
        self._site = SiteFile(document, hints, NAME)
        self._found = groups.read(located_json.load(document), self._site)
        self._talks: dict[str, Talk] = {}
        #: The papers by the events that they name.
        self._naming: dict[str, list[str]] = defaultdict(list)
        for id_, paper in self._found.papers.items():
            for event in texts(paper.get("event_ids")):
                self._naming[event].append(id_)

    def listing(self, why: str) -> Listing:
        events = [(event, slots.first(event.record)) for event in self._found.events()]
        self._site.prepare((it.record, cells) for it, cells in events)
        sessions = [self._session(event, cells) for event, cells in events]
        papers = self._found.papers
        rest = [self._talk(id_, None, None) for id_ in papers if id_ not in self._talks]
        if rest:
            sessions.append(Session(self._site.unnamed, talks=rest))
        return self._site.of(sessions, why)

    def _session(self, event: Event, cells: Cells) -> Session:
        record = event.record
        printed = record.line_of("type")
        kind = kinds.of_group(printed) or kinds.kind(printed) or _of_group(event.group)
        talks = self._talks_of(event, kind, row.room(record))
        title = _named(event, kind, bool(talks)) or self._site.unnamed
        [when] = self._site.when(record, cells)
        of_papers = kinds.of_session("poster" if kind and kind.endswith("poster") else kind)
        named = of_papers or kinds.of_title(title)
        session = row.session(record, title, named, when, self._site.base)
        session.source_ids = [event.id] if event.id else []
        session.talks = talks or [_alone(session, kind or "event", row.persons(record))]
        if talks:
            session.chairs = session.chairs or people.names(row.persons(record))
        return session

    def _talks_of(self, event: Event, kind: str | None, room: str | None) -> list[Talk]:
        printed = event.record.get("paper_ids", "papers") or []
        if not isinstance(printed, list):
            self._site.problem(event.record, "paper_ids is not an array")
            printed = []
        ids = dict.fromkeys([*map(self._id, printed), *self._naming.get(event.id, ())])
        if not self._found.papers:
            return [self._bare(id_, kind) for id_ in ids]
        for id_ in ids:
            if id_ not in self._found.papers:
                self._site.problem(event.record, f"no paper has the id {id_}")
        return [self._talk(id_, kind, room) for id_ in ids if id_ in self._found.papers]

    def _bare(self, id_: str, kind: str | None) -> Talk:
        """Make a talk of a paper that another file of the site has."""
        own = self._site.own(id_, self._site.papers_file)
        return Talk(type=kind, paper=own, source_ids=self._site.source_ids(own, []))

    def _id(self, paper: Any) -> str:
        """The id of a paper in an event, which may be the whole paper."""
        if not isinstance(paper, dict):
            return line(paper)
        record = Record(paper)
        id_ = groups.id_of(record)
        if id_ not in self._found.papers:
            id_ = groups.unused(id_, self._found.papers)
            self._found.papers[id_] = record
        return id_

    def _talk(self, id_: str, kind: str | None, room: str | None) -> Talk:
        """Make a talk of a paper; only the first one has the id."""
        if id_ in self._talks:
            return replace(self._talks[id_], type=kind, room=room, source_ids=[])
        self._talks[id_] = self._first_talk(id_, kind, room)
        return self._talks[id_]

    def _first_talk(self, id_: str, kind: str | None, room: str | None) -> Talk:
        paper = self._found.papers[id_]
        title = paper.line_of("title", "name")
        if not title:
            self._site.problem(paper, "a paper without a title")
        talk = row.talk(paper, title, self._site.base)
        ids = [*dict.fromkeys(filter(None, (groups.id_of(paper), row.other_id(paper))))]
        return replace(talk, type=kind or talk.type, room=room or talk.room, source_ids=ids)


def _alone(session: Session, kind: str, persons: list[Person]) -> Talk:
    """Make the only talk of a session, whose text it has."""
    authors, places = people.names(persons), people.affiliations(persons)
    text, session.abstract = session.abstract, None
    return Talk(session.title, kind, authors, text, affiliations=places)


def _of_group(name: str) -> str | None:
    """The kind of the events of a group, such as ``tutorials`` and ``social_events``."""
    named = name.replace("_", " ")
    return kinds.of_group(named) or kinds.of_group(named.removesuffix("events").strip())


def _named(event: Event, kind: str | None, has_papers: bool) -> str:
    """Compose the title of an event: ``Session 10: Generation (Oral)``."""
    record, name = event.record, event.session_name
    printed, track = record.line_of("type"), record.line_of("track")
    is_of_papers = has_papers or (kind or "").endswith(_OF_PAPERS)
    if (own := record.line_of(*groups.NAMES)) and not is_of_papers:
        return own
    name = track if words(track) == words(name) else name
    says_more = track not in (name, event.session_key) and not _is_within(track, name or own)
    parts = dict.fromkeys(filter(None, (name, own, track if says_more else "")))
    title = ": ".join(parts) or track or record.line_of("short_name") or titled_session(event.id)
    is_part = track not in ("", name) and (kind or "").endswith(_OF_PAPERS)
    return f"{title} ({printed})" if is_part else title


def _is_within(track: str, name: str) -> bool:
    return f" {' '.join(words(track))} " in f" {' '.join(words(name))} "
