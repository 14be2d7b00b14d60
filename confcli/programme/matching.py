"""Which items of two versions of a programme are the same: by id, else by likeness.

First come exact agreements, from the strictest to the loosest; then titles that are nearly
equal; then abstracts that are nearly equal. Items are found through what they share (ids,
titles, rare words), never by comparing all with all, so that the work grows with the number
of items. The same input gives the same matches.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from operator import attrgetter

from confcli.programme.likeness import (
    Item,
    Score,
    abstract_keys,
    abstract_likeness,
    title_keys,
    title_likeness,
)

#: Attributes that the same items agree in; the first of them must say something. An id that
#: was made counts items that are alike to the letter, such as breaks: their times tell more.
_AGREEMENTS = (
    ("id", "of.title", "start"),
    ("given_id",),
    ("name", "type", "people", "start"),
    ("id",),
    ("name", "type", "people"),
    ("name", "type", "start"),
    ("name", "type"),
    ("name", "start"),
    ("name",),
    ("contents",),
)
_LOOKED_AT = 12

Items = Sequence[Item]
#: Positions among the new items, and those of the same items among the old.
Matches = dict[int, int]
Keys = Callable[[Item], Iterable[Hashable]]
Likeness = Callable[[Item, Item], Score | None]


def match(old: Items, new: Items) -> Matches:
    """Return the positions in ``new`` of items that ``old`` has, and their positions there."""
    found: Matches = {}
    for attributes in _AGREEMENTS:
        _add_equal(found, old, new, attributes)
    _add_alike(found, old, new, title_keys, title_likeness)
    _add_alike(found, old, new, abstract_keys, abstract_likeness)
    return found


def _add_equal(found: Matches, old: Items, new: Items, attributes: tuple[str, ...]) -> None:
    """Match items that agree in these attributes, in order where several do."""
    first, key = attrgetter(attributes[0]), attrgetter(*attributes)
    waiting: dict[object, deque[int]] = defaultdict(deque)
    for o in _rest(old, found.values()):
        if first(old[o]):
            waiting[key(old[o])].append(o)
    for n in _rest(new, found):
        if same := waiting.get(key(new[n])):
            found[n] = same.popleft()


def _add_alike(found: Matches, old: Items, new: Items, keys: Keys, likeness: Likeness) -> None:
    """Match items that are alike, those that are most so first."""
    index: dict[Hashable, list[int]] = defaultdict(list)
    for o in _rest(old, found.values()):
        for key in keys(old[o]):
            index[key].append(o)
    pairs = ((o, n) for n in _rest(new, found) for o in _candidates(index, keys(new[n])))
    scored = [(score, -n, -o) for o, n in pairs if (score := likeness(old[o], new[n]))]
    taken: set[int] = set()
    for _, n, o in sorted(scored, reverse=True):
        if -n not in found and -o not in taken:
            found[-n] = -o
            taken.add(-o)


def _rest(items: Items, matched: Iterable[int]) -> list[int]:
    """Return the positions of the items that are not matched yet."""
    matched = set(matched)
    return [n for n in range(len(items)) if n not in matched]


def _candidates(index: dict[Hashable, list[int]], keys: Iterable[Hashable]) -> list[int]:
    """Return the items that share the rarest keys."""
    found: dict[int, None] = {}
    for items in sorted((index[key] for key in keys if key in index), key=len):
        found |= dict.fromkeys(items[:_LOOKED_AT])
        if len(found) >= _LOOKED_AT:
            break
    return list(found)
