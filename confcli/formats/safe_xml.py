"""XML that is safe to read: it declares no entities, so it means what it holds and no more.

Namespaces mean nothing here: an element is what its name says.
"""

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from confcli.errors import InputError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

#: What may stand before the root and the document type.
PROLOG = r"(?:\s++|<\?(?s:.*?)\?>|<!--(?s:.*?)-->)*+"
#: The prefix of a namespace.
PREFIX = r"(?:[\w.-]+:)?"
#: A document type that says more than what the root is called.
_DOCTYPE = re.compile(rf"{PROLOG}<!DOCTYPE\s(?!\s*{PREFIX}\w+\s*>)")


def parse(name: str, text: str) -> "Element":
    """Return the root of a text in the file ``name``; ``InputError`` tells what is wrong where."""
    from xml.etree.ElementTree import ParseError, fromstring
    from xml.parsers.expat import ErrorString

    _refuse_nulls(name, text)
    _refuse_declarations(name, text)
    try:
        # What declares entities is refused above.
        return _plainly_named(fromstring(text), text)  # noqa: S314
    except ParseError as error:
        reason, line = ErrorString(error.code), error.position[0]
        raise InputError(f"{name}:{line}: no well-formed XML: {reason}") from error


def _refuse_nulls(name: str, text: str) -> None:
    """Refuse NULs, as the parser would take them for UTF-16, and read more than was seen."""
    at = text.find("\0")
    if at >= 0:
        line = text.count("\n", 0, at) + 1
        reason = "no well-formed XML: not well-formed, a NUL is in it"
        raise InputError(f"{name}:{line}: {reason}")


def _refuse_declarations(name: str, text: str) -> None:
    """Refuse what declares entities, by its text and by what the parser makes of that."""
    declaring = _DOCTYPE.match(text)
    line = text.count("\n", 0, declaring.end()) + 1 if declaring else _declaring(text)
    if line:
        raise InputError(
            f"{name}:{line}: its document type declares entities or names another "
            "file, which is not read from a schedule; remove <!DOCTYPE …>"
        )


class _BegunError(Exception):
    """The root begins: no entity is declared behind it."""


def _declaring(text: str) -> int:
    """Return the line on which the parser meets a declaration of an entity, 0 where it is none."""
    from xml.parsers.expat import ExpatError, ParserCreate

    lines: list[int] = []

    def begin(*_: object) -> None:
        raise _BegunError

    parser = ParserCreate()
    parser.EntityDeclHandler = lambda *_: lines.append(parser.CurrentLineNumber)
    parser.StartElementHandler = begin
    with suppress(_BegunError, ExpatError):  # what is no XML is told of where it is read
        parser.Parse(text, True)
    return lines[0] if lines else 0


def _plainly_named(root: "Element", text: str) -> "Element":
    """Return the root with all elements named without namespaces."""
    if "xmlns" in text:
        for element in root.iter():
            element.tag = element.tag.rpartition("}")[2]
    return root
