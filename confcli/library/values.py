"""The values in the rows of the database, checked as they are read: the file may be damaged."""

import json
import zlib
from datetime import datetime
from functools import cache
from types import NoneType
from typing import Any

from confcli.times.local import YEARS
from confcli.times.rfc3339 import stated

#: No source has more bytes.
MOST = 100 * 2**20
#: By how a field is declared: the types that its value may have in JSON.
_TYPES: dict[Any, frozenset[type]] = {
    str: frozenset((str,)),
    int: frozenset((int,)),
    bool: frozenset((bool,)),
    str | None: frozenset((str, NoneType)),
    int | None: frozenset((int, NoneType)),
    datetime | None: frozenset((str, NoneType)),
    list[str]: frozenset((list,)),
    dict[str, int]: frozenset((dict,)),
    dict[str, str]: frozenset((dict,)),
}
#: What maps hold.
_IN_MAPS: dict[Any, type] = {dict[str, int]: int, dict[str, str]: str}
_PLAUSIBLE = frozenset(f"{year}-" for year in YEARS)


def check(kind: type, record: Any) -> None:
    """Raise ``TypeError`` or ``KeyError`` unless an object has the fields of a class."""
    declared = _declared(kind)
    for name, value in record.items():
        type_ = type(value)
        if type_ not in declared[name]:
            raise TypeError(f"{name} is of a wrong type")
        if type_ is list:
            texts(value)
        elif type_ is dict and {*map(type, value.values())} - {
            _IN_MAPS[kind.__annotations__[name]]
        }:
            raise TypeError(f"{name} holds something of a wrong type")


def texts(found: Any) -> list[str]:
    """Return a list of texts; ``TypeError`` for anything else."""
    if type(found) is not list:
        raise TypeError("a list is of a wrong type")
    for each in found:
        if type(each) is not str:
            raise TypeError("a list holds something other than text")
    return found


def text(found: Any) -> str:
    """Return a text; ``TypeError`` for anything else."""
    if type(found) is not str:
        raise TypeError("a text is of a wrong type")
    return found


def maybe(found: Any) -> str | None:
    """Return a text, or ``None`` where there is none; ``TypeError`` for anything else."""
    return None if found is None else text(found)


def objects(found: Any) -> list[dict[str, Any]]:
    """Parse a JSON array of objects; ``ValueError`` or ``TypeError`` if it is none."""
    parsed = json.loads(text(found))
    if type(parsed) is not list or any(type(each) is not dict for each in parsed):
        raise TypeError("an array of objects is of a wrong type")
    return parsed


def take_odd_times(record: dict[str, Any]) -> bool:
    """Take times of a year that can't be right out of an object, and return whether it had any.

    Earlier versions kept them.
    """
    odd = [name for name in ("start", "end") if is_odd(record.get(name))]
    for name in odd:
        del record[name]
    return bool(odd)


def is_odd(moment: str | None) -> bool:
    """Whether a time is of a year that can't be right."""
    return bool(moment) and moment[:5] not in _PLAUSIBLE and moment[:4].isdigit()  # type: ignore[index]


def moment(found: Any) -> str | None:
    """Return a time as text, or ``None`` if its year can't be right; else ``ValueError``."""
    if not found or is_odd(text(found)):
        return None
    stated(found, "a time")
    return str(found)


def unpacked(data: Any) -> bytes:
    """The bytes of a source; ``ValueError`` if they are damaged or too many."""
    reader = zlib.decompressobj()
    try:
        found = reader.decompress(data, MOST)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not reader.eof:
        raise ValueError("the bytes of a source are cut off or too many")
    return found


@cache
def _declared(kind: type) -> dict[str, frozenset[type]]:
    found = kind.__annotations__.items()
    return {name: _TYPES[type_] for name, type_ in found if type_ in _TYPES}
