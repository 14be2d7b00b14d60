"""Which year and which zone the times of a page are in, and how that is known."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from confcli.errors import InputError, WrongUsageError
from confcli.formats.base import Document, Hints, Line
from confcli.formats.stamps import WEEKDAYS, Stamp
from confcli.times import zones
from confcli.times.local import Slot, TimeProblemError, instant, slot
from confcli.times.zones import Zone

#: The years among which a weekday is looked for where nothing names one.
_YEARS = range(2005, 2036)
_YEAR = re.compile(r"(?<![\d.])(?:19|20)\d\d(?![\d])")
_HEADER = re.compile(r"time\s?zone:\s?(\S+)", re.IGNORECASE)


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
        self._previous: date | None = None
        self.year: int | None = None
        self.year_evidence: str | None = None
        self.zone_name: str | None = self._given.name if self._given else None
        self.basis: str | None = None
        self.evidence: str | None = None

    def read_header(self, lines: Iterable[Line]) -> Line | None:
        """Take the page's zone from a ``Timezone: Area/City`` line; return an unusable one."""
        for line in lines:
            found = _HEADER.fullmatch(line.text)
            if found:
                try:
                    self._page = zones.zone(found.group(1))
                except WrongUsageError:
                    return line
                self.evidence = f"line {line.number}: {line.text}"
                return None
        return None

    def read_year(self, stamps: Sequence[Stamp]) -> None:
        """Settle the year in which the page's dates are; ``InputError`` where nothing says it."""
        if all(stamp.year for stamp in stamps):
            self.year = stamps[0].year if stamps else None
            self.year_evidence = "on each line" if stamps else None
        elif self._hints.stated_year():
            self.year = self._hints.stated_year()
            self.year_evidence = "given"
        else:
            self._infer_year([stamp for stamp in stamps if not stamp.year])

    def slot(self, stamp: Stamp) -> Slot:
        """Return the instants of a stamp; ``TimeProblemError`` where it has none, or two."""
        day = self._day(stamp)
        zone, label = self._zone(stamp.zone)
        found = slot(day, stamp.start, stamp.end, zone, label)
        if stamp.end_day and found.end and (found.end.month, found.end.day) != stamp.end_day:
            raise TimeProblemError("the dates of start and end are not a day or less apart")
        self._previous = day
        return found

    def instant(self, moment: datetime) -> datetime:
        """Return an instant that is printed as ISO 8601, in the page's zone if one is known.

        Raises ``TimeProblemError`` where that zone has another offset then, or where the
        time is printed without an offset and is no instant in the page's zone.
        """
        offset = moment.utcoffset()
        if offset is None:
            return instant(moment, self._unprinted())
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
        after_december = self._previous is not None and self._previous.month == 12
        next_year = stamp.on(day.year + 1)
        return (
            after_december
            and stamp.month == 1
            and next_year is not None
            and (stamp.weekday is None or next_year.weekday() == stamp.weekday)
        )

    def _zone(self, printed: str | None) -> tuple[Zone, str | None]:
        """Return the zone of a line, and the abbreviation to check against the date."""
        if printed is None:
            return self._unprinted(), None
        if printed in zones.AMBIGUOUS and self._given is None:
            choices = zones.AMBIGUOUS[printed]
            missing = f"--source-tz {choices[0]}"
            raise InputError(
                f"{self._document.name}: {printed} is the time of {' or of '.join(choices)}; "
                f"say which: {self._hints.command(self._document.name, missing)}"
            )
        zone = self._given or _stated(printed)
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
        missing = "--source-tz America/Los_Angeles"
        raise InputError(
            f"{self._document.name}: the page does not say in which time zone its times are; "
            f"name it, as in: {self._hints.command(self._document.name, missing)}"
        )

    def _note(self, zone: Zone, basis: str, evidence: str | None) -> None:
        if self.basis is None:
            self.zone_name, self.basis, self.evidence = zone.name, basis, evidence

    def _infer_year(self, stamps: Sequence[Stamp]) -> None:
        mentioned = self._mentioned()
        fitting = [year for year in mentioned if _fits(stamps, year)]
        if len(fitting) == 1:
            self.year = fitting[0]
            self.year_evidence = f"the only year on the page that fits, {mentioned[fitting[0]]}"
            return
        possible = fitting or [year for year in _YEARS if _fits(stamps, year)]
        if not possible:
            self.year = None
            raise InputError(
                f"{self._document.name}: the page does not say of which year it is, "
                f"and its weekdays fit none from {_YEARS[0]} to {_YEARS[-1]}; "
                "look for a wrong date in it"
            )
        years = ", ".join(map(str, possible))
        command = self._hints.command(self._document.name, f"--year {possible[-1]}")
        raise InputError(
            f"{self._document.name}: the page does not say of which year it is; "
            f"these fit its weekdays: {years}; name it, as in: {command}"
        )

    def _mentioned(self) -> dict[int, str]:
        """Return the years that the page's own words mention, with the first place of each."""
        found: dict[int, str] = {}
        for line in self._document.lines:
            for match in _YEAR.finditer(line.text):
                words = line.text[max(0, match.start() - 12) : match.end() + 12]
                found.setdefault(int(match.group()), f"line {line.number}: “{words.strip()}”")
        return found


def _stated(printed: str) -> Zone | None:
    """Return the zone of a printed abbreviation or offset, ``None`` where it is unknown."""
    if printed in zones.ABBREVIATIONS:
        return zones.zone(zones.ABBREVIATIONS[printed])
    try:
        return zones.zone(printed) if printed[-1].isdigit() else None
    except WrongUsageError:
        return None


def _fits(stamps: Sequence[Stamp], year: int) -> bool:
    days = [(stamp, stamp.on(year)) for stamp in stamps]
    return all(day is not None and stamp.weekday in (None, day.weekday()) for stamp, day in days)
