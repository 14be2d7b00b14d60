"""The times of calendar events: in UTC, in a named zone, floating, or on whole days."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from confcli.formats.dating.dates import Dating
from confcli.formats.dating.instants import BACKWARDS
from confcli.formats.dating.whole_days import MIXED
from confcli.formats.icalendar import values, vtimezone
from confcli.formats.icalendar.lines import Components, ContentLine, VCalendar, VEvent
from confcli.formats.icalendar.usual_zone import usual_zone
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.times import local, zones
from confcli.times.local import TimeProblemError, utc
from confcli.times.zones import Zone

_DAY = timedelta(days=1)


class When(NamedTuple):
    """A time as written, its instant, and how its zone is known; of a day, its midnight."""

    wall: datetime
    instant: datetime
    basis: str
    evidence: str
    is_day: bool = False


class CalendarClock:
    """Turns times into instants; ``ValueError`` if one is wrong, ``InputError`` without a zone."""

    def __init__(self, document: Document, hints: Hints, parts: Components) -> None:
        self._dating = Dating(document, hints)
        self._given = hints.timezone
        self._events, self._described = parts.events, parts.zones
        self._found: dict[str, Zone | None] = {}
        #: The zone of each calendar in which its times agree, and how that is known.
        self._usual: dict[int, tuple[str, str] | None] = {}

    def when(self, entry: ContentLine, calendar: VCalendar) -> When:
        """Read the time of a property."""
        return self.read(values.moment(entry), values.zone_name(entry), calendar)

    def read(self, moment: date, named: str | None, calendar: VCalendar) -> When:
        """Read a time in UTC, in the zone named, in the calendar's, or in the one given.

        A day is in the calendar's zone, the one given, or else the one in which the calendar's
        times agree: a zone beside it means nothing.
        """
        if not isinstance(moment, datetime):
            midnight = datetime.combine(moment, time.min)
            return self._midnight(midnight, calendar)._replace(is_day=True)
        if moment.tzinfo is not None:
            return self._in_utc(moment, calendar)
        if named and (self._zone(named) or not self._given):
            found = _in_zone(moment, self._zone(named), named)
            return When(moment, found, "stated", f"TZID={named} in each time")
        return self._floating(moment, calendar)

    def unknown(self, entry: ContentLine) -> str | None:
        """Explain that a property names an unknown zone and is read in the one given."""
        named = values.zone_name(entry) if self._given else None
        if not named or self._zone(named):
            return None
        if "T" not in values.value(entry).text.upper().removesuffix("Z"):
            return None
        return f"{named} is not a known time zone: read in the zone given, {self._given}"

    def _in_utc(self, moment: datetime, calendar: VCalendar) -> When:
        """Convert a time in UTC to the calendar's own zone, if it names one."""
        local.plausible(moment)
        page = self.page_zone(calendar)
        if page is None or not hasattr(page.tzinfo, "key"):
            return When(moment, utc(moment), "stated", "UTC in each time")
        return When(moment, page.local(utc(moment)), "page", _evidence(calendar))

    def page_zone(self, calendar: VCalendar) -> Zone | None:
        """The zone that a calendar states for its floating times."""
        entry = calendar.entries.get("X-WR-TIMEZONE")
        try:
            return self._zone(values.text(entry).strip()) if entry else None
        except ValueError:
            return None

    def usual_length(self, start: When) -> timedelta | None:
        """How long an event lasts that doesn't say so: a day is whole, by the specification."""
        return _DAY if start.is_day else None

    def length(self, event: VEvent, start: When, doubt: values.Report) -> timedelta | None:
        """Read how long an event lasts, if it says so; ``ValueError`` if that is impossible.

        What is doubtful, but has a usual reading, is passed to ``doubt``.
        """
        end = event.first("DTEND")
        if end is None and (duration := event.first("DURATION")):
            return _checked(values.duration(duration), start.is_day)
        if end is None:
            return self.usual_length(start)
        moment = values.moment(end)
        if isinstance(moment, datetime) == start.is_day:
            doubt(end, MIXED)
            return _to_end_of_day(start, moment)
        if isinstance(moment, datetime):
            found = self.read(moment, values.zone_name(end), event.calendar).instant
            return _checked(utc(found) - utc(start.instant), is_day=False)
        if moment == start.wall.date():
            doubt(end, "it is all day, but ends on the day it starts: read as that day")
            return _DAY
        return _checked(moment - start.wall.date(), is_day=True)

    def end(
        self, start: datetime, length: timedelta | None, is_day: bool, calendar: VCalendar
    ) -> datetime | None:
        """Add a length to a start: in elapsed time, for days by the calendar."""
        if length is None:
            return None
        if is_day:
            return self.read(start.date() + length, None, calendar).instant
        return local.plausible((utc(start) + length).astimezone(start.tzinfo))

    def _midnight(self, moment: datetime, calendar: VCalendar) -> When:
        if self._given or self.page_zone(calendar):
            return self._floating(moment, calendar)
        key = id(calendar)
        if key not in self._usual:
            self._usual[key] = usual_zone(calendar, self._events, self._described)
        name, evidence = self._usual[key] or ("", "")
        zone = self._zone(name) if name else None
        if zone is None:
            return self._floating(moment, calendar)
        return When(moment, _in_zone(moment, zone, name), "inferred", evidence)

    def _floating(self, moment: datetime, calendar: VCalendar) -> When:
        page = self.page_zone(calendar)
        if page:
            return When(moment, _in_zone(moment, page, page.name), "page", _evidence(calendar))
        found = self._dating.instant(moment)
        return When(moment, found, self._dating.basis or "", self._dating.known.time_evidence or "")

    def _zone(self, name: str) -> Zone | None:
        if name not in self._found:
            self._found[name] = vtimezone.zone(name, self._described.get(name, []))
        return self._found[name]


def _evidence(calendar: VCalendar) -> str:
    said = calendar.entries["X-WR-TIMEZONE"]
    return f"line {said.number}: {' '.join(said.text.split())}"


def _to_end_of_day(start: When, end: date) -> timedelta:
    """How long it is to the midnight that ends the last day; an end at midnight is outside."""
    first = start.wall.date() if start.is_day else start.instant.date()
    last = end.date() if isinstance(end, datetime) else end
    is_outside = not (isinstance(end, datetime) and end.time() > time.min) and last > first
    midnight = last if is_outside else last + _DAY
    if start.is_day:
        return _checked(midnight - first, is_day=True)
    ends = datetime.combine(midnight, time.min, start.instant.tzinfo)
    return _checked(utc(ends) - utc(start.instant), is_day=False)


def _checked(length: timedelta, is_day: bool) -> timedelta:
    if length < timedelta():
        raise ValueError(BACKWARDS)
    if is_day and length % _DAY:
        raise ValueError("it is all day, but does not end at a midnight")
    return length


def _in_zone(wall: datetime, zone: Zone | None, name: str) -> datetime:
    if zone is None:
        reason = f"{name} is not a known time zone, and no usable VTIMEZONE describes it"
        raise values.UnknownZoneError(reason)
    try:
        found = local.instant(wall, zone)
    except TimeProblemError:
        raise
    except Exception as error:  # the library may fail on a zone as described
        raise ValueError(f"can't convert {wall} from {zone.name}") from error
    if hasattr(found.tzinfo, "key"):
        return found
    # Only this file knows the zone: others can make sense of its offset alone.
    offset = zones.of_offset(found.utcoffset() or timedelta())
    return utc(found).astimezone(offset.tzinfo)
