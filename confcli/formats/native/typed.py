"""The values in confcli's own listing files, checked against the types that are declared."""

from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from confcli.model.entities import Problem, Session, Source, Talk, Unused


def check(found: dict[str, Any]) -> None:
    """Raise ``TypeError`` unless all values of a listing's object have their types."""
    _fits("conference", found["conference"], str)
    for key, kind in (("sources", Source), ("sessions", Session), ("problems", Problem)):
        for each in _objects(key, found.get(key, [])):
            _check_fields(each, kind)


def _check_fields(record: dict[str, Any], kind: type) -> None:
    for each in fields(kind):
        if each.name in record:
            _fits(each.name, record[each.name], each.type)


def _fits(key: str, value: Any, kind: Any) -> None:
    if kind in _OBJECTS:
        for each in _objects(key, value):
            _check_fields(each, _OBJECTS[kind])
        return
    what, fits = _TYPES.get(kind, ("", lambda _: True))
    if not fits(value):
        raise TypeError(f"{key} is not {what}")


def _objects(key: str, value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list) and all(isinstance(each, dict) for each in value):
        return value
    raise TypeError(f"{key} is not an array of objects")


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _are_numbers(value: Any) -> bool:
    return isinstance(value, dict) and all(map(_is_number, value.values()))


def _or_none(fits: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: value is None or fits(value)


#: By the declared type: what a value should be, and whether it is.
_TYPES: dict[Any, tuple[str, Callable[[Any], bool]]] = {
    str: ("text", _is_text),
    str | None: ("text", _or_none(_is_text)),
    datetime | None: ("a time", _or_none(_is_text)),
    int: ("a number", _is_number),
    int | None: ("a number", _or_none(_is_number)),
    bool: ("true or false", lambda value: isinstance(value, bool)),
    list[str]: ("an array of texts", _are_texts),
    dict[str, int]: ("an object of numbers", _are_numbers),
}
#: The declared types that are arrays of objects.
_OBJECTS: dict[Any, type] = {Sequence[Talk]: Talk, list[Unused]: Unused}
