"""Asking the indexes: one query, its words understood in one way."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from confcli.search import places
from confcli.search.condition import Writer
from confcli.search.language import And, Filter, words_of
from confcli.search.meaning import Meaning, meanings
from confcli.search.names import tier
from confcli.search.query import Query
from confcli.search.question import Condition, Question, Statement, both
from confcli.search.ranking import Judge, Judgement
from confcli.search.results import Hit, Named, entries
from confcli.search.shelves import Document, Indexed, Label
from confcli.search.vocabulary import Vocabulary

#: So many documents are judged at a time; the next so many come after them in any case.
_JUDGED = 150
#: Of a query with more words, only the rarest have to be there.
_MOST_WORDS = 24


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
        words = list(dict.fromkeys(words_of(tree, unwanted=True)))
        meant = _held_to_the_rarest(meanings(words, vocabulary, wide=wide))
        self._meanings = dict(zip(words, meant, strict=True))
        found = ((shelf, self._question(shelf, some=some)) for shelf in shelves)
        self._asked = [(shelf, question) for shelf, question in found if question]

    def answer(self, limit: int) -> tuple[list[Hit], int]:
        """Return the first documents in the order asked for, and how many there are."""
        count = max(1, -(-limit // _JUDGED)) * _JUDGED
        by_index = [self._first(shelf, question, count) for shelf, question in self._asked]
        judge = Judge(self._tree, self._meanings)
        found: dict[Label, tuple[Document, Judgement]] = {}
        for block in self._blocks([first.documents for first in by_index], judge.title):
            judged = [(each, judge.judge(each.texts)) for each in block]
            if self._query.sort == "relevance":
                judged.sort(key=_rank)
            for each, judgement in judged:
                found.setdefault(each.label, (each, judgement))
        # The index finds initials in the middle of a title that on a closer look are none.
        real = [each for each in found.values() if each[1].hits or not each[1].words]
        shown = real[:limit]
        read = entries([each for each, _ in shown])
        hits = [Hit(entry, judgement) for entry, (_, judgement) in zip(read, shown, strict=True)]
        return hits, sum(first.total for first in by_index) - (len(found) - len(real))

    def named(self) -> Named | None:
        """Return the people whose names fit best; ``None`` where nobody's does."""
        meant = [self._meanings[word] for word in words_of(self._tree)]
        found: defaultdict[int, dict[tuple[str, ...], list[Document]]] = defaultdict(dict)
        for document in self._documents(lambda question: question.selecting("time", -1)):
            for words in document.names():
                fit = tier(meant, words)
                if fit is not None:
                    found[fit].setdefault(words, []).append(document)
        return Named(found[min(found)]) if found else None

    def _question(self, shelf: Indexed, *, some: bool) -> Question | None:
        def fitting(filters: Sequence[Filter]) -> list[int]:
            query = self._query
            return places.fitting(shelf.connection, filters, query.calendar, query.today)

        question = Writer(shelf.connection, self._meanings, fitting).question(self._tree, some=some)
        return question and question.besides(_among(self._query.kinds, shelf.hidden))

    def _blocks(
        self, by_index: Sequence[list[Document]], title: Sequence[str]
    ) -> Iterable[list[Document]]:
        """Yield the documents to judge together; by relevance those of a title among the first.

        In another order they are one block, put in that order.
        """
        if self._query.sort != "relevance":
            yield sorted((each for found in by_index for each in found), key=self._order)
            return
        first = self._documents(lambda question: question.titled(" ".join(title))) if title else []
        for begin in range(0, max(map(len, by_index), default=0), _JUDGED):
            yield first + [each for found in by_index for each in found[begin : begin + _JUDGED]]
            first = []

    def _order(self, document: Document) -> tuple[object, ...]:
        title, *_ = document.texts
        by_title = () if self._query.sort == "time" else (not title, title)
        return *by_title, document.start, title, document.label

    def _documents(self, statement: Callable[[Question], Statement]) -> list[Document]:
        """Return the documents that the statements select which questions give."""
        return [
            document
            for shelf, question in self._asked
            for document in shelf.documents(statement(question))
        ]

    def _first(self, shelf: Indexed, question: Question, count: int) -> "_First":
        """Return the first documents of an index: those that come before all others may do."""
        sort = self._query.sort
        best = question.at_best() if sort == "relevance" else None
        found = shelf.documents(best.selecting(sort, count)) if best else []
        if len(found) == count:
            return _First(found, shelf.count(question))
        rest = shelf.documents(question.selecting(sort, count))
        total = len(rest) if len(rest) < count else shelf.count(question)
        labels = {each.label for each in found}
        return _First(found + [each for each in rest if each.label not in labels], total)


class _First(NamedTuple):
    """The first documents of an index that answer a question, and how many there are."""

    documents: list[Document]
    total: int


def _rank(found: tuple[Document, Judgement]) -> tuple[object, ...]:
    document, judgement = found
    best = not judgement.whole, not judgement.complete, -judgement.score
    return *best, document.start, document.label


def _held_to_the_rarest(found: list[Meaning]) -> list[Meaning]:
    """Return meanings of which only the rarest have to be there, if they are many."""
    if len(found) <= _MOST_WORDS:
        return found
    known = [meaning.weight for meaning in found if meaning.is_known]
    least = sorted(known, reverse=True)[:_MOST_WORDS][-1:] or [0.0]
    return [m._replace(optional=m.optional or m.weight < least[0]) for m in found]


def _among(kinds: Sequence[str], hidden: frozenset[str]) -> Condition:
    """Return the condition that a document is of some kinds, and not of hidden conferences."""
    keys = "{key} IN (SELECT key FROM document WHERE kind IN (SELECT value FROM json_each(?)))"
    shown = "{key} NOT IN (SELECT key FROM document WHERE slug IN (SELECT value FROM json_each(?)))"
    asked = [Condition(keys, (json.dumps(kinds),))] if kinds else []
    asked += [Condition(shown, (json.dumps(sorted(hidden)),))] if hidden else []
    return both(asked)
