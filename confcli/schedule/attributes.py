"""Attributes of entries that are read through to the sessions and talks they are made of.

There are thousands of talks, and most attributes of most are never asked for: to copy them would
take longer than all else.
"""

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any


def read(kind: type, path: str, names: Iterable[str]) -> None:
    """Read attributes of a class, but for those of its own, from the part that a path leads to."""
    for name in names:
        if name not in vars(kind):
            setattr(kind, name, property(attrgetter(f"{path}.{name}")))


def lack(kind: type, of: Callable[[], object], names: Iterable[str]) -> None:
    """Give a class the defaults of fields that what it is made of does not have."""
    empty = of()
    for name in names:
        setattr(kind, name, getattr(empty, name))


def join(kind: type, names: Iterable[str]) -> None:
    """Read attributes of papers from all of their talks, those of their slots first."""

    def reading(of: Callable[[object], object]) -> Callable[[Any], object]:
        def read(paper: Any) -> object:
            talks = [of(talk) for talk in paper.talks]
            is_whole = paper.slots is paper.talks  # as most are
            return joined(talks if is_whole else [of(slot) for slot in paper.slots], talks)

        return read

    for name in names:
        setattr(kind, name, property(reading(attrgetter(f"of.{name}"))))


def joined(slots: list[Any], talks: list[Any]) -> Any:
    """What a paper says of a field, given what its slots and all of its talks say."""
    if isinstance(talks[0], list):
        return list(dict.fromkeys(value for each in talks for value in each))
    return all(slots) if isinstance(slots[0], bool) else next(filter(None, slots + talks), None)
