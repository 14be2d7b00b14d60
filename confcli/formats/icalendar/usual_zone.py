"""The zone of a calendar that states none, but whose times or descriptions agree in one."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from confcli.formats.icalendar import values
from confcli.formats.icalendar.lines import VCalendar, VEvent


def usual_zone(
    calendar: VCalendar, events: Iterable[VEvent], described: Mapping[str, object]
) -> tuple[str, str] | None:
    """The name of the zone in which a calendar's days are, and how that is known.

    It is the only one that its times name, else the only one described. Times in UTC say nothing:
    many programs write all times so. With a floating time, there may be another zone.
    """
    used = {name for each in events if each.calendar is calendar for name in _zones(each)}
    if "" in used:
        return None
    if used:
        evidence = "the only zone that its times name"
    else:
        used, evidence = set(described), "the only VTIMEZONE"
    return (name := used.pop(), f"{evidence}: {name}") if len(used) == 1 else None


def _zones(event: VEvent) -> Iterable[str]:
    """The zone of each end of an event that has a time, empty if that is floating."""
    for key in ("DTSTART", "DTEND"):
        entry = event.first(key)
        try:
            moment = values.moment(entry) if entry else None
        except ValueError:
            continue
        if entry and isinstance(moment, datetime) and moment.tzinfo is None:
            yield values.zone_name(entry) or ""
