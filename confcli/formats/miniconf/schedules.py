"""The schedules of the workshops of a Mini-Conf site (``sitedata/workshop_schedules.json``).

One object of arrays by the ids of workshops. An item has ``title``, ``speakers``, ``type``,
``subsession``, ``id``, ``date`` (``Jul 5``, ``9 Jul``, ``July 9th``, ``09-Jul``), ``startTime``
and ``endTime`` (``9:00 AM``, ``17:30``), without a year or zone. Numeric ids are unique only
within their workshop.
"""

from confcli.formats import people
from confcli.formats.interface import Hints, Verdict
from confcli.formats.miniconf import slots
from confcli.formats.miniconf.record import Record
from confcli.formats.miniconf.site import SiteFile
from confcli.formats.syntax import located_json
from confcli.formats.syntax.document import Document
from confcli.model import kinds
from confcli.model.entities import Listing, Session, Talk
from confcli.model.patterns import Pattern

NAME = "miniconf-schedules"
FAMILY = "mini-conf"

#: An empty array, or the first item of another, which holds no objects and arrays.
_HEAD = Pattern(
    r'\s*\{\s*"(?:[^"\\]++|\\.)*+"\s*:\s*\[\s*'
    r'(?:\]|(?P<item>\{(?:[^{}\[\]"]++|"(?:[^"\\]++|\\.)*+")*+\}))'
)
_OWN = (Pattern(rb'"startTime"\s*:'), Pattern(rb'"date"\s*:'), Pattern(rb'"title"\s*:'))
_BEGINNING = 100_000
_NUMBER = Pattern(r"[\d.]+")
#: The most words of a name: in place of speakers, some items print the whole programme.
_LONGEST_NAME = 12


def recognise(document: Document) -> Verdict:
    """Accept a JSON object of arrays whose items have title, date and startTime."""
    head = _HEAD.match(document.beginning)
    item = head["item"] if head else None
    beginning = item.encode() if item else document.data[:_BEGINNING]
    if not head or not all(key.search(beginning) for key in _OWN):
        return Verdict(False, "not a JSON object of arrays of items with date and startTime")
    return Verdict(True, "a JSON object of the items of workshops, with date and startTime")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read a session for each part of a workshop, with its items as talks."""
    site = SiteFile(document, hints, NAME)
    found = (
        (name, part if isinstance(part, list) else [part])
        for name, part in located_json.load(document).items()
    )
    items = [(name, Record(item)) for name, part in found for item in part]
    site.prepare((item, slots.first(item)) for _, item in items)
    for workshop, item in items:
        _take(site, workshop, item)
    return site.of(site.sessions.made(), why)


def _take(site: SiteFile, workshop: str, item: Record) -> None:
    title = item.line_of("title")
    if not title:
        site.report(item, item.wrong or ["an item without a title"])
        return
    speakers = people.named(item.get("speakers"))
    is_text = any(len(each.name.split()) > _LONGEST_NAME for each in speakers)
    speakers = [] if is_text else speakers
    part, id_ = item.line_of("subsession"), item.line_of("id")
    talk = Talk(
        title,
        kinds.of_group(item.line_of("type")) or kinds.of_title(title),
        people.names(speakers),
        item.prose_of("speakers") if is_text else None,
        affiliations=people.affiliations(speakers),
        source_ids=site.ids_of(item, f"{workshop}-{id_}" if _NUMBER.fullmatch(id_) else id_),
    )
    [(talk.start, talk.end, talk.duration)] = site.when(item, slots.first(item))
    site.sessions.take(Session(f"{workshop}: {part}" if part else workshop or site.unnamed), talk)
