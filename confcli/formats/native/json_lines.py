"""confcli's own form for bulk data: JSON lines, as printed by ``confcli talks --jsonl``.

A talk needs a ``title``, ``abstract`` or ``start``; times are RFC 3339 with offset. Without a
``session`` it is put into one named by its ``conference`` and ``year``. A file holds one
conference: the one given, else the one in its lines. Sessions as printed by
``confcli sessions``, papers (their first slot) and arrays printed by ``--json`` are read too.
"""

import io
import json
import re
from collections.abc import Iterator
from contextlib import suppress
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
#: Only confcli prints arrays of objects with all of these keys.
_OF_ARRAY = frozenset({"id", "conference", "title", "time_basis"})
_OPEN = re.compile(r"\s*\[")
_SHOWN = 200


def recognise(document: Document) -> Verdict:
    """Accept a first line, or first element of an array, that is a talk as an object."""
    is_array = document.opening == b"["
    what = "first element of the array" if is_array else "first line"
    found = _first_element(document) if is_array else _first_line(document)
    keys = found.keys() if isinstance(found, dict) else set()
    if not (keys >= _OF_ARRAY if is_array else "title" in keys and _MARKS & keys):
        return Verdict(False, f"the {what} is not a talk as a JSON object")
    return Verdict(True, f"the {what} is a talk as a JSON object")


def _first_line(document: Document) -> Any:
    first = next((line for _, line in _lines(document.data)), b"")
    with suppress(ValueError, RecursionError):
        return json.loads(first) if first.startswith(b"{") and b'"title"' in first else None
    return None


def _first_element(document: Document) -> Any:
    if all(f'"{key}"'.encode() in document.data for key in _OF_ARRAY):
        with suppress(InputError):
            return next((value for _, value in _elements(document)), None)
    return None


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Collect the talks into sessions; objects that aren't talks become problems."""
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
            collector.problem(Line(number, _shown(item)), f"not a talk: {error}")
            continue
        editions.add(edition)
    conference = hints.conference or _only(document.name, editions)
    found = sessions.all()
    return collector.collected(conference, found, why, _known(found))


def _lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the filled lines with their numbers, without copying the whole file."""
    for number, line in enumerate(io.BytesIO(data), 1):
        if line.strip():
            yield number, line.strip()


def _elements(document: Document) -> Iterator[tuple[int, Any]]:
    """Yield the elements of the array in a document, with the lines they begin on."""
    opened = _OPEN.match(document.unified)
    at = opened.end() if opened else 0
    return located_json.elements(document.name, document.unified, at)


def _shown(found: Any) -> str:
    line = found if isinstance(found, bytes) else json.dumps(found).encode()
    return line.decode("utf-8", "replace")[:_SHOWN]


def _edition(record: dict[str, Any]) -> str:
    """The conference named in an object, with its year even if that is a field apart."""
    name, year = record.get("conference") or "", record.get("year")
    return f"{name} {year}" if name and year and str(year) not in name else str(name)


def _only(name: str, editions: set[str]) -> str:
    if len(editions) > 1:
        raise InputError(
            f"{name}: it holds {len(editions)} conferences, such as {min(editions)}; "
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
