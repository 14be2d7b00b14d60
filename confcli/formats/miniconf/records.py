"""The records in a Mini-Conf site's files, which may be CSV, JSON or YAML."""

import csv
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from confcli.formats.miniconf.record import Record, folded
from confcli.formats.syntax import csv_rows, located_json, yaml_text
from confcli.formats.syntax.account import Account
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
#: Several lists in one file, which are no items of one kind.
_SEVERAL = Pattern(rb"(?:^|\n)[\w-]{1,40}:[ \t]*\r?\n[ \t]*-[ \t]")
_KEY = Pattern(rb'(?:"|^[ \t-]{0,20})(\w{1,40})"?[ \t]*:', "m")


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
    kind = _kind(document)
    if kind in ("", "csv"):
        return Shape(kind, frozenset(map(folded, _header(document))))
    names = frozenset(name for each in first(document) for name in each.names)
    return Shape(kind, names or _printed(document))


def _kind(document: Document) -> str:
    if document.opening == b"[" and _ARRAY.match(document.beginning):
        return "array"
    if document.opening == b"{" and _OBJECT.match(document.beginning):
        return "object"
    if _header(document):
        return "csv"
    is_yaml = document.opening not in (b"{", b"<") and _YAML.match(document.data[:_BEGINNING])
    if is_yaml and len(_SEVERAL.findall(document.data[:_BEGINNING])) > 1:
        return ""
    return ("list" if _LIST.match(document.data) else "map") if is_yaml else ""


def first(document: Document) -> list[Record]:
    """The first records of a file; none if it is broken there, which the reader will say."""
    account, document.account = document.account, Account()  # they are read once more
    try:
        return list(islice(records(document), _SAMPLED))
    except InputError:
        return []
    finally:
        document.account = account


def records(document: Document) -> Iterator[Record]:
    """Yield the records of a file that has a shape."""
    text = document.unified
    if array := _ARRAY.match(text):
        found = located_json.elements(document, text, array.end())
        yield from (Record(value, line) for line, value in found)
    elif _OBJECT.match(text):
        found = located_json.load(document)
        yield from (Record(value, key=key) for key, value in found.items())
    elif _header(document):
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


def _header(document: Document) -> list[str]:
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


def _printed(document: Document) -> frozenset[str]:
    """The names that seem to be printed at the beginning of a broken file."""
    found = _KEY.findall(document.data[:_BEGINNING])
    return frozenset(folded(name.decode("ascii", "replace")) for name in found)
