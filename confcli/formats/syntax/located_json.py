"""JSON whose objects or array elements come with the line they begin on.

No JSON library reports lines, except for errors. An array is read one element at a time, which
takes the memory of the text and one element.
"""

import json
import re
from collections.abc import Generator
from functools import cached_property
from typing import Any

from confcli.formats.syntax.document import Document
from confcli.formats.syntax.lenient import json_text
from confcli.formats.syntax.lenient.faults import Fault
from confcli.formats.syntax.plain import LINE_END
from confcli.model.errors import InputError

#: The next brace outside of strings, which valid JSON closes, or the end.
_BRACE = re.compile(r'(?:[^{}"]++|"(?:[^"\\]++|\\.)*+")*+([{}]|\Z)')
_BLANKS = re.compile(r"[ \t\r\n]*")


class ObjectLines:
    """The lines on which the objects of a text begin, found when one is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._closed = 0

    @cached_property
    def lines(self) -> list[int]:
        """The line of each object, from 1, in the order in which objects close."""
        found, opened, line, at = [], [], 1, 0
        for brace in _BRACE.finditer(self._text):
            if brace[1] == "{":
                line += len(LINE_END.findall(self._text, at, brace.end()))
                at = brace.end()
                opened.append(line)
            elif brace[1]:
                found.append(opened.pop())
        return found

    def close(self, pairs: list[tuple[str, Any]]) -> "Located":
        """Make an object of the pairs, as its brace closes."""
        found = Located(pairs)
        found.in_text, found.index = self, self._closed
        self._closed += 1
        return found


class Located(dict[str, Any]):
    """An object that knows the line of the file on which it begins."""

    __slots__ = ("in_text", "index")
    in_text: ObjectLines
    index: int

    @property
    def line(self) -> int:
        """The line, from 1, on which it begins."""
        return self.in_text.lines[self.index]


def load(document: Document) -> Any:
    """Parse a JSON file; invalid JSON raises ``InputError`` with its line."""
    return loads(document.name, document.text)


def loads(name: str, text: str, begins: int = 1, strict: bool = True) -> Any:
    """Parse JSON that is part of the file ``name`` from the line ``begins`` on.

    If not ``strict``, strings may contain line breaks and other control characters. Invalid JSON
    raises ``InputError`` with its line.
    """
    text = text.removeprefix("\ufeff")
    try:
        return json.loads(text, object_pairs_hook=ObjectLines(text).close, strict=strict)
    except (ValueError, RecursionError) as error:
        raise refusal(name, error, begins) from error


def tolerant(name: str, text: str, begins: int) -> tuple[Any, list[Fault]]:
    """Parse JSON like ``loads``, and repair what can be repaired for certain."""
    try:
        return loads(name, text, begins, strict=False), []
    except InputError:
        found = json_text.repaired(text, begins)
        if not found or json_text.error(found.text):
            raise
    return loads(name, found.text, begins), found.faults


def elements(
    name: str, text: str, at: int, line: int | None = None
) -> Generator[tuple[int, Any], None, tuple[int, int]]:
    """Yield the line, from 1, and the value of each element of the array open at ``at``.

    ``line`` is the line of ``at``, if that is known. Returns where the array ends, and the line.
    Invalid JSON raises ``InputError`` with the line of the file ``name``.
    """
    decoder, counted = json.JSONDecoder(), 0 if line is None else at
    line = line or 1
    at = _skip(text, at)
    while text[at : at + 1] != "]":
        line, counted = line + text.count("\n", counted, at), at
        try:
            value, at = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            raise refusal(name, error) from error
        except (ValueError, RecursionError) as error:
            raise refusal(name, error, line) from error
        yield line, value
        at = _skip(text, at)
        after = text[at : at + 1]
        at = _skip(text, at + 1) if after == "," else at
        if after not in (",", "]") or (after == "," and text[at : at + 1] == "]"):
            reason = "a trailing comma" if after == "," else "expecting ',' or ']'"
            line += text.count("\n", counted, at)
            raise InputError(f"{name}:{line}: invalid JSON: {reason}")
    return at + 1, line + text.count("\n", counted, at)


def whole(name: str, text: str, at: int, line: int) -> tuple[list[tuple[int, Any]], int, int]:
    """The elements of an array, where it ends, and on which line."""
    found: list[tuple[int, Any]] = []
    rest = elements(name, text, at, line)
    while True:
        try:
            found.append(next(rest))
        except StopIteration as end:
            return (found, *end.value)


def line_at(text: str, at: int) -> int:
    """The line of a text, from 1, with the character ``at``."""
    return len(LINE_END.findall(text, 0, at)) + 1


def _skip(text: str, at: int) -> int:
    found = _BLANKS.match(text, at)
    return found.end() if found else at


def refusal(name: str, error: Exception, begins: int = 1) -> InputError:
    """The error that says what is wrong, and where, with a text from a line on."""
    if isinstance(error, json.JSONDecodeError):
        line = line_at(error.doc, error.pos) + begins - 1
        return InputError(f"{name}:{line}: invalid JSON: {_fault(error)}")
    return InputError(f"{name}:{begins}: unreadable JSON: {error}")


def _fault(error: json.JSONDecodeError) -> str:
    """What is wrong; Python's versions report a trailing comma in different ways."""
    is_end = error.doc[error.pos : error.pos + 1] in ("}", "]")
    before = error.doc[max(0, error.pos - 1_000) : error.pos].rstrip()
    return "a trailing comma" if is_end and before[-1:] == "," else error.msg
