"""The instants in a data file, each read once, with starts before ends."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from confcli.model.patterns import Pattern
from confcli.model.text import shorten
from confcli.times.local import TimeProblemError, utc

#: What is wrong with an end before its start.
BACKWARDS = "it ends before it starts"
#: A date with a time; a date alone isn't an instant.
_TIMED = Pattern(r"\d[T ]\d\d")


class Times(NamedTuple):
    """An item's start and end, as far as they are known."""

    start: datetime | None = None
    end: datetime | None = None


def unplaced(lasts: timedelta | None, times: Times) -> int | None:
    """The minutes that something lasts, unless its start and end say so."""
    if lasts is None or (times.start and times.end):
        return None
    return round(lasts.total_seconds() / 60) or None


class Instants:
    """Reads the times in a file, each only once: many items are at the same time."""

    def __init__(self, read: Callable[[str], datetime]) -> None:
        self._read = read
        self._known: dict[str, datetime] = {}

    def of(self, text: str | None, fault: str, wrong: list[str]) -> datetime | None:
        """Read an instant, if there is one; what is wrong is added to ``wrong``.

        ``fault`` says what is wrong with a text that can't be read.
        """
        if not text:
            return None
        try:
            if text not in self._known:
                self._known[text] = self._read(text)
            return self._known[text]
        except TimeProblemError as error:
            wrong.append(str(error))
            return error.slot.start if error.slot else None
        except (ValueError, OverflowError):
            wrong.append(f"{fault}: {shorten(text[:80])}")
            return None


def in_order(start: datetime | None, end: datetime | None, wrong: list[str]) -> Times:
    """Check start and end; an end before the start is wrong and dropped."""
    if start and end and utc(end) < utc(start):
        wrong.append(BACKWARDS)
        end = None
    return Times(start, end)


def moment(text: str) -> datetime:
    """Parse an ISO 8601 date and time; anything else raises ``ValueError``."""
    if not _TIMED.search(text):
        raise ValueError(text)
    found = datetime.fromisoformat(text)
    offset = found.utcoffset()
    if offset is not None and offset.total_seconds() % 60:
        raise ValueError(text)
    return found
