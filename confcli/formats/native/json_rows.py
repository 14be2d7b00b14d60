"""Reads talks and sessions back from the JSON objects printed by ``talks`` and ``sessions``.

The keys are the fields of the classes in ``confcli.model.entities``; a talk also has its
session's title, id, chairs and time zone, and its time if ``time_of`` says so.
"""

from collections.abc import Callable
from dataclasses import fields
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple

from confcli.formats import gathering, people, prose
from confcli.formats.native.typed import BASES, is_number
from confcli.model.entities import Session, Talk, minutes
from confcli.model.text import links, quoted
from confcli.times import zones
from confcli.times.rfc3339 import stated

Record = dict[str, Any]
_Read = Callable[[Record, str], Any]


class _Facts(NamedTuple):
    """What the object of a talk says about its session, except when it is."""

    title: str
    id: str
    chairs: tuple[str, ...]
    timezone: str | None
    time_basis: str | None
    #: Whether an empty time zone is unknown, instead of being the offset of the times.
    is_whole: bool


_When = tuple[datetime | None, datetime | None] | None


class Sessions:
    """Collects talks into the sessions named in their objects, in order."""

    def __init__(self) -> None:
        self._facts: dict[_Facts, _Facts] = {}
        self._when: dict[_Facts, _When] = {}
        self._talks: list[tuple[_Facts, _When, Talk]] = []
        self._whole: list[Session] = []

    def take(self, record: Record, unnamed: str) -> None:
        """Add a talk, or a session with its talks; ``unnamed`` is the title for talks in none.

        A value of the wrong type raises ``TypeError``, any other wrong value ``ValueError``.
        """
        slots = record.get("talks")
        if record.get("kind") == "session" or (isinstance(slots, list) and "session" not in record):
            self._whole.append(_session({"talks": [], **record}))
        elif isinstance(slots, list) and slots:  # a paper, with all that its slots say themselves
            talks = [_read({**record, **slot}, unnamed) for slot in slots]
            for each in talks:
                self._take(*each)
        else:
            self._take(*_read(record, unnamed))

    def _take(self, talk: Talk, facts: _Facts, when: _When) -> None:
        # Lines written by hand need not all repeat their session's time zone.
        key = facts if facts.is_whole else facts._replace(timezone=None, time_basis=None)
        self._facts.setdefault(key, facts)
        if when:
            self._when.setdefault(key, when)
        self._talks.append((key, when, talk))

    def all(self) -> list[Session]:
        """The sessions; one at two different times becomes two."""
        found: dict[tuple[_Facts, _When], list[Talk]] = {}
        for key, when, talk in self._talks:
            of = self._when.get(key) if talk.start else when
            found.setdefault((key, of), []).append(talk)
        made = [_made(self._facts[key], when, talks) for (key, when), talks in found.items()]
        return made + self._whole


def _read(record: Record, unnamed: str) -> tuple[Talk, _Facts, _When]:
    return _talk(record), _facts(record, unnamed), _when(record)


def _made(facts: _Facts, when: _When, talks: list[Talk]) -> Session:
    made = gathering.session(facts.title, talks, facts.timezone, facts.time_basis)
    made.id, made.chairs = facts.id, list(facts.chairs)
    # The end of a talk without a start is the talk's own, not the session's.
    made.spans_talks = made.spans_talks or made.end is not None
    if facts.is_whole:
        made.timezone, made.time_basis = facts.timezone, facts.time_basis
    if when:
        made.start, made.end = when
        made.spans_talks = False
    return made


def _session(record: Record) -> Session:
    found = Session(**{"title": ""} | _values(record, _OF_SESSION))
    found.links = _own_links(found)
    found.talks = [_talk(slot) for slot in record["talks"]]
    found.spans_talks = any(slot.get("time_of") is None for slot in record["talks"])
    return found


def _set_back(talk: Talk, record: Record) -> None:
    """Put a talk's times back from the zone they are printed in into that of their source."""
    name = _zone(record, "source_timezone")
    if name:
        own = zones.zone(name)
        talk.start = own.local(talk.start) if talk.start else None
        talk.end = own.local(talk.end) if talk.end else None


def _talk(record: Record) -> Talk:
    is_slot = "session_id" in record
    found = Talk(**_values(record, _OF_TALK if is_slot else _BY_HAND))
    if not is_slot:
        _name_people(found, record)
    if not (is_slot or found.title or found.abstract or found.start):
        raise ValueError("it has no title, abstract or start")
    found.links = _own_links(found)
    _set_back(found, record)
    if _when(record):
        found.start = found.end = None
    elif found.duration == minutes(found.start, found.end):
        found.duration = None
    return found


def _name_people(talk: Talk, record: Record) -> None:
    """Read the people of a line written by hand, in any form."""
    found = people.placed(people.named(record.get("authors")), record.get("affiliations"))
    talk.authors, talk.affiliations = people.names(found), people.affiliations(found)


def _values(record: Record, of: list[tuple[str, str, _Read]]) -> dict[str, Any]:
    return {name: read(record, key) for name, key, read in of if record.get(key) is not None}


def _facts(record: Record, unnamed: str) -> _Facts:
    timezone = _zone(record, "source_timezone")
    usual = "stated" if timezone or "session_id" not in record else None
    return _Facts(
        _text(record, "session") or unnamed,
        _text(record, "session_id") or "",
        tuple(_chairs(record)),
        timezone,
        _basis(record, "time_basis") if "time_basis" in record else usual,
        {"session_id", "source_timezone"} <= record.keys(),
    )


def _chairs(record: Record) -> list[str]:
    if "session_id" in record:
        return _array(record, "chairs")
    return people.names(people.named(record.get("chairs")))


def _when(record: Record) -> _When:
    """The session's time, if the talk's object holds it in place of its own."""
    is_there = record.get("time_of") == "session"
    return (_moment(record, "start"), _moment(record, "end")) if is_there else None


def _own_links(item: Session | Talk) -> list[str]:
    """Drop trailing links that were only added because they are in the abstract."""
    own = item.links[:]
    for link in reversed(links(item.abstract) if own else []):
        if own[-1:] == [link]:
            own.pop()
    return own


def _array(record: Record, key: str) -> list[str]:
    found = record.get(key) or []
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise TypeError(f"{key} is not an array of text")
    return list(found)


def _text(record: Record, key: str) -> str | None:
    value = record.get(key)
    if value is not None and not isinstance(value, str):
        raise TypeError(f"{key} is not text")
    return value or None


def _moment(record: Record, key: str) -> datetime | None:
    text = _text(record, key)
    return stated(text, key) if text else None


def _number(record: Record, key: str) -> int | None:
    value = record.get(key)
    if value is not None and not is_number(value):
        raise TypeError(f"{key} is not a whole number")
    return value


def _zone(record: Record, key: str) -> str | None:
    name = _text(record, key)
    return _zone_name(name) if name else None


@lru_cache(maxsize=64)
def _zone_name(name: str) -> str:
    found = zones.find(name)
    if found is None:
        raise ValueError(f"unknown time zone {quoted(name)}")
    return found.name


def _basis(record: Record, key: str) -> str | None:
    found = _text(record, key)
    if found is not None and found not in BASES:
        raise ValueError(f"{key} is {found!r}, not one of {', '.join(BASES)}")
    return found


_DECODED: dict[str, _Read] = {
    "title": lambda record, key: prose.line(_text(record, key) or ""),
    "abstract": lambda record, key: prose.paragraphs(_text(record, key) or ""),
}
#: How to read a field by its type; a new type needs an entry here.
_OF_TYPE: dict[Any, _Read] = {
    str: lambda record, key: _text(record, key) or "",
    str | None: _text,
    list[str]: _array,
    datetime | None: _moment,
    int | None: _number,
    bool: lambda record, key: record.get(key) is True,
}
_OF_TALK = [(each.name, each.name, _OF_TYPE[each.type]) for each in fields(Talk)]
#: The same of a line written by hand, whose texts may have entities; people are read apart.
_BY_HAND = [
    (name, key, _DECODED.get(name, read))
    for name, key, read in _OF_TALK
    if name not in ("authors", "affiliations")
]
#: The fields of a session with another key or reader.
_OTHERWISE = {"timezone": ("source_timezone", _zone), "time_basis": ("time_basis", _basis)}
_OF_SESSION = [
    (each.name, *_OTHERWISE.get(each.name, (each.name, _OF_TYPE.get(each.type, _text))))
    for each in fields(Session)
    if each.name not in ("talks", "spans_talks")
]
