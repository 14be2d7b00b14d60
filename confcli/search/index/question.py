"""Questions to an index, in SQL: how many documents match, and which come first."""

import json
from collections.abc import Iterable, Sequence

from confcli.model.tuples import NamedTuple
from confcli.search import weights
from confcli.search.index.schema import FIELDS, NAMES

#: First estimate of how well a document matches, refined by the judge for the best of them.
#: ``hidden`` only repeats other fields, so it counts nothing.
_WEIGHTS = (weights.FIELDS.get(field, weights.OTHER_FIELD) for field in FIELDS)
_ESTIMATE = f"bm25(text, {', '.join(map(str, _WEIGHTS))}, 0)"
_BY_TIME = "start IS NULL, start, title, key"
_BY_TITLE = "title = '', title, start IS NULL, start, key"
#: What the order by time comes to without times: SQLite need not read all titles for it.
_TIMELESS = "title, key"
_DOCUMENT = f"key, slug, kind, id, start, {', '.join(FIELDS)}"
_MOST_TITLED = 50
_FIRST = (
    "SELECT slot.document, min(place.value) AS start FROM json_each(?) AS place "
    "JOIN slot ON slot.place = CAST(place.key AS INTEGER) WHERE {} GROUP BY slot.document"
)
_AMONG = (
    "SELECT slot.place, slot.document FROM json_each(?) AS pair "
    "CROSS JOIN slot ON slot.place = json_extract(pair.value, '$[0]') "
    "AND slot.document = json_extract(pair.value, '$[1]')"
)

Statement = tuple[str, tuple[object, ...]]


class Condition(NamedTuple):
    """An SQL condition on a document's ``{key}``, and the values bound in it."""

    sql: str
    values: tuple[object, ...] = ()

    def on(self, key: str) -> str:
        """The SQL with the column that holds the key."""
        return self.sql.replace("{key}", key)


#: Conditions that all documents, and none, meet.
ALL, NONE = Condition("1"), Condition("0")


def joined(operator: str, conditions: Sequence[Condition]) -> Condition:
    """Join conditions by ``AND`` or ``OR``."""
    sql = f" {operator} ".join(part.sql for part in conditions)
    return Condition(f"({sql})", tuple(value for part in conditions for value in part.values))


def both(conditions: Iterable[Condition]) -> Condition:
    """Join conditions that must all hold."""
    parts = [part for part in conditions if part != ALL]
    return joined("AND", parts) if len(parts) > 1 else next(iter(parts), ALL)


def negated(condition: Condition) -> Condition:
    """The condition that one does not hold."""
    return Condition(f"NOT ({condition.sql})", condition.values)


class Selection(NamedTuple):
    """A statement that selects keys of documents, and which of them to read."""

    sql: str
    values: tuple[object, ...]
    #: How many to read at most; all if negative.
    limit: int = -1
    #: The only keys to read, if limited.
    among: frozenset[int] | None = None


class Tier(NamedTuple):
    """A full-text expression; documents that match it come before those of later tiers."""

    match: str
    #: Whether they all match about as well, so that the shortest titles come first.
    alike: bool


class Question(NamedTuple):
    """A full-text expression, if any, and further conditions.

    A condition on a ``rowid`` is written with a plus, which keeps SQLite from using it with the
    full-text index: that would evaluate the expression anew for each row of the condition.
    """

    match: str | None
    condition: Condition
    #: What comes before all other documents, the best first.
    tiers: tuple[Tier, ...] = ()
    #: The only keys that may match, if limited: found once rather than by each statement.
    among: frozenset[int] | None = None
    #: The kinds of document (paper, session, talk); empty for all.
    kinds: tuple[str, ...] = ()
    #: The condition on the slots to be in, rows of ``slot``; ``None`` if any slot will do.
    slots: Condition | None = None
    #: The starts of the only places to be in, by key, in JSON, if they decide on the order.
    starts: str = ""
    #: Whether no document of the index has a start.
    timeless: bool = False

    def counting(self) -> Statement:
        """Count the documents, whatever ``among`` is."""
        return self._all("count(*)")

    def every(self, limit: int = -1) -> Selection:
        """Select all documents, or up to a number of them, in no order."""
        key = "document.key" if self.match is None else "text.rowid"
        return Selection(*self._all(key), limit, self.among)

    def in_tiers(self) -> list[Tier]:
        """List the tiers; the last one, if there is an expression, is all documents."""
        tiers = {tier.match: tier for tier in self.tiers}
        if self.match is not None:
            tiers.setdefault(self.match, Tier(self.match, alike=False))
        return list(tiers.values())

    def of_tier(self, tier: Tier, limit: int, *, estimated: bool = False) -> Selection:
        """Select documents of a tier, the shortest titles first.

        With ``estimated``, the best by the first estimate come first, which has to read them all.
        """
        wanted, order = self._wanted(), f"{_ESTIMATE}, " if estimated else ""
        where = wanted.on("+text.rowid")
        sql = f"{self._from_text('text.rowid')} AND {where} ORDER BY {order}text.rowid"
        return Selection(sql, (tier.match, *wanted.values), limit, self.among)

    def ordered(self, sort: str, limit: int) -> Selection:
        """Select the first documents by title or, for any other ``sort``, by time."""
        wanted = self._wanted()
        where = wanted.on("document.key")
        if self.match is not None:
            where = f"document.key IN (SELECT rowid FROM text WHERE text MATCH ?) AND {where}"
        by_time = _TIMELESS if self.timeless else _BY_TIME
        order = _BY_TITLE if sort == "title" else by_time
        if self.starts and sort == "time":
            first, values = self.first_starts()
            sql = (
                f"SELECT document.key FROM document JOIN ({first}) AS fitting "
                f"ON fitting.document = document.key WHERE {where} "
                f"ORDER BY {order.replace('start', 'fitting.start')}"
            )
            return Selection(sql, (*values, *self._values(wanted)), limit, self.among)
        sql = f"SELECT key FROM document WHERE {where} ORDER BY {order}"
        return Selection(sql, self._values(wanted), limit, self.among)

    def first_starts(self) -> Statement:
        """Read when documents are first in one of the places they have to be in, by key."""
        slots = self.slots or ALL
        return _FIRST.format(slots.sql), (self.starts, *slots.values)

    def fitting(self, slots: Iterable[tuple[int, int]]) -> Statement:
        """Read which of some slots, each a place and a document, are as they have to be."""
        wanted = self.slots or ALL
        return f"{_AMONG} WHERE {wanted.sql}", (json.dumps([*slots]), *wanted.values)

    def titled(self, title: str) -> Selection:
        """Select the documents with a title, given folded."""
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
        """Join the condition and the one on the kind, which needs the document table."""
        marks = ", ".join("?" * len(self.kinds))
        of_kinds = Condition(f"document.kind IN ({marks})", self.kinds) if self.kinds else ALL
        return both([self.condition, of_kinds])

    def _values(self, wanted: Condition) -> tuple[object, ...]:
        return (*([] if self.match is None else [self.match]), *wanted.values)


def labelled(labels: Iterable[tuple[str, str, str]]) -> Selection:
    """Select the documents with any of some labels."""
    parts = ", ".join(f"json_extract(value, '$[{n}]')" for n in range(3))
    wanted = f"SELECT {parts} FROM json_each(?)"
    sql = f"SELECT key FROM document WHERE (slug, kind, id) IN ({wanted})"
    return Selection(sql, (json.dumps(list(labels)),))


def rows_of(keys: Iterable[int]) -> Statement:
    """Read the documents of keys: key, label, start, and the text of each field."""
    sql = f"SELECT {_DOCUMENT} FROM document WHERE key IN (SELECT value FROM json_each(?))"
    return sql, (json.dumps(list(keys)),)


def titles_of(keys: Iterable[int]) -> Statement:
    """Read the titles and the people of documents, after their keys."""
    columns = ", ".join(("key", "title", *NAMES))
    sql = f"SELECT {columns} FROM document WHERE key IN (SELECT value FROM json_each(?))"
    return sql, (json.dumps(list(keys)),)
