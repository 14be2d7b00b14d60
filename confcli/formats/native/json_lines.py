"""confcli's own form for bulk data: JSON lines, as printed by ``confcli talks --jsonl``.

A talk needs a ``title``, ``abstract`` or ``start``; times are RFC 3339 with offset. Without a
``session`` it is put into one named by its ``conference`` and ``year``. Each conference in a
file becomes a listing of its own, unless one name is given for all. What ``confcli sessions``
and ``confcli papers`` print is read too, and arrays printed by ``--json``.
"""

import io
import json
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from typing import Any

from confcli.formats.accounting import folded
from confcli.formats.apart import asked_for
from confcli.formats.collecting import Collector
from confcli.formats.dating.dates import Known
from confcli.formats.interface import Hints, Verdict
from confcli.formats.native.json_rows import Sessions
from confcli.formats.native.unknown_keys import UnknownKeys
from confcli.formats.native.years import take_implausible
from confcli.formats.syntax import json_values, located_json
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Line
from confcli.model.entities import Listing, Session
from confcli.model.errors import InputError
from confcli.model.patterns import Pattern
from confcli.model.text import slug

NAME = "confcli-jsonl"
FAMILY = ""

_MARKS = frozenset({"conference", "session", "authors"})
#: Only confcli prints arrays of objects with all of these keys.
_OF_ARRAY = frozenset({"id", "conference", "title", "time_basis"})
_OPEN = Pattern(r"\s*\[")
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
        return (
            json_values.loads(first.decode())
            if first.startswith(b"{") and b'"title"' in first
            else None
        )
    return None


def _first_element(document: Document) -> Any:
    if all(f'"{key}"'.encode() in document.data for key in _OF_ARRAY):
        with suppress(InputError):
            return next((value for _, value in _elements(document)), None)
    return None


class _Part(Collector):
    """Collects one conference of a file."""

    has_printed_rooms = False

    def __init__(self, document: Document) -> None:
        super().__init__(document, NAME)
        self.conference, self.sessions = "", Sessions()
        self._unknown = UnknownKeys()

    def take(self, record: dict[str, Any], unnamed: str, line: int) -> None:
        """Collect a talk or session; ``unnamed`` is the title for talks in none."""
        self.sessions.take(record, unnamed)
        self._unknown.take(record, line)

    def listing(self, why: str) -> Listing:
        """Build the listing of the conference."""
        sessions = self.sessions.all()
        found = self.collected(self.conference, sessions, why, _known(sessions))
        found.problems = folded([*found.problems, *self._unknown.report(found.sources[0])])
        return found


def parse(document: Document, hints: Hints, why: str) -> list[Listing]:
    """Collect talks by conference and session; objects that aren't talks become problems."""
    parts = _parts(document, hints.conference)
    return [part.listing(why) for _, part in asked_for(parts.items(), document, hints)]


def _parts(document: Document, conference: str | None) -> dict[str, _Part]:
    """Sort the objects of a file by the slug of their conference.

    What is not a talk is a problem of the conference in the line before, else of the first one.
    """
    parts: dict[str, _Part] = {}
    part = first = _Part(document)
    begins: dict[int, _Part] = {}
    key_of = lru_cache(slug)
    items = _elements(document) if document.opening == b"[" else _lines(document.data)
    for number, item in items:
        try:
            record = json_values.loads(item.decode()) if isinstance(item, bytes) else item
            edition = _edition(record)
            key = key_of(conference or edition or document.stem)
            taking = parts.get(key) or (_Part(document) if parts else first)
            for reason in take_implausible(record):
                taking.problem(Line(number, _shown(item)), reason)
            taking.take(record, edition or "Papers", number)
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            part.problem(Line(number, _shown(item)), f"not a talk: {error}")
        else:
            part = parts[key] = taking
            part.conference = conference or part.conference or edition
        begins[number] = part
    _count_lines(document, begins, first)
    return parts or {"": first}


def _count_lines(document: Document, begins: dict[int, _Part], part: _Part) -> None:
    """Count the filled lines from the start of an item to the next as its conference's."""
    for number, line in enumerate(_every_line(document), 1):
        part = begins.get(number, part)
        part.filled += bool(line and not line.isspace())


def _every_line(document: Document) -> Iterator[str]:
    """Yield the lines, without copying the whole file unless it has other ends of lines."""
    if b"\r" in document.data:
        return iter(document.unified.split("\n"))
    return (line.decode("utf-8", "replace") for line in io.BytesIO(document.data))


def _lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the filled lines with their numbers, without copying the whole file."""
    for number, line in enumerate(io.BytesIO(data), 1):
        if line.decode("utf-8", "replace").strip():
            yield number, line.strip()


def _elements(document: Document) -> Iterator[tuple[int, Any]]:
    """Yield the elements of the array in a document, with the lines they begin on."""
    opened = _OPEN.match(document.unified)
    at = opened.end() if opened else 0
    return located_json.values(document.name, document.unified, at)


def _shown(found: Any) -> str:
    line = found if isinstance(found, bytes) else json.dumps(found).encode()
    return line.decode("utf-8", "replace")[:_SHOWN]


def _edition(record: dict[str, Any]) -> str:
    """The conference named in an object, with its year even if that is a field apart."""
    name, year = record.get("conference") or "", record.get("year")
    return f"{name} {year}" if name and year and str(year) not in name else str(name)


def _known(sessions: list[Session]) -> Known:
    first = next((session for session in sessions if session.timezone), None)
    if first is None:
        return Known()
    is_stated = first.time_basis == "stated"
    evidence = "offsets on the lines" if is_stated else "time_basis on the lines"
    return Known(None, None, first.timezone, first.time_basis, evidence)
