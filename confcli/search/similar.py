"""Papers like one: those that share its rare words."""

from collections.abc import Iterable, Sequence
from math import log, sqrt
from typing import NamedTuple

from confcli.schedule.entries import Entry
from confcli.search.index.documents import Document, Indexed, Label
from confcli.search.index.question import ALL, Question, Selection, Tier, labelled
from confcli.search.index.vocabulary import Vocabulary
from confcli.search.query.meaning import STOP_WORDS

#: Words that more than this share of documents hold say nothing of what a paper is about.
_COMMON, _FEW = 0.1, 10
#: Words that stand in an abstract of anything.
_PROSE = frozenset(
    """
    about above across after again against all almost along already although always among another
    any around because become been before being best better between both but come could during each
    either enough even every few find first found further get give given good great had has have
    having here his how however if instead its itself just kind know known last least less like
    long lot made make makes making many may might more most much must need needs new next no none
    nor not now often one only other others our out over own part people perhaps possible put quite
    rather really same see seen several shall should show since so some such take taken talk than
    them then there these they thing things those though through thus time together too two under
    until up upon us use used uses using various very want was way ways well were what whether
    while who whole whose why will within without work works would yet you your
    """.split()
)
_MOST_WORDS = 40
_JUDGED = 300
_IN_TITLE = 2.0


class Like(NamedTuple):
    """A paper like the one asked for: how much, of 100, and the words that both hold."""

    entry: Entry
    score: float
    shared: list[str]


def similar(
    shelves: Sequence[Indexed], vocabulary: Vocabulary, label: Label, limit: int
) -> list[Like]:
    """Return the papers most like a document, the likest first; none where it has no rare word."""
    found = (each for shelf in shelves for each in shelf.documents(shelf.keys(labelled(label))))
    document = next(found, None)
    asked = _weights(vocabulary, document) if document else {}
    wanted = sorted(asked, key=lambda word: (-asked[word], word))[:_MOST_WORDS]
    if not wanted:
        return []
    likes = [
        document
        for shelf in shelves
        for document in shelf.documents(shelf.keys(_sharing(wanted)))
        if document.label[1] == "paper" and document.label != label
    ]
    worth = _worth(vocabulary, {word for document in likes for word in _words(document)})
    scored = [(*_score(asked, worth, document), document) for document in likes]
    scored.sort(key=lambda each: (-each[0], each[2].start, each[2].label))
    return [
        Like(document.shelf.read([document.label])[0], score, shared)
        for score, shared, document in scored[:limit]
        if shared
    ]


def _sharing(words: Iterable[str]) -> Selection:
    """Return the selection of the documents that hold most of some words."""
    quoted = " OR ".join(f'"{word}"' for word in words)
    tier = Tier(f"{{title abstract}} : ({quoted})", alike=False)
    return Question(tier.match, ALL).of_tier(tier, _JUDGED, estimated=True)


def _score(
    asked: dict[str, float], worth: dict[str, float], document: Document
) -> tuple[float, list[str]]:
    """Return the cosine of two documents by their rare words, of 100, and the words they share."""
    words = _words(document)
    shared = sorted(words & asked.keys(), key=lambda word: (-asked[word], word))
    gained = sum(asked[word] * worth.get(word, 0.0) for word in shared)
    norms = _norm(asked.values()) * _norm(worth.get(word, 0.0) for word in words)
    return round(min(100.0, 100 * gained / norms), 2), shared


def _words(document: Document) -> set[str]:
    found = document.words("title", "abstract")
    return {word for word in found if len(word) > 1} - STOP_WORDS - _PROSE


def _weights(vocabulary: Vocabulary, document: Document) -> dict[str, float]:
    """Return what the rare words of a document are worth; those of its title are worth more."""
    in_title = set(document.words("title"))
    worth = _worth(vocabulary, _words(document))
    return {word: each * (_IN_TITLE if word in in_title else 1) for word, each in worth.items()}


def _worth(vocabulary: Vocabulary, words: Iterable[str]) -> dict[str, float]:
    """Return what the rare ones of some words are worth; a word of one document shares nothing."""
    most = max(_FEW, vocabulary.size * _COMMON)
    return {
        word: log(1 + vocabulary.size / count)
        for word, count in vocabulary.counts(words).items()
        if 1 < count <= most
    }


def _norm(weights: Iterable[float]) -> float:
    return sqrt(sum(weight * weight for weight in weights)) or 1.0
