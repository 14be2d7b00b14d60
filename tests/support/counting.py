"""Counts the values of data files with parsers of its own, which know nothing of what is taken."""

import csv
import io
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import yaml
from bibtexparser.entrypoint import parse_string

_LD = "application/ld+json"
_PROPERTY = re.compile(r"\s*[\w-]+\s*[;:]")
_MARK = re.compile(r"\s*(?:BEGIN|END)\s*:", re.IGNORECASE)
_EMPTY = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr"}  # fmt: skip


def counted(path: Path, format_name: str) -> int | None:
    """The number of values in a file of this format; ``None`` if it is no data.

    ``ValueError`` if its syntax is wrong.
    """
    try:
        return _counted(path, format_name)
    except (yaml.YAMLError, csv.Error, ElementTree.ParseError) as error:
        raise ValueError(path.name) from error


def _counted(path: Path, format_name: str) -> int | None:
    text = path.read_bytes().decode("utf-8-sig", "replace")
    if format_name == "icalendar":
        return _of_calendar(text)
    if path.suffix == ".html":
        return _of_page(text)
    if path.suffix in (".json", ".jsonld"):
        return len(list(leaves(json.loads(text, strict=False))))
    if path.suffix in (".yml", ".yaml"):
        return len(list(leaves(yaml.load(text, Loader=yaml.BaseLoader))))  # noqa: S506 - texts alone
    if path.suffix == ".xml":
        return len(list(_of_xml(ElementTree.fromstring(text))))  # noqa: S314 - our own files
    if path.suffix == ".bib":
        return _of_bibliography(text)
    return _of_table(text) if path.suffix in (".csv", ".tsv", ".txt") else None


def leaves(value: Any) -> Iterator[Any]:
    """Yield the values of JSON or YAML that are not empty."""
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from leaves(each)
    elif value not in (None, "", "null", "~"):
        yield value


def _of_xml(element: ElementTree.Element) -> Iterator[str]:
    """Yield the attributes and the texts of an element, as far as they are not blank."""
    yield from (value for value in element.attrib.values() if value)
    if element.text and element.text.strip():
        yield element.text
    for child in element:
        yield from _of_xml(child)


def _of_bibliography(text: str) -> int:
    """Count the fields of entries that are not empty."""
    library = parse_string(text)
    if library.failed_blocks:
        raise ValueError("an entry can't be read")
    return sum(bool(field.value) for entry in library.entries for field in entry.fields)


def _of_calendar(text: str) -> int:
    """Count the properties: the unfolded lines but those that begin and end components."""
    filled = "\n".join(line for line in re.split(r"\r\n|\r|\n", text) if line.strip())
    lines = re.sub(r"\n[ \t]", "", filled).split("\n")
    return sum(bool(_PROPERTY.match(line)) and not _MARK.match(line) for line in lines)


def _of_table(text: str) -> int:
    """Count the filled cells, but those of the header: the first row without an empty one."""
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    rows = list(csv.reader(io.StringIO(text), delimiter=delimiter, strict=True))
    header = next(row for row in rows if len(row) > 1 and all(row))
    return sum(bool(cell.strip()) for row in rows if row != header for cell in row)


def _of_page(text: str) -> int:
    """Count the values of JSON-LD, and of microdata."""
    page = _Page()
    page.feed(text)
    scripts = (json.loads(script, strict=False) for script in page.scripts)
    return page.marked + sum(len(list(leaves(script))) for script in scripts)


class _Page(HTMLParser):
    """Collects the scripts of JSON-LD, and counts the properties within items of microdata."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.marked = 0
        self._is_data = False
        #: The open elements: their tag, and whether each begins an item.
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        marks = dict(attrs)
        self._is_data = tag == "script" and marks.get("type") == _LD
        if self._is_data:
            self.scripts.append("")
        is_item = "itemscope" in marks
        if is_item:
            self.marked += len((marks.get("itemtype") or "").split()) + bool(marks.get("itemid"))
        elif any(begins for _, begins in self._open):
            self.marked += len((marks.get("itemprop") or "").split())
        if tag not in _EMPTY:
            self._open.append((tag, is_item))

    def handle_endtag(self, tag: str) -> None:
        self._is_data = False
        places = [place for place, (name, _) in enumerate(self._open) if name == tag]
        if places:
            del self._open[places[-1] :]

    def handle_data(self, data: str) -> None:
        if self._is_data:
            self.scripts[-1] += data
