"""confcli's own form of a listing: one JSON document per conference, sorted, easy to compare.

An object with ``confcli_listing`` (the version), ``conference``, ``sources``, ``sessions``
(each with its ``talks``) and ``problems``. The keys are the fields of the classes in
``confcli.model.entities``, without unknown or empty ones. Times are RFC 3339 in the source's zone.
"""

import json
from collections.abc import Iterable
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from confcli.formats.interface import Hints, Verdict
from confcli.formats.syntax import json_values
from confcli.model.entities import Listing, Problem, Session, Source, Talk, Unused
from confcli.model.errors import InputError
from confcli.model.text import shorten
from confcli.times.rfc3339 import stated

if TYPE_CHECKING:
    from confcli.formats.native.typed import Path
    from confcli.formats.syntax.document import Document

NAME = "confcli-json"
FAMILY = ""
VERSION = 1
_MARK = b'"confcli_listing"'
#: How much is shown of what should be a version.
_SHOWN = 40


def recognise(document: "Document") -> Verdict:
    """Accept a JSON object marked as a confcli listing."""
    if document.opening != b"{" or _MARK not in document.data:
        return Verdict(False, "no JSON object with the key confcli_listing")
    return Verdict(True, "a JSON object with the key confcli_listing")


def parse(document: "Document", hints: Hints, why: str) -> Listing:  # noqa: ARG001
    """Read the listing in a document; ``InputError`` says what is wrong with it."""
    found = loads(document.name, document.data)
    found.sources = found.sources or [Source(document.name, NAME, why)]
    return found


def loads(name: str, data: bytes, is_ours: bool = False) -> Listing:
    """Read a listing from JSON; ``InputError`` says what is wrong with it.

    ``is_ours``: it comes with confcli, so its values need no check.
    """
    found = _decoded(name, data)
    version = found.get("confcli_listing") if isinstance(found, dict) else None
    if version != VERSION:
        said = shorten(str(version)[:_SHOWN])
        raise InputError(f"{name}: listing version {said}; this confcli reads version {VERSION}")
    try:
        wrong = [] if is_ours else _checked(name, found, data)
        sessions = [session(each) for each in found.get("sessions", ())]
        sources, problems = found.get("sources", ()), found.get("problems", ())
        read = listing(found["conference"], sources, sessions, problems)
        read.problems += [*wrong, *_take_wrong_changes(name, read)]
        return read
    except (TypeError, ValueError, AttributeError, KeyError) as error:
        raise InputError(f"{name}: not a confcli listing: {error}") from error


def _decoded(name: str, data: bytes) -> Any:
    """Decode the JSON of a listing; ``InputError`` says what is wrong with it."""
    try:
        return json_values.loads(data.decode("utf-8"))
    except json.JSONDecodeError as error:
        raise InputError(f"{name}:{error.lineno}: invalid JSON: {error.msg}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: invalid JSON: it is not in UTF-8") from error
    except ValueError as error:
        raise InputError(f"{name}: invalid JSON: {error}") from error


def _checked(name: str, found: dict[str, Any], data: bytes) -> list[Problem]:
    """Check all values; take times of no plausible year out and report them."""
    from confcli.formats.native import typed, years  # every list loads this module for ours

    try:
        typed.check(found)
    except typed.WrongValueError as error:
        line = _line(data.decode("utf-8"), error.path)
        raise InputError(f"{name}:{line}: not a confcli listing: {error}") from error
    return [
        Problem(name, 0, "", f"{shorten(str(each.get('title')))}: {reason}")
        for each in found.get("sessions", ())
        for reason in years.take_implausible(each)
    ]


def _line(text: str, path: "Path") -> int:
    """The line on which the innermost object on a path begins."""
    from confcli.formats.syntax.located_json import ObjectLines

    value = json_values.loads(text, object_pairs_hook=ObjectLines(text).close)
    line: int = value.line
    for key in path[:-1]:
        value = value[key]
        line = getattr(value, "line", line)
    return line


def _take_wrong_changes(name: str, listing: Listing) -> list[Problem]:
    """Take out the times at which days turn that are none, and say which they are."""
    wrong = []
    for source in listing.sources:
        try:
            time.fromisoformat(source.day_change or "00:00")
        except ValueError:
            reason = f"day_change: {shorten(source.day_change or '')} is not a time of day"
            wrong.append(Problem(name, 0, "", reason))
            source.day_change = None
    return wrong


def dumps(listing: Listing) -> str:
    """Write a listing as a JSON document, with a line break at its end."""
    document = {
        "confcli_listing": VERSION,
        "conference": listing.conference,
        "sources": [plain_source(source) for source in listing.sources],
        "sessions": [
            plain(each) | {"talks": [plain(talk) for talk in each.talks]}
            for each in listing.sessions
        ],
        "problems": [plain(problem) for problem in listing.problems],
    }
    return json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def plain(item: Any) -> dict[str, Any]:
    """Turn a session without its talks, a talk, source or problem into a JSON object.

    Unknown and empty fields are left out.
    """
    pairs = ((key, getattr(item, key)) for key in item.__slots__)
    return {
        key: value.isoformat() if isinstance(value, datetime) else value
        for key, value in pairs
        if not (value in (None, [], {}) or value is False or key == "talks")
        and not (key == "count" and value == 1)
    }


def plain_source(source: Source) -> dict[str, Any]:
    """Turn a source into a JSON object, with the keys that were not used in it."""
    found = plain(source)
    return found | {"unused": [plain(each) for each in source.unused]} if source.unused else found


def listing(
    conference: str,
    sources: Iterable[dict[str, Any]],
    sessions: list[Session],
    problems: Iterable[dict[str, Any]],
) -> Listing:
    """Build a listing, its sources and problems from JSON objects."""
    wrong = [Problem(**each) for each in problems]
    return Listing(conference, [_source(each) for each in sources], sessions, wrong)


def _source(found: dict[str, Any]) -> Source:
    """Build a source from a JSON object and use that up."""
    unused = [Unused(**each) for each in found.pop("unused", ())]
    return Source(**found, unused=unused)


def talk(found: dict[str, Any]) -> Talk:
    """Build a talk from a JSON object and use that up; ``TypeError`` for an unknown field."""
    return Talk(**_timed(found))


def session(found: dict[str, Any]) -> Session:
    """Build a session, with any talks in it, from a JSON object and use that up."""
    talks = [talk(each) for each in found.pop("talks", ())]
    return Session(**_timed(found), talks=talks)


def _timed(found: dict[str, Any]) -> dict[str, Any]:
    for key in ("start", "end"):
        if found.get(key) is not None:
            found[key] = stated(found[key], key)
    return found
