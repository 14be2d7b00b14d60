"""A user's own appointments: how they are named, found, and replaced by a newer calendar."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from confcli.model.entities import Span
from confcli.model.marks import Appointment
from confcli.model.text import words
from confcli.programme.ids import digest
from confcli.schedule.filters import begins
from confcli.times.local import utc
from confcli.times.zones import Zone


class Replacement(NamedTuple):
    """What a newer version of a calendar adds or changes, and the ids of what it lacks."""

    new: list[Appointment]
    gone: list[str]


def appointment(
    title: str, start: datetime, end: datetime, source: str | None = None, uid: str = ""
) -> Appointment:
    """An appointment: the same one of a calendar, or typed again, has the same id."""
    key = uid or f"{title}\0{utc(start).isoformat()}\0{utc(end).isoformat()}"
    return Appointment(f"b{digest(key)}", title, start, end, source)


def replacing(
    known: Iterable[Appointment], read: Iterable[Appointment], source: str
) -> Replacement:
    """What becomes of the appointments that were read from a calendar when it is read again."""
    latest = {each.id: each for each in read}
    there = {each.id: each for each in known}
    new = [each for id_, each in latest.items() if there.get(id_) != each]
    gone = [id_ for id_, each in there.items() if each.source == source and id_ not in latest]
    return Replacement(new, gone)


def during(known: Iterable[Appointment], spans: Sequence[Span], zone: Zone) -> list[Appointment]:
    """The appointments from the first to the last day of some times, in a zone."""
    if not spans:
        return []
    first = zone.local(min(each.first for each in spans)).date()
    last = zone.local(max(each.until for each in spans)).date()
    return [
        each
        for each in known
        if zone.local(each.start).date() <= last and zone.local(each.end).date() >= first
    ]


def matching(known: Sequence[Appointment], text: str, sources: Iterable[str]) -> list[Appointment]:
    """The appointments that a text means: those of a calendar, of an id, or of words of a title.

    ``sources`` are the names that a calendar may have been read by if the text is its file.
    """
    named = set(sources)
    wanted = text.strip().casefold()
    if found := [each for each in known if each.source in named or each.id == wanted]:
        return found
    if len(wanted) > 1 and (found := [each for each in known if each.id.startswith(wanted)]):
        return found
    asked = words(text)
    titled = [each for each in known if asked and begins(asked, each.title)]
    return [each for each in titled if words(each.title) == asked] or titled
