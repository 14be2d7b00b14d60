"""What can be searched: entries in memory, the bundled listings, the added ones."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from confcli.model.text import slug as slug_of
from confcli.schedule.entries import Entry, Schedule
from confcli.search.index import schema
from confcli.search.index.question import Question, Selection, documents
from confcli.search.index.schema import FIELDS, NAMES

#: Sorts after every start.
_NEVER = "9999"

#: How an index names a document: slug of the conference, kind, id.
Label = tuple[str, str, str]


class Document(NamedTuple):
    """A document of an index: label, key there, start in UTC, words by field."""

    label: Label
    key: int
    start: str
    texts: tuple[str, ...]
    shelf: "Indexed"

    def words(self, *fields: str) -> list[str]:
        """Return the folded words of some fields, in order."""
        return [word for field in fields for word in self.texts[FIELDS.index(field)].split()]

    def names(self) -> list[tuple[str, ...]]:
        """Return the folded names of the people, in order."""
        lines = (line for field in NAMES for line in self.texts[FIELDS.index(field)].split("\n"))
        return list(dict.fromkeys(tuple(line.split()) for line in lines if line))


class Indexed(NamedTuple):
    """An index, and how the entries of its documents are read."""

    connection: sqlite3.Connection
    #: Returns the entries of labels, in their order.
    read: Callable[[Sequence[Label]], list[Entry]]
    #: Slugs of conferences that are in the index but not to be found.
    hidden: frozenset[str] = frozenset()

    def count(self, question: Question) -> int:
        """Return how many documents a question is answered by."""
        if question.among is not None:
            return len(self.keys(question.every()))
        (count,) = self.connection.execute(*question.counting()).fetchone()
        return int(count)

    def keys(self, wanted: Selection) -> list[int]:
        """Return the keys of a selection, in its order."""
        sql, values, limit, among = wanted
        if among is None:
            rows = self.connection.execute(f"{sql} LIMIT ?", (*values, limit))
            return [key for (key,) in rows]
        found = (key for (key,) in self.connection.execute(sql, values) if key in among)
        return list(islice(found, limit if limit >= 0 else None))

    def documents(self, keys: Iterable[int]) -> list[Document]:
        """Return the documents of keys, in any order."""
        return [
            Document((slug, kind, id_), key, start or _NEVER, tuple(texts), self)
            for key, slug, kind, id_, start, *texts in self.connection.execute(*documents(keys))
        ]


def in_memory(schedule: Schedule) -> Indexed:
    """Return an index of a schedule, made for this once."""
    from confcli.search.index import writing

    entries = schema.documents(schedule)
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.executescript(schema.SCHEMA)
    connection.execute("BEGIN")
    writing.write(connection, entries)
    connection.execute("COMMIT")
    by_label = {(slug_of(entry.conference), entry.kind, entry.id): entry for entry in entries}
    return Indexed(connection, lambda labels: [by_label[label] for label in labels])
