"""Chosen fields on a terminal, as columns or one under the other."""

from collections.abc import Iterable, Sequence

from rich.console import Console

from confcli.views.field import Row
from confcli.views.layout import print_rows, styled
from confcli.views.plain import flat

#: Terminal columns per field below which fields are printed one under the other.
_NARROWEST = 9


def print_fields(console: Console, keys: Sequence[str], rows: Iterable[Row]) -> None:
    """Print chosen fields as columns, or one under the other if columns would be too narrow."""
    if console.width < _NARROWEST * len(keys):
        pairs = [pair for row in rows for pair in (*row.items(), ("", ""))]
        print_rows(console, ["Field", "Value"], ([styled(k), styled(flat(v))] for k, v in pairs))
        return
    print_rows(console, keys, ([styled(flat(v)) for v in row.values()] for row in rows))
