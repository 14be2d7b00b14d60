"""Where the items of a timetable are, and which of them is next in a direction."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from confcli.schedule.grouping import Line

#: In place of a column: what lasts whole days stands above all of them.
ACROSS = -1


class Cell(NamedTuple):
    """A rectangle of a timetable, and the items in it."""

    column: int
    #: Columns and lines of the terminal, from the corner of the first room's first hour.
    left: int
    right: int
    top: int
    bottom: int
    #: In order of time.
    lines: tuple[Line[Any], ...]

    def holds(self, x: int, y: int) -> bool:
        """Whether a point is in it."""
        return self.left <= x < self.right and self.top <= y < self.bottom


class Spot(NamedTuple):
    """Where a cursor came from: it goes on straight, through small cells and large ones."""

    x: int
    y: int


def at(cells: Sequence[Cell], x: int, y: int) -> int | None:
    """The number of the cell at a point."""
    return next((number for number, cell in enumerate(cells) if cell.holds(x, y)), None)


def vertically(cells: Sequence[Cell], cell: Cell, spot: Spot, by: int) -> int | None:
    """The cell above or below another: one in line with where the cursor came from first."""

    def rank(each: Cell) -> tuple[bool, int, int]:
        gap = each.top - cell.bottom if by > 0 else cell.top - each.bottom
        return _off(each.left, each.right, spot.x) > 0, gap, _off(each.left, each.right, spot.x)

    def is_there(each: Cell) -> bool:
        beyond = each.top >= cell.bottom if by > 0 else each.bottom <= cell.top
        return beyond and (each.column == cell.column or ACROSS in (each.column, cell.column))

    return _first(cells, is_there, rank)


def sideways(cells: Sequence[Cell], cell: Cell, spot: Spot, by: int) -> int | None:
    """The cell to the left or to the right of another: in its column, else in the next one.

    In another column it is the one that is nearest in time.
    """

    def rank(each: Cell) -> tuple[int, int, int]:
        side = each.left if by > 0 else -each.right
        return by * (each.column - cell.column), _off(each.top, each.bottom, spot.y), side

    def is_there(each: Cell) -> bool:
        if each.column == cell.column:
            beyond = each.left >= cell.right if by > 0 else each.right <= cell.left
            return beyond and each.top < cell.bottom and each.bottom > cell.top
        return each.column != ACROSS and by * (each.column - cell.column) > 0

    return None if cell.column == ACROSS else _first(cells, is_there, rank)


def nearest(cells: Sequence[Cell], x: int, y: int) -> int | None:
    """The cell that is nearest to a point, in line with it if one is."""

    def rank(cell: Cell) -> tuple[int, int]:
        return _off(cell.left, cell.right, x), _off(cell.top, cell.bottom, y)

    return _first(cells, lambda cell: cell.column != ACROSS, rank)


def _first(
    cells: Iterable[Cell], is_there: Callable[[Cell], bool], rank: Callable[[Cell], Any]
) -> int | None:
    ranked = [(rank(cell), number) for number, cell in enumerate(cells) if is_there(cell)]
    return min(ranked)[1] if ranked else None


def _off(begin: int, end: int, point: int) -> int:
    """How far a point is from a stretch; 0 if it is on it."""
    return begin - point if point < begin else max(point - end + 1, 0)
