"""The dates and times in the cells of a file, as people write them."""

from collections.abc import Iterable
from datetime import date

from confcli.formats.dating import labels, short_years, unstated, years
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.model.errors import InputError
from confcli.times import calendar_names, zones
from confcli.times.written import text
from confcli.times.written.clocks import Clock
from confcli.times.written.dates import WrittenDate

#: A leap year, for dates whose year doesn't matter yet.
_ANY_YEAR = 2024


class PrintedTimes:
    """Reads dates as one file writes them: in one order of day and month, and of its year.

    A number above 12, or a weekday, shows the order of all dates; years of two digits are last,
    unless their other order alone makes sense (``short_years``). The year of dates without one
    is the one given, else the only one printed or the only one that fits.
    """

    def __init__(
        self,
        document: Document,
        hints: Hints,
        cells: Iterable[tuple[int, str]],
        *,
        are_all: bool = False,
    ) -> None:
        """Take the cells with their lines; ``InputError`` if the order or the year is unknown.

        Unless they ``are_all`` that is said of times, zones may be said beside them.
        """
        cells = list(cells)
        self._document, self._hints = document, hints
        self._lacks_zone = are_all and not any(_is_zoned(cell) for _, cell in cells)
        self._zone = zones.zone(hints.timezone) if hints.timezone else None
        written = [(line, day) for line, cell in cells for day in _dates(cell)]
        self._is_year_first = short_years.are_first(
            [day for _, day in written], years.stated(hints)
        )
        found = [(line, self._turned(day)) for line, day in written]
        self.year, self.year_evidence = self._settled([day for _, day in found])
        self._orders = self._shown_orders(found)

    def day(self, written: WrittenDate) -> date:
        """The date that is written; ``ValueError`` if it doesn't exist or isn't clear."""
        written = self._turned(written)
        year = written.year or self.year
        if year is None:
            raise ValueError(f"{written.text} has no year, and the other dates are of several")
        ways = written.ways(year)
        if not ways:
            raise ValueError(f"{written.text} doesn't exist")
        if len(ways) > 1 and len(self._orders) > 1:
            raise ValueError(_choice(written.text, ways, "the other dates here are in both orders"))
        return next(
            (day for order, day in ways.items() if order in self._orders), next(iter(ways.values()))
        )

    def moment(self, day: date, clock: Clock, zone: str | None) -> str:
        """A time of day on a date as ISO 8601, with an offset if its zone is written.

        ``ValueError`` if the zone is none, several, or not in use then.
        """
        wall = clock.on(day)
        return wall.isoformat() + (labels.offset(wall, zone, self._zone) if zone else "")

    def contradiction(self, written: WrittenDate, cell: str) -> str | None:
        """Explain that the weekday in a cell is not that of its date."""
        real = self.day(written)
        if not written.contradicts(real):
            return None
        name = calendar_names.WEEKDAYS[real.weekday()]
        return f"{cell[:80]}: that date is a {name}, read as the date says"

    def _turned(self, written: WrittenDate) -> WrittenDate:
        return written.turned() if self._is_year_first and written.is_short else written

    def _settled(self, found: list[WrittenDate]) -> tuple[int | None, str | None]:
        undated = [day for day in found if day.year is None]
        printed = [day.year for day in found if day.year is not None]
        year, evidence = years.settled(self._document, self._hints, undated, printed)
        if undated and year is None and not printed:
            gaps = [years.gap(self._document, undated)]
            gaps += [labels.gap(())] if self._lacks_zone and not self._zone else []
            raise unstated.refusal(self._document, self._hints, gaps)
        return year, evidence if undated else None

    def _shown_orders(self, found: list[tuple[int, WrittenDate]]) -> set[str]:
        """The orders of day and month that are shown; ``InputError`` if none is, but needed."""
        unclear = [(line, day) for line, day in found if day.is_unclear]
        ways = [(line, day, day.ways(day.year or self.year or _ANY_YEAR)) for line, day in unclear]
        shown = {order for _, _, each in ways if len(each) == 1 for order in each}
        open_ = ((line, day, each) for line, day, each in ways if len(each) > 1)
        line, day, each = next(open_, (0, None, {}))
        if day and not shown:
            choice = _choice(day.text, each, "no other date here shows which")
            raise InputError(f"{self._document.name}:{line}: {choice}")
        return shown


def _dates(cell: str) -> list[WrittenDate]:
    try:
        return text.begun(cell).dates
    except ValueError:
        return []


def _is_zoned(cell: str) -> bool:
    try:
        return text.begun(cell).zone is not None
    except ValueError:
        return False


def _choice(printed: str, ways: dict[str, date], why: str) -> str:
    could = " or ".join(calendar_names.day_and_month(day) for day in ways.values())
    right = " or ".join(map(str, ways.values()))
    return f"{printed} could be {could}, and {why}; write {right}"
