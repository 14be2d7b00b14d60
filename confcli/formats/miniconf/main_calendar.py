"""The calendar of a Mini-Conf site (``sitedata/main_calendar.json``), made for TUI Calendar.

A JSON or YAML list of entries with ``title``, ``start``, ``end``, ``location``, ``link`` and
``calendarId``, some with ``UID``, ``type``, ``room``, ``chair`` or ``zoom``; or of social events
with ``display_name``, ``start_time`` and ``end_time``; or of sessions with ``date``. An entry is a
session of its own, whose papers are in other files: they name its ``UID`` or title, or its link
names them (``papers.html?session=1``).
"""

from collections.abc import Iterator
from dataclasses import replace

from confcli.formats import gathering, people
from confcli.formats.interface import Hints, Verdict
from confcli.formats.miniconf import records, row, slots
from confcli.formats.miniconf.record import AROUND, Record
from confcli.formats.miniconf.site import SiteFile
from confcli.formats.miniconf.slots import SessionSlot
from confcli.formats.people.lines import are_people
from confcli.formats.syntax.document import Document
from confcli.model import kinds
from confcli.model.entities import Listing, Session, Talk
from confcli.model.patterns import Pattern

NAME = "miniconf-calendar"
FAMILY = "mini-conf"
FURNITURE = (*AROUND, "category")

_TITLES = ("long_name", "title", "display_name", "name", "session")
_STARTS = ("start", "start_time", "date")
#: What papers, speakers and workshops have, and entries of a calendar have not.
_OF_ITEMS = (
    "authors", "abstract", "description", "speaker", "speakers", "presenter", "organizers",
    "organiser", "organisers", "papers", "paper_ids", "events", "sessions", "content",
)  # fmt: skip
#: How TUI Calendar draws an entry.
_SHOWN_AS = Pattern(r"""\bcategory["']?\s*:\s*["']?(?:time|allday)\b""")
_NO_GROUP = Pattern(r"-*")


def recognise(document: Document) -> Verdict:
    """Accept a JSON or YAML list of entries of such a calendar."""
    shape = records.shape(document)
    is_drawn = shape.has("calendarId") or _SHOWN_AS.search(document.beginning)
    is_own = is_drawn and shape.has("start", "start_time")
    is_own = (is_own and shape.has(*_TITLES)) or (
        shape.has("display_name") and shape.has("start_time")
    )
    is_list = shape.has(*_TITLES) and shape.has(*_STARTS) and shape.has("UID")
    is_own = is_own or (is_list and not shape.has(*_OF_ITEMS))
    if not is_own or shape.kind not in ("array", "list"):
        return Verdict(False, "not a JSON array of entries with calendarId and start")
    return Verdict(True, f"a {_SYNTAX[shape.kind]} of a calendar's entries")


_SYNTAX = {"array": "JSON array", "list": "YAML list"}


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read each entry as a session."""
    site = SiteFile(document, hints, NAME)
    return site.of(list(_sessions(document, site)), why)


def _sessions(document: Document, site: SiteFile) -> Iterator[Session]:
    found = [(each, slots.slots(each, "")) for each in records.records(document)]
    site.prepare((each, slot.cells) for each, times in found for slot in times)
    for record, times in found:
        title, *below = _title(record)
        if not title:
            site.problem(record, "an entry without a title")
            continue
        talk = _talk(site, record, title, " ".join(below))
        for n, slot in enumerate(times):
            yield _session(site, record, replace(talk, source_ids=[]) if n else talk, slot)


def _session(site: SiteFile, record: Record, talk: Talk, slot: SessionSlot) -> Session:
    if not slots.has_start(slot.cells):
        site.problem(record, "an entry without a start")
    [(talk.start, talk.end, talk.duration)] = site.when(record, slot.cells)
    session = gathering.session(talk.title or "", [talk])
    session.chairs, session.track = row.chairs(record), talk.track
    is_block = talk.type != "event" and kinds.is_block(talk.type or "")
    session.type = session.type or (talk.type if is_block else None)
    return session


def _talk(site: SiteFile, record: Record, title: str, who: str) -> Talk:
    talk = row.talk(record, title, site.base)
    group = _group(record)
    named = kinds.of_group(group)
    talk.type = kinds.of_title(title) or named or "event"
    talk.track = talk.track if named or not group else group
    if are_people(who):
        people.credit(talk, who)
    elif who:
        talk.abstract = who
    uid = record.line_of("UID")  # it is the session's, but an id often counts the entries
    talk.source_ids = site.ids_of(record, uid or record.line_of("id"), "sessions" if uid else None)
    return talk


def _title(record: Record) -> list[str]:
    """Split the title into lines: below the first, sites put the speakers."""
    found = record.prose_of(*_TITLES)
    return [" ".join(part.split()) for part in found.split("\n") if part.strip()] or [""]


def _group(record: Record) -> str:
    """Read the type of an entry, else its calendar's name, which may be dashes for none."""
    named = map(record.line_of, ("type", "calendarId"))
    return next((name for name in named if not _NO_GROUP.fullmatch(name)), "")
