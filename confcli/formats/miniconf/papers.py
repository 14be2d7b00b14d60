"""The papers, speakers and events of a Mini-Conf site (``sitedata/papers.csv`` and the like).

CSV with a header that has an id and a title, or JSON or YAML, a list of objects with such keys
(in the JSON that sites serve, within ``content``), or one object of such objects by id. The name
of a file, as ``tutorials``, is the kind of items that name none. Most files have no times, but
``sessions`` (``Mon Session 1|Tues Session 2``), each a slot. Some have date and time in
``start_date`` and ``start_time``, and those of a second slot in columns that end in ``_b``.
"""

from dataclasses import replace

from confcli.formats.interface import Hints, Verdict
from confcli.formats.miniconf import links, records, row, slots
from confcli.formats.miniconf.record import AROUND, Record
from confcli.formats.miniconf.records import Shape
from confcli.formats.miniconf.site import SiteFile
from confcli.formats.miniconf.slots import SessionSlot
from confcli.formats.syntax.document import Document
from confcli.formats.vocabulary.meanings import meanings
from confcli.formats.vocabulary.numbered import titles
from confcli.model import kinds
from confcli.model.entities import Listing
from confcli.model.patterns import Pattern

NAME = "miniconf-papers"
FAMILY = "mini-conf"
FURNITURE = AROUND

_IDS = ("UID", "paper_id", "forum", "short_name")
_TITLES = ("title", "name")
_STARTS = ("start", "start_time", "time")
_DAYS = ("date", "start_date", "day", "start_date_a", "start_date_b")
_CLOCK = Pattern(r"\d{1,2}[:.h]\d\d\s?(?:[ap]m)?", "i")
#: An item has one of these keys: other directories have objects with UID and title, too.
_TELLING = (
    "authors", "abstract", "speaker", "speakers", "presenter", "organizer", "organizers",
    "organiser", "organisers", "session", "sessions", "track", "category", "keywords",
    "description", "content", "type", "presentation_id", "room", "start", "start_time",
    "start_date", "date", "paper_type", "decision",
)  # fmt: skip


def recognise(document: Document) -> Verdict:
    """Accept CSV, JSON or YAML of items with an id and a title."""
    shape = records.shape(document)
    is_sessions = shape.has("papers", "paper_ids") and shape.has("start", "start_time", "date")
    is_items = shape.has(*_IDS) and shape.has(*_TITLES) and not is_sessions
    of_table = shape.kind == "csv" and (
        _owns_times(shape) or titles(list(shape.names)) or _has_only_clocks(document, shape)
    )
    is_items = is_items and not of_table and _has_both(document, shape)
    if not is_items or not _is_site(shape):
        missing = "neither CSV with the columns UID and title nor JSON or YAML of the same"
        return Verdict(False, missing)
    return Verdict(True, f"{_HELD[shape.kind]} UID and title")


_HELD = {
    "csv": "CSV with the columns",
    "array": "a JSON array of objects with",
    "object": "a JSON object by id of objects with",
    "list": "a YAML list of objects with",
    "map": "a YAML list of objects with",
}


def _owns_times(shape: Shape) -> bool:
    """Whether columns say whose times they are, a session's or a talk's, as only tables do."""
    found = [each for name in shape.names for each in meanings(name)[:1]]
    return any(it.owner and it.field in ("start", "end", "time") for it in found)


def _has_only_clocks(document: Document, shape: Shape) -> bool:
    """Whether the file is of one day, which it doesn't say: tables may be told the first day."""
    if not shape.has(*_STARTS) or shape.has(*_DAYS):
        return False
    starts = (row.line_of(*_STARTS) for row in records.first(document))
    filled = list(filter(None, starts))
    return bool(filled) and all(map(_CLOCK.fullmatch, filled))


def _has_both(document: Document, shape: Shape) -> bool:
    """Whether an item has an id and a title, not the one or the other as rows of a schedule."""
    found = records.first(document) if shape.kind != "csv" else []
    return not found or any(each.has(*_IDS) and each.has(*_TITLES) for each in found)


def _is_site(shape: Shape) -> bool:
    told = shape.has(*_TELLING) or any(name.endswith(("url", "name")) for name in shape.names)
    return shape.kind in ("csv", "list", "map") or told


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read the items into the sessions that they name, else into those of their track."""
    site = SiteFile(document, hints, NAME)
    usual = kinds.of_group(document.stem.replace("_", " "))
    items = [(each, slots.slots(each, _title(each))) for each in records.records(document)]
    site.prepare((each, slot.cells) for each, times in items for slot in times)
    for each, times in items:
        _take(site, each, times, usual)
    return site.of(site.sessions.made(), why)


def _title(record: Record) -> str:
    return record.line_of(*_TITLES)


def _take(site: SiteFile, record: Record, presented: list[SessionSlot], usual: str | None) -> None:
    """Collect the talk of each slot in its session; only the first has the id."""
    title = _title(record)
    talk = row.talk(record, title, site.base, usual)
    is_talk = bool(title or (talk.authors and talk.abstract))
    if not is_talk and not record.wrong:
        record.wrong.append("an item without a title")
    site.report(record, record.wrong)
    own = record.line_of("UID", "paper_id", "id", "forum", "short_name")
    ids = site.ids_of(record, own)
    if (other := row.other_id(record)) != own:
        ids += site.ids_of(record, other)
    if not is_talk:
        return
    times = site.when(record, *(slot.cells for slot in presented))
    for slot, when in zip(presented, times, strict=True):
        found = replace(talk, **when._asdict(), source_ids=ids)
        if slot.record:
            found.links = [*talk.links]
            links.give(found, slot.record, site.base)
        site.sessions.take(row.session_of(record, slot, site), found)
        ids = []
