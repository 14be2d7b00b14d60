"""Words of the vocabulary that an unknown or rare word may stand for: typos, and its parts."""

from collections.abc import Collection
from math import log1p

from confcli.search import weights
from confcli.search.index.vocabulary import Vocabulary

#: A word in more documents than this isn't a typo, and isn't split.
RARE = 25
#: A rare word may be a typo of one that this many times more documents hold.
_TIMES = 20
_MOST_TYPOS = 24
#: A typo in the first letter of a word this short leaves too little of it.
_SHORT = 4
#: More typos than any word may have.
_FAR = 9
#: The longest word to split, and how many ways to split it are kept.
_LONGEST_SPLIT, _MOST_WAYS = 30, 6

#: Words, or words in a row, and how likely each is meant, 1 at most.
Shares = dict[tuple[str, ...], float]


def typos(
    vocabulary: Vocabulary, text: str, count: int, forms: Collection[str], *, thorough: bool
) -> Shares:
    """List the words that ``text``, held by ``count`` documents, may be a typo of.

    Words that are further from it than one of ``forms``, other forms of the word, are left out.
    """
    near = vocabulary.near(text, max(1, _TIMES * count), thorough=thorough)
    nearest = min((each.typos for each in near if each.word in forms), default=_FAR)
    near = [each for each in near if each.typos <= nearest]
    most = max((each.documents for each in near), default=1)
    shares = {
        (each.word,): _begun(text, each.word)
        * weights.SECOND_TYPO ** (each.typos - 1)
        * (0.5 + 0.5 * log1p(each.documents) / log1p(most))
        for each in near
    }
    best = sorted(shares, key=lambda words: (-shares[words], words))[:_MOST_TYPOS]
    hyphenated = vocabulary.parts(word for (word,) in best) if best else {}
    found = {words: shares[words] for words in best}
    return found | {parts: shares[word,] * weights.NO_HYPHEN for word, parts in hyphenated.items()}


def _begun(text: str, word: str) -> float:
    """How likely a word is meant, by its first letter: a short word rarely has a typo there."""
    if word[0] == text[0]:
        return 1.0
    is_other = len(text) <= _SHORT and word[1:] == text[1:]
    return weights.FIRST_OF_SHORT if is_other else weights.FIRST_LETTER


def splits(vocabulary: Vocabulary, text: str, most: int) -> list[tuple[str, ...]]:
    """List the ways to split a word into up to ``most`` (2 or 3) words of the vocabulary.

    Short words are split into two letters only: 3d, jk.
    """
    if len(text) == 2:
        return [tuple(text)] if len(vocabulary.counts(text)) == len({*text}) else []
    if not 4 <= len(text) <= _LONGEST_SPLIT:
        return []
    cuts = range(1, len(text))
    ways: list[tuple[str, ...]] = [(text[:n], text[n:]) for n in cuts]
    if most > 2:
        pairs = ((n, m) for n in cuts for m in range(n + 1, len(text)))
        ways += [(text[:n], text[n:m], text[m:]) for n, m in pairs]
    counts = vocabulary.counts({part for way in ways for part in way})
    known = [way for way in ways if all(part in counts for part in way) and max(map(len, way)) > 2]
    known.sort(key=lambda way: (len(way), -min(counts[part] for part in way)))
    return known[:_MOST_WAYS]
