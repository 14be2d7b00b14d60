"""Safe XML, which declares no entities; namespaces are ignored."""

from contextlib import suppress
from typing import TYPE_CHECKING

from confcli.formats.syntax.document import Document
from confcli.model.errors import InputError
from confcli.model.patterns import Pattern

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

#: What may precede the root and the document type.
PROLOG = r"(?:\s++|<\?(?s:.*?)\?>|<!--(?s:.*?)-->)*+"
#: The prefix of a namespace.
PREFIX = r"(?:[\w.-]+:)?"
#: A document type that declares more than the root's name.
_DOCTYPE = Pattern(rf"{PROLOG}<!DOCTYPE\s(?!\s*{PREFIX}\w+\s*>)")


def parse(document: Document) -> "Element":
    """Parse a document and return its root; ``InputError`` says what is wrong where."""
    from xml.etree.ElementTree import ParseError, XMLParser
    from xml.parsers.expat import ErrorString

    name, data = document.name, document.data
    _refuse_declarations(document)
    parser = XMLParser(encoding="utf-8")  # noqa: S314 - what declares entities is refused above
    try:
        parser.feed(data)
        root = parser.close()
    except ParseError as error:
        reason, line = ErrorString(error.code), error.position[0]
        raise InputError(f"{name}:{line}: invalid XML: {reason}") from error
    for element in root.iter() if b"xmlns" in data else ():
        element.tag = element.tag.rpartition("}")[2]
    return root


def _refuse_declarations(document: Document) -> None:
    """Refuse declared entities, found in the text and by the parser."""
    text = document.unified
    declaring = _DOCTYPE.match(text)
    line = text.count("\n", 0, declaring.end()) + 1 if declaring else _declaring(document.data)
    if line:
        raise InputError(
            f"{document.name}:{line}: its document type declares entities or names another "
            "file, which is not allowed; remove <!DOCTYPE …>"
        )


class _BegunError(Exception):
    """The root begins: no entity can be declared any more."""


def _declaring(data: bytes) -> int:
    """The line on which the parser finds an entity declared, 0 if it finds none."""
    from xml.parsers.expat import ExpatError, ParserCreate

    lines: list[int] = []

    def begin(*_: object) -> None:
        raise _BegunError

    parser = ParserCreate("utf-8")
    parser.EntityDeclHandler = lambda *_: lines.append(parser.CurrentLineNumber)
    parser.StartElementHandler = begin
    with suppress(_BegunError, ExpatError):  # invalid XML is reported by the actual parse
        parser.Parse(data, True)
    return lines[0] if lines else 0
