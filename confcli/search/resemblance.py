"""How much two documents say the same: by the words, and pairs of words in a row, they share.

A word says as many bits as it takes to pick the documents that hold it out of all, or out of those
of the same conference if it is commoner there: what any paper on machine learning says is rare
beside talks on other things. A pair of words in a row says at least as much as the rarer of them.
Words and pairs, weighted by their bits, make a vector; a document resembles another by the cosine
of the two, less if it is much shorter: what says hardly anything says little else, too.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence, Set
from itertools import chain, pairwise
from math import hypot, log2

from confcli.model.tuples import NamedTuple
from confcli.search.index.documents import Document
from confcli.search.index.vocabulary import Vocabulary
from confcli.search.telling import tells

#: What documents are compared by: what they are about, not who they are by.
FIELDS = ("title", "track", "keywords", "abstract")
#: Words in more than this share of documents, and in more than this many, aren't rare.
_COMMON, _FEW = 0.1, 10
#: One word alone makes documents similar if it is in no more than this share of them, or this many.
_ALONE, _FEW_ALONE = 0.005, 3
#: The share of what a document says that its telling words have to say in another like it.
_HINT = 0.013
#: How short a document has to be beside the other to gain little more from being shorter.
_LEAST = 0.35
_WHOLE = 1 / hypot(1, _LEAST)
#: In how many of some documents a word has to be to say how usual it is, and of how many at least:
#: a handful says little.
_USUAL, _MANY = 5, 100
#: The power of its bits that a word counts by. More finds more papers on the same topic, less
#: more by the same people, who have their own ways of putting things.
_BITS = 0.75
#: How much more it counts to say a word again and again, at most: doubled.
_AGAIN = 1.0


class Said(NamedTuple):
    """What a document says: words, with the weight of each, and pairs of words in a row."""

    words: dict[str, float]
    pairs: set[tuple[str, str]]
    #: The length of the vector that they make.
    length: float
    #: What the words are worth that say what the document is about.
    telling: dict[str, float]


class Language:
    """How much the words of some documents say."""

    def __init__(
        self, vocabulary: Vocabulary, documents: Iterable[Document], usual: Sequence[Document]
    ) -> None:
        """Count in how many documents words are: in all, or in those where they are ``usual``."""
        words = {word for each in documents for word in each.words(*FIELDS)}
        counts, size = vocabulary.counts(words), vocabulary.size
        for word, count in _usual(usual).items():
            if word in counts:
                counts[word] = max(counts[word], count * size // max(_MANY, len(usual)))
        self._weights = {word: _weight(count, size) for word, count in counts.items()}
        #: The words that a few documents hold, and say what those are about.
        self.telling = _within(counts, max(_FEW, size * _COMMON))
        self._alone = _within(counts, max(_FEW_ALONE, size * _ALONE))

    def said(self, document: Document) -> Said:
        """Weigh what a document says; what stands in the title counts as said once more."""
        weights = self._weights
        texts = [document.words(field) for field in FIELDS]
        words = {
            word: weights[word] if times == 1 else weights[word] * _often(times)
            for word, times in Counter(chain(texts[0], *texts)).items()
        }
        pairs = {*chain.from_iterable(map(pairwise, texts))}
        telling = {word: words[word] * weights[word] for word in words.keys() & self.telling}
        return Said(words, pairs, hypot(*words.values(), *self._of_pairs(pairs)), telling)

    def may_resemble(self, one: Said, words: Set[str]) -> bool:
        """Whether what some words say is enough of what a document says to look closer."""
        shared = one.telling.keys() & words
        if len(shared) < 2 and shared.isdisjoint(self._alone):
            return False
        return sum(map(one.telling.__getitem__, shared)) >= _HINT * one.length**2

    def resemblance(self, one: Said, other: Said) -> float:
        """Measure how much of what one document says another says, too, out of 100."""
        shared = one.words.keys() & other.words.keys()
        gained = sum(one.words[word] * other.words[word] for word in shared)
        gained += sum(weight * weight for weight in self._of_pairs(one.pairs & other.pairs))
        least = hypot(other.length, one.length * _LEAST) * _WHOLE
        return min(100.0, 100 * gained / (one.length * least))

    def _of_pairs(self, pairs: Collection[tuple[str, str]]) -> Iterable[float]:
        """How much each of some pairs of words says: as much as the word that says more."""
        of = self._weights
        # Twice as fast as ``max``, with hundreds of pairs in each of thousands of documents.
        return [one if (one := of[a]) > (other := of[b]) else other for a, b in pairs]


def _usual(documents: Iterable[Document]) -> dict[str, int]:
    """Count the words that many of some documents hold."""
    counts = Counter(word for each in documents for word in {*each.words(*FIELDS)})
    return {word: count for word, count in counts.items() if count >= _USUAL}


def _within(counts: dict[str, int], most: float) -> set[str]:
    """Keep the words that tell and more than one, but no more than so many documents hold."""
    return {word for word, count in counts.items() if 1 < count <= most and tells(word)}


def _weight(count: int, size: int) -> float:
    """How much a word says that some of all documents hold; nothing if it is one alone."""
    return log2(1 + (size - count + 0.5) / (count + 0.5)) ** _BITS if count > 1 else 0.0


def _often(times: int) -> float:
    """How much more it counts to say a word so many times than once."""
    return times * (1 + _AGAIN) / (times + _AGAIN)
