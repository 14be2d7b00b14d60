"""Items with a text of the test's choice in every field that is declared."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import datetime
from typing import Any, get_args, get_origin, get_type_hints

Text = Callable[[str], str]


def filled(kind: type, text: Text, known: Mapping[str, Any]) -> Any:
    """An item of a class with ``text`` of its name in each field, but for those that are known.

    A field of another type than those of today fails, as nothing says how to fill it.
    """
    hints = get_type_hints(kind)
    values = {}
    for each in fields(kind):
        if each.name in known:
            values[each.name] = known[each.name]
        elif (value := _value(each.name, hints[each.name], text, known)) is not MISSING:
            values[each.name] = value
    return kind(**values)


def _value(name: str, hint: Any, text: Text, known: Mapping[str, Any]) -> Any:
    """A value for a field; missing for what may be missing and holds no text."""
    parts, origin = get_args(hint), get_origin(hint)
    if inner := [each for each in parts if isinstance(each, type) and is_dataclass(each)]:
        return [filled(inner[0], text, known)]
    if hint in (str, str | None):
        return text(name)
    if hint is int:
        return 1
    if origin in (list, frozenset):
        return origin([text(name)])
    if origin is dict:
        return {text(name): 1}
    assert {hint, *parts} & {bool, int, datetime}, f"{name}: nothing fills a {hint}"
    return MISSING
