"""Whether an object is a map: from ids to objects alike, or from days, times or rooms."""

from collections.abc import Mapping
from itertools import islice
from typing import Any

from confcli.formats.rows import content
from confcli.formats.rows.content import Content
from confcli.formats.syntax.record import Record, looked_at
from confcli.formats.vocabulary import groups as words
from confcli.formats.vocabulary.meanings import meanings
from confcli.model.patterns import Pattern

#: How many entries show whether they are alike.
_COMPARED = 20
_OF_TIMES = frozenset((Content.DATE, Content.MOMENT, Content.CLOCK, Content.DAY, Content.NUMBER))
#: Ids that no one gives to a field: of digits, or with some among them.
_ID = Pattern(r"[\w-]*+(?<=\d)[\w-]*+|[\w-]{20,}+", "a")
_LONGEST = 120
_HOLDERS = (Record, list)
#: What holds groups, so that an unknown key in it is no field.
_HOLDING = frozenset(
    (words.TALKS, words.SESSIONS, words.DAYS, words.ROOMS, words.TRACKS, words.PEOPLE)
)
#: The fields of a row of a grid.
_TIMES = frozenset("start end date time day end_date duration timezone".split())


def held(record: Record, key: str = "") -> Mapping[str, None]:
    """The keys of an object that hold entries; none if it is an entry, or a part of one.

    ``key`` is its own key, in a map or in the object that it is a part of.
    """
    if is_map(record, key):
        return dict.fromkeys(name for name, it in looked_at(record) if isinstance(it, _HOLDERS))
    return dict.fromkeys(_columns(record, key))


def is_map(record: Record, key: str = "") -> bool:
    """Whether an object holds its values by something that isn't the name of a field."""
    held = {key: value for key, value in looked_at(record) if isinstance(value, _HOLDERS)}
    keys, values = list(held), list(held.values())
    if keys and all(map(is_time, keys)):  # beside what is said of all of them
        return len(held) == len(record) or not any(key.isdecimal() for key in keys)
    if not held or len(held) < len(record) or any(map(_is_named, keys)):
        return False
    if all(isinstance(it, Record) and _is_of_times(it) for it in values):
        return True
    if is_time(key) or words.role(key) in _HOLDING:
        return any(map(_names, values))
    if len(keys) == 1:
        return bool(_ID.fullmatch(keys[0])) and bool(_names(values[0]))
    return _are_alike(values)


def is_clock(key: str) -> bool:
    """Whether a key is a time of day."""
    return 0 < len(key) < _LONGEST and content.of_cell(key.strip()) is Content.CLOCK


def _columns(record: Record, key: str) -> list[str]:
    """The rooms or tracks of a row in a grid: ``{"time": …, "barn": {…}, "loft": {…}}``.

    Under a time, as in ``{"9:00": {"Track 1": "Opening"}}``, their values may be titles alone.
    """
    parts = [value for _, value in looked_at(record) if isinstance(value, Record)]
    if len(parts) <= 1 and any(map(_is_named, record)):
        return []  # as most are
    found = [name for name in record if not _is_named(name)]
    values = [dict.__getitem__(record, name) for name in found]
    if is_clock(key):
        are_entries = all(it is None or isinstance(it, (str, Record)) for it in values)
        return found if are_entries and len(found) == len(record) else []
    objects = [it for it in values if isinstance(it, Record)]
    others = {it.field for name in record if name not in found for it in meanings(name)}
    is_row = len(objects) == len(found) > 1 and bool(others) and others <= _TIMES
    return found if is_row and _are_alike(objects) else []


def is_time(key: str) -> bool:
    """Whether a key is a day, a time or a number."""
    return 0 < len(key) < _LONGEST and content.of_cell(key.strip()) in _OF_TIMES


def _is_of_times(record: Record) -> bool:
    return bool(record) and all(map(is_time, record))


def _is_named(key: str) -> bool:
    """Whether a key says what it holds, as a field or a group does."""
    return bool(meanings(key) or words.role(key)) and not _is_numbered(key)


def _is_numbered(key: str) -> bool:
    """Whether a key names one of several rooms, tracks or sessions: ``Track 1``."""
    found = meanings(key)
    is_one = any(it.field in ("room", "track", "session") for it in found)
    return is_one and all(it.number for it in found)


def _are_alike(values: list[Any]) -> bool:
    """Whether all values are objects, or all arrays of objects, with names in common."""
    sampled = [_names(value) for value in islice(values, _COMPARED)]
    filled = [names for names in sampled if names]
    if len(filled) < 2 or len({type(value) for value in values}) > 1:
        return False
    first = filled[0]
    return all(names & first for names in filled)


def _names(value: Any) -> set[str]:
    """The names of the values of an object, or of the first one in an array."""
    if isinstance(value, list):
        value = next(iter(value), None)
    if not isinstance(value, Record):
        return set()
    return set(value)
