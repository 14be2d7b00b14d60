"""The values of iCalendar's properties, read by the library ``icalendar``.

Each function raises ``ValueError`` for what it cannot read, whatever the library raises.
"""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import wraps
from typing import Any, NamedTuple, ParamSpec, TypeVar

from confcli.formats.ical_lines import Entry

_P = ParamSpec("_P")
_T = TypeVar("_T")
_SHOWN = 60


class Value(NamedTuple):
    """A property's parameters, by name in capitals, and its value as it is written."""

    parameters: dict[str, str]
    text: str


class Listed(NamedTuple):
    """A date, or a date and time, of a list; and how long it is, if the list says so."""

    moment: date
    length: timedelta | None = None


def _guarded(reason: str) -> Callable[[Callable[_P, _T]], Callable[_P, _T]]:
    """Let nothing but ``ValueError`` out: hostile values make the library raise many kinds."""

    def guard(read: Callable[_P, _T]) -> Callable[_P, _T]:
        @wraps(read)
        def guarded(*args: _P.args, **kwargs: _P.kwargs) -> _T:
            try:
                return read(*args, **kwargs)
            except Exception as error:
                raise ValueError(reason) from error

        return guarded

    return guard


@_guarded("it is not written as a name, parameters and, after a colon, a value")
def value(entry: Entry) -> Value:
    """Return a property's parameters and its value."""
    from icalendar.parser import Contentline

    _, parameters, text = Contentline(entry.text).parts()
    plain = {
        str(key).upper(): str(said[0] if isinstance(said, list) else said)
        for key, said in parameters.items()
    }
    return Value(plain, str(text))


@_guarded("it is no property with a text")
def text(entry: Entry) -> str:
    """Return a value of the type TEXT, without its escapes."""
    from icalendar.prop import vText

    return str(vText.from_ical(value(entry).text))


@_guarded("it is no property with a list of texts")
def texts(entry: Entry) -> list[str]:
    """Return the values of a list of TEXT that are not empty."""
    from icalendar.prop import vCategory

    found = [" ".join(str(each).split()) for each in vCategory.from_ical(value(entry).text)]
    return [each for each in found if each]


def moment(entry: Entry) -> date:
    """Return the one date, or date and time, of a property; a zone by name is left out."""
    return listed(value(entry).text).moment


@_guarded("it is no duration that is possible")
def duration(entry: Entry) -> timedelta:
    """Return a duration."""
    from icalendar.prop import vDuration

    found: timedelta = vDuration.from_ical(value(entry).text.strip())
    if not timedelta() <= found <= timedelta(days=366):
        raise ValueError(found)
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
