"""The times of one event of a calendar: RRULE, RDATE and EXDATE of RFC 5545."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice, takewhile
from typing import NamedTuple

from confcli.formats.dating.rules import MOST, walls
from confcli.formats.icalendar import values
from confcli.formats.icalendar.clock import CalendarClock, When, zone_name
from confcli.formats.icalendar.lines import ContentLine, VEvent
from confcli.times.local import utc

_BOUND = re.compile(r"(?:^|;)(UNTIL|COUNT)=([^;]*)")


class Occurrence(NamedTuple):
    """A time at which an event is, and how long it is then if that is said."""

    start: datetime
    length: timedelta | None = None


class Series:
    """Finds the occurrences of one event, the first included."""

    def __init__(
        self,
        event: VEvent,
        first: When,
        clock: CalendarClock,
        problem: Callable[[ContentLine, str], None],
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

    def _by_rule(self, entry: ContentLine) -> list[datetime]:
        """Return when a rule says that the event is, with a problem if there is more."""
        try:
            found, is_all = self._follow(entry)
        except (ValueError, OverflowError) as error:
            self._problem(entry, f"a rule that cannot be followed: {error}")
            return []
        if found and not is_all:
            self._problem(entry, _cut(found))
        return found

    def _follow(self, entry: ContentLine) -> tuple[list[datetime], bool]:
        """Return the first times of a rule, and whether these are all."""
        text = re.sub(r"\s", "", values.value(entry).text).upper()
        bounds = dict(_BOUND.findall(text))
        most = min(_number(bounds.get("COUNT", str(MOST + 1))), MOST + 1)
        rule = _BOUND.sub("", text).strip(";")
        first = self._first.wall.replace(tzinfo=None)
        shown = list(islice(walls(rule, first), most))
        if "COUNT" in bounds and shown[:1] != [first]:
            # The start is the first that is counted, also where the rule does not hold it.
            most -= 1
            shown = shown[:most]
        self.cost += len(shown) or MOST
        found = self._instants(entry, shown)
        if "UNTIL" in bounds:
            found = self._until(found, bounds["UNTIL"])
        kept = [instant for _, instant in found]
        is_all = len(kept) <= MOST and ("UNTIL" in bounds or len(shown) == most)
        return kept[:MOST], is_all

    def _instants(
        self, entry: ContentLine, shown: Sequence[datetime]
    ) -> Iterator[tuple[datetime, datetime]]:
        for wall in shown:
            moment = wall.replace(tzinfo=self._first.wall.tzinfo)
            try:
                yield wall, self._read(moment, self._zone)
            except (ValueError, OverflowError) as error:
                self._problem(entry, str(error))

    def _until(
        self, instants: Iterator[tuple[datetime, datetime]], text: str
    ) -> Iterator[tuple[datetime, datetime]]:
        """Yield until a rule ends: by the clock that all share, or on the wall; a day is whole."""
        last = values.listed(text).moment
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

    def _listed(self, name: str) -> Iterator[tuple[ContentLine, values.Listed, str | None]]:
        """Yield what the properties of this name list, with the zone that each names."""
        for entry in self._event.all(name):
            try:
                zone = zone_name(entry) or self._zone
                texts = values.value(entry).text.split(",")
            except ValueError as error:
                self._problem(entry, str(error))
                continue
            for text in texts:
                try:
                    yield entry, values.listed(text), zone
                except ValueError as error:
                    self._problem(entry, str(error))


def _number(count: str) -> int:
    if not re.fullmatch(r"0*[1-9][0-9]{0,9}", count):
        raise ValueError("its count is no number from 1")
    return int(count)


def _cut(found: list[datetime]) -> str:
    last = found[-1].date()
    return f"it repeats more often than is read here: {len(found):,} times, the last on {last}"
