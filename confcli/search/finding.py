"""Searching: from a query to the documents that fit it, the best first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from confcli.schedule.filters import Filters
from confcli.search.asking import places
from confcli.search.asking.query import Query
from confcli.search.index.documents import Indexed, Label
from confcli.search.index.schema import NAMES
from confcli.search.index.vocabulary import Vocabulary
from confcli.search.query.language import parse
from confcli.search.query.tree import And, Filter, Name, names_of, words_of
from confcli.search.ranking.results import Found, Named

if TYPE_CHECKING:
    from confcli.search.similar import Like
import json
from collections import defaultdict

from confcli.search.asking.condition import Writer
from confcli.search.index.documents import Document
from confcli.search.index.question import ALL, Condition, Question
from confcli.search.query.meaning import Meaning
from confcli.search.query.names import tier
from confcli.search.query.reading import meanings
from confcli.search.ranking.judge import Judge, Judgement
from confcli.search.ranking.results import Hit, entries

#: So few documents, of less than this score, are hardly what was meant.
_FEW, _POOR = 3, 20
#: So many others are looked at, whatever the limit.
_OTHERS = 100
#: Of so many words one may be wrong, so that what holds all of them is not it.
_MANY_WORDS = 3


class Index:
    """What is searched: the index of the added listings, that of the bundled ones, or one made."""

    def __init__(self, shelves: Sequence[Indexed]) -> None:
        self._shelves = shelves
        self._vocabulary = Vocabulary([shelf.connection for shelf in shelves])

    def search(self, query: Query, limit: int) -> Found:
        """Return the best documents that fit a query, also by some words where hardly any has all.

        ``WrongUsageError`` where the query cannot be understood.
        """
        tree = query.tree()

        def asked(limit: int, *, wide: bool = False, some: bool = False) -> Found:
            search = Search(self._shelves, self._vocabulary, query, tree, wide=wide, some=some)
            return search.answer(limit)

        strict = asked(max(limit, _FEW))
        found = strict if strict.total else asked(max(limit, _FEW), wide=True)
        if not found.total:
            return asked(limit, some=True)
        is_much = found.total > _FEW or len(list(words_of(tree))) < _MANY_WORDS
        if found.best >= _POOR or (strict.total and is_much):
            return found.first(limit)
        others = asked(_OTHERS, some=True)
        return found.and_others(others, query.sort).first(limit)

    def named(self, query: Query) -> Named:
        """Return the people whom a query may name: those whose names fit best.

        That is as they are, else begun so, else mistyped.
        """
        asked = parse(query.text)
        wanted = Name(tuple(names_of(asked, NAMES)), NAMES)
        if not wanted.words:
            return Named({})
        filters = [part for part in asked.parts if isinstance(part, Filter)]
        for wide in (False, True):
            tree = And((wanted, *filters, *query.filters_asked()))
            search = Search(self._shelves, self._vocabulary, query, tree, wide=wide)
            if found := search.named():
                return found
        return Named({})

    def similar(self, label: Label, limit: int) -> "list[Like]":
        """Return the papers most like a document, by the rare words that they share."""
        from confcli.search.similar import similar

        return similar(self._shelves, self._vocabulary, label, limit)

    def near(self, query: Query) -> list[str]:
        """Return words of the vocabulary that look like those of a query that are not in it."""
        words = dict.fromkeys(token for word in words_of(query.tree()) for token in word.tokens)
        known = self._vocabulary.counts(words)
        unknown = [word for word in words if word not in known]
        return [near for word in unknown for near in self._vocabulary.like(word, 3)]

    def fruitless(self, query: Query) -> list[str]:
        """Return a sentence for each filter of a query that nothing at all fits."""
        found = [place for shelf in self._shelves for place in places.read(shelf.connection)]
        asked = [part for part in query.tree().parts if isinstance(part, Filter)]
        return [
            sentence
            for name, values in asked
            for sentence in Filters(**{name: values}).fruitless(found, query.calendar, query.today)
        ]


#: So many documents are judged at least, as the index tells only roughly which are the best:
#: fewer where the shortest titles are, more where there are no more, or where the first are no
#: better than the last, only earlier; and most where it finds initials of anybody.
_ALIKE, _JUDGED, _MANY, _OF_ANYBODY = 80, 150, 500, 3000
#: Of a query with more words, only the rarest have to be there.
_MOST_WORDS = 24

_Judged = tuple[Document, Judgement]


class Search:
    """One query, its words understood in one way."""

    def __init__(
        self,
        shelves: Sequence[Indexed],
        vocabulary: Vocabulary,
        query: Query,
        tree: And,
        *,
        wide: bool,
        some: bool = False,
    ) -> None:
        self._query = query
        self._tree = tree
        self._some = some
        wanted = list(dict.fromkeys(words_of(tree)))
        meant = _held_to_the_rarest(meanings(wanted, vocabulary, wide=wide))
        self._meanings = dict(zip(wanted, meant, strict=True))
        for word in set(words_of(tree, unwanted=True)) - self._meanings.keys():
            (self._meanings[word],) = meanings([word], vocabulary)
        found = ((shelf, self._question(shelf)) for shelf in shelves)
        self._asked = [(shelf, question) for shelf, question in found if question]

    def answer(self, limit: int) -> Found:
        """Return the first documents in the order asked for, and how many there are."""
        has_initial = any(meaning.initial for meaning in self._meanings.values())
        least = _OF_ANYBODY if has_initial else 0
        found, total = self._judged(max(limit, least))
        if len(found) < total and _differ_in_time_alone(found[limit - 1 :]):
            found, total = self._judged(max(limit, least, _MANY), early=True)
        read = entries([each for each, _ in found[:limit]])
        hits = [Hit(entry, judgement) for entry, (_, judgement) in zip(read, found, strict=False)]
        has_acronym = any(meaning.acronym for meaning in self._meanings.values())
        is_exact = len(found) == total or not (has_initial or has_acronym)
        return Found(hits, total, exact=is_exact)

    def _judged(self, least: int, *, early: bool = False) -> tuple[list[_Judged], int]:
        """Return the first documents of each index, in order, and how many there are.

        These are so many at ``least``, and also those that are on ``early``.
        """
        judge = Judge(self._tree, self._meanings)
        title = " ".join(judge.title)
        found: dict[Label, _Judged] = {}
        total = 0
        for shelf, question in self._asked:
            keys, answers = self._first(shelf, question, least)
            if len(keys) < answers and (early or answers <= _MANY):
                keys |= {*shelf.keys(question.ordered("time", _MANY))}
            titled = shelf.keys(question.titled(title)) if title else []
            for each in shelf.documents({*keys, *titled}):
                found[each.label] = each, judge.judge(each.texts)
            total += answers
        # The index finds initials, and words of two names, that on a closer look are none.
        real = [each for each in found.values() if self._is_answer(each[1])]
        return sorted(real, key=self._order), total - (len(found) - len(real))

    def _is_answer(self, judgement: Judgement) -> bool:
        return judgement.complete or (self._some and bool(judgement.hits))

    def named(self) -> Named | None:
        """Return the people whose names fit best; ``None`` where nobody's does."""
        meant = [self._meanings[word] for word in words_of(self._tree)]
        found: defaultdict[int, dict[tuple[str, ...], list[Document]]] = defaultdict(dict)
        for shelf, question in self._asked:
            for document in shelf.documents(shelf.keys(question.ordered("time", -1))):
                for words in document.names():
                    fit = tier(meant, words)
                    if fit is not None:
                        found[fit].setdefault(words, []).append(document)
        return Named(found[min(found)]) if found else None

    def _question(self, shelf: Indexed) -> Question | None:
        def fitting(filters: Sequence[Filter]) -> list[int]:
            query = self._query
            return places.fitting(shelf.connection, filters, query.calendar, query.today)

        writer = Writer(shelf.connection, self._meanings, fitting)
        question = writer.question(self._tree, some=self._some)
        asked = question and question.besides(_shown(shelf.hidden))
        return asked and asked._replace(kinds=self._query.kinds)

    def _order(self, found: _Judged) -> tuple[object, ...]:
        document, judgement = found
        title, *_ = document.texts
        if self._query.sort == "relevance":
            best = not judgement.whole, not judgement.complete, -judgement.score
            return *best, document.start, document.key, document.label
        by_title = () if self._query.sort == "time" else (not title, title)
        return *by_title, document.start, title, document.label

    def _first(self, shelf: Indexed, question: Question, least: int) -> tuple[set[int], int]:
        """Return the keys of the first documents of an index, and how many answer a question."""
        by_relevance, found = self._query.sort == "relevance", set[int]()
        for each in question.in_tiers() if by_relevance else []:
            count = max(least, _ALIKE if each.alike else _JUDGED)
            keys = shelf.keys(question.of_tier(each, count))
            if len(keys) == count and not each.alike:
                keys = shelf.keys(question.of_tier(each, count, estimated=True))
            found.update(keys)
            if len(found) >= count:
                return found, shelf.count(question)
        if by_relevance and question.match is not None:
            return found, len(found)
        found.update(shelf.keys(question.ordered(self._query.sort, max(least, _JUDGED))))
        return found, shelf.count(question)


def _differ_in_time_alone(found: Sequence[_Judged]) -> bool:
    """Tell whether the first of some documents in order is only earlier than the last."""
    if not found:
        return False
    (first, best), (last, worst) = found[0], found[-1]
    return best.score == worst.score and first.start != last.start


def _held_to_the_rarest(found: list[Meaning]) -> list[Meaning]:
    """Return meanings of which only the rarest have to be there, if they are many."""
    if len(found) <= _MOST_WORDS:
        return found
    known = [meaning.weight for meaning in found if meaning.is_known]
    least = sorted(known, reverse=True)[:_MOST_WORDS][-1:] or [0.0]
    return [m._replace(optional=m.optional or m.weight < least[0]) for m in found]


def _shown(hidden: frozenset[str]) -> Condition:
    """Return the condition that a document is not of hidden conferences."""
    sql = "{key} NOT IN (SELECT key FROM document WHERE slug IN (SELECT value FROM json_each(?)))"
    return Condition(sql, (json.dumps(sorted(hidden)),)) if hidden else ALL
