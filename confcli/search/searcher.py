"""Search: from a query to the best results, or to the people it names."""

import sys
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cached_property

from confcli.schedule.conferences import meant
from confcli.schedule.entries import Place
from confcli.search.asking import places
from confcli.search.asking.partial import DECISIVE, Part
from confcli.search.asking.query import Query
from confcli.search.attempt import Attempt, read
from confcli.search.index.documents import Index
from confcli.search.index.schema import NAMES
from confcli.search.index.tokens import is_sign
from confcli.search.index.vocabulary import Vocabulary
from confcli.search.query import names
from confcli.search.query.tree import And, FieldFilter, as_name, replaced, wanted_in, words_of
from confcli.search.query.unfinished import begun, unfinished
from confcli.search.ranking.results import NONE, Found, Named

#: If fewer results than this are good, partial matches follow.
ENOUGH = 10

#: How many of them are looked for while a query is typed.
_PARTLY = 40


class Searcher:
    """Searches the indexes of the listings as one."""

    def __init__(self, indexes: Sequence[Index]) -> None:
        self.indexes = indexes
        self.vocabulary = Vocabulary([index.connection for index in indexes])

    @cached_property
    def conferences(self) -> list[str]:
        """The names of the conferences that a search may find."""
        return [name for index in self.indexes for name in index.conferences()]

    def interrupt(self) -> None:
        """Let what is searched for in another thread fail soon, with an error of SQLite."""
        for index in self.indexes:
            index.connection.interrupt()

    def search(self, query: Query, limit: int | None) -> Found:
        """Find the best results, then partial ones if few; ``WrongUsageError`` for a bad query.

        A limit of ``None`` finds all.
        """
        tree, limit = self._with_names(query.tree), sys.maxsize if limit is None else limit
        most = max(limit, ENOUGH)
        strict = self._attempt(query, tree)
        found = strict.answer(most)
        if is_wide := not found.good:
            found = self._attempt(query, tree, wide=True).answer(most)
        if found.is_quoted and len(words_of(tree)) > DECISIVE:  # nothing else is asked for
            return found.first(limit)
        others = _partial(strict, found, _PARTLY if query.is_typed else most, query.order)
        if others.total:
            found = (found.only_good() if is_wide else found).and_others(others, query.order)
        return found.first(limit)

    def count(self, query: Query) -> int:
        """How many documents match every word, as typed."""
        return self._attempt(query, self._with_names(query.tree)).answer(1).total

    def by_conference(self, query: Query) -> Counter[tuple[str, str]]:
        """How many documents match every word, as typed, by slug of their conference and kind."""
        return self._attempt(query, self._with_names(query.tree)).by_conference()

    def named(self, query: Query) -> Named:
        """Find the people whose names match best: exactly, else by prefix, else with typos."""
        asked = query.reading.tree
        if not asked.parts:
            return Named({})
        wanted = wanted_in(as_name(asked, NAMES) or And(()))
        others = [part for part in asked.parts if as_name(part, NAMES) is None]
        parts = [*([wanted] if wanted else []), *others, *query.texts_asked().values()]
        tree = self._with_names(And((*parts, *query.filters_asked())))
        for wide in (False, True):
            if found := self._attempt(query, tree, wide=wide).named(names.asked(asked)):
                return found
        return Named({})

    def _with_names(self, tree: And) -> And:
        """The same query with the full names of the conferences that it asks for."""

        def named(asked: FieldFilter) -> FieldFilter:
            if asked.name != "conference":
                return asked
            full = [name for value in asked.values for name in meant(value, self.conferences)]
            return asked._replace(values=tuple(full) or asked.values)

        return And(tuple(replaced(part, named) for part in tree.parts))

    def places(self, conferences: Collection[str] = ()) -> list[Place]:
        """When and where anything is in some conferences, or in all that a search may find."""
        among = {*(conferences or self.conferences)}
        found = (place for index in self.indexes for place in places.every(index))
        return [place for place in found if place.conference in among]

    def any(self, query: Query, tree: And) -> bool:
        """Whether anything matches a tree, typos forgiven."""
        return bool(self._attempt(query, tree, wide=True).answer(1).total)

    def near(self, query: Query) -> list[str]:
        """Suggest words of the vocabulary for words of a query that it lacks."""
        words = dict.fromkeys(token for word in words_of(query.tree) for token in word.tokens)
        known = self.vocabulary.counts(words)
        unknown = [word for word in words if word not in known and not is_sign(word)]
        return [near for word in unknown for near in self.vocabulary.like(word, 3)]

    def fruitless(self, query: Query) -> list[str]:
        """Explain each filter of a query that nothing matches."""
        tree, calendar, today = self._with_names(query.tree), query.calendar, query.today
        asked = (part for part in tree.parts if isinstance(part, FieldFilter))
        found = self.places()
        sentences = [
            sentence
            for filters in places.together(asked)
            for sentence in filters.fruitless(found, calendar, today)
        ]
        marked = [*found[:1], *(each for index in self.indexes for each in index.marked())]
        return [*sentences, *query.filters.on_marks().fruitless(marked, calendar, today)]

    def _attempt(self, query: Query, tree: And, *, wide: bool = False) -> Attempt:
        meanings = read(tree, self.vocabulary, wide=wide)
        if query.is_typed:
            last = unfinished(query.text, query.reading.tree)
            meanings = begun(meanings, last, self.vocabulary.longer)
        return Attempt(self.indexes, query, tree, meanings)


def _partial(strict: Attempt, found: Found, most: int, order: str) -> Found:
    """Find partial matches if little is found, of ever less of the query until they are enough."""
    others = NONE
    for part in Part:
        is_few = max(found.good, others.total) < ENOUGH
        if loose := strict.loosened(part) if is_few else None:
            others = others.and_others(loose.answer(most), order)
    return others
