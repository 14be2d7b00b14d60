"""Writing an index: adding and removing the entries of a conference."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import cache

from confcli.model.marks import NO_MARK
from confcli.model.text import slug as slug_of
from confcli.schedule.entries import PLACE, Entry, SessionEntry
from confcli.schedule.schedule import Schedule
from confcli.search.index import stemming
from confcli.search.index.abbreviations import definitions
from confcli.search.index.documents import Index
from confcli.search.index.schema import FIELDS, LISTS, MARK, NAMES, SCHEMA, searchable
from confcli.search.index.tokens import compounds, folded, split, symbols_last
from confcli.times.rfc3339 import utc_text

_TEXTS = (*FIELDS, "hidden")
_COLUMNS = ", ".join(_TEXTS)
#: Where names are among the texts of a document, and where other words are.
_OF_NAMES = [at for at, field in enumerate(FIELDS) if field in NAMES]
_OF_OTHERS = [at for at, field in enumerate(FIELDS) if field not in NAMES]
#: How many documents are written at once.
_BATCH = 500
#: A key is the number of words in the title, times this, plus a serial number.
_SERIALS = 1 << 32


def in_memory(schedule: Schedule) -> Index:
    """Make an index of a schedule for this run only."""
    entries = searchable(schedule)
    # It is used by one thread, but may be closed by another when all ends.
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.executescript(SCHEMA)
    connection.execute("BEGIN")
    write(connection, entries)
    connection.execute("COMMIT")
    by_label = {(slug_of(entry.conference), entry.kind, entry.id): entry for entry in entries}
    names = [each.conference for each in schedule.listings]
    marked = [entry for entry in entries if entry.mark != NO_MARK]
    return Index(
        connection,
        lambda labels: [by_label[label] for label in labels],
        lambda: names,
        lambda: marked,
        close=connection.close,
    )


def write(
    connection: sqlite3.Connection,
    entries: Iterable[Entry],
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> None:
    """Index the entries of a conference that the index does not hold, in the open transaction.

    ``progress`` gets the number of entries written, and of all.
    """
    entries = list(entries)
    writer = _Writer(connection, stemming.spoken(entries))
    titled = [(folded(_line(entry.title or "")), entry) for entry in entries]
    # In the order of their keys the full-text index takes them in one go.
    titled.sort(key=lambda each: len(split(each[0])))
    for done, (title, entry) in enumerate(titled, 1):
        writer.add(title, entry)
        progress(done, len(entries))
    writer.finish()


def remove(connection: sqlite3.Connection, slug: str) -> None:
    """Remove a conference from the index, in the open transaction."""
    counts: Counter[str] = Counter()
    inflected: defaultdict[str, Counter[str]] = defaultdict(Counter)
    query = f"SELECT languages, {_COLUMNS} FROM document WHERE slug = ?"
    for languages, *texts in connection.execute(query, (slug,)):
        found = _inflected(texts)
        counts.update(_vocabulary(texts, found))
        for language in languages.split():
            inflected[language].update(found)
    connection.executemany(
        "UPDATE word SET count = count - ? WHERE word = ?",
        ((count, word) for word, count in counts.items()),
    )
    connection.execute("DELETE FROM word WHERE count <= 0")
    stemming.subtract(connection, inflected)
    _write_alike(connection)
    for statement in (
        f"INSERT INTO text (text, rowid, {_COLUMNS}) "
        f"SELECT 'delete', key, {_COLUMNS} FROM document WHERE slug = ?",
        "DELETE FROM abbreviation WHERE slug = ?",
        "DELETE FROM slot WHERE place IN (SELECT key FROM place WHERE slug = ?)",
        "DELETE FROM place WHERE slug = ?",
        "DELETE FROM document WHERE slug = ?",
    ):
        connection.execute(statement, (slug,))


def _write_alike(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM alike")
    connection.execute(
        "INSERT INTO alike SELECT substr(word, 1, 1), length(word), group_concat(word, ' ') "
        "FROM word WHERE word <> '' GROUP BY 1, 2"
    )


class _Writer:
    """Collects rows and writes them in batches."""

    def __init__(self, connection: sqlite3.Connection, spoken: stemming.Spoken) -> None:
        self._connection = connection
        self._spoken = spoken
        self._slug_of = cache(slug_of)
        self._last, self._place = connection.execute(
            f"SELECT (SELECT coalesce(max(key % {_SERIALS}), 0) FROM document), "
            "(SELECT coalesce(max(key), 0) FROM place)"
        ).fetchone()
        self._rows: list[tuple[object, ...]] = []
        self._slots: list[tuple[int, int]] = []
        self._places: dict[tuple[object, ...], int] = {}
        #: How many documents hold each word that may have inflections, by their languages.
        self._inflected: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        #: How many hold each other word.
        self._uninflected: Counter[str] = Counter()
        self._parts: dict[str, str] = {}
        self._abbreviations: Counter[tuple[str, str, str]] = Counter()

    def add(self, title: str, entry: Entry) -> None:
        """Add an entry, given its folded title."""
        self._last += 1
        texts = self._texts([title, *(text and folded(text) for text in _printed(entry))])
        key = len(texts[0].split()) * _SERIALS + self._last
        inflected = _inflected(texts)
        languages = stemming.languages(entry, self._spoken)
        self._inflected[languages].update(inflected)
        self._uninflected.update({"", *_named(texts)} - inflected)
        slug = self._slug_of(entry.conference)
        self._abbreviations.update((*each, slug) for each in _defined(entry))
        about = (slug, entry.kind, entry.id, utc_text(entry.start), " ".join(languages))
        self._rows.append((key, *about, *texts))
        for place in dict.fromkeys(map(_place, entry.slots)):
            number = self._places.setdefault(place, self._place + len(self._places) + 1)
            self._slots.append((number, key))
        if len(self._rows) == _BATCH:
            self._flush()

    def finish(self) -> None:
        """Write the last batch, the places and the vocabulary."""
        self._flush()
        self._write_words()
        places = ((key, slug_of(str(place[0])), *place) for place, key in self._places.items())
        self._insert("place", ("key", "slug", *PLACE), places)
        counted = ((*each, count) for each, count in sorted(self._abbreviations.items()))
        self._insert("abbreviation", ("short", "long", "slug", "count"), counted)

    def _write_words(self) -> None:
        counts = self._uninflected
        for languages, inflected in self._inflected.items():
            counts.update(inflected)
            stemming.add(self._connection, dict.fromkeys(languages, inflected))
        self._connection.executemany(
            "INSERT INTO word (word, count, parts) VALUES (?, ?, ?) ON CONFLICT (word) "
            "DO UPDATE SET count = count + excluded.count, parts = coalesce(parts, excluded.parts)",
            ((word, count, self._parts.get(word)) for word, count in sorted(counts.items())),
        )
        _write_alike(self._connection)

    def _flush(self) -> None:
        about = ("slug", "kind", "id", "start", "languages")
        self._insert("document", ("key", *about, *_TEXTS), self._rows)
        self._insert("text", ("rowid", *_TEXTS), ((row[0], *row[6:]) for row in self._rows))
        self._insert("slot", ("place", "document"), self._slots)
        self._rows, self._slots = [], []

    def _insert(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        marks = ", ".join("?" * len(columns))
        statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"
        self._connection.executemany(statement, rows)

    def _texts(self, fields: Sequence[str]) -> tuple[str, ...]:
        """Split each folded field into words, one name a line, and add ``hidden``."""
        joined = {
            word: parts for field in fields if field for word, parts in compounds(field).items()
        }
        self._parts |= joined
        texts = [field and "\n".join(map(_spelled, field.split("\n"))) for field in fields]
        initials = sorted({f"{MARK}{word[0]}" for word in _named(texts)})
        return *texts, " ".join((*initials, *joined))


def _printed(entry: Entry) -> tuple[str, ...]:
    """List the text of each field after the title; the chairs only of a session."""
    is_session = isinstance(entry, SessionEntry)
    slots = entry.slots
    within = dict.fromkeys(slot.session for slot in slots if not is_session)
    types = dict.fromkeys(slot.type for slot in slots if slot.type)
    return (
        "\n".join(map(_line, entry.authors)),
        "\n".join(map(_line, entry.chairs)) if is_session else "",
        _line(" ".join((*types, *within))),
        _line(" ".join(dict.fromkeys(slot.track for slot in slots if slot.track))),
        *("\n".join(map(_line, _own(entry, name))) for name in LISTS),
        _line(entry.abstract or ""),
    )


def _own(entry: Entry, field: str) -> Iterable[str]:
    """The values of a field, each once; a session's talks are documents themselves."""
    values = () if isinstance(entry, SessionEntry) else entry.values(field)
    return dict.fromkeys(filter(None, values))


def _defined(entry: Entry) -> set[tuple[str, str]]:
    """Collect the abbreviations that an entry defines."""
    texts = (entry.title or "", entry.abstract or "", *_own(entry, "keywords"))
    return {each for text in texts for each in definitions(text)}


def _line(text: str) -> str:
    return text.replace("\n", " ")


def _place(slot: Entry) -> tuple[object, ...]:
    # Times keep their offsets: without the name of a zone, they show what lasts whole days.
    values = (getattr(slot, name) for name in PLACE)
    return tuple(each.isoformat() if isinstance(each, datetime) else each for each in values)


def _spelled(line: str) -> str:
    """Split a folded line into words, and join them with blanks."""
    found = split(line)
    return " ".join(found if line.isascii() else symbols_last(found))


def _vocabulary(texts: Sequence[str], inflected: set[str]) -> set[str]:
    """Collect all words of a document, and the empty word."""
    return {"", *_named(texts), *inflected}


def _named(texts: Sequence[str]) -> list[str]:
    """List the words of the names in a document."""
    return " ".join(texts[at] for at in _OF_NAMES).split()


def _inflected(texts: Sequence[str]) -> set[str]:
    """Collect the words of a document that may have inflections: all but those of names alone.

    Those joined in ``hidden`` are among them, unlike the initials there.
    """
    joined = (word for word in texts[-1].split() if word[0] != MARK)
    return {*" ".join(texts[at] for at in _OF_OTHERS).split(), *joined}
