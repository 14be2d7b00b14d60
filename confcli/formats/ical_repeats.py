"""The times of events: RRULE, RDATE, EXDATE and RECURRENCE-ID of RFC 5545."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice, takewhile
from typing import NamedTuple

from confcli.formats import ical_values
from confcli.formats.blocks import utc
from confcli.formats.ical_lines import Entry, Event
from confcli.formats.ical_times import Clock, When, zone_name

#: So many occurrences of one rule are read, and so many of all events of a file.
MOST, MOST_OF_FILE = 1_000, 20_000
#: A rule is followed for so many years.
_HORIZON = 50
_LONGEST_RULE = 300
_WITHIN_A_DAY = re.compile(r"FREQ=(?:HOURLY|MINUTELY|SECONDLY)\b.*;BY|;BY.*FREQ=[HMS]\w+LY\b")
_BOUND = re.compile(r"(?:^|;)(UNTIL|COUNT)=([^;]*)")
_INTERVAL = re.compile(r"INTERVAL=(?!0*[1-9]\d{0,3}(?:;|$))")


class Occurrence(NamedTuple):
    """A time at which an event is, and how long it is then if that is said."""

    start: datetime
    length: timedelta | None = None


class Repeats:
    """Finds when the events of a file are; problems are passed on."""

    def __init__(
        self, events: Sequence[Event], clock: Clock, problem: Callable[[Entry, str], None]
    ) -> None:
        self._clock, self._problem = clock, problem
        self._left = MOST_OF_FILE
        self._replaced = set(self._stood_in_for(events))

    def of(self, event: Event, first: When) -> list[Occurrence]:
        """Return the occurrences of an event without those that other events stand in for."""
        repeats = event.first("RRULE", "RDATE")
        if event.replaces and repeats:
            self._problem(repeats, "an event that stands in for one time has repeats: not read")
        if event.replaces or not (repeats or event.first("EXDATE")):
            return [Occurrence(first.instant)]
        if self._left <= 0:
            reason = f"the file has over {MOST_OF_FILE:,} repeats: only the first of this is read"
            self._problem(event.begin, reason)
            return [Occurrence(first.instant)]
        series = _Series(event, first, self._clock, self._problem)
        found = series.all()
        self._left -= series.cost
        if not found:
            self._problem(event.begin, "an event with none of its times left by its EXDATE")
        return [each for each in found if not self._is_replaced(event.uid, each.start)]

    def _is_replaced(self, uid: str, start: datetime) -> bool:
        return not self._replaced.isdisjoint({(uid, utc(start)), (uid, start.date())})

    def _stood_in_for(self, events: Sequence[Event]) -> Iterator[tuple[str, date]]:
        """Yield the times, in UTC, or the days of repeated events that other events replace."""
        for event in events:
            entry = event.replaces
            if entry is None:
                continue
            try:
                if "RANGE" in ical_values.value(entry).parameters:
                    self._problem(entry, "it stands in for later times too: those are not changed")
                moment = ical_values.moment(entry)
                if isinstance(moment, datetime):
                    moment = utc(self._clock.when(entry, event.calendar).instant)
                yield event.uid, moment
            except (ValueError, OverflowError) as error:
                self._problem(entry, str(error))


class _Series:
    """Finds the occurrences of one event, the first included."""

    def __init__(
        self, event: Event, first: When, clock: Clock, problem: Callable[[Entry, str], None]
    ) -> None:
        self._event, self._first, self._clock, self._problem = event, first, clock, problem
        start = event.first("DTSTART")
        self._zone = zone_name(start) if start and not first.is_day else None
        #: How many times its rules took; one that never fits takes as long as many times.
        self.cost = 0

    def all(self) -> list[Occurrence]:
        """Return the occurrences in the order of time, without those that are left out."""
        found = {utc(self._first.instant): Occurrence(self._first.instant)}
        for entry in self._event.all("RRULE"):
            for instant in self._by_rule(entry):
                found.setdefault(utc(instant), Occurrence(instant))
        for each in self._by_dates():
            found.setdefault(utc(each.start), each)
        left_out = set(self._left_out())
        return [
            each
            for stamp, each in sorted(found.items())
            if left_out.isdisjoint({stamp, each.start.date()})
        ]

    def _by_rule(self, entry: Entry) -> list[datetime]:
        """Return when a rule says that the event is, with a problem if there is more."""
        try:
            found, is_all = self._follow(entry)
        except (ValueError, OverflowError) as error:
            self._problem(entry, f"a rule that cannot be followed: {error}")
            return []
        if found and not is_all:
            self._problem(entry, _cut(found))
        return found

    def _follow(self, entry: Entry) -> tuple[list[datetime], bool]:
        """Return the first times of a rule, and whether these are all."""
        text = re.sub(r"\s", "", ical_values.value(entry).text).upper()
        bounds = dict(_BOUND.findall(text))
        most = min(_number(bounds.get("COUNT", str(MOST + 1))), MOST + 1)
        rule = _BOUND.sub("", text).strip(";")
        first = self._first.wall.replace(tzinfo=None)
        walls = list(islice(_walls(rule, first), most))
        if "COUNT" in bounds and walls[:1] != [first]:
            # The start is the first that is counted, also where the rule does not hold it.
            most -= 1
            walls = walls[:most]
        self.cost += len(walls) or MOST
        found = self._instants(entry, walls)
        if "UNTIL" in bounds:
            found = self._until(found, bounds["UNTIL"])
        kept = [instant for _, instant in found]
        is_all = len(kept) <= MOST and ("UNTIL" in bounds or len(walls) == most)
        return kept[:MOST], is_all

    def _instants(
        self, entry: Entry, walls: Sequence[datetime]
    ) -> Iterator[tuple[datetime, datetime]]:
        for wall in walls:
            moment = wall.replace(tzinfo=self._first.wall.tzinfo)
            try:
                yield wall, self._read(moment, self._zone)
            except (ValueError, OverflowError) as error:
                self._problem(entry, str(error))

    def _until(
        self, instants: Iterator[tuple[datetime, datetime]], text: str
    ) -> Iterator[tuple[datetime, datetime]]:
        """Yield until a rule ends: by the clock that all share, or on the wall; a day is whole."""
        last = ical_values.listed(text).moment
        if self._first.is_day or not isinstance(last, datetime):
            last = datetime.combine(last, time.max)
        if last.tzinfo:
            end = utc(last)
            return takewhile(lambda found: utc(found[1]) <= end, instants)
        wall = last
        return takewhile(lambda found: found[0] <= wall, instants)

    def _by_dates(self) -> Iterator[Occurrence]:
        for entry, (moment, length), zone in self._listed("RDATE"):
            try:
                if isinstance(moment, datetime) == self._first.is_day:
                    raise ValueError("of its start and this time one is a day and one a time")
                yield Occurrence(self._read(moment, zone), length)
            except (ValueError, OverflowError) as error:
                self._problem(entry, str(error))

    def _left_out(self) -> Iterator[date]:
        """Yield the instants, in UTC, and the days on which the event is not."""
        for entry, (moment, _), zone in self._listed("EXDATE"):
            try:
                yield utc(self._read(moment, zone)) if isinstance(moment, datetime) else moment
            except (ValueError, OverflowError) as error:
                self._problem(entry, str(error))

    def _read(self, moment: date, zone: str | None) -> datetime:
        return self._clock.read(moment, zone, self._event.calendar).instant

    def _listed(self, name: str) -> Iterator[tuple[Entry, ical_values.Listed, str | None]]:
        """Yield what the properties of this name list, with the zone that each names."""
        for entry in self._event.all(name):
            try:
                zone = zone_name(entry) or self._zone
                texts = ical_values.value(entry).text.split(",")
            except ValueError as error:
                self._problem(entry, str(error))
                continue
            for text in texts:
                try:
                    yield entry, ical_values.listed(text), zone
                except ValueError as error:
                    self._problem(entry, str(error))


def _walls(rule: str, first: datetime) -> Iterator[datetime]:
    """Yield what clocks show when a rule without an end fits, until the horizon."""
    from dateutil.rrule import rrulestr

    if len(rule) > _LONGEST_RULE or _WITHIN_A_DAY.search(rule):
        raise ValueError("it would take too many steps")
    if _INTERVAL.search(rule):
        raise ValueError("its interval is no number from 1 to 9999")
    # The calendar is the same every 400 years, and the library follows a rule that never
    # fits to the year 9999: the nearer that is, the sooner it gives up.
    years = max(9999 - _HORIZON - first.year, 0) // 400 * 400
    try:
        later = first.replace(year=first.year + years)
        last = later.replace(year=min(later.year + _HORIZON, 9999), day=min(later.day, 28))
        for wall in rrulestr(rule, dtstart=later).replace(until=last):
            yield wall.replace(year=wall.year - years)
    except Exception as error:  # the library raises many kinds for what is no rule
        raise ValueError(" ".join(str(error).split())) from error


def _number(count: str) -> int:
    if not re.fullmatch(r"0*[1-9][0-9]{0,9}", count):
        raise ValueError("its count is no number from 1")
    return int(count)


def _cut(found: list[datetime]) -> str:
    last = found[-1].date()
    return f"it repeats more often than is read here: {len(found):,} times, the last on {last}"
