"""A whole JSON text in which each object knows the line that it begins on."""

import json
import re
from functools import cached_property
from typing import Any

from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import LINE_END
from confcli.model.errors import InputError

#: A string, which may hold braces, or a brace; strings of valid JSON are all closed.
_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"|[{}]|\r\n|\r|\n')


class Places:
    """The lines of a text on which its objects begin, found once one of them is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._closed = 0

    @cached_property
    def lines(self) -> list[int]:
        """The line of each object, from 1, in the order in which objects close."""
        return _lines(self._text)

    def close(self, pairs: list[tuple[str, Any]]) -> "Located":
        """Return an object that closes."""
        found = Located(pairs)
        found.places, found.index = self, self._closed
        self._closed += 1
        return found


class Located(dict[str, Any]):
    """An object that knows the line of the file, from 1, on which it begins."""

    __slots__ = ("index", "places")
    places: Places
    index: int

    @property
    def line(self) -> int:
        """The line on which it begins."""
        return self.places.lines[self.index]


def load(document: Document) -> Any:
    """Return the value of a JSON file; what is no JSON raises ``InputError`` with its line."""
    return loads(document.name, document.text)


def loads(name: str, text: str, begins: int = 1, strict: bool = True) -> Any:
    """Return the value of a JSON text, a part of the file ``name`` from the line ``begins`` on.

    Line breaks and the like may stand in strings as they are where it is not ``strict``. What
    is no JSON raises ``InputError`` with its line.
    """
    text = text.removeprefix("\ufeff")
    try:
        return json.loads(text, object_pairs_hook=Places(text).close, strict=strict)
    except json.JSONDecodeError as error:
        line = len(LINE_END.findall(text, 0, error.pos)) + begins
        raise InputError(f"{name}:{line}: no valid JSON: {_fault(error)}") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name}:{begins}: no JSON that can be read: {error}") from error


def _fault(error: json.JSONDecodeError) -> str:
    """Return what is wrong; of a comma too many, some versions of Python say what may follow."""
    is_end = error.doc[error.pos : error.pos + 1] in ("}", "]")
    before = error.doc[max(0, error.pos - 1_000) : error.pos].rstrip()
    return (
        "a comma before the end, where none may be" if is_end and before[-1:] == "," else error.msg
    )


def _lines(text: str) -> list[int]:
    """Return the line on which each object begins, in the order in which objects close."""
    found, opened, line = [], [], 1
    for token in _TOKEN.finditer(text):
        if token.group() == "{":
            opened.append(line)
        elif token.group() == "}":
            found.append(opened.pop())
        else:
            line += len(LINE_END.findall(token.group()))
    return found
