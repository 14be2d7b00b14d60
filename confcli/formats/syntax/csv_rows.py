"""Comma-separated values (RFC 4180) as rows, each with the line on which it begins.

Quotes that RFC 4180 doesn't allow are read as Python's ``csv`` reads them, and reported. A quote
that never closes ends with its line.
"""

import csv
from collections.abc import Iterator
from typing import NamedTuple

from confcli.formats.syntax.plain import LINE_END
from confcli.model.errors import InputError

#: More quotes that don't close than these are no damage: the file is not CSV.
_MOST_OPEN = 20
_IRREGULAR = "a quote inside a cell that isn't doubled"
_OPEN = "a quote that doesn't close"


class CsvRow(NamedTuple):
    """The cells of a row, the line on which it begins, and what is wrong with its quotes."""

    line: int
    cells: list[str]
    wrong: str | None = None
    #: How many of its first cells are those of the row before, which stands in the same line.
    shared: int = 0


def rows(name: str, text: str, delimiter: str = ",") -> Iterator[CsvRow]:
    """Yield the rows that aren't blank; ``InputError`` if too many quotes don't close."""
    source, opened = _Source(text, delimiter), 0
    while source.has_more:
        row = source.row()
        opened += row.wrong == _OPEN
        if opened > _MOST_OPEN:
            raise InputError(f"{name}:{row.line}: invalid CSV: {_OPEN}, as in {_MOST_OPEN} others")
        if any(map(str.strip, row.cells)):
            yield row


class _Source:
    """The lines of a text, of which each row takes those that it spans."""

    def __init__(self, text: str, delimiter: str) -> None:
        self._lines, self._at = list(lines(text)), 0
        self._delimiter = delimiter
        #: How many cells the first row has.
        self._width = 0

    @property
    def has_more(self) -> bool:
        return self._at < len(self._lines)

    def row(self) -> CsvRow:
        """Read the next row."""
        cells, count, wrong = self._read()
        row = CsvRow(self._at + 1, cells, wrong)
        self._lines[self._at : self._at + count] = [""] * count  # its cells are kept instead
        self._at += count
        self._width = self._width or len(cells)
        return row

    def _read(self) -> tuple[list[str], int, str | None]:
        """The cells of the next row, the number of its lines, and what is wrong with its quotes."""
        if '"' not in self._lines[self._at]:
            return self._alone(), 1, None
        try:
            return *self._next(strict=True), None
        except csv.Error as error:
            is_open = "unexpected end" in str(error)
        try:
            cells, count = self._next(strict=False)
        except csv.Error:  # a cell with all the rest of the file
            return self._alone(), 1, _OPEN
        if is_open or self._swallows(count):
            return self._alone(), 1, _OPEN
        return cells, count, _IRREGULAR

    def _next(self, *, strict: bool) -> tuple[list[str], int]:
        """The cells of the next row, and the number of its lines."""
        rest = (self._lines[at] for at in range(self._at, len(self._lines)))
        reader = csv.reader(rest, delimiter=self._delimiter, strict=strict)
        return next(reader, []), reader.line_num

    def _swallows(self, count: int) -> bool:
        """Whether a row of several lines is rather several rows, one of them with an open quote."""
        widths = {len(self._alone(at)) for at in range(count)}
        return count > 1 and widths == {self._width or max(widths)}

    def _alone(self, ahead: int = 0) -> list[str]:
        """The cells of the next line, or one further ahead, as if no row had several.

        Quotes are ignored if only then it has as many cells as the first row.
        """
        line = self._lines[self._at + ahead].rstrip("\r\n")
        parts = [part.strip('"') for part in line.split(self._delimiter)]
        try:
            cells = next(csv.reader([line], delimiter=self._delimiter), [])
        except csv.Error:  # a cell of over 131,072 characters
            return parts
        return parts if len(cells) != self._width == len(parts) else cells


def lines(text: str) -> Iterator[str]:
    """Yield the lines with their ends."""
    begin = 0
    for end in LINE_END.finditer(text):
        yield text[begin : end.end()]
        begin = end.end()
    if begin < len(text):
        yield text[begin:]
