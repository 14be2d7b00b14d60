"""The words that the indexed documents hold, and how many documents hold each."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_LAST = chr(0x10FFFF)
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


class Near(NamedTuple):
    """A word that is a few typos away from another."""

    word: str
    typos: int
    documents: int


class Vocabulary:
    """The words of one index or of several together."""

    def __init__(self, connections: Sequence[sqlite3.Connection]) -> None:
        self._connections = connections
        self.size = sum(
            count
            for connection in connections
            for (count,) in connection.execute("SELECT count(*) FROM document")
        )

    def counts(self, words: Iterable[str]) -> dict[str, int]:
        """Return how many documents hold each of some words; words that none holds are left out."""
        return self._sums(
            "SELECT word, count FROM word WHERE word IN (SELECT value FROM json_each(?))",
            json.dumps(list(words)),
        )

    def parts(self, words: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the parts of those words that are written with a hyphen somewhere."""
        found: dict[str, tuple[str, ...]] = {}
        for connection in self._connections:
            rows = connection.execute(
                "SELECT word, parts FROM word WHERE parts IS NOT NULL "
                "AND word IN (SELECT value FROM json_each(?))",
                (json.dumps(list(words)),),
            )
            found |= {word: tuple(parts.split()) for word, parts in rows}
        return found

    def longer(self, beginning: str) -> int:
        """Return the greatest number of documents that hold a longer word with this beginning."""
        found = self._sums(
            "SELECT '', max(count) FROM word WHERE word > ? AND word < ?",
            beginning,
            beginning + _LAST,
        )
        return found.get("", 0)

    def near(self, word: str, bound: int, least: int = 1) -> list[Near]:
        """Return the words at most ``bound`` typos from a word, its first letter wrong or not.

        Two letters that changed places are one typo. Only words count that ``least`` documents
        of one index hold.
        """
        lengths = len(word) - bound, len(word) + bound
        counts = self._begun(_beginnings(word), *lengths, least) if bound else {}
        counts.pop(word, None)
        if not counts:
            return []
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        found = extract(
            word, list(counts), scorer=OSA.distance, score_cutoff=bound, limit=None, processor=None
        )
        return [Near(held, int(typos), counts[held]) for held, typos, _ in found]

    def like(self, word: str, limit: int) -> list[str]:
        """Return words of the same first letter that look like a word, the likest first."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        counts = self._begun([word[0]], (len(word) + 1) // 2, 2 * len(word))
        found = extract(
            word,
            sorted(counts, key=lambda held: (-counts[held], held)),
            scorer=OSA.normalized_similarity,
            score_cutoff=0.6,
            limit=limit,
        )
        return [held for held, *_ in found]

    def _begun(
        self, beginnings: Iterable[str], shortest: int, longest: int, least: int = 1
    ) -> dict[str, int]:
        """Return the words of some lengths with one of these beginnings."""
        return self._sums(
            "SELECT word, count FROM json_each(?) AS begun JOIN word "
            f"ON word >= begun.value AND word < begun.value || '{_LAST}' "
            "WHERE length(word) BETWEEN ? AND ? AND count >= ?",
            json.dumps(list(beginnings)),
            shortest,
            longest,
            least,
        )

    def _sums(self, query: str, *values: object) -> dict[str, int]:
        word: str
        count: int | None
        sums: defaultdict[str, int] = defaultdict(int)
        for connection in self._connections:
            for word, count in connection.execute(query, values):
                sums[word] += count or 0
        return sums


def _beginnings(word: str) -> list[str]:
    """Return how a word may begin that a typo has made this one of.

    It has the same first letter; or that is wrong, missing or too much, or has changed places,
    and then the letters after it are right.
    """
    rest = word[1 : 1 + max(3, len(word) // 2)]
    wrong = [letter + rest for letter in _LETTERS if letter != word[0]]
    missing = [letter + word[0] + rest for letter in _LETTERS if letter != word[0]]
    return [word[0], *wrong, *missing, rest, word[1] + word[0] + rest[1:]]
