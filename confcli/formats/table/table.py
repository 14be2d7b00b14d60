"""A table of talks as comma-separated values (RFC 4180), or with semicolons or tabs.

Its first line names the columns: a title and at least one other that a programme has
(``columns``). A row is a talk. A field in quotes may have line breaks in it.
"""

from datetime import datetime
from functools import partial
from itertools import islice

from confcli.formats import people, prose
from confcli.formats.collecting import Programme
from confcli.formats.dating.instants import Times
from confcli.formats.interface import Hints, Verdict
from confcli.formats.syntax import csv_rows
from confcli.formats.syntax.csv_rows import CsvRow
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Line
from confcli.formats.table.columns import Columns, columns_of
from confcli.formats.table.order import Order
from confcli.formats.table.rows import DELIMITERS, delimiter_of, rows_of
from confcli.formats.table.times import Cells, times_of
from confcli.model import kinds
from confcli.model.entities import Listing, Talk
from confcli.model.errors import InputError
from confcli.model.text import links, one_line, shorten

NAME = "table"

_CANCELLED = frozenset(("cancelled", "canceled", "withdrawn"))
#: So many characters of a file tell its header, and so many rows that it is a table.
_BEGINNING = 20_000
#: The columns of addresses besides the talk's own.
_LINKS = ("slides", "video")
_FIRST_ROWS = 5
#: A table begins with a word: not with a bracket of JSON or a tag.
_OTHERS = ("{", "[", "<")
_ABSENT = Verdict(
    False, "no line of column names with a title, and with times, sessions, speakers or abstracts"
)
_YES = frozenset(("yes", "y", "true", "1", "x", *_CANCELLED))


def recognise(document: Document) -> Verdict:
    """Accept a first line that names the columns of a programme, above a row with as many."""
    beginning = document.data[:_BEGINNING].lstrip(b"\xef\xbb\xbf \r\n")
    if not beginning or beginning.startswith(tuple(other.encode() for other in _OTHERS)):
        return _ABSENT
    delimiter = delimiter_of(document.text[:_BEGINNING])
    if delimiter is None:
        return _ABSENT
    try:
        header, *rows = islice(rows_of(document, delimiter), 1 + _FIRST_ROWS)
    except InputError as error:  # which is more than that no format fits
        return Verdict(True, str(error))
    if not any(len(row.cells) == len(header.cells) for row in rows):
        return Verdict(False, "no row with a cell for each of the columns that are named")
    return Verdict(True, _told(columns_of(header.cells), delimiter))


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Return the rows as talks by session, track or room."""
    delimiter = delimiter_of(document.text[:_BEGINNING]) or ","
    header, *rows = rows_of(document, delimiter)
    columns = columns_of(header.cells)
    reader = _Table(document, hints, columns, _order(document, columns, rows))
    for row in rows:
        reader.take(row)
    return reader.programme.listing(why, _header_lines(document, reader.first))


class _Table:
    """Takes the rows of a table into a programme."""

    def __init__(self, document: Document, hints: Hints, columns: Columns, order: Order) -> None:
        self.programme = Programme(document, hints, NAME)
        #: The line on which the first row begins.
        self.first: int | None = None
        self._columns, self._order = columns, order

    def take(self, row: CsvRow) -> None:
        """Take a row, and report what is wrong with it."""
        self.first = self.first or row.line
        wrong: list[str] = []
        expected = len(self._columns.header)
        if any(map(str.strip, row.cells[expected:])):
            self._refuse(row, expected)
            return
        if len(row.cells) < expected:
            wrong.append(f"{len(row.cells)} cells, where the header names {expected}")
        cells = self._columns.cells(row.cells)
        talk = self._talk(cells, wrong)
        if talk.title is None:
            wrong.append("a row without a title")
        if wrong:
            self.programme.report(Line(row.line, _shown(row)), wrong)
        if talk.title or talk.abstract or talk.start:
            self.programme.take(_line(cells, "session") or talk.track or talk.room, talk)

    def _refuse(self, row: CsvRow, expected: int) -> None:
        """Report a row with too many cells: which of them is one too many, nothing says."""
        reason = f"{len(row.cells)} cells, where the header names {expected}; is a quote missing?"
        self.programme.problem(Line(row.line, _shown(row)), reason)

    def _talk(self, cells: dict[str, str], wrong: list[str]) -> Talk:
        line, times = partial(_line, cells), self._times(cells, wrong)
        title, abstract = line("title"), prose.paragraphs(cells.get("abstract", ""))
        authors, kind = people.names_in(cells.get("authors", "")), line("type")
        named = kinds.of_talk(title or "", not (authors or abstract), abstract is not None)
        return Talk(
            title=title,
            type=kinds.kind(kind) if kind else named,
            authors=authors,
            abstract=abstract,
            start=times.start,
            end=times.end,
            track=line("track"),
            room=line("room"),
            language=line("language"),
            cancelled=_is_cancelled(cells),
            url=line("url"),
            links=[each for key in _LINKS for each in links(cells.get(key, ""))],
            id=self.programme.id(line("id") or "", wrong),
        )

    def _times(self, cells: dict[str, str], wrong: list[str]) -> Times:
        try:
            found = [self._order.spelled(_line(cells, field) or "") for field in Cells._fields]
            start, end, lasts, doubts = times_of(Cells(*found))
        except ValueError as error:
            wrong.append(str(error))
            return Times()
        wrong += doubts
        zone = _line(cells, "timezone")
        return self.programme.times(
            self._instant(start, "start", zone, wrong),
            self._instant(end, "end", zone, wrong),
            wrong,
            lasts,
        )

    def _instant(
        self, text: str | None, what: str, zone: str | None, wrong: list[str]
    ) -> datetime | None:
        """Return an instant: an offset in its cell goes before the zone of its row."""
        if not text or not zone or text[19:]:
            return self.programme.instant(text, what, wrong)
        return self.programme.there(text, zone, what, wrong)


def _order(document: Document, columns: Columns, rows: list[CsvRow]) -> Order:
    """Return the order of day and month in all columns of times together."""
    places = [columns.places[field] for field in Cells._fields if field in columns.places]
    return Order(
        document.name,
        ((row.line, row.cells[n]) for row in rows for n in places if n < len(row.cells)),
    )


def _is_cancelled(cells: dict[str, str]) -> bool:
    says = (_line(cells, "cancelled") or "").casefold() in _YES
    return says or (_line(cells, "status") or "").casefold() in _CANCELLED


def _line(cells: dict[str, str], field: str) -> str | None:
    text = cells.get(field)
    return prose.line(text) if text else None


def _shown(row: CsvRow) -> str:
    return shorten(one_line(" ".join(row.cells)[:200])) or "a row"


def _told(columns: Columns, delimiter: str) -> str:
    """Return in words which columns are read as what, and which are not read."""
    used = ", ".join(
        columns.header[place]
        if columns.header[place].casefold() == field
        else f"{columns.header[place]} as {field}"
        for field, place in columns.places.items()
    )
    left = f"; it leaves {', '.join(columns.left)}" if columns.left else ""
    return one_line(f"a table with {DELIMITERS[delimiter]} that has {used}{left}")


def _header_lines(document: Document, first: int | None) -> int:
    """Return how many lines that are not blank stand above the first row."""
    above = islice(csv_rows.lines(document.text), None if first is None else first - 1)
    return sum(not line.isspace() for line in above)
