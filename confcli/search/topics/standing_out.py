"""The topics that stand out in a conference, against the other conferences loaded."""

from collections.abc import Container, Iterable, Iterator, Sequence
from math import log, sqrt

from confcli.model.tuples import NamedTuple
from confcli.schedule.entries import Entry
from confcli.schedule.topics import StandingOut, Topic
from confcli.search.index.documents import Label, entries
from confcli.search.searcher import Searcher
from confcli.search.topics.candidates import Candidate, candidates
from confcli.search.topics.measures import Measure, measure
from confcli.search.topics.others import query
from confcli.search.topics.printed import printed
from confcli.search.topics.terms import Form, Term, Terms
from confcli.search.topics.texts import Texts

#: How surely a topic is used more here than elsewhere, at least, as a z-score.
_SURE = 3.0
#: How much more a phrase says than a word; in which share of the documents with one of its words
#: it stands for the word, too.
_PHRASE, _ABSORBS = 1.2, 0.4
#: How many titles in a row may be chance.
_FEW = 10
#: How many candidates are measured closely, for each topic that is wanted.
_CLOSELY = 6
#: How many documents are read to see how a topic is printed.
_READ = 6


def standing_out(
    searcher: Searcher, conference: str, limit: int, left_out: Container[Label] = ()
) -> StandingOut:
    """Find the topics that stand out in a conference, those first that do so most.

    Fewer than the limit if fewer are sure. A topic is a word or a phrase in all numbers, with
    its abbreviation; each count is that of the talks and papers that hold it in their title,
    keywords or abstract, but for what is left out.
    """
    texts = Texts(searcher, conference, left_out)
    terms = Terms(texts)
    chooser = _Chooser(searcher, texts, terms, measure(searcher, texts, terms))
    chosen = chooser.chosen(candidates(searcher, texts, terms), limit)
    topics = [*_presented(texts, terms, chosen)]
    others = sum(name != conference for index in searcher.indexes for name in index.names())
    compared = (texts.others, others) if texts.has_others else (0, 0)
    return StandingOut(topics, len(texts.documents), texts.with_abstract, *compared)


class _Chooser:
    def __init__(self, searcher: Searcher, texts: Texts, terms: Terms, measure: Measure) -> None:
        self._vocabulary, self._size = searcher.vocabulary, len(texts.documents)
        self._terms, self._measure = terms, measure

    def chosen(self, found: Sequence[Candidate], limit: int) -> list[tuple[Candidate, float]]:
        """The first candidates by how much they stand out, none with the words of another."""
        rough = [*zip(found, self._measure.roughly(found), strict=True)]
        first = self._ordered(rough)[: limit * _CLOSELY]
        closely = [(each, self._measure.closely(each)) for each, _ in first]
        ordered = self._ordered(closely)
        roots = self._roots(each for each, _ in ordered)
        absorbed = self._absorbed(each for each, _ in ordered)
        chosen: list[tuple[Candidate, float]] = []
        for each, strength in ordered:
            if each.term not in absorbed and not any(
                roots.share(each, other) for other, _ in chosen
            ):
                chosen.append((each, strength))
        return chosen[:limit]

    def _ordered(self, found: Iterable[tuple[Candidate, float]]) -> list[tuple[Candidate, float]]:
        sure = (each for each in found if each[1] >= _SURE)
        return sorted(sure, key=lambda each: (-self._score(*each), each[0].term))

    def _score(self, candidate: Candidate, strength: float) -> float:
        rarity = log(1 + self._size / candidate.size)
        titled = candidate.titles / (candidate.size + _FEW)
        return strength * sqrt(rarity) * titled * (_PHRASE if len(candidate.term) > 1 else 1)

    def _absorbed(self, found: Iterable[Candidate]) -> set[Term]:
        """The words that a phrase stands for."""
        return {
            (word,)
            for each in found
            if len(each.term) > 1
            for word in each.term
            if each.size >= _ABSORBS * len(self._terms.documents((word,)))
        }

    def _roots(self, found: Iterable[Candidate]) -> "_Roots":
        words = {word for each in found for word in each.term}
        stems = self._vocabulary.stems(words)
        counts = {word: len(self._terms.documents((word,))) for word in words}
        return _Roots({word: min(stems.get(word, [word])) for word in words}, counts)


class _Roots(NamedTuple):
    """The stem of each word, and how many documents hold it."""

    stems: dict[str, str]
    counts: dict[str, int]

    def share(self, one: Candidate, other: Candidate) -> bool:
        """Whether one of two terms has the word that says most of the other."""
        return self._weightiest(one) in self._all(other) or self._weightiest(other) in self._all(
            one
        )

    def _weightiest(self, candidate: Candidate) -> str:
        return self.stems[min(candidate.term, key=lambda word: (self.counts[word], word))]

    def _all(self, candidate: Candidate) -> set[str]:
        return {self.stems[word] for word in candidate.term}


def _presented(
    texts: Texts, terms: Terms, chosen: Iterable[tuple[Candidate, float]]
) -> Iterator[Topic]:
    """Yield topics as they are shown: printed as talks print them, each with an example."""
    used: set[int] = set()
    for each, strength in chosen:
        forms = [some for term in each.terms if (some := terms.forms(term, each.documents))]
        first = _typical(texts, each, [form for some in forms for form in some], used)
        used.add(first[0])
        read = entries([texts.documents[n] for n in first])
        names = [_printed(read, some) for some in forms]
        yield Topic(
            names[0],
            names[1] if len(names) > 1 else None,
            each.size,
            each.titles,
            round(strength, 1),
            query(form for some in forms for form in some),
            read[0],
        )


def _printed(read: Sequence[Entry], forms: Sequence[Form]) -> str:
    """How running text prints some forms, else how titles do, which capitalize what they like."""
    for texts in ([each.abstract for each in read], [each.title for each in read]):
        if found := printed(filter(None, texts), forms):
            return found
    return " ".join(forms[0])


def _typical(
    texts: Texts, candidate: Candidate, forms: Sequence[Form], used: set[int]
) -> list[int]:
    """The documents that are most about a topic, first the best one that is no example yet."""

    wanted = [f" {' '.join(form)} " for form in forms]

    def order(number: int) -> tuple[object, ...]:
        title, _, others = texts.said[number].partition("\n")
        is_titled = any(form in title for form in wanted)
        said = sum(map(others.count, wanted))
        return not is_titled, number in used, -said, len(title), texts.documents[number].label

    return sorted(candidate.documents, key=order)[:_READ]
