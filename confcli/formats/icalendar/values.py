"""The values of iCalendar's properties, read by the library ``icalendar``.

Each function raises ``ValueError`` for what it cannot read, whatever the library raises.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple, Protocol

from confcli.formats.icalendar.lines import ContentLine
from confcli.model.patterns import Pattern


class Report(Protocol):
    """Takes a property, what is wrong with it, and the fact that would resolve that, if any."""

    def __call__(self, entry: ContentLine, reason: str, missing: str | None = None, /) -> None:
        """Report the problem."""


class UnknownZoneError(ValueError):
    """A zone that nothing describes; the one given would take its place."""

    missing = "timezone"


_SHOWN = 60
#: A zone as Outlook names it, or an offset: the colon in it would end the parameters.
_UNQUOTED = Pattern(
    r"(;TZID=)(tzone://[^:;\"]++|\((?:UTC|GMT)[^()\"]*+\)[^:;\"]*+|(?:UTC|GMT)?[+-]\d\d?:\d\d)(?=[:;])",
    "i",
)
#: A property with at most one parameter, and nothing in that which the library has to decode.
_PLAIN = Pattern(
    r"[A-Za-z0-9-]++(?:;([A-Za-z-]++)=([^\W\d_]\w*+(?:[ /-][^\W\d_]\w*+)*+))?+:(?!//)(.*+)", "s"
)
_LONGEST = timedelta(days=366)


class Value(NamedTuple):
    """A property's parameters, by name in capitals, and its value."""

    parameters: dict[str, str]
    text: str


class Listed(NamedTuple):
    """A date, or a date and time, of a list, and its length if the list says so."""

    moment: date
    length: timedelta | None = None


@contextmanager
def reported(entry: ContentLine, report: Report) -> Iterator[None]:
    """Report what cannot be read in the block as a problem of a property."""
    try:
        yield
    except (ValueError, OverflowError) as error:
        report(entry, str(error), getattr(error, "missing", None))


def value(entry: ContentLine) -> Value:
    """Read a property's parameters, and its value without escapes."""
    from icalendar.parser import unescape_backslash

    parameters, written = _parts(entry)
    plain = {
        str(key).upper(): str(said[0] if isinstance(said, list) else said)
        for key, said in parameters.items()
    }
    return Value(plain, unescape_backslash(written) if "\\" in written else written)


def text(entry: ContentLine) -> str:
    """Read a value of the type TEXT, without its escapes."""
    return value(entry).text


def texts(entry: ContentLine) -> list[str]:
    """Read the values of a list of TEXT that are not empty."""
    from icalendar.parser import split_on_unescaped_comma

    found = [" ".join(each.split()) for each in split_on_unescaped_comma(_parts(entry)[1])]
    return [each for each in found if each]


def moment(entry: ContentLine) -> date:
    """Read the one date, or date and time, of a property, without a named zone."""
    return listed(value(entry).text).moment


def duration(entry: ContentLine) -> timedelta:
    """Read a duration, a year at most."""
    from icalendar.prop import vDuration

    written = value(entry).text.strip()
    try:
        found: timedelta = vDuration.from_ical(written)
    except Exception:  # the library raises many kinds of error
        found = -_LONGEST
    if not timedelta() <= found <= _LONGEST:
        raise ValueError("not a duration between 0 and 366 days")
    return found


def listed(text: str) -> Listed:
    """Read a date, a time or a period of a list, without a named zone."""
    found = _read(text.strip())
    start, end = found if isinstance(found, tuple) else (found, None)
    if not isinstance(start, date):
        raise ValueError(f"can't read {text.strip()[:_SHOWN]!r} as a date")
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
    except Exception:  # the library raises many kinds of error
        return None
    return None if isinstance(found, time) else found


def _parts(entry: ContentLine) -> tuple[Any, str]:
    """The parameters, and the value as written: the library takes long over each character."""
    if plain := _PLAIN.fullmatch(entry.text):
        name, said, value = plain.groups()
        return {name: said} if name else {}, value
    from icalendar.parser import Contentline

    try:
        text = _UNQUOTED.sub(r'\1"\2"', entry.text, count=1)
        _, parameters, written = Contentline(text).raw_parts()
    except Exception as error:  # the library raises many kinds of error
        raise ValueError("not written as a name, parameters, a colon and a value") from error
    return parameters, str(written)


def zone_name(entry: ContentLine) -> str | None:
    """The zone that a property names."""
    return value(entry).parameters.get("TZID", "").strip() or None
