"""The date in the name of a day: ``Thursday March 26th (Main hall)``, ``Workshops: 3 June 2026``.

It begins the name, or follows a bracket, a colon, a comma or a dash; and it has a month in words,
a year or a weekday, so that ``Room 3/4`` is none.
"""

from typing import NamedTuple

from confcli.model.patterns import Pattern
from confcli.times.written import text

#: What sets a date off from other words.
_MARK = Pattern(r"[(\[,:;|–—]|\s-{1,2}\s")
_EDGES = " \t-–—:,;|@()[]"
_LONGEST, _MOST_MARKS = 200, 8


class Within(NamedTuple):
    """A date as it is written, and the words around it."""

    date: str
    beside: str


def date_in(name: str) -> Within | None:
    """Find the date in the name of a day; ``None`` if it holds none."""
    if len(name) > _LONGEST:
        return None
    marks = [0, *(found.end() for found in _MARK.finditer(name))][: _MOST_MARKS + 1]
    return next((found for at in marks if (found := _begun(name, at))), None)


def _begun(name: str, at: int) -> Within | None:
    """Read the date at a place in a name, if words around it are set off."""
    after = name[at:].strip()
    try:
        found = text.begun(after)
    except ValueError:
        return None
    day, end = found.date, len(after) - len(found.rest)
    if day is None or found.start or not after.endswith(found.rest):
        return None
    is_clear = day.year or day.weekday is not None or any(map(str.isalpha, day.text))
    is_apart = not found.rest or after[end - 1] in _EDGES or found.rest[0] in _EDGES
    around = " ".join(part for each in (name[:at], found.rest) if (part := each.strip(_EDGES)))
    return Within(after[:end].strip(_EDGES), around) if is_clear and is_apart else None
