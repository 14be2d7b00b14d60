"""The paper sessions of a Mini-Conf site (``sitedata/main_paper_sessions.yml``), and their chairs.

YAML, an object of sessions by name, or a list of them. A session has ``date``, its start, or
``start_time`` and ``end_time``, perhaps ``long_name``, ``chair``, ``room`` and links, and
``papers``, the ids of its papers, whose titles are in another file. So talks have no titles; only
the first talk of a paper has its id. Another file (``chairs.csv``) has the chair of each session.
"""

from collections.abc import Iterator
from typing import Any

from confcli.formats.interface import Hints, Verdict
from confcli.formats.miniconf import records, row, slots
from confcli.formats.miniconf.record import AROUND, Record, line
from confcli.formats.miniconf.site import SiteFile
from confcli.formats.miniconf.slots import titled_session
from confcli.formats.syntax.document import Document
from confcli.model import kinds
from confcli.model.entities import Listing, Session, Talk

NAME = "miniconf-sessions"
FAMILY = "mini-conf"
FURNITURE = AROUND

_NAMES = ("long_name", "title", "display_name", "name")
_IDS = ("UID", "session_id", "session_code", "id", "session")
_STARTS = ("start_time", "start", "date")
_PAPERS = ("papers", "paper_ids")


def recognise(document: Document) -> Verdict:
    """Accept sessions by name with a time and papers, or with their chairs alone."""
    shape = records.shape(document)
    if shape.kind in ("map", "list") and shape.has(*_STARTS) and shape.has(*_PAPERS):
        return Verdict(True, "YAML of sessions by name with date and papers")
    if shape.has(*_IDS) and shape.has(*row.CHAIRS) and not shape.has("title", "name", *_STARTS):
        return Verdict(True, "the chairs of sessions by their ids")
    return Verdict(False, "not YAML of sessions by name with date and papers")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read the sessions, with an untitled talk for each paper."""
    site = SiteFile(document, hints, NAME)
    entries = list(records.records(document))
    site.prepare((each, slots.first(each)) for each in entries)
    found = [_session(site, record) for record in entries]
    return site.of([session for session in found if session], why)


def _session(site: SiteFile, record: Record) -> Session | None:
    key = line(record.key) or record.line_of(*_IDS)
    title = record.line_of(*_NAMES) or titled_session(key)
    if not title or not isinstance(record.value, dict):
        site.problem(record, "not a session with a name")
        return None
    cells = slots.first(record)
    kind = kinds.of_title(title) or kinds.of_group(record.line_of("type"))
    [when] = site.when(record, cells)
    session = row.session(record, title, kind, when, site.base)
    if not session.chairs and not slots.has_start(cells):
        site.problem(record, "a session without a start")
    session.source_ids = site.key_of(key)
    session.talks = list(_talks(site, record))
    return session


def _talks(site: SiteFile, record: Record) -> Iterator[Talk]:
    papers: Any = record.get(*_PAPERS)
    if papers is not None and not isinstance(papers, list):
        site.problem(record, "papers is not a list")
        return
    known: set[str] = set()
    for paper in papers or []:
        id_ = Record(paper).line_of("UID", "id") if isinstance(paper, dict) else line(paper)
        own = site.own(id_, site.papers_file)
        if id_ and own not in known:
            known.add(own)
            yield Talk(source_ids=site.source_ids(own, []), paper=own)
