"""Papers similar to one: those that share its rare words."""

from collections.abc import Collection, Iterable
from math import log, sqrt
from typing import NamedTuple

from confcli.schedule.entries import Entry
from confcli.search import weights
from confcli.search.asking import places
from confcli.search.asking.query import Query
from confcli.search.asking.said import said
from confcli.search.index.documents import Document, Index, Label, entries
from confcli.search.index.question import ALL, Question, Selection, Tier, all_labelled, labelled
from confcli.search.index.vocabulary import Vocabulary
from confcli.search.query.meaning import STOP_WORDS
from confcli.search.searcher import Searcher

#: Words in more than this share of documents, and in more than this many, aren't rare.
_COMMON, _FEW = 0.1, 10
#: Words of any abstract, whatever it is about.
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
#: How many words are looked for, and how many documents are compared.
_MOST_WORDS, _COMPARED = 40, 300
#: What scores less shares a word or two by chance.
_ALIKE = 10


class Similar(NamedTuple):
    """A paper similar to another: how much, 100 at most, and the words they share."""

    entry: Entry
    score: float
    shared: list[str]


def similar(
    searcher: Searcher, label: Label, limit: int | None, asked: Query | None = None
) -> list[Similar]:
    """List the papers most similar to a document; none if it has no rare word.

    Only those that match the filters of a query are listed; its text counts for nothing.
    """
    indexes, vocabulary = searcher.indexes, searcher.vocabulary
    found = (each for index in indexes for each in index.documents(index.keys(labelled(label))))
    document = next(found, None)
    weighed = _weights(vocabulary, document) if document else {}
    wanted = sorted(weighed, key=lambda word: (-weighed[word], word))[:_MOST_WORDS]
    if not wanted:
        return []
    others = [
        each
        for index in indexes
        for each in index.documents(index.keys(_sharing(wanted, index, asked)))
        if each.label[1] == "paper" and each.label != label and each.label[0] not in index.hidden
    ]
    rarity = _rarity(vocabulary, {word for each in others for word in _words(each)})
    scored = [(*_score(weighed, rarity, each), each) for each in others]
    scored.sort(key=lambda each: (-each[0], each[2].start, each[2].label))
    best = [each for each in scored[:limit] if each[1]]
    read = entries([each for *_, each in best])
    return [
        Similar(entry, score, shared) for entry, (score, shared, _) in zip(read, best, strict=True)
    ]


def alike(
    searcher: Searcher, liked: Collection[Label], among: Collection[Label]
) -> dict[Label, float]:
    """How similar documents are to the most similar one of those liked, by label; 100 at most.

    Those that share little more than by chance are left out.
    """
    vocabulary = searcher.vocabulary
    weighed = (_weights(vocabulary, each) for each in _labelled(searcher, liked))
    wanted = [(asked, _norm(asked.values())) for asked in weighed]
    others = _labelled(searcher, among) if wanted else []
    words = [_words(each) for each in others]
    rarity = _rarity(vocabulary, set().union(*words))
    found: dict[Label, float] = {}
    for document, held in zip(others, words, strict=True):
        norm = _norm(rarity.get(word, 0.0) for word in held)
        best = max(_cosine(asked, rarity, held, norm * own) for asked, own in wanted)
        if best >= _ALIKE:
            found[document.label] = best
    return found


def _labelled(searcher: Searcher, labels: Collection[Label]) -> list[Document]:
    """Read the documents of labels, in any order."""
    wanted = all_labelled(labels)
    return [each for index in searcher.indexes for each in index.documents(index.keys(wanted))]


def _fitting(index: Index, asked: Query | None) -> frozenset[int] | None:
    """Find the keys of the documents that match the filters of a query; ``None`` for all."""
    if asked is None or not (filters := asked.filters_asked()):
        return None
    return places.documents(index.connection, filters, asked.calendar, asked.today)


def _sharing(words: Iterable[str], index: Index, asked: Query | None) -> Selection:
    """Select the documents that hold most of some words, and match the filters of a query."""
    quoted = " OR ".join(f'"{word}"' for word in words)
    tier = Tier(f"{{title abstract}} : ({quoted})", alike=False)
    marked, among = said(index, asked.filters) if asked else ALL, _fitting(index, asked)
    return Question(tier.match, marked, among=among).of_tier(tier, _COMPARED, estimated=True)


def _score(
    asked: dict[str, float], rarity: dict[str, float], document: Document
) -> tuple[float, list[str]]:
    """Measure the cosine of two documents by their rare words, times 100; list shared words."""
    words = _words(document)
    shared = sorted(words & asked.keys(), key=lambda word: (-asked[word], word))
    norm = _norm(asked.values()) * _norm(rarity.get(word, 0.0) for word in words)
    return round(_cosine(asked, rarity, words, norm), 2), shared


def _cosine(
    asked: dict[str, float], rarity: dict[str, float], words: set[str], norm: float
) -> float:
    """The cosine of words asked for and those of a document, whose norms make ``norm``, in %."""
    gained = sum(asked[word] * rarity.get(word, 0.0) for word in words & asked.keys())
    return min(100.0, 100 * gained / norm)


def _words(document: Document) -> set[str]:
    found = document.words("title", "abstract")
    return {word for word in found if len(word) > 1} - STOP_WORDS - _PROSE


def _weights(vocabulary: Vocabulary, document: Document) -> dict[str, float]:
    """Weigh the rare words of a document by their rarity, those of its title more."""
    in_title = set(document.words("title"))
    rarity = _rarity(vocabulary, _words(document))
    return {
        word: each * (weights.SHARED_TITLE if word in in_title else 1)
        for word, each in rarity.items()
    }


def _rarity(vocabulary: Vocabulary, words: Iterable[str]) -> dict[str, float]:
    """Measure how rare words are; common ones, and those of a single document, are left out."""
    most = max(_FEW, vocabulary.size * _COMMON)
    return {
        word: log(1 + vocabulary.size / count)
        for word, count in vocabulary.counts(words).items()
        if 1 < count <= most
    }


def _norm(weights: Iterable[float]) -> float:
    return sqrt(sum(weight * weight for weight in weights)) or 1.0
