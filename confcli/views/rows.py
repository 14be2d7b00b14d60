"""Parts of a screen: a title with an id on the right, and cells side by side or stacked."""

from collections.abc import Sequence

from rich.text import Text

from confcli.model.safety import safe
from confcli.views.screen import Screen

#: Columns between two cells, and before what is below a title.
GAP = INDENT = 2
#: Between the parts of what is said about something.
DOT = " · "


def styled(value: object, style: str = "") -> Text:
    """A value as text, made safe before it is measured; it is never read as markup."""
    return Text(safe(str(value)), style)


def draw_titled(screen: Screen, title: Text, right: Text, *, hanging: int = 0) -> None:
    """Draw a title with something at the right end of its first line; the others are hanging."""
    room = screen.width - right.cell_len - GAP
    first, *rest = screen.folded(title, "", room, screen.width - hanging)
    first.pad_right(room - first.cell_len + GAP)
    screen.line(Text().append_text(first).append_text(right))  # each in its own style
    for line in rest:
        screen.line(Text(" " * hanging).append_text(line))


def widths_of(rows: Sequence[Sequence[Text]]) -> list[int]:
    """The width of each column of cells."""
    return [max(cell.cell_len for cell in column) for column in zip(*rows, strict=True)]


def width_of(widths: Sequence[int]) -> int:
    """The width of columns side by side."""
    return sum(widths) + GAP * (len(widths) - 1)


def side_by_side(cells: Sequence[Text], widths: Sequence[int]) -> Text:
    """Cells on one line, each as wide as its column."""
    line = Text()
    for cell, width in zip(cells, widths, strict=True):
        line.append_text(cell)
        line.append(" " * (width - cell.cell_len + GAP))
    line.rstrip()
    return line


def stacked(cells: Sequence[Text], width: int, between: str = " " * GAP) -> list[Text]:
    """Cells on as few lines as they need; one is only broken if it is too wide for a line."""
    lines: list[Text] = []
    for cell in filter(None, cells):
        if lines and lines[-1].cell_len + len(between) + cell.cell_len <= width:
            lines[-1].append(between, "place").append_text(cell)
        else:
            lines.append(Text().append_text(cell))
    return lines


def draw_stacked(
    screen: Screen,
    cells: Sequence[Text],
    *,
    indent: int = 0,
    hanging: int | None = None,
    between: str = " " * GAP,
) -> None:
    """Draw cells on as few lines as they need; those after the first are ``hanging``."""
    hanging = indent if hanging is None else hanging
    for number, line in enumerate(stacked(cells, screen.width - hanging, between)):
        begin = hanging if number else indent
        if " " in line.plain:
            screen.fold(line, indent=begin, hanging=hanging)
        else:  # a path or an address is whole on one line, which a terminal can copy
            screen.line(Text(" " * begin).append_text(line))


def draw_rows(
    screen: Screen,
    rows: Sequence[Sequence[Text]],
    *,
    indent: int = 0,
    widths: Sequence[int] = (),
) -> None:
    """Draw rows of cells in columns; where these don't fit, the cells of a row are stacked."""
    widths = widths or widths_of(rows)
    fits = indent + width_of(widths) <= screen.width
    for row in rows:
        if fits:
            screen.line(Text(" " * indent).append_text(side_by_side(row, widths)))
        else:
            draw_stacked(screen, row, indent=indent, hanging=2 * indent)
