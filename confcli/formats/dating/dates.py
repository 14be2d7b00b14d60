"""The year and zone of a page's times, and how they are known."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from confcli.formats.dating import labels, unstated, years
from confcli.formats.dating.instants import BACKWARDS, moment
from confcli.formats.dating.stamps import Stamp
from confcli.formats.dating.unstated import Gap
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Line
from confcli.times import zones
from confcli.times.local import Slot, TimeProblemError, instant, plausible, slot, utc
from confcli.times.zones import Zone

#: A slot that seems to cross midnight and last longer has its ends swapped.
_LONGEST_NIGHT = timedelta(hours=12)


class Known(NamedTuple):
    """The year and zone of a source and how they are known, as in ``Source``."""

    year: int | None = None
    year_evidence: str | None = None
    timezone: str | None = None
    time_basis: str | None = None
    time_evidence: str | None = None


class _LineZone(NamedTuple):
    """A line's zone, the abbreviation to check against its date, and a remark."""

    zone: Zone
    label: str | None = None
    remark: str | None = None


class Dating:
    """Turns the dates and times of a source into instants, without guessing.

    The zone is the one on the line, else the page's own, else the one given, else the one that
    all other lines state, with a remark. The zone given is for times that lack one, and decides
    what an ambiguous abbreviation means; a time that states another zone is right as it is. The
    year is the one printed, else the one given, else the only year mentioned on the page that fits
    every weekday. If none of them is known, that is an ``InputError``.
    """

    def __init__(self, document: Document, hints: Hints) -> None:
        self._document = document
        self._hints = hints
        self._given = zones.zone(hints.timezone) if hints.timezone else None
        self._page: Zone | None = None
        self._stating: Line | None = None
        self._others: Zone | None = None
        self._is_remarked = False
        self._after_december = False
        #: What is known so far; the zone is the first one read, else the one given.
        self.known = Known(timezone=self._given.name if self._given else None)

    @property
    def basis(self) -> str | None:
        """How the zone is known, ``None`` until a time was read."""
        return self.known.time_basis

    def known_of(self, first: datetime | None) -> Known:
        """What is known when every time states its year; ``first`` is the first of them."""
        evidence = (self.known.year_evidence or "in each time") if first else None
        return self.known._replace(year=first.year if first else None, year_evidence=evidence)

    def take_header(self, line: Line, printed: str) -> bool:
        """Use the zone in a page's header for the page; false if there is no such zone."""
        self._page, self._stating = labels.named(printed), line
        return self._page is not None

    def take_zone(self, line: Line, printed: str) -> None:
        """Use a line's zone for the page, if the zone is known and the page has none."""
        zone = None if self._page else labels.named(printed)
        if zone:
            self._page, self._stating = zone, line
            self._note_page(zone)

    def settle(self, stamps: Sequence[Stamp]) -> None:
        """Find the year of the page's dates, and check that each time has a zone.

        Whatever is missing is reported in one ``InputError``.
        """
        usable = [stamp for stamp in stamps if stamp.fault is None]
        undated = [stamp.date for stamp in usable if not stamp.date.year]
        printed = [stamp.date.year for stamp in usable if stamp.date.year]
        year, evidence = years.settled(self._document, self._hints, undated, printed)
        self.known = self.known._replace(year=year, year_evidence=evidence)
        gaps = [self._zone_gap([stamp.zone for stamp in usable])]
        if undated and not year:
            gaps.insert(0, years.gap(self._document, undated))
        if missing := [gap for gap in gaps if gap]:
            raise unstated.refusal(self._document, self._hints, missing)

    def slot(self, stamp: Stamp) -> Slot:
        """Convert a stamp to instants.

        ``TimeProblemError`` says what is wrong and carries the instants known in spite of it.
        """
        if stamp.fault:
            raise TimeProblemError(stamp.fault)
        day = years.day(stamp.date, self.known.year, turned=self._after_december)
        reading = self._of_line(stamp.zone, day, stamp.start, stamp.end)
        if reading is None:
            raise TimeProblemError(f"unknown time zone {stamp.zone}")
        found = slot(day, stamp.start, stamp.end, reading.zone, reading.label)
        self._after_december = self._after_december or day.month == 12
        return _checked(found, stamp, reading.remark)

    def read(self, text: str) -> datetime:
        """Read an ISO 8601 date and time; see ``instant``. ``ValueError`` if it isn't one."""
        return self.instant(moment(text))

    def instant(self, wall: datetime) -> datetime:
        """Read a time with its own offset, or else in the page's zone.

        ``TimeProblemError`` if a time without an offset doesn't exist, or exists twice, there; with
        the instant if only the zone is doubtful, because the source contradicts itself.
        """
        offset = wall.utcoffset()
        if offset is None:
            reading = self._of_line(None, wall.date(), wall.time(), None)
            if reading is None:
                raise unstated.refusal(self._document, self._hints, [labels.gap(())])
            found = instant(wall, reading.zone)
        else:
            reading = self._of_offset(plausible(wall), offset)
            found = reading.zone.local(wall)
        if reading.remark:
            raise TimeProblemError(reading.remark, Slot(found, None))
        return found

    def _zone_gap(self, printed: Sequence[str | None]) -> Gap | None:
        """Note the zones printed on the lines; what is missing if no zone is known."""
        stating = list(dict.fromkeys(label for label in printed if label))
        if self._given or self._page:
            return None
        if not zones.AMBIGUOUS.keys() & stating:
            found = {zone.name: zone for label in stating if (zone := labels.stated(label))}
            if all(printed):
                return None
            if len(found) == 1:
                self._others = next(iter(found.values()))
                return None
        return labels.gap(stating)

    def _of_line(
        self, printed: str | None, day: date, start: time, end: time | None
    ) -> _LineZone | None:
        """The zone of a line that prints this zone, or none; ``None`` if it is unknown."""
        if printed is None:
            return self._unprinted()
        label = printed if printed[-1].isalpha() else None
        walls = [datetime.combine(day, at) for at in (start, end) if at is not None]
        if self._given and labels.fits(self._given, printed, walls):
            zone: Zone | None = self._given
        elif printed in zones.AMBIGUOUS:
            zone = self._given or self._page
        else:
            zone = labels.stated(printed)
        if zone is None:
            return None
        self._note(zone, "stated", f"{printed} on the lines")
        return _LineZone(zone, label)

    def _of_offset(self, wall: datetime, offset: timedelta) -> _LineZone:
        """The zone of a time printed with an offset: the one given if clocks there show it.

        If the source itself states that zone for all its times, the offset contradicts it.
        """
        there = self._given.local(wall) if self._given else None
        is_there = there is not None and there.utcoffset() == offset
        zone = self._given if self._given and is_there else zones.of_offset(offset)
        by = self._hints.evidence if is_there and self._hints.time_basis == "given" else None
        self._note(zone, "stated", f"offsets on the lines{f', zone {by}' if by else ''}")
        if not self._given or not there or is_there or self._hints.time_basis != "page":
            return _LineZone(zone)
        remark = f"{wall.isoformat()} is not a time of {self._given.name}, "
        return _LineZone(zone, None, f"{remark}where clocks show {there.isoformat()}")

    def _unprinted(self) -> _LineZone | None:
        if self._page:
            self._note_page(self._page)
            return _LineZone(self._page, None, self._contradiction(self._page))
        if self._given:
            self._note(self._given, self._hints.time_basis, self._hints.evidence)
            return _LineZone(self._given)
        if self._others:
            remark = f"no time zone on this line: read in {self._others.name} like the others"
            return _LineZone(self._others, None, remark)
        return None

    def _contradiction(self, page: Zone) -> str | None:
        """Say once that the zone of the page as a whole differs from the one given."""
        if not self._given or self._given.name == page.name or self._is_remarked:
            return None
        self._is_remarked = True
        return f"the page says {page.name}, not {self._given.name}: read in {page.name}"

    def _note_page(self, zone: Zone) -> None:
        line = self._stating
        self._note(zone, "page", f"line {line.number}: {line.text}" if line else None)

    def _note(self, zone: Zone, basis: str, evidence: str | None) -> None:
        if self.known.time_basis is None:
            self.known = Known(*self.known[:2], zone.name, basis, evidence)


def _checked(found: Slot, stamp: Stamp, remark: str | None) -> Slot:
    """Check a slot; ``TimeProblemError`` if its end or zone is doubtful."""
    start, end = found
    last = stamp.end_date
    if end and last and (end.month, end.day) != (last.month, last.day):
        reason = "start and end are more than a day apart"
        raise TimeProblemError(reason, Slot(start, None))
    is_night = end is not None and end.date() != start.date() and not last
    if end and is_night and utc(end) - utc(start) > _LONGEST_NIGHT:
        raise TimeProblemError(BACKWARDS, Slot(start, None))
    if remark:
        raise TimeProblemError(remark, found)
    return found
