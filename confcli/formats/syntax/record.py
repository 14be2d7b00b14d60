"""Objects of a file that note which of their values were taken.

A reader takes a value by asking for it: ``record.get(key)``, ``record[key]``. An object whose
entries are iterated, with ``items()`` or ``values()``, holds its values by id: all are taken, and
its keys are no names of fields. Asking whether a key is there takes nothing.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from _collections_abc import dict_items, dict_values


class Lines(Protocol):
    """The lines on which the objects of a text begin, found when one is asked for."""

    def line(self, index: int) -> int:
        """The line, from 1, of an object by its number."""


class Record(dict[str, Any]):
    """An object that notes the keys whose values were taken, and knows where it begins."""

    __slots__ = ("at", "is_aside", "is_map", "of", "replaced", "taken")
    #: The keys asked for; a set would need twice the memory.
    taken: dict[str, None]
    #: Whether it holds its values by id.
    is_map: bool
    #: Whether it is no part of a programme, or one stated a second time.
    is_aside: bool
    #: Its number among the objects of a text, or the line on which it begins.
    at: int
    of: Lines | None
    #: Keys that are repeated, with the values that a later one replaced.
    replaced: list[tuple[str, Any]] | None

    def __init__(
        self, pairs: Iterable[tuple[str, Any]] = (), at: int = 0, of: Lines | None = None
    ) -> None:
        super().__init__(pairs)
        self.taken, self.at, self.of = {}, at, of
        self.is_map = self.is_aside = False
        self.replaced = None
        if isinstance(pairs, list) and len(self) < len(pairs):
            dict.clear(self)
            for key, value in pairs:
                self.put(key, value)

    def put(self, key: str, value: Any) -> None:
        """Add a value, and note one that it replaces."""
        if key in self and (before := dict.__getitem__(self, key)) != value:
            self.replaced = self.replaced or []
            self.replaced.append((key, before))
        self[key] = value

    @property
    def line(self) -> int:
        """The line, from 1, on which it begins; 0 if that is unknown."""
        return self.of.line(self.at) if self.of else self.at

    def __getitem__(self, key: str) -> Any:
        self.taken[key] = None
        return dict.__getitem__(self, key)

    def get(self, key: str, default: Any = None) -> Any:
        """Take a value."""
        self.taken[key] = None
        return dict.get(self, key, default)

    def items(self) -> "dict_items[str, Any]":
        """Take all values, which are held by id."""
        self._take_all()
        return dict.items(self)

    def values(self) -> "dict_values[str, Any]":
        """Take all values, which are held by id."""
        self._take_all()
        return dict.values(self)

    def take(self) -> None:
        """Note that a reader has seen it, even if it takes none of its values."""
        self.taken[""] = None

    def _take_all(self) -> None:
        if not self.is_map or len(self.taken) < len(self):  # once, of a map that many look into
            self.taken |= dict.fromkeys(self)
        self.is_map = True


def looked_at(value: dict[str, Any]) -> "dict_items[str, Any]":
    """The entries of an object, without taking their values."""
    return dict.items(value)


def take_within(value: Any) -> None:
    """Take a value with all in it: it is kept as it is printed."""
    stack = [value]
    while stack:
        each = stack.pop()
        if isinstance(each, dict):
            stack += each.values()
        elif isinstance(each, list):
            stack += each
