"""Times that a site's files write as people do: ``2021-06-08 (13:15-14:00 GMT)``.

Most files have ISO 8601; the others are turned into it.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from confcli.formats.dating.printed import PrintedTimes
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.times.written import text
from confcli.times.written.text import Written

_LONGEST_NIGHT = timedelta(hours=12)


class WrittenTimes:
    """Turns the times of a file into ISO 8601, in one order of day and month."""

    def __init__(self, document: Document, hints: Hints, cells: Iterable[tuple[int, str]]) -> None:
        """Take all times with their lines; ``InputError`` if their year or order is unclear."""
        whole = [(line, cell) for line, cell in cells if _is_whole(cell)]
        self._printed = PrintedTimes(document, hints, whole)

    def of(self, start: str, end: str, wrong: list[str]) -> tuple[str, str]:
        """The start and end; what can't be read is empty and added to ``wrong``."""
        try:
            first = text.read(start)
            begins = self._begins(first, start, wrong)
        except (ValueError, OverflowError) as error:
            wrong.append(str(error))
            return "", ""
        try:
            return begins, self._end(begins, first, text.read(end) if end else None)
        except (ValueError, OverflowError) as error:
            wrong.append(str(error))
            return begins, ""

    def _begins(self, first: Written, start: str, wrong: list[str]) -> str:
        if first.date is None or first.start is None:
            missing = "date without a time" if first.date else "time without a date"
            raise ValueError(f"a {missing}: {start[:80]}")
        if doubt := self._printed.contradiction(first.date, start):
            wrong.append(doubt)
        return self._printed.moment(self._printed.day(first.date), first.start, first.zone)

    def _end(self, begins: str, first: Written, last: Written | None) -> str:
        """The end, in a field of its own or after a dash, perhaps in the night after the start."""
        clock, zone = (last.start, last.zone) if last else (first.end, first.end_zone)
        own = last.date if last else first.end_date
        if clock is None:
            return ""
        day = self._printed.day(own) if own else datetime.fromisoformat(begins).date()
        found = self._printed.moment(day, clock, zone or first.zone)
        return found if own else _next_day(begins, found)


def _is_whole(cell: str) -> bool:
    try:
        found = text.read(cell)
    except ValueError:
        return False
    return found.date is not None and found.start is not None


def _next_day(first: str, last: str) -> str:
    begins, ends = (datetime.fromisoformat(each).replace(tzinfo=None) for each in (first, last))
    later = ends + timedelta(days=1)
    is_night = ends < begins and later - begins <= _LONGEST_NIGHT
    return f"{later.date().isoformat()}{last[10:]}" if is_night else last
