"""The values in confcli's own listing files, checked against the fields that are declared.

The schema is that of the classes in ``confcli.model.entities``: a new field is checked by its type.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from confcli.model.entities import Problem, Session, Source, Talk, Unused
from confcli.model.text import shorten
from confcli.times import rfc3339, zones
from confcli.times.local import TimeProblemError

#: How the time zone of a source is known.
BASES = ("stated", "page", "given", "inferred")
#: Numbers of lines, minutes and the like are never longer.
MOST = 1_000_000_000

#: The keys and numbers that lead to a value.
Path = tuple[str | int, ...]


class WrongValueError(TypeError):
    """A value that can't be what a listing has there."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{shown(path)} {reason}")
        self.path = path


class _Field(NamedTuple):
    kind: Any
    is_needed: bool
    check: "Callable[[str], str | None] | None"


def check(found: Mapping[str, Any]) -> None:
    """Raise ``WrongValueError`` unless each value of a listing's object is what is declared."""
    if "conference" not in found:
        raise WrongValueError(("conference",), "is missing")
    _check(found["conference"], str, ("conference",))
    for key, kind in (("sources", Source), ("sessions", Session), ("problems", Problem)):
        _check_objects(found.get(key, []), kind, (key,))


def shown(path: Path) -> str:
    """A path as readers write it: ``sessions[3].talks[1].authors[0]``."""
    parts = (f"[{each}]" if isinstance(each, int) else f".{shorten(each)}" for each in path)
    return "".join(parts).removeprefix(".")


def _check_objects(value: Any, kind: type, path: Path) -> None:
    if not isinstance(value, list):
        raise WrongValueError(path, f"is {_named(value)}, not an array of objects")
    for number, each in enumerate(value):
        here = (*path, number)
        if not isinstance(each, dict):
            raise WrongValueError(here, f"is {_named(each)}, not an object")
        _check_object(each, kind, here)


def _check_object(found: Mapping[str, Any], kind: type, path: Path) -> None:
    known = _fields_of(kind)
    for key, value in found.items():
        if key not in known:
            raise WrongValueError((*path, key), f"is no key of a {kind.__name__.lower()}")
        _check(value, known[key].kind, (*path, key))
        reason = known[key].check if isinstance(value, str) else None
        if reason and (wrong := reason(value)):
            raise WrongValueError((*path, key), f"is {shorten(value[:200])!r}, {wrong}")
    for key, each in known.items():
        if each.is_needed and key not in found:
            raise WrongValueError((*path, key), "is missing")


def _check(value: Any, kind: Any, path: Path) -> None:
    """Check a value and all in it."""
    if kind in _OBJECTS:
        _check_objects(value, _OBJECTS[kind], path)
        return
    what, fits = _TYPES[kind]
    if not fits(value):
        raise WrongValueError(path, f"is {_named(value)}, not {what}")
    if kind in _WITHIN:
        parts = value.items() if isinstance(value, dict) else enumerate(value)
        for key, each in parts:
            _check(each, _WITHIN[kind], (*path, key))


def _named(value: Any) -> str:
    """What a value of JSON is."""
    if value is None or value is False or value is True:
        return {None: "null", False: "false", True: "true"}[value]
    if isinstance(value, int) and not 0 <= value <= MOST:
        return "negative" if value < 0 else f"over {MOST:,}"
    kinds = {str: "text", int: "a number", float: "a number", list: "an array", dict: "an object"}
    return next(name for kind, name in kinds.items() if isinstance(value, kind))


@cache
def _fields_of(kind: type) -> dict[str, _Field]:
    return {
        each.name: _Field(
            each.type,
            each.default is MISSING and each.default_factory is MISSING,
            _time if each.type == datetime | None else _CHECKS.get(each.name),
        )
        for each in fields(kind)
    }


def _time(text: str) -> str | None:
    try:
        rfc3339.stated(text, "it")
    except TimeProblemError:  # of no plausible year: taken out and reported
        return None
    except ValueError:
        return "not a time as in RFC 3339, such as 2021-05-04T09:00:00+00:00"
    return None


def _zone(name: str) -> str | None:
    return None if zones.find(name) else "not a time zone"


def _basis(name: str) -> str | None:
    return None if name in BASES else f"not {', '.join(BASES)}"


def is_number(value: Any) -> bool:
    """Whether a value is a whole number of plausible size."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _or_none(fits: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: value is None or fits(value)


#: By the declared type: what a value should be, and whether it is.
_TYPES: dict[Any, tuple[str, Callable[[Any], bool]]] = {
    str: ("text", _is_text),
    str | None: ("text", _or_none(_is_text)),
    datetime | None: ("a time", _or_none(_is_text)),
    int: ("a whole number", is_number),
    int | None: ("a whole number", _or_none(is_number)),
    bool: ("true or false", lambda value: isinstance(value, bool)),
    list[str]: ("an array of texts", lambda value: isinstance(value, list)),
    dict[str, int]: ("an object of numbers", lambda value: isinstance(value, dict)),
}
#: The types of the values in others.
_WITHIN: dict[Any, type] = {list[str]: str, dict[str, int]: int}
#: The declared types that are arrays of objects.
_OBJECTS: dict[Any, type] = {Sequence[Talk]: Talk, list[Unused]: Unused}
#: What else a text has to be, by its key.
_CHECKS: dict[str, Callable[[str], str | None]] = {"timezone": _zone, "time_basis": _basis}
