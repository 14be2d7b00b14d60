"""The calendar of a Mini-Conf site (``sitedata/main_calendar.json``), made for TUI Calendar.

One array of entries with ``title``, ``start``, ``end``, ``location``, ``link`` and
``calendarId``, some with ``type``, without ids; or of social events with ``display_name``,
``start_time``, ``end_time``, ``room``. Entries are events, not papers.
"""

import re
from collections.abc import Iterator
from typing import Any

from confcli.formats import gathering, people
from confcli.formats.interface import Hints, Verdict
from confcli.formats.miniconf import values
from confcli.formats.miniconf.site import SiteFile
from confcli.formats.syntax import located_json
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Line
from confcli.model import kinds
from confcli.model.entities import Listing, Talk

NAME = "miniconf-calendar"
FAMILY = "mini-conf"

_HEAD = re.compile(r"\s*\[(?=\s*\{)")
#: The keys of calendar entries, and of social events.
_OWN = (re.compile(rb'"calendarId"\s*:'), re.compile(rb'"start"\s*:\s*(?:"|null)'))
_SOCIALS = (re.compile(rb'"display_name"\s*:'), re.compile(rb'"start_time"\s*:\s*(?:"|null)'))
_BEGINNING = 100_000
_TITLES = ("title", "display_name", "name")
_PAGE = re.compile(r"\S+\.html?(?:[?#]\S*)?", re.IGNORECASE)
_NO_GROUP = re.compile(r"-*")


def recognise(document: Document) -> Verdict:
    """Accept a JSON array with an entry of such a calendar."""
    beginning = document.data[:_BEGINNING] if document.opening == b"[" else b""
    is_own = any(all(key.search(beginning) for key in keys) for keys in (_OWN, _SOCIALS))
    if not is_own or not _HEAD.match(document.text):
        return Verdict(False, "not a JSON array of entries with calendarId and start")
    return Verdict(True, "a JSON array of a calendar's entries")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read the entries as talks in sessions by type, or of the conference."""
    site = SiteFile(document, hints, NAME)
    found = list(_entries(document, site))
    return site.listing(why, gathering.gather(found, basis=site.basis))


def _entries(document: Document, site: SiteFile) -> Iterator[tuple[str, Talk]]:
    text = document.unified
    head = _HEAD.match(text)
    for line, value in located_json.elements(document.name, text, head.end() if head else 0):
        entry = value if isinstance(value, dict) else {}
        title, *below = _title(entry)
        item = Line(line, values.shown(title, value))
        if not title:
            site.problem(item, "an entry without a title")
            continue
        yield _group(entry) or site.unnamed, _talk(site, item, entry, title, " ".join(below))


def _talk(site: SiteFile, item: Line, entry: dict[str, Any], title: str, who: str) -> Talk:
    start, end = (
        values.line(entry.get(key) or entry.get(f"{key}_time")) for key in ("start", "end")
    )
    times = site.times(item, start, end)
    if not start:
        site.problem(item, "an entry without a start")
    link, location = (values.line(entry.get(key)) for key in ("link", "location"))
    return Talk(
        title=title,
        type=kinds.of_title(title) or kinds.of_group(_group(entry)) or "event",
        authors=people.people(who) if people.are_people(who) else [],
        abstract=who if who and not people.are_people(who) else None,
        start=times.start,
        end=times.end,
        room=values.line(entry.get("room")) or _room(location, link),
        url=link or next(iter(values.addresses([location])), None) or _page(location),
        links=[url for url in values.addresses([location]) if link and url != link],
        source_ids=site.ids_of(item, values.line(entry.get("id"))),
    )


def _title(entry: dict[str, Any]) -> list[str]:
    """Split the title into lines: below the first, sites put the speakers."""
    found = next((text for key in _TITLES if (text := values.text(entry.get(key)))), "")
    return [" ".join(part.split()) for part in found.split("\n") if part.strip()] or [""]


def _group(entry: dict[str, Any]) -> str:
    """Read the type of an entry, else its calendar's name, which may be dashes for none."""
    named = (values.line(entry.get(key)) for key in ("type", "calendarId"))
    return next((name for name in named if not _NO_GROUP.fullmatch(name)), "")


def _room(location: str, link: str) -> str | None:
    """Keep a location that is a place: most repeat the entry's link."""
    is_place = location != link and not values.addresses([location])
    return location if location and is_place and not _page(location) else None


def _page(location: str) -> str | None:
    return location if _PAGE.fullmatch(location) else None
