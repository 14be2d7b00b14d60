"""Chosen fields on a terminal, as columns or one under the other."""

from collections.abc import Iterable, Sequence

from confcli.views.field import Row
from confcli.views.layout import print_rows, styled
from confcli.views.plain import flat
from confcli.views.screen import Screen

#: Terminal columns per field below which fields are printed one under the other.
_NARROWEST = 9


def draw(screen: Screen, keys: Sequence[str], rows: Iterable[Row]) -> None:
    """Draw chosen fields as columns, or one under the other if columns would be too narrow."""
    if screen.width < _NARROWEST * len(keys):
        pairs = [pair for row in rows for pair in (*row.items(), ("", ""))]
        print_rows(screen, ["Field", "Value"], ([styled(k), styled(flat(v))] for k, v in pairs))
        return
    print_rows(screen, keys, ([styled(flat(v)) for v in row.values()] for row in rows))
