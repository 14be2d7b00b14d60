"""Entries as an iCalendar file (RFC 5545), written by the library ``icalendar``.

Each slot is an event, with a UID that stays. What an event says decides its SEQUENCE and
LAST-MODIFIED, and its DTSTAMP with them: an export that has nothing new is the same to the byte.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from confcli.export import clean, event_text, event_times, vtimezone
from confcli.export.event_text import CANCELLED
from confcli.export.interface import Form, Manner
from confcli.model.revision import Revision
from confcli.model.uids import uid, uid_of_own
from confcli.schedule.entries import Entry

if TYPE_CHECKING:
    from icalendar import Alarm, Calendar, Event

#: How often a program is to look for a newer version of the file.
_REFRESH = timedelta(hours=12)


class _Slot(NamedTuple):
    """What an event is made of: its time, and the values of its other properties by name."""

    when: event_times.When
    said: Mapping[str, str | list[str]]


def write(entries: Sequence[Entry], manner: Manner) -> str:
    """The text of a calendar with an event for each slot whose time is known."""
    slots = _slots(entries, manner)
    revisions = _revisions(slots, manner)
    calendar = _calendar(slots.values(), manner)
    for key, slot in slots.items():
        calendar.add_component(_event(slot, revisions[key], manner))
    text: str = calendar.to_ical().decode("utf-8")
    return text


ICS = Form("ics", "iCalendar", "talks", write, needs="time")


def _slots(entries: Iterable[Entry], manner: Manner) -> dict[str, _Slot]:
    """The slots of entries and the appointments, each once, by the UIDs that they would have."""
    every = (slot for entry in entries for slot in entry.slots)
    found = {uid(slot.id, slot.conference): slot for slot in every}
    timed = ((key, slot, event_times.when(slot, manner)) for key, slot in found.items())
    slots = {key: _Slot(when, event_text.properties(slot)) for key, slot, when in timed if when}
    return slots | {
        uid_of_own(each.id): _Slot(
            event_times.of_appointment(each, manner), {"summary": clean.line(each.title)}
        )
        for each in manner.appointments
    }


def _calendar(slots: Iterable[_Slot], manner: Manner) -> "Calendar":
    """A calendar without events, with a description of each zone that these name."""
    from icalendar import Calendar, vDuration, vText

    found = Calendar()
    found.add("prodid", "-//confcli//confcli//EN")
    found.add("version", "2.0")
    for key in ("name", "x-wr-calname"):
        found.add(key, vText(clean.line(manner.title)))  # the library knows neither as text
    whens = [slot.when for slot in slots]
    if usual := Counter(when.zone for when in whens if when.zone).most_common(1):
        found.add("x-wr-timezone", usual[0][0].name)
    found.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    found.add("x-published-ttl", vDuration(_REFRESH))
    for zone, first, last in event_times.spans(whens):
        found.add_component(vtimezone.described(zone, first, last))
    return found


def _event(slot: _Slot, revision: Revision, manner: Manner) -> "Event":
    from icalendar import Event

    when, said = slot
    found = Event()
    found.add("uid", clean.line(revision.uid))
    found.add("dtstart", when.start)
    if when.end:
        found.add("dtend", when.end)
    for name, value in said.items():
        if value:
            found.add(name, value)
    # Without a METHOD, DTSTAMP says when the event was last changed, not when it was written.
    for name in ("dtstamp", "last-modified"):
        found.add(name, revision.modified)
    found.add("sequence", revision.sequence)
    is_off = when.is_days or said.get("status") == CANCELLED
    if manner.alarm is not None and not is_off:
        found.add_component(_alarm(said["summary"], manner.alarm))
    return found


def _alarm(text: str | list[str], minutes: int) -> "Alarm":
    from icalendar import Alarm

    found = Alarm()
    found.add("action", "DISPLAY")
    found.add("description", text)
    found.add("trigger", timedelta(minutes=-minutes))
    return found


def _revisions(slots: Mapping[str, _Slot], manner: Manner) -> Mapping[str, Revision]:
    if manner.revise is None:
        return {key: Revision(key, 0, manner.now) for key in slots}
    return manner.revise({key: _digest(slot) for key, slot in slots.items()})


def _digest(slot: _Slot) -> str:
    """A hash of what an event says, whatever zone its times are written in."""
    from hashlib import blake2b  # loads OpenSSL

    said = json.dumps([*event_times.instants(slot.when), slot.said])
    return blake2b(said.encode(), digest_size=16).hexdigest()
