"""Rows with more cells than the header has columns, and whether the others are in place.

An unquoted comma in a title moves all cells behind it, so that dates and times don't read.
"""

from collections.abc import Sequence

from confcli.formats.rows import content
from confcli.formats.rows.columns import Columns
from confcli.formats.rows.content import Content

#: What is recognised in its cells, so that it shows when they are those of another column.
_PLAIN = frozenset((Content.DATE, Content.MOMENT, Content.CLOCK, Content.ADDRESS))


def is_in_place(columns: Columns, cells: Sequence[str]) -> bool:
    """Whether the cells up to a time behind the title are those of their columns."""
    title = columns.first("title")
    known = [
        (it, content.of_cell(cell.strip()))
        for it, cell in zip(columns.all, cells, strict=False)
        if it.content in _PLAIN and cell.strip() and not content.is_nothing(cell.strip())
    ]
    are_behind = title is not None and any(it.place > title.place for it, _ in known)
    return are_behind and all(it.content is found for it, found in known)
