"""Where a document holds what the words of a query mean."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from confcli.search import weights
from confcli.search.index.schema import FIELDS, NAMES
from confcli.search.index.tokens import is_character
from confcli.search.query.meaning import STOP_WORDS, Fit, Meaning
from confcli.search.query.names import initials

#: Where a document has no title, so many first words of its abstract stand for it.
_OPENING_WORDS = 12
#: Places between two names, so that words of two people are never near.
APART = 1000

#: The number of a word of the query, the words that it means, and how they fit.
_Meant = tuple[int, tuple[str, ...], Fit]


class Hit(NamedTuple):
    """Words of a document that a word of the query means."""

    meaning: int
    field: str
    position: int
    words: tuple[str, ...]
    fit: Fit
    #: What it counts.
    value: float


class Finder:
    """Finds in documents what some words mean."""

    def __init__(self, meanings: Sequence[Meaning]) -> None:
        self._meanings = meanings
        self._heads: dict[str, list[_Meant]] = {}
        #: The words that longer ones, the first letters of a title, or initials may stand for.
        self._longer: list[tuple[int, str, Fit]] = []
        self._acronyms: list[tuple[int, str, Fit]] = []
        self._initials: list[tuple[int, Meaning, Fit]] = []
        for n, meaning in enumerate(meanings):
            text = meaning.word.tokens[0]
            for words, fit in meaning.held.items():
                self._heads.setdefault(words[0], []).append((n, words, fit))
            if meaning.longer:
                self._longer.append((n, text, meaning.longer))
            if meaning.acronym and "title" in (meaning.word.fields or FIELDS):
                self._acronyms.append((n, text, meaning.acronym))
            if meaning.initial:
                self._initials.append((n, meaning, meaning.initial))
        self._beginnings = tuple(text for _, text, _ in self._longer)

    def hits(self, texts: Sequence[str]) -> list[Hit]:
        """Return the hits in the folded words of a document's fields."""
        found: list[Hit] = []
        for field, text in zip(FIELDS, texts, strict=False):
            if not text or self._has_none(text):
                continue
            weight = weights.FIELDS[field]
            for number, line in enumerate(text.split("\n")):
                found += [
                    Hit(n, field, number * APART + place, words, fit, fit.quality * weight)
                    for n, place, words, fit in self._found(field, line.split())
                ]
        if not texts[0]:
            return list(map(_of_opening, found))
        exact = {hit.meaning for hit in found if hit.fit.kind == "exact"}
        return [_spelled_out(hit) if hit.meaning in exact else hit for hit in found]

    def _has_none(self, text: str) -> bool:
        """Tell whether a text plainly holds nothing that is meant."""
        if self._longer or self._acronyms or self._initials:
            return False
        return self._heads.keys().isdisjoint(text.split())

    def _found(
        self, field: str, line: list[str]
    ) -> Iterable[tuple[int, int, tuple[str, ...], Fit]]:
        heads, beginnings = self._heads, self._beginnings
        for place, token in enumerate(line):
            if token not in heads and not token.startswith(beginnings):
                continue
            for n, words, fit in self._meant(token):
                in_a_row = len(words) == 1 or tuple(line[place : place + len(words)]) == words
                if in_a_row and self._may_stand(n, field, fit):
                    yield n, place, words, fit
        if self._acronyms and field == "title":
            yield from self._spelled_out(line)
        elif self._initials and field in NAMES:
            yield from self._of_initials(field, line)

    def _may_stand(self, n: int, field: str, fit: Fit) -> bool:
        """Tell whether a word may be found in a field; names have no singular."""
        fields = self._meanings[n].word.fields
        return (not fields or field in fields) and (fit.kind != "number" or field not in NAMES)

    def _meant(self, token: str) -> list[_Meant]:
        """Return the words of the query that a token, or words it begins, may be."""
        found = list(self._heads.get(token, ()))
        for n, text, (kind, quality) in self._longer:
            if token != text and token.startswith(text):
                found.append((n, (token,), Fit(kind, quality * len(text) / len(token))))
        return found

    def _spelled_out(self, title: list[str]) -> Iterable[tuple[int, int, tuple[str, ...], Fit]]:
        """Yield the words of a title that a word is the acronym of."""
        letters = "".join(word[0] for word in title)
        for n, text, fit in self._acronyms:
            begin = letters.find(text)
            words = tuple(title[begin : begin + len(text)])
            if begin >= 0 and not STOP_WORDS & {words[0], words[-1]}:
                yield n, begin, words, fit

    def _of_initials(
        self, field: str, name: list[str]
    ) -> Iterable[tuple[int, int, tuple[str, ...], Fit]]:
        """Yield the words of a name whose initial a word is, or the other way round."""
        for n, meaning, fit in self._initials:
            if field in (meaning.word.fields or FIELDS):
                for place in initials(meaning, name):
                    yield n, place, (name[place],), fit


def told(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a hit as they are told: characters without blanks between are one."""
    return ("".join(words),) if all(map(is_character, words)) else words


def _spelled_out(hit: Hit) -> Hit:
    """Return a hit in a document that holds the word: the initials are no chance then."""
    if hit.field != "title" or hit.fit.kind != "initials":
        return hit
    return hit._replace(value=weights.KINDS["initials"])


def _of_opening(hit: Hit) -> Hit:
    """Return a hit in a document without a title: the first words of its abstract count more."""
    if hit.field != "abstract" or hit.position >= _OPENING_WORDS:
        return hit
    return hit._replace(value=hit.fit.quality * weights.OPENING)
