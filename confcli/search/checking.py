"""Which values of filters nothing in the indexes has."""

import json
from collections.abc import Iterator
from dataclasses import replace

from confcli.model.text import slug, words
from confcli.schedule import years
from confcli.schedule.conferences import meant
from confcli.schedule.filters import OF_CONTENT, OF_PLACE, begins
from confcli.schedule.mark_filters import has_label
from confcli.search.asking.query import Query
from confcli.search.query.fields import TEXT_FIELDS
from confcli.search.query.language import within
from confcli.search.query.tree import And, FieldFilter, Leaf, filters_of
from confcli.search.searcher import Searcher

_PLACES = "SELECT DISTINCT {} FROM place WHERE slug IN (SELECT value FROM json_each(?))"
#: The fields of a query that are filters, too, by where they look.
_ASKED = {TEXT_FIELDS[name]: name for name in ("keyword", "affiliation")}


class Checker:
    """Questions to indexes about the filters of a query, each value by itself."""

    def __init__(self, searcher: Searcher, query: Query) -> None:
        self._searcher, self._query = searcher, query
        #: The conferences that the options of the query name, else all.
        self.conferences = query.filters["conference"] or tuple(searcher.conferences)

    def unmatched(self) -> Iterator[tuple[str, str]]:
        """Yield the filters and values that nothing in the conferences has.

        Days and times are not checked: it is no mistake that nothing is then.
        """
        parts = filters_of(self._query.tree)
        asked = dict.fromkeys((name, value) for name, values in parts for value in values)
        yield from (each for each in asked if not self._is_held(*each))
        labels = (value for value in self._query.filters["label"] if not self._is_label(value))
        yield from (("label", value) for value in labels)
        for name in OF_CONTENT:
            values = self._query.filters[name]
            yield from ((name, value) for value in values if not self._is_found(name, value))
        for part in self._query.reading.tree.parts:
            if isinstance(part, Leaf) and part.fields in _ASKED:
                asked_for = _ASKED[part.fields], " ".join(part.tokens)
                yield from [] if self._is_found(*asked_for) else [asked_for]

    def years(self) -> set[int]:
        """The years in the names of the conferences, and those of all starts."""
        starts = {start[:4] for start in self._places("start")}
        names = (year for name in self.conferences for year in years.named(name))
        return {*map(int, starts), *names}

    def _is_held(self, name: str, value: str) -> bool:
        """Whether something is when or where a filter asks for."""
        if name == "conference":
            return bool(meant(value, self._searcher.conferences))
        if name == "year":
            return int(value) in self.years()
        field = OF_PLACE.get(name)
        return field is None or any(begins(words(value), text) for text in self._places(field))

    def _is_label(self, value: str) -> bool:
        marked = (each for index in self._searcher.indexes for each in index.marked())
        return any(has_label(each.mark, [value]) for each in marked)

    def _is_found(self, name: str, value: str) -> bool:
        """Whether a search for a value finds anything, typos forgiven."""
        node = within(name, value)
        if node is None:
            return False
        tree = And((node, FieldFilter("conference", self.conferences)))
        return self._searcher.any(replace(self._query, kinds=()), tree)

    def _places(self, field: str) -> Iterator[str]:
        slugs = json.dumps([slug(name) for name in self.conferences])
        for index in self._searcher.indexes:
            found = index.connection.execute(_PLACES.format(field), (slugs,))
            yield from (value for (value,) in found if value)
