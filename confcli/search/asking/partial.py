"""What partial matches of a query must hold: those of its bare words that say most of it."""

from collections.abc import Iterator, Sequence
from typing import TypeGuard

from confcli.search import weights
from confcli.search.index.schema import FIELDS, LISTS, NAMES
from confcli.search.query.meaning import Meanings
from confcli.search.query.tree import And, Enough, Leaf, Node, Word

#: Only so many words decide, which bounds the ways to hold enough of them.
DECISIVE = 6
#: The share of their worth to hold: of two, less than the better half; of many, most.
_OF_MANY, _OF_SOME = 0.6, 0.5


def loosened(
    tree: And, meanings: Meanings, fields: Sequence[str], *, by_number: bool = False
) -> And | None:
    """The same query, but enough of its bare words suffice; ``None`` if all of them are needed.

    They are to be worth much of the query together, rare words more, or half of it ``by_number``.
    What is quoted or in a field, unless that is one of ``fields`` for all words, stays required.
    """
    parts = dict.fromkeys(_flat(tree))
    bare = [part for part in parts if _is_bare(part, fields)]
    others = tuple(part for part in parts if part not in bare)
    required = [word for word in bare if not meanings[word].optional]
    held = [part for part in others if _says_what(part)]
    known = [word for word in required if meanings[word].is_known]
    decisive, are_many = _decisive(known, meanings), len(known) > DECISIVE
    if by_number and are_many:
        return None
    if len(required) + len(held) < 2 or not (decisive or held):
        return None

    def worth(word: Leaf) -> float:
        return 1.0 if by_number else meanings[word].weight

    worths = tuple(map(worth, decisive))
    is_pair = len(worths) + len(held) == 2 and not by_number
    share = weights.ENOUGH if is_pair else _OF_MANY if are_many else _OF_SOME
    least = share * (sum(worths) + sum(map(worth, held))) - sum(map(worth, held))
    return And((*([Enough(tuple(decisive), worths, least)] if least > 0 else []), *others))


def _decisive(known: list[Word], meanings: Meanings) -> list[Word]:
    """Choose the rare words, the rarest first.

    The very rarest of many may stand only in the text that all of them were copied from.
    """
    rarest = sorted(known, key=lambda word: -meanings[word].weight)
    begin = max(0, min(len(rarest) - DECISIVE, len(rarest) // 3))
    return rarest[begin : begin + DECISIVE]


def _flat(node: And) -> Iterator[Node]:
    """Yield the parts of a node, and those of the parts of a hyphenated word or in brackets."""
    for part in node.parts:
        yield from _flat(part) if isinstance(part, And) else [part]


def _is_bare(node: Node, fields: Sequence[str]) -> TypeGuard[Word]:
    return isinstance(node, Word) and node.fields == (tuple(fields) or None)


def _says_what(node: Node) -> TypeGuard[Leaf]:
    """Whether a part of a query is about the topic: not only where a filter looks."""
    return isinstance(node, Leaf) and not {*NAMES, *LISTS}.issuperset(node.fields or FIELDS)
