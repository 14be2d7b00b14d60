"""Ranked search: the query's words are matched to the vocabulary, the items ranked by it.

A word of the query stands for the words of the vocabulary that equal it, else begin with
it, else are a typo away. An item scores for each word by how it was matched and in which
field; rare words count more. Items that hold all words come first.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from confcli.schedule import Entry, Paper, Schedule, SessionEntry
from confcli.text import plain, split, words

#: What a hit is worth by the field that holds it.
WEIGHTS = {"title": 1.0, "authors": 0.8, "chairs": 0.7, "session": 0.4, "abstract": 0.25}
_PREFIX, _ACRONYM, _TYPO = 0.15, 0.6, 0.04
_IN_ORDER, _ONE_NAME = 0.5, 0.5
#: Two initials in a row are chance.
_ACRONYMS = range(3, 7)
_SNIPPET_WORDS = 30


#: number of an item → field → words that hit
Matched = dict[int, dict[str, list[str]]]


class Hit(NamedTuple):
    """An item found: how well it fits, and the words of it that hit, by field."""

    entry: Entry
    score: float
    matched: dict[str, list[str]]
    #: Whether every word of the query was found in it.
    complete: bool

    @property
    def snippet(self) -> str | None:
        """The abstract around its first hit, where the title holds none."""
        held = set(self.matched.get("abstract", ()))
        if not held or self.matched.get("title"):
            return None
        parts = (self.entry.abstract or "").split()
        first = next((n for n, part in enumerate(parts) if held & set(words(part))), 0)
        begin = max(0, first - _SNIPPET_WORDS // 3)
        end = begin + _SNIPPET_WORDS
        text = " ".join(parts[begin:end])
        return f"{'… ' if begin else ''}{text}{' …' if end < len(parts) else ''}"


class Index:
    """The words of a schedule's papers, sessions and other titled talks."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = list(entries)
        self._texts = [_texts(entry) for entry in self._entries]
        everything = "\n".join(text for texts in self._texts for text in texts.values())
        self._vocabulary = set(split(everything))

    def search(self, query: str) -> list[Hit]:
        """Return the items that hold all words of a query, else some of them, best first."""
        wanted = list(dict.fromkeys(words(query)))
        matched: Matched = defaultdict(lambda: defaultdict(list))
        gains = [self._gains(word, matched) for word in wanted]
        found = sorted({number for gained in gains for number in gained})
        hits = [self._hit(number, wanted, gains, matched[number]) for number in found]
        complete = [hit for hit in hits if hit.complete]
        return sorted(complete or hits, key=lambda hit: -hit.score)

    def near(self, query: str) -> list[str]:
        """Return words of the vocabulary that are like those of a query which is not found."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        near = [
            found
            for word in words(query)
            if word not in self._vocabulary
            for found, *_ in process.extract(
                word,
                sorted(self._vocabulary),
                scorer=OSA.normalized_similarity,
                score_cutoff=0.6,
                limit=3,
            )
        ]
        return list(dict.fromkeys(near))

    def _gains(self, word: str, matched: Matched) -> dict[int, float]:
        """Return what each item gains by a word of the query: its best hit, and a little more."""
        gains: dict[int, list[float]] = defaultdict(list)
        for held, quality in self._meanings(word).items():
            places = self._places(held)
            rarity = self._rarity(len(places))
            for number, fields in places.items():
                for field in fields:
                    gains[number].append(quality * rarity * WEIGHTS[field])
                    matched[number][field].append(held)
        for number, gained in gains.items() if word in self._vocabulary else ():
            spelled_out = self._spelled_out(number, word)
            if spelled_out:
                gained.append(_ACRONYM * self._rarity(len(gains)))
                matched[number]["title"] += spelled_out
        return {number: max(gained) + sum(gained) / 20 for number, gained in gains.items()}

    def _rarity(self, count: int) -> float:
        """Return what a word is worth that so many items hold."""
        return math.log(1 + len(self._entries) / count)

    def _places(self, word: str) -> dict[int, list[str]]:
        """Return the fields that hold a word, by the number of the item."""
        alone = re.compile(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])").search
        found = {
            number: [field for field, text in texts.items() if word in text and alone(text)]
            for number, texts in enumerate(self._texts)
        }
        return {number: fields for number, fields in found.items() if fields}

    def _meanings(self, word: str) -> dict[str, float]:
        """Return the words of the vocabulary that a word may mean, with the quality of each."""
        longer = [held for held in self._vocabulary if held.startswith(word) and held != word]
        found = {held: _PREFIX * len(word) / len(held) for held in longer if len(word) > 1}
        if word in self._vocabulary:
            found[word] = 1.0
        return found or self._typos(word)

    def _typos(self, word: str) -> dict[str, float]:
        bound = typos_allowed(word)
        if not bound:
            return {}
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        near = process.extract(
            word, sorted(self._vocabulary), scorer=OSA.distance, score_cutoff=bound, limit=None
        )
        least = min((distance for _, distance, _ in near), default=0)
        return {
            held: _TYPO / 2 ** (distance - 1) / (1 + (held[0] != word[0]))
            for held, distance, _ in near
            if distance == least
        }

    def _spelled_out(self, number: int, word: str) -> list[str]:
        """Return the words in an item's title that a word is the acronym of."""
        title = words(self._entries[number].title or "")
        initials = "".join(held[0] for held in title)
        if len(word) not in _ACRONYMS or word not in initials:
            return []
        begin = initials.index(word)
        return title[begin : begin + len(word)]

    def _hit(
        self,
        number: int,
        wanted: list[str],
        gains: list[dict[int, float]],
        matched: dict[str, list[str]],
    ) -> Hit:
        entry = self._entries[number]
        score = sum(gained.get(number, 0.0) for gained in gains)
        if len(wanted) > 1:
            score *= 1 + _IN_ORDER * _nearness(words(entry.title or ""), wanted)
            score *= 1 + _ONE_NAME * _is_one_name(entry, len(wanted), matched)
        if words(entry.title or "") == wanted:
            score *= 2
        return Hit(
            entry,
            round(score, 4),
            {field: sorted(set(held)) for field, held in matched.items()},
            all(number in gained for gained in gains),
        )


def documents(schedule: Schedule) -> list[Entry]:
    """Return what is searched: papers, sessions, and the titled talks that are no papers."""
    sessions = schedule.sessions
    own = [
        talk
        for talk in schedule.talks
        if not talk.paper and talk.title and (talk.authors or talk.abstract)
    ]
    told = {(talk.session_id, talk.title) for talk in own}
    return [
        *schedule.papers,
        *own,
        *(session for session in sessions if (session.id, session.title) not in told),
    ]


def typos_allowed(word: str) -> int:
    """Return the number of typos that a word may have: a short one none."""
    return 0 if len(word) < 4 else 1 if len(word) < 8 else 2


def _texts(entry: Entry) -> dict[str, str]:
    """Return the plain text of an entry by field; that of a paper is without chairs."""
    is_session = isinstance(entry, SessionEntry)
    texts = {
        "title": entry.title or "",
        "authors": " ".join(entry.authors),
        "chairs": " ".join(entry.chairs) if is_session else "",
        "session": _sessions_of(entry),
        "abstract": entry.abstract or "",
    }
    return {field: plain(text) for field, text in texts.items() if text}


def _sessions_of(entry: Entry) -> str:
    """Return the sessions of a paper; what is no paper is found by its kind too."""
    if isinstance(entry, Paper):
        return " ".join(dict.fromkeys(talk.session for talk in entry.talks))
    return f"{entry.type or ''} {'' if entry.kind == 'session' else entry.session}"


def _is_one_name(entry: Entry, count: int, matched: dict[str, list[str]]) -> bool:
    """Tell whether one person's name holds as many hits as the query has words."""
    hits = {*matched.get("authors", ()), *matched.get("chairs", ())}
    names = entry.chairs if isinstance(entry, SessionEntry) else entry.authors
    return any(sum(word in hits for word in words(name)) >= count for name in names)


def _nearness(text: list[str], wanted: list[str]) -> float:
    """Return 1 where the words wanted stand in the text in their order, a half where two do."""
    pairs = set(pairwise(text))
    wanted_pairs = list(pairwise(wanted))
    found = sum(pair in pairs for pair in wanted_pairs)
    return 1.0 if found == len(wanted_pairs) else 0.5 * bool(found)
