"""Reads the places of rooms in an entry of a menu: ``rooms`` of its ``metadata``.

A room has ``latlon`` and a ``name``, which is a regular expression. None is ever compiled: only
what stands for a few texts, or for all with a beginning, is understood.
"""

from collections.abc import Iterator
from typing import Any

from confcli.directory.programme import Room
from confcli.model.patterns import Pattern
from confcli.model.safety import is_safe

#: Characters, and punctuation that is escaped.
_LITERAL = r"(?:[^\\.^$*+?{}\[\]|()]|\\[^\w\s]|\\\ )"
#: A text with a choice in brackets, and perhaps anything behind: ``K\\.(1|2).*``.
_NAME = Pattern(
    rf"({_LITERAL}*+)(?:\((?:\?:)?({_LITERAL}++(?:\|{_LITERAL}++)*+)\))?({_LITERAL}*+)(\.\*)?"
)
_CHOICE, _CHOICES = Pattern(rf"{_LITERAL}++"), Pattern(r"(?:[^\\|()]|\\.)++")
_ESCAPED = Pattern(r"\\(.)")
_LONGEST = 300
_ODD = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


def read(metadata: Any) -> tuple[tuple[Room, ...], int]:
    """The rooms that have a place, and how many entries of one can't be used."""
    entries = metadata.get("rooms") if isinstance(metadata, dict) else None
    found, odd = list[Room](), 0
    for each in entries if isinstance(entries, list) else ():
        if isinstance(each, dict) and each.get("latlon") is None:
            continue
        try:
            found += _rooms(each)
        except _ODD:
            odd += 1
    return tuple(found), odd


def names(pattern: str) -> list[tuple[str, bool]]:
    """The texts that a regular expression matches, and whether each is only their beginning.

    Empty if it has other operators.
    """
    parts = [pattern] if _NAME.fullmatch(pattern) else _CHOICES.findall(pattern)
    if "|".join(parts) != pattern:
        return []
    found = [_spelled_out(part) for part in parts]
    return [each for of in found for each in of] if all(found) else []


def _spelled_out(pattern: str) -> list[tuple[str, bool]]:
    if not (found := _NAME.fullmatch(pattern)):
        return []
    before, inner, after, rest = found.groups()
    texts = [f"{before}{each}{after}" for each in (_CHOICE.findall(inner) if inner else [""])]
    plain = (_ESCAPED.sub(r"\1", text) for text in texts)
    return [(text, bool(rest)) for text in plain if text.strip()]


def _rooms(entry: Any) -> Iterator[Room]:
    """Yield the rooms of an entry; an error of ``_ODD`` if that can't be used."""
    latitude, longitude = (0.0 + each for each in entry["latlon"])
    name = entry["name"].strip()
    found = names(name) if len(name) <= _LONGEST and is_safe(name) else []
    if not found or not (abs(latitude) <= 90 and abs(longitude) <= 180):  # of no number, neither
        raise ValueError("a room can't be used")
    yield from (Room(text, latitude, longitude, is_begun) for text, is_begun in found)
