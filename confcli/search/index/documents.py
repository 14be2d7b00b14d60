"""Reading an index: the documents that answer a question, and the entries they stand for."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from confcli.model.text import slug
from confcli.model.tuples import NamedTuple
from confcli.schedule.entries import Entry
from confcli.search.index.question import Question, Selection, labelled, rows_of, titles_of
from confcli.search.index.schema import FIELDS, NAMES

#: The start of a document without one: sorts after all others.
_NEVER = "9999"
_BY_CONFERENCE = (
    "SELECT slug, kind, count(*) FROM json_each(?) AS given "
    "CROSS JOIN document ON document.key = given.value GROUP BY 1, 2"
)

#: How many rows that are only counted are read at once.
_AT_ONCE = 10_000
#: How an index names a document: slug of the conference, kind, id.
Label = tuple[str, str, str]


class Document(NamedTuple):
    """A document: its label, key and start (ISO 8601, UTC), and the folded words of each field."""

    label: Label
    key: int
    start: str
    texts: tuple[str, ...]
    #: The index that holds it.
    within: "Index"

    def words(self, *fields: str) -> list[str]:
        """List the words of some fields, in order."""
        return [word for field in fields for word in self.texts[FIELDS.index(field)].split()]

    def names(self) -> list[tuple[str, ...]]:
        """List the names of its people, each as folded words."""
        lines = (line for field in NAMES for line in self.texts[FIELDS.index(field)].split("\n"))
        return list(dict.fromkeys(tuple(line.split()) for line in lines if line))


class Index(NamedTuple):
    """A database that holds an index, and how to read the entries it was made of."""

    connection: sqlite3.Connection
    #: Reads the entries of labels, in their order.
    read: Callable[[Sequence[Label]], list[Entry]]
    #: Reads the names of the conferences in it, hidden ones too.
    names: Callable[[], list[str]]
    #: Reads the entries that the user says something of.
    marked: Callable[[], list[Entry]] = list
    #: Slugs of conferences that a search must not find.
    hidden: frozenset[str] = frozenset()
    #: Closes the database, unless it is somebody else's.
    close: Callable[[], None] = lambda: None

    def conferences(self) -> list[str]:
        """The names of the conferences that a search may find."""
        return [name for name in self.names() if slug(name) not in self.hidden]

    def counted(self, question: Question, most: int) -> tuple[list[int], int]:
        """Read the keys of up to ``most`` documents that answer a question, and count them all.

        At once, since finding what begins with a few letters takes long.
        """
        if question.match is None and question.among is None:
            keys = self.keys(question.every(most))
            return keys, len(keys) if len(keys) < most else self.count(question)
        sql, values, _, among = question.every()
        rows = self.connection.execute(sql, values)
        if among is None:
            first, total = [key for (key,) in islice(rows, most)], 0
            while count := len(rows.fetchmany(_AT_ONCE)):
                total += count
            return first, len(first) + total
        fitting = (key for (key,) in rows if key in among)
        first = list(islice(fitting, most))
        return first, len(first) + sum(1 for _ in fitting)

    def count(self, question: Question) -> int:
        """Count the documents that answer a question."""
        if question.among is not None:
            return self.counted(question, 0)[1]
        (count,) = self.connection.execute(*question.counting()).fetchone()
        return int(count)

    def first_starts(self, question: Question) -> dict[int, str]:
        """When documents are first where a question asks for, by key, if that orders them."""
        if not question.starts:
            return {}
        found = self.connection.execute(*question.first_starts())
        return {key: start or _NEVER for key, start in found}

    def keys(self, wanted: Selection) -> list[int]:
        """Read the keys of a selection, in its order."""
        sql, values, limit, among = wanted
        if among is None:
            return [key for (key,) in self.connection.execute(f"{sql} LIMIT ?", (*values, limit))]
        found = (key for (key,) in self.connection.execute(sql, values) if key in among)
        return list(islice(found, limit if limit >= 0 else None))

    def keys_of(self, entries: Iterable[Entry]) -> list[int]:
        """Find the keys of the documents that stand for entries."""
        labels = {(slug(each.conference), each.kind, each.id) for each in entries}
        return self.keys(labelled(labels))

    def by_conference(self, keys: Iterable[int]) -> Counter[tuple[str, str]]:
        """Count documents, given by their keys, by the slug of their conference and their kind."""
        rows = self.connection.execute(_BY_CONFERENCE, (json.dumps([*keys]),))
        return Counter({(slug, kind): count for slug, kind, count in rows})

    def titles(self, keys: Iterable[int]) -> list[tuple[int, str, str, str]]:
        """Read the titles and the people of the documents of keys, in any order."""
        return self.connection.execute(*titles_of(keys)).fetchall()

    def documents(self, keys: Iterable[int]) -> list[Document]:
        """Read the documents of keys, in any order."""
        return [
            Document((slug, kind, id_), key, start or _NEVER, tuple(texts), self)
            for key, slug, kind, id_, start, *texts in self.connection.execute(*rows_of(keys))
        ]


def entries(documents: Sequence[Document]) -> list[Entry]:
    """Read the entries that documents stand for, in their order."""
    found: dict[Label, Entry] = {}
    for index in {id(each.within): each.within for each in documents}.values():
        labels = [each.label for each in documents if each.within is index]
        found |= zip(labels, index.read(labels), strict=True)
    return [found[each.label] for each in documents]
