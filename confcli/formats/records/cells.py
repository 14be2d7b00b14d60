"""The values of an entry by names: its own keys, and those of the parts that it consists of.

``slot.start`` is called ``start``, unless something nearer is; ``session.title`` stays that. A
value that is an object, such as a room or a text by language, is read as the text that it stands
for. People, keywords and addresses stay as they are, as their readers know all of their forms.
"""

from collections import deque
from collections.abc import Collection
from functools import lru_cache
from typing import Any, NamedTuple

from confcli.formats.records import values
from confcli.formats.records.groups import Entry, Way
from confcli.formats.records.values import Texts, plain
from confcli.formats.rows.columns import SEVERAL
from confcli.formats.syntax.record import Record, looked_at, take_within
from confcli.formats.vocabulary.meanings import meanings
from confcli.formats.vocabulary.names import PEOPLE, SESSION

#: Fields whose values have readers of their own for arrays and objects.
_WHOLE = frozenset((*PEOPLE, "keywords", "links", "slides", "recording", "url", "affiliations"))
_TIMES = frozenset(("start", "end", "date", "time", "day", "end_date"))
#: Fields that are texts, so that an object there is one by language or format.
_TEXTS = frozenset(("title", "subtitle", "abstract"))
#: Fields that name something, which an object there describes.
_NAMED = frozenset("room track type category language status timezone board duration".split())
_DEEPEST = 6
#: How many of the keys on the way to a value may name it.
_LAST = 2


class Cell(NamedTuple):
    """A value of an entry as it is read, and how it is reached."""

    value: Any
    way: Way = ()
    #: The object that was read as a text.
    source: Any = None
    #: The entries that it stands for, with the key of each that is read.
    entries: tuple[tuple[Entry, str], ...] = ()

    def take(self) -> None:
        """Note that it was used."""
        for record, key in self.way:
            record.get(key)
        take_within(self.source)
        for entry, key in self.entries:
            entry.take()
            entry.record.get(key)


def cells(
    entry: Entry, texts: Texts, used: Collection[tuple[int, str]], deepest: int = _DEEPEST
) -> dict[str, Cell]:
    """The values of an entry by their names; what is at ``used`` is an entry or a group."""
    found: dict[str, Cell] = {}
    #: The fields that something nearer says.
    nearer: dict[str, int] = {}
    queue: deque[tuple[Record, tuple[str, ...], Way]] = deque([(entry.record, (), ())])
    while queue:
        record, path, way = queue.popleft()
        spoken = texts.by_key(record)
        for key, value in looked_at(record):
            is_empty = value is None or (not value and isinstance(value, (str, list, dict)))
            said, others = spoken.get(key, (key, []))
            if is_empty or not said or (id(record), key) in used:
                continue
            keys = (*path, said)
            here = (*way, *((record, other) for other in others), (record, key))
            name = named(keys)
            fields = _fields(name)
            if path and fields and all(nearer.get(it, len(keys)) < len(keys) for it in fields):
                continue
            cell = _cell(value, fields, texts, here)
            is_part = isinstance(value, Record) and cell is None and len(keys) < deepest
            if is_part:
                zone = _moment(found, name, value, here)
                queue.extend([] if zone else [(value, keys, here)])
            elif cell:
                found.setdefault(name, cell)
                for field in fields - SEVERAL:
                    nearer.setdefault(field, len(keys))
    return found


def text_of(value: Any, texts: Texts) -> str:
    """A value as one text, to see what it is."""
    if isinstance(value, list):
        return ", ".join(texts.all(value))
    return texts.named(value) or ""


@lru_cache(4096)
def named(keys: tuple[str, ...]) -> str:
    """The name of a value: the last keys on the way to it that mean something."""
    names = [" ".join(keys[n:]) for n in range(max(0, len(keys) - _LAST), len(keys))]
    known = [name for name in names if meanings(name)]
    of_session = (name for name in known if any(it.owner == SESSION for it in meanings(name)))
    return next(of_session, known[-1] if known else names[0])


@lru_cache(4096)
def _fields(name: str) -> frozenset[str]:
    return frozenset(each.field for each in meanings(name))


def _cell(value: Any, fields: frozenset[str], texts: Texts, way: Way) -> Cell | None:
    """A value as its field needs it; ``None`` if it is an object with values of its own."""
    if isinstance(value, Record):
        return _of_record(value, fields, texts, way)
    if isinstance(value, list):
        return _of_list(value, fields, texts, way)
    said = plain(value)
    if said and fields & _TIMES:
        said = values.written(said)
    return Cell(said, way) if said else None


def _of_record(value: Record, fields: frozenset[str], texts: Texts, way: Way) -> Cell | None:
    if fields & _WHOLE and not fields & _TEXTS and not values.is_by_language(value):
        return Cell(value, way)
    is_named = bool(fields & _NAMED) and not fields & _TEXTS
    said = texts.named(value) if is_named else None
    if said is None and (values.is_by_language(value) or fields & (_TEXTS | _NAMED)):
        said = texts.of(value)
    return Cell(said, way, value) if said else None


def _of_list(value: list[Any], fields: frozenset[str], texts: Texts, way: Way) -> Cell | None:
    if fields & _WHOLE and not fields & _TEXTS:
        return Cell(value, way)
    if fields & _NAMED:
        said = texts.all(value)
        return Cell(", ".join(said), way, value) if said else None
    are_plain = not any(isinstance(each, (list, Record)) for each in value)
    if "abstract" in fields and are_plain:
        return Cell("\n\n".join(texts.all(value)), way)
    return Cell(value, way) if are_plain else None


def _moment(found: dict[str, Cell], name: str, value: Record, way: Way) -> bool:
    """Take a moment in parts, and its zone; whether it is one."""
    said = values.moment(value) if _fields(name) & _TIMES else None
    if said is None:
        return False
    found.setdefault(name, Cell(said[0], way, value))
    if said[1]:
        found.setdefault("timezone", Cell(said[1], way, value))
    return True
