"""The times of a row of a table as ISO 8601, with no more than its cells state."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from confcli.formats.dating.printed import PrintedTimes
from confcli.formats.dating.whole_days import between_midnights
from confcli.formats.interface import Hints
from confcli.formats.rows import durations
from confcli.formats.syntax.document import Document
from confcli.model.patterns import Pattern
from confcli.times.written import text
from confcli.times.written.clocks import Clock
from confcli.times.written.text import Written

_ALL_DAY = Pattern(r"all[- ]day|whole day|ganztägig|ganztags|toute la journée", "i")
_LONGEST_NIGHT = timedelta(hours=12)


class Cells(NamedTuple):
    """The cells of a row that say when it is, empty if missing."""

    start: str
    end: str
    date: str
    time: str
    end_date: str = ""
    duration: str = ""
    #: Whether other rows of the table have times.
    is_timed: bool = False


class RowTimes(NamedTuple):
    """Start and end as ISO 8601, the duration, and what is wrong.

    A date alone is a whole day, unless other rows have times.
    """

    start: str | None = None
    end: str | None = None
    lasts: timedelta | None = None
    wrong: tuple[str, ...] = ()


class TableTimes:
    """Reads the times of the rows of a table."""

    def __init__(
        self,
        document: Document,
        hints: Hints,
        cells: Iterable[tuple[int, str]],
        *,
        are_all: bool = False,
    ) -> None:
        """Take the cells of times with their lines; see ``PrintedTimes``."""
        self._printed = PrintedTimes(document, hints, cells, are_all=are_all)
        self.year_evidence = self._printed.year_evidence
        self._known: dict[Cells, RowTimes] = {}

    def of(self, cells: Cells) -> RowTimes:
        """Read the times of a row; what can't be read is wrong, and the rest is kept."""
        if cells not in self._known:
            self._known[cells] = _Row(self._printed, cells).times()
        return self._known[cells]


class _Row:
    def __init__(self, printed: PrintedTimes, cells: Cells) -> None:
        self._printed, self._cells = printed, _without_all_day(cells)
        cells = self._cells
        self._wrong: dict[str, None] = {}
        self._start, self._time = self._read(cells.start), self._read(cells.time)
        self._date = self._read(cells.date)
        self._end = self._read(cells.end)
        self._end_date = self._read(cells.end_date)

    def times(self) -> RowTimes:
        """Read the row: a date without a time is a whole day, unless its time is unknown."""
        said = (self._start, self._time, self._date)
        day, clock = self._day(*said), self._clock(*said)
        first = self._first(day, clock)
        last = self._last(day, first)
        wrong: list[str] = []
        start, end = between_midnights(first, last, wrong)
        return RowTimes(start, end, self._length(), (*self._wrong, *wrong))

    def _read(self, cell: str) -> Written | None:
        """Read a cell; ``None`` if it is empty or wrong."""
        if not cell:
            return None
        try:
            found = text.read(cell)
            for each in found.dates:
                if doubt := self._printed.contradiction(each, cell):
                    self._wrong[doubt] = None
        except ValueError as error:
            self._wrong[str(error)] = None
            return None
        return found

    def _day(self, *cells: Written | None) -> date | None:
        found = next((each.date for each in cells if each and each.date), None)
        return self._printed.day(found) if found else None

    def _clock(self, *cells: Written | None) -> tuple[Clock, str | None] | None:
        found = next((each for each in cells if each and each.start), None)
        return (found.start, found.zone) if found and found.start else None

    def _first(self, day: date | None, clock: tuple[Clock, str | None] | None) -> str | None:
        if clock is None:
            return day.isoformat() if day and not self._is_unknown else None
        if day is None:
            read = ((self._cells.start, self._start), (self._cells.date, self._date))
            if any(cell and not found for cell, found in read):
                return None  # what may be the date can't be read, which is reported
            said = self._cells.start or self._cells.time or self._cells.date
            self._wrong[f"{said[:80]} is a time without a date; try 2025-05-10 09:30"] = None
            return None
        return self._moment(day, *clock)

    @property
    def _is_unknown(self) -> bool:
        """Whether the row has a time that can't be read, or none where others do."""
        cells = self._cells
        is_unread = (cells.start and not self._start) or (cells.time and not self._time)
        said = [each for each in (self._start, self._time, self._date) if each]
        is_range = self._end_date or any(each.end_date for each in said) or self._is_last_day
        is_blank = cells.is_timed and not (cells.start or cells.time or is_range)
        return bool(is_unread or is_blank)

    @property
    def _is_last_day(self) -> bool:
        """Whether the cell of the end is a date alone."""
        return bool(self._end and self._end.date and not self._end.start)

    def _last(self, of_start: date | None, first: str | None) -> str | None:
        """Read the end, on its own date, else on the start's or in the night after it."""
        end = self._end
        said = [each for each in (self._start, self._time, self._date) if each]
        clock = (end.start, end.zone) if end else None
        if clock is None and not self._cells.end:
            clock = next(((each.end, each.end_zone) for each in said if each.end), None)
        dated = [end and end.date, self._end_date and self._end_date.date]
        dated += [each.end_date for each in said]
        own = next((self._printed.day(each) for each in dated if each), None)
        if clock is None or clock[0] is None:
            return own.isoformat() if own else None
        day = own or of_start
        last = self._moment(day, clock[0], clock[1]) if day else None
        return last if own or not (first and last) else _next_day(first, last)

    def _moment(self, day: date, clock: Clock, zone: str | None) -> str | None:
        try:
            return self._printed.moment(day, clock, zone)
        except (ValueError, OverflowError) as error:
            self._wrong[str(error)] = None
            return None

    def _length(self) -> timedelta | None:
        cell = self._cells.duration
        found = durations.read(cell)
        if cell and found is None:
            self._wrong[f"can't read {cell[:80]} as a duration; try 45 or 0:45"] = None
        return found or None


def _without_all_day(cells: Cells) -> Cells:
    """Take out of the cells of times that it lasts all day: a date alone means that."""
    start, end, time = (
        "" if _ALL_DAY.fullmatch(cell) else cell for cell in (cells.start, cells.end, cells.time)
    )
    if (start, end, time) == (cells.start, cells.end, cells.time):
        return cells
    return cells._replace(start=start, end=end, time=time, is_timed=False)


def _next_day(first: str, last: str) -> str:
    """Move an end without a date to the next day if it is in the night after the start."""
    begins, ends = (datetime.fromisoformat(each).replace(tzinfo=None) for each in (first, last))
    later = ends + timedelta(days=1) if ends < begins and ends.date() < date.max else ends
    is_night = later != ends and later - begins <= _LONGEST_NIGHT
    return f"{later.date().isoformat()}{last[10:]}" if is_night else last
