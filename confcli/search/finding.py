"""Searching: from a query to the documents that fit it, the best first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from confcli.query import Filters
from confcli.search import places
from confcli.search.asking import Search
from confcli.search.index import NAMES
from confcli.search.language import parse
from confcli.search.query import Query
from confcli.search.results import Found, Named
from confcli.search.shelves import Indexed, Label
from confcli.search.tree import And, Filter, Name, names_of, words_of
from confcli.search.vocabulary import Vocabulary

if TYPE_CHECKING:
    from confcli.search.similar import Like

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
