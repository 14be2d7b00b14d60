"""The rows of a table by the names of their columns."""

from typing import NamedTuple

from confcli.formats import prose
from confcli.formats.syntax.csv_rows import CsvRow
from confcli.formats.syntax.record import Record
from confcli.formats.table.candidates import Column
from confcli.formats.table.columns import Columns
from confcli.model.text import shorten


class Row(NamedTuple):
    """A row: its line, its cells by column, and its first words."""

    number: int
    cells: Record
    text: str

    def cell(self, column: Column | None) -> str:
        """The cell of a column, as printed; empty if the row or the table has none."""
        return (self.cells.get(column.key) or "") if column else ""

    def line(self, column: Column | None) -> str | None:
        """The cell of a column on one line; ``None`` if it is empty."""
        found = self.cell(column)
        return prose.line(found) if found else None


def row_of(columns: Columns, row: CsvRow) -> Row:
    """Name the cells of a row; those that are missing at its end are empty."""
    named = zip(columns.all, row.cells, strict=False)
    cells = Record(((column.key, cell.strip()) for column, cell in named), row.line)
    return Row(row.line, cells, shorten(" ".join(row.cells)[:200]) or "a row")
