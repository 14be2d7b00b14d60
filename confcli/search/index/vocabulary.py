"""The words that the indexed documents hold, and how many documents hold each."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from confcli.search.index.tokens import is_sign

_LAST = chr(0x10FFFF)
#: A word of so many letters may be one of eight, of which two are missing.
_MAY_BE_LONG = 6
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
        self._near: dict[tuple[str, int], list[Near]] = {}
        #: How many documents there are.
        self.size = self.counts([""]).get("", 0)

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
            "SELECT '', coalesce(max(count), 0) FROM word WHERE word > ? AND word < ?",
            beginning,
            beginning + _LAST,
        )
        return found.get("", 0)

    def near(self, word: str, least: int = 1, *, thorough: bool = True) -> list[Near]:
        """Return the words that a word may be a typo of, its first letter wrong or not.

        Two letters that changed places are one typo. Only words count that ``least`` documents
        of one index hold. Where nothing is found, ``thorough`` looks at all words.
        """
        if typos_allowed(word) and (word, least) not in self._near:
            self._near[word, least] = self._find_near(word, least, thorough=thorough)
        return self._near.get((word, least), [])

    def _find_near(self, word: str, least: int, *, thorough: bool) -> list[Near]:
        reach = 1 if len(word) < _MAY_BE_LONG else 2
        lengths = len(word) - reach, len(word) + reach
        if least > 1:  # they are few, and mostly none, which is seen without what compares them
            begun = self._begun([word[0], *_beginnings(word)], *lengths, least)
            return self._nearest(word, reach, begun)
        words = self._alike(*lengths, word[0]) + self._begun(_beginnings(word), *lengths)
        found = self._nearest(word, reach, words)
        if found or not thorough:
            return found
        # Two typos may have hidden the beginning altogether.
        return self._nearest(word, reach, self._alike(*lengths))

    def _nearest(self, word: str, reach: int, words: list[str]) -> list[Near]:
        """Return those of some words, perhaps told twice, that a word may be a typo of."""
        if not words:
            return []
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        found = extract(word, words, scorer=OSA.distance, score_cutoff=reach, limit=None)
        distances = {held: int(typos) for held, typos, _ in found}
        counts = self.counts(distances)
        near = (Near(held, typos, counts[held]) for held, typos in distances.items())
        return [
            each for each in near if 0 < each.typos <= typos_allowed(max(word, each.word, key=len))
        ]

    def like(self, word: str, limit: int) -> list[str]:
        """Return words of the same first letter that look like a word, the likest first."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        words = self._alike((len(word) + 1) // 2, 2 * len(word), word[0])
        found = extract(word, words, scorer=OSA.normalized_similarity, score_cutoff=0.6, limit=None)
        likeness = {held: likeness for held, likeness, _ in found}
        counts = self.counts(likeness)
        return sorted(likeness, key=lambda held: (-likeness[held], -counts[held], held))[:limit]

    def _alike(self, shortest: int, longest: int, letter: str | None = None) -> list[str]:
        """Return the words of some lengths, of one first letter if that is given."""
        query = "SELECT words FROM alike WHERE length BETWEEN ? AND ?"
        if letter is None:
            return self._words(query, shortest, longest)
        return self._words(f"{query} AND letter = ?", shortest, longest, letter)

    def _begun(
        self, beginnings: Iterable[str], shortest: int, longest: int, least: int = 1
    ) -> list[str]:
        """Return the words of some lengths with these beginnings that so many documents hold."""
        return self._words(
            "SELECT word FROM json_each(?) AS begun JOIN word "
            f"ON word >= begun.value AND word < begun.value || '{_LAST}' "
            "WHERE length(word) BETWEEN ? AND ? AND count >= ?",
            json.dumps(list(beginnings)),
            shortest,
            longest,
            least,
        )

    def _words(self, query: str, *values: object) -> list[str]:
        """Return the words in the texts that a query selects, of all indexes one after another."""
        rows = (row for each in self._connections for row in each.execute(query, values))
        return " ".join(text for (text,) in rows).split()

    def _sums(self, query: str, *values: object) -> dict[str, int]:
        """Return words and counts, those of all indexes added up."""
        sums: dict[str, int] = {}
        for connection in self._connections:
            few, many = sorted((sums, dict(connection.execute(query, values))), key=len)
            for word, count in few.items():
                many[word] = many.get(word, 0) + count
            sums = many
        return sums


def typos_allowed(word: str) -> int:
    """Return the number of typos that a word may have: a short one none."""
    if len(word) < 4 or word.isdigit() or is_sign(word):
        return 0
    return 1 if len(word) < 8 else 2


def _beginnings(word: str) -> list[str]:
    """Return how a word may begin that a typo in the first letter has made this one of.

    That is wrong, missing or too much, or has changed places, and the letters after it are right.
    """
    rest = word[1 : 1 + max(3, len(word) // 2)]
    wrong = [letter + rest for letter in _LETTERS if letter != word[0]]
    missing = [letter + word[0] + rest for letter in _LETTERS if letter != word[0]]
    return [*wrong, *missing, rest, word[1] + word[0] + rest[1:]]
