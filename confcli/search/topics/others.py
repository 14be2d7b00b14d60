"""How often the other conferences loaded use the terms of one."""

from collections.abc import Iterable, Sequence

from confcli.search.searcher import Searcher
from confcli.search.topics.log_odds import Comparison
from confcli.search.topics.terms import Form
from confcli.search.topics.texts import SAYING, Texts

_MATCHING = "SELECT count(*) FROM text WHERE text MATCH ?"
_TOTAL = "SELECT coalesce(sum(count), 0) FROM word WHERE word <> ''"


class Others:
    """The documents of all other conferences."""

    def __init__(self, searcher: Searcher, texts: Texts) -> None:
        self._connections = [index.connection for index in searcher.indexes]
        self._vocabulary, self._texts = searcher.vocabulary, texts
        own = len(texts.documents)
        self.comparison = Comparison(own, texts.others * min(1.0, self._length() / texts.length))

    def _length(self) -> float:
        """How many different words a document of the others has, on average.

        Where many have no abstract, they count as fewer: what they would have said is not known.
        """
        total = self._sum(_TOTAL)
        return max(0.0, total - self._texts.length * self._texts.size) / max(1, self._texts.others)

    def of_words(self, words: Iterable[str]) -> dict[str, int]:
        """How many of the others hold each word, in any field."""
        texts = self._texts
        return {
            word: max(0, count - len(texts.postings.get(word, ())) - texts.beside[word])
            for word, count in self._vocabulary.counts(words).items()
        }

    def of_forms(self, forms: Sequence[Form], own: int) -> int:
        """How many of the others hold any of some words in a row, where they say their topic."""
        return self._sum(_MATCHING, matching(forms)) - own

    def _sum(self, query: str, *values: str) -> int:
        return sum(int(each.execute(query, values).fetchone()[0]) for each in self._connections)


def matching(forms: Iterable[Form]) -> str:
    """The full-text expression for documents that hold any of some forms."""
    return f"{{{' '.join(SAYING)}}} : ({query(forms)})"


def query(forms: Iterable[Form]) -> str:
    """The query that finds just the documents with any of some forms."""
    return " OR ".join(f'"{" ".join(form)}"' for form in forms)
