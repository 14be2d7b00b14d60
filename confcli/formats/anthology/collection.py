"""A collection of the ACL Anthology: ``data/xml/2022.acl.xml`` of its repository.

``<collection>`` holds volumes, a ``<volume>`` its ``<meta>``, front matter and papers; an
``<event>`` the talks given there, and the volumes of other collections that belong to it. A volume
is a session without times: ``<year>`` and ``<month>`` say when it was published.
"""

from collections import Counter
from collections.abc import Sequence

from confcli.formats import addresses, prose
from confcli.formats.anthology import paper
from confcli.formats.anthology.paper import SITE, marked
from confcli.formats.collecting import Programme
from confcli.formats.interface import Hints, Verdict
from confcli.formats.syntax import xml_records
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import YEAR, Line
from confcli.formats.syntax.safe_xml import PROLOG
from confcli.formats.syntax.xml_records import XmlRecord, own_text
from confcli.model.entities import Listing, Session, Talk
from confcli.model.patterns import Pattern
from confcli.model.text import is_web, one_line, shorten

NAME = "acl-anthology"
FAMILY = "acl-anthology"
#: What is said of volumes and files, of people beside their names, and of what was changed later.
FURNITURE = frozenset(
    """
    hash id ingest-date type meta.editor publisher address meta.month month year isbn ISBN issn
    venue shortbooktitle journal-volume journal-issue journal-title meta.volume volume.volume issue
    journal pages bibkey bibtype mrf frontmatter pdf revision erratum pwcdataset author.id editor.id
    speaker.id orcid openreview variant url.hash permission tag src location dates
    """.split()
)
_HEAD = Pattern(rf"{PROLOG}<collection\s[^<>]*+>", "s")
_VOLUME = Pattern(r"<volume\s")
#: Kinds of papers that volumes are named after.
_KINDS = {
    "long": "long", "short": "short", "demo": "demonstration", "demos": "demonstration",
    "tutorials": "tutorial", "tutorial": "tutorial",
}  # fmt: skip
#: Collections of workshops, whose volumes have two digits in the ids of papers.
_OF_WORKSHOPS = ("W", "C69")
_EVENT = Pattern(r"(?P<name>.+)-(?P<year>\d{4})")


def recognise(document: Document) -> Verdict:
    """Accept XML whose root is a ``collection`` with a volume."""
    head = _HEAD.match(document.beginning)
    if not head or not _VOLUME.search(document.beginning, head.end()):
        return Verdict(False, "not XML with the root collection and volumes in it")
    return Verdict(True, "XML with the root collection")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read the papers by volume, and the talks by event."""
    root = xml_records.load(document)
    reader = _Collection(Programme(document, hints, NAME), root.text("id") or "")
    volumes, events = root.records("volume"), root.records("event")
    reader.programme.name(_conference(volumes, events))
    for volume in volumes:
        reader.take_volume(volume)
    for event in events:
        reader.take_event(event)
    return reader.programme.listing_of(reader.sessions, None, why)


def _conference(volumes: Sequence[XmlRecord], events: Sequence[XmlRecord]) -> str | None:
    """The event, else the venue of most volumes, with the year: ``ACL 2022``."""
    titles = " ".join(marked(meta, "booktitle") for it in volumes for meta in it.held("meta"))
    own = [found for it in events if (found := _EVENT.fullmatch(it.text("id") or ""))]
    if len(own) == 1:
        return f"{_printed(own[0]['name'], titles)} {own[0]['year']}"
    named = Counter(_venue(volume) for volume in volumes)
    (venue, year), most = next(iter(named.most_common(1)), (("", ""), 0))
    if not venue or most * 2 <= named.total():
        return None
    return f"{_printed(venue, titles)} {year}".strip()


def _venue(volume: XmlRecord) -> tuple[str, str]:
    """The first venue of a volume, and its year."""
    for meta in volume.records("meta"):
        year = YEAR.search(meta.text("year") or "")
        return meta.text("venue") or "", year[0] if year else ""
    return "", ""


def _printed(venue: str, titles: str) -> str:
    """The id of a venue as titles print it; else in capitals: ``SemEval``, ``ACL``."""
    words = (word.strip("():,-") for word in titles.replace("-", " ").split())
    return next((word for word in words if word.casefold() == venue), venue.upper())


class _Collection:
    """Collects the volumes and events of a collection with an id."""

    def __init__(self, programme: Programme, own: str) -> None:
        self.programme = programme
        self.sessions: list[Session] = []
        self._own = own

    def take_volume(self, volume: XmlRecord) -> None:
        """Collect a volume as a session, with a talk for each paper."""
        name = volume.text("id") or ""
        meta = next(iter(volume.records("meta")), volume)
        own = f"{self._own}-{name}" if name else ""
        title = prose.line(marked(meta, "booktitle")) or own or self.programme.conference
        made = Session(title, source_ids=[own] if own else [])
        pdf, doi = (meta.text("url") or "").strip(), meta.text("doi")
        addresses.give(
            made,
            SITE,
            [f"{SITE}volumes/{own}/" if own else None],
            [("pdf", f"{SITE}{pdf}.pdf" if pdf else ""), ("doi", doi and f"https://doi.org/{doi}")],
        )
        papers = volume.records("paper")
        made.talks = [found for each in papers if (found := self._paper(each, name))]
        if made.talks:
            self.sessions.append(made)
        elif papers or not volume.get("frontmatter"):
            self.programme.problem(_place(volume, title), "a volume without papers")

    def take_event(self, event: XmlRecord) -> None:
        """Collect the talks given at an event, and the addresses of its other volumes."""
        meta = next(iter(event.records("meta")), event)
        title = prose.line(marked(meta, "title")) or self.programme.conference
        name = event.text("id") or ""
        made = Session(title, source_ids=[name] if name else [])
        for links in event.records("links"):
            paper.give_links(made, links)
        held = (it for each in event.records("colocated") for it in each.all("volume-id"))
        others = [("volume", f"{SITE}volumes/{own_text(each).strip()}/") for each in held]
        addresses.give(made, SITE, [f"{SITE}events/{name}/" if name else None], others)
        made.talks = list(map(paper.given, event.records("talk")))
        if made.talks or made.links:
            self.sessions.append(made)

    def _paper(self, record: XmlRecord, volume: str) -> Talk | None:
        """Read a paper; without a title it is a problem."""
        wrong: list[str] = []
        own = self._id(record, volume)
        found = paper.talk(record, own, _KINDS.get(volume, "paper"))
        found.source_ids = self.programme.source_ids(own, wrong, "paper")
        if not found.title:
            wrong.append("a paper without a title")
        self.programme.report(_place(record, found.title or own), wrong)
        return found if found.title or (found.abstract and found.authors) else None

    def _id(self, record: XmlRecord, volume: str) -> str:
        """The id of a paper: ``2022.acl-long.1``; before 2020 ``P19-1001`` or ``W19-0101``."""
        file, number = (record.text("url") or "").strip(), record.text("id") or ""
        if file and not is_web(file):
            return file
        if "." in self._own or not number.isdecimal():
            return f"{self._own}-{volume}.{number}" if number else ""
        width = 2 if self._own.startswith(_OF_WORKSHOPS) else 1
        return f"{self._own}-{volume.zfill(width)}{number.zfill(4 - width)}"


def _place(record: XmlRecord, text: str) -> Line:
    return Line(record.line, shorten(one_line(text)))
