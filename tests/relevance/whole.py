"""The yardsticks for similar papers: BM25 with a whole paper as the query, and TF-IDF."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from heapq import nlargest

from tests.relevance.collection import Paper, same
from tests.relevance.queries import content_words
from tests.relevance.stemmed import Plain

#: Maps the number of a paper, and how many to find, to the numbers of others like it.
Like = Callable[[int, int], list[int]]


def by_bm25(papers: Sequence[Paper]) -> Like:
    """Search SQLite FTS5, without stems, for any word of a paper that says something."""
    index, texts = Plain(papers), _texts(papers)

    def like(number: int, most: int) -> list[int]:
        found = index.best(" ".join(texts[number]), most + 1, operator="OR")
        return [other for other in found if other != number][:most]

    return like


def by_tf_idf(papers: Sequence[Paper]) -> Like:
    """Find the papers of the greatest cosine, words weighed by their number and rarity."""
    counts = [Counter(text) for text in _texts(papers)]
    holding = Counter(word for each in counts for word in each)
    weighed = [_weighed(each, holding, len(papers)) for each in counts]
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, weights in enumerate(weighed):
        for word, weight in weights.items():
            postings[word].append((number, weight))

    def like(number: int, most: int) -> list[int]:
        scores: defaultdict[int, float] = defaultdict(float)
        for word, weight in weighed[number].items():
            for other, its in postings[word]:
                scores[other] += weight * its
        del scores[number]
        return nlargest(most, scores, key=lambda other: (scores[other], -other))

    return like


def _weighed(counts: Counter[str], holding: Counter[str], size: int) -> dict[str, float]:
    """The weights of the words of a paper, as a vector of length one."""
    found = {
        word: (1 + math.log(count)) * math.log(1 + size / holding[word])
        for word, count in counts.items()
    }
    norm = math.hypot(*found.values()) or 1.0
    return {word: weight / norm for word, weight in found.items()}


def _texts(papers: Sequence[Paper]) -> list[list[str]]:
    """The words of title and abstract that say something."""
    found = (same(f"{paper.title} {paper.abstract}").split() for paper in papers)
    return [[word for word in text if content_words(word)] for text in found]
