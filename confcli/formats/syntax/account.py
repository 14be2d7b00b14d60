"""What became of the values of a file: taken by its reader, or left.

Values that were left are counted by their key, as ``papers[].pdf_link``: ``[]`` stands for each
element of an array, and for each entry of an object that holds them by id.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from confcli.formats.syntax.entries import entries, is_around, title_of
from confcli.formats.syntax.record import Record, looked_at
from confcli.model.entities import Unused
from confcli.model.text import one_line, shorten

_EACH = "[]"
#: How many entries of an object show whether it holds them by id.
_COMPARED = 2


class Left(NamedTuple):
    """A key whose values were left, and the title of the first entry under it."""

    unused: Unused
    text: str


class Replaced(NamedTuple):
    """A value that another one with the same key replaced, and the line of their object."""

    key: str
    value: str
    line: int


class Account:
    """Counts the values of a file by what became of them, once its reader is done."""

    def __init__(self) -> None:
        #: What repeated keys lost, once the values are settled.
        self.replaced: list[Replaced] = []
        #: The lines with a tab where the format has blanks.
        self.tabs: list[int] = []
        #: The lines of aliases that were left out, as they stand for too much.
        self.aliases: list[int] = []
        self._roots: list[Any] = []
        self._top = _Key("", ("",))
        self._taken = self._aside = 0

    @property
    def is_empty(self) -> bool:
        """Whether the file is no data: nothing was accounted for."""
        return not self._roots

    def add(self, root: Any) -> Any:
        """Account for what a file holds at its top, and return it."""
        self._roots.append(root)
        return root

    def add_element(self, element: Any) -> None:
        """Account for an element of the array at the top."""
        self._roots.append([element])

    def settle(self, furniture: Collection[str]) -> tuple[dict[str, int], list[Left]]:
        """The number of values by fate, and the keys that are neither taken nor furniture.

        Furniture is a key, or the last keys of its path: ``day.index``; ``.url`` is at the top,
        ``X-MOZ-*`` any with this beginning.
        """
        for root in self._roots:
            self._count(root)
        self._roots.clear()
        known = _Furniture(furniture)
        left = [key for key in self._top.all() if key.count]
        found = [key for key in left if not known.has(key.names)]
        unused = sum(key.values for key in found)
        around = self._aside + sum(key.values for key in left) - unused
        fates = {"content": self._taken, "furniture": around, "unused": unused}
        return fates if any(fates.values()) else {}, [key.left() for key in found]

    def _count(self, root: Any) -> None:
        """Count all that is in a value, but for what records left."""
        stack: list[tuple[Any, _Key, Record | None]] = [(root, self._top, None)]
        while stack:
            value, key, place = stack.pop()
            if type(value) is list:
                parts = self._in_list(value, key, place)
            elif isinstance(value, Record):
                parts = self._in_record(value, key, place)
            else:
                self._taken += not _is_empty(value)
                continue
            stack += reversed(parts)

    def _in_list(
        self, values: list[Any], key: "_Key", place: Record | None
    ) -> list[tuple[Any, "_Key", Record | None]]:
        """Count the values of an array; return the arrays and records among them."""
        parts, each_key = [], key.within(_EACH)
        for value in values:
            if not isinstance(value, (list, Record)):
                self._taken += not _is_empty(value)
            elif _is_untouched(value):
                key.leave([value], place)
            else:
                parts.append((value, each_key, place))
        return parts

    def _in_record(
        self, record: Record, key: "_Key", place: Record | None
    ) -> list[tuple[Any, "_Key", Record | None]]:
        """Count the values of a record; return the arrays and records that were taken."""
        if record.is_aside:
            self._aside += _leaves(record)
            return []
        parts, taken, is_map = [], record.taken, record.is_map or _holds_by_id(record)
        place = record if record.of or record.at else place
        for name, value in record.replaced or ():
            shown = shorten(str(value)[:200])
            self.replaced.append(Replaced(name, shown, place.line if place else 0))
        for name, value in looked_at(record):
            if not value and _is_empty(value):
                continue
            is_left = name not in taken
            if not is_left and isinstance(value, Record):
                is_left = _is_untouched(value)
            if is_left:
                (key if is_map else key.within(name)).leave(value, place)
            elif isinstance(value, (list, Record)):
                parts.append((value, key.within(_EACH if is_map else name), place))
            else:
                self._taken += 1
        return parts


class _Key:
    """A key of a file: the keys within it, and what was left under it."""

    def __init__(self, path: str, names: tuple[str, ...]) -> None:
        self.path, self.names = path, names
        self._within: dict[str, _Key] = {}
        #: How often it was left, or how many entries were; and how many values are in them.
        self.count = self.values = 0
        #: Where it was left first, as a line or as what it is in, and the first entry under it.
        self._line = 0
        self._place: Record | None = None
        self._entry: dict[str, Any] | None = None

    def within(self, name: str) -> "_Key":
        """The key of this name within this one."""
        found = self._within.get(name)
        if found is None:
            found = self._within[name] = self._new(name)
        return found

    def _new(self, name: str) -> "_Key":
        if name == _EACH:
            return _Key(f"{self.path}{_EACH}" if self.path else "", self.names)
        shown = one_line(name) or '""'
        return _Key(f"{self.path}.{shown}" if self.path else shown, (*self.names, name))

    def leave(self, value: Any, place: Record | None) -> None:
        """Count a value that was left; ``place`` is a record that it is in."""
        values = _leaves(value)
        if not values:
            return
        if not self.count:
            self._line, self._place = getattr(value, "number", 0), place
        found = [*entries(value)] if isinstance(value, (list, dict)) else []
        if found and not is_around(self.names[-1], value):
            self._entry = self._entry or found[0]
        self.count += len(found) or 1
        self.values += values

    def left(self) -> Left:
        """What was left under this key."""
        entry, around = self._entry, (self._entry, self._place)
        lines = [each.line for each in around if isinstance(each, Record)]
        line = self._line or next(filter(None, lines), 0)
        unused = Unused(self.path or _EACH, self.count, line, entry is not None)
        return Left(unused, title_of(entry) if entry is not None else "")

    def all(self) -> Iterator["_Key"]:
        """This key and all within it, in order."""
        stack = [self]
        while stack:
            key = stack.pop()
            yield key
            stack += reversed(key._within.values())


class _Furniture:
    """Keys, or the last keys of paths, that need not be taken; some end in ``*``."""

    def __init__(self, keys: Collection[str]) -> None:
        paths = [tuple(key.split(".")) for key in keys]
        self._paths = {path for path in paths if not path[-1].endswith("*")}
        self._beginnings = tuple(path[-1][:-1] for path in paths if path[-1].endswith("*"))
        self._longest = max(map(len, paths), default=0)

    def has(self, names: Sequence[str]) -> bool:
        """Whether a key, with those that it is in, is one of these."""
        path = tuple(".".join(names).split("."))
        ends = (path[-n:] for n in range(1, self._longest + 1))
        return path[-1].startswith(self._beginnings) or any(end in self._paths for end in ends)


def _holds_by_id(record: Record) -> bool:
    """Whether an object is a map of at least two objects that have a field in common."""
    parts: list[Record] = []
    for _, part in islice(looked_at(record), _COMPARED):
        if not isinstance(part, Record):
            return False
        parts.append(part)
    if len(parts) < _COMPARED:
        return False
    one, other = (
        {key for key, value in looked_at(part) if not isinstance(value, (list, dict))}
        for part in parts
    )
    return not one.isdisjoint(other)


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, (str, list, dict)) and not value)


def _is_untouched(value: Any) -> bool:
    """Whether a value is an object that its reader passed over."""
    return isinstance(value, Record) and bool(value) and not (value.taken or value.is_aside)


def _leaves(value: Any) -> int:
    """Count the values in a value that are not empty."""
    if not isinstance(value, (list, dict)):
        return not _is_empty(value)
    count, stack = 0, [value]
    while stack:
        each = stack.pop()
        if isinstance(each, dict):
            stack += (part for _, part in looked_at(each))
        elif isinstance(each, list):
            stack += each
        else:
            count += not _is_empty(each)
    return count
