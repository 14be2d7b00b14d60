"""Times, titles and lists as a person reads them."""

from datetime import date, datetime
from typing import Any

from confcli.schedule import Entry, SessionEntry
from confcli.text import one_line, shorten
from confcli.times import zones
from confcli.times.zones import Zone

UNTITLED = "[no title]"
NO_TIME = "no time stated"


def shown_title(entry: Entry) -> str:
    """Return the title, or in its place, marked, the first words of the abstract."""
    if entry.title:
        return entry.title
    if entry.abstract:
        return f"{UNTITLED} {shorten(entry.abstract)}"
    return f"{UNTITLED} ({entry.type})" if entry.type else UNTITLED


def day(moment: date) -> str:
    """Return ``Tue 4 May 2021``, whatever the locale."""
    weekday = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[moment.weekday()]
    return f"{weekday} {moment.day} {month(moment)} {moment.year}"


def month(moment: date) -> str:
    """Return ``May``, whatever the locale."""
    names = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
    return names.split()[moment.month - 1]


def day_span(first: date, last: date) -> str:
    """Return ``3–7 May 2021`` for the days that something covers."""
    if first == last:
        return f"{first.day} {month(first)} {first.year}"
    if first.year != last.year:
        return f"{first.day} {month(first)} {first.year} – {last.day} {month(last)} {last.year}"
    if first.month != last.month:
        return f"{first.day} {month(first)} – {last.day} {month(last)} {last.year}"
    return f"{first.day}–{last.day} {month(last)} {last.year}"


def clock(start: datetime | None, end: datetime | None, zone: Zone) -> str:
    """Return ``19:00–19:15 PDT``; an end on a later day is marked ``+1d``."""
    if start is None:
        return NO_TIME
    first = zone.local(start)
    if end is None:
        return f"{first:%H:%M} {zones.label(first)}"
    last = zone.local(end)
    mark = day_mark((last.date() - first.date()).days)
    changed = "" if last.utcoffset() == first.utcoffset() else f" {zones.label(first)}"
    return f"{first:%H:%M}{changed}–{last:%H:%M}{mark} {zones.label(last)}"


def day_mark(days: int) -> str:
    """Return `` +1d`` for one day later, nothing for the same day."""
    return f" {days:+}d" if days else ""


def day_shift(entry: Any, zone: Zone, first_zone: Zone) -> str:
    """Return `` +1d`` where an item starts a calendar day later than in the first zone."""
    if entry.start is None:
        return ""
    days = zone.local(entry.start).date() - first_zone.local(entry.start).date()
    return day_mark(days.days)


def when(entry: Any, zone: Zone, first_zone: Zone | None = None) -> str:
    """Return day and clock on two lines, the day marked where it differs from the first zone's."""
    if entry.start is None:
        return NO_TIME
    local = zone.local(entry.start).date()
    mark = day_shift(entry, zone, first_zone) if first_zone else ""
    of_session = "\n(its session)" if entry.kind != "session" and entry.time_of == "session" else ""
    return f"{day(local)}{mark}\n{clock(entry.start, entry.end, zone)}{of_session}"


def place(entry: Entry, *, with_session: bool = True) -> str:
    """Return what, where: ``oral · Oral Session 6 · ICLR 2021``."""
    session = entry.session if with_session and entry.kind != "session" else None
    count = f"{entry.count} talks" if isinstance(entry, SessionEntry) and entry.count else None
    parts = (entry.type, entry.track, entry.room, session, count, entry.conference)
    return " · ".join(part for part in parts if part)


def flat(value: object) -> str:
    """Return a JSON value on one line: lists separated by ``; ``, objects by their id or name."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(flat(part) for part in value)
    if isinstance(value, dict):
        keys = ("id",) if "id" in value else value.keys()
        return " ".join(flat(value[key]) for key in keys)
    return one_line(str(value))
