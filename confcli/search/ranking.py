"""How well a document fits a query: by the words it holds, where they stand, and how near.

A word counts by what it is worth (rare ones more), by the field that holds it and by how it
fits. Beyond that count words that stand together and in order, or in one name, and how much
of the title the query is.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from confcli.search.condition import Meanings
from confcli.search.index import FIELDS, NAMES
from confcli.search.language import And, Name, Node, Or, Phrase, Word, words_of
from confcli.search.meaning import Fit, Meaning
from confcli.search.names import initials

#: What a word counts by the field that holds it.
WEIGHTS = {
    "title": 1.0,
    "authors": 0.8,
    "chairs": 0.7,
    "session": 0.3,
    "track": 0.3,
    "abstract": 0.25,
}
#: What a word counts in each further field, beside the best.
_FURTHER = 0.05
#: What a word counts more in an abstract that holds it often.
_OFTEN, _OFTEN_ENOUGH = 0.15, 5
#: Places between two names, so that words of two people are never near.
_APART = 1000
_NEAR = 4
#: The shares of the score: the words themselves, their nearness, how much of the title they are.
_SHARES = (0.75, 0.15, 0.1)


class Hit(NamedTuple):
    """Words of a document that a word of the query means."""

    meaning: int
    field: str
    position: int
    words: tuple[str, ...]
    fit: Fit

    @property
    def value(self) -> float:
        """What it counts."""
        return self.fit.quality * WEIGHTS[self.field]


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
    #: The best hit of each of them that was found.
    best: list[Hit]
    hits: list[Hit]

    @property
    def matched(self) -> dict[str, list[str]]:
        """The words that hit, by the field that holds them."""
        found: dict[str, set[str]] = {}
        for hit in self.hits:
            found.setdefault(hit.field, set()).update(hit.words)
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
        self._words = [word for word in dict.fromkeys(words_of(tree)) if word in meanings]
        self._meanings = [meanings[word] for word in self._words]
        self._numbers = {word: n for n, word in enumerate(self._words)}
        self._title = [token for word in self._words for token in word.tokens]
        self._known: dict[str, list[tuple[int, tuple[str, ...], Fit]]] = {}
        self._heads = _heads(self._meanings)

    def judge(self, texts: Sequence[str]) -> Judgement:
        """Return how well a document fits, by the folded words of its fields."""
        fields = dict(zip(FIELDS, texts, strict=False))
        hits = [hit for field, text in fields.items() if text for hit in self._hits(field, text)]
        by_word: list[list[Hit]] = [[] for _ in self._meanings]
        for hit in hits:
            by_word[hit.meaning].append(hit)
        values = list(map(_value, by_word))
        gained, worth = self._gain(self._tree, values)
        base = gained / worth if worth else 0.0
        nearness = _nearness([found for found in by_word if found], len(self._meanings))
        title = fields["title"].split()
        covered = {
            place
            for hit in hits
            if hit.field == "title"
            for place in range(hit.position, hit.position + len(hit.words))
        }
        coverage = len(covered) / len(title) if title else 0.0
        whole = bool(title) and title == self._title
        words, near, cover = _SHARES
        score = 100 if whole else 100 * base * (words + near * nearness + cover * coverage)
        found = sum(m.weight for m, v in zip(self._meanings, values, strict=True) if v)
        total = sum(meaning.weight for meaning in self._meanings)
        return Judgement(
            round(score, 2),
            self._is_complete(self._tree, values),
            whole,
            nearness,
            found / total if total else 1.0,
            [meaning.text for meaning in self._meanings],
            [max(each, key=lambda hit: hit.value) for each in by_word if each],
            hits,
        )

    def _hits(self, field: str, text: str) -> Iterable[Hit]:
        lines = [line.split() for line in text.split("\n")]
        for number, line in enumerate(lines):
            for place, token in enumerate(line):
                known = self._known.get(token)
                if known is None:
                    known = self._known[token] = self._meant(token)
                for n, words, fit in known:
                    in_a_row = len(words) == 1 or tuple(line[place : place + len(words)]) == words
                    if in_a_row and self._may_stand(n, field, fit):
                        yield Hit(n, field, number * _APART + place, words, fit)
            if field == "title":
                yield from self._spelled_out(line)
            elif field in NAMES:
                yield from self._initials(field, number, line)

    def _may_stand(self, n: int, field: str, fit: Fit) -> bool:
        """Tell whether a word may be found in a field; names have no singular."""
        fields = self._meanings[n].word.fields
        return (not fields or field in fields) and (fit.kind != "number" or field not in NAMES)

    def _meant(self, token: str) -> list[tuple[int, tuple[str, ...], Fit]]:
        """Return the words of the query that a token, or words it begins, may be."""
        found = list(self._heads.get(token, ()))
        for n, meaning in enumerate(self._meanings):
            text = meaning.word.tokens[0]
            if meaning.longer and token != text and token.startswith(text):
                kind, quality = meaning.longer
                found.append((n, (token,), Fit(kind, quality * len(text) / len(token))))
        return found

    def _spelled_out(self, title: list[str]) -> Iterable[Hit]:
        """Yield the words of a title that a word is the acronym of."""
        letters = ""
        for n, meaning in enumerate(self._meanings):
            if not meaning.acronym or "title" not in (meaning.word.fields or FIELDS):
                continue
            letters = letters or "".join(word[0] for word in title)
            begin = letters.find(meaning.word.tokens[0])
            if begin >= 0:
                words = tuple(title[begin : begin + len(meaning.word.tokens[0])])
                yield Hit(n, "title", begin, words, meaning.acronym)

    def _initials(self, field: str, number: int, name: list[str]) -> Iterable[Hit]:
        """Yield the words of a name whose initial a word is, or the other way round."""
        for n, meaning in enumerate(self._meanings):
            if not meaning.initial or field not in (meaning.word.fields or FIELDS):
                continue
            for place in initials(meaning, name):
                words = (name[place],)
                yield Hit(n, field, number * _APART + place, words, meaning.initial)

    def _gain(self, node: Node, values: list[float]) -> tuple[float, float]:
        """Return what a node gained, and the most that it may; of alternatives the best one's."""
        if isinstance(node, Word | Phrase):
            weight = self._meanings[self._numbers[node]].weight
            return weight * values[self._numbers[node]], weight
        if isinstance(node, Or):
            gains = [self._gain(part, values) for part in node.parts]
            return max(gains, key=lambda gain: (gain[0] / gain[1] if gain[1] else 0.0, gain))
        if isinstance(node, And | Name):
            parts = node.words if isinstance(node, Name) else node.parts
            gains = [self._gain(part, values) for part in parts]
            return sum(gain for gain, _ in gains), sum(worth for _, worth in gains)
        return 0.0, 0.0

    def _is_complete(self, node: Node, values: list[float]) -> bool:
        if isinstance(node, Word | Phrase):
            n = self._numbers[node]
            return bool(values[n]) or self._meanings[n].optional
        if isinstance(node, Or):
            return any(self._is_complete(part, values) for part in node.parts)
        if isinstance(node, And | Name):
            parts = node.words if isinstance(node, Name) else node.parts
            return all(self._is_complete(part, values) for part in parts)
        return True


def _heads(meanings: list[Meaning]) -> dict[str, list[tuple[int, tuple[str, ...], Fit]]]:
    heads: dict[str, list[tuple[int, tuple[str, ...], Fit]]] = {}
    for n, meaning in enumerate(meanings):
        for words, fit in meaning.held.items():
            heads.setdefault(words[0], []).append((n, words, fit))
    return heads


def _value(hits: list[Hit]) -> float:
    """Return what a word counts: its best hit, and a little more for each further field."""
    best: dict[str, float] = {}
    for hit in hits:
        best[hit.field] = max(best.get(hit.field, 0.0), hit.value)
    often = sum(hit.field == "abstract" and hit.fit.kind == "exact" for hit in hits)
    if often > 1:
        best["abstract"] *= 1 + _OFTEN * min(often, _OFTEN_ENOUGH) / _OFTEN_ENOUGH
    most = max(best.values(), default=0.0)
    return min(1.0, most + _FURTHER * (sum(best.values()) - most))


def _nearness(found: list[list[Hit]], wanted: int) -> float:
    """Return how near the words stand that were found, of all that were wanted."""
    if wanted < 2:
        return 1.0
    return sum(_together(one, other) for one, other in pairwise(found)) / (wanted - 1)


def _together(one: list[Hit], other: list[Hit]) -> float:
    """Return how near two words of the query stand where they are nearest."""
    return max((_distance(a, b) for a in one for b in other), default=0.0)


def _distance(one: Hit, other: Hit) -> float:
    if one.field != other.field:
        return 0.0
    steps = other.position - one.position - len(one.words) + 1
    if one.field in NAMES:
        same = one.position // _APART == other.position // _APART and steps
        return 1.0 if same else 0.1
    if steps == 1 or one.position == other.position:
        return 1.0
    return 0.6 if abs(steps) <= _NEAR else 0.2
