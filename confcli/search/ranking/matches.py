"""Where a document matches the words of a query."""

from collections import Counter
from collections.abc import Iterable, Sequence

from confcli.model.tuples import NamedTuple
from confcli.search import weights
from confcli.search.index.schema import FIELDS, NAMES
from confcli.search.index.tokens import is_character
from confcli.search.query.meaning import Fit, Meaning
from confcli.search.query.names import initials

#: How many first words of the abstract stand for the title of a document without one.
_OPENING_WORDS = 12
#: How many repetitions of a word gain half of what repeating it can gain.
_SOME_MORE = 1
#: The distance between positions in two names, so that words of two people are never near.
APART = 1000

#: The number of a word of the query, words of a document that it means, and how they fit.
_Meant = tuple[int, tuple[str, ...], Fit]
#: The same with the position of the words in a line.
_Occurrence = tuple[int, int, tuple[str, ...], Fit]


class Match(NamedTuple):
    """Words of a document that match a word of the query."""

    #: The number of the word in the query.
    word: int
    field: str
    position: int
    words: tuple[str, ...]
    fit: Fit
    #: How much it counts.
    value: float


class Finder:
    """Finds what the words of a query mean in documents."""

    def __init__(self, meanings: Sequence[Meaning]) -> None:
        self._meanings = meanings
        self._heads: dict[str, list[_Meant]] = {}
        #: The words that longer words or initials of a person may match.
        self._longer: list[tuple[int, str, Fit]] = []
        self._initials: list[tuple[int, Meaning, Fit]] = []
        for n, meaning in enumerate(meanings):
            text = meaning.word.tokens[0]
            for words, fit in meaning.held.items():
                self._heads.setdefault(words[0], []).append((n, words, fit))
            if meaning.longer:
                self._longer.append((n, text, meaning.longer))
            if meaning.initial:
                self._initials.append((n, meaning, meaning.initial))
        self._beginnings = tuple(text for _, text, _ in self._longer)

    def matches(self, texts: Sequence[str]) -> list[Match]:
        """Find the matches in a document, given the folded text of each field."""
        found: list[Match] = []
        for field, text in zip(FIELDS, texts, strict=False):
            if not text or self._has_none(text):
                continue
            weight = weights.FIELDS.get(field, weights.OTHER_FIELD)
            occurrences = [
                (n, number * APART + position, words, fit)
                for number, line in enumerate(text.split("\n"))
                for n, position, words, fit in self._found(field, line.split())
            ]
            may_repeat = field == "abstract" and len(occurrences) > 1
            more = _again(occurrences) if may_repeat else {}
            found += [
                Match(n, field, position, words, fit, fit.quality * weight * more.get(n, 1.0))
                for n, position, words, fit in occurrences
            ]
        return found if texts[0] else list(map(_of_opening, found))

    def _has_none(self, text: str) -> bool:
        if self._longer or self._initials:
            return False
        return self._heads.keys().isdisjoint(text.split())

    def _found(self, field: str, line: list[str]) -> Iterable[_Occurrence]:
        heads, beginnings = self._heads, self._beginnings
        for position, token in enumerate(line):
            if token not in heads and not token.startswith(beginnings):
                continue
            for n, words, fit in self._meant(token):
                in_a_row = len(words) == 1 or tuple(line[position : position + len(words)]) == words
                if in_a_row and self._meanings[n].may_stand(field, fit.kind):
                    yield n, position, words, fit
        if self._initials and field in NAMES:
            yield from self._of_initials(field, line)

    def _meant(self, token: str) -> list[_Meant]:
        """List what a token, alone or with the words after it, may match."""
        found = list(self._heads.get(token, ()))
        for n, text, (kind, quality) in self._longer:
            if token != text and token.startswith(text):
                found.append((n, (token,), Fit(kind, quality * len(text) / len(token))))
        return found

    def _of_initials(self, field: str, name: list[str]) -> Iterable[_Occurrence]:
        """Yield the words of a name that an initial stands for, and initials of a word."""
        for n, meaning, fit in self._initials:
            if field in (meaning.word.fields or FIELDS):
                for position in initials(meaning, name):
                    yield n, position, (name[position],), fit


def _again(occurrences: Iterable[_Occurrence]) -> dict[int, float]:
    """How much more each word of the query counts that a text says again and again."""
    times = Counter(n for n, _, _, fit in occurrences if fit.kind in weights.MEANT_KINDS)
    return {
        n: 1 + weights.OFTEN * (count - 1) / (count + _SOME_MORE)
        for n, count in times.items()
        if count > 1
    }


def as_text(words: tuple[str, ...]) -> tuple[str, ...]:
    """Join characters of a script written without blanks to one word."""
    return ("".join(words),) if all(map(is_character, words)) else words


def _of_opening(match: Match) -> Match:
    """Count the first words of an abstract without a title more."""
    if match.field != "abstract" or match.position >= _OPENING_WORDS:
        return match
    return match._replace(value=match.fit.quality * weights.OPENING)
