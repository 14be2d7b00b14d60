"""What a user asks for: a text in the query language, and the options beside it."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property

from confcli.model.errors import WrongUsageError
from confcli.model.records import dataclass, replace
from confcli.model.text import quoted
from confcli.schedule.days import Calendar
from confcli.schedule.filters import OF_CONTENT, Filters
from confcli.schedule.grouping import RELEVANCE
from confcli.search.index.schema import FIELDS
from confcli.search.query.fields import FILTERS
from confcli.search.query.language import Reading, read, within
from confcli.search.query.tree import And, FieldFilter, Node, Or, excluded_in, filters_of, words_of

#: The most different words in a query; a whole abstract is a query, too.
_MOST_WORDS = 250


@dataclass(eq=False, repr=False)
class Query:
    """A text in the query language, and the options beside it."""

    text: str
    filters: Filters
    calendar: Calendar
    today: date
    #: The kinds of document to find (paper, session, talk); empty for all.
    kinds: tuple[str, ...] = ()
    #: The fields that its words must stand in; empty for any.
    fields: tuple[str, ...] = ()
    sort: str = RELEVANCE
    #: Whether the text is still being typed.
    is_typed: bool = False

    def among(self, **asked: Sequence[str]) -> "Query":
        """The same query with further filters, such as the full names of ``conference``."""
        return replace(self, filters=self.filters.adding(**asked))

    @cached_property
    def reading(self) -> Reading:
        """The text as it was read; ``WrongUsageError``: a misspelled field."""
        return read(self.text, self.fields or None)

    @property
    def has_words(self) -> bool:
        """Whether the text wants any word, by which results can be ranked."""
        return bool(words_of(self.reading.tree))

    @property
    def order(self) -> str:
        """The order of the results: that asked for, but by time if nothing ranks them."""
        return self.sort if self.has_words or self.sort != RELEVANCE else "time"

    @property
    def has_alternatives(self) -> bool:
        """Whether it may find something though nothing has a value of one of its filters."""
        required = [part for part in self.tree.parts if isinstance(part, FieldFilter)]
        return self.filters.has_alternatives or len(filters_of(self.tree)) > len(required)

    @property
    def only_excludes(self) -> bool:
        """Whether the text wants no word, and excludes some."""
        return not self.has_words and bool(excluded_in(self.reading.tree))

    @cached_property
    def tree(self) -> And:
        """The parsed text and filters; ``WrongUsageError``: no words, or too many."""
        self.check()
        asked = self.reading.tree
        return And((*asked.parts, *self.texts_asked().values(), *self.filters_asked()))

    def check(self) -> None:
        """Raise ``WrongUsageError`` for a text that asks for nothing, or for too much."""
        asked = self.reading.tree
        if not asked.parts:
            raise WrongUsageError(self._no_words())
        count = len({word.tokens for word in words_of(asked, unwanted=True)})
        if count > _MOST_WORDS:
            raise WrongUsageError(
                f"the query has {count} different words; the limit is {_MOST_WORDS}"
            )

    def _no_words(self) -> str:
        text = self.text.strip()
        return f"no word to search for in {quoted(text)}" if text else "the query is empty"

    def looked_in(self) -> tuple[str, ...]:
        """List the fields that its words are restricted to; empty if one may be anywhere."""
        wanted = [word.fields for word in words_of(self.tree)]
        named = {name for fields in wanted for name in fields or ()}
        return () if None in wanted else tuple(name for name in FIELDS if name in named)

    def texts_asked(self) -> dict[str, Node]:
        """List what filters look for among the words, typos forgiven: any of their values."""
        found: dict[str, Node] = {}
        for name in OF_CONTENT:
            nodes = [node for value in self.filters[name] if (node := within(name, value))]
            if nodes:
                found[name] = Or(tuple(nodes)) if len(nodes) > 1 else nodes[0]
        return found

    def without_options(self, tree: And) -> And:
        """A tree without what filters look for among the words."""
        options = (*self.texts_asked().values(),)
        return And(tuple(part for part in tree.parts if part not in options))

    def filters_asked(self) -> list[FieldFilter]:
        """List the filters that the options ask for, as parts of a query."""
        values = ((key, self.filters[key]) for key in FILTERS)
        return [FieldFilter(key, asked) for key, asked in values if asked]
