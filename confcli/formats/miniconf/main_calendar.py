"""The calendar of a Mini-Conf site (``sitedata/main_calendar.json``), made for TUI Calendar.

A JSON or YAML list of entries with ``title``, ``start``, ``end``, ``location``, ``link`` and
``calendarId``, some with ``UID``, ``type``, ``room``, ``chair`` or ``zoom``; or of social events
with ``display_name``, ``start_time`` and ``end_time``; or of sessions with ``date``. An entry is a
session of its own, whose papers are in other files: they name its ``UID`` or title, or its link
names them (``papers.html?session=1``).
"""

import re
from collections.abc import Iterator

from confcli.formats import gathering, people
from confcli.formats.interface import Hints, Verdict
from confcli.formats.miniconf import links, records, row, values
from confcli.formats.miniconf.records import Record
from confcli.formats.miniconf.site import SiteFile
from confcli.formats.people.lines import are_people
from confcli.formats.syntax.document import Document
from confcli.model import kinds
from confcli.model.entities import Listing, Session, Talk

NAME = "miniconf-calendar"
FAMILY = "mini-conf"

_TITLES = ("title", "display_name", "name", "session")
_STARTS = ("start", "start_time", "date")
#: What papers, speakers and workshops have, and entries of a calendar have not.
_OF_ITEMS = (
    "authors", "abstract", "description", "speaker", "speakers", "presenter", "organizers",
    "organiser", "organisers", "papers", "paper_ids", "events", "sessions", "content",
)  # fmt: skip
_PAGE = re.compile(r"\S+\.html?(?:[?#]\S*)?", re.IGNORECASE)
_NO_GROUP = re.compile(r"-*")


def recognise(document: Document) -> Verdict:
    """Accept a JSON or YAML list of entries of such a calendar."""
    shape = records.shape(document)
    is_own = shape.has("calendarId") and shape.has("start", "start_time")
    is_own = is_own and shape.has(*_TITLES)
    is_own = is_own or (shape.has("display_name") and shape.has("start_time"))
    is_list = shape.has(*_TITLES) and shape.has(*_STARTS) and shape.has("UID")
    is_own = is_own or (is_list and not shape.has(*_OF_ITEMS))
    if not is_own or shape.kind not in ("array", "list"):
        return Verdict(False, "not a JSON array of entries with calendarId and start")
    return Verdict(True, f"a {_SYNTAX[shape.kind]} of a calendar's entries")


_SYNTAX = {"array": "JSON array", "list": "YAML list"}


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read each entry as a session."""
    site = SiteFile(document, hints, NAME)
    return site.listing(why, list(_sessions(document, site)))


def _sessions(document: Document, site: SiteFile) -> Iterator[Session]:
    for record in records.records(document):
        title, *below = _title(record)
        if not title:
            site.problem(record, "an entry without a title")
            continue
        talk = _talk(site, record, title, " ".join(below))
        session = gathering.session(title, [talk], basis=site.basis)
        session.chairs = record.listed("chair", "chairs", "session_chair")
        session.track = talk.track
        yield session


def _talk(site: SiteFile, record: Record, title: str, who: str) -> Talk:
    start, end = record.line_of(*_STARTS), record.line_of("end", "end_time")
    times = site.times(record, start, end)
    if not start:
        site.problem(record, "an entry without a start")
    group = _group(record)
    kind = kinds.of_title(title) or kinds.of_group(group)
    found = links.of(record)
    is_people = are_people(who)
    persons = people.named(who) if is_people else row.persons(record)
    return Talk(
        title=title,
        type=kind or "event",
        authors=people.names(persons),
        affiliations=people.affiliations(persons),
        abstract=who if who and not is_people else row.abstract(record),
        start=times.start,
        end=times.end,
        track=None if kinds.of_group(group) else group or None,
        room=_room(record),
        url=found.url,
        links=[*_pages(record), *found.links],
        source_ids=_ids(site, record),
    )


def _ids(site: SiteFile, record: Record) -> list[str]:
    """The id of an entry: a ``UID`` is the session's, an ``id`` often counts the entries."""
    uid = record.line_of("UID")
    return site.ids_of(record, uid or record.line_of("id"), "sessions" if uid else None)


def _title(record: Record) -> list[str]:
    """Split the title into lines: below the first, sites put the speakers."""
    found = record.prose_of(*_TITLES)
    return [" ".join(part.split()) for part in found.split("\n") if part.strip()] or [""]


def _group(record: Record) -> str:
    """Read the type of an entry, else its calendar's name, which may be dashes for none."""
    named = map(record.line_of, ("type", "calendarId"))
    return next((name for name in named if not _NO_GROUP.fullmatch(name)), "")


def _pages(record: Record) -> list[str]:
    """The pages of the site itself that an entry links to."""
    printed = dict.fromkeys(map(record.line_of, ("link", "location")))
    return [text for text in printed if _PAGE.fullmatch(text) and not values.addresses([text])]


def _room(record: Record) -> str | None:
    """Keep a location or link that is a place: most repeat an address."""
    printed = map(record.prose_of, ("room", "room_name", "venue", "location", "link"))
    return next((_in_one(text) for text in printed if text and not _is_address(text)), None)


def _in_one(text: str) -> str:
    return "; ".join(filter(None, map(str.strip, text.splitlines())))


def _is_address(text: str) -> bool:
    return bool(_PAGE.fullmatch(text) or values.addresses([text]))
