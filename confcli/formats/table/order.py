"""Which number of ``05/06/2025`` is the month: other dates of the table may show it.

A table is written in one style: a number above 12 is a day, and shows the order of all dates.
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from confcli.model.errors import InputError
from confcli.times import calendar_names

_NUMBERS = re.compile(r"(?<![\d/-])(\d\d?)([/-])(\d\d?)\2(\d{4})(?![\d/-])", re.ASCII)


class _Printed(NamedTuple):
    """A date either of whose numbers may be the month, and what it may be."""

    text: str
    day_first: date | None
    month_first: date | None

    @property
    def ways(self) -> list[date]:
        return list(dict.fromkeys(filter(None, self[1:])))


class Order:
    """Reads the dates of a table, once the order of their numbers is known."""

    def __init__(self, name: str, cells: Iterable[tuple[int, str]]) -> None:
        """Take cells of the file ``name`` with their lines; ``InputError`` if no order shows."""
        found = [(line, _printed(each)) for line, text in cells for each in _NUMBERS.finditer(text)]
        clear = [printed for _, printed in found if None in printed]
        self._is_day_first = any(printed.day_first for printed in clear)
        self._is_month_first = any(printed.month_first for printed in clear)
        unclear = ((line, printed) for line, printed in found if len(printed.ways) > 1)
        line, first = next(unclear, (0, None))
        if first and not (self._is_day_first or self._is_month_first):
            raise InputError(f"{name}:{line}: {_choice(first, 'no other date here shows which')}")

    def spelled(self, text: str) -> str:
        """Rewrite the dates of a cell as ISO 8601; ``ValueError`` if one is not clear."""
        return _NUMBERS.sub(lambda found: self._day(_printed(found)).isoformat(), text)

    def _day(self, printed: _Printed) -> date:
        ways = printed.ways
        if not ways:
            raise ValueError(f"{printed.text} doesn't exist")
        if len(ways) > 1 and self._is_day_first and self._is_month_first:
            raise ValueError(_choice(printed, "the other dates here are in both orders"))
        return ways[-1] if self._is_month_first else ways[0]


def _printed(found: re.Match[str]) -> _Printed:
    one, other, year = (int(found[group]) for group in (1, 3, 4))
    return _Printed(found[0], _date(year, other, one), _date(year, one, other))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _choice(printed: _Printed, why: str) -> str:
    ways = " or ".join(calendar_names.day_and_month(day) for day in printed.ways)
    right = " or ".join(map(str, printed.ways))
    return f"{printed.text} could be {ways}, and {why}; write {right}"
