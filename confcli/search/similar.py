"""Papers similar to one: those that say most of the same, by words and phrases they share."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from confcli.model.tuples import NamedTuple
from confcli.schedule.entries import Entry
from confcli.search.asking import places
from confcli.search.asking.query import Query
from confcli.search.asking.said import said
from confcli.search.index.documents import Document, Index, Label, entries
from confcli.search.index.question import ALL, Question, Selection, Tier, labelled
from confcli.search.resemblance import FIELDS, Language
from confcli.search.searcher import Searcher
from confcli.search.telling import phrases

#: How many words are looked for, and how many documents are compared.
_MOST_WORDS, _COMPARED = 40, 300
#: How many documents say which words are usual beside them.
_USUAL = 200
#: What scores less than this is not similar; to be of interest, it has to be more so.
_SIMILAR, _ALIKE = 3, 7


class Similar(NamedTuple):
    """A paper similar to another: how much, 100 at most, and the words and phrases they share."""

    entry: Entry
    score: float
    shared: list[str]


def similar(
    searcher: Searcher, label: Label, limit: int | None, asked: Query | None = None
) -> list[Similar]:
    """List the papers most similar to a document; none if it has no rare word.

    Only those that match the filters of a query are listed; its text counts for nothing.
    """
    document = next(iter(_labelled(searcher, [label])), None)
    usual = _beside(document) if document else []
    wanted = _rarest(searcher, document, usual) if document else []
    if not document or not wanted:
        return []
    others = [
        each
        for index in searcher.indexes
        for each in index.documents(index.keys(_sharing(wanted, index, asked)))
        if each.label[1] == "paper" and each.label != label and each.label[0] not in index.hidden
    ]
    language = Language(searcher.vocabulary, [document, *others], usual)
    scores = _scores(language, [document], others)
    scored = [(round(score, 2), each) for score, each in scores if score >= _SIMILAR]
    scored.sort(key=lambda each: (-each[0], each[1].start, each[1].label))
    best = scored[:limit]
    return [
        Similar(entry, score, [*_shared(language, document, other)])
        for entry, (score, other) in zip(entries([each for _, each in best]), best, strict=True)
    ]


def alike(
    searcher: Searcher, liked: Collection[Label], among: Collection[Label]
) -> dict[Label, float]:
    """How similar documents are to the most similar one of those liked, by label; 100 at most.

    Those that share little more than by chance are left out.
    """
    wanted = _labelled(searcher, liked)
    others = _labelled(searcher, among) if wanted else []
    usual = others[:: 1 + len(others) // _USUAL]
    language = Language(searcher.vocabulary, [*wanted, *others], usual)
    scores = _scores(language, wanted, others)
    return {each.label: score for score, each in scores if score >= _ALIKE}


def _scores(
    language: Language, wanted: Iterable[Document], others: Iterable[Document]
) -> Iterator[tuple[float, Document]]:
    """Yield how similar documents are to the most similar of those wanted, if at all."""
    asked = [language.said(each) for each in wanted]
    for document in others:
        words = {*document.words(*FIELDS)}
        # Most share too little with any: what they say need not be weighed.
        if close := [one for one in asked if language.may_resemble(one, words)]:
            held = language.said(document)
            yield max(language.resemblance(one, held) for one in close), document


def _labelled(searcher: Searcher, labels: Collection[Label]) -> list[Document]:
    """Read the documents of labels, in any order."""
    wanted = labelled(labels)
    return [each for index in searcher.indexes for each in index.documents(index.keys(wanted))]


def _fitting(index: Index, asked: Query | None) -> frozenset[int] | None:
    """Find the keys of the documents that match the filters of a query; ``None`` for all."""
    if asked is None or not (filters := asked.filters_asked()):
        return None
    return places.documents(index, tuple(filters), asked.calendar, asked.today)


def _sharing(words: Iterable[str], index: Index, asked: Query | None) -> Selection:
    """Select the documents that hold most of some words, and match the filters of a query."""
    quoted = " OR ".join(f'"{word}"' for word in words)
    tier = Tier(f"{{{' '.join(FIELDS)}}} : ({quoted})", alike=False)
    marked, among = said(index, asked.filters) if asked else ALL, _fitting(index, asked)
    return Question(tier.match, marked, among=among).of_tier(tier, _COMPARED, estimated=True)


def _beside(document: Document) -> list[Document]:
    """Read some documents of the same conference; ids are in no order that means anything."""
    of_conference = "SELECT key FROM document WHERE slug = ? ORDER BY id"
    index = document.within
    return index.documents(index.keys(Selection(of_conference, document.label[:1], _USUAL)))


def _rarest(searcher: Searcher, document: Document, usual: Sequence[Document]) -> list[str]:
    """List the words that say most about a document, the weightiest first."""
    language = Language(searcher.vocabulary, [document], usual)
    weights = language.said(document).telling
    return sorted(weights, key=lambda word: (-weights[word], word))[:_MOST_WORDS]


def _shared(language: Language, one: Document, other: Document) -> Iterator[str]:
    """Yield the phrases and rare words that two documents share, the weightiest first."""
    ones, others = (language.said(each).words for each in (one, other))

    def weight(phrase: tuple[str, ...]) -> float:
        return sum(ones[word] * others[word] for word in phrase if word in ones)

    texts = (each.words(*FIELDS) for each in (one, other))
    told: set[str] = set()
    for phrase in sorted(set(phrases(*texts)), key=lambda it: (-weight(it), it)):
        is_rare = len(phrase) > 1 or phrase[0] in language.telling
        if is_rare and not told.issuperset(phrase):
            yield " ".join(phrase)
            told.update(phrase)
