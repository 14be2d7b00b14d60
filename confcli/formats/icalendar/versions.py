"""Versions of an event, and events that wrongly have one UID.

By RFC 5545 an event with the same UID (and RECURRENCE-ID), and a higher SEQUENCE, is a newer
version. Without a SEQUENCE nothing says which one counts: all are kept.
"""

from collections import defaultdict
from collections.abc import Sequence

from confcli.formats.icalendar import values
from confcli.formats.icalendar.lines import ContentLine, VEvent
from confcli.formats.icalendar.values import Report


def current(events: Sequence[VEvent], problem: Report) -> list[VEvent]:
    """The events without older versions; how many of these there are is reported once."""
    versions: dict[tuple[str, str], list[VEvent]] = defaultdict(list)
    for event in events:
        if event.uid:
            replaces = event.replaces
            versions[event.uid, replaces.text if replaces else ""].append(event)
    newest = {key: max(map(_sequence, found)) for key, found in versions.items()}
    older = [
        event
        for key, found in versions.items()
        for event in found
        if len(found) > 1 and _sequence(event) < newest[key]
    ]
    if older:
        first = min(older, key=lambda event: event.begin.number)
        count = "an older version" if len(older) == 1 else f"{len(older)} older versions"
        reason = f"{count} of events with a higher SEQUENCE: only the newest are read"
        problem(first.begin, reason if len(older) == 1 else f"{reason}; this is the first")
    replaced = set(map(id, older))
    return [event for event in events if id(event) not in replaced]


def report_shared(events: Sequence[VEvent], problem: Report) -> None:
    """Report once that events have the UIDs of other events."""
    holders: dict[str, list[ContentLine]] = defaultdict(list)
    for event in events:
        entry = event.first("UID")
        if entry and event.uid and not event.replaces:
            holders[event.uid].append(entry)
    shared = {uid: found for uid, found in holders.items() if len(found) > 1}
    extra = sum(len(found) - 1 for found in shared.values())
    if not extra:
        return
    uid, found = min(shared.items(), key=lambda each: each[1][0].number)
    if len(found) == sum(map(len, holders.values())):
        all_ = "both" if len(found) == 2 else f"all {len(found)}"
        problem(found[0], f"{all_} events have the UID {uid}")
    elif extra == 1:
        problem(found[1], "another event has this UID")
    else:
        reason = f"{extra} events have the UID of another event, such as {uid}"
        problem(found[1], f"{reason}; this is the first")


def _sequence(event: VEvent) -> int:
    """The number of a version, 0 if none is stated."""
    entry = event.first("SEQUENCE")
    text = ""
    if entry:
        with values.reported(entry, lambda *_: None):
            text = values.value(entry).text.strip()
    return int(text) if text.isdecimal() and len(text) < 10 else 0
