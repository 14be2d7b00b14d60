"""All that is the user's own, read back from JSON.

``stars export`` writes an object with ``confcli_stars`` (the version), ``marks`` and
``appointments``. Lists of items from any command with ``--json`` or ``--jsonl`` are read, too.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

from confcli.formats.syntax import json_values
from confcli.model.errors import InputError
from confcli.model.marks import BACKUP_VERSION, NO_MARK, STARS, Appointment, Mark, Marked, Slot
from confcli.model.patterns import Pattern
from confcli.model.text import either, quoted, shorten
from confcli.times.local import utc
from confcli.times.rfc3339 import stated

_KEY = "confcli_stars"
_KINDS = {"s": "session", "t": "talk", "p": "paper"}
#: The mark of an item if a file holds only its id.
STARRED = Mark("star")
_BLANKS = Pattern(r"\s*+")
#: How much is shown of what should be a version.
_SHOWN = 40
T = TypeVar("T")
_Object = Mapping[str, Any]


class Backup(NamedTuple):
    """What the user says of items, and their appointments."""

    marks: Sequence[Marked]
    appointments: Sequence[Appointment] = ()


def read(name: str, text: str) -> Backup:
    """Read what an export or a list of items holds; ``InputError`` says what is wrong with it."""
    try:
        documents = list(_documents(text))
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name}: invalid JSON: {json_values.explained(error)}") from error
    try:
        return _backup(name, documents)
    except (TypeError, ValueError) as error:
        raise InputError(f"{name}: not a file of confcli stars export: {error}") from error


def bare(id_: str, conference: str = "", mark: Mark = STARRED) -> Marked:
    """An item known only by its id."""
    return Marked(id_, _KINDS.get(id_[:1], "talk"), conference, [], None, [], [], "", mark)


def _documents(text: str) -> Iterator[Any]:
    """Yield the JSON documents of a text, one or, as in JSON lines, several."""
    decoder, text, at = json.JSONDecoder(), json_values.whole(text.strip()), 0
    while at < len(text):
        document, at = decoder.raw_decode(text, at)
        yield document
        blanks = _BLANKS.match(text, at)
        at = blanks.end() if blanks else at


def _backup(name: str, documents: Sequence[Any]) -> Backup:
    first = documents[0]
    if len(documents) == 1 and isinstance(first, dict) and _KEY in first:
        if first[_KEY] != BACKUP_VERSION:
            said = shorten(str(first[_KEY])[:_SHOWN])
            made = "created by a newer confcli; upgrade confcli"
            raise InputError(f"{name}: version {said} of confcli stars export, {made}")
        marks = _each("marks", first.get("marks", []), _marked)
        return Backup(marks, _each("appointments", first.get("appointments", []), _appointment))
    if len(documents) == 1 and isinstance(first, dict):
        return Backup(_chosen([_marked(first)]))
    items = first if len(documents) == 1 and isinstance(first, list) else documents
    return Backup(_chosen(_each("items", items, _marked)))


def _chosen(items: list[Marked]) -> list[Marked]:
    """The items of a list: as it says, or all starred if it says nothing of any of them."""
    if any(each.mark != NO_MARK for each in items):
        return items
    return [each._replace(mark=STARRED) for each in items]


def _each(key: str, values: Any, read: Callable[[_Object], T]) -> list[T]:
    """Read each object of an array; an error says which one is wrong."""
    found = []
    for number, value in enumerate(_typed(values, list, key)):
        try:
            found.append(read(_typed(value, dict, "it")))
        except (TypeError, ValueError) as error:
            raise ValueError(f"{key}[{number}]: {error}") from error
    return found


def _marked(of: _Object) -> Marked:
    """An item; without a key for its star it is starred, as that is what lists of ids are for."""
    id_ = _text(of, "id")
    if not id_:
        raise ValueError("id is missing")
    star = _text(of, "star") if "star" in of else STARRED.star
    if star not in (*STARS, None):
        raise ValueError(f"star is {quoted(star or '')}, not {', '.join(STARS)} or null")
    labels = tuple(_texts(of, "labels"))
    mark = Mark(star, labels, _text(of, "note"), _flag(of, "hidden"), _flag(of, "seen"))
    known = bare(id_, _text(of, "conference") or "", mark)
    kind = _text(of, "kind") or known.kind
    if kind not in _KINDS.values():
        raise ValueError(f"kind is {quoted(kind)}, not {either(list(_KINDS.values()))}")
    return known._replace(
        kind=kind,
        source_ids=_texts(of, "source_ids"),
        title=_text(of, "title"),
        authors=_texts(of, "authors"),
        slots=_each("slots", of.get("slots", []), _slot),
        changed_at=_instant(of, "changed_at") or "",
    )


def _slot(of: _Object) -> Slot:
    about = _instant(of, "start"), _instant(of, "end"), _text(of, "room")
    return Slot(_text(of, "id") or "", *about, _flag(of, "cancelled"))


def _appointment(of: _Object) -> Appointment:
    start, end = _moment(of, "start"), _moment(of, "end")
    if utc(end) <= utc(start):
        raise ValueError("it ends before it begins" if end != start else "it ends when it begins")
    id_ = _text(of, "id")
    if not id_:
        raise ValueError("id is missing")
    return Appointment(id_, _text(of, "title") or "", start, end, _text(of, "source"))


def _moment(of: _Object, key: str) -> datetime:
    return stated(_typed(of.get(key), str, key), key)


def _instant(of: _Object, key: str) -> str | None:
    """A time as it is written; an error if it is none."""
    text = _text(of, key)
    if text:
        stated(text, key)
    return text


def _text(of: _Object, key: str) -> str | None:
    value = of.get(key)
    return None if value is None else _typed(value, str, key)


def _texts(of: _Object, key: str) -> list[str]:
    return [_typed(each, str, key) for each in _typed(of.get(key) or [], list, key)]


def _flag(of: _Object, key: str) -> bool:
    return _typed(of.get(key) or False, bool, key)


def _typed(value: Any, kind: type[T], key: str) -> T:
    if isinstance(value, kind):
        return value
    names = {str: "text", list: "an array", dict: "an object", bool: "true or false"}
    raise TypeError(f"{key} is not {names[kind]}")
