"""What partial matches of a query must hold: those of its bare words that say most of it."""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import TypeGuard

from confcli.search import weights
from confcli.search.index.schema import FILTERED
from confcli.search.query.meaning import Meanings
from confcli.search.query.tree import And, Enough, Leaf, Node, Word, is_only_in

#: How many words decide at most; this bounds the combinations that are enough.
DECISIVE = 5
#: The share of their worth to hold.
_OF_MANY, _OF_SOME = 0.6, 0.5


class Part(Enum):
    """How much of a query partial matches have to hold, the most first."""

    #: Much of what it is worth, rare words more.
    WORTH = "worth"
    #: Half of its words.
    HALF = "half"
    #: Any of its words.
    ANY = "any"


def loosened(tree: And, meanings: Meanings, fields: Sequence[str], part: Part) -> And | None:
    """The same query, but a part of its bare words suffices; ``None`` if all of them are needed.

    What is quoted or in a field, unless that is one of ``fields`` for all words, stays required.
    """
    parts = dict.fromkeys(_flat(tree))
    bare = [each for each in parts if _is_bare(each, fields)]
    others = tuple(each for each in parts if each not in bare)
    required = [word for word in bare if not meanings[word].optional]
    held = [each for each in others if _says_what(each)]
    known = [word for word in required if meanings[word].is_known]
    decisive = _decisive(known, meanings)
    if len(required) + len(held) < 2 or not (decisive or held):
        return None

    def worth(word: Leaf) -> float:
        return meanings[word].weight if part is Part.WORTH else 1.0

    worths, there = tuple(map(worth, decisive)), sum(map(worth, held))
    least = _share(part, len(known) + len(held)) * (sum(worths) + there) - there
    return And((*([Enough(tuple(decisive), worths, least)] if least > 0 else []), *others))


def _share(part: Part, words: int) -> float:
    """The share to hold: of two words less than the better half, of many most."""
    if part is Part.ANY:
        return 1 / (DECISIVE * 2)
    if part is Part.WORTH and words == 2:
        return weights.ENOUGH
    return _OF_MANY if words > DECISIVE else _OF_SOME


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
    return isinstance(node, Leaf) and not is_only_in(node, FILTERED)
