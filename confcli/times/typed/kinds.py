"""What a typed day or time can be, as plain data."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, TypeAlias

from confcli.model.tuples import NamedTuple

if TYPE_CHECKING:
    from confcli.times.written.clocks import Clock
    from confcli.times.written.dates import WrittenDate

#: A single day; a ``WrittenDate`` is one without its year.
Day: TypeAlias = "date | Near | Weekday | Numbered | WrittenDate"
#: What stands on a side of a range of days, or alone.
Part: TypeAlias = "Day | Month"
#: Everything that can be typed.
Typed: TypeAlias = "Part | Days | Time | FromNow | Exact"


class Near(NamedTuple):
    """A day counted from today: ``today``, ``tomorrow``, ``+1``, ``-1``."""

    days: int


class Weekday(NamedTuple):
    """``friday``, or ``next friday``; 0 is Monday."""

    number: int
    is_next: bool = False


class Numbered(NamedTuple):
    """``day 2`` of a conference; the first is 1."""

    number: int


class Month(NamedTuple):
    """``2021-05``: all days of a month."""

    year: int
    month: int


class Days(NamedTuple):
    """A range of days, both included; ``None`` where it is open."""

    first: "Part | None"
    last: "Part | None"


class FromNow(NamedTuple):
    """A time counted from now: ``now``, ``in 2h``, ``2h ago``."""

    after: timedelta


class Exact(NamedTuple):
    """An instant, written with its offset."""

    instant: datetime


class Time(NamedTuple):
    """A time of day, as far as it is written: with its day, its zone, its end."""

    clock: "Clock"
    day: "Day | None" = None
    #: An abbreviation in capitals, an offset or an IANA name.
    zone: str | None = None
    #: What follows and may be the name of a zone: ``Tokyo``.
    place: str | None = None
    end: "Clock | None" = None
    #: Of the end, where they are written.
    end_date: "WrittenDate | None" = None
    end_zone: str | None = None
    #: What was typed.
    text: str = ""

    @property
    def has_zone(self) -> bool:
        """Whether it says in which zone it is."""
        return bool(self.zone or self.place)
