"""A query as a question to one index: full-text expressions, and SQL conditions around them."""

import json
from collections.abc import Sequence

from confcli.search.asking import places
from confcli.search.asking.expressions import Expressions, is_text
from confcli.search.asking.query import Query
from confcli.search.asking.said import said
from confcli.search.index.documents import Index
from confcli.search.index.question import (
    ALL,
    NONE,
    Condition,
    Question,
    Tier,
    both,
    joined,
    negated,
)
from confcli.search.index.schema import NAMES
from confcli.search.query.meaning import Meanings
from confcli.search.query.names import rank
from confcli.search.query.tree import And, FieldFilter, Name, Node, Not, Or, filters_of
from confcli.times.rfc3339 import utc_text

_IN_TEXT = "{key} IN (SELECT rowid FROM text WHERE text MATCH ?)"
_IN_PLACES = "slot.place IN (SELECT value FROM json_each(?))"
_DOCUMENTS = "SELECT slot.document FROM slot WHERE"
_NOT_OF = "{key} NOT IN (SELECT key FROM document WHERE slug IN (SELECT value FROM json_each(?)))"


#: The documents of an index that meet some parts of a query in one slot, by both.
Placed = dict[tuple[object, ...], frozenset[int]]


class Translator:
    """Translates a query into a question to one index."""

    def __init__(self, index: Index, meanings: Meanings, query: Query, placed: Placed) -> None:
        """Translate with what is placed already, to which this adds."""
        self._known_placed = placed
        self._index = index
        self._expressions = Expressions(meanings)
        self._query = query

    def question(self, tree: And) -> Question | None:
        """Build the question; ``None`` matches nothing."""
        tree = And(tuple(filter(self._selects, tree.parts)))
        found = self._of(tree)
        if found and self._query.order == "time" and not places.have_times(self._index):
            found = found._replace(timeless=True)
        placed = [part for part in tree.parts if filters_of(part)]
        if found is None or not placed:
            return found
        if any(each.name != "conference" for each in filters_of(tree)):  # that of all slots
            found = found._replace(slots=self._on_slot(And(tuple(placed))))
        if self._query.order != "time" or found.timeless:
            return found
        filters = [part for part in placed if isinstance(part, FieldFilter)]
        starts = {place.key: utc_text(place.start) for place in self._matching(filters)}
        return found._replace(starts=json.dumps(starts))

    def _of(self, tree: And) -> Question | None:
        parts = dict.fromkeys(tree.parts)
        texts = [part for part in parts if is_text(part)]
        rest = [part for part in parts if part not in texts]
        if texts:
            return self._of_text(And(tuple(texts)), rest)
        node = And(tuple(rest))
        return self._question(None, node, self._expressions.loose_tiers(node))

    def _of_text(self, node: And, rest: Sequence[Node]) -> Question | None:
        match = self._expressions.all(node)
        if match is None:
            return None
        placed = [part for part in rest if filters_of(part)]
        names = [part for part in rest if isinstance(part, Name) and len(part.parts) > 1]
        sets = [*([self._placed(placed)] if placed else []), *map(self._named, names)]
        among = frozenset.intersection(*sets) if sets else None
        if among is not None and not among:
            return None
        others = And(tuple(part for part in rest if part not in (*placed, *names)))
        return self._question(match, others, self._expressions.tiers(node), among)

    def _question(
        self, match: str | None, rest: And, tiers: list[Tier], among: frozenset[int] | None = None
    ) -> Question:
        """Add what every question asks: of conferences, kinds, and what the user says."""
        hidden = json.dumps(sorted(self._index.hidden))
        shown = Condition(_NOT_OF, (hidden,)) if self._index.hidden else ALL
        asked = said(self._index, self._query.filters)
        condition = both([self._condition(rest), shown, asked])
        return Question(match, condition, tuple(tiers), among, self._query.kinds)

    def _condition(self, node: Node) -> Condition:
        if isinstance(node, And):
            placed = [part for part in node.parts if filters_of(part)]
            others = [self._condition(part) for part in node.parts if part not in placed]
            return both([*([self._in_slots(placed)] if placed else []), *others])
        if filters_of(node):
            return self._in_slots([node])
        if isinstance(node, Not):
            return self._without(node.part)
        if isinstance(node, Or):
            return joined("OR", list(map(self._condition, node.parts)))
        if isinstance(node, Name) and len(node.parts) > 1:
            keys = json.dumps(sorted(self._named(node)))
            return Condition("{key} IN (SELECT value FROM json_each(?))", (keys,))
        return _in_text(self._expressions.all(node))

    def _without(self, node: Node) -> Condition:
        exactly = self._expressions.exactly
        return negated(_in_text(exactly(node)) if is_text(node) else self._condition(node))

    def _in_slots(self, parts: Sequence[Node]) -> Condition:
        """The condition that one of a document's slots meets all of some parts with filters."""
        found = self._on_slot(And(tuple(parts)))
        return Condition(f"{{key}} IN ({_DOCUMENTS} {found.sql})", found.values)

    def _on_slot(self, node: Node) -> Condition:
        """The condition on a row of ``slot``: its place for filters, its document for text."""
        if not filters_of(node):
            found = self._condition(node)
            return Condition(found.on("slot.document"), found.values)
        if isinstance(node, Not):
            return negated(self._on_slot(node.part))
        if isinstance(node, Or):
            return joined("OR", list(map(self._on_slot, node.parts)))
        parts = node.parts if isinstance(node, And) else (node,)
        filters = [part for part in parts if isinstance(part, FieldFilter)]
        others = [self._on_slot(part) for part in parts if part not in filters]
        return both([*([self._in_places(filters)] if filters else []), *others])

    def _in_places(self, filters: Sequence[FieldFilter]) -> Condition:
        """The condition that a slot is at a place that matches all of some filters."""
        return Condition(_IN_PLACES, (places.keys(self._matching(filters)),))

    def _matching(self, filters: Sequence[FieldFilter]) -> Sequence[places.KeptPlace]:
        query = self._query
        return places.matching(self._index, tuple(filters), query.calendar, query.today)

    def _selects(self, part: Node) -> bool:
        """Whether a part of a query may leave anything out: no filter that all places match."""
        if not isinstance(part, FieldFilter):
            return True
        return len(self._matching([part])) < len(places.every(self._index))

    def _placed(self, parts: Sequence[Node]) -> frozenset[int]:
        """Find the keys of the documents that meet some parts with filters in one slot."""
        filters = tuple(part for part in parts if isinstance(part, FieldFilter))
        if len(filters) == len(parts):
            return places.documents(self._index, filters, self._query.calendar, self._query.today)
        connection, known = self._index.connection, self._known_placed
        if (connection, *parts) not in known:
            found = self._on_slot(And(tuple(parts)))
            rows = connection.execute(f"{_DOCUMENTS} {found.sql}", found.values)
            known[connection, *parts] = frozenset(key for (key,) in rows)
        return known[connection, *parts]

    def _named(self, name: Name) -> frozenset[int]:
        """Find the keys of the documents with all the words in one person's name."""
        meanings = [self._expressions.meanings[word] for word in name.parts]
        rows = self._index.connection.execute(
            "SELECT key, document.authors, document.chairs FROM text "
            "CROSS JOIN document ON key = text.rowid WHERE text MATCH ?",
            (self._expressions.all(name) or '""',),
        )
        return frozenset(
            key
            for key, *people in rows
            if any(
                rank(meanings, line.split()) is not None
                for field, lines in zip(NAMES, people, strict=True)
                for line in lines.split("\n")
                if field in name.fields
            )
        )


def _in_text(match: str | None) -> Condition:
    return Condition(_IN_TEXT, (match,)) if match else NONE
