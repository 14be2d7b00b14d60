"""confcli's own form for much data: JSON lines, each a talk as ``confcli talks --jsonl`` prints it.

A talk needs a ``title``, ``abstract`` or ``start``; times are RFC 3339 with offset. What
has no ``session`` is put into one named by its ``conference`` and ``year``. A file is of one
conference: the one that is given, else the one that its lines name. A line may also be a
session as ``confcli sessions`` prints it, or a paper, of which the first slot is read. Arrays
of the same objects, as ``--json`` prints them, are read as well.
"""

import io
import json
import re
from collections.abc import Iterator
from typing import Any

from confcli.formats.collecting import Collector
from confcli.formats.dating.dates import Known
from confcli.formats.interface import Hints, Verdict
from confcli.formats.native.json_rows import Sessions
from confcli.formats.syntax import located_json
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Line
from confcli.model.entities import Listing, Session
from confcli.model.errors import InputError, Missing

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


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Return the talks by session; objects that are no talk become problems."""
    collector = Collector(document, NAME)
    sessions = Sessions()
    editions: set[str] = set()
    is_array = document.opening == b"["
    for number, item in _elements(document) if is_array else _lines(document.data):
        try:
            record = json.loads(item) if isinstance(item, bytes) else item
            edition = _edition(record)
            sessions.take(record, edition or "Papers")
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            collector.problem(Line(number, _shown(item)), f"no talk: {error}")
            continue
        editions.add(edition)
    conference = hints.conference or _only(document.name, editions)
    found = sessions.all()
    return collector.collected(conference, found, why, _known(found))


def _lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank, with their numbers, without a copy of all of them."""
    for number, line in enumerate(io.BytesIO(data), 1):
        if line.decode("utf-8", "replace").strip():
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


def _only(name: str, editions: set[str]) -> str:
    if len(editions) > 1:
        raise InputError(
            f"{name}: its lines are of {len(editions)} conferences, such as {min(editions)}; "
            "split the file",
            Missing({"conference": ""}),
        )
    return next(iter(editions), "")


def _known(sessions: list[Session]) -> Known:
    first = next((session for session in sessions if session.timezone), None)
    if first is None:
        return Known()
    is_stated = first.time_basis == "stated"
    evidence = "offsets on the lines" if is_stated else "time_basis on the lines"
    return Known(None, None, first.timezone, first.time_basis, evidence)
