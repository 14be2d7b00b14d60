"""The groups of objects alike in a tree: arrays of objects, and maps from ids, days or rooms.

A group is named by its path, in which ``[]`` stands for each element of an array and for each
entry of a map: ``days[].rooms[].talks[]``. Every entry knows the entry that it is in, and the key
that it has in a map. Objects that are no entries, such as ``slot`` or ``proposal``, are parts of
the entry around them. The tree is walked once, and nothing in it is taken.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from confcli.formats.records import maps
from confcli.formats.syntax.record import Record, looked_at
from confcli.formats.vocabulary import groups as words

#: Deeper values are in no programme.
_DEEPEST = 40
EACH = "[]"
#: What a list of texts beside talks may hold, to which they refer by their places.
_LISTED = (words.ROOMS, words.TRACKS)
#: Records with a key in them, by which a value in a tree is reached.
Way = tuple[tuple[Record, str], ...]
#: The keys on the way to a value, with ``EACH`` for those of elements and of entries of maps.
Keys = tuple[str, ...]


@dataclass(slots=True, eq=False)
class Entry:
    """An object of a group, or an array that a map holds under a key."""

    record: Record
    group: "Group"
    #: The entry that it is in; ``None`` for the top.
    parent: "Entry | None" = None
    #: Its key in a map; its place in that or in its array, and how many are there.
    key: str = ""
    nth: tuple[int, int] = (0, 1)
    #: How it is reached from its parent.
    way: Way = ()
    #: The key of the id by which others refer to it.
    known_by: str = ""

    def take(self) -> None:
        """Note that this entry was used, and so were those around it."""
        if self.known_by:
            self.record.get(self.known_by)
        entry: Entry | None = self
        while entry and "" not in entry.record.taken:
            entry.record.take()
            for record, key in entry.way:
                record.get(key)
            entry = entry.parent

    @property
    def around(self) -> Iterator["Entry"]:
        """The entries that it is in, the nearest first."""
        entry = self.parent
        while entry:
            yield entry
            entry = entry.parent


@dataclass(slots=True, eq=False)
class Group:
    """All entries at one path."""

    keys: Keys
    parent: "Group | None" = None
    entries: list[Entry] = field(default_factory=list)
    children: list["Group"] = field(default_factory=list)
    #: Whether its entries are arrays by key, which hold the objects.
    is_keyed: bool = False
    #: What is among its entries and no object.
    odd: list[Any] = field(default_factory=list)
    #: Whether its keys are those of the columns of a grid, and whether one of them is a number.
    is_row: bool = False
    is_numbered: bool = False

    @property
    def path(self) -> str:
        """How it is reached from the top."""
        return _path(self.keys)

    @property
    def around(self) -> list["Group"]:
        """The groups that it is in, the nearest first."""
        return [self.parent, *self.parent.around] if self.parent else []

    @property
    def names(self) -> list[str]:
        """The keys of its path, the last one first."""
        return [key for key in reversed(self.keys) if key != EACH]

    def is_called(self, path: str) -> bool:
        """Whether a user means this group by a path, in which brackets may be left out."""
        said = path.strip().removeprefix(".")
        bare = self.path.replace(EACH, "")
        return said in (self.path, self.path.removesuffix(EACH)) or bool(bare and said == bare)

    @property
    def name(self) -> str:
        """The key of the array or map that holds it; empty at the top."""
        return "".join(key for key in self.keys[-2:] if key != EACH)


class Groups:
    """The groups of a tree by their paths, those around others first."""

    def __init__(self, tree: Any) -> None:
        self.by_path: dict[str, Group] = {}
        #: The ids of maps, each with a key of an entry.
        self.held: set[tuple[int, str]] = set()
        self.top = self._group((), None)
        root = tree if isinstance(tree, Record) else Record()
        entry = self._entry(self.top, root, None)
        stack: list[tuple[Any, Keys, Entry, Way, int]] = [(tree, (), entry, (), 0)]
        while stack:
            value, path, parent, way, depth = stack.pop()
            if depth < _DEEPEST:
                found = self._within(value, path, parent, way)
                stack += [(*each, depth + 1) for each in reversed(list(found))]

    def _within(
        self, value: Any, path: Keys, parent: Entry, way: Way
    ) -> Iterator[tuple[Any, Keys, Entry, Way]]:
        """What is in a value, which is a group or a part of an entry."""
        if isinstance(value, list):
            yield from self._elements(value, path, parent, way)
        elif isinstance(value, Record):
            own = parent.key if value is parent.record else path[-1]
            if keys := maps.held(value, own):
                self.held |= {(id(value), key) for key in keys}
                group = self._group((*path, EACH), parent.group)
                group.is_row = group.is_row or not maps.is_map(value, own)
                yield from self._keyed(value, keys, group, parent, way)
            for key, each in looked_at(value):
                if isinstance(each, (list, Record)) and key not in keys:
                    yield each, (*path, key), parent, (*way, (value, key))

    def _keyed(
        self, value: Record, keys: Collection[str], group: Group, parent: Entry, way: Way
    ) -> Iterator[tuple[Any, Keys, Entry, Way]]:
        """The entries under some keys of an object; a text is the title of one."""
        for n, key in enumerate(keys):
            each = dict.__getitem__(value, key)
            if not each:
                continue
            found = Record([("title", each)]) if isinstance(each, str) else each
            record = found if isinstance(found, Record) else Record()
            entry = self._entry(group, record, parent, (*way, (value, key)))
            entry.key, entry.nth = key, (n, len(keys))
            group.is_keyed = group.is_keyed or isinstance(each, list)
            group.is_numbered = group.is_numbered or key.isdecimal()
            yield found, group.keys, entry, ()

    def _elements(
        self, values: list[Any], path: Keys, parent: Entry, way: Way
    ) -> Iterator[tuple[Any, Keys, Entry, Way]]:
        is_listed = parent.parent is None and words.role(path[-1] if path else "") in _LISTED
        if is_listed and all(isinstance(each, str) for each in values):
            self._name(values, path, parent, way)
        for n, each in enumerate(values):
            if isinstance(each, Record):
                group = self._group((*path, EACH), parent.group)
                entry = self._entry(group, each, parent, way)
                entry.nth = n, len(values)
                yield each, group.keys, entry, ()
            elif isinstance(each, list):
                yield each, (*path, EACH), parent, way
        made = self.by_path.get(_path((*path, EACH)))
        if made and any(isinstance(each, Record) for each in values):  # slots may have only texts
            made.odd += (each for each in values if not isinstance(each, (Record, list)))

    def _name(self, names: list[str], path: Keys, parent: Entry, way: Way) -> None:
        """Take names for entries, to which others refer by their places."""
        for n, name in enumerate(names):
            group = self._group((*path, EACH), parent.group)
            entry = self._entry(group, Record([("name", name)]), parent, way)
            entry.nth = n, len(names)

    def _group(self, keys: Keys, parent: Group | None) -> Group:
        path = _path(keys)
        found = self.by_path.get(path)
        if found is None:
            found = self.by_path[path] = Group(keys, parent)
            if parent:
                parent.children.append(found)
        return found

    def _entry(self, group: Group, record: Record, parent: Entry | None, way: Way = ()) -> Entry:
        found = Entry(record, group, parent, way=way)
        group.entries.append(found)
        return found


@lru_cache(4096)
def _path(keys: Keys) -> str:
    return ".".join(keys).replace(f".{EACH}", EACH)
