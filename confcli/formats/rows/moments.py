"""When the talk of a row is, and its session: by the columns of times, days and zones."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from confcli.formats.collecting import WHOLE, Programme
from confcli.formats.dating import labels
from confcli.formats.interface import Hints
from confcli.formats.rows import content, durations, halves, unknown_times
from confcli.formats.rows.candidates import Column
from confcli.formats.rows.columns import Columns
from confcli.formats.rows.content import Content
from confcli.formats.rows.days import Days
from confcli.formats.rows.row import Row
from confcli.formats.rows.times import Cells, TableTimes
from confcli.formats.syntax.plain import Line
from confcli.formats.vocabulary.names import SESSION, TALK
from confcli.model.text import quoted, shorten

_OWNERS = (TALK, SESSION)
_CLOCKS = frozenset((Content.CLOCK, Content.NUMBER))
#: How many lines are listed of rows with the same problem.
_LISTED = 5


class When(NamedTuple):
    """When an item is, and how long it is in minutes if start or end is unknown."""

    start: datetime | None = None
    end: datetime | None = None
    duration: int | None = None


class Moments:
    """Reads when the talks and sessions of a table are, from top to bottom."""

    def __init__(
        self,
        programme: Programme,
        hints: Hints,
        columns: Columns,
        rows: Sequence[Row],
        headed: Sequence[str] = (),
    ) -> None:
        """Take all rows, and the days that stand alone above some; see ``Days``, ``TableTimes``."""
        self._programme, self._columns = programme, columns
        dates = [it for owner in _OWNERS for it in columns.of("date", "day", owner=owner)]
        self._day = next((it for it in dates if it.content is not Content.DAY), None) or next(
            iter(dates), None
        )
        self._clocks = {owner: columns.of("start", "time", owner=owner) for owner in _OWNERS}
        timed = {*_CLOCKS, Content.MOMENT}
        self._is_timed = any(it.content in timed for of in self._clocks.values() for it in of)
        #: The rows with a day but no time, where others have times, by line.
        self._timeless: dict[int, Row] = {}
        #: What days say besides their dates.
        self._beside: dict[str, str] = {}
        #: Columns that may say the time, if none is known to.
        is_known = any(self._clocks.values()) or (
            self._day is not None and self._day.content is Content.MOMENT
        )
        self._unknown = [] if is_known else unknown_times.columns(columns)
        printed = [self._printed(row) for row in rows]
        bare = sum(self._is_bare(row) for row in rows)
        self._days = Days(programme.document, hints, [*printed, *headed], bare, len(headed))
        self._units = {owner: self._unit(rows, owner) for owner in _OWNERS}
        self._times = TableTimes(programme.document, hints, self._cells(rows, headed))
        #: A time that may be after noon, if all are on a clock of twelve hours.
        self._doubtful = halves.doubtful(
            row.cell(it) for row in rows for found in self._clocks.values() for it in found
        )

    @property
    def remark(self) -> str:
        """What was supposed about the days of rows without one; empty if nothing."""
        return self._days.remark

    def take_day(self, day: str) -> None:
        """Take a day that stands above rows."""
        self._days.of(day, has_clock=False)

    def of(self, row: Row, wrong: list[str]) -> tuple[When, When]:
        """Read when the talk of a row is, and its session; what is wrong is added to ``wrong``."""
        clocks = {owner: any(map(row.cell, found)) for owner, found in self._clocks.items()}
        printed = row.cell(self._day)
        day = self._days.of(printed, has_clock=any(clocks.values()))
        self._report_beside(row, printed)
        session = self._when(row, SESSION, day, wrong) if clocks[SESSION] else When()
        if session.start and not clocks[TALK]:
            return When(), session  # the talk is at some time within its session
        talk = self._when(row, TALK, day, wrong)
        if self._unknown and talk.start:
            wrong.append(unknown_times.question(self._unknown))
            talk = When()
        return talk, session

    def report_doubts(self) -> None:
        """Report times without am or pm, and all rows that have a day but no time, once each."""
        if self._doubtful:
            said = f"times are without am or pm: {self._doubtful} is read as before noon"
            self._programme.problem(WHOLE, f"{said}; if it is after noon, write 24 hours")
        if not self._timeless:
            return
        first, *others = self._timeless
        said = "a row has a date but no time, so its time is unknown"
        if others:
            lines = ", ".join(map(str, (first, *others[: _LISTED - 1])))
            more = f" and {len(others) - _LISTED + 1} more" if len(others) >= _LISTED else ""
            said = f"{len(others) + 1} rows have a date but no time, so their times are unknown"
            said += f": lines {lines}{more}"
        self._programme.problem(Line(first, self._timeless[first].text), said)

    def _when(self, row: Row, owner: str, day: str, wrong: list[str]) -> When:
        start, end, time, end_date, duration = (
            self._columns.first(field, owner)
            for field in ("start", "end", "time", "end_date", "duration")
        )
        said = _known(row, start), _known(row, end), day, _known(row, time)
        lasts = durations.with_unit(_known(row, duration), self._units[owner])
        cells = Cells(*said, _known(row, end_date), lasts, self._is_timed)
        found = self._times.of(cells)
        wrong += found.wrong
        if day and not (found.start or cells.start or cells.time or found.wrong):
            self._timeless[row.number] = row
        zones = [self._zone(row, it) for it in (start or time or self._day, end or start or time)]
        first, last = (
            self._instant(text, what, zone, wrong)
            for text, what, zone in zip(
                (found.start, found.end), ("start", "end"), zones, strict=True
            )
        )
        times = self._programme.times(first, last, wrong, found.lasts)
        is_whole = times.start and times.end
        return When(
            *times, None if is_whole or not found.lasts else found.lasts // timedelta(minutes=1)
        )

    def _report_beside(self, row: Row, printed: str) -> None:
        """Report what a day says besides its date, once for each day."""
        if printed not in self._beside:
            self._beside[printed] = beside = content.beside_day(printed)
            if beside:
                reason = f"only the date of {quoted(shorten(printed))} is read"
                self._programme.problem(Line(row.number, row.text), reason)

    def _unit(self, rows: Sequence[Row], owner: str) -> str:
        """The unit of durations that are numbers alone."""
        column = self._columns.first("duration", owner)
        cells = [cell for row in rows if (cell := _known(row, column))]
        names = {it.name for it in self._columns.all}
        return durations.unit(column.name, cells, names) if column else "m"

    def _is_bare(self, row: Row) -> bool:
        """Whether a row has a time, but no day."""
        cells = [row.cell(it) for found in self._clocks.values() for it in found]
        has_clock = any(content.of_cell(cell) in _CLOCKS for cell in cells if cell)
        return has_clock and not self._printed(row)

    def _printed(self, row: Row) -> str:
        """The day that a row says, alone or with a time; empty if it says none."""
        cells = [row.cell(it) for found in self._clocks.values() for it in found]
        dated = (cell for cell in cells if content.of_cell(cell) in (Content.DATE, Content.MOMENT))
        return row.cell(self._day) or next(dated, "")

    def _zone(self, row: Row, column: Column | None) -> str | None:
        """The zone of a row, else the one in the header of a column."""
        said = row.line(self._columns.first("timezone"))
        if said:
            found = labels.named(said)
            return found.name if found else said
        found = labels.named(column.aside) if column and column.aside else None
        return found.name if found else None

    def _instant(
        self, text: str | None, what: str, zone: str | None, wrong: list[str]
    ) -> datetime | None:
        """Read an instant; an offset in its cell takes precedence over the zone of its row."""
        if not text or not zone or text[19:]:
            return self._programme.instant(text, what, wrong)
        return self._programme.there(text, zone, what, wrong)

    def _cells(self, rows: Sequence[Row], headed: Sequence[str]) -> Iterator[tuple[int, str]]:
        """All that says a date, with its line."""
        fields = ("start", "end", "date", "time", "end_date")
        columns = [it for owner in _OWNERS for it in self._columns.of(*fields, owner=owner)]
        for row in rows:
            for column in columns:
                if cell := row.cell(column):
                    yield row.number, content.said_of_day(cell)
        yield from ((0, content.said_of_day(day)) for day in headed)


def _known(row: Row, column: Column | None) -> str:
    """The cell of a column on one line; empty if it says that nothing is known."""
    said = row.line(column) or ""
    return "" if content.is_nothing(said) else said
