"""Reads the menu of programmes that the Giggity app maintains.

The format is described by ``ci/menu-schema.json`` of https://github.com/Wilm0r/giggity: an object
whose ``schedules`` are objects with a ``url`` and a ``title``, ``start`` and ``end`` as days, and
perhaps an ``id``, a ``timezone`` and ``metadata``, whose ``rooms`` have a ``name``, which is a
regular expression, and ``latlon``. Other keys are left alone.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from confcli.directory.programme import Programme, Room
from confcli.model.errors import InputError
from confcli.model.patterns import Pattern
from confcli.model.safety import is_safe
from confcli.model.tuples import NamedTuple
from confcli.times import zones
from confcli.times.local import YEARS

#: The most bytes of a menu; that of 2026 has 50,000.
LIMIT = 4 * 2**20
#: The formats by how addresses end.
FORMATS = {".ics": "icalendar", ".xml": "frab-xml", "/xml": "frab-xml"}
_EVIDENCE = "the menu of Giggity"
_LONGEST_TEXT, _LONGEST_ADDRESS = 300, 2000
_DAY = Pattern(r"\d{4}-\d\d-\d\d")
_WEBCAL = Pattern(r"webcals?(?=://)", "i")
_BLANK = Pattern(r"\s")
#: A regular expression without operators: characters, and punctuation that is escaped.
_LITERAL = Pattern(r"(?:[^\\.^$*+?{}\[\]|()]|\\[^\w\s]|\\ )++")
_ESCAPED = Pattern(r"\\(.)")
_ODD = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


class Menu(NamedTuple):
    """The programmes in a menu, and how many entries of it are left out."""

    programmes: list[Programme]
    #: Programmes without an address, days or a name that can be used.
    skipped: int
    #: Rooms with a place whose names are patterns of several, or that can't be used.
    skipped_rooms: int


def read(name: str, data: bytes) -> Menu:
    """Read a menu; ``InputError`` if it is none."""
    found, skipped, skipped_rooms = list[Programme](), 0, 0
    for entry in _schedules(name, data):
        try:
            programme = _programme(entry)
        except _ODD:
            skipped += 1
            continue
        rooms = [*_rooms(entry)]
        whole = tuple(room for room in rooms if room)
        skipped_rooms += len(rooms) - len(whole)
        found.append(programme._replace(rooms=whole))
    return Menu(found, skipped, skipped_rooms)


def literal(pattern: str) -> str | None:
    """The only text that a regular expression matches; ``None`` if it has operators."""
    return _ESCAPED.sub(r"\1", pattern) if _LITERAL.fullmatch(pattern) else None


def _schedules(name: str, data: bytes) -> list[Any]:
    if len(data) > LIMIT:
        size = f"larger than {LIMIT / 2**20:g} MiB"
        raise InputError(f"{name}: {size}; check that it is a directory of programmes")
    try:
        found = json.loads(data)["schedules"]
        if isinstance(found, list):
            return found
    except (*_ODD, RecursionError):
        pass
    raise InputError(f"{name}: not a directory of programmes: no JSON with a list of schedules")


def _programme(entry: Any) -> Programme:
    """A programme from its entry; an error of ``_ODD`` if that can't be used."""
    title = _text(entry["title"])
    start, end = _day(entry["start"]), _day(entry["end"])
    if start > end:
        raise ValueError("it ends before it begins")
    own, address = entry.get("id"), _address(entry["url"])
    return Programme(
        title,
        address,
        (_text(own),) if own else (),
        start,
        end,
        start.year,
        zone=_zone(entry.get("timezone")),
        format=_format(address),
        evidence=_EVIDENCE,
    )


def _text(value: str, longest: int = _LONGEST_TEXT) -> str:
    """A text on one line that may be shown."""
    text = value.strip()
    if not 0 < len(text) <= longest or "\n" in text or "\t" in text or not is_safe(text):
        raise ValueError("a text is odd")
    return text


def _day(value: str) -> date:
    if not _DAY.fullmatch(value) or int(value[:4]) not in YEARS:
        raise ValueError("a day is none")
    return date.fromisoformat(value)


def _zone(value: str | None) -> str | None:
    if value is None:
        return None
    found = zones.listed(_text(value))
    if found is None:
        raise ValueError("a zone is unknown")
    return found.name


def _address(value: str) -> str:
    """The address to fetch a programme from; a calendar's is one of the web, too."""
    address = _WEBCAL.sub("https", _text(value, _LONGEST_ADDRESS), count=1)
    parts = urlsplit(address)
    is_web = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    if not is_web or "@" in parts.netloc or _BLANK.search(address):
        raise ValueError("an address is none of the web")
    return address


def _format(address: str) -> str | None:
    """The format of a file, as far as its address shows it: the app reads no other XML."""
    path = urlsplit(address).path.casefold()
    return next((name for end, name in FORMATS.items() if path.endswith(end)), None)


def _rooms(entry: Mapping[str, Any]) -> Iterator[Room | None]:
    """Yield the rooms that have a place; ``None`` for one that can't be used."""
    metadata = entry.get("metadata")
    rooms = metadata.get("rooms") if isinstance(metadata, dict) else None
    for each in rooms if isinstance(rooms, list) else ():
        if isinstance(each, dict) and each.get("latlon") is None:
            continue
        try:
            yield _room(each)
        except _ODD:
            yield None


def _room(entry: Any) -> Room | None:
    latitude, longitude = (0.0 + each for each in entry["latlon"])
    name = literal(_text(entry["name"]))
    is_place = abs(latitude) <= 90 and abs(longitude) <= 180  # of what is no number, neither
    return Room(name, latitude, longitude) if name and is_place else None
