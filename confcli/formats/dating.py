"""Which year and which zone the times of a page are in, and how that is known."""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

from confcli.errors import InputError, WrongUsageError
from confcli.formats import years
from confcli.formats.base import Document, Hints, Line
from confcli.formats.stamps import WEEKDAYS, Stamp
from confcli.times import zones
from confcli.times.local import Slot, TimeProblemError, instant, slot
from confcli.times.zones import Zone

_HEADER = re.compile(r"time\s?zone\s?:\s?([^\s»]+)(?:\s»)?", re.IGNORECASE)
_NO_ZONE = (
    "the page does not say in which time zone its times are",
    "--source-tz America/Los_Angeles",
)


class Dating:
    """Turns what a page prints into instants, by the rules of honesty.

    The zone is the one on the line, else the page's own, else the one given. The year is
    the one printed, else the one given, else the only one among those that the page
    mentions in which every weekday fits. What none of them says raises ``InputError``.
    """

    def __init__(self, document: Document, hints: Hints) -> None:
        self._document = document
        self._hints = hints
        self._given = zones.zone(hints.timezone) if hints.timezone else None
        self._page: Zone | None = None
        self._after_december = False
        self.year: int | None = None
        self.year_evidence: str | None = None
        self.zone_name: str | None = self._given.name if self._given else None
        self.basis: str | None = None
        self.evidence: str | None = None

    def read_header(self, lines: Iterable[Line]) -> tuple[Line | None, bool]:
        """Take the page's zone from a ``Timezone: Area/City`` line.

        Returns the line, if there is one, and whether there is such a zone.
        """
        for line in lines:
            found = _HEADER.fullmatch(line.text)
            if found:
                self._page = _named(found.group(1))
                if self._page is None:
                    return line, False
                self.evidence = f"line {line.number}: {line.text}"
                return line, True
        return None, False

    def settle(self, stamps: Sequence[Stamp]) -> None:
        """Settle the year that the page's dates are in, and make sure that each has a zone.

        What nothing says raises one ``InputError``, with the command that would say it all.
        """
        undated = [stamp for stamp in stamps if not stamp.year]
        self._settle_year(undated, stamps[0].year if stamps else None)
        unclear = self._unclear_zone([stamp.zone for stamp in stamps])
        missing = [unclear] if unclear else []
        if undated and not self.year:
            missing.insert(0, years.question(self._document, undated))
        if missing:
            raise self._refusal(missing)

    def slot(self, stamp: Stamp) -> Slot:
        """Return the instants of a stamp; ``TimeProblemError`` where it has none, or two."""
        day = self._day(stamp)
        zone, label = self._zone(stamp.zone)
        found = slot(day, stamp.start, stamp.end, zone, label)
        stated = _stated(stamp.zone) if stamp.zone and not label else None
        if stated and stated.local(found.start).utcoffset() != found.start.utcoffset():
            raise TimeProblemError(f"{zone.name} is not at {stamp.zone} then")
        if stamp.end_day and found.end and (found.end.month, found.end.day) != stamp.end_day:
            raise TimeProblemError("the dates of start and end are not a day or less apart")
        self._after_december = self._after_december or day.month == 12
        return found

    def instant(self, moment: datetime) -> datetime:
        """Return an instant that is printed as ISO 8601, in the page's zone if one is known.

        Raises ``TimeProblemError`` where that zone has another offset then, or where the
        time is printed without an offset and is no instant in the page's zone.
        """
        offset = moment.utcoffset()
        if offset is None:
            return instant(moment, self._unprinted())
        moment.astimezone(UTC)  # the first and last days of the calendar are out of reach
        self._note(self._given or zones.of_offset(offset), "stated", "offsets on the lines")
        if self._given is None:
            return moment
        there = self._given.local(moment)
        if there.utcoffset() != offset:
            raise TimeProblemError(
                f"{moment.isoformat()} is not a time of {self._given.name}, "
                f"where clocks show {there.isoformat()}"
            )
        return there

    def _day(self, stamp: Stamp) -> date:
        year = stamp.year or self.year or 0
        day = stamp.on(year)
        if day and not stamp.year and self._turns_year(stamp, day):
            day = stamp.on(year + 1)
        if day is None:
            raise TimeProblemError(f"there is no {stamp.day}/{stamp.month} in {year}")
        if stamp.weekday is not None and day.weekday() != stamp.weekday:
            raise TimeProblemError(
                f"{day:%-d %B %Y} is a {WEEKDAYS[day.weekday()]}, "
                f"the page says {WEEKDAYS[stamp.weekday]}"
            )
        return day

    def _turns_year(self, stamp: Stamp, day: date) -> bool:
        """Tell whether a page that goes from December to January means the next year."""
        later = stamp.on(day.year + 1) if self._after_december and stamp.month == 1 else None
        return later is not None and stamp.weekday in (None, later.weekday())

    def _zone(self, printed: str | None) -> tuple[Zone, str | None]:
        """Return the zone of a line, and the abbreviation to check against the date."""
        if printed is None:
            return self._unprinted(), None
        header = self._page if printed in zones.AMBIGUOUS else None
        zone = self._given or header or _stated(printed)
        if zone is None:
            raise TimeProblemError(f"{printed} is no time zone that is known here")
        self._note(zone, "stated", f"{printed} on the lines")
        return zone, printed if printed[-1].isalpha() else None

    def _unprinted(self) -> Zone:
        if self._page:
            if self._given and self._given.name != self._page.name:
                raise TimeProblemError(
                    f"the page is in {self._page.name}, not in {self._given.name}"
                )
            self._note(self._page, "page", self.evidence)
            return self._page
        if self._given:
            self._note(self._given, self._hints.time_basis, self._hints.evidence)
            return self._given
        raise self._refusal([_NO_ZONE])

    def _note(self, zone: Zone, basis: str, evidence: str | None) -> None:
        if self.basis is None:
            self.zone_name, self.basis, self.evidence = zone.name, basis, evidence

    def _settle_year(self, undated: Sequence[Stamp], printed: int | None) -> None:
        if not undated:
            self.year, self.year_evidence = printed, "on each line" if printed else None
        elif self._hints.stated_year():
            self.year, self.year_evidence = self._hints.stated_year(), "given"
        else:
            found = years.inferred(self._document, undated)
            self.year, self.year_evidence = found or (None, None)

    def _unclear_zone(self, printed: Sequence[str | None]) -> tuple[str, str] | None:
        """Return what to say about the zone and the option that gives it, if none is known."""
        if self._given or self._page:
            return None
        unclear = next((label for label in printed if label in zones.AMBIGUOUS), None)
        if unclear:
            choices = zones.AMBIGUOUS[unclear]
            return (
                f"{unclear} is the time of {' or of '.join(choices)}",
                f"--source-tz {choices[0]}",
            )
        return None if all(printed) else _NO_ZONE

    def _refusal(self, missing: Sequence[tuple[str, str]]) -> InputError:
        """Return the error that tells what is missing, and the command that gives it."""
        sentence = " and ".join(said for said, _ in missing)
        command = self._hints.command(
            self._document.name, " ".join(option for _, option in missing)
        )
        return InputError(f"{self._document.name}: {sentence}; say which, as in: {command}")


def _named(text: str) -> Zone | None:
    """Return the zone of a name or an abbreviation, ``None`` where it is unknown."""
    try:
        return _stated(text) or zones.zone(text)
    except WrongUsageError:
        return None


def _stated(printed: str) -> Zone | None:
    """Return the zone of a printed abbreviation or offset, ``None`` where it is unknown."""
    if printed in zones.ABBREVIATIONS:
        return zones.zone(zones.ABBREVIATIONS[printed])
    try:
        return zones.zone(printed) if printed[-1].isdigit() else None
    except WrongUsageError:
        return None
