"""The header of a table, the lines above it, and its rows.

Excel's first line ``sep=;`` is skipped, and so are titles above the header.
"""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from confcli.formats.syntax import csv_rows
from confcli.formats.syntax.csv_rows import CsvRow
from confcli.formats.syntax.document import Document
from confcli.formats.table.headers import is_programme
from confcli.model.errors import InputError
from confcli.model.patterns import Pattern

DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
#: How many rows at the top are searched for the header, and how many characters.
_FIRST_ROWS, _BEGINNING = 20, 40_000
_SEPARATOR = Pattern(r"sep=\W?", "i")
#: How a comment begins; ``#`` alone names a column of numbers.
_COMMENT = Pattern(r"\s*+(?:[#;][#;!\s]*+|//\s*+|--\s++)[^\W\d]")


class Head(NamedTuple):
    """How a table begins: its delimiter, its header, and the rows above that."""

    delimiter: str
    header: CsvRow
    above: list[CsvRow]


def head_of(document: Document) -> Head | None:
    """Find the header of a programme near the top, with the delimiter that finds it first."""
    found = [head for each in DELIMITERS if (head := _head(document, each))]
    return min(found, key=lambda head: len(head.above), default=None)


def rows_of(document: Document, head: Head) -> Iterator[CsvRow]:
    """Yield the rows below the header that aren't blank."""
    rows = csv_rows.rows(document.name, document.text, head.delimiter)
    return (row for row in rows if row.line > head.header.line)


def _head(document: Document, delimiter: str) -> Head | None:
    beginning = document.text[:_BEGINNING]
    if delimiter not in beginning or (delimiter == "|" and beginning.lstrip().startswith("|")):
        return None
    try:
        rows = csv_rows.rows(document.name, beginning, delimiter)
        first = [row for row in islice(rows, 2 * _FIRST_ROWS) if not _is_separator(row)]
    except InputError:
        return None
    cells = [row.cells for row in first]
    for at, row in enumerate(first[:_FIRST_ROWS]):
        is_comment = _COMMENT.match(row.cells[0])
        if not is_comment and is_programme(row.cells, cells[at + 1 :], document.fields):
            return Head(delimiter, row, first[:at])
    return None


def _is_separator(row: CsvRow) -> bool:
    return row.line == 1 and bool(_SEPARATOR.fullmatch(row.cells[0]))
