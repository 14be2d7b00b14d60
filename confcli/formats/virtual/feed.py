"""The JSON feed of the virtual sites (``/static/virtual/data/<conf>-<year>-orals-posters.json``).

One object ``{"count": N, "results": [record, …]}``. A record is a talk: ``name``, ``authors``
(each with ``fullname``), ``abstract``, ``eventtype``, ``decision``, ``topic``, ``session``,
``room_name``, ``poster_position``, ``starttime`` and ``endtime`` with offsets or null,
``virtualsite_url``, ``paper_url``, ``id``, ``uid``. A wrong field is a problem on the line on which
its record begins; the other fields are read.
"""

from collections import defaultdict

from confcli.formats import gathering, people
from confcli.formats.addresses import base_of, called, give
from confcli.formats.collecting import Programme
from confcli.formats.dating.instants import Times, in_order
from confcli.formats.interface import Hints, Verdict
from confcli.formats.keywords import keywords
from confcli.formats.syntax import located_json
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Line
from confcli.formats.virtual import sites
from confcli.formats.virtual.record import Record
from confcli.model import kinds
from confcli.model.entities import Listing, Session, Talk
from confcli.model.patterns import Pattern

NAME = "virtual-feed"
FAMILY = "virtual"
#: The addresses of a feed's other parts.
FURNITURE = (".next", ".previous")

_HEAD = Pattern(
    r'\ufeff?\s*\{\s*(?:"(?:count|next|previous)"\s*:\s*(?:\d+|null|"[^"]*")\s*,\s*)*'
    r'"results"\s*:\s*\['
)
#: Keys of these sites' records only; the first record has at least one.
_OWN = Pattern(rb'"(?:eventtype|event_type|virtualsite_url|poster_position)"\s*:')
_BEGINNING = 100_000
_SITE = Pattern(r"https?://([\w.-]+)/api/miniconf/")
_EDITION = Pattern(r"group\?id=(\w+)\.cc/(\d{4})/Conference")


def recognise(document: Document) -> Verdict:
    """Accept a JSON object with an array ``results`` of these sites' records."""
    beginning = document.data[:_BEGINNING]
    if b'"results"' not in beginning or not _OWN.search(beginning):
        return Verdict(False, "no JSON object with a virtual site's results")
    if not _HEAD.match(document.text):
        return Verdict(False, "results is not a key of the top object", is_near=True)
    return Verdict(True, "a JSON object with a virtual site's results")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read each record as a talk, and a session for each session name."""
    feed = _Feed(document, hints)
    head = _HEAD.match(document.text)
    records, around = located_json.apart(document, document.text, head.end() if head else 0)
    for line, value in records:
        feed.take_record(line, Record(value))
    count = around.get("count")
    if isinstance(count, int) and count != len(records):
        begin = document.text.find('"count"')
        said = Line(located_json.line_at(document.text, begin), f"count: {count}")
        feed.problem(said, f"there are {len(records)} records")
    return feed.listing(why)


class _Feed(Programme):
    """Collects the talks of a feed into sessions."""

    def __init__(self, document: Document, hints: Hints) -> None:
        super().__init__(document, hints, NAME)
        self._sessions: dict[str, list[Talk]] = defaultdict(list)
        self._rooms: dict[str, set[str | None]] = defaultdict(set)
        site = _SITE.search(document.text)
        edition = _EDITION.search(document.text)
        #: The conference and its year, as the records name them.
        self._edition = " ".join(edition.groups()) if edition else None
        said = f"https://{site.group(1)}/" if site else sites.address(self._edition)
        self._base = base_of(document, Hints()) or hints.base_url or said

    def take_record(self, line: int, record: Record) -> None:
        """Add a record as a talk to the session it names."""
        talk = self._talk(record)
        self.report(Line(line, record.text), record.wrong)
        if talk != Talk():
            named = record.line("session")
            title = named or kinds.plural(talk.type or "talk")
            self._named |= {named} if named else set()
            self._sessions[title].append(talk)
            self._rooms[title].add(record.placed.room)

    def listing(self, why: str) -> Listing:
        """Build the listing."""
        sessions = [self._session(title, talks) for title, talks in self._sessions.items()]
        first = next((session.start for session in sessions if session.start), None)
        self.name(self._edition)
        return self.collected(self.conference, sessions, why, self._dating.known_of(first))

    def _talk(self, record: Record) -> Talk:
        times, title, authors = self._times(record), record.line("name"), record.authors
        if title is None and not record.wrong:
            record.wrong.append("a record without a name")
        room, board = record.placed
        talk = Talk(
            title=title,
            type=record.kind,
            authors=people.names(authors),
            affiliations=people.affiliations(authors),
            abstract=record.prose("abstract"),
            start=times.start,
            end=times.end,
            track=record.track,
            room=room,
            board=board,
            keywords=keywords(record.value.get("keywords")),
            source_ids=self.source_ids(record.id, record.wrong, "record"),
        )
        self._give_addresses(talk, record)
        return talk

    def _give_addresses(self, talk: Talk, record: Record) -> None:
        """Set the addresses: the talk's page, the paper's, and what belongs to it."""
        own = map(record.line, ("url", "virtualsite_url", "paper_url"))
        keys = ("paper_pdf_url", "slides_url", "video_url")
        media = [(key, record.line(key)) for key in keys]
        for each in record.parts("eventmedia"):
            name = called(each.line("name"), each.line("type"))
            media.append((name, each.line("uri") or each.line("url") or each.line("file")))
        give(talk, self._base, own, media)

    def _times(self, record: Record) -> Times:
        start, end = (
            self._instants.of(record.line(key), f"{key} is not a date and time", record.wrong)
            for key in ("starttime", "endtime")
        )
        return in_order(start, end, record.wrong)

    def _session(self, title: str, talks: list[Talk]) -> Session:
        rooms = self._rooms[title]
        zone = None if any(talk.start for talk in talks) else self._dating.known.timezone
        session = gathering.session(title, talks, zone, self._dating.basis)
        session.room = next(iter(rooms)) if len(rooms) == 1 else None
        session.gathered = title not in self._named
        return session
