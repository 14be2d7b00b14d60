"""A row by the names of its columns."""

from typing import NamedTuple

from confcli.formats import prose
from confcli.formats.rows.candidates import Column
from confcli.formats.syntax.record import Record


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
