"""How well a person's name fits the words of a query."""

from collections.abc import Iterable, Sequence

from confcli.search.index.schema import NAMES
from confcli.search.query.meaning import Meaning, Meanings
from confcli.search.query.tree import And, Name, Node, Not, Or, as_name, words_of

#: The rank of a word of a name by its kind of fit: the word itself, its beginning, a typo, the
#: same letters split otherwise.
_RANKS = {
    **dict.fromkeys(("exact", "spelling", "initials"), 0),
    "beginning": 1,
    "typo": 2,
    "apart": 3,
}


def asked(tree: And) -> tuple[Node, ...]:
    """What a query asks of one person's name: alternatives, one alone unless it is an ``OR``."""
    node = as_name(tree, NAMES) or And(())
    if isinstance(node, And) and len(node.parts) == 1:
        (node,) = node.parts
    return node.parts if isinstance(node, Or) else (node,)


def fit(node: Node, meanings: Meanings, name: Sequence[str]) -> int | None:
    """Rank how well a folded name fits what is asked of it, 0 best; ``None`` if it does not fit."""
    if isinstance(node, Name):
        return rank([meanings[word] for word in node.parts], name)
    if isinstance(node, Not):
        return None if holds(node.part, name) else 0
    parts = node.parts if isinstance(node, And | Or) else ()
    ranks = [fit(part, meanings, name) for part in parts]
    fitting = [each for each in ranks if each is not None]
    if isinstance(node, Or):
        return min(fitting, default=None)
    return max(fitting, default=0) if len(fitting) == len(ranks) else None


def holds(node: Node, name: Sequence[str], *, begun: bool = False) -> bool:
    """Whether a folded name has the very words of a node, or words that begin with them."""
    if isinstance(node, Not):
        return not holds(node.part, name)
    if isinstance(node, Or):
        return any(holds(part, name, begun=begun) for part in node.parts)
    if isinstance(node, And):
        return all(holds(part, name, begun=begun) for part in node.parts)
    asked = {token for word in words_of(node) for token in word.tokens}
    if begun:
        return all(any(word.startswith(token) for word in name) for token in asked)
    return asked <= {*name}


def rank(meanings: Iterable[Meaning], name: Sequence[str]) -> int | None:
    """Rank how well a folded name fits, 0 best, by its worst word; ``None`` if it does not fit."""
    worst = 0
    for meaning in meanings:
        fits = [found for n in range(len(name)) for found in _ranks(meaning, name[n:])]
        fits += [_RANKS["initials"]] if initials(meaning, name) else []
        if not fits:
            return None
        worst = max(worst, min(fits))
    return worst


def _ranks(meaning: Meaning, rest: Sequence[str]) -> Iterable[int]:
    """Yield the rank of each way in which the first words of the rest of a name fit."""
    for held, fit in meaning.held.items():
        if fit.kind in _RANKS and tuple(rest[: len(held)]) == held:
            yield _RANKS[fit.kind]
    if meaning.longer and rest[0].startswith(meaning.word.tokens[0]):
        yield _RANKS["beginning"]


def initials(meaning: Meaning, name: Sequence[str]) -> list[int]:
    """List the positions in a name where an initial stands for a word, or a word for an initial."""
    text = meaning.word.tokens[0]
    beside = meaning.beside
    if not meaning.initial or (beside and not any(word.startswith(beside) for word in name)):
        return []
    return [
        n
        for n, word in enumerate(name)
        if word[0] == text[0] and word != text and 1 in (len(word), len(text))
    ]
