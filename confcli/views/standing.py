"""How what is on or next stands to the present: the exact time, and how far away it is."""

from datetime import datetime

from confcli.schedule.days import DayRange, days_of_entry
from confcli.schedule.entries import Entry
from confcli.schedule.present import is_after
from confcli.times.zones import Zone
from confcli.views import cells
from confcli.views.distance import ON_NOW
from confcli.views.look import Look
from confcli.views.moments import distance, moment


def standing(of: Entry, now: datetime, look: Look) -> str:
    """``until 14:25, 15 min left``, ``14:15, in 5 min`` or ``all day``."""
    if of.start is None:
        return ""
    zone = look.zones[0].of(of.conference)
    known = moment(of, now)
    if not known.running:
        time = shown_time(of.start if is_after(of, now) else of.end or of.start, now, zone, look)
        return f"{time}, {distance(of, now)}"
    if whole := days_of_entry(of):
        return _whole(whole, now, zone)
    end = shown_time(of.end, now, zone, look) if of.end else ""
    return f"until {end}, {known.text}" if known.text else ON_NOW


def shown_time(then: datetime, now: datetime, zone: Zone, look: Look) -> str:
    """The time of day, with the day if that is another one."""
    write = cells.day_and_time if shown_day(then, now, zone) else cells.time_of_day
    return write(zone.local(then), clock12=look.clock12)


def shown_day(then: datetime, now: datetime, zone: Zone) -> str:
    """``Sat 3 Feb``, or nothing if that is today."""
    there = zone.local(then)
    return "" if there.date() == zone.local(now).date() else cells.short_day(there)


def _whole(days: DayRange, now: datetime, zone: Zone) -> str:
    if days.last <= zone.local(now).date():
        return cells.ALL_DAY
    return f"{cells.ALL_DAY}, until {cells.short_day(days.last)}"
