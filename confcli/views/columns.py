"""Chosen fields on a terminal, as columns or one under the other."""

from collections.abc import Iterable, Sequence
from itertools import islice

from rich import box
from rich.table import Table
from rich.text import Text

from confcli.views.field import Row
from confcli.views.plain import flat
from confcli.views.rows import GAP, styled
from confcli.views.screen import Screen

#: Terminal columns per field below which fields are printed one under the other.
_NARROWEST = 9
#: Rows per table: rich takes far longer to lay out one long table.
_PAGE = 100
_WIDEST = 110


def draw(screen: Screen, keys: Sequence[str], rows: Iterable[Row]) -> None:
    """Draw chosen fields as columns, or one under the other if columns would be too narrow."""
    if screen.width < _NARROWEST * len(keys):
        pairs = [pair for row in rows for pair in (*row.items(), ("", ""))]
        _print(screen, ["Field", "Value"], ([styled(k), styled(flat(v))] for k, v in pairs))
        return
    _print(screen, keys, ([styled(flat(v)) for v in row.values()] for row in rows))


def _print(screen: Screen, headers: Sequence[str], rows: Iterable[Iterable[Text]]) -> None:
    """Print rows in pages of fixed column widths; the widest column takes what is left."""
    remaining = (list(row) for row in rows)
    widths: list[int] | None = None
    is_first = True
    while page := list(islice(remaining, _PAGE)):
        widths = widths or _fit(screen.width, headers, page)
        table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), show_edge=False, pad_edge=False)
        table.show_header = is_first
        is_first = False
        for header, width in zip(headers, widths, strict=True):
            table.add_column(header, width=width, overflow="fold")
        for row in page:
            table.add_row(*row)
        screen.show(table)


def _fit(width: int, headers: Sequence[str], rows: list[list[Text]]) -> list[int]:
    """Column widths that add up to at most ``width``, widest columns narrowed first."""
    natural = [
        max([len(header), *(_longest(row[n]) for row in rows)]) for n, header in enumerate(headers)
    ]
    room = max(width - GAP * len(headers), len(headers))
    widths = [min(each, _WIDEST) for each in natural]
    while sum(widths) > room:
        widths[widths.index(max(widths))] -= 1
    return widths


def _longest(cell: Text) -> int:
    return max(map(len, cell.plain.split("\n")), default=0)
