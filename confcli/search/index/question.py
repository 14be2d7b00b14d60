"""What is asked of an index in SQL: for how many documents, and for the first of them."""

import json
from collections.abc import Iterable
from typing import NamedTuple

from confcli.search import weights
from confcli.search.index.schema import FIELDS

#: How well a document may fit, by the fields that hold the words; it is judged better later.
#: What is hidden says no more than the fields.
_ESTIMATE = f"bm25(text, {', '.join(str(weights.FIELDS[field]) for field in FIELDS)}, 0)"
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


class Selection(NamedTuple):
    """A statement for keys of documents, and which and how many of them are wanted."""

    sql: str
    values: tuple[object, ...]
    #: At most so many, all of them if negative.
    limit: int = -1
    #: Only these; ``None`` where all that are selected are wanted.
    among: frozenset[int] | None = None


class Tier(NamedTuple):
    """A full-text expression for documents that come before those of later tiers."""

    match: str
    #: Whether all of them are about as good, so that the shortest titles are the best.
    alike: bool


class Question(NamedTuple):
    """A full-text expression, or none, and conditions besides.

    A condition on a ``rowid`` is written with a plus, which says nothing but keeps it from the
    full-text index: that would read the expression anew for each row that the condition allows.
    """

    match: str | None
    condition: Condition
    #: What comes before all others, the best first.
    tiers: tuple[Tier, ...] = ()
    #: The keys that documents have to be among, if any: found once, not by each statement.
    among: frozenset[int] | None = None
    #: Kinds of document: paper, session, talk; none means all.
    kinds: tuple[str, ...] = ()

    def besides(self, condition: Condition) -> "Question":
        """Return the question for documents of which another condition holds too."""
        return self._replace(condition=both([self.condition, condition]))

    def counting(self) -> Statement:
        """Return the statement for the number of documents, whatever they are among."""
        return self._all("count(*)")

    def every(self) -> Selection:
        """Return the selection of all its documents, in no order."""
        key = "document.key" if self.match is None else "text.rowid"
        return Selection(*self._all(key), among=self.among)

    def in_tiers(self) -> list[Tier]:
        """Return its tiers, the last of them for all documents, if it has an expression."""
        tiers = {tier.match: tier for tier in self.tiers}
        if self.match is not None:
            tiers.setdefault(self.match, Tier(self.match, alike=False))
        return list(tiers.values())

    def of_tier(self, tier: Tier, limit: int, *, estimated: bool = False) -> Selection:
        """Return the selection of documents of a tier: the shortest titles first.

        Or what is ``estimated`` to be the best, which takes a look at all of them.
        """
        wanted, order = self._wanted(), f"{_ESTIMATE}, " if estimated else ""
        where = wanted.on("+text.rowid")
        sql = f"{self._from_text('text.rowid')} AND {where} ORDER BY {order}text.rowid"
        return Selection(sql, (tier.match, *wanted.values), limit, self.among)

    def ordered(self, sort: str, limit: int) -> Selection:
        """Return the selection of the first documents by title, else by time."""
        wanted = self._wanted()
        where = wanted.on("document.key")
        if self.match is not None:
            where = f"document.key IN (SELECT rowid FROM text WHERE text MATCH ?) AND {where}"
        order = _ORDERS.get(sort, _ORDERS["time"])
        sql = f"SELECT key FROM document WHERE {where} ORDER BY {order}"
        return Selection(sql, self._values(wanted), limit, self.among)

    def titled(self, title: str) -> Selection:
        """Return the selection of documents of a title, folded."""
        wanted = self._wanted()
        sql = f"SELECT key FROM document WHERE title = ? AND {wanted.on('+document.key')}"
        return Selection(sql, (title, *wanted.values), _MOST_TITLED, self.among)

    def _all(self, what: str) -> Statement:
        wanted = self._wanted()
        if self.match is None:
            sql = f"SELECT {what} FROM document WHERE {wanted.on('document.key')}"
        else:
            sql = f"{self._from_text(what)} AND {wanted.on('+text.rowid')}"
        return sql, self._values(wanted)

    def _from_text(self, what: str) -> str:
        beside = " CROSS JOIN document ON document.key = text.rowid" if self.kinds else ""
        return f"SELECT {what} FROM text{beside} WHERE text MATCH ?"

    def _wanted(self) -> Condition:
        """Return the condition with that on the kind, which needs the document itself."""
        marks = ", ".join("?" * len(self.kinds))
        of_kinds = Condition(f"document.kind IN ({marks})", self.kinds) if self.kinds else ALL
        return both([self.condition, of_kinds])

    def _values(self, wanted: Condition) -> tuple[object, ...]:
        return (*([] if self.match is None else [self.match]), *wanted.values)


def labelled(label: tuple[str, str, str]) -> Selection:
    """Return the selection of the document of a label."""
    return Selection("SELECT key FROM document WHERE slug = ? AND kind = ? AND id = ?", label)


def documents(keys: Iterable[int]) -> Statement:
    """Return the statement for the documents of keys: the keys, labels, starts, words."""
    sql = f"SELECT {_DOCUMENT} FROM document WHERE key IN (SELECT value FROM json_each(?))"
    return sql, (json.dumps(list(keys)),)
