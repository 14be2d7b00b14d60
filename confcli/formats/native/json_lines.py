"""confcli's own form for much data: JSON lines, each a talk as ``confcli talks --jsonl`` prints it.

A talk needs a ``title``, ``abstract`` or ``start``; times are RFC 3339 with offset. What
has no ``session`` is put into one named by its ``conference`` and ``year``. Without a name for
all of them, lines of several conferences make a listing of each. A line may also be a
session as ``confcli sessions`` prints it, or a paper, of which the first slot is read. Arrays
of the same objects, as ``--json`` prints them, are read as well.
"""

import io
import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from confcli.formats.collecting import Collector
from confcli.formats.dating.dates import Known
from confcli.formats.interface import Hints, Verdict
from confcli.formats.native.json_rows import Sessions
from confcli.formats.syntax import located_json
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Line
from confcli.model.entities import Listing, Session
from confcli.model.errors import InputError
from confcli.model.text import slug

NAME = "confcli-jsonl"

_MARKS = frozenset({"conference", "session", "authors"})
#: Other programs print arrays of objects, too; these keys together are confcli's own.
_OF_ARRAY = frozenset({"id", "conference", "title", "time_basis"})
_OPEN = re.compile(r"\s*\[")
_SHOWN = 200


def recognise(document: Document) -> Verdict:
    """Accept a first line, or the first element of an array, that is the object of a talk."""
    if document.opening == b"[":
        return _recognise_array(document)
    first = next((line for _, line in _lines(document.data)), b"")
    try:
        found = json.loads(first) if first.startswith(b"{") and b'"title"' in first else None
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or "title" not in found or not _MARKS & found.keys():
        return Verdict(False, "the first line is no JSON object of a talk")
    return Verdict(True, "the first line is a JSON object of a talk")


def _recognise_array(document: Document) -> Verdict:
    first = None
    if all(f'"{key}"'.encode() in document.data for key in _OF_ARRAY):
        try:
            first = next((value for _, value in _elements(document)), None)
        except InputError:
            first = None
    if not isinstance(first, dict) or not first.keys() >= _OF_ARRAY:
        return Verdict(False, "the first element is no JSON object of a talk")
    return Verdict(True, "the first element of a JSON array is the object of a talk")


class _Part(Collector):
    """Collects what a file holds of one conference."""

    def __init__(self, document: Document) -> None:
        super().__init__(document, NAME)
        self.conference, self.sessions, self.filled_lines = "", Sessions(), 0

    def _lines(self) -> int:
        return self.filled_lines


def parse(document: Document, hints: Hints, why: str) -> list[Listing]:
    """Return the talks by conference and session; objects that are no talk become problems."""
    parts = _parts(document, hints.conference)
    if hints.edition:
        parts = {key: part for key, part in parts.items() if key == slug(hints.edition)}
    if not parts:
        raise InputError(f"{document.name}: there is no talk of {hints.edition} in it")
    found = [(part, part.sessions.all()) for part in parts.values()]
    return [it.collected(it.conference, each, why, _known(each)) for it, each in found]


def _parts(document: Document, conference: str | None) -> dict[str, _Part]:
    """Return what a file holds of each conference, by its slug.

    What is no talk is a problem of the conference in the line before, else of the first one.
    """
    parts: dict[str, _Part] = {}
    part = first = _Part(document)
    begins: dict[int, _Part] = {}
    key_of = lru_cache(slug)
    items = _elements(document) if document.opening == b"[" else _lines(document.data)
    for number, item in items:
        try:
            record = json.loads(item) if isinstance(item, bytes) else item
            edition = _edition(record)
            key = key_of(conference or edition or document.stem)
            taking = parts.get(key) or (_Part(document) if parts else first)
            taking.sessions.take(record, edition or "Papers")
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            part.problem(Line(number, _shown(item)), f"no talk: {error}")
        else:
            part = parts[key] = taking
            part.conference = conference or part.conference or edition
        begins[number] = part
    _count_lines(document, begins, first)
    return parts or {"": first}


def _count_lines(document: Document, begins: dict[int, _Part], part: _Part) -> None:
    """Count the filled lines from where an item begins to the next as its conference's."""
    for number, line in enumerate(document.unified.split("\n"), 1):
        part = begins.get(number, part)
        part.filled_lines += bool(line and not line.isspace())


def _lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank, with their numbers, without a copy of all of them."""
    for number, line in enumerate(io.BytesIO(data), 1):
        if line.strip():
            yield number, line.strip()


def _elements(document: Document) -> Iterator[tuple[int, Any]]:
    """Yield the elements of the array that a document is, with the lines they begin on."""
    opened = _OPEN.match(document.unified)
    at = opened.end() if opened else 0
    return located_json.elements(document.name, document.unified, at)


def _shown(found: Any) -> str:
    line = found if isinstance(found, bytes) else json.dumps(found).encode()
    return line.decode("utf-8", "replace")[:_SHOWN]


def _edition(record: dict[str, Any]) -> str:
    """Return the conference that an object names, with the year that it may name apart."""
    name, year = record.get("conference") or "", record.get("year")
    return f"{name} {year}" if name and year and str(year) not in name else str(name)


def _known(sessions: list[Session]) -> Known:
    first = next((session for session in sessions if session.timezone), None)
    if first is None:
        return Known()
    is_stated = first.time_basis == "stated"
    evidence = "offsets on the lines" if is_stated else "time_basis on the lines"
    return Known(None, None, first.timezone, first.time_basis, evidence)
