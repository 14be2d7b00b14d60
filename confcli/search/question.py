"""What is asked of an index in SQL: for how many documents, and for the first of them."""

import json
from collections.abc import Iterable
from typing import NamedTuple

from confcli.search.index import FIELDS

#: How well a document may fit, by the fields that hold the words; it is judged better later.
_ESTIMATE = "bm25(text, 10, 8, 7, 4, 4, 1, 2)"
_ORDERS = {
    "time": "start IS NULL, start, title, key",
    "title": "title = '', title, start IS NULL, start, key",
}
#: The orders that results may have.
SORTS = ("relevance", *_ORDERS)
_DOCUMENT = f"key, slug, kind, id, start, {', '.join(FIELDS)}"
_MOST_TITLED = 50

Statement = tuple[str, tuple[object, ...]]


class Condition(NamedTuple):
    """A part of SQL that says of a document's ``{key}`` whether it is wanted, and its values."""

    sql: str
    values: tuple[object, ...] = ()

    def on(self, key: str) -> str:
        """Return the SQL about the column of this name."""
        return self.sql.replace("{key}", key)


#: All documents, and none.
ALL, NONE = Condition("1"), Condition("0")


def both(conditions: Iterable[Condition]) -> Condition:
    """Return the condition that all of some hold."""
    parts = [part for part in conditions if part != ALL]
    if len(parts) < 2:
        return parts[0] if parts else ALL
    sql = " AND ".join(part.sql for part in parts)
    return Condition(f"({sql})", tuple(value for part in parts for value in part.values))


class Tier(NamedTuple):
    """A full-text expression for documents that come before those of later tiers."""

    match: str
    #: Whether all of them are about as good, so that the shortest titles are the best.
    alike: bool


class Question(NamedTuple):
    """A full-text expression, or none, and a condition besides."""

    match: str | None
    condition: Condition
    #: What comes before all others, the best first.
    tiers: tuple[Tier, ...] = ()

    def besides(self, condition: Condition) -> "Question":
        """Return the question for documents of which another condition holds too."""
        return self._replace(condition=both([self.condition, condition]))

    def counting(self) -> Statement:
        """Return the statement for the number of documents."""
        if self.match is None:
            return f"SELECT count(*) FROM document WHERE {self.condition.on('key')}", self._values()
        condition = self.condition.on("rowid")
        return f"SELECT count(*) FROM text WHERE text MATCH ? AND {condition}", self._values()

    def in_tiers(self) -> list[Tier]:
        """Return its tiers, the last of them for all documents, if it has an expression."""
        tiers = {tier.match: tier for tier in self.tiers}
        if self.match is not None:
            tiers.setdefault(self.match, Tier(self.match, alike=False))
        return list(tiers.values())

    def of_tier(self, tier: Tier, limit: int, *, estimated: bool = False) -> Statement:
        """Return the statement for the keys of documents of a tier: the shortest titles first.

        Or what is ``estimated`` to be the best, which takes a look at all of them.
        """
        condition, order = self.condition.on("rowid"), f"{_ESTIMATE}, " if estimated else ""
        sql = f"SELECT rowid FROM text WHERE text MATCH ? AND {condition} ORDER BY {order}rowid"
        return f"{sql} LIMIT ?", (tier.match, *self.condition.values, limit)

    def ordered(self, sort: str, limit: int) -> Statement:
        """Return the statement for the keys of the first documents by title, else by time."""
        where = self.condition.on("document.key")
        if self.match is not None:
            where = f"document.key IN (SELECT rowid FROM text WHERE text MATCH ?) AND {where}"
        order = _ORDERS.get(sort, _ORDERS["time"])
        sql = f"SELECT key FROM document WHERE {where} ORDER BY {order} LIMIT ?"
        return sql, (*self._values(), limit)

    def titled(self, title: str) -> Statement:
        """Return the statement for the keys of documents of a title, folded."""
        condition = self.condition.on("document.key")
        sql = f"SELECT key FROM document WHERE title = ? AND {condition} LIMIT ?"
        return sql, (title, *self.condition.values, _MOST_TITLED)

    def _values(self) -> tuple[object, ...]:
        return (*([] if self.match is None else [self.match]), *self.condition.values)


def labelled(label: tuple[str, str, str]) -> Statement:
    """Return the statement for the key of the document of a label."""
    return "SELECT key FROM document WHERE slug = ? AND kind = ? AND id = ?", label


def documents(keys: Iterable[int]) -> Statement:
    """Return the statement for the documents of keys: the keys, labels, starts, words."""
    sql = f"SELECT {_DOCUMENT} FROM document WHERE key IN (SELECT value FROM json_each(?))"
    return sql, (json.dumps(list(keys)),)
