"""The elements of an array in a JSON text, one by one, each with the line it begins on.

Reading one at a time takes the memory of the text and of one element, and tells the lines.
"""

import json
import re
from collections.abc import Generator
from typing import Any

from confcli.model.errors import InputError

_BLANKS = re.compile(r"[ \t\r\n]*")


def elements(
    name: str, text: str, at: int, line: int | None = None
) -> Generator[tuple[int, Any], None, tuple[int, int]]:
    """Yield the line, from 1, and the value of each element of the array that is open at ``at``.

    ``line`` is that of ``at``, where it is known. Returns where the array ends, and on which line.
    What is no JSON raises ``InputError``, which tells the line of the file ``name``.
    """
    decoder, counted = json.JSONDecoder(), 0 if line is None else at
    line = line or 1
    at = _skip(text, at)
    while text[at : at + 1] != "]":
        line, counted = line + text.count("\n", counted, at), at
        try:
            value, at = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            raise InputError(f"{name}:{error.lineno}: no valid JSON: {error.msg}") from error
        except (ValueError, RecursionError) as error:
            raise InputError(f"{name}:{line}: no JSON that can be read: {error}") from error
        yield line, value
        at = _skip(text, at)
        if text[at : at + 1] == ",":
            at = _skip(text, at + 1)
        elif text[at : at + 1] != "]":
            line += text.count("\n", counted, at)
            raise InputError(f"{name}:{line}: no valid JSON: expecting ',' or ']'")
    return at + 1, line + text.count("\n", counted, at)


def whole(name: str, text: str, at: int, line: int) -> tuple[list[tuple[int, Any]], int, int]:
    """Return the elements of an array, where it ends, and on which line."""
    found: list[tuple[int, Any]] = []
    rest = elements(name, text, at, line)
    while True:
        try:
            found.append(next(rest))
        except StopIteration as end:
            return (found, *end.value)


def _skip(text: str, at: int) -> int:
    found = _BLANKS.match(text, at)
    return found.end() if found else at
