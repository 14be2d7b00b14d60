"""What is asked of the index: a text, and what options say beside it."""

from datetime import date
from typing import NamedTuple

from confcli.model.errors import WrongUsageError
from confcli.schedule.days import Calendar
from confcli.schedule.filters import OF_PLACE, Filters
from confcli.search.index.schema import FIELDS, NAMES
from confcli.search.query.language import name, parse
from confcli.search.query.tree import And, Filter, Or, words_of

#: An abstract may be asked for as a whole.
_MOST_WORDS = 250


class Query(NamedTuple):
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
        """Return the tree of the text, and of what filters ask beside it.

        ``WrongUsageError`` where it cannot be understood, or is too long.
        """
        asked = parse(self.text, self.fields or None).parts
        count = len({word.tokens for part in asked for word in words_of(part, unwanted=True)})
        if count > _MOST_WORDS:
            raise WrongUsageError(
                f"a query may hold {_MOST_WORDS} different words; this one has {count}"
            )
        people = [node for author in self.filters.author if (node := name(author, NAMES))]
        either = (Or(tuple(people)),) if len(people) > 1 else people
        return And((*asked, *either, *self.filters_asked()))

    def looked_in(self) -> tuple[str, ...]:
        """Return the fields that its words are wanted in; none where one of them is in any."""
        wanted = [word.fields for word in words_of(self.tree())]
        named = {name for fields in wanted for name in fields or ()}
        return () if None in wanted else tuple(name for name in FIELDS if name in named)

    def filters_asked(self) -> list[Filter]:
        """Return the filters that options ask for, as a query asks for them."""
        values = ((key, getattr(self.filters, key)) for key in OF_PLACE)
        return [Filter(key, asked) for key, asked in values if asked]
