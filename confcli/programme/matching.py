"""Which items are the same: the one engine of merging, diff and linking.

Each of them states what its items have to agree in, from the strictest agreement to the
loosest. Items are found through keys that they share (ids, titles, rare words), never by
comparing all with all, so that the effort grows with the number of items. The same input gives
the same matches.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
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

    def add(self, found: Matches, old: Sequence[_Compared], new: Sequence[_Compared]) -> None:
        """Match items that share a key, in their order where several do."""
        new_keys = self.new_keys or self.keys
        by_key = _by_key(old, found.values(), self.keys)
        waiting = {key: deque(positions) for key, positions in by_key.items()}
        if self.once and waiting:
            counts = (
                Counter(key for item in side for key in keys(item))
                for side, keys in ((old, self.keys), (new, new_keys))
            )
            for count in counts:
                waiting = {key: each for key, each in waiting.items() if count[key] == 1}
        taken = set(found.values())
        for n in _rest(new, found) if waiting else ():
            for key in new_keys(new[n]):
                queue = waiting.get(key, deque())
                while queue and queue[0] in taken:
                    queue.popleft()
                if queue and self.fits(old[queue[0]], new[n]):
                    found[n] = queue.popleft()
                    taken.add(found[n])
                    break


class Likeness(NamedTuple, Generic[_Compared]):
    """Items that share a key are the same if they score, those that score highest first."""

    keys: Keys[_Compared]
    score: Callable[[_Compared, _Compared], Score | None]

    def add(self, found: Matches, old: Sequence[_Compared], new: Sequence[_Compared]) -> None:
        """Match items that are alike."""
        index = _by_key(old, found.values(), self.keys)
        pairs = ((o, n) for n in _rest(new, found) for o in _candidates(index, self.keys(new[n])))
        scored = [(score, -n, -o) for o, n in pairs if (score := self.score(old[o], new[n]))]
        taken: set[int] = set()
        for _, n, o in sorted(scored, reverse=True):
            if -n not in found and -o not in taken:
                found[-n] = -o
                taken.add(-o)


def in_common(*names: str) -> Keys[Item]:
    """Make the key of items that are equal in these attributes, the first one not empty."""
    first, key = attrgetter(names[0]), attrgetter(*names)
    return lambda item: (key(item),) if first(item) else ()


def own_ids(item: Item) -> Iterable[Hashable]:
    """The ids that its sources give it, each a key."""
    return item.source_ids


def match(
    old: Sequence[ItemT],
    new: Sequence[ItemT],
    agreements: Iterable[Agreement[ItemT] | Likeness[ItemT]],
) -> Matches:
    """Match each new item with at most one old item."""
    found: Matches = {}
    for agreement in agreements:
        if len(found) < min(len(old), len(new)):
            agreement.add(found, old, new)
    return found


def groups(items: Sequence[ItemT], agreements: Iterable[Agreement[ItemT]]) -> list[list[int]]:
    """Group the positions of items that are the same, in order."""
    group = [[n] for n in range(len(items))]
    for agreement in agreements:
        index: dict[Hashable, tuple[int, ...]] = {}
        for n, item in enumerate(items):
            keys = list(agreement.keys(item))
            for other in sorted({m for key in keys for m in index.get(key, ())}):
                small, large = sorted((group[other], group[n]), key=len)
                if small is not large and agreement.fits(items[other], item):
                    large += small
                    for m in small:
                        group[m] = large
            for key in keys:
                index[key] = (*index.get(key, ())[:_FIRST], n)
    return [sorted(each) for each in {id(each): each for each in group}.values()]


def _by_key(
    items: Sequence[ItemT], matched: Iterable[int], keys: Keys[ItemT]
) -> dict[Hashable, list[int]]:
    """Index the positions of unmatched items by each of their keys."""
    found: dict[Hashable, list[int]] = defaultdict(list)
    for n in _rest(items, matched):
        for key in keys(items[n]):
            found[key].append(n)
    return found


def _rest(items: Sequence[ItemT], matched: Iterable[int]) -> list[int]:
    """The positions of the items that are not matched yet."""
    matched = set(matched)
    return [n for n in range(len(items)) if n not in matched]


def _candidates(index: dict[Hashable, list[int]], keys: Iterable[Hashable]) -> list[int]:
    """The items that share the rarest keys."""
    found: dict[int, None] = {}
    for items in sorted((index[key] for key in keys if key in index), key=len):
        found |= dict.fromkeys(items[:_SCORED])
        if len(found) >= _SCORED:
            break
    return list(found)
