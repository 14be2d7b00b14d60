"""The JSON feed of the virtual sites (``/static/virtual/data/<conf>-<year>-orals-posters.json``).

One object ``{"count": N, "results": [record, …]}``. A record is a talk: ``name``, ``authors``
(each with ``fullname``), ``abstract``, ``eventtype``, ``decision``, ``topic``, ``session``,
``room_name``, ``poster_position``, ``starttime`` and ``endtime`` with offsets or null,
``virtualsite_url``, ``paper_url``, ``id``, ``uid``. A wrong field is a problem on the line on which
its record begins; the other fields are read.
"""

from collections import defaultdict

from confcli.formats import addresses, boards, gathering, people
from confcli.formats.collecting import Programme
from confcli.formats.fields import Fields
from confcli.formats.interface import Hints, Verdict
from confcli.formats.keywords import keywords
from confcli.formats.people import Person
from confcli.formats.syntax import located_json
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Line
from confcli.formats.virtual import sites
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
#: A placeholder that the site fails to fill in.
_UNFILLED = Pattern(r"\{location\}\s*")
_DECISION = Pattern(r".*\(([^(]+)\)")


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
    whole = located_json.load(document)
    records = whole["results"]
    for value in records:
        feed.take_record(_Record(value))
    count = whole.get("count")
    if isinstance(count, int) and count != len(records):
        said = Line(whole.line, f"count: {count}")
        feed.problem(said, f"there are {len(records)} records")
    return feed.listing(why)


class _Record(Fields):
    """A record; each requested field of the wrong type is added to ``wrong``."""

    _noun = "a record"

    def _text(self, key: str) -> str | None:
        text = super()._text(key)
        return _UNFILLED.sub("", text) if text and "{" in text else text


class _Feed(Programme):
    """Collects the talks of a feed into sessions."""

    def __init__(self, document: Document, hints: Hints) -> None:
        super().__init__(document, hints, NAME)
        self._talks: dict[str, list[Talk]] = defaultdict(list)
        site = _SITE.search(document.text)
        edition = _EDITION.search(document.text)
        #: The conference and its year, as the records name them.
        self._edition = " ".join(edition.groups()) if edition else None
        said = f"https://{site.group(1)}/" if site else sites.address(self._edition)
        self.base = addresses.base_of(document, Hints()) or hints.base_url or said

    def take_record(self, record: _Record) -> None:
        """Add a record as a talk to the session it names."""
        talk, named = self._talk(record), record.line("session")
        self.report(record, record.wrong)
        if talk != Talk():
            self._named |= {named} if named else set()
            self._talks[named or kinds.plural(talk.type or "talk")].append(talk)

    def listing(self, why: str) -> Listing:
        """Build the listing."""
        sessions = [self._session(title, talks) for title, talks in self._talks.items()]
        first = next((session.start for session in sessions if session.start), None)
        self.name(self._edition)
        return self.collected(self.conference, sessions, why, self._dating.known_of(first))

    def _talk(self, record: _Record) -> Talk:
        wrong, title, authors = record.wrong, record.line("name"), _authors(record)
        start, end = (
            self.instant(record.line(key), key, wrong) for key in ("starttime", "endtime")
        )
        times = self.times(start, end, wrong)
        if title is None and not wrong:
            wrong.append("a record without a name")
        own = record.key("uid" if record.value.get("id") is None else "id")
        talk = Talk(
            title=title,
            type=_kind(record),
            authors=people.names(authors),
            affiliations=people.affiliations(authors),
            abstract=record.prose("abstract"),
            start=times.start,
            end=times.end,
            track=_track(record),
            keywords=keywords(record.value.get("keywords")),
            source_ids=self.source_ids(own, wrong, "record"),
        )
        talk.room, talk.board = boards.placed(record.line("room_name"), _position(record))
        self._give_addresses(talk, record)
        return talk

    def _give_addresses(self, talk: Talk, record: _Record) -> None:
        """Set the addresses: the talk's page, the paper's, and what belongs to it."""
        own = map(record.line, ("url", "virtualsite_url", "paper_url"))
        media = [(key, record.line(key)) for key in ("paper_pdf_url", "slides_url", "video_url")]
        for each in record.parts("eventmedia"):
            name = addresses.called(each.line("name"), each.line("type"))
            media.append((name, each.line("uri") or each.line("url") or each.line("file")))
        addresses.give(talk, self.base, own, media)

    def _session(self, title: str, talks: list[Talk]) -> Session:
        zone = None if any(talk.start for talk in talks) else self._dating.known.timezone
        session = gathering.session(title, talks, zone, self._dating.basis)
        session.gathered = title not in self._named
        return session


def _authors(record: _Record) -> list[Person]:
    found = record.array("authors")
    record.wrong += ["an author without a name" for each in found if not people.named(each)]
    return people.named(found, record.wrong)


def _kind(record: _Record) -> str | None:
    """The kind of event, and whether a poster is a spotlight."""
    event = record.line("eventtype") or record.line("event_type")
    decision = _DECISION.fullmatch(record.line("decision") or "")
    decided = kinds.kind(decision.group(1)) if decision else None
    kind = kinds.kind(event) if event else decided
    return "spotlight poster" if (kind, decided) == ("poster", "spotlight") else kind


def _track(record: _Record) -> str | None:
    """The topic: ``Theory->Learning Theory`` becomes ``Theory → Learning Theory``."""
    topic = record.line("topic")
    return " → ".join(part.strip() for part in topic.split("->")) if topic else None


def _position(record: _Record) -> str | None:
    position = record.value.get("poster_position")
    is_number = isinstance(position, int) and not isinstance(position, bool)
    return str(position) if is_number else record.line("poster_position")
