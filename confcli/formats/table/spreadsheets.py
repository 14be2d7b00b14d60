"""Dates and times as spreadsheets store or export them, in the columns of dates and times.

A date is a number of days from 1899-12-30 (``45842``), a time of day a fraction of a day
(``0.375``), and a program that takes the one for the other writes ``1899-12-30 09:30:00``.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from confcli.formats.rows import content
from confcli.formats.syntax.csv_rows import CsvRow
from confcli.formats.vocabulary.meanings import meanings
from confcli.model.patterns import Pattern

_TIMES = frozenset(("start", "end", "date", "day", "time", "end_date"))
_DATES = frozenset(("date", "end_date"))
_FIRST_DAY = datetime(1899, 12, 30, tzinfo=UTC)
#: The numbers of days of the years from 2000 to 2099.
_FROM, _UNTIL = 36_526, 73_050
_DAYS = Pattern(r"\d{5}(?:[.,]\d+)?", "a")
_FRACTION = Pattern(r"0?[.,]\d+|[01](?:[.,]0+)?", "a")
_CLEAR = Pattern(r"0?[.,]0*+[1-9]\d*+", "a")
#: The day before all days, in front of a time of day.
_NO_DAY = Pattern(
    r"(?:1899-12-3[01]|190[04]-01-0[01]|3[01][./-]12[./-]1899|12[./-]3[01][./-]1899"
    r"|0?[01][./-]0?[01][./-]190[04])(?:T|,?\s+)(?=\d)",
    "a",
)
_MIDNIGHT = Pattern(r"(\d\S*\d)[T ]00:00:00(?:\.0+)?", "a")


def readable(header: Sequence[str], rows: Sequence[CsvRow]) -> list[CsvRow]:
    """The rows with what spreadsheets store written as people write it."""
    found = [(row, list(row.cells)) for row in rows]
    for place, name in enumerate(header):
        fields = {it.field for it in meanings(name.strip())}
        if fields & _TIMES:
            column = [cells for _, cells in found if place < len(cells)]
            write = _writer([cells[place].strip() for cells in column], fields)
            for cells in column:
                cells[place] = write(cells[place].strip())
    return [row._replace(cells=cells) for row, cells in found]


def _writer(cells: Sequence[str], fields: set[str]) -> Callable[[str], str]:
    """How to write the cells of a column: most are written already."""
    filled = {cell for cell in cells if cell and not content.is_nothing(cell)}
    if filled and fields & _DATES and all(map(_MIDNIGHT.fullmatch, filled)):
        return lambda cell: found[1] if (found := _MIDNIGHT.fullmatch(cell)) else cell
    if all(map(_is_days, filled)) or (
        any(map(_CLEAR.fullmatch, filled)) and all(map(_FRACTION.fullmatch, filled))
    ):
        return lambda cell: _moment(cell) if cell in filled else cell
    return lambda cell: _NO_DAY.sub("", cell, count=1) if _NO_DAY.match(cell) else cell


def _is_days(cell: str) -> bool:
    return bool(_DAYS.fullmatch(cell)) and _FROM <= int(cell[:5]) < _UNTIL


def _moment(cell: str) -> str:
    """A number of days as a date, a time of day or both, to the minute."""
    minutes = round(float(cell.replace(",", ".")) * 24 * 60)
    moment = _FIRST_DAY + timedelta(minutes=minutes)
    if not _is_days(cell):
        return f"{moment:%H:%M}"
    return f"{moment:%Y-%m-%d %H:%M}" if "." in cell or "," in cell else f"{moment:%Y-%m-%d}"
