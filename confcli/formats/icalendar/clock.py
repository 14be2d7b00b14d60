"""When the events of a calendar are: in UTC, in a zone by name, floating, or on whole days."""

from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from confcli.formats.dating.dates import Dating
from confcli.formats.icalendar import values, vtimezone
from confcli.formats.icalendar.lines import ContentLine, VCalendar, VEvent
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.times import local, zones
from confcli.times.local import TimeProblemError, utc
from confcli.times.zones import Zone

_DAY = timedelta(days=1)


class When(NamedTuple):
    """A time as it is written, its instant, and how its zone is known and from what.

    That of a whole day is its midnight.
    """

    wall: datetime
    instant: datetime
    basis: str
    evidence: str
    is_day: bool = False


class CalendarClock:
    """Turns the times of a calendar into instants. What is none raises ``ValueError``.

    Where no zone is known for a floating time or a day, that is an ``InputError``.
    """

    def __init__(self, document: Document, hints: Hints, described: dict[str, list[str]]) -> None:
        self._dating = Dating(document, hints)
        self._given = hints.timezone
        self._described = described
        self._found: dict[str, Zone | None] = {}

    def when(self, entry: ContentLine, calendar: VCalendar) -> When:
        """Return when a property says."""
        return self.read(values.moment(entry), zone_name(entry), calendar)

    def read(self, moment: date, named: str | None, calendar: VCalendar) -> When:
        """Return when it is: in UTC, in the zone named, in the calendar's, or in the one given.

        A day is in the calendar's zone or the one given: a zone by its side means nothing.
        """
        if not isinstance(moment, datetime):
            midnight = datetime.combine(moment, time.min)
            return self._floating(midnight, calendar)._replace(is_day=True)
        if moment.tzinfo is not None:
            return self._in_utc(moment, calendar)
        if named and (self._zone(named) or not self._given):
            found = _in_zone(moment, self._zone(named), named)
            return When(moment, found, "stated", f"TZID={named} in each time")
        return self._floating(moment, calendar)

    def unknown(self, entry: ContentLine) -> str | None:
        """Return that a property names no known zone, where it is read in the one given."""
        named = zone_name(entry) if self._given else None
        if not named or self._zone(named):
            return None
        if "T" not in values.value(entry).text.upper().removesuffix("Z"):
            return None
        return f"{named} is no time zone known here: read in the zone given, {self._given}"

    def _in_utc(self, moment: datetime, calendar: VCalendar) -> When:
        """Return when a time in UTC is, as the clocks of the calendar's own zone show it."""
        page = self.page_zone(calendar)
        if page is None or not hasattr(page.tzinfo, "key"):
            return When(moment, utc(moment), "stated", "UTC in each time")
        shown = page.local(utc(moment))
        return When(moment, shown, "page", _evidence(calendar))

    def page_zone(self, calendar: VCalendar) -> Zone | None:
        """Return the zone that a calendar states for its floating times."""
        entry = calendar.entries.get("X-WR-TIMEZONE")
        try:
            return self._zone(values.text(entry).strip()) if entry else None
        except ValueError:
            return None

    def length(self, event: VEvent, start: When) -> timedelta | None:
        """Return how long an event is, if it says so; ``ValueError`` where that is impossible."""
        end, duration = event.first("DTEND"), event.first("DURATION")
        if end is None and duration:
            return _checked(values.duration(duration), start.is_day)
        if end is None:
            return _DAY if start.is_day else None  # a day alone is whole, by the specification
        moment = values.moment(end)
        if isinstance(moment, datetime) == start.is_day:
            raise ValueError("of its start and its end one is a day and one a time")
        if not isinstance(moment, datetime):
            return _checked(moment - start.wall.date(), is_day=True)
        found = self.read(moment, zone_name(end), event.calendar).instant
        return _checked(utc(found) - utc(start.instant), is_day=False)

    def end(
        self, start: datetime, length: timedelta | None, is_day: bool, calendar: VCalendar
    ) -> datetime | None:
        """Return the end: by the clock that all share, for days by that on the wall."""
        if length is None:
            return None
        if is_day:
            return self.read(start.date() + length, None, calendar).instant
        return (utc(start) + length).astimezone(start.tzinfo)

    def _floating(self, moment: datetime, calendar: VCalendar) -> When:
        page = self.page_zone(calendar)
        if page:
            return When(moment, _in_zone(moment, page, page.name), "page", _evidence(calendar))
        found = self._dating.instant(moment)
        return When(moment, found, self._dating.basis or "", self._dating.known.time_evidence or "")

    def _zone(self, name: str) -> Zone | None:
        """Return the zone of a TZID: of its name if that is known, else as it is described."""
        if name not in self._found:
            lines = self._described.get(name, [])
            self._found[name] = vtimezone.zone(name, lines)
        return self._found[name]


def _evidence(calendar: VCalendar) -> str:
    said = calendar.entries["X-WR-TIMEZONE"]
    return f"line {said.number}: {' '.join(said.text.split())}"


def zone_name(entry: ContentLine) -> str | None:
    """Return the zone that a property names."""
    return values.value(entry).parameters.get("TZID", "").strip() or None


def _checked(length: timedelta, is_day: bool) -> timedelta:
    if length < timedelta():
        raise ValueError("it ends before it starts")
    if is_day and not length:
        raise ValueError("it is all day, but ends at the midnight at which it starts")
    if is_day and length % _DAY:
        raise ValueError("it is all day, but does not end at a midnight")
    return length


def _in_zone(wall: datetime, zone: Zone | None, name: str) -> datetime:
    if zone is None:
        raise ValueError(
            f"{name} is no time zone known here, and no description of it can be followed"
        )
    found = _existing(wall, zone)
    if hasattr(found.tzinfo, "key"):
        return found
    # A zone that only this file knows: its offset is what others can make sense of.
    offset = zones.of_offset(found.utcoffset() or timedelta())
    return found.astimezone(UTC).astimezone(offset.tzinfo)


def _existing(wall: datetime, zone: Zone) -> datetime:
    try:
        return local.instant(wall, zone)
    except TimeProblemError:
        raise
    except Exception as error:  # a zone as described may be one that the library fails on
        raise ValueError(f"{wall} cannot be told in {zone.name}") from error
