"""The schedules of the workshops of a Mini-Conf site (``sitedata/workshop_schedules.json``).

One object of arrays by the ids of workshops. An item has ``title``, ``speakers``, ``type``,
``subsession``, ``id``, ``date`` (``Jul 5``, ``9 Jul``, ``July 9th``, ``09-Jul``), ``startTime``
and ``endTime`` (``9:00 AM``, ``17:30``), without a year or zone. Numeric ids are unique only
within their workshop.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from confcli.formats import gathering, people
from confcli.formats.dating import stamps
from confcli.formats.dating.stamps import Stamp
from confcli.formats.interface import Hints, Verdict
from confcli.formats.miniconf import values
from confcli.formats.miniconf.site import SiteFile
from confcli.formats.syntax import json_values, located_json
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Line
from confcli.model import kinds
from confcli.model.entities import Listing, Talk
from confcli.model.errors import InputError
from confcli.model.patterns import Pattern

NAME = "miniconf-schedules"
FAMILY = "mini-conf"

_NAME = r'\s*("(?:[^"\\]++|\\.)*+")\s*:\s*\['
_HEAD = Pattern(r"\s*\{" + _NAME + r"\s*[{\]]")
_NEXT = Pattern(r"\s*[{,]" + _NAME)
_OWN = (Pattern(rb'"startTime"\s*:'), Pattern(rb'"date"\s*:'), Pattern(rb'"title"\s*:'))
_BEGINNING = 100_000
_ORDINAL = Pattern(r"(?<=\d)(?:st|nd|rd|th)\b", "i")
_NUMBER = Pattern(r"[\d.]+")
#: The most words of a name: in place of speakers, some items print the whole programme.
_LONGEST_NAME = 12


class _ScheduleItem(NamedTuple):
    """An item, its workshop, and its date and times: as printed, and as a stamp if they are one."""

    item: Line
    workshop: str
    fields: dict[str, Any]
    printed: str
    stamp: Stamp | None

    def line(self, key: str) -> str:
        """Read a field as one line."""
        return values.line(self.fields.get(key))


def recognise(document: Document) -> Verdict:
    """Accept a JSON object of arrays whose items have title, date and startTime."""
    beginning = document.data[:_BEGINNING]
    if not all(key.search(beginning) for key in _OWN) or not _HEAD.match(document.text):
        return Verdict(False, "not a JSON object of arrays of items with date and startTime")
    return Verdict(True, "a JSON object of the items of workshops, with date and startTime")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read a session for each part of a workshop, with its items as talks."""
    site = SiteFile(document, hints, NAME)
    entries = list(_entries(document))
    site.dating.settle([entry.stamp for entry in entries if entry.stamp])
    found = [titled for entry in entries for titled in _talks(site, entry)]
    return site.listing(why, gathering.gather(found, basis=site.basis))


def _entries(document: Document) -> Iterator[_ScheduleItem]:
    text = document.unified
    at, line = 0, 1
    while head := _NEXT.match(text, at):
        line += text.count("\n", at, head.end())
        workshop = values.line(json_values.loads(head.group(1), strict=False))
        items, at, line = located_json.whole(document, text, head.end(), line)
        yield from (_entry(workshop, *found) for found in items)
    if text[at:].strip() != "}":
        raise InputError(f"{document.name}:{line}: invalid JSON: expecting another array or '}}'")


def _entry(workshop: str, line: int, value: Any) -> _ScheduleItem:
    fields = value if isinstance(value, dict) else {}
    item = Line(line, values.shown(values.line(fields.get("title")), value))
    day, start, end = (values.line(fields.get(key)) for key in ("date", "startTime", "endTime"))
    day = _ORDINAL.sub("", day).replace("-", " ")
    printed = f"{day} {start}{' - ' * bool(end)}{end}".strip()
    return _ScheduleItem(item, workshop, fields, printed, stamps.whole(printed))


def _talks(site: SiteFile, entry: _ScheduleItem) -> Iterator[tuple[str, Talk]]:
    title = entry.line("title")
    if not title:
        site.problem(entry.item, "an item without a title")
        return
    if entry.printed and not entry.stamp:
        site.problem(entry.item, f"not a date and time: {entry.printed}")
    start, end = site.slot(entry.item, entry.stamp) if entry.stamp else (None, None)
    said = entry.fields.get("speakers")
    speakers = people.named(said)
    is_text = any(len(each.name.split()) > _LONGEST_NAME for each in speakers)
    speakers = [] if is_text else speakers
    part, id_ = entry.line("subsession"), entry.line("id")
    yield (
        f"{entry.workshop}: {part}" if part else entry.workshop or site.unnamed,
        Talk(
            title=title,
            type=kinds.of_group(entry.line("type")) or kinds.of_title(title),
            authors=people.names(speakers),
            affiliations=people.affiliations(speakers),
            abstract=values.text(said) if is_text else None,
            start=start,
            end=end,
            source_ids=site.ids_of(
                entry.item, f"{entry.workshop}-{id_}" if _NUMBER.fullmatch(id_) else id_
            ),
        ),
    )
