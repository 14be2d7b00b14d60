"""confcli's own form for much data: JSON lines, each a talk as ``confcli talks --jsonl`` prints it.

A talk needs a ``title``, ``abstract`` or ``start``; times are RFC 3339 with offset. What
has no ``session`` is put into one named by its ``conference`` and ``year``. A file is of one
conference: the one that is given, else the one that its lines name.
"""

import io
import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from confcli.errors import InputError, WrongUsageError
from confcli.formats import gathering
from confcli.formats.base import Document, Hints, Verdict
from confcli.formats.fields import whole
from confcli.model import Listing, Problem, Session, Source, Talk
from confcli.times.zones import zone

NAME = "confcli-jsonl"

_TEXTS = ("title", "type", "abstract", "track", "room", "language", "url", "id")
_MARKS = frozenset({"conference", "session", "authors"})
_SHOWN = 200


def recognise(document: Document) -> Verdict:
    """Accept a first line that is a JSON object with the keys of a talk."""
    first = next((line for _, line in _lines(document.data)), b"")
    try:
        found = json.loads(first) if first.startswith(b"{") and b'"title"' in first else None
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or "title" not in found or not _MARKS & found.keys():
        return Verdict(False, "the first line is no JSON object of a talk")
    return Verdict(True, "the first line is a JSON object of a talk")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Return the talks by session; lines that are no talk become problems."""
    source = Source(document.name, NAME, why)
    listing = Listing("", [source])
    talks: dict[str, list[Talk]] = {}
    zones: dict[str, str | None] = {}
    editions: set[str] = set()
    for number, line in _lines(document.data):
        try:
            record = json.loads(line)
            talk, edition, spoken = _talk(record), _edition(record), _zone(record)
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            text = line.decode("utf-8", "replace")[:_SHOWN]
            listing.problems.append(Problem(document.name, number, text, f"no talk: {error}"))
            continue
        editions.add(edition)
        title = record.get("session") or edition or "Papers"
        talks.setdefault(title, []).append(talk)
        zones.setdefault(title, spoken)
    listing.conference = hints.conference or _only(document.name, editions)
    listing.sessions = [
        gathering.session(title, found, zones[title], "stated") for title, found in talks.items()
    ]
    read = sum(map(len, talks.values()))
    source.lines = {"content": read, "furniture": 0, "problem": len(listing.problems)}
    _note_times(source, listing.sessions)
    return listing


def _lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank, with their numbers, without a copy of all of them."""
    for number, line in enumerate(io.BytesIO(data), 1):
        if line.strip():
            yield number, line.strip()


def _talk(record: dict[str, Any]) -> Talk:
    """Return the talk of an object; a value of the wrong type raises ``TypeError``."""
    texts = {key: _text(record, key) for key in _TEXTS}
    if not (texts["title"] or texts["abstract"] or record.get("start")):
        raise ValueError("it has neither title nor abstract nor start")
    names = [whole(name) for name in _array(record, "authors")]
    abstract = texts["abstract"] or ""
    links = [link for link in _array(record, "links") if link not in abstract]
    talk = Talk(
        authors=names, links=links, start=_moment(record, "start"), end=_moment(record, "end")
    )
    for key, value in texts.items():
        setattr(talk, key, value if key != "id" else value or "")
    for key in ("cancelled", "unrecorded"):
        setattr(talk, key, record.get(key) is True)
    return talk


def _array(record: dict[str, Any], key: str) -> list[str]:
    found = record.get(key) or []
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise TypeError(f"{key} is no array of texts")
    return found


def _text(record: dict[str, Any], key: str) -> str | None:
    value = record.get(key)
    if value is not None and not isinstance(value, str):
        raise TypeError(f"{key} is no text")
    return whole(value) if value else None


def _moment(record: dict[str, Any], key: str) -> datetime | None:
    text = _text(record, key)
    if text is None or record.get("time_of") == "session":
        return None
    moment = datetime.fromisoformat(text)
    if moment.utcoffset() is None:
        raise ValueError(f"{key} has no offset from UTC")
    return moment


def _zone(record: dict[str, Any]) -> str | None:
    """Return the zone that the talk's own source speaks in; ``ValueError`` for an unknown one."""
    name = _text(record, "source_timezone")
    if name is None or record.get("start") is None:
        return None
    try:
        return zone(name).name
    except WrongUsageError as error:
        raise ValueError(str(error)) from error


def _edition(record: dict[str, Any]) -> str:
    """Return the conference that an object names, with the year that it may name apart."""
    name, year = record.get("conference") or "", record.get("year")
    return f"{name} {year}" if name and year and str(year) not in name else str(name)


def _only(name: str, editions: set[str]) -> str:
    if len(editions) > 1:
        raise InputError(
            f"{name}: its lines are of {len(editions)} conferences, such as {min(editions)}; "
            "give one name to all with --conference, or split the file"
        )
    return next(iter(editions), "")


def _note_times(source: Source, sessions: list[Session]) -> None:
    stated = next((session.timezone for session in sessions if session.timezone), None)
    if stated:
        source.timezone, source.time_basis = stated, "stated"
        source.time_evidence = "offsets on the lines"
