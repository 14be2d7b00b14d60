"""The elements of XML as records: attributes and inner elements by name, the text as ``""``.

An element with nothing but a text is that text. Of several attributes or elements with one name a
record holds a list.
"""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from confcli.formats.syntax import safe_xml
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.record import Record, take_within
from confcli.model.patterns import Pattern

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

#: Elements, and what may hold text that only looks like one.
_ELEMENTS = Pattern(
    r"<!--(?:[^-]++|-(?!->))*+(?:-->)?|<!\[CDATA\[(?:[^\]]++|\](?!\]>))*+(?:\]\]>)?"
    r"|<\?(?:[^?]++|\?(?!>))*+(?:\?>)?|<([^/!?])"
)
#: Elements nested deeper are read as their text.
_DEEPEST = 50


class XmlRecord(Record):
    """An element as a record."""

    __slots__ = ("element",)
    element: "Element"

    def all(self, name: str) -> list[Any]:
        """Take the values of a name: texts, and records of elements with more than a text."""
        value = self.get(name)
        return value if isinstance(value, list) else [] if value is None else [value]

    def text(self, name: str) -> str | None:
        """Take the first text of a name."""
        return next(filter(None, map(own_text, self.all(name))), None)

    def held(self, name: str) -> list["XmlRecord"]:
        """The elements of a name that hold more than a text, without taking them."""
        value = dict.get(self, name)
        found = value if isinstance(value, list) else [value]
        return [each for each in found if isinstance(each, XmlRecord)]

    def records(self, name: str) -> list["XmlRecord"]:
        """Take the elements of a name that hold more than a text, if there are any."""
        found = self.held(name)
        if found:
            self.get(name)
        return found

    def whole(self) -> list[str]:
        """Take all that is in it, as texts."""
        take_within(self)
        return list(self.element.itertext())


def load(document: Document) -> XmlRecord:
    """Parse a document and return its root; ``InputError`` says what is wrong where."""
    root = _Elements(document.unified, safe_xml.parse(document)).top
    document.account.add(root)
    return root


def own_text(value: Any) -> str:
    """Take the text of an element, without that of elements in it."""
    return (value.get("") if isinstance(value, XmlRecord) else value) or ""


class _Elements:
    """Turns elements into records; their lines are found when one is asked for."""

    def __init__(self, text: str, root: "Element") -> None:
        self._text = text
        self._count = 0
        #: The lines of the first elements.
        self._found: list[int] = []
        self._rest = self._begins()
        self.top = self._record(root, 0)

    def line(self, index: int) -> int:
        """The line of an element by its number."""
        self._found += islice(self._rest, max(0, index + 1 - len(self._found)))
        return self._found[index] if index < len(self._found) else 0

    def _begins(self) -> Iterator[int]:
        line, at = 1, 0
        for match in _ELEMENTS.finditer(self._text):
            line += self._text.count("\n", at, match.start())
            at = match.start()
            if match[1]:
                yield line

    def _record(self, element: "Element", depth: int) -> XmlRecord:
        record = XmlRecord(element.items(), self._count, self)
        record.element = element
        self._count += 1
        for child in element:
            tag = child.tag
            value = (
                self._inner(child, depth + 1) if len(child) or child.attrib else self._leaf(child)
            )
            if tag not in record:
                record[tag] = value
            elif type(there := dict.__getitem__(record, tag)) is list:
                there.append(value)
            else:
                record[tag] = [there, value]
        if (text := element.text) and not text.isspace():
            record[""] = text
        return record

    def _leaf(self, element: "Element") -> str | None:
        self._count += 1
        text = element.text
        return None if not text or text.isspace() else text

    def _inner(self, element: "Element", depth: int) -> Any:
        if depth < _DEEPEST:
            return self._record(element, depth)
        self._count += sum(1 for _ in element.iter())
        return "".join(element.itertext())
