"""A frab schedule, read from XML or JSON, and the listing it becomes."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import time
from typing import NamedTuple

from confcli.formats.collecting import Programme
from confcli.formats.dating.instants import unplaced
from confcli.formats.frab.event import FrabEvent, says_something, talk_of
from confcli.formats.frab.times import DayClock, FrabDay, Placed, clock, duration, placed_on
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import YEAR, Line, Position
from confcli.model.entities import Listing
from confcli.model.text import counted
from confcli.times import zones
from confcli.times.zones import Zone

_SHOWN = 60
#: The facts that are read about the conference.
FACTS = ("title", "acronym", "start", "days", "time_zone_name", "day_change", "base_url")


#: What carries no programme content: how the schedule was made, how it is laid out, ids of the
#: site's database, the dates that its events span, its rooms and tracks as a list.
AROUND = frozenset(
    "$schema .schedule.version .version generator timeslot_duration conference.end languages "
    "defaults colors logo avatar index day_end day.end days.end feedback_url origin_url online_qa "
    ".tracks conference.rooms tracks.guid tracks.id persons.guid persons.code participants.guid "
    "participants.code person.id person.guid person.code room.slug room.guid".split()
)


class Fact(NamedTuple):
    """What a schedule says about its conference, and a way to find the line."""

    text: str
    find_line: Callable[[], int]


@dataclass(slots=True)
class FrabSchedule:
    """What was read of a schedule, and what could not be."""

    facts: dict[str, Fact] = field(default_factory=dict)
    days: list[FrabDay] = field(default_factory=list)
    events: list[FrabEvent] = field(default_factory=list)
    wrong: list[tuple[Position, str]] = field(default_factory=list)

    def said(self, key: str) -> str | None:
        """The text of a fact, if the schedule states it."""
        return self.facts[key].text if key in self.facts else None

    def doubt(self, key: str, reason: str) -> None:
        """Note what is wrong with a fact."""
        text, find_line = self.facts[key]
        self.wrong.append((Line(find_line(), f"{key} {text[:_SHOWN]}"), reason))

    @property
    def conference(self) -> str | None:
        """The title, else the acronym, with the year of the start if stated."""
        found = self.said("title") or self.said("acronym")
        year = YEAR.match(self.said("start") or next((day.date or "" for day in self.days), ""))
        return f"{found} {year.group()}" if found and year and not YEAR.search(found) else found


def listing(
    schedule: FrabSchedule, document: Document, hints: Hints, name: str, why: str
) -> Listing:
    """Make a listing of the events as talks, by track or room; ``name`` is the format's."""
    zone, change = _zone(schedule, hints), _change(schedule)
    _check_days(schedule)
    if zone:  # the file takes precedence over the user
        line = schedule.facts["time_zone_name"].find_line()
        evidence = f"line {line}: time_zone_name {zone.name}"
        hints = replace(hints, timezone=zone.name, time_basis="page", evidence=evidence)
    programme = Programme(document, hints, name)
    programme.name(schedule.conference)
    for each in schedule.wrong:
        programme.problem(*each)
    placed = _take_events(schedule, programme, DayClock(programme, zone, change))
    found = programme.listing(why)
    found.sources[0].day_change = _day_change(schedule, zone, change, placed)
    if zone:
        _name_zone(found, zone, hints.evidence)
    return found


def _take_events(schedule: FrabSchedule, programme: Programme, when: DayClock) -> list[Placed]:
    """Collect the events as talks; return how those with a start fall on their day."""
    placed = []
    base = schedule.said("base_url") or programme.base
    # If no event says anything, this is another kind of schedule.
    events = schedule.events if any(map(says_something, schedule.events)) else ()
    for event in events:
        talk = talk_of(event, base)
        times = when.times(event.texts, event.day, event.wrong)
        talk.start, talk.end = times
        talk.duration = unplaced(duration(event.texts.get("duration", "")), times)
        talk.source_ids = _ids(event, programme)
        programme.take(None, talk)
        if event.wrong:
            programme.report(Line(event.find_line(), str(event)), event.wrong)
        placed.append(placed_on(talk.start, event.day))
    return [each for each in placed if each]


def _ids(event: FrabEvent, programme: Programme) -> list[str]:
    """The ids of an event; none of one that repeats the id of another."""
    first, *others = event.ids or [""]
    if not (found := programme.source_ids(first, event.wrong)):
        return []
    return [*found, *(own for each in others for own in programme.source_ids(each, event.wrong))]


def _name_zone(found: Listing, zone: Zone, evidence: str | None) -> None:
    """State the zone that the schedule names, even if each time has an offset as well."""
    source = found.sources[0]
    source.timezone, source.time_basis, source.time_evidence = zone.name, "page", evidence
    for session in found.sessions:
        session.time_basis = "page" if session.timezone else None


def _zone(schedule: FrabSchedule, hints: Hints) -> Zone | None:
    """Read the zone that the schedule names; note it if unknown or not the one given."""
    text = schedule.said("time_zone_name")
    zone = zones.find(text) if text else None
    if text and zone is None:
        schedule.doubt("time_zone_name", "not a known time zone")
        return None
    given = zones.zone(hints.timezone) if hints.timezone else zone
    if zone and given and zone.name != given.name:
        schedule.doubt("time_zone_name", hints.overruled(zone.name))
    return zone


def _change(schedule: FrabSchedule) -> time | None:
    text = schedule.said("day_change")
    change = clock(text)
    if text and change is None:
        schedule.doubt("day_change", "not a time of day")
    return change


def _day_change(
    schedule: FrabSchedule, zone: Zone | None, change: time | None, placed: list[Placed]
) -> str | None:
    """Find when days end: as stated, else at the earliest beginning of a day.

    A day may have events before it begins, unlike events in the night after it.
    """
    starts = [found for day in schedule.days if (found := clock(day.start, zone))]
    nights = [found.at for found in placed if found.is_night]
    last = max(nights, default=time.min)
    if starts or nights:
        starts += [found.at for found in placed if not found.is_night and found.at > last]
    earliest = change or min(starts, default=None)
    return f"{earliest:%H:%M}" if earliest else None


def _check_days(schedule: FrabSchedule) -> None:
    count, found = schedule.said("days"), len(schedule.days)
    if count and found and count != str(found):
        schedule.doubt("days", f"there {'is' if found == 1 else 'are'} {counted(found, 'day')}")
    for day in schedule.days:
        said = f"day {(day.date or '')[:_SHOWN]}".strip()
        schedule.wrong += [(Line(day.find_line(), said), reason) for reason in day.wrong()]
