"""What ``stars import`` reads: exports, calendars of ours, shared lines, or ids, one per line."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from confcli.export import backup, id_lines, share_line
from confcli.export.backup import Backup
from confcli.formats.syntax.plain import whole
from confcli.model import uids
from confcli.model.errors import InputError
from confcli.model.marks import Mark, Marked, Slot
from confcli.model.patterns import Pattern
from confcli.model.text import shorten
from confcli.schedule.entries import UNTITLED

if TYPE_CHECKING:
    from icalendar import Component

NO_IDS: Mapping[str, str] = MappingProxyType({})
_ID = Pattern(r"[spt][0-9a-z]{7}")
_KNOWN = "one id per line, or what confcli stars export, stars share or export -f ics wrote"


def read(name: str, text: str, ids: Mapping[str, str] = NO_IDS) -> Backup:
    """Read what is starred, and all else that a text says of items.

    ``ids`` are those that the items of calendar events have by now, by the UIDs of the events.
    ``InputError`` if it is none of what can be imported, or not whole.
    """
    text = whole(text)
    return _document(name, text, ids) or Backup(_of_lines(name, text))


def ids(name: str, text: str) -> list[tuple[str, str]]:
    """The ids in a text that ``read`` reads, or in any lines, with all of the line.

    ``InputError`` if it is not whole.
    """
    text = whole(text)
    found = _document(name, text, NO_IDS)
    if found:
        return [(it.id, it.id) for it in found.marks]
    return [(it.id, it.whole) for it in id_lines.read(text)]


def _document(name: str, text: str, ids: Mapping[str, str]) -> Backup | None:
    """What a text holds that is more than lines with ids; ``None`` if it is not."""
    begin = text.lstrip("\ufeff \t\r\n")
    if begin.startswith(("{", "[")):
        return backup.read(name, begin)
    if begin.upper().startswith("BEGIN:VCALENDAR"):
        return Backup(list(_of_calendar(name, text, ids)))
    if share_line.is_line(begin):
        picks = share_line.read(begin)
        return Backup([backup.bare(it.id, it.conference, Mark(it.star)) for it in picks])
    return None


def _of_calendar(name: str, text: str, ids: Mapping[str, str]) -> Iterator[Marked]:
    from icalendar import Calendar

    try:
        calendars = Calendar.from_ical(text, multiple=True)
    except ValueError as error:
        wrong = f"{name}: can't be read as a calendar"
        raise InputError(f"{wrong}; it should be as confcli export -f ics wrote it") from error
    events = {str(it.get("uid", "")): it for each in calendars for it in each.walk("VEVENT")}
    found = {uid: item for uid in events if (item := uids.item(uid))}
    if not found:
        raise InputError(f"{name}: no event in this calendar comes from confcli")
    for uid, item in found.items():
        yield _of_event(events[uid], ids.get(uid, item.id), item.conference)


def _of_event(event: "Component", id_: str, conference: str) -> Marked:
    """What an event says of its item, so that it is found though its id may be another one here."""
    title = str(event.get("summary", ""))
    start, end = _moment(event, "dtstart"), _moment(event, "dtend")
    room = str(event.get("location", "")) or None
    slot = Slot(id_, start, end, room, cancelled=event.get("status") == "CANCELLED")
    known = backup.bare(id_, conference)
    return known._replace(title=title if title != UNTITLED else None, slots=[slot])


def _moment(event: "Component", name: str) -> str | None:
    from icalendar import vDDDTypes

    value = event.get(name)
    found = value.dt if isinstance(value, vDDDTypes) else None  # what is broken is another thing
    return found.isoformat() if isinstance(found, datetime) and found.tzinfo else None


def _of_lines(name: str, text: str) -> list[Marked]:
    found: dict[str, Marked] = {}
    for number, id_, _ in id_lines.read(text):
        if not _ID.fullmatch(id_.casefold()):
            wrong = f"{name}:{number}: {shorten(id_, most=40)!r} is not an id"
            raise InputError(f"{wrong}; it should be {_KNOWN}")
        found.setdefault(id_.casefold(), backup.bare(id_.casefold()))
    return [*found.values()]
