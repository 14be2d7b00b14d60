"""The JSON feed of the virtual sites (``/static/virtual/data/<conf>-<year>-orals-posters.json``).

One object ``{"count": N, "results": [record, …]}``. A record is a talk: ``name``, ``authors``
(each with ``fullname``), ``abstract``, ``eventtype``, ``decision``, ``topic``, ``session``,
``room_name``, ``poster_position``, ``starttime`` and ``endtime`` with offsets or null,
``virtualsite_url``, ``paper_url``, ``id``, ``uid``. A wrong field is a problem on the line on which
its record begins; the other fields are read.
"""

from dataclasses import replace
from functools import partial

from confcli.formats.fields import Fields
from confcli.formats.interface import Hints, Verdict
from confcli.formats.records import making
from confcli.formats.records.cells import Cell
from confcli.formats.records.choosing import Choice
from confcli.formats.records.groups import Entry
from confcli.formats.records.tree import Tree
from confcli.formats.syntax import located_json
from confcli.formats.syntax.document import Document
from confcli.formats.virtual import sites
from confcli.model import kinds
from confcli.model.entities import Listing, Problem
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
#: The keys of fields whose names alone say something else.
_FIELDS = {"title": "name", "start": "starttime", "end": "endtime"}
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
    tree = Tree(located_json.load(document))
    choice = Choice(tree, document.stem, "results[]", _FIELDS, is_known=True)
    unnamed: set[str] = set()
    complete = partial(_complete, unnamed)
    (listing,) = making.listings(document, _known(document, hints), NAME, choice, why, complete)
    for session in listing.sessions:
        session.gathered = session.title in unnamed
    top = tree.top.record
    count, found = top.get("count"), len(top["results"])
    if isinstance(count, int) and count != found:
        wrong = Problem(document.name, top.line, f"count: {count}", f"there are {found} records")
        listing.problems.append(wrong)
    return listing


def _known(document: Document, hints: Hints) -> Hints:
    """What is known of the conference and its site, which records name."""
    site, edition = _SITE.search(document.text), _EDITION.search(document.text)
    name = " ".join(edition.groups()) if edition else None
    said = f"https://{site.group(1)}/" if site else sites.address(name)
    return replace(hints, conference=hints.conference or name, base_url=hints.base_url or said)


def _complete(unnamed: set[str], entry: Entry, found: dict[str, Cell]) -> None:
    """Add what a record says in ways of these sites; ``unnamed`` are the titles that it lacks."""
    record = Fields(entry.record)
    for name, cell in found.items():
        if isinstance(cell.value, str) and "{" in cell.value:
            found[name] = cell._replace(value=_UNFILLED.sub("", cell.value))
    kind = _kind(record)
    if "session title" not in found:
        found["session title"] = Cell(kinds.plural(kind or "talk"))
        unnamed.add(found["session title"].value)
    topic = [part.strip() for part in (record.line("topic") or "").split("->")]
    own = filter(None, map(record.line, ("url", "virtualsite_url", "paper_url")))
    found |= {
        "type": Cell(kind if "title" in found else None),  # which is no title
        "track": Cell(" → ".join(topic)),
        "id": Cell(record.key("uid" if record.value.get("id") is None else "id")),
        "url": Cell(list(own)),
        "links": Cell(record.array("eventmedia")),
    }


def _kind(record: Fields) -> str | None:
    """The kind of event, and whether a poster is a spotlight."""
    event = _UNFILLED.sub("", record.line("eventtype") or record.line("event_type") or "")
    decision = _DECISION.fullmatch(record.line("decision") or "")
    decided = kinds.kind(decision.group(1)) if decision else None
    kind = kinds.kind(event) if event else decided
    return "spotlight poster" if (kind, decided) == ("poster", "spotlight") else kind
