"""What takes too long to make while a key is pressed: made in a thread, and kept until then."""

from collections.abc import Callable, Hashable
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")


class Same:
    """A part of a key that is equal to itself alone, however much it holds."""

    def __init__(self, held: object) -> None:
        self.held = held

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.held is self.held

    def __hash__(self) -> int:
        return id(self.held)


class Wanted(NamedTuple):
    """Something to be made."""

    name: str
    #: What it is made for: another key, and what was made is out of date.
    key: Hashable
    make: Callable[[], object]
    #: Whether it is made of what a search reads, rather than of the programme.
    searches: bool


class Making:
    """Keeps the newest of each thing that was made, and knows what is wanted."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[Hashable, Any]] = {}
        self._wanted: dict[str, Wanted] = {}
        #: What each thing is being made for.
        self._begun: dict[str, Hashable] = {}

    def get(
        self, name: str, key: Hashable, make: Callable[[], T], *, searches: bool = False
    ) -> T | None:
        """What was made for a key; ``None`` until then."""
        known, made = self._made.get(name, (None, None))
        if known == key:
            return made  # type: ignore[no-any-return]
        if self._begun.get(name) != key:
            self._wanted[name] = Wanted(name, key, make, searches)
        return None

    def at_once(self, name: str, key: Hashable, make: Callable[[], T]) -> T:
        """What was made for a key, else what takes no time to make."""
        known, made = self._made.get(name, (None, None))
        if known != key:
            made = make()
            self._made[name] = key, made
            self._wanted.pop(name, None)
        return made  # type: ignore[no-any-return]

    def take(self) -> list[Wanted]:
        """What is to be made now, each once."""
        found, self._wanted = [*self._wanted.values()], {}
        self._begun |= {each.name: each.key for each in found}
        return found

    def put(self, wanted: Wanted, made: object) -> None:
        """Keep what was made; ``None`` if it can't be."""
        if self._begun.get(wanted.name) == wanted.key:  # and not for something newer
            del self._begun[wanted.name]
            self._made[wanted.name] = wanted.key, made
