"""The times of one event of a calendar: RRULE, RDATE and EXDATE of RFC 5545."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import dropwhile, islice, takewhile
from typing import NamedTuple

from confcli.formats.dating.recurrence import MOST, walls
from confcli.formats.icalendar import values
from confcli.formats.icalendar.clock import CalendarClock, When
from confcli.formats.icalendar.lines import ContentLine, VEvent
from confcli.model.patterns import Pattern
from confcli.times.local import utc

#: How many times of a rule are passed over to find those in a window.
_STEPS = 100_000
#: The most rules of one event, and what a rule that never fits counts as, in times that fit.
_MOST_RULES, _NEVER = 5, 4 * MOST
_COUNT = Pattern(r"0*[1-9][0-9]{0,9}")
_BOUND = Pattern(r"(?:^|;)(UNTIL|COUNT)=([^;]*)")


class Occurrence(NamedTuple):
    """One start of an event, its length if that is stated, and the start that this replaces."""

    start: datetime
    length: timedelta | None = None
    replaces: date | None = None

    def origin(self, event: VEvent, *, is_day: bool) -> date | None:
        """When the rule of a series puts it, whatever moved it; ``None`` for a single event."""
        is_single = not (event.replaces or event.first("RRULE", "RDATE"))
        origin = self.replaces or (None if is_single else self.start)
        return origin.date() if is_day and isinstance(origin, datetime) else origin


class Window(NamedTuple):
    """The days in which the times of a rule are of interest, both included."""

    first: date
    last: date


class Series:
    """Finds the occurrences of one event, the first included."""

    def __init__(
        self,
        event: VEvent,
        first: When,
        clock: CalendarClock,
        problem: values.Report,
        window: Window | None = None,
    ) -> None:
        self._event, self._first, self._clock, self._problem = event, first, clock, problem
        self._window = window
        start = event.first("DTSTART")
        self._zone = values.zone_name(start) if start and not first.is_day else None
        #: How many times its rules yielded; a rule that never fits costs as much as many times.
        self.cost = 0

    def all(self) -> list[Occurrence]:
        """List the occurrences in the order of time, without the excluded ones."""
        found = {utc(self._first.instant): Occurrence(self._first.instant)}
        for entry in self._rules():
            for instant in self._by_rule(entry):
                found.setdefault(utc(instant), Occurrence(instant))
        for each in self._by_dates():
            found.setdefault(utc(each.start), each)
        excluded = set(self._excluded())
        return [
            each
            for stamp, each in sorted(found.items())
            if excluded.isdisjoint({stamp, each.start.date()})
        ]

    def _rules(self) -> list[ContentLine]:
        """The first rules, each once; by RFC 5545 an event should have one."""
        entries = {entry.text: entry for entry in reversed(self._event.all("RRULE"))}
        rules = [*reversed(entries.values())]
        if len(rules) > _MOST_RULES:
            reason = f"it has {len(rules):,} rules: only the first {_MOST_RULES} are followed"
            self._problem(rules[_MOST_RULES], reason)
        return rules[:_MOST_RULES]

    def _by_rule(self, entry: ContentLine) -> list[datetime]:
        """List the starts of a rule; report it if there are too many."""
        try:
            found, is_all = self._follow(entry)
        except (ValueError, OverflowError) as error:
            self._problem(entry, f"a rule that cannot be followed: {error}")
            return []
        if found and not is_all:
            reason = f"it repeats too often: only the first {len(found):,} times are read"
            self._problem(entry, f"{reason}, the last on {found[-1].date()}")
        return found

    def _follow(self, entry: ContentLine) -> tuple[list[datetime], bool]:
        """List the first times of a rule, and whether these are all."""
        text = "".join(values.value(entry).text.split()).upper()
        bounds = dict(_BOUND.findall(text))
        most = _number(bounds["COUNT"]) if "COUNT" in bounds else None
        rule = _BOUND.sub("", text).strip(";")
        first = self._first.wall.replace(tzinfo=None)
        if most and next(walls(rule, first), None) != first:
            most -= 1  # it includes the start, even if the rule does not
        shown = list(islice(self._seen(islice(walls(rule, first), most)), MOST + 1))
        self.cost += len(shown) or (MOST if self._window else _NEVER)
        found = self._instants(entry, shown)
        if "UNTIL" in bounds:
            found = self._until(found, bounds["UNTIL"])
        kept = [instant for _, instant in found]
        has_ended = "UNTIL" in bounds or len(shown) == most or self._window is not None
        return kept[:MOST], has_ended and len(kept) <= MOST

    def _seen(self, walls: Iterator[datetime]) -> Iterator[datetime]:
        """The local times of a rule that are in the window, if there is one."""
        window = self._window
        if window is None:
            return walls
        later = dropwhile(lambda wall: wall.date() < window.first, islice(walls, _STEPS))
        return takewhile(lambda wall: wall.date() <= window.last, later)

    def _instants(
        self, entry: ContentLine, shown: Sequence[datetime]
    ) -> Iterator[tuple[datetime, datetime]]:
        for wall in shown:
            with values.reported(entry, self._problem):
                yield wall, self._read(wall.replace(tzinfo=self._first.wall.tzinfo), self._zone)

    def _until(
        self, instants: Iterator[tuple[datetime, datetime]], text: str
    ) -> Iterator[tuple[datetime, datetime]]:
        """Yield until a rule ends: at an instant, or by the local clock; the last day is whole."""
        last = values.listed(text).moment
        if self._first.is_day or not isinstance(last, datetime):
            last = datetime.combine(last, time.max)
        end = last
        if end.tzinfo:
            return takewhile(lambda found: utc(found[1]) <= utc(end), instants)
        return takewhile(lambda found: found[0] <= end, instants)

    def _by_dates(self) -> Iterator[Occurrence]:
        for entry, (moment, length), zone in self._listed("RDATE"):
            with values.reported(entry, self._problem):
                if isinstance(moment, datetime) == self._first.is_day:
                    raise ValueError("its start and this time mix a date and a time")
                yield Occurrence(self._read(moment, zone), length)

    def _excluded(self) -> Iterator[date]:
        """Yield the instants, in UTC, and the days that EXDATE excludes."""
        for entry, (moment, _), zone in self._listed("EXDATE"):
            with values.reported(entry, self._problem):
                yield utc(self._read(moment, zone)) if isinstance(moment, datetime) else moment

    def _read(self, moment: date, zone: str | None) -> datetime:
        return self._clock.read(moment, zone, self._event.calendar).instant

    def _listed(self, name: str) -> Iterator[tuple[ContentLine, values.Listed, str | None]]:
        """Yield the times in the properties of this name, with the zone that each names."""
        for entry in self._event.all(name):
            with values.reported(entry, self._problem):
                zone = values.zone_name(entry) or self._zone
                for text in values.value(entry).text.split(","):
                    with values.reported(entry, self._problem):
                        yield entry, values.listed(text), zone


def _number(count: str) -> int:
    if not _COUNT.fullmatch(count):
        raise ValueError("its COUNT is not a number above 0")
    return int(count)
