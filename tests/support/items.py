"""Items of a schedule: ones that differ, and ones that are alike."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from tests.support import invented

_BEGIN = invented.at("2024-01-01 09:00").replace(tzinfo=None)
_TEXT = " ".join(f"word{n} of a text on kites" for n in range(12))
#: What no reader takes for a time.
NEVER = "32 o'clock"


class Item(NamedTuple):
    """What an item of a schedule says."""

    title: str
    start: datetime = _BEGIN
    own: str = ""
    people: Sequence[str] = ()
    abstract: str = ""
    links: Sequence[str] = ()
    is_wrong: bool = False

    @property
    def end(self) -> datetime:
        return self.start + timedelta(minutes=15)

    @property
    def begins(self) -> str:
        """When it begins, or what is no time."""
        return NEVER if self.is_wrong else f"{self.start.isoformat()}Z"

    @property
    def ends(self) -> str:
        return f"{self.end.isoformat()}Z"

    @property
    def text(self) -> str:
        """The abstract with the links."""
        return " ".join((self.abstract, *self.links)).strip()


def _name(n: int) -> str:
    """A name for each number: real ones have no digits."""
    return "".join("aeioubdfgk"[int(digit)] for digit in str(n)).title() + "son"


def _item(n: int, **more: Any) -> Item:
    """One of many items that differ."""
    start = _BEGIN + timedelta(minutes=15 * (n % 25_000))
    known = {
        "own": f"k{n}",
        "people": (f"Ada {_name(n)}", f"Bo {_name(n)}"),
        "abstract": f"Kite {n} is here. {_TEXT}"[: 160 + n % 40],
    }
    return Item(f"Kites and tails {n}", start, **(known | more))


#: Items by what they have in common, each by its number.
KINDS: dict[str, Callable[[int], Item]] = {
    "distinct": _item,
    "alike": lambda _: Item("Break"),
    "weekly": lambda n: Item(f"Meeting {n // 50}", _BEGIN + timedelta(weeks=n % 50)),
    "one text": lambda n: _item(n, abstract=_TEXT),
    "wrong": lambda n: _item(n, is_wrong=n % 100 > 0),
    "links": lambda n: _item(n, links=[f"https://kites.example/{n}/{m}" for m in range(5)]),
    "people": lambda n: _item(n, people=[f"{_name(n % 97)} {_name(m)}" for m in range(12)]),
}


def items(kind: str, count: int) -> Iterator[Item]:
    """Yield items of a kind."""
    return map(KINDS[kind], range(count))


def mixed(count: int) -> Iterator[Item]:
    """Yield this many items of each kind."""
    return (make(n) for make in KINDS.values() for n in range(count))
