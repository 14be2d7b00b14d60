"""The words of the indexed documents, and how many documents hold each."""

import json
import sqlite3
from collections.abc import Iterable, Sequence

from confcli.model.tuples import NamedTuple
from confcli.search.index.tokens import is_sign

_LAST = chr(0x10FFFF)
#: A word this long may be one of eight letters, two of them missing.
_MAY_BE_LONG = 6
#: Of how many words what they may be a typo of is kept: more than any query has.
_KEPT = 1_000
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


class Neighbour(NamedTuple):
    """A word a few typos away from another."""

    word: str
    typos: int
    documents: int


class Vocabulary:
    """The words of one or more indexes."""

    def __init__(self, connections: Sequence[sqlite3.Connection]) -> None:
        self._connections = connections
        self._near: dict[tuple[str, int, bool], list[Neighbour]] = {}
        #: The number of documents.
        self.size = self.counts([""]).get("", 0)

    def counts(self, words: Iterable[str]) -> dict[str, int]:
        """Count the documents that hold each word; words that none holds are left out."""
        return self._sums(
            "SELECT word, count FROM word WHERE word IN (SELECT value FROM json_each(?))",
            json.dumps(list(words)),
        )

    def parts(self, words: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Look up the parts of those words that some document writes with a hyphen."""
        found: dict[str, tuple[str, ...]] = {}
        for connection in self._connections:
            rows = connection.execute(
                "SELECT word, parts FROM word WHERE parts IS NOT NULL "
                "AND word IN (SELECT value FROM json_each(?))",
                (json.dumps(list(words)),),
            )
            found |= {word: tuple(parts.split()) for word, parts in rows}
        return found

    def abbreviations(self, forms: Iterable[str]) -> dict[tuple[str, str], int]:
        """Count the documents that define each long form of a short form.

        The short forms are those among ``forms``, and those that have one of them as long form.
        """
        asked = list(forms)
        shorts = self._words(
            "SELECT short FROM abbreviation WHERE long IN (SELECT value FROM json_each(?))",
            json.dumps(asked),
        )
        found = self._sums(
            "SELECT short || ' ' || long, sum(count) FROM abbreviation "
            "WHERE short IN (SELECT value FROM json_each(?)) GROUP BY short, long",
            json.dumps([*asked, *shorts]),
        )
        return {_pair(pair): count for pair, count in found.items()}

    def stems(self, words: Iterable[str]) -> dict[str, list[str]]:
        """Look up the stems of words; names of people, and unknown words, have none."""
        return self._pairs("SELECT word, stem FROM stem WHERE word IN", words)

    def stemmed(self, stems: Iterable[str]) -> dict[str, list[str]]:
        """Look up the words with each stem."""
        return self._pairs("SELECT stem, word FROM stem WHERE stem IN", stems)

    def _pairs(self, query: str, values: Iterable[str]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        wanted = json.dumps(list(values))
        for each in self._connections:
            for key, value in each.execute(f"{query} (SELECT value FROM json_each(?))", (wanted,)):
                found.setdefault(key, []).append(value)
        return found

    def longer(self, beginning: str) -> int:
        """Count the documents that hold the commonest longer word with this beginning."""
        found = self._sums(
            "SELECT '', coalesce(max(count), 0) FROM word WHERE word > ? AND word < ?",
            beginning,
            beginning + _LAST,
        )
        return found.get("", 0)

    def beginning(self, beginning: str, most: int) -> list[str]:
        """List the commonest words with this beginning, of each index."""
        return self._words(
            "SELECT word FROM word WHERE word > ? AND word < ? ORDER BY count DESC LIMIT ?",
            beginning,
            beginning + _LAST,
            most,
        )

    def near(self, word: str, least: int = 1, *, thorough: bool = True) -> list[Neighbour]:
        """List the words that a word may be a typo of; two swapped letters are one typo.

        At least ``least`` documents of one index must hold them. If nothing is found among words
        that begin alike, ``thorough`` compares all words.
        """
        if not typos_allowed(word):
            return []
        asked = word, least, thorough
        if asked not in self._near:
            if len(self._near) >= _KEPT:
                self._near.clear()
            self._near[asked] = self._find_near(word, least, thorough=thorough)
        return self._near[asked]

    def _find_near(self, word: str, least: int, *, thorough: bool) -> list[Neighbour]:
        reach = 1 if len(word) < _MAY_BE_LONG else 2
        lengths = len(word) - reach, len(word) + reach
        if least > 1:  # few words or none are that common, so rapidfuzz is rarely loaded
            begun = self._begun([word[0], *_beginnings(word)], *lengths, least)
            return self._nearest(word, reach, begun)
        words = self._alike(*lengths, word[0]) + self._begun(_beginnings(word), *lengths)
        found = self._nearest(word, reach, words)
        if found or not thorough:
            return found
        # Two typos may have changed the beginning altogether.
        return self._nearest(word, reach, self._alike(*lengths))

    def _nearest(self, word: str, reach: int, words: list[str]) -> list[Neighbour]:
        """Keep those of some words, which may repeat, that a word may be a typo of."""
        if not words:
            return []
        distances = _compared(word, words, "distance", reach)
        counts = self.counts(distances)
        near = (Neighbour(held, int(typos), counts[held]) for held, typos in distances.items())
        return [
            each for each in near if 0 < each.typos <= typos_allowed(max(word, each.word, key=len))
        ]

    def like(self, word: str, limit: int) -> list[str]:
        """List words with the same first letter that resemble a word, the most similar first."""
        words = self._alike((len(word) + 1) // 2, 2 * len(word), word[0])
        likeness = _compared(word, words, "normalized_similarity", 0.6)
        counts = self.counts(likeness)
        return sorted(likeness, key=lambda held: (-likeness[held], -counts[held], held))[:limit]

    def _alike(self, shortest: int, longest: int, letter: str | None = None) -> list[str]:
        """List the words of a range of lengths, optionally with one first letter."""
        query = "SELECT words FROM alike WHERE length BETWEEN ? AND ?"
        if letter is None:
            return self._words(query, shortest, longest)
        return self._words(f"{query} AND letter = ?", shortest, longest, letter)

    def _begun(
        self, beginnings: Iterable[str], shortest: int, longest: int, least: int = 1
    ) -> list[str]:
        """List the words with these beginnings that at least ``least`` documents hold."""
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
        """Split the texts that a query selects into words, index by index."""
        rows = (row for each in self._connections for row in each.execute(query, values))
        return " ".join(text for (text,) in rows).split()

    def _sums(self, query: str, *values: object) -> dict[str, int]:
        """Add up the counts that a query selects by word in each index."""
        sums: dict[str, int] = {}
        for connection in self._connections:
            few, many = sorted((sums, dict(connection.execute(query, values))), key=len)
            for word, count in few.items():
                many[word] = many.get(word, 0) + count
            sums = many
        return sums


def _compared(word: str, words: Iterable[str], measure: str, cutoff: float) -> dict[str, float]:
    """Measure how words differ from one, those beyond the cutoff left out."""
    # rapidfuzz takes a while to load, and a search without typos does not need it.
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    found = extract(word, words, scorer=getattr(OSA, measure), score_cutoff=cutoff, limit=None)
    return {held: value for held, value, _ in found}


def _pair(joined: str) -> tuple[str, str]:
    short, _, long = joined.partition(" ")
    return short, long


def typos_allowed(word: str) -> int:
    """How many typos a word may have; a short one none."""
    if len(word) < 4 or word.isdigit() or is_sign(word):
        return 0
    return 1 if len(word) < 8 else 2


def _beginnings(word: str) -> list[str]:
    """List how the intended word may begin if this one has a typo in its first letter.

    The letter is wrong, missing, one too many or swapped with the next; those after it are right.
    """
    rest = word[1 : 1 + max(3, len(word) // 2)]
    wrong = [letter + rest for letter in _LETTERS if letter != word[0]]
    missing = [letter + word[0] + rest for letter in _LETTERS if letter != word[0]]
    return [*wrong, *missing, rest, word[1] + word[0] + rest[1:]]
