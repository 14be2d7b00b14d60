"""Reading a query: what each of its words may mean in a vocabulary."""

import math
from collections.abc import Iterable, Sequence

from confcli.search import weights
from confcli.search.index.vocabulary import Vocabulary
from confcli.search.query.meaning import STOP_WORDS, Fit, Meaning
from confcli.search.query.tree import Leaf, Phrase, Word
from confcli.search.query.variants import numbers, spellings, turned

#: A word of so few documents may be a typo of one that so many times more hold.
_RARE, _TIMES = 25, 20
_MOST_TYPOS = 24
_SHORTEST_BEGINNING = 2
_ACRONYMS = range(3, 7)
#: A word that more than this share of documents hold is taken for no acronym.
_COMMON, _FEW = 0.05, 20
#: In a query of so few words, all of the vocabulary is looked at for what one may be a typo of.
_FEW_WORDS = 6
_LONGEST_APART, _MOST_WAYS = 30, 6


def meanings(
    wanted: Sequence[Leaf], vocabulary: Vocabulary, *, wide: bool = False
) -> list[Meaning]:
    """Return what the words of a query may mean, in their order.

    Words that the vocabulary holds are taken for typos only where they are rare, unless
    ``wide``.
    """
    reader = _Reader(wanted, vocabulary, wide=wide)
    has_others = any(_is_telling(word) for word in wanted)
    return [
        reader.meaning(n)._replace(optional=has_others and not _is_telling(word))
        for n, word in enumerate(wanted)
    ]


def _is_telling(word: Leaf) -> bool:
    return isinstance(word, Phrase) or word.tokens[0] not in STOP_WORDS


class _Reader:
    """The words of one query, with what the vocabulary says about them and their variants."""

    def __init__(self, wanted: Sequence[Leaf], vocabulary: Vocabulary, *, wide: bool) -> None:
        self._wanted = wanted
        self._vocabulary = vocabulary
        self._wide = wide
        self._together = _together(wanted)
        single = [word for word in wanted if _is_single(word)]
        asked = {form for word in wanted for form in word.tokens}
        asked |= {form for word in single for form in (*spellings(word), *numbers(word.tokens[0]))}
        asked |= {joined for forms in self._together for joined in forms}
        self._counts = vocabulary.counts(asked)
        self._parts = vocabulary.parts(asked)

    def meaning(self, n: int) -> Meaning:
        """Return what the word at a position may mean."""
        word = self._wanted[n]
        if not _is_single(word):
            count = min((self._counts.get(token, 0) for token in word.tokens), default=0)
            held = {word.tokens: Fit("exact", weights.KINDS["exact"])} if count else {}
            if count and isinstance(word, Word):
                held |= dict.fromkeys(turned(word.tokens), Fit("apart", weights.KINDS["apart"]))
            return Meaning(word, self._weight(count), held)
        kinds = {kind: found for kind, found in self._kinds(n).items() if found}
        held, longer = {}, None
        ranks = _ranks(kinds)
        for kind, found in kinds.items():
            for words, share in found.items():
                fit = Fit(kind, weights.KINDS[kind] * weights.LESS ** ranks[kind] * share)
                if kind == "beginning":
                    longer = fit
                else:
                    held.setdefault(words, fit)
        count = self._greatest(next(iter(kinds), None), kinds, word.tokens[0])
        return Meaning(
            word,
            self._weight(count),
            held,
            longer,
            self._acronym(word.tokens[0]),
            *self._initial(n),
        )

    def _kinds(self, n: int) -> dict[str, dict[tuple[str, ...], float]]:
        """Return the words that one may mean by kind, each with its share of the best of it."""
        word = self._wanted[n]
        text = word.tokens[0]
        exact: dict[tuple[str, ...], float] = {(text,): 1.0} if text in self._counts else {}
        exact |= {self._parts[text]: 1.0} if text in self._parts else {}
        exact |= {(each,): 1.0 for each in self._together[n] if each in self._parts}
        others = [*spellings(word), *self._together[n]]
        kinds: dict[str, dict[tuple[str, ...], float]] = {
            "exact": exact,
            "spelling": {(each,): 1.0 for each in others if each in self._counts},
            "number": {(each,): 1.0 for each in numbers(text) if each in self._counts},
        }
        is_known = any(kinds.values())
        begins = self._vocabulary.longer(text) if len(text) >= _SHORTEST_BEGINNING else 0
        kinds["beginning"] = {(text,): 1.0} if begins else {}
        kinds["typo"] = self._typos(text, is_known=is_known, begins=begins)
        own = self._counts.get(text, 0)
        most = 2 if is_known or kinds["typo"] else 3
        apart = self._apart(text, most) if own <= _RARE else []
        kinds["apart"] = dict.fromkeys(apart, 1.0)
        return kinds

    def _typos(self, text: str, *, is_known: bool, begins: int) -> dict[tuple[str, ...], float]:
        own = self._counts.get(text, 0)
        if not self._wide and (own if is_known else begins) > _RARE:
            return {}
        least = max(1, _TIMES * own) if is_known and not self._wide else 1
        near = self._vocabulary.near(text, least, thorough=len(self._wanted) <= _FEW_WORDS)
        most = max((each.documents for each in near), default=1)
        shares = {
            (each.word,): weights.FIRST_LETTER ** (each.word[0] != text[0])
            * weights.SECOND_TYPO ** (each.typos - 1)
            * (0.5 + 0.5 * math.log1p(each.documents) / math.log1p(most))
            for each in near
        }
        best = sorted(shares, key=lambda words: (-shares[words], words))[:_MOST_TYPOS]
        apart = self._vocabulary.parts(word for (word,) in best) if best else {}
        found = {words: shares[words] for words in best}
        return found | {parts: shares[word,] * weights.NO_HYPHEN for word, parts in apart.items()}

    def _apart(self, text: str, most: int) -> list[tuple[str, ...]]:
        """Return the ways to write a word as two or, if so ``most``, three of the vocabulary."""
        if not 4 <= len(text) <= _LONGEST_APART:
            return []
        places = range(1, len(text))
        ways: list[tuple[str, ...]] = [(text[:n], text[n:]) for n in places]
        if most > 2:
            ends = ((n, m) for n in places for m in range(n + 1, len(text)))
            ways += [(text[:n], text[n:m], text[m:]) for n, m in ends]
        counts = self._vocabulary.counts({part for way in ways for part in way})
        known = [way for way in ways if all(part in counts for part in way)]
        known = [way for way in known if max(map(len, way)) > 2]
        known.sort(key=lambda way: (len(way), -min(counts[part] for part in way)))
        return known[:_MOST_WAYS]

    def _acronym(self, text: str) -> Fit | None:
        rare = self._counts.get(text, 0) <= max(_FEW, self._vocabulary.size * _COMMON)
        may_be = len(text) in _ACRONYMS and text.isalpha() and rare
        return Fit("initials", weights.BY_CHANCE) if may_be else None

    def _initial(self, n: int) -> tuple[Fit | None, tuple[str, ...]]:
        """Return how an initial fits, and the words of the query that may stand beside it."""
        text = self._wanted[n].tokens[0]
        around = (*self._wanted[max(0, n - 1) : n], *self._wanted[n + 1 : n + 2])
        beside = tuple(word.tokens[0] for word in around if _is_single(word))
        if len(text) == 1 and text.isalpha():
            return Fit("initials", weights.KINDS["exact"]), beside
        if not (self._wide and beside and text.isalpha()):
            return None, ()
        return Fit("initials", weights.KINDS["initials"] * weights.LESS), beside

    def _greatest(
        self, kind: str | None, kinds: dict[str, dict[tuple[str, ...], float]], text: str
    ) -> int:
        """Return how many documents hold the commonest word of the best kind."""
        if kind is None:
            return 0
        if kind == "beginning":
            return self._vocabulary.longer(text)
        words = [token for held in kinds[kind] for token in held]
        return max(self._vocabulary.counts(words).values(), default=0)

    def _weight(self, count: int) -> float:
        return math.log(1 + (1 + self._vocabulary.size) / (count or 1))


def _ranks(kinds: Iterable[str]) -> dict[str, int]:
    """Return how many better kinds there are of each; the word in another form is the word."""
    forms = ("spelling", "number")
    better = [kind for kind in kinds if kind not in forms]
    return {kind: better.index(kind) for kind in better} | dict.fromkeys(forms, 0)


def _is_single(word: Leaf) -> bool:
    return isinstance(word, Word) and len(word.tokens) == 1


def _is_joint(word: Leaf) -> bool:
    """Tell whether a word may have been written together with the next."""
    return _is_single(word) and len(word.tokens[0]) > 1 and _is_telling(word)


def _together(wanted: Sequence[Leaf]) -> list[list[str]]:
    """Return for each word what it gives written together with one or two beside it."""
    found: list[list[str]] = [[] for _ in wanted]
    for length in (2, 3):
        for begin in range(len(wanted) - length + 1):
            window = wanted[begin : begin + length]
            if all(map(_is_joint, window)) and len({word.fields for word in window}) == 1:
                joined = "".join(word.tokens[0] for word in window)
                for n in range(begin, begin + length):
                    found[n].append(joined)
    return found
