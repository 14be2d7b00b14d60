"""The rows of a table and its delimiter; Excel's first line ``sep=;`` is skipped."""

import csv
import re
from collections.abc import Iterator

from confcli.formats.syntax import csv_rows
from confcli.formats.syntax.csv_rows import CsvRow
from confcli.formats.syntax.document import Document
from confcli.formats.table.columns import columns_of

DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs"}
_HINT = "; is there a quote that does not close?"
_SEPARATOR = re.compile(r"sep=\W?", re.IGNORECASE)


def rows_of(document: Document, delimiter: str) -> Iterator[CsvRow]:
    """Yield the rows that are not blank; ``InputError`` if a field is too long."""
    found = csv_rows.rows(document.name, document.text, delimiter, hint=_HINT)
    return (row for row in found if not (row.line == 1 and _is_separator(row.cells)))


def delimiter_of(beginning: str) -> str | None:
    """Find the delimiter, if the first line that is not blank names columns of a programme."""
    beginning = beginning.lstrip("\ufeff\r\n ")
    for delimiter in DELIMITERS:
        try:
            found = csv.reader(csv_rows.lines(beginning), delimiter=delimiter)
            header = next((row for row in found if not _is_separator(row)), [])
        except csv.Error:
            continue
        if columns_of(header).is_programme:
            return delimiter
    return None


def _is_separator(cells: list[str]) -> bool:
    return bool(cells and _SEPARATOR.fullmatch(cells[0].lstrip("\ufeff")))
