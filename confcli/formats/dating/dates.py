"""When the times of a page are: in which year, in which zone, and how that is known."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

from confcli.formats.dating import years
from confcli.formats.dating.stamps import WEEKDAYS, Stamp
from confcli.formats.dating.zoning import Reading, Zoning
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Line
from confcli.model.errors import InputError
from confcli.times.local import Slot, TimeProblemError, instant, slot

#: A slot that would end more than this after midnight has turned ends.
_LONGEST_NIGHT = timedelta(hours=12)


class Dating:
    """Turns what a page prints into instants, by the rules of honesty.

    Which zone a line is in, ``Zoning`` says. The year is the one printed, else the one
    given, else the only one among those that the page mentions in which every weekday fits.
    What none of them says raises ``InputError``.
    """

    def __init__(self, document: Document, hints: Hints) -> None:
        self._document = document
        self._hints = hints
        self._zoning = Zoning(hints)
        self._after_december = False
        self.year: int | None = None
        self.year_evidence: str | None = None

    @property
    def zone_name(self) -> str | None:
        """The zone of the first time that was read, else the one given."""
        return self._zoning.name

    @property
    def basis(self) -> str | None:
        """How that zone is known: ``stated``, ``page``, ``given`` or ``inferred``."""
        return self._zoning.basis

    @property
    def evidence(self) -> str | None:
        """The words that say so."""
        return self._zoning.evidence

    def read_header(self, lines: Iterable[Line]) -> tuple[Line | None, bool]:
        """Take the page's zone from a ``Timezone: Area/City`` line.

        Returns the line, if there is one, and whether there is such a zone.
        """
        return self._zoning.read_header(lines)

    def take_zone(self, line: Line, printed: str) -> None:
        """Take the zone that a line states as that of the lines which state none."""
        self._zoning.take(line, printed)

    def settle(self, stamps: Sequence[Stamp]) -> None:
        """Settle the year that the page's dates are in, and make sure that each has a zone.

        What nothing says raises one ``InputError``, with the command that would say it all.
        """
        usable = [stamp for stamp in stamps if stamp.fault is None]
        undated = [stamp for stamp in usable if not stamp.year]
        self._settle_year(undated, [stamp.year for stamp in usable if stamp.year])
        unclear = self._zoning.settle([stamp.zone for stamp in usable])
        missing = [unclear] if unclear else []
        if undated and not self.year:
            missing.insert(0, years.question(self._document, undated))
        if missing:
            raise self._refusal(missing)

    def slot(self, stamp: Stamp) -> Slot:
        """Return the instants of a stamp; ``TimeProblemError`` where something is wrong.

        The error has the instants that are known all the same.
        """
        if stamp.fault:
            raise TimeProblemError(stamp.fault)
        day = self._day(stamp)
        reading = self._zoning.of_line(stamp.zone, day, stamp.start, stamp.end)
        if reading is None:
            raise TimeProblemError(f"{stamp.zone} is no time zone that is known here")
        found = slot(day, stamp.start, stamp.end, reading.zone, reading.label)
        self._after_december = self._after_december or day.month == 12
        return _checked(found, stamp, reading)

    def instant(self, moment: datetime) -> datetime:
        """Return an instant that is printed as ISO 8601, in the page's zone if one is known.

        Raises ``TimeProblemError``, with the instant, where that zone has another offset
        then, or where a time without an offset is no instant in the page's zone.
        """
        offset = moment.utcoffset()
        if offset is None:
            reading = self._zoning.of_line(None, moment.date(), moment.time(), None)
            if reading is None:
                raise self._refusal([self._zoning.settle([None]) or ("", "")])
            found = instant(moment, reading.zone)
        else:
            moment.astimezone(UTC)  # the first and last days of the calendar are out of reach
            reading = self._zoning.of_offset(moment, offset)
            found = reading.zone.local(moment)
        if reading.remark:
            raise TimeProblemError(reading.remark, Slot(found, None))
        return found

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

    def _settle_year(self, undated: Sequence[Stamp], printed: Sequence[int]) -> None:
        if printed and not undated:
            self.year, self.year_evidence = printed[0], "on each line"
        elif undated and self._hints.stated_year():
            self.year, self.year_evidence = self._hints.stated_year(), "given"
        elif undated and len(set(printed)) == 1:
            self.year, self.year_evidence = printed[0], "the only year that is printed with a date"
        elif undated:
            found = years.inferred(self._document, undated)
            self.year, self.year_evidence = found or (None, None)

    def _refusal(self, missing: Sequence[tuple[str, str]]) -> InputError:
        """Return the error that tells what is missing, and the command that gives it."""
        sentence = " and ".join(said for said, _ in missing)
        command = self._hints.advice(self._document.name, " ".join(option for _, option in missing))
        return InputError(f"{self._document.name}: {sentence}; say which, as in: {command}")


def _checked(found: Slot, stamp: Stamp, reading: Reading) -> Slot:
    """Return a slot as it is; ``TimeProblemError`` where its end or its zone is doubtful."""
    start, end = found
    if end and stamp.end_day and (end.month, end.day) != stamp.end_day:
        reason = "the dates of start and end are not a day or less apart"
        raise TimeProblemError(reason, Slot(start, None))
    is_night = end is not None and end.date() != start.date() and not stamp.end_day
    if end and is_night and end.astimezone(UTC) - start.astimezone(UTC) > _LONGEST_NIGHT:
        raise TimeProblemError("it ends before it starts", Slot(start, None))
    if reading.remark:
        raise TimeProblemError(reading.remark, found)
    return found
