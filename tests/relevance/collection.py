"""The papers that queries are made from, and how many of them contain given words.

The counts come from a separate index (SQLite FTS5 with its unicode61 tokenizer), so that the
search is not judged by itself.
"""

import json
import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

#: A word as printed, with its hyphens and apostrophes.
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
#: Letters that do not decompose into a base letter and an accent, and how people type them.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})
_SCHEMA = """
    CREATE VIRTUAL TABLE held USING fts5 (
        words, content='', detail='none', tokenize='unicode61 remove_diacritics 2'
    );
    CREATE VIRTUAL TABLE named USING fts5 (
        words, content='', detail='none', tokenize='unicode61 remove_diacritics 2'
    );
    CREATE VIRTUAL TABLE counted USING fts5vocab (held, row)
"""


class Paper(NamedTuple):
    """The parts of a paper that people remember, and what it is filed under."""

    title: str
    authors: tuple[str, ...]
    abstract: str
    keywords: tuple[str, ...] = ()
    conference: str = ""


class Collection:
    """Papers by number, with an index of their words."""

    def __init__(self, papers: Iterable[Paper]) -> None:
        self.papers = list(papers)
        self._connection = sqlite3.connect(":memory:")
        self._connection.executescript(_SCHEMA)
        for table, texts in (("held", map(_text, self.papers)), ("named", self._names())):
            self._connection.executemany(
                f"INSERT INTO {table} (rowid, words) VALUES (?, ?)",
                enumerate(map(_plain, texts)),
            )

    def _names(self) -> Iterator[str]:
        return (" ".join(paper.authors) for paper in self.papers)

    def holding(self, words: Sequence[str], most: int) -> set[str]:
        """The folded titles of papers that contain all words; stops after more than ``most``."""
        return self._titles("held", words, most)

    def by(self, words: Sequence[str], most: int) -> set[str]:
        """The folded titles of papers with all words in the authors; stops likewise."""
        return self._titles("named", words, most)

    def _titles(self, table: str, words: Sequence[str], most: int) -> set[str]:
        parts = [part for word in words for part in re.split(r"[-'’]", _plain(word))]
        match = " AND ".join(f'"{part}"' for part in parts)
        rows = self._connection.execute(
            f"SELECT rowid FROM {table} WHERE {table} MATCH ?",
            (match,),
        )
        found: set[str] = set()
        for (number,) in rows:
            found.add(same(self.papers[number].title))
            if len(found) > most:
                break
        return found

    def count(self, word: str) -> int:
        """The number of papers that contain a word, which must be a single term of the index."""
        row = self._connection.execute(
            "SELECT doc FROM counted WHERE term = ?", (_plain(word),)
        ).fetchone()
        return row[0] if row else 0

    def near(self, word: str) -> set[str]:
        """The indexed words at most one typo away."""
        found = extract(
            _plain(word),
            self._words,
            scorer=OSA.distance,
            score_cutoff=1,
            limit=None,
            processor=None,
        )
        return {held for held, *_ in found}

    @cached_property
    def _words(self) -> list[str]:
        return [word for (word,) in self._connection.execute("SELECT term FROM counted")]


def read(path: Path, most: int | None = None) -> Iterator[Paper]:
    """Yield the papers of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        for line in islice(lines, most):
            record = json.loads(line)
            yield Paper(
                record.get("title") or "",
                tuple(record.get("authors") or ()),
                record.get("abstract") or "",
                tuple(record.get("keywords") or ()),
                f"{record.get('conference')} {record.get('year')}",
            )


def words(text: str) -> list[str]:
    """The words of a text as printed."""
    return _WORD.findall(text)


def same(title: str) -> str:
    """A key that ignores the case, accents and punctuation of a title."""
    return " ".join(_WORD.findall(_plain(title).replace("-", " ")))


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return "".join(each for each in parts if not unicodedata.combining(each))


def _text(paper: Paper) -> str:
    return " ".join((paper.title, *paper.authors, paper.abstract))
