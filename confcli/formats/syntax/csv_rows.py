"""Comma-separated values (RFC 4180) as rows, each with the line on which it begins."""

import csv
from collections.abc import Iterator
from typing import NamedTuple

from confcli.formats.syntax.plain import LINE_END
from confcli.model.errors import InputError


class CsvRow(NamedTuple):
    """The cells of a row, and the line on which it begins."""

    line: int
    cells: list[str]


def rows(
    name: str, text: str, delimiter: str = ",", *, strict: bool = False, hint: str = ""
) -> Iterator[CsvRow]:
    """Yield the rows that aren't blank.

    An unreadable row raises ``InputError`` with its line in the file ``name`` and the ``hint``.
    Quotes that don't close or end a cell are errors only if ``strict``.
    """
    reader = csv.reader(lines(text), delimiter=delimiter, strict=strict)
    line = 1
    try:
        for cells in reader:
            if any(map(str.strip, cells)):
                yield CsvRow(line, cells)
            line = reader.line_num + 1
    except csv.Error as error:
        raise InputError(f"{name}:{line}: invalid CSV: {error}{hint}") from error


def lines(text: str) -> Iterator[str]:
    """Yield the lines with their ends; NUL becomes U+FFFD."""
    begin, text = 0, text.replace("\0", "\N{REPLACEMENT CHARACTER}")
    for end in LINE_END.finditer(text):
        yield text[begin : end.end()]
        begin = end.end()
    if begin < len(text):
        yield text[begin:]
