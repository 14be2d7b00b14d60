"""The paper sessions of a Mini-Conf site (``sitedata/main_paper_sessions.yml``).

YAML, an object of sessions by name. A session has ``date``, its start, or ``start_time`` and
``end_time``, and ``papers``, the ids of its papers, whose titles are in another file. So talks
have no titles; only the first talk of a paper has its id.
"""

import re
from typing import Any

from confcli.formats.interface import Hints, Verdict
from confcli.formats.miniconf import values
from confcli.formats.miniconf.row import titled_session
from confcli.formats.miniconf.site import SiteFile
from confcli.formats.syntax import yaml_text
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Line
from confcli.model.entities import Listing, Session, Talk

NAME = "miniconf-sessions"
FAMILY = "mini-conf"

#: A session at the top, and its start and papers.
_SESSION = re.compile(yaml_text.PREAMBLE + rb"[^\s#\[{-][^\n]{0,200}:[ \t]*(?:#[^\n]*)?\r?\n")
_START = re.compile(rb"^[ \t]+(?:date|start_time)[ \t]*:[ \t]*[\"']?\d{4}-", re.M)
_PAPERS = re.compile(rb"^[ \t]+papers[ \t]*:", re.M)
_BEGINNING = 10_000


def recognise(document: Document) -> Verdict:
    """Accept YAML of sessions by name, with a time and papers."""
    beginning = document.data[:_BEGINNING]
    is_named = _SESSION.match(beginning)
    if not is_named or not _START.search(beginning) or not _PAPERS.search(beginning):
        return Verdict(False, "not YAML of sessions by name with date and papers")
    return Verdict(True, "YAML of sessions by name with date and papers")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read the sessions, with an untitled talk for each paper."""
    site = SiteFile(document, hints, NAME)
    found = yaml_text.entries(document.name, document.unified)
    sessions = [_session(site, entry) for entry in found]
    return site.listing(why, [found for found in sessions if found])


def _session(site: SiteFile, entry: yaml_text.YamlItem) -> Session | None:
    name = values.line(entry.key)
    item = Line(entry.line, values.shown(name, entry.value))
    if not name or not isinstance(entry.value, dict):
        site.problem(item, "not a session with a name")
        return None
    date, start, end = (
        values.line(entry.value.get(key)) for key in ("date", "start_time", "end_time")
    )
    if not (start or date):
        site.problem(item, "a session without a start")
    times = site.times(item, start or date, end)
    zone = str(times.start.tzinfo) if times.start else None
    return Session(
        titled_session(name),
        start=times.start,
        end=times.end,
        timezone=zone,
        time_basis=site.basis if zone else None,
        talks=_talks(site, item, entry.value.get("papers")),
    )


def _talks(site: SiteFile, item: Line, papers: Any) -> list[Talk]:
    if papers is not None and not isinstance(papers, list):
        site.problem(item, "papers is not a list")
        return []
    ids = filter(None, map(values.line, papers or []))
    return [Talk(source_ids=site.source_ids(id_, []), paper=id_) for id_ in dict.fromkeys(ids)]
