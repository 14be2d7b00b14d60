"""Which items are the same: the one engine of merging, diff and linking.

Each of them states what its items have to agree in, from the strictest agreement to the
loosest. Items are found through keys that they share (ids, titles, rare words), never by
comparing all with all, so that the effort grows with the number of items. The same input gives
the same matches.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from operator import attrgetter
from typing import Generic, NamedTuple, TypeVar

from confcli.programme.item import Item
from confcli.programme.likeness import Score

#: Candidates for one item that are scored.
_SCORED = 12
#: Earlier items of a key that a further one is compared with, beside the latest.
_FIRST = 3

ItemT = TypeVar("ItemT", bound=Item)
_Compared = TypeVar("_Compared", bound=Item, contravariant=True)
Keys = Callable[[ItemT], Iterable[Hashable]]
#: Positions among the new items, and those of the same items among the old.
Matches = dict[int, int]


class Agreement(NamedTuple, Generic[_Compared]):
    """Items are the same if they share a key, and ``fits``."""

    keys: Keys[_Compared]
    fits: Callable[[_Compared, _Compared], bool] = lambda *_: True
    #: The keys of the new items, where they differ from those of the old ones.
    new_keys: Keys[_Compared] | None = None
    #: Whether a key counts only if a single item on each side has it.
    once: bool = False


class Likeness(NamedTuple, Generic[_Compared]):
    """Items that share a key are the same if they score, those that score highest first."""

    keys: Keys[_Compared]
    score: Callable[[_Compared, _Compared], Score | None]


def in_common(*names: str) -> Keys[Item]:
    """Return the keys of items that are equal in these attributes, the first one not empty."""
    first, key = attrgetter(names[0]), attrgetter(*names)
    return lambda item: (key(item),) if first(item) else ()


def match(
    old: Sequence[ItemT],
    new: Sequence[ItemT],
    agreements: Iterable[Agreement[ItemT] | Likeness[ItemT]],
) -> Matches:
    """Return the positions in ``new`` of items that ``old`` has, and their positions there."""
    found: Matches = {}
    for agreement in agreements:
        rest = _rest(old, found.values()), _rest(new, found)
        if not all(rest):
            break
        if isinstance(agreement, Agreement):
            _add_equal(found, (old, new), rest, agreement)
        else:
            _add_alike(found, (old, new), rest, agreement)
    return found


def groups(items: Sequence[ItemT], agreements: Iterable[Agreement[ItemT]]) -> list[list[int]]:
    """Return the positions of items grouped by what is the same, both in their order."""
    leader = list(range(len(items)))

    def find(n: int) -> int:
        while leader[n] != n:
            leader[n] = leader[leader[n]]
            n = leader[n]
        return n

    for agreement in agreements:
        index: dict[Hashable, list[int]] = defaultdict(list)
        for n, item in enumerate(items):
            keys = list(agreement.keys(item))
            for other in sorted({m for key in keys for m in index[key]}):
                first, second = sorted((find(other), find(n)))
                if first != second and agreement.fits(items[other], item):
                    leader[second] = first
            for key in keys:
                index[key][_FIRST:] = [n]
    found: dict[int, list[int]] = defaultdict(list)
    for n in range(len(items)):
        found[find(n)].append(n)
    return list(found.values())


def _add_equal(
    found: Matches,
    sides: tuple[Sequence[ItemT], Sequence[ItemT]],
    rest: tuple[list[int], list[int]],
    agreement: Agreement[ItemT],
) -> None:
    """Match items that share a key, in their order where several do."""
    old, new = sides
    keys_of = agreement.keys, agreement.new_keys or agreement.keys
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    for o in rest[0]:
        for key in keys_of[0](old[o]):
            waiting[key].append(o)
    if agreement.once and waiting:
        for side, keys in zip(sides, keys_of, strict=True):
            counts = Counter(key for item in side for key in keys(item))
            waiting = {key: queue for key, queue in waiting.items() if counts[key] == 1}
    taken: set[int] = set()
    for n in rest[1] if waiting else ():
        for key in keys_of[1](new[n]):
            queue = waiting.get(key, deque())
            while queue and queue[0] in taken:
                queue.popleft()
            if queue and agreement.fits(old[queue[0]], new[n]):
                found[n] = queue.popleft()
                taken.add(found[n])
                break


def _add_alike(
    found: Matches,
    sides: tuple[Sequence[ItemT], Sequence[ItemT]],
    rest: tuple[list[int], list[int]],
    likeness: Likeness[ItemT],
) -> None:
    """Match items that are alike, those that are most so first."""
    old, new = sides
    index: dict[Hashable, list[int]] = defaultdict(list)
    for o in rest[0]:
        for key in likeness.keys(old[o]):
            index[key].append(o)
    pairs = ((o, n) for n in rest[1] for o in _candidates(index, likeness.keys(new[n])))
    scored = [(score, -n, -o) for o, n in pairs if (score := likeness.score(old[o], new[n]))]
    taken: set[int] = set()
    for _, n, o in sorted(scored, reverse=True):
        if -n not in found and -o not in taken:
            found[-n] = -o
            taken.add(-o)


def _rest(items: Sequence[ItemT], matched: Collection[int]) -> list[int]:
    """Return the positions of the items that are not matched yet."""
    matched = set(matched)
    return [n for n in range(len(items)) if n not in matched]


def _candidates(index: dict[Hashable, list[int]], keys: Iterable[Hashable]) -> list[int]:
    """Return the items that share the rarest keys."""
    found: dict[int, None] = {}
    for items in sorted((index[key] for key in keys if key in index), key=len):
        found |= dict.fromkeys(items[:_SCORED])
        if len(found) >= _SCORED:
            break
    return list(found)
