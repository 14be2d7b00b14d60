"""The records in a Mini-Conf site's files, which may be CSV, JSON or YAML."""

import csv
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from confcli.formats.miniconf.record import Record, folded
from confcli.formats.syntax import csv_rows, located_json, yaml_text
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.record import Record as TakenRecord
from confcli.model.errors import InputError
from confcli.model.patterns import Pattern

_BEGINNING = 100_000
#: Records whose names show what a file holds.
_SAMPLED = 5
_ARRAY = Pattern(r"\s*\[(?=\s*\{)")
#: A JSON object by id, of objects that say their id or title first or in a list of people.
_OBJECT = Pattern(r'\s*\{\s*"([^"\\]{1,40})"\s*:\s*\{(?=[^{}]{0,9000}"UID"\s*:\s*"\1")')
#: A YAML list, or a key with its value on the next line.
_YAML = Pattern(
    yaml_text.PREAMBLE
    + rb"(?:-[ \t\r\n]|[^\s#\[{<-][^\n]{0,200}:[ \t]*(?:#[^\n]*)?\r?\n[ \t]*[\w\"'-])"
)
#: The columns of a CSV file that tell its rows apart.
_IDS = frozenset(("uid", "paperid", "id", "forum", "shortname", "session", "sessionid"))
_LIST = Pattern(yaml_text.PREAMBLE + rb"-")
_JSON_KEY = Pattern(rb'"(\w{1,40})"\s*:')
_YAML_KEY = Pattern(rb"^[ \t-]{0,20}(\w{1,40})[ \t]*:", "m")


class Shape(NamedTuple):
    """How a file holds its records, and the folded names of their fields."""

    #: ``csv``, ``array`` or ``object``, ``list`` or ``map``, which are YAML; empty for none.
    kind: str = ""
    names: frozenset[str] = frozenset()

    def has(self, *names: str) -> bool:
        """Whether records have a field with one of these names."""
        return any(folded(name) in self.names for name in names)


def shape(document: Document) -> Shape:
    """Find how a file holds records, by its first ones."""
    if document.opening == b"[" and _ARRAY.match(document.beginning):
        return Shape("array", _names_in_array(document))
    if document.opening == b"{" and _OBJECT.match(document.beginning):
        return Shape("object", _printed(_JSON_KEY, document))
    if columns := header(document):
        return Shape("csv", frozenset(map(folded, columns)))
    if document.opening not in (b"{", b"<") and _YAML.match(document.data[:_BEGINNING]):
        return _yaml_shape(document)
    return Shape()


def records(document: Document) -> Iterator[Record]:
    """Yield the records of a file that has a shape."""
    text = document.unified
    if array := _ARRAY.match(text):
        found = located_json.elements(document, text, array.end())
        yield from (Record(value, line) for line, value in found)
    elif _OBJECT.match(text):
        found = located_json.load(document)
        yield from (Record(value, key=key) for key, value in found.items())
    elif header(document):
        yield from _rows(document, text)
    else:
        for entry in yaml_text.entries(document):
            if entry.key and isinstance(entry.value, list):
                yield from (Record(value, entry.line) for value in entry.value)
            else:
                yield Record(entry.value, entry.line, entry.key)


def _rows(document: Document, text: str) -> Iterator[Record]:
    rows = csv_rows.rows(document.name, text)
    columns = [column.strip() for column in next(rows).cells]
    for line, cells, wrong, _ in rows:
        value = TakenRecord(zip(columns, cells, strict=False), line)
        document.account.add_element(value)
        row = Record(value, line)
        row.wrong += [wrong] if wrong else []
        if any(map(str.strip, cells[len(columns) :])):
            document.account.add_element(cells[len(columns) :])
            row.wrong.append(f"{len(cells)} cells under {len(columns)} columns")
        yield row


def header(document: Document) -> list[str]:
    """Read the names of the columns, if the file begins like CSV with an id."""
    first = document.data[:_BEGINNING].split(b"\n", 1)[0].split(b"\r", 1)[0]
    if b"," not in first or document.opening in (b"[", b"{", b"<"):
        return []
    try:
        line = first.decode("utf-8-sig", "replace")
        columns = [name.strip() for name in next(csv.reader([line]), [])]
    except csv.Error:
        return []
    return columns if not _IDS.isdisjoint(map(folded, columns)) else []


def first_rows(document: Document) -> list[Record]:
    """Read the first rows of a CSV file, as far as they are well formed, without using them."""
    columns = header(document)
    lines = document.unified[:_BEGINNING].split("\n")[1:]
    try:
        rows = list(islice(csv.reader(f"{line}\n" for line in lines), _SAMPLED))
    except csv.Error:
        return []
    return [Record(dict(zip(columns, cells, strict=False))) for cells in rows]


def _names_in_array(document: Document) -> frozenset[str]:
    text = document.text
    begin = _ARRAY.match(text)
    found = located_json.values(document.name, text, begin.end() if begin else 0)
    try:
        return _names([value for _, value in islice(found, _SAMPLED)])
    except InputError:  # the reader will say where it is broken
        return _printed(_JSON_KEY, document)


def _yaml_shape(document: Document) -> Shape:
    found = yaml_text.entries(document)
    try:
        entries = list(islice(found, _SAMPLED))
    except InputError:
        return Shape("list" if _LIST.match(document.data) else "map", _printed(_YAML_KEY, document))
    kind = "map" if any(entry.key for entry in entries) else "list"
    return Shape(kind, _names(value for entry in entries for value in _held(entry)))


def _held(entry: yaml_text.YamlItem) -> list[Any]:
    """The records of an entry: some files are a map of lists."""
    is_group = bool(entry.key) and isinstance(entry.value, list)
    return entry.value[:_SAMPLED] if is_group else [entry.value]


def _names(values: Iterable[Any]) -> frozenset[str]:
    return frozenset(name for value in values for name in Record(value).names)


def _printed(key: re.Pattern[bytes], document: Document) -> frozenset[str]:
    """The names that seem to be printed at the beginning of a broken file."""
    found = key.findall(document.data[:_BEGINNING])
    return frozenset(folded(name.decode("ascii", "replace")) for name in found)
