"""Searching: from a query to the documents that fit it, the best first."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from confcli.days import Calendar
from confcli.query import Filters
from confcli.schedule import Entry
from confcli.search import places
from confcli.search.condition import Writer
from confcli.search.explain import explanation
from confcli.search.language import And, Filter, Node, Or, name, parse, words_of
from confcli.search.meaning import Meaning, meanings
from confcli.search.question import Condition, Question, Statement, both
from confcli.search.ranking import Judge, Judgement
from confcli.search.shelves import Indexed, Label
from confcli.search.snippet import snippet
from confcli.search.vocabulary import Vocabulary

#: So many documents are judged at a time; the next so many come after them in any case.
_JUDGED = 300
#: Of a query with more words, only the rarest have to be there.
_MOST_WORDS = 24
#: The least share of what a query's words are worth that is more than a weak hit.
_STRONG = 0.5
_NEVER = "9999"


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked: a text in the query language, and what options say beside it."""

    text: str
    filters: Filters
    calendar: Calendar
    today: date
    #: Kinds of document: paper, session, talk; none means all.
    kinds: tuple[str, ...] = ()
    #: Fields that its words have to stand in; none means all.
    fields: tuple[str, ...] = ()
    sort: str = "relevance"

    def tree(self) -> And:
        """Return the tree of the text, what filters ask with it."""
        asked = parse(self.text, self.fields or None).parts
        people = [name(author, ("authors", "chairs")) for author in self.filters.author]
        return And((*asked, *filter(None, [_any(people)]), *self.filters_asked()))

    def filters_asked(self) -> list[Filter]:
        """Return the filters that options ask for, as a query asks for them."""
        values = ((key, getattr(self.filters, key)) for key in places.FILTERS)
        return [Filter(key, asked) for key, asked in values if asked]


class Hit(NamedTuple):
    """A document found, and how well it fits."""

    entry: Entry
    judgement: Judgement

    @property
    def score(self) -> float:
        """How well it fits, of 100."""
        return self.judgement.score

    @property
    def matched(self) -> dict[str, list[str]]:
        """The words that hit, by field."""
        return self.judgement.matched

    @property
    def snippet(self) -> str | None:
        """The abstract around its best hits, where the title holds none."""
        return snippet(self.entry.abstract, self.judgement)

    @property
    def explanation(self) -> str:
        """Why it was found, in words."""
        return explanation(self.judgement)

    @property
    def weak(self) -> bool:
        """Whether it is hardly what was meant: some words only, of little worth or in passing."""
        fields = {hit.field for hit in self.judgement.best}
        return not self.judgement.complete and (
            self.judgement.share < _STRONG or fields <= {"abstract"}
        )


class Found(NamedTuple):
    """What a search came to."""

    hits: list[Hit]
    #: How many there are, shown or not.
    total: int
    #: Whether they hold all that was asked for, or only some of it.
    complete: bool


class Index:
    """What is searched: the index of the added listings, that of the bundled ones, or one made."""

    def __init__(self, shelves: Sequence[Indexed]) -> None:
        self._shelves = shelves
        self._vocabulary = Vocabulary([shelf.connection for shelf in shelves])

    def search(self, query: Query, limit: int) -> Found:
        """Return the best documents that fit a query; some of its words, where none holds all.

        ``WrongUsageError`` where the query cannot be understood.
        """
        tree = query.tree()
        for wide, some in ((False, False), (True, False), (True, True)):
            search = _Search(self._shelves, self._vocabulary, query, tree, wide=wide, some=some)
            if total := search.total():
                return Found(search.hits(limit), total, complete=not some)
        return Found([], 0, complete=False)

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


class _Row(NamedTuple):
    """A document as an index has it."""

    shelf: int
    key: int
    label: Label
    start: str
    texts: tuple[str, ...]


class _Search:
    """One query, its words understood in one way."""

    def __init__(
        self,
        shelves: Sequence[Indexed],
        vocabulary: Vocabulary,
        query: Query,
        tree: And,
        *,
        wide: bool,
        some: bool,
    ) -> None:
        self._shelves = shelves
        self._query = query
        self._tree = tree
        words = list(dict.fromkeys(words_of(tree, unwanted=True)))
        meant = _held_to_the_rarest(meanings(words, vocabulary, wide=wide))
        self._meanings = dict(zip(words, meant, strict=True))
        self._questions = [self._question(shelf, some=some) for shelf in shelves]

    def total(self) -> int:
        """Return how many documents there are."""
        asked = zip(self._shelves, self._questions, strict=True)
        return sum(
            shelf.connection.execute(*question.counting()).fetchone()[0]
            for shelf, question in asked
            if question
        )

    def hits(self, limit: int) -> list[Hit]:
        """Return the first documents in the order asked for."""
        judge = Judge(self._tree, self._meanings)
        found: dict[tuple[int, int], tuple[_Row, Judgement]] = {}
        for rows in self._blocks(limit):
            block = [(row, judge.judge(row.texts)) for row in rows if row[:2] not in found]
            if self._query.sort == "relevance":
                block.sort(key=_rank)
            found |= {row[:2]: (row, judgement) for row, judgement in block}
        return self._read(list(found.values())[:limit])

    def _question(self, shelf: Indexed, *, some: bool) -> Question | None:
        def fitting(filters: Sequence[Filter]) -> list[int]:
            query = self._query
            return places.fitting(shelf.connection, filters, query.calendar, query.today)

        question = Writer(shelf.connection, self._meanings, fitting).question(self._tree, some=some)
        return question and question.besides(_among(self._query.kinds, shelf.hidden))

    def _blocks(self, limit: int) -> Iterable[list[_Row]]:
        """Yield the documents to judge together: first those of the title asked for, and others."""
        count = -(-limit // _JUDGED) * _JUDGED
        title = " ".join(token for word in words_of(self._tree) for token in word.tokens)
        asked = [(n, question) for n, question in enumerate(self._questions) if question]
        shelves = [self._rows(n, each.selecting(self._query.sort, count)) for n, each in asked]
        first = [row for n, each in asked for row in self._rows(n, each.titled(title))]
        if self._query.sort != "relevance":
            first = []
        for begin in range(0, count, _JUDGED):
            yield first + [row for rows in shelves for row in rows[begin : begin + _JUDGED]]
            first = []

    def _rows(self, number: int, statement: Statement) -> list[_Row]:
        """Return the documents that a statement selects from the index of a number."""
        return [
            _Row(number, key, (slug, kind, id_), start or _NEVER, tuple(texts))
            for key, slug, kind, id_, start, *texts in self._shelves[number].connection.execute(
                *statement
            )
        ]

    def _read(self, found: Sequence[tuple[_Row, Judgement]]) -> list[Hit]:
        """Return hits with the entries that the documents stand for."""
        entries: dict[tuple[int, int], Entry] = {}
        for number, shelf in enumerate(self._shelves):
            rows = [row for row, _ in found if row.shelf == number]
            read = shelf.read([row.label for row in rows])
            entries |= {row[:2]: entry for row, entry in zip(rows, read, strict=True)}
        return [Hit(entries[row[:2]], judgement) for row, judgement in found]


def _rank(found: tuple[_Row, Judgement]) -> tuple[object, ...]:
    row, judgement = found
    return not judgement.whole, not judgement.complete, -judgement.score, row.start, row.label


def _any(nodes: Sequence[Node | None]) -> Node | None:
    """Return the node that one of some is wanted."""
    found = tuple(node for node in nodes if node is not None)
    return Or(found) if len(found) > 1 else found[0] if found else None


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
