"""Reads the menu of programmes that the Giggity app maintains.

The format is described by ``ci/menu-schema.json`` of https://github.com/Wilm0r/giggity: an object
whose ``schedules`` are objects with a ``url`` and a ``title``, ``start`` and ``end`` as days, and
perhaps an ``id``, a ``timezone`` and ``metadata``. Other keys are left alone.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar
from urllib.parse import urlsplit

from confcli.directory import rooms
from confcli.directory.programme import Programme
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
_LONGEST_TEXT, _LONGEST_ADDRESS = 300, 2000
#: A day, which a time may follow.
_DAY = Pattern(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ].*)?")
_YEAR = Pattern(r"(?<!\d)20\d\d(?!\d)")
_WEBCAL = Pattern(r"webcals?(?=://)", "i")
_BLANK = Pattern(r"\s")
#: What may be left out of an entry, by its keys.
_PARTS = {"id": "id", "start": "first day", "end": "last day", "timezone": "time zone"}
_ODD = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


T = TypeVar("T")


class Menu(NamedTuple):
    """The programmes in a menu, and what of it is left out."""

    programmes: list[Programme]
    #: Parts of entries that can't be used: ``KiteCon 2026 (time zone)``.
    odd: list[str]
    #: How many entries have no address or name that can be used.
    skipped: int
    #: Rooms with a place whose names are patterns of several, or that can't be used.
    skipped_rooms: int


def read(name: str, data: bytes) -> Menu:
    """Read a menu; ``InputError`` if it is none."""
    found, odd, skipped = list[Programme](), list[str](), 0
    for entry in _schedules(name, data):
        try:
            programme, parts = _programme(entry, name)
        except _ODD:
            skipped += 1
            continue
        found.append(programme)
        odd += [f"{programme.name} ({', '.join(parts)})"] if parts else []
    return Menu(found, odd, skipped, sum(each.odd_rooms for each in found))


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


def _programme(entry: Any, evidence: str) -> tuple[Programme, list[str]]:
    """A programme from its entry, and which parts can't be used; an error of ``_ODD`` if all."""
    title, address = _text(entry["title"]), _address(entry["url"])
    odd = dict[str, str]()
    own, zone = _part(entry, "id", _text, odd), _part(entry, "timezone", _zone, odd)
    start, end = _part(entry, "start", _day, odd), _part(entry, "end", _day, odd)
    if start and end and start > end:  # which of them is wrong is unknown
        start, end = None, None
        odd |= {"start": _PARTS["start"], "end": _PARTS["end"]}
    placed, odd_rooms = rooms.read(entry.get("metadata"))
    year = (day := start or end) and day.year
    programme = Programme(
        title,
        address,
        (own,) if own else (),
        start,
        end,
        year or _year(title),
        zone=zone,
        format=_format(address),
        evidence=evidence,
        rooms=placed,
        odd_rooms=odd_rooms,
    )
    return programme, [*odd.values()]


def _part(
    entry: Mapping[str, Any], key: str, read: Callable[[Any], T], odd: dict[str, str]
) -> T | None:
    """What an entry says of a key; ``None`` if that can't be used, and then it is noted as odd."""
    try:
        return None if entry.get(key) is None else read(entry[key])
    except _ODD:
        odd[key] = _PARTS[key]
        return None


def _year(title: str) -> int | None:
    found = _YEAR.search(title)
    return int(found[0]) if found else None


def _text(value: str, longest: int = _LONGEST_TEXT) -> str:
    """A text on one line that may be shown."""
    text = value.strip()
    if not 0 < len(text) <= longest or "\n" in text or "\t" in text or not is_safe(text):
        raise ValueError("a text is odd")
    return text


def _day(value: str) -> date:
    found = _DAY.fullmatch(value)
    if not found or int(value[:4]) not in YEARS:
        raise ValueError("a day is none")
    return date.fromisoformat(found[1])


def _zone(value: str) -> str:
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
