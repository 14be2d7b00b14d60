"""When an item is, as a line of a list says it, and how that is known."""

from datetime import datetime
from typing import Any

from confcli.model.text import one_line
from confcli.schedule.days import DayRange, days_of_entry
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import ALL_DAY, Line
from confcli.times.calendar_names import named_day, short_month, short_weekday
from confcli.times.zones import NEVER, Zone
from confcli.views import cells
from confcli.views.context import Context

#: The remark on a time that a talk has from its session.
OF_SESSION = "session time"
#: The remark on a time whose zone the source doesn't state.
ZONE_INFERRED = "zone inferred"


def times_of(line: Line[Any], context: Context) -> list[str]:
    """The times of a line in each zone; a day is named that is not the one that is shown.

    A day that is to stand above them comes first.
    """
    slot, look = line.slot, context.look
    if context.boards:
        return [one_line(slot.board)] if slot.board else []
    if slot.start is None:
        return []
    if whole := days_of_entry(slot):
        return [_whole(whole, context)] if context.days or ALL_DAY not in context.said else []
    own = [zone.of(slot.conference) for zone in look.zones]
    first = own[0].local(slot.start)
    named = bool(context.days) or line.since or not line.day
    shown = first.date() if named else line.day  # that of the heading
    times = []
    for zone in own:
        there = zone.local(slot.start)
        other = "" if there.date() == shown else f" {short_weekday(there)}"
        times.append(_hours(slot, zone, context) + other)
    if context.days == "above":
        return [f"{first.day} {short_month(first)} {first.year}", *times]
    return [_day(first, context.days) + times[0], *times[1:]]


def _whole(days: DayRange, context: Context) -> str:
    """``all day``, or the days where these are not shown."""
    return cells.day_names(days) if context.days else ALL_DAY


def _hours(slot: Entry, zone: Zone, context: Context) -> str:
    """From start to end; an end that the source doesn't state as ``Context.ends`` has it."""
    start, end, clock12 = slot.start or NEVER, slot.end, context.look.clock12
    other = None if end else context.ends.get(slot.id)
    if other and other.end == other.start:
        return f"{cells.hours(start, None, zone, clock12=clock12)}–?"
    shown = cells.hours(start, other.end if other else end, zone, clock12=clock12)
    return shown.replace("–", "–~") if other and other.is_assumed else shown


def _day(moment: datetime, how: str) -> str:
    """The day before a time, as ``Context.days`` has it."""
    if how == "year":
        return f"{named_day(moment):<15} "
    if how == "long":
        return f"{cells.short_day(moment):<10} "
    return f"{short_weekday(moment)} " if how else ""


def remarks(slot: Entry) -> list[str]:
    """How a time is known, if that is not from the source itself; that none is."""
    if slot.start is None:
        return [cells.NO_TIME]
    of_session = slot.kind != "session" and slot.time_of == "session"
    inferred = slot.time_basis == "inferred"
    return [OF_SESSION] * of_session + [ZONE_INFERRED] * inferred
