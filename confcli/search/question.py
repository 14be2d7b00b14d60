"""What is asked of an index in SQL: for how many documents, and for the first of them."""

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
_DOCUMENT = f"slug, kind, id, start, {', '.join(FIELDS)}"
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


class Question(NamedTuple):
    """A full-text expression, or none, and a condition besides."""

    match: str | None
    condition: Condition
    #: An expression for documents that come before all others.
    best: str | None = None

    def besides(self, condition: Condition) -> "Question":
        """Return the question for documents of which another condition holds too."""
        return self._replace(condition=both([self.condition, condition]))

    def counting(self) -> Statement:
        """Return the statement for the number of documents."""
        if self.match is None:
            return f"SELECT count(*) FROM document WHERE {self.condition.on('key')}", self._values()
        condition = self.condition.on("rowid")
        return f"SELECT count(*) FROM text WHERE text MATCH ? AND {condition}", self._values()

    def selecting(self, sort: str, limit: int) -> Statement:
        """Return the statement for the first documents: those that may fit best, or by ``sort``."""
        values = (*self._values(), limit)
        if self.match is not None and sort == "relevance":
            best = (
                f"SELECT rowid AS best, {_ESTIMATE} AS estimate FROM text "
                f"WHERE text MATCH ? AND {self.condition.on('rowid')} "
                "ORDER BY estimate, rowid LIMIT ?"
            )
            tables = f"({best}) JOIN document ON document.key = best"
            return f"SELECT {_DOCUMENT} FROM {tables} ORDER BY estimate, best", values
        order = _ORDERS.get(sort, _ORDERS["time"])
        where = self.condition.on("document.key")
        if self.match is not None:
            where = f"document.key IN (SELECT rowid FROM text WHERE text MATCH ?) AND {where}"
        return f"SELECT {_DOCUMENT} FROM document WHERE {where} ORDER BY {order} LIMIT ?", values

    def at_best(self) -> "Question | None":
        """Return the question for the documents that come before all others."""
        return self._replace(match=self.best) if self.best else None

    def titled(self, title: str) -> Statement:
        """Return the statement for documents of a title, folded, whatever else is asked."""
        condition = self.condition.on("document.key")
        sql = f"SELECT {_DOCUMENT} FROM document WHERE title = ? AND {condition} LIMIT ?"
        return sql, (title, *self.condition.values, _MOST_TITLED)

    def _values(self) -> tuple[object, ...]:
        return (*([] if self.match is None else [self.match]), *self.condition.values)


def labelled(label: tuple[str, str, str]) -> Statement:
    """Return the statement for the document of a label."""
    return f"SELECT {_DOCUMENT} FROM document WHERE slug = ? AND kind = ? AND id = ?", label
