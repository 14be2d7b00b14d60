"""The rows of a table, and what is between its columns.

A first line ``sep=;``, which Excel takes for that, is no row.
"""

import csv
import re
from collections.abc import Iterator
from typing import NamedTuple

from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import LINE_END
from confcli.formats.table.columns import columns_of
from confcli.model.errors import InputError

DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs"}
_SEPARATOR = re.compile(r"sep=\W?", re.IGNORECASE)


class TableRow(NamedTuple):
    """The cells of a row, and the line on which it begins."""

    line: int
    cells: list[str]


def rows_of(document: Document, delimiter: str) -> Iterator[TableRow]:
    """Yield the rows in which anything stands; ``InputError`` where a field is too long."""
    reader = csv.reader(lines_of(document.text), delimiter=delimiter)
    line = 1
    try:
        for cells in reader:
            if any(map(str.strip, cells)) and not (line == 1 and _is_separator(cells)):
                yield TableRow(line, cells)
            line = reader.line_num + 1
    except csv.Error as error:
        raise InputError(
            f"{document.name}:{line}: no row of a table that can be read: {error}; "
            "is there a quote that does not close?"
        ) from error


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines with their ends; a character that is none is shown as such."""
    begin = 0
    for end in LINE_END.finditer(text):
        yield text[begin : end.end()].replace("\0", "\N{REPLACEMENT CHARACTER}")
        begin = end.end()
    if begin < len(text):
        yield text[begin:].replace("\0", "\N{REPLACEMENT CHARACTER}")


def delimiter_of(beginning: str) -> str | None:
    """Return what is between the columns, if the first line that is not blank names them."""
    beginning = beginning.lstrip("\ufeff\r\n ")
    for delimiter in DELIMITERS:
        try:
            found = csv.reader(lines_of(beginning), delimiter=delimiter)
            header = next((row for row in found if not _is_separator(row)), [])
        except csv.Error:
            continue
        if columns_of(header).is_programme:
            return delimiter
    return None


def _is_separator(cells: list[str]) -> bool:
    """Tell whether a row is Excel's ``sep=;``, which is no row."""
    return bool(cells and _SEPARATOR.fullmatch(cells[0].lstrip("\ufeff")))
