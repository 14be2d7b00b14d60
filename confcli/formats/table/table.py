"""A table of talks: comma-separated values (RFC 4180), or with semicolons, tabs or bars.

Its header names the columns: a title and at least one other of a programme (``headers``), in any
of the words that ``vocabulary`` knows. A row is a talk, or a session with talks side by side
(``wide``). A field in quotes may have line breaks. Lines above the header are reported; a row with
a day or a session alone is about those below.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from confcli.formats.collecting import Programme
from confcli.formats.interface import Hints, Verdict
from confcli.formats.rows import absent
from confcli.formats.rows.columns import Columns
from confcli.formats.rows.moments import Moments
from confcli.formats.rows.row import Row
from confcli.formats.rows.sessions import Sessions
from confcli.formats.rows.talks import Talks
from confcli.formats.syntax.csv_rows import CsvRow
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Line
from confcli.formats.syntax.record import Record, looked_at
from confcli.formats.table.head import DELIMITERS, Head, head_of, rows_of
from confcli.formats.table.headings import Heading, heading, zone_said
from confcli.formats.table.spreadsheets import readable
from confcli.formats.table.surplus import is_in_place
from confcli.formats.table.wide import Wide, wide
from confcli.model.entities import Listing, Taken
from confcli.model.errors import InputError
from confcli.model.text import one_line, quoted, shorten

NAME = "table"
FAMILY = "table"

#: How many rows show what the columns are.
_LOOKED_AT = 300
#: How JSON, HTML and empty files begin.
_OTHERS = (b"{", b"[", b"<", b"")
_ABSENT = Verdict(False, "no header with a title, and with times, sessions, speakers or abstracts")


def recognise(document: Document) -> Verdict:
    """Accept a header of a programme above a row with cells for it."""
    head = None if document.opening in _OTHERS else head_of(document)
    if head is None:
        return _absent(document)
    width = len(head.header.cells)
    first = readable(head.header.cells, list(islice(rows_of(document, head), _LOOKED_AT)))
    if not any(_fills(row, width) for row in first):
        return Verdict(False, "no row has cells for the columns in the header")
    sides = _wide(document, head, first)
    columns = _columns(document, head, first, sides)
    said = f"a table with {DELIMITERS[head.delimiter]} and the columns {columns.described}"
    if sides:
        said += f", with {len(sides.talks)} talks side by side"
    return Verdict(True, one_line(said))


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read the rows as talks by session, track or room."""
    head = head_of(document)
    if head is None:
        raise InputError(f"{document.name}: {_ABSENT.why}")
    rows = readable(head.header.cells, list(rows_of(document, head)))
    reader = _Table(document, hints, head, rows)
    for row in head.above:
        reader.take_above(row)
    for row in rows:
        reader.take(row)
    reader.moments.report_doubts()
    return reader.listing(why)


class _Table:
    def __init__(
        self, document: Document, hints: Hints, head: Head, rows: Sequence[CsvRow]
    ) -> None:
        self.programme = Programme(document, hints, NAME)
        self.sessions = Sessions()
        self._header = [name.strip() for name in head.header.cells]
        self._wide = _wide(document, head, rows[:_LOOKED_AT])
        self._columns = _columns(document, head, rows[:_LOOKED_AT], self._wide)
        known = [it.key for it in self._columns.all]
        absent.refuse(document.name, self._columns.absent, known, "column")
        apart = [each for row in rows for each in self._apart(row)]
        named = [_named(self._columns, each) for each in apart]
        self._taken = _taken(self._columns, named, [each.shared for each in apart])
        headed = [it.day for row in named if (it := heading(self._columns, row)) and it.day]
        self.moments = Moments(self.programme, hints, self._columns, named, headed)
        self._talks = Talks(self.programme, self._columns, self.moments)

    def take_above(self, row: CsvRow) -> None:
        """Take a time zone that is said above the header, or report the line."""
        self._count(row)
        zone = zone_said(" ".join(row.cells))
        if not (zone and self.programme.state_zone(_place(row), zone)):
            self.programme.problem(_place(row), "a line above the header")

    def take(self, row: CsvRow) -> None:
        """Collect a row, and report what is wrong with it."""
        width = len(self._header)
        if [cell.strip() for cell in row.cells] == self._header:
            return  # the header again, above another day
        surplus = [cell.strip() for cell in row.cells[width:] if cell.strip()]
        is_moved = self._wide is not None or not is_in_place(self._columns, row.cells)
        if surplus and not row.wrong and is_moved:
            self._count(row)
            # Nothing says which cell is one too many.
            reason = f"{len(row.cells)} cells, where the header names {width}"
            self.programme.problem(_place(row), f"{reason}; is a quote missing?")
            return
        for each in self._apart(row):
            self._take(each, surplus)

    def _take(self, row: CsvRow, surplus: Sequence[str]) -> None:
        """Collect the row of a talk."""
        named = _named(self._columns, row)
        self.programme.document.account.add_element(_own(named.cells, row.shared))
        wrong = [row.wrong] if row.wrong else []
        if surplus:
            self.programme.document.account.add_element(surplus)
            wrong.append(f"more cells than the header has columns: {'; '.join(surplus)[:200]}")
        if head := heading(self._columns, named):
            self._head(head, row)
            return
        session, talk = self._talks.of(named, wrong)
        if self._wide and not (talk or wrong) and any(row.cells[len(self._wide.session) :]):
            wrong.append("a talk without a title")
        self.programme.report(_place(row), wrong)
        if talk or session.start:
            self.sessions.take(session, talk)

    def listing(self, why: str) -> Listing:
        """What all rows yield."""
        sessions, first = self.sessions.made(), self.sessions.first
        listing = self.programme.listing_of(sessions, first, why + self.moments.remark)
        listing.fields = self._taken
        return listing

    def _apart(self, row: CsvRow) -> Iterable[CsvRow]:
        """The rows of the talks in a row."""
        return self._wide.rows(row) if self._wide else [row]

    def _count(self, row: CsvRow) -> None:
        """Account for a row that is reported as a whole."""
        self.programme.document.account.add_element(row.cells)

    def _head(self, head: Heading, row: CsvRow) -> None:
        """Take what a row says of those below."""
        if head.day:
            self.moments.take_day(head.day)
        elif head.session:
            self._talks.session_above = head.session
        else:
            self.programme.state_zone(_place(row), head.zone)


def _fills(row: CsvRow, width: int) -> bool:
    """Whether a row is one of a table with so many columns."""
    return len(row.cells) == width or len(list(filter(str.strip, row.cells[:width]))) > 1


def _wide(document: Document, head: Head, rows: Sequence[CsvRow]) -> Wide | None:
    """Which talks are side by side, unless the user says which column is the title."""
    return None if "title" in document.fields else wide(head.header.cells, rows)


def _columns(document: Document, head: Head, rows: Sequence[CsvRow], sides: Wide | None) -> Columns:
    """The columns of a table, where talks are side by side those of one of them."""
    if sides is None:
        return Columns(head.header.cells, [row.cells for row in rows], document.fields)
    cells = [each.cells for row in rows for each in sides.rows(row)]
    return Columns(sides.header, cells, document.fields, len(sides.session))


def _taken(columns: Columns, rows: Sequence[Row], shared: Sequence[int]) -> list[Taken]:
    """What each column was taken for; what talks side by side share is counted once a row."""
    first = [row for row, count in zip(rows, shared, strict=True) if not count]
    pairs = zip(columns.taken(rows), columns.taken(first), strict=True)
    of_session = {it.key for it in columns.all if it.of_session}
    return [once if once.key in of_session else each for each, once in pairs]


def _own(cells: Record, shared: int) -> Record:
    """The cells that are not those of the row before, to be accounted for."""
    if not shared:
        return cells
    own = Record([*looked_at(cells)][shared:], cells.at)
    own.taken = cells.taken
    return own


def _absent(document: Document) -> Verdict:
    """Why a document is no table; of one whose columns the user named, it is worth telling."""
    named = ", ".join(map(quoted, document.fields.values()))
    if not named or document.opening in _OTHERS:
        return _ABSENT
    return Verdict(False, f"no header with a title and with {named}", is_near=True)


def _named(columns: Columns, row: CsvRow) -> Row:
    """Name the cells of a row; those that are missing at its end are empty."""
    named = zip(columns.all, row.cells, strict=False)
    cells = Record(((column.key, cell.strip()) for column, cell in named), row.line)
    return Row(row.line, cells, _place(row).text)


def _place(row: CsvRow) -> Line:
    return Line(row.line, shorten(" ".join(row.cells)[:200]) or "a row")
