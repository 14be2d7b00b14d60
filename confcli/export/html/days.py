"""The days of a page: what is on them, by sessions, in the zones of their conferences."""

from collections.abc import Sequence
from datetime import date, timedelta
from heapq import merge
from typing import NamedTuple

from confcli.export.html.blocks import Block, blocks
from confcli.export.html.hours import midnight
from confcli.export.html.items import Told
from confcli.export.interface import Manner
from confcli.export.programme import NO_TIME, day_name, line
from confcli.model.uids import uid
from confcli.planning.appointments import AppointmentEntry
from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry
from confcli.times.calendar_names import short_month, short_weekday
from confcli.times.zones import NEVER, Zone


class Day(NamedTuple):
    """A day of a conference, or what of a conference has no time."""

    #: ``2024-02-03``, behind the name of the conference if there are several.
    anchor: str
    day: date | None
    #: The name of the conference, if there are several.
    conference: str
    #: What follows an id in the UIDs of events.
    host: str
    zone: Zone
    blocks: Sequence[Block]

    @property
    def title(self) -> str:
        """``Saturday 3 February 2024``."""
        return day_name(self.day) if self.day else NO_TIME

    @property
    def short(self) -> str:
        """``Sat 3 Feb``."""
        day = self.day
        return f"{short_weekday(day)} {day.day} {short_month(day)}" if day else NO_TIME

    @property
    def midnight(self) -> int | None:
        """When it begins, in seconds since 1970."""
        return midnight(self.day, self.zone) if self.day else None


def days(entries: Sequence[Entry], manner: Manner) -> list[Day]:
    """The days with their sessions in order of time; what has no time comes last."""
    names = list(dict.fromkeys(each.conference for each in entries))
    own = [AppointmentEntry(each) for each in manner.appointments]
    #: An appointment is shown on the days of the only conference.
    alone = names[0] if len(names) == 1 else ""
    every = merge(entries, own, key=lambda each: each.start or NEVER)
    parts: dict[tuple[date, str], list[Entry]] = {}
    for each in every:
        of = each.conference or alone
        parts.setdefault((_day(each, _zone(of, manner)) or date.max, of), []).append(each)
    told = Told()
    return [
        _made(key, part, told, _zone(key[1], manner), is_one=len(names) < 2)
        for key, part in sorted(parts.items(), key=lambda part: part[0])
    ]


def _made(
    key: tuple[date, str], part: Sequence[Entry], told: Told, zone: Zone, *, is_one: bool
) -> Day:
    day, conference = key[0] if key[0] != date.max else None, key[1]
    host = uid("", conference).removeprefix(".")
    slug = host.removesuffix("@confcli")
    name = day.isoformat() if day else "no-time"
    anchor = name if is_one else f"{slug}-{name}"
    shown = "" if is_one else line(conference)
    return Day(anchor, day, shown, host, zone, blocks(part, day, zone, told))


def _zone(conference: str, manner: Manner) -> Zone:
    asked = manner.calendar_zone
    return asked.of(conference) if asked and conference else manner.zones[0].of(conference)


def _day(entry: Entry, zone: Zone) -> date | None:
    """The day of an entry; where its source says when days turn, nights are of the day before."""
    if entry.start is None:
        return None
    if whole := days_of_entry(entry):
        return whole.first
    hour, minute = map(int, (entry.day_change or "00:00").split(":"))
    local = zone.local(entry.start).replace(tzinfo=None)
    return (local - timedelta(hours=hour, minutes=minute)).date()
