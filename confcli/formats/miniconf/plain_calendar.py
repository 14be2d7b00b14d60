"""A list of dated entries without the signs of a site: a calendar, or talks in one array.

A JSON or YAML list of objects with a title and a start, perhaps ``end`` or ``duration`` (minutes,
or hours and minutes as ``0:45``) and any other field of a site's items. All formats with signs of
their own come first. An entry without people, keywords or session is a session of its own.
"""

from datetime import timedelta

from confcli.formats import gathering
from confcli.formats.dating.instants import Times, unplaced
from confcli.formats.interface import Hints, Verdict
from confcli.formats.miniconf import days, records, row, slots
from confcli.formats.miniconf.record import AROUND, Record
from confcli.formats.miniconf.site import SiteFile
from confcli.formats.miniconf.slots import SessionSlot
from confcli.formats.syntax.document import Document
from confcli.model.entities import Listing, Session, Talk
from confcli.model.patterns import Pattern

NAME = "plain-calendar"
FAMILY = "mini-conf"
FURNITURE = (*AROUND, "category")

_TITLES = ("long_name", "title", "display_name", "name", "summary")
#: What only talks have.
_OF_TALKS = (
    "authors", "speaker", "speakers", "presenter", "presenters", "keywords", "session", "sessions",
    "session_id", "session_name", "track", "poster_position", "board",
)  # fmt: skip
_LASTS = Pattern(r"(?:(\d{1,2}):(?=\d\d$))?(\d{1,4})(?:\s?min(?:ute)?s?\.?)?", "i")


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
    site.prepare((each, slot.start, slot.end) for each, times in items for slot in times)
    found = [(each, slot, _talk(site, each, slot)) for each, times in items for slot in times]
    read = [(each, slot, talk) for each, slot, talk in found if talk]
    if not is_of_talks:
        return site.listing(why, [_session(site, each, talk) for each, _, talk in read])
    for each, slot, _ in read:
        site.chair(_titled(site, each, slot), slot.key, row.chairs(each))
    keyed = [(_titled(site, each, slot), slot.key, talk) for each, slot, talk in read]
    return site.listing(why, site.gathered(keyed, {slot.session for _, slot, _ in read}))


def _titled(site: SiteFile, record: Record, slot: SessionSlot) -> str:
    """The title of the session that an entry names, else of its group."""
    return slot.session or row.group(record) or site.unnamed


def _session(site: SiteFile, record: Record, talk: Talk) -> Session:
    talk.type = talk.type or "event"
    session = gathering.session(talk.title or "", [talk], basis=site.basis)
    session.track, session.chairs = talk.track, row.chairs(record)
    return session


def _talk(site: SiteFile, record: Record, slot: SessionSlot) -> Talk | None:
    title = record.line_of(*_TITLES)
    if not title:
        site.problem(record, "an entry without a title")
        return None
    if not slot.start:
        site.problem(record, "an entry without a start")
    talk = row.talk(record, title, site.base)
    times = site.times(record, slot.start, slot.end)
    lasts = _duration(record)
    talk.start, talk.end = _ended(times, lasts)
    talk.duration = unplaced(lasts, Times(talk.start, talk.end))
    site.report(record, filter(None, [days.doubt(record, [talk.start])]))
    talk.source_ids = site.ids_of(record, record.line_of("UID", "id"))
    return talk


def _duration(record: Record) -> timedelta | None:
    """How long an entry lasts."""
    if not (found := _LASTS.fullmatch(str(record.holds("duration") or ""))):
        return None
    record.get("duration")
    return timedelta(hours=int(found[1] or 0), minutes=int(found[2]))


def _ended(times: Times, lasts: timedelta | None) -> Times:
    if times.start is None or times.end or lasts is None:
        return times
    return Times(times.start, times.start + lasts)
