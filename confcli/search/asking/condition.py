"""A query as a question to one index: full-text expressions, and SQL conditions around them."""

import json
import sqlite3
from collections.abc import Callable, Sequence

from confcli.search.asking.expressions import Expressions, is_text
from confcli.search.index.question import NONE, Condition, Question, both
from confcli.search.index.schema import NAMES
from confcli.search.query.meaning import Meanings
from confcli.search.query.names import rank
from confcli.search.query.tree import And, Filter, Name, Node, Not, Or

#: Lists the keys of the places that match all of some filters.
Matching = Callable[[Sequence[Filter]], list[int]]

_IN_TEXT = "{key} IN (SELECT rowid FROM text WHERE text MATCH ?)"
_IN_SLOTS = "SELECT document FROM slot WHERE place IN (SELECT value FROM json_each(?))"


class Translator:
    """Translates the tree of a query into a question to one index."""

    def __init__(
        self, connection: sqlite3.Connection, meanings: Meanings, matching: Matching
    ) -> None:
        self._connection = connection
        self._expressions = Expressions(meanings)
        self._matching = matching

    def question(self, tree: And, *, some: bool = False) -> Question | None:
        """Ask for everything the query wants, or, with ``some``, for any of its words.

        ``None`` if no document can match.
        """
        parts = dict.fromkeys(tree.parts)
        texts = [part for part in parts if is_text(part) and not (some and _is_name(part))]
        rest = [part for part in parts if part not in texts]
        if not texts and not some:
            tiers = tuple(self._expressions.loose_tiers(And(tuple(rest))))
            return Question(None, self._condition(And(tuple(rest))), tiers)
        node = And(tuple(texts))
        match = self._expressions.any(node) if some else self._expressions.all(node)
        if match is None:
            return None
        filters = [part for part in rest if isinstance(part, Filter)]
        names = [part for part in rest if isinstance(part, Name) and len(part.parts) > 1]
        sets = [*([self._placed(filters)] if filters else []), *map(self._named, names)]
        among = frozenset.intersection(*sets) if sets else None
        others = And(tuple(part for part in rest if part not in (*filters, *names)))
        tiers = () if some else tuple(self._expressions.tiers(node))
        return Question(match, self._condition(others), tiers, among)

    def _condition(self, node: Node) -> Condition:
        """Return the condition of any node."""
        if isinstance(node, Filter):
            return self._in_places([node])
        if isinstance(node, Not):
            return self._without(node.part)
        if isinstance(node, Or):
            parts = list(map(self._condition, node.parts))
            sql = " OR ".join(part.sql for part in parts)
            return Condition(f"({sql})", tuple(value for part in parts for value in part.values))
        if isinstance(node, And):
            filters = [part for part in node.parts if isinstance(part, Filter)]
            others = [self._condition(part) for part in node.parts if not isinstance(part, Filter)]
            return both([*([self._in_places(filters)] if filters else []), *others])
        if isinstance(node, Name) and len(node.parts) > 1:
            keys = json.dumps(sorted(self._named(node)))
            return Condition("{key} IN (SELECT value FROM json_each(?))", (keys,))
        return _in_text(self._expressions.all(node))

    def _without(self, node: Node) -> Condition:
        if is_text(node):
            found = _in_text(self._expressions.exactly(node))
        else:
            found = self._condition(node)
        return Condition(f"NOT {found.sql}", found.values)

    def _in_places(self, filters: Sequence[Filter]) -> Condition:
        return Condition(f"{{key}} IN ({_IN_SLOTS})", (json.dumps(self._matching(filters)),))

    def _placed(self, filters: Sequence[Filter]) -> frozenset[int]:
        """Return the keys of the documents that match all of some filters."""
        rows = self._connection.execute(_IN_SLOTS, (json.dumps(self._matching(filters)),))
        return frozenset(key for (key,) in rows)

    def _named(self, name: Name) -> frozenset[int]:
        """Return the keys of the documents with all the words in one person's name."""
        meanings = [self._expressions.meanings[word] for word in name.parts]
        rows = self._connection.execute(
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


def _is_name(node: Node) -> bool:
    """Whether a node only asks for people."""
    if isinstance(node, And | Or):
        return all(map(_is_name, node.parts))
    return isinstance(node, Name)
