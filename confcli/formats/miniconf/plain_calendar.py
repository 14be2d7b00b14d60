"""A list of dated entries without the signs of a site: a calendar, or talks in one array.

A JSON or YAML list of objects with a title and a start, perhaps ``end`` or ``duration`` (minutes,
or hours and minutes as ``0:45``) and any other field of a site's items. All formats with signs of
their own come first. An entry without people, keywords or session is a session of its own.
"""

from confcli.formats import gathering
from confcli.formats.interface import Hints, Verdict
from confcli.formats.miniconf import records, row, slots
from confcli.formats.miniconf.record import AROUND, Record
from confcli.formats.miniconf.site import SiteFile
from confcli.formats.miniconf.slots import SessionSlot
from confcli.formats.syntax.document import Document
from confcli.model.entities import Listing, Session, Talk

NAME = "plain-calendar"
FAMILY = "mini-conf"
FURNITURE = (*AROUND, "category")

_TITLES = ("long_name", "title", "display_name", "name", "summary")
#: What only talks have.
_OF_TALKS = (
    "authors", "speaker", "speakers", "presenter", "presenters", "keywords", "session", "sessions",
    "session_id", "session_name", "track", "poster_position", "board",
)  # fmt: skip


def recognise(document: Document) -> Verdict:
    """Accept a JSON or YAML list of objects with a title and a start."""
    shape = records.shape(document)
    is_timed = shape.has("start", "start_time", "when") or (shape.has("date") and shape.has("time"))
    if shape.kind not in ("array", "list") or not shape.has(*_TITLES) or not is_timed:
        return Verdict(False, "not a JSON array or YAML list of objects with title and start")
    return Verdict(True, "a list of objects with title and start")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read the entries, each into a session of its own or the one that it names."""
    site = SiteFile(document, hints, NAME)
    items = [(each, slots.slots(each, "")) for each in records.records(document)]
    is_of_talks = any(each.has(*_OF_TALKS) for each, _ in items)
    site.prepare((each, slot.cells) for each, times in items for slot in times)
    found = [(each, slot, _talk(site, each, slot)) for each, times in items for slot in times]
    if not is_of_talks:
        return site.of([_session(each, talk) for each, _, talk in found if talk], why)
    for each, slot, talk in found:
        if talk:
            site.sessions.take(row.session_of(each, slot, site), talk)
    return site.of(site.sessions.made(), why)


def _session(record: Record, talk: Talk) -> Session:
    talk.type = talk.type or "event"
    session = gathering.session(talk.title or "", [talk])
    session.track, session.chairs = talk.track, row.chairs(record)
    return session


def _talk(site: SiteFile, record: Record, slot: SessionSlot) -> Talk | None:
    title = record.line_of(*_TITLES)
    if not title:
        site.problem(record, "an entry without a title")
        return None
    if not slots.has_start(slot.cells):
        site.problem(record, "an entry without a start")
    talk = row.talk(record, title, site.base)
    [(talk.start, talk.end, talk.duration)] = site.when(record, slot.cells)
    talk.source_ids = site.ids_of(record, record.line_of("UID", "id"))
    return talk
