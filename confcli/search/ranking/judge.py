"""How well a document matches a query: which words it holds, in which fields, and how near.

A word counts by its weight (rare words more), by the field that holds it and by how it fits.
Words together, in order, or in one name count extra, and so does covering much of the title.
"""

from collections.abc import Iterable, Sequence

from confcli.model.tuples import NamedTuple
from confcli.search import weights
from confcli.search.index.schema import FIELDS
from confcli.search.index.tokens import symbols_last
from confcli.search.query.meaning import STOP_WORDS, Meanings
from confcli.search.query.tree import And, Enough, Leaf, Name, Node, Not, Or, words_of
from confcli.search.ranking.matches import Finder, Match, as_text
from confcli.search.ranking.nearness import QUOTATION, nearness, quoted

#: What matches only with typos or splits, and scores less, is weak.
_POOR = 5


class Judgement(NamedTuple):
    """How well a document matches: its score, at most 100, and what that is made of."""

    score: float
    #: Whether it matches everything the query asks for.
    complete: bool
    #: Whether it matches as much as it has to.
    enough: bool
    #: Whether the query is its title, word for word.
    whole: bool
    #: Whether its title holds all of them, and is made of little else.
    titled: bool
    #: How near the words stand: 1 in a row and in order, or in one name.
    nearness: float
    #: The share of the required words it matches, by their weight, 0 to 1.
    share: float
    #: The words of the query, first those that score.
    words: list[str]
    scoring: int
    matches: list[Match]

    @property
    def best(self) -> list[Match]:
        """The best match of each word that has one."""
        found: dict[int, Match] = {}
        for match in self.matches:
            best = found.get(match.word)
            if best is None or match.value > best.value:
                found[match.word] = match
        return [found[n] for n in sorted(found)]

    @property
    def has_several(self) -> bool:
        """Whether it matches several of the words that score."""
        return sum(match.word < self.scoring for match in self.best) > 1

    @property
    def literal(self) -> bool:
        """Whether it matches everything, and nothing only by a typo or split."""
        return self.complete and not any(m.fit.kind in ("typo", "apart") for m in self.best)

    @property
    def weak(self) -> bool:
        """Whether it matches few of the words, or all of them misspelled and not in a row."""
        if self.complete:
            return self.score < _POOR and not self.literal and not self._in_a_row
        return self.share < weights.ENOUGH

    @property
    def _in_a_row(self) -> bool:
        """Whether it matches several words in a row or in one name."""
        return self.nearness == weights.IN_A_ROW and self.has_several

    @property
    def good(self) -> bool:
        """Whether it is what was asked for: it matches everything, and not weakly."""
        return self.complete and not self.weak

    @property
    def matched(self) -> dict[str, list[str]]:
        """The matched words by field; a run of characters is one word."""
        found: dict[str, set[str]] = {}
        for match in self.matches:
            found.setdefault(match.field, set()).update(as_text(match.words))
        return {field: sorted(found[field]) for field in FIELDS if field in found}

    @property
    def phrases(self) -> set[str]:
        """The matched words, those in a row with blanks between them."""
        return {" ".join(as_text(match.words)) for match in self.matches}

    @property
    def missing(self) -> list[str]:
        """The words of the query that it does not match."""
        held = {match.word for match in self.matches}
        return [word for n, word in enumerate(self.words) if n not in held]


class Judge:
    """Judges documents by one query."""

    def __init__(
        self, tree: And, meanings: Meanings, least: And | None = None, scored: And | None = None
    ) -> None:
        """Judge by a tree; ``least`` is what documents have to match of it, if not everything.

        ``scored`` is what of it decides on the score, if not everything: what else is asked for
        only selects.
        """
        self._tree, self._least = tree, least or tree
        self._scored = scored if scored and words_of(scored) else tree
        in_order = words_of(self._scored)
        self._words = list(dict.fromkeys((*in_order, *words_of(tree))))
        self._meanings = [meanings[word] for word in self._words]
        self._numbers = {word: n for n, word in enumerate(self._words)}
        #: The words in the order of the query, repeated as there.
        self._in_order = [self._numbers[word] for word in in_order]
        self._texts = [meaning.text for meaning in self._meanings]
        #: How many words score: the first ones.
        self._scoring = len({*in_order})
        numbered = enumerate(self._meanings)
        worths = [it.weight if n < self._scoring else 0.0 for n, it in numbered]
        required = [0.0 if it.optional else worths[n] for n, it in enumerate(self._meanings)]
        self._worths = required if any(required) else worths
        self._total = sum(self._worths)
        #: The words of the query as a title; empty if it cannot be one.
        self.title = _title(self._scored, in_order)
        self._finder = Finder(self._meanings)

    def judge(self, texts: Sequence[str]) -> Judgement:
        """Judge a document by the folded text of each field.

        What it holds of a word only by an unlikely meaning must not hide what else it holds.
        """
        title, matches = texts[0].split(), self._quoted(self._finder.matches(texts))
        judged = self._judged(title, matches)
        if judged.score >= weights.FLOOR:
            return judged
        likely = [match for match in matches if match.fit.quality >= weights.LIKELY]
        return judged if len(likely) == len(matches) else self._judged(title, likely)

    def _judged(self, title: list[str], matches: list[Match]) -> Judgement:
        by_word = self._by_word(matches)
        values = list(map(_value, by_word))
        value, _ = self._value(self._scored, values)
        whole = bool(title) and title == self.title
        near = nearness([(self._worths[n], by_word[n]) for n in self._in_order], value)
        found = sum(worth for worth, v in zip(self._worths, values, strict=True) if v)
        return Judgement(
            100.0 if whole else _score(value, near.value, matches, title),
            self._is_complete(self._tree, values),
            self._is_complete(self._least, values),
            whole,
            whole or self._is_titled(title, matches),
            near.nearness,
            found / self._total if self._total else 0.0,
            self._texts,
            self._scoring,
            matches,
        )

    def _quoted(self, matches: list[Match]) -> list[Match]:
        """Let what is quoted from any field count as much as in a title."""
        if len(self._in_order) < QUOTATION:
            return matches
        by_word = self._by_word(matches)
        if sum(bool(by_word[n]) for n in self._in_order) < QUOTATION:
            return matches
        found = quoted([by_word[n] for n in self._in_order])
        most = max(weights.FIELDS.values())
        return [it._replace(value=it.fit.quality * most) if it in found else it for it in matches]

    def _by_word(self, matches: Iterable[Match]) -> list[list[Match]]:
        found: list[list[Match]] = [[] for _ in self._meanings]
        for match in matches:
            found[match.word].append(match)
        return found

    def _is_titled(self, title: list[str], matches: list[Match]) -> bool:
        in_title = (match for match in matches if match.field == "title")
        inside = [match for match in in_title if match.fit.kind in weights.SAME_KINDS]
        held = {it.word for it in inside}
        if not all(n in held or self._meanings[n].optional for n in self._in_order):
            return False
        said = {word for match in inside for word in match.words}
        return 2 * len(said - STOP_WORDS) >= len({*title} - STOP_WORDS)

    def _value(self, node: Node, values: list[float]) -> tuple[float, float]:
        """Measure how well a document matches a node, 1 at most, and the node's weight.

        Words that must all match count by their harmonic mean, in which the weakest decides
        most, and less by the weight of those missing; of alternatives the best counts.
        """
        if isinstance(node, Leaf):
            n = self._numbers[node]
            return values[n], self._meanings[n].weight
        if isinstance(node, Or):
            return max(self._value(part, values) for part in node.parts)
        if isinstance(node, And | Name):
            valued = [self._value(part, values) for part in dict.fromkeys(node.parts)]
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
        if isinstance(node, Enough):
            found = zip(node.parts, node.worths, strict=True)
            held = sum(worth for part, worth in found if self._is_complete(part, values))
            return held >= node.least
        if isinstance(node, And | Name):
            return all(self._is_complete(part, values) for part in node.parts)
        return True


def _title(tree: And, words: list[Leaf]) -> list[str]:
    """List the words of a query in order; none if some may not stand in a title.

    A negation within brackets keeps the words around it from being a title.
    """
    parts = And(tuple(part for part in tree.parts if not isinstance(part, Not)))
    if words_of(parts, unwanted=True) != words:
        return []
    if any(word.fields and "title" not in word.fields for word in words):
        return []
    return symbols_last([token for word in words for token in word.tokens])


def _value(matches: list[Match]) -> float:
    """Measure how much a word counts: its best match, and a little more for each further field.

    Worse kinds of match in other fields add nothing.
    """
    if len(matches) < 2:
        return matches[0].value if matches else 0.0
    kind = max(matches, key=lambda match: match.value).fit.kind
    best: dict[str, float] = {}
    for match in matches:
        if match.fit.kind == kind:
            best[match.field] = max(best.get(match.field, 0.0), match.value)
    most = max(best.values())
    return min(1.0, most + weights.FURTHER * (sum(best.values()) - most))


def _score(value: float, near: float, matches: list[Match], title: list[str]) -> float:
    """Combine what the words count, how near they stand, and how much of the title they cover."""
    covered: dict[int, float] = {}
    for match in matches:
        if match.field == "title" and match.fit.quality >= weights.COVERS:
            worth = match.fit.quality * len(match.words)
            covered[match.word] = max(covered.get(match.word, 0.0), worth)
    coverage = min(1.0, sum(covered.values()) / len(title)) if title else 0.0
    share = weights.WORDS * value + weights.NEARNESS * near
    return round(100 * (share + weights.COVERAGE * value * coverage), 2)
