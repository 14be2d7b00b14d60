"""Entries as an iCalendar file (RFC 5545), written by the library ``icalendar``."""

from collections.abc import Sequence

from confcli.export.interface import Form, Manner
from confcli.schedule.entries import Entry


def write(entries: Sequence[Entry], manner: Manner) -> str:
    """The text of a calendar with an event for each slot."""
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//confcli//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", manner.title)
    for slot in (slot for entry in entries for slot in entry.slots):
        event = Event()
        event.add("uid", f"{slot.id}@confcli")
        event.add("dtstamp", manner.now)
        event.add("summary", slot.shown_title)
        if slot.start:
            event.add("dtstart", slot.start)
        calendar.add_component(event)
    text: str = calendar.to_ical().decode()
    return text


ICS = Form("ics", "iCalendar", "talks", write)
