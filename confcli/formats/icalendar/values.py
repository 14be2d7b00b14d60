"""The values of iCalendar's properties, read by the library ``icalendar``.

Each function raises ``ValueError`` for what it cannot read, whatever the library raises.
"""

import re
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from confcli.formats.icalendar.lines import ContentLine

_SHOWN = 60
#: A zone as Outlook names it: the colon in it would end the parameters.
_UNQUOTED = re.compile(r"(;TZID=)(tzone://[^:;\"]+)", re.IGNORECASE)
_LONGEST = timedelta(days=366)


class Value(NamedTuple):
    """A property's parameters, by name in capitals, and its value."""

    parameters: dict[str, str]
    text: str


class Listed(NamedTuple):
    """A date, or a date and time, of a list; and how long it is, if the list says so."""

    moment: date
    length: timedelta | None = None


def value(entry: ContentLine) -> Value:
    """Return a property's parameters and its value without escapes."""
    from icalendar.parser import unescape_backslash

    parameters, written = _parts(entry)
    plain = {
        str(key).upper(): str(said[0] if isinstance(said, list) else said)
        for key, said in parameters.items()
    }
    return Value(plain, unescape_backslash(written))


def text(entry: ContentLine) -> str:
    """Return a value of the type TEXT, without its escapes."""
    return value(entry).text


def texts(entry: ContentLine) -> list[str]:
    """Return the values of a list of TEXT that are not empty."""
    from icalendar.parser import split_on_unescaped_comma

    found = [" ".join(each.split()) for each in split_on_unescaped_comma(_parts(entry)[1])]
    return [each for each in found if each]


def moment(entry: ContentLine) -> date:
    """Return the one date, or date and time, of a property; a zone by name is left out."""
    return listed(value(entry).text).moment


def duration(entry: ContentLine) -> timedelta:
    """Return a duration, which is a year at most."""
    from icalendar.prop import vDuration

    written = value(entry).text.strip()
    try:
        found: timedelta = vDuration.from_ical(written)
    except Exception:  # the library raises many kinds for what is no duration
        found = -_LONGEST
    if not timedelta() <= found <= _LONGEST:
        raise ValueError("it is no duration that is possible")
    return found


def listed(text: str) -> Listed:
    """Return a date, a time or a period as one of a list has it; a zone by name is left out."""
    found = _read(text.strip())
    start, end = found if isinstance(found, tuple) else (found, None)
    if not isinstance(start, date):
        raise ValueError(f"no date is written as {text.strip()[:_SHOWN]!r}")
    if isinstance(end, timedelta):
        return Listed(start, end if end >= timedelta() else None)
    if isinstance(end, datetime) and isinstance(start, datetime):
        both = bool(end.tzinfo) == bool(start.tzinfo)
        return Listed(start, end - start if both and end >= start else None)
    return Listed(start)


def _read(text: str) -> Any:
    from icalendar.prop import vDDDTypes

    try:
        found = vDDDTypes.from_ical(text)
    except Exception:  # the library raises many kinds for what is no date
        return None
    return None if isinstance(found, time) else found


def _parts(entry: ContentLine) -> tuple[Any, str]:
    from icalendar.parser import Contentline

    try:
        text = _UNQUOTED.sub(r'\1"\2"', entry.text, count=1)
        _, parameters, written = Contentline(text).raw_parts()
    except Exception as error:  # the library raises many kinds for what is no property
        reason = "it is not written as a name, parameters and, after a colon, a value"
        raise ValueError(reason) from error
    return parameters, str(written)
