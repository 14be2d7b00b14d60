"""Dates and times of day in the grammar of ``times.written``, as what was typed.

It is loaded only when needed: its patterns take longer to build than most commands need.
"""

from typing import TYPE_CHECKING

from confcli.model.errors import WrongUsageError
from confcli.model.patterns import Pattern
from confcli.model.text import quoted
from confcli.times.typed import dates, relative
from confcli.times.typed.kinds import Days, Time, Weekday
from confcli.times.written.text import Written, begun

if TYPE_CHECKING:
    from confcli.times.typed.kinds import Day, Part

#: What may be an hour before noon or after it.
_HOURS = range(1, 13)
_DIGIT = Pattern(r"\d")


def written(text: str) -> "Part | Days | Time | None":
    """Read a text in full; ``None`` if it is neither date nor time."""
    found = _begun(text)
    if found.start:
        named = Weekday(found.weekday) if found.weekday is not None else None
        return _timed(found, text, dates.known(found.date) if found.date else named)
    if found.rest or found.zone:
        return None
    if found.date and found.end_date:
        return Days(dates.known(found.date), dates.known(found.end_date))
    if found.date:
        return dates.known(found.date)
    return None if found.weekday is None else Weekday(found.weekday)


def beside_day(text: str) -> Time | None:
    """Read a time with its day in a word before or after it: ``tomorrow 9am``, ``14:00 friday``."""
    words = text.split()
    for count in range(1, min(3, len(words))):
        first, last = (" ".join(part).strip(",") for part in (words[:count], words[-count:]))
        if named := relative.day(first):
            return _with_day(named, " ".join(words[count:]), text)
        if (named := relative.day(last)) and not relative.is_signed(last):
            return _with_day(named, " ".join(words[:-count]).removesuffix(" on"), text)
    return None


def _with_day(named: "Day", rest: str, text: str) -> Time | None:
    if rest.isdecimal() and int(rest) in _HOURS:
        raise WrongUsageError(
            f"{rest} in {quoted(text)} could be {rest}am or {rest}pm; write one of them"
        )
    found = _begun(rest)
    return None if found.date else _timed(found, text, named)


def _timed(found: Written, text: str, day: "Day | None") -> Time | None:
    """The time that was found; ``None`` if it is a bare number, or more than a zone follows."""
    place = found.rest.strip("()").removeprefix("in ")
    is_bare = not found.start or found.start.is_bare
    if not found.start or is_bare or _DIGIT.search(place) or (place and found.zone):
        return None
    end = (found.end, found.end_date, found.end_zone)
    return Time(found.start, day, found.zone, place or None, *end, text)


def _begun(text: str) -> Written:
    try:
        return begun(text)
    except ValueError as error:
        raise WrongUsageError(f"can't read {quoted(text)} as a day or time: {error}") from error
