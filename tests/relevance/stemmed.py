"""The yardsticks: SQLite FTS5 over titles and abstracts, with and without Porter stems."""

import sqlite3
from collections.abc import Iterable
from itertools import combinations

from tests.relevance.collection import Paper, words
from tests.relevance.queries import content_words

#: The most ways to take half of the words.
_MOST_WORDS = 12


class Plain:
    """Papers by number, searched by bm25 over the words of title and abstract."""

    tokenizer = "unicode61"

    def __init__(self, papers: Iterable[Paper]) -> None:
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute(
            f"CREATE VIRTUAL TABLE papers USING fts5 (title, abstract, tokenize='{self.tokenizer}')"
        )
        self._connection.executemany(
            "INSERT INTO papers (rowid, title, abstract) VALUES (?, ?, ?)",
            ((number, paper.title, paper.abstract) for number, paper in enumerate(papers)),
        )

    def best(self, text: str, most: int, *, operator: str = "AND") -> list[int]:
        """The numbers of the best papers with all words, or with any for ``OR``."""
        return self._best(f" {operator} ".join(_quoted(dict.fromkeys(words(text)))), most)

    def _best(self, match: str, most: int) -> list[int]:
        if not match:
            return []
        found = self._connection.execute(
            "SELECT rowid FROM papers WHERE papers MATCH ? ORDER BY rank LIMIT ?", (match, most)
        )
        return [number for (number,) in found]


class Stemmed(Plain):
    """The same by their stems."""

    tokenizer = "porter unicode61"

    def holding_half(self, text: str, most: int) -> int:
        """How many papers hold half of the words that say something, up to ``most``."""
        wanted = (content_words(text) or words(text))[:_MOST_WORDS]
        halves = combinations(_quoted(wanted), (len(wanted) + 1) // 2)
        return len(self._best(" OR ".join(f"({' AND '.join(half)})" for half in halves), most))


def _quoted(found: Iterable[str]) -> list[str]:
    return [f'"{word}"' for word in found]
