"""A table of talks: comma-separated values (RFC 4180), or with semicolons or tabs.

Its first line names the columns: a title and at least one other of a programme (``columns``). A
row is a talk. A field in quotes may have line breaks.
"""

from collections.abc import Callable
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
from confcli.formats.table.rows import DELIMITERS, delimiter_of, rows_of
from confcli.formats.table.times import Cells, TableTimes
from confcli.model import kinds
from confcli.model.cancelled import is_cancelled
from confcli.model.entities import Listing, Talk
from confcli.model.errors import InputError
from confcli.model.text import links, one_line, shorten

NAME = "table"
FAMILY = "table"

#: How many characters are searched for the header.
_BEGINNING = 20_000
#: How many rows are compared with the header.
_FIRST_ROWS = 5
#: The columns of addresses besides the talk's own.
_LINKS = ("slides", "video")
#: How JSON, HTML and empty files begin.
_OTHERS = (b"{", b"[", b"<", b"")
_ABSENT = Verdict(False, "no header with a title, and with times, sessions, speakers or abstracts")
_YES = frozenset(("yes", "y", "true", "1", "x"))


def recognise(document: Document) -> Verdict:
    """Accept a header of a programme above a row with as many cells."""
    is_other = document.opening in _OTHERS
    delimiter = None if is_other else delimiter_of(document.text[:_BEGINNING])
    if delimiter is None:
        return _ABSENT
    try:
        header, *rows = islice(rows_of(document, delimiter), 1 + _FIRST_ROWS)
    except InputError as error:  # more helpful than that no format fits
        return Verdict(True, str(error))
    if not any(len(row.cells) == len(header.cells) for row in rows):
        return Verdict(False, "no row has as many cells as the header")
    return Verdict(True, _described(columns_of(header.cells), delimiter))


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read the rows as talks by session, track or room."""
    header, *rows = rows_of(document, delimiter_of(document.text[:_BEGINNING]) or ",")
    columns = columns_of(header.cells)
    reader = _Table(document, hints, columns, _times(document, hints, columns, rows))
    for row in rows:
        reader.take(row)
    reader.programme.around = _header_lines(document, reader.first)
    return reader.programme.listing(why)


class _Table:
    def __init__(
        self, document: Document, hints: Hints, columns: Columns, times: TableTimes
    ) -> None:
        self.programme = Programme(document, hints, NAME)
        #: The line on which the first row begins.
        self.first: int | None = None
        self._columns, self._row_times = columns, times

    def take(self, row: CsvRow) -> None:
        """Collect a row, and report what is wrong with it."""
        self.first = self.first or row.line
        wrong: list[str] = []
        expected = len(self._columns.header)
        if any(map(str.strip, row.cells[expected:])):
            # Nothing says which cell is one too many.
            reason = f"{len(row.cells)} cells, where the header names {expected}"
            self.programme.problem(_place(row), f"{reason}; is a quote missing?")
            return
        if len(row.cells) < expected:
            wrong.append(f"{len(row.cells)} cells, where the header names {expected}")
        cells = self._columns.cells(row.cells)
        talk = self._talk(cells, wrong)
        if talk.title is None:
            wrong.append("a row without a title")
        self.programme.report(_place(row), wrong)
        if talk.title or talk.abstract or talk.start:
            self.programme.take(_line(cells, "session"), talk)

    def _talk(self, cells: dict[str, str], wrong: list[str]) -> Talk:
        line, times = partial(_line, cells), self._times(cells, wrong)
        title, abstract = line("title"), prose.paragraphs(cells.get("abstract", ""))
        found, kind = people.named(cells.get("authors", "")), line("type")
        named = kinds.of_talk(title or "", not (found or abstract), abstract is not None)
        return Talk(
            title=title,
            type=kinds.kind(kind) if kind else named,
            authors=people.names(found),
            affiliations=people.affiliations(found),
            abstract=abstract,
            start=times.start,
            end=times.end,
            track=line("track"),
            room=line("room"),
            language=line("language"),
            cancelled=_is_cancelled(line),
            url=line("url"),
            links=[each for key in _LINKS for each in links(cells.get(key, ""))],
            source_ids=self.programme.source_ids(line("id") or "", wrong),
        )

    def _times(self, cells: dict[str, str], wrong: list[str]) -> Times:
        printed = Cells(*(_line(cells, field) or "" for field in Cells._fields))
        start, end, lasts, doubts = self._row_times.of(printed)
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
        """Read an instant; an offset in its cell takes precedence over the zone of its row."""
        if not text or not zone or text[19:]:
            return self.programme.instant(text, what, wrong)
        return self.programme.there(text, zone, what, wrong)


def _times(document: Document, hints: Hints, columns: Columns, rows: list[CsvRow]) -> TableTimes:
    """Find how dates are written from all columns of times together."""
    places = [columns.places[field] for field in Cells._fields if field in columns.places]
    cells = ((row.line, row.cells[n]) for row in rows for n in places if n < len(row.cells))
    return TableTimes(document, hints, cells)


def _is_cancelled(line: Callable[[str], str | None]) -> bool:
    said = line("cancelled")
    return (said or "").casefold() in _YES or is_cancelled(said) or is_cancelled(line("status"))


def _line(cells: dict[str, str], field: str) -> str | None:
    text = cells.get(field)
    return prose.line(text) if text else None


def _place(row: CsvRow) -> Line:
    return Line(row.line, shorten(" ".join(row.cells)[:200]) or "a row")


def _described(columns: Columns, delimiter: str) -> str:
    used = ", ".join(
        columns.header[place]
        if columns.header[place].casefold() == field
        else f"{columns.header[place]} as {field}"
        for field, place in columns.places.items()
    )
    left = f"; ignored: {', '.join(columns.left)}" if columns.left else ""
    return one_line(f"a table with {DELIMITERS[delimiter]} and the columns {used}{left}")


def _header_lines(document: Document, first: int | None) -> set[int]:
    """The lines above the first row that are not blank."""
    above = islice(csv_rows.lines(document.text), None if first is None else first - 1)
    return {number for number, line in enumerate(above, 1) if not line.isspace()}
