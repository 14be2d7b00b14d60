"""How well a document fits a query: by the words it holds, where they stand, and how near.

A word counts by what it is worth (rare ones more), by the field that holds it and by how it
fits. Beyond that count words that stand together and in order, or in one name, and how much
of the title the query is.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from confcli.search import weights
from confcli.search.index.schema import FIELDS, NAMES
from confcli.search.query.meaning import Meanings
from confcli.search.query.tree import And, Leaf, Name, Node, Not, Or, words_of
from confcli.search.ranking.hits import APART, Finder, Hit, told

#: So often is enough in an abstract, and so many words apart is near.
_OFTEN_ENOUGH, _NEAR = 5, 4
#: What fits less well is no part of the title that is asked for.
_WELL = 0.3


class Judgement(NamedTuple):
    """How well a document fits: the score of at most 100, and what it is made of."""

    score: float
    #: Whether it holds all that is asked for.
    complete: bool
    #: Whether the query is its title, word for word.
    whole: bool
    #: How near the words stand: 1 is in a row, in order, or in one name.
    nearness: float
    #: The share of what the words of the query are worth that was found, 0 to 1.
    share: float
    #: The words of the query.
    words: list[str]
    hits: list[Hit]

    @property
    def best(self) -> list[Hit]:
        """The best hit of each word that was found."""
        found: dict[int, list[Hit]] = {}
        for hit in self.hits:
            found.setdefault(hit.meaning, []).append(hit)
        return [max(found[n], key=lambda hit: hit.value) for n in sorted(found)]

    @property
    def literal(self) -> bool:
        """Whether it holds all that is asked for, nothing of it but mistyped or split."""
        return self.complete and not any(hit.fit.kind in ("typo", "apart") for hit in self.best)

    @property
    def matched(self) -> dict[str, list[str]]:
        """The words that hit, by the field that holds them; a run of characters is one."""
        found: dict[str, set[str]] = {}
        for hit in self.hits:
            found.setdefault(hit.field, set()).update(told(hit.words))
        return {field: sorted(found[field]) for field in FIELDS if field in found}

    @property
    def missing(self) -> list[str]:
        """The words of the query that it does not hold."""
        held = {hit.meaning for hit in self.best}
        return [word for n, word in enumerate(self.words) if n not in held]


class Judge:
    """Judges documents by one query."""

    def __init__(self, tree: And, meanings: Meanings) -> None:
        self._tree = tree
        in_order = [word for word in words_of(tree) if word in meanings]
        self._words = list(dict.fromkeys(in_order))
        self._meanings = [meanings[word] for word in self._words]
        self._numbers = {word: n for n, word in enumerate(self._words)}
        #: The words as they are asked for, some of them perhaps twice.
        self._in_order = [self._numbers[word] for word in in_order]
        self._texts = [meaning.text for meaning in self._meanings]
        self._total = sum(meaning.weight for meaning in self._meanings)
        #: The words of the title that the query is, if it may be one.
        self.title = _title(tree)
        self._finder = Finder(self._meanings)

    def judge(self, texts: Sequence[str]) -> Judgement:
        """Return how well a document fits, by the folded words of its fields."""
        hits = self._finder.hits(texts)
        by_word: list[list[Hit]] = [[] for _ in self._meanings]
        for hit in hits:
            by_word[hit.meaning].append(hit)
        values = list(map(_value, by_word))
        value, _ = self._value(self._tree, values)
        title = texts[0].split()
        whole = bool(title) and title == self.title
        near = _nearness([by_word[n] for n in self._in_order])
        found = sum(m.weight for m, v in zip(self._meanings, values, strict=True) if v)
        return Judgement(
            100.0 if whole else _score(value, near, hits, title),
            self._is_complete(self._tree, values),
            whole,
            near.nearness if near else 1.0,
            found / self._total if self._total else 1.0,
            self._texts,
            hits,
        )

    def _value(self, node: Node, values: list[float]) -> tuple[float, float]:
        """Return what a node counts in a document, at most 1, and what it is worth.

        Of words that stand beside one another the weakest decides most (their harmonic mean),
        and those that are missing count nothing; of alternatives the best counts.
        """
        if isinstance(node, Leaf):
            n = self._numbers[node]
            return values[n], self._meanings[n].weight
        if isinstance(node, Or):
            return max(self._value(part, values) for part in node.parts)
        if isinstance(node, And | Name):
            parts = node.words if isinstance(node, Name) else node.parts
            valued = [self._value(part, values) for part in dict.fromkeys(parts)]
            worth = sum(weight for _, weight in valued)
            found = sum(weight for value, weight in valued if value)
            over = sum(weight / value for value, weight in valued if value)
            return (found / over * found / worth if over else 0.0), worth
        return 0.0, 0.0

    def _is_complete(self, node: Node, values: list[float]) -> bool:
        if isinstance(node, Leaf):
            n = self._numbers[node]
            return bool(values[n]) or self._meanings[n].optional
        if isinstance(node, Or):
            return any(self._is_complete(part, values) for part in node.parts)
        if isinstance(node, And | Name):
            parts = node.words if isinstance(node, Name) else node.parts
            return all(self._is_complete(part, values) for part in parts)
        return True


def _title(tree: And) -> list[str]:
    """Return the words of a query in order; none where some are not wanted in a title.

    What is left out within brackets makes no title of the words around it.
    """
    words = list(words_of(tree))
    parts = And(tuple(part for part in tree.parts if not isinstance(part, Not)))
    if list(words_of(parts, unwanted=True)) != words:
        return []
    if any(word.fields and "title" not in word.fields for word in words):
        return []
    return [token for word in words for token in word.tokens]


def _value(hits: list[Hit]) -> float:
    """Return what a word counts: its best hit, and a little more for each further field.

    What fits less well in another field is no more of it.
    """
    if len(hits) < 2:
        return hits[0].value if hits else 0.0
    kind = max(hits, key=lambda hit: hit.value).fit.kind
    best: dict[str, float] = {}
    for hit in hits:
        if hit.fit.kind == kind:
            best[hit.field] = max(best.get(hit.field, 0.0), hit.value)
    often = sum(hit.field == "abstract" and hit.fit.kind == "exact" for hit in hits)
    if often > 1 and "abstract" in best:
        best["abstract"] *= 1 + weights.OFTEN * min(often, _OFTEN_ENOUGH) / _OFTEN_ENOUGH
    most = max(best.values())
    return min(1.0, most + weights.FURTHER * (sum(best.values()) - most))


class Near(NamedTuple):
    """How near the words of a query stand: at all, and by what they count."""

    nearness: float
    value: float


def _score(value: float, near: Near | None, hits: list[Hit], title: list[str]) -> float:
    """Return the score of at most 100, by what the words count, and by how and where they stand."""
    covered: dict[int, float] = {}
    for hit in hits:
        if hit.field == "title" and hit.fit.quality >= _WELL:
            worth = hit.fit.quality * len(hit.words)
            covered[hit.meaning] = max(covered.get(hit.meaning, 0.0), worth)
    coverage = min(1.0, sum(covered.values()) / len(title)) if title else 0.0
    near_value = near.value if near else value
    share = weights.WORDS * value + weights.NEARNESS * near_value
    return round(100 * (share + weights.COVERAGE * value * coverage), 2)


def _nearness(by_word: list[list[Hit]]) -> Near | None:
    """Return how near the words stand that were found; ``None`` for a single word."""
    pairs = len(by_word) - 1
    if pairs < 1:
        return None
    found = [hits for hits in by_word if hits]
    best = [_nearest(one, other) for one, other in pairwise(found)]
    return Near(
        sum(near.nearness for near in best) / pairs, sum(near.value for near in best) / pairs
    )


def _nearest(one: list[Hit], other: list[Hit]) -> Near:
    """Return how near two words of the query stand where that counts most."""
    near = (
        Near(distance, distance * min(a.value, b.value))
        for a in one
        for b in other
        if a is not b and (distance := _distance(a, b))
    )
    return max(near, key=lambda each: (each.value, each.nearness), default=Near(0.0, 0.0))


def _distance(one: Hit, other: Hit) -> float:
    if one.field != other.field:
        return 0.0
    steps = other.position - one.position - len(one.words) + 1
    if steps == 1 or one.position == other.position:
        return weights.IN_A_ROW
    if one.field in NAMES:
        is_one = one.position // APART == other.position // APART
        return weights.IN_A_ROW if is_one else weights.IN_TWO_NAMES
    return weights.CLOSE if abs(steps) <= _NEAR else weights.IN_A_FIELD
