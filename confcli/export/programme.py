"""What a readable programme says of each item, whatever it is marked up with."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from heapq import merge
from itertools import groupby
from typing import NamedTuple

from confcli.export.interface import Manner
from confcli.model.prose import ITEM
from confcli.model.safety import safe
from confcli.model.text import one_line
from confcli.planning.appointments import AppointmentEntry
from confcli.schedule.days import Calendar, days_of_entry
from confcli.schedule.entries import Entry, SessionEntry
from confcli.schedule.web import addresses
from confcli.times import clock
from confcli.times.calendar_names import WEEKDAYS, long_date
from confcli.times.zones import NEVER, Zone

NO_TIME = "No time stated"
ALL_DAY = "all day"
DOT = " · "
NOTE = "My note: "
#: The addresses that have another name here.
_LINKS = {"recording": "video"}
_STARS = {"must": "★ must", "star": "★", "maybe": "☆ maybe"}


class Item(NamedTuple):
    """An item at one of its times."""

    entry: Entry
    title: str
    #: ``14:00–14:15``; empty if it has no time.
    when: str
    #: What the user says of it: a star, labels, whether it is seen.
    marks: list[str]
    people: str
    place: list[str]
    #: The web addresses of its page, recording and slides, by name.
    links: dict[str, str]
    note: str | None
    #: ``None`` also where it stands above, with an earlier time of the same paper.
    abstract: str | None


def line(text: str) -> str:
    """A text on one line, in which nothing hides or reorders what it says."""
    return one_line(safe(one_line(text)))


def percented(address: str, signs: re.Pattern[str]) -> str:
    """An address in which some signs are written as ``%20``."""
    return signs.sub(lambda sign: "".join(f"%{it:02X}" for it in sign[0].encode()), address)


def in_list(text: str) -> tuple[str, str]:
    """``-`` or ``1.`` and the rest of a line that is in a list; nothing and the line if not."""
    found = ITEM.match(text)
    if found is None:
        return "", text
    return found[0].strip() if found[0][0].isdigit() else "-", text[found.end() :]


def days(entries: Sequence[Entry], manner: Manner) -> Iterator[tuple[str, list[Item]]]:
    """Yield the days with their items, own appointments too; what has no time comes last."""
    calendar, told = Calendar(manner.zones[0]), set[tuple[str, str]]()
    conferences = len({entry.conference for entry in entries}) > 1
    own = map(AppointmentEntry, manner.appointments)
    every = merge(entries, own, key=lambda each: each.start or NEVER)
    dated = [(calendar.day(entry) or date.max, entry) for entry in every]
    dated.sort(key=lambda each: each[0])
    for day, part in groupby(dated, lambda each: each[0]):
        items = []
        for _, entry in part:
            of = entry.conference, entry.paper or entry.id
            one = item(entry, hours(entry, manner), is_told=of in told)
            items.append(of_conference(one) if conferences and entry.conference else one)
            told.add(of)
        yield NO_TIME if day == date.max else day_name(day), items


def item(entry: Entry, when: str, *, is_told: bool = False) -> Item:
    """What there is to say of an item; if it ``is_told`` already, not its abstract again."""
    return Item(
        entry,
        line(entry.shown_title),
        when,
        _marks(entry),
        _people(entry),
        _place(entry),
        {_LINKS.get(name, name): address for name, address in addresses(entry).items()},
        entry.mark.note,
        None if is_told else entry.abstract,
    )


def of_conference(one: Item) -> Item:
    """The same item, with its conference, among those of others."""
    return one._replace(place=[*one.place, line(one.entry.conference)])


def day_name(day: date) -> str:
    """``Tuesday 4 May 2021``."""
    return f"{WEEKDAYS[day.weekday()]} {long_date(day)}"


def zones(entries: Sequence[Entry], manner: Manner) -> str:
    """``Times are in Asia/Tokyo, UTC+9.``; empty if there are none."""
    timed = [entry for entry in entries if entry.start and not days_of_entry(entry)]
    first = manner.zones[0]
    return f"Times are in {first.title}{_offset(timed, first)}." if timed else ""


def _offset(timed: Sequence[Entry], zone: Zone) -> str:
    """The offset of a zone, if all times have the same and its name does not say it."""
    locals_ = (zone.of(it.conference).local(it.start) for it in timed if it.start)
    offsets = {clock.offset(local) for local in locals_}
    return f", {offsets.pop()}" if len(offsets) == 1 and not zone.title.startswith("UTC") else ""


def hours(slot: Entry, manner: Manner) -> str:
    """``14:00–14:15 (−1d 22:00–22:15 America/Los_Angeles)``; empty without a time."""
    if slot.start is None:
        return ""
    if days_of_entry(slot):
        return ALL_DAY
    first, *others = (zone.of(slot.conference) for zone in manner.zones)
    day = first.local(slot.start).date()
    beside = []
    for zone in others:
        # Before the start, as a mark behind the end says how many days that is after the start.
        shift = clock.day_mark((zone.local(slot.start).date() - day).days)
        own = f"{clock.hours(slot.start, slot.end, zone)} {zone.title}"
        beside.append(f"{shift} {own}".strip())
    own = clock.hours(slot.start, slot.end, first)
    return f"{own} ({', '.join(beside)})" if beside else own


def when(slot: Entry, manner: Manner) -> str:
    """``Tuesday 4 May 2021, 14:00–14:15``: the day and the hours of a slot."""
    day = Calendar(manner.zones[0]).day(slot)
    return f"{day_name(day)}, {hours(slot, manner)}" if day else NO_TIME


def _marks(entry: Entry) -> list[str]:
    mark = entry.mark
    labels = f"labels: {', '.join(map(line, mark.labels))}" if mark.labels else None
    known = (_STARS.get(mark.star or ""), labels, "seen" if mark.seen else None)
    return [part for part in known if part]


def _people(entry: Entry) -> str:
    if entry.authors:
        return ", ".join(map(line, entry.authors))
    is_chaired = isinstance(entry, SessionEntry) and entry.chairs
    return f"chairs: {', '.join(map(line, entry.chairs))}" if is_chaired else ""


def _place(slot: Entry) -> list[str]:
    """What has become of a slot, where it is, in which session and track, and what it is."""
    session = slot.session if slot.kind != "session" and slot.session != slot.room else None
    track = slot.track if slot.track and slot.track not in (slot.session or "") else None
    known = (
        "CANCELLED" if slot.cancelled else None,
        slot.status.upper() if slot.status else None,
        slot.room,
        f"board {slot.board}" if slot.board else None,
        session if session != slot.title else None,
        track,
        slot.type,
        "not recorded" if slot.unrecorded else None,
        f"{slot.duration} min" if slot.duration and not slot.end else None,
    )
    return [line(part) for part in known if part]
