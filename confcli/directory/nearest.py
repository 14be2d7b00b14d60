"""Finds programmes to suggest for a name that none has: one with typos in it, or other years."""

from collections.abc import Sequence
from datetime import date

from confcli.directory.matching import matching
from confcli.directory.programme import Programme, by_date
from confcli.model.patterns import Pattern
from confcli.model.text import words

#: A name and a number written together, such as ``fosdem2031``, or a number alone.
_NUMBERED = Pattern(r"([^\W\d_]{3,})?(\d++)")
_CENTURY = 2000
_MOST = 5


def nearest(asked: str, programmes: Sequence[Programme], today: date) -> list[Programme]:
    """What was meant if there are typos, else what has all but the numbers, the next year first."""
    if found := matching(asked, programmes):
        return by_date(found, today)[:_MOST]
    names, year = _parted(asked)
    others = by_date(matching(" ".join(names), programmes) if names else [], today)
    return _by_year(others, year)[:_MOST] if year else others[:_MOST]


def _by_year(found: Sequence[Programme], year: int) -> list[Programme]:
    """The editions by how far they are from a year; of two as far from it, the later first."""

    def key(each: Programme) -> tuple[int, int]:
        own = each.year or 0
        return abs(own - year), -own

    return sorted(found, key=key)


def _parted(asked: str) -> tuple[list[str], int | None]:
    """The words of a name without its numbers, and the year that the last one may be."""
    names, year = list[str](), None
    for word in words(asked):
        if numbered := _NUMBERED.fullmatch(word):
            name, year = numbered[1], _year(numbered[2])
            names += [name] if name else []
        else:
            names.append(word)
    return names, year


def _year(number: str) -> int | None:
    if len(number) not in (2, 4):
        return None
    return int(number) + (_CENTURY if len(number) == 2 else 0)
