"""Stems: what the inflections of a word have in common, language by language.

The stemmers are Snowball's. They see words as they are folded, in the index and in queries alike,
so that what they do for accents is lost on them. A stem is tagged with its language: ``en boost``.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

from confcli.model.text import words
from confcli.schedule.entries import Entry
from confcli.search.index.families import BASES

#: The languages with stems, and what sources call them, folded.
LANGUAGES = {
    "english": ("en", "eng", "english", "englisch", "anglais", "ingles"),
    "german": ("de", "deu", "ger", "german", "deutsch", "allemand", "aleman"),
    "french": ("fr", "fra", "fre", "french", "franzosisch", "francais", "frances"),
    "spanish": ("es", "spa", "spanish", "spanisch", "espagnol", "espanol", "castellano"),
}
_NAMES = {name: language for language, names in LANGUAGES.items() for name in names}
_SHORTEST = 3
#: How English stems end, British and American, of nouns and verbs; the index has the latter ones.
#: ``query.variants`` has those of whole words.
_SPELLINGS = {
    "is": "iz",
    "ys": "yz",
    "our": "or",
    "ogu": "og",
    "licenc": "licens",
    "fenc": "fens",
    "practis": "practic",
    "centr": "center",
    "fibr": "fiber",
    "programm": "program",
    "graphi": "graph",
    "ifi": "if",
}
_BRITISH = tuple(_SPELLINGS)

#: Languages by conference.
Spoken = Mapping[str, tuple[str, ...]]
#: How many documents hold each word, by language.
Counts = Mapping[str, Mapping[str, int]]


def spoken(entries: Iterable[Entry]) -> Spoken:
    """Find the languages of conferences: those that most of their entries with any are in."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for entry in entries:
        if entry.language:
            counts[entry.conference][entry.language] += 1
    return {name: _read(found.most_common(1)[0][0]) for name, found in counts.items()}


def languages(entry: Entry, of_conferences: Spoken) -> tuple[str, ...]:
    """List the languages of an entry that have stems; English if nothing says otherwise."""
    if entry.language:
        return _read(entry.language)
    return of_conferences.get(entry.conference, ("english",))


def _read(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_NAMES[word] for word in words(text) if word in _NAMES))


def add(connection: sqlite3.Connection, inflected: Counts) -> None:
    """Add the stems of words, and how many more documents hold these."""
    connection.executemany(
        "INSERT INTO stem (stem, word, count) VALUES (?, ?, ?) "
        "ON CONFLICT (stem, word) DO UPDATE SET count = count + excluded.count",
        _rows(inflected),
    )


def subtract(connection: sqlite3.Connection, inflected: Counts) -> None:
    """Remove the stems of words that no document holds any longer."""
    connection.executemany(
        "UPDATE stem SET count = count - ?3 WHERE stem = ?1 AND word = ?2", _rows(inflected)
    )
    connection.execute("DELETE FROM stem WHERE count <= 0")


def _rows(inflected: Counts) -> Iterable[tuple[str, str, int]]:
    for language, counts in inflected.items():
        for stem, word in _stems(language, sorted(counts)):
            yield stem, word, counts[word]


def stems(them: Collection[str]) -> dict[str, list[str]]:
    """List the stems of each word, one for each language."""
    found: dict[str, list[str]] = {word: [] for word in them}
    for language in LANGUAGES:
        for stem, word in _stems(language, found):
            found[word].append(stem)
    return found


def _stems(language: str, them: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Yield the stem of each word that may have inflections, and the word."""
    # Only indexing and words that the vocabulary lacks need it.
    from Stemmer import Stemmer

    stemmer, tag = Stemmer(language), LANGUAGES[language][0]
    inflected = [word for word in them if len(word) >= _SHORTEST and word.isalpha()]
    if language == "english":
        found = map(_american, stemmer.stemWords([BASES.get(word, word) for word in inflected]))
    else:
        found = stemmer.stemWords(inflected)
    return ((f"{tag} {stem}", word) for stem, word in zip(found, inflected, strict=True))


def _american(stem: str) -> str:
    if not stem.endswith(_BRITISH):
        return stem
    ending = next(each for each in _BRITISH if stem.endswith(each))
    return stem.removesuffix(ending) + _SPELLINGS[ending]
