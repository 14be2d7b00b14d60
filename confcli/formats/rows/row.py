"""A row by the names of its columns."""

from typing import Any, NamedTuple

from confcli.formats import prose
from confcli.formats.rows.candidates import Column
from confcli.formats.syntax.record import Record


class Row(NamedTuple):
    """A row: its line, its cells by column, and its first words."""

    number: int
    cells: Record
    text: str

    def value(self, column: Column | None) -> Any:
        """The cell of a column: a text, or what a record has there; ``None`` if it has none."""
        return self.cells.get(column.key) if column else None

    def cell(self, column: Column | None) -> str:
        """The cell of a column as text; empty if the row or the table has none."""
        return as_text(self.value(column))

    def line(self, column: Column | None) -> str | None:
        """The cell of a column on one line; ``None`` if it is empty."""
        found = self.cell(column)
        return prose.line(found) if found else None


def as_text(value: Any) -> str:
    """A cell as text: of a list, the texts in it."""
    if isinstance(value, list):
        return ", ".join(each for each in value if isinstance(each, str))
    return value if isinstance(value, str) else ""
