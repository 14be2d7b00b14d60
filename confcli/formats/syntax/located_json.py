"""JSON whose objects or array elements come with the line they begin on.

No JSON library reports lines, except for errors. An array is read one element at a time, which
takes the memory of the text and one element.
"""

import json
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from typing import Any

from confcli.formats.syntax import json_values
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.lenient import json_text
from confcli.formats.syntax.lenient.faults import Fault
from confcli.formats.syntax.plain import LINE_END
from confcli.formats.syntax.record import Record
from confcli.model.errors import InputError
from confcli.model.patterns import Pattern

#: The next brace outside of strings, or the end.
_BRACE = Pattern(r'(?:[^{}"]++|"(?:[^"\\]++|\\.)*+"?)*+([{}]?)')
_BLANKS = Pattern(r"[ \t\r\n]*")


class ObjectLines:
    """The lines on which the objects of a text begin, found when one is asked for."""

    def __init__(self, text: str, before: int = 0) -> None:
        """Take a text, before which are some lines."""
        self._before = before
        self._text = text.removeprefix("\ufeff")
        self._count = 0
        #: The lines of the objects that close first, in the order in which they do.
        self._found: list[int] = []
        self._rest = self._lines()

    def line(self, index: int) -> int:
        """The line of the object that closes as number ``index``, from 0."""
        opens = _skip(self._text, 0)
        if index == self._count - 1 and self._text[opens] == "{":  # all others are in it
            return self._before + 1 + len(LINE_END.findall(self._text, 0, opens))
        self._found += islice(self._rest, max(0, index + 1 - len(self._found)))
        return self._found[index]

    def _lines(self) -> Iterator[int]:
        opened, line, at = [], self._before + 1, 0
        for brace in _BRACE.finditer(self._text):
            if brace[1] == "{":
                line += len(LINE_END.findall(self._text, at, brace.end()))
                at = brace.end()
                opened.append(line)
            elif brace[1]:
                yield opened.pop()

    def close(self, pairs: list[tuple[str, Any]]) -> Record:
        """Make an object of the pairs, as its brace closes."""
        found = Record(pairs, self._count, self)
        self._count += 1
        return found


def load(document: Document) -> Any:
    """Parse a JSON file; invalid JSON raises ``InputError`` with its line."""
    return _loads(
        document, document.text, 1, True, ObjectLines(document.text, document.before).close
    )


def loads(document: Document, text: str, begins: int = 1, strict: bool = True) -> Any:
    """Parse JSON that is part of a file, from the line ``begins`` on.

    If not ``strict``, strings may contain line breaks and other control characters. Invalid JSON
    raises ``InputError`` with its line.
    """
    return _loads(document, text, begins, strict, ObjectLines(text).close)


def tolerant(document: Document, text: str, begins: int) -> tuple[Any, list[Fault]]:
    """Parse JSON in a page, whose objects are on no visible line, and repair it if that is certain.

    Strings may contain line breaks and other control characters.
    """
    try:
        return _loads(document, text, begins, False, Record), []
    except InputError:
        found = json_text.repaired(text, begins)
        if not found or json_text.error(found.text):
            raise
    return _loads(document, found.text, begins, True, Record), found.faults


def _loads(
    document: Document,
    text: str,
    begins: int,
    strict: bool,
    make: Callable[[list[tuple[str, Any]]], Record],
) -> Any:
    text = text.removeprefix("\ufeff")
    try:
        found = json_values.loads(text, object_pairs_hook=make, strict=strict)
    except ValueError as error:
        raise refusal(document.name, error, begins) from error
    return document.account.add(found)


def elements(document: Document, text: str, at: int) -> Iterator[tuple[int, Any]]:
    """Yield the line, from 1, and the value of each element of the array open at ``at``."""
    for line, value in values(document.name, text, at):
        document.account.add_element(value)
        yield line, value


def values(name: str, text: str, at: int) -> Iterator[tuple[int, Any]]:
    """Yield what ``elements`` does without accounting for it.

    Invalid JSON raises ``InputError`` with the line of the file ``name``.
    """
    decoder, line, counted = json.JSONDecoder(object_pairs_hook=Record), 1, 0
    text = json_values.whole(text)
    at = _skip(text, at)
    while text[at : at + 1] != "]":
        line, counted = line + text.count("\n", counted, at), at
        try:
            value, at = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            raise refusal(name, error) from error
        except (ValueError, RecursionError) as error:
            raise refusal(name, error, line) from error
        if isinstance(value, Record):
            value.at = line
        yield line, value
        at = _skip(text, at)
        after = text[at : at + 1]
        at = _skip(text, at + 1) if after == "," else at
        if after not in (",", "]") or (after == "," and text[at : at + 1] == "]"):
            reason = "a trailing comma" if after == "," else "expecting ',' or ']'"
            line += text.count("\n", counted, at)
            raise InputError(f"{name}:{line}: invalid JSON: {reason}")


def lines(document: Document) -> Iterator[tuple[int, Any]]:
    """Yield the values of JSON lines, each with its line, which objects begin on, too."""
    for number, line in enumerate(document.unified.split("\n"), 1):
        if line.strip():
            make = partial(Record, at=document.before + number)
            value = _loads(document, line, number, True, make)
            yield number, value


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
    return InputError(f"{name}:{begins}: unreadable JSON: {json_values.explained(error)}")


def _fault(error: json.JSONDecodeError) -> str:
    """What is wrong; Python's versions report a trailing comma in different ways."""
    is_end = error.doc[error.pos : error.pos + 1] in ("}", "]")
    before = error.doc[max(0, error.pos - 1_000) : error.pos].rstrip()
    return "a trailing comma" if is_end and before[-1:] == "," else error.msg
