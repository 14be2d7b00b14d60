"""Entries as an iCalendar file (RFC 5545), written by the library ``icalendar``.

Each slot is an event, with a UID that stays. What an event says decides its SEQUENCE and
LAST-MODIFIED, and its DTSTAMP with them: an export that has nothing new is the same to the byte.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from confcli.export import clean, event_text, event_times, vtimezone
from confcli.export.interface import Form, Manner
from confcli.export.uids import uid
from confcli.model.revision import Revision
from confcli.schedule.entries import Entry

if TYPE_CHECKING:
    from icalendar import Alarm, Calendar, Event

#: How often a program is to look for a newer version of the file.
_REFRESH = timedelta(hours=12)


class _Slot(NamedTuple):
    """A slot whose time is known."""

    entry: Entry
    when: event_times.When


def write(entries: Sequence[Entry], manner: Manner) -> str:
    """The text of a calendar with an event for each slot whose time is known."""
    slots = _slots(entries, manner)
    events = {key: _event(slot, manner) for key, slot in slots.items()}
    revisions = _revisions(events, manner)
    calendar = _calendar(slots.values(), manner)
    for key, event in events.items():
        _stamp(event, revisions[key])
        calendar.add_component(event)
    text: str = calendar.to_ical().decode("utf-8")
    return text


#: What has no time is left out.
ICS = Form("ics", "iCalendar", "talks", write)


def _slots(entries: Iterable[Entry], manner: Manner) -> dict[str, _Slot]:
    """The slots of entries by their UIDs, each once."""
    found = {uid(slot): slot for entry in entries for slot in entry.slots}
    timed = ((key, slot, event_times.when(slot, manner)) for key, slot in found.items())
    return {key: _Slot(slot, when) for key, slot, when in timed if when}


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


def _event(slot: _Slot, manner: Manner) -> "Event":
    """All that an event says, but for its version."""
    from icalendar import Event

    entry, when = slot
    found = Event()
    found.add("uid", uid(entry))
    found.add("summary", clean.line(entry.shown_title))
    found.add("dtstart", when.start)
    if when.end:
        found.add("dtend", when.end)
    for name, value in event_text.properties(entry).items():
        if value:
            found.add(name, value)
    if manner.alarm is not None and not when.is_days and not entry.cancelled:
        found.add_component(_alarm(entry, manner.alarm))
    return found


def _alarm(entry: Entry, minutes: int) -> "Alarm":
    from icalendar import Alarm

    found = Alarm()
    found.add("action", "DISPLAY")
    found.add("description", clean.line(entry.shown_title))
    found.add("trigger", timedelta(minutes=-minutes))
    return found


def _revisions(events: "Mapping[str, Event]", manner: Manner) -> Mapping[str, Revision]:
    """Which version of each event this is, by what it says."""
    from hashlib import blake2b  # loads OpenSSL

    if manner.revise is None:
        return dict.fromkeys(events, Revision(0, manner.now))
    digests = {
        key: blake2b(event.to_ical(), digest_size=16).hexdigest() for key, event in events.items()
    }
    return manner.revise(digests)


def _stamp(event: "Event", revision: Revision) -> None:
    # Without a METHOD, DTSTAMP says when the event was last changed, not when it was written.
    for name in ("dtstamp", "last-modified"):
        event.add(name, revision.modified)
    event.add("sequence", revision.sequence)
