"""The day of each row: printed, that of the row above, or the date of a numbered day."""

from collections.abc import Sequence
from datetime import date, timedelta

from confcli.formats.interface import Hints
from confcli.formats.rows import content
from confcli.formats.syntax.document import Document
from confcli.model.errors import InputError, Missing
from confcli.model.text import counted
from confcli.times.calendar_names import WEEKDAY_NUMBERS

#: A day to suggest where only the number of a day is printed.
_USUAL = "2026-03-02"


class Days:
    """Reads the days of rows from top to bottom."""

    def __init__(
        self, document: Document, hints: Hints, printed: Sequence[str], bare: int, headed: int
    ) -> None:
        """Take all days as printed; ``InputError`` if none is a date and the first isn't known.

        ``bare`` is the number of rows with a time but without a day; ``headed`` that of the days
        that stand alone above other rows.
        """
        self._first = date.fromisoformat(hints.first_day) if hints.first_day else None
        days = [cell for cell in printed if cell]
        #: The day of the row above, as a date; without any days, all rows are on the first.
        self._above = hints.first_day or "" if not days else ""
        different = len(set(days))
        #: Whether days are printed once for several rows: more lack a day than repeat one.
        self.is_merged = bool(headed) or (bare > len(days) - different and 2 * bare >= different)
        taken = f"; the day of {counted(bare, 'row')} is that of a row above"
        self.remark = taken if self.is_merged and bare and days else ""
        numbered = [cell for cell in days if content.named_day(cell) is not None]
        if self._first is None and (days or bare) and 2 * len(numbered) >= len(days):
            named = f"its days are only numbered or named ({numbered[0][:40]})" if days else ""
            missing = Missing({"first_day": _USUAL}, document.name, hints.known)
            raise InputError(f"{document.name}: {named or 'its times have no dates'}", missing)

    def of(self, cell: str, *, has_clock: bool) -> str:
        """The date that a cell says, as text; a time without a day is on that of the row above."""
        if cell:
            self._above = self._date(cell)
            return self._above
        return self._above if has_clock and self.is_merged else ""

    def _date(self, cell: str) -> str:
        day = content.named_day(cell) if self._first else None
        if self._first is None or day is None:
            return content.said_of_day(cell)
        ahead = day - 1 if isinstance(day, int) else _until(self._first, WEEKDAY_NUMBERS[day])
        return (self._first + timedelta(days=ahead)).isoformat()


def _until(first: date, weekday: int) -> int:
    return (weekday - first.weekday()) % 7
