"""Writing the index: the rows of the entries of a conference, put in and taken out again."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import fields

from confcli.model.text import slug as slug_of
from confcli.schedule.entries import Entry, Paper, Place, SessionEntry
from confcli.search.index.schema import FIELDS, MARK
from confcli.search.index.tokens import compounds, folded, initials, split
from confcli.times.local import utc_text

_COLUMNS = ", ".join((*FIELDS, "hidden"))
_PLACE = tuple(field.name for field in fields(Place))
_BATCH = 500
#: The number of a document is that of the words in its title, times this, and one of its own.
_NUMBERS = 1 << 32


def write(connection: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Index entries of one conference that has none in the index, in the open transaction."""
    writer = _Writer(connection)
    # In the order of their numbers the full-text index takes them in one go.
    for length, entry in sorted(map(_measured, entries), key=lambda each: each[0]):
        writer.add(length, entry)
    writer.finish()


def remove(connection: sqlite3.Connection, slug: str) -> None:
    """Take the documents of a conference out of the index, in the open transaction."""
    counts: Counter[str] = Counter()
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM document WHERE slug = ?",
        (slug,),
    )
    for texts in found:
        counts.update(_vocabulary(texts))
        counts[""] += 1
    connection.executemany(
        "UPDATE word SET count = count - ? WHERE word = ?",
        ((count, word) for word, count in counts.items()),
    )
    connection.execute("DELETE FROM word WHERE count <= 0")
    _write_alike(connection)
    connection.execute(
        f"INSERT INTO text (text, rowid, {_COLUMNS}) "
        f"SELECT 'delete', key, {_COLUMNS} FROM document WHERE slug = ?",
        (slug,),
    )
    connection.execute(
        "DELETE FROM slot WHERE place IN (SELECT key FROM place WHERE slug = ?)", (slug,)
    )
    connection.execute("DELETE FROM place WHERE slug = ?", (slug,))
    connection.execute("DELETE FROM document WHERE slug = ?", (slug,))


def _write_alike(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM alike")
    connection.execute(
        "INSERT INTO alike SELECT substr(word, 1, 1), length(word), group_concat(word, ' ') "
        "FROM word WHERE word <> '' GROUP BY 1, 2"
    )


class _Writer:
    """Collects rows, and writes them by the hundred."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        (last,) = connection.execute(
            f"SELECT coalesce(max(key % {_NUMBERS}), 0) FROM document"
        ).fetchone()
        (place,) = connection.execute("SELECT coalesce(max(key), 0) FROM place").fetchone()
        self._last, self._place = last, place
        self._rows: list[tuple[object, ...]] = []
        self._slots: list[tuple[int, int]] = []
        self._places: dict[tuple[object, ...], int] = {}
        self._counts: Counter[str] = Counter()
        self._parts: dict[str, str] = {}

    def add(self, length: int, entry: Entry) -> None:
        """Take an entry to be written, and the number of words in its title."""
        self._last += 1
        key = length * _NUMBERS + self._last
        texts = self._texts(entry)
        self._counts.update(_vocabulary(texts))
        self._counts[""] += 1
        about = (slug_of(entry.conference), entry.kind, entry.id, utc_text(entry.start))
        self._rows.append((key, *about, *texts))
        for slot in entry.slots:
            place = self._places.setdefault(_place(slot), self._place + len(self._places) + 1)
            self._slots.append((place, key))
        if len(self._rows) == _BATCH:
            self._flush()

    def finish(self) -> None:
        """Write what is left, the places and the vocabulary."""
        self._flush()
        marks = ", ".join("?" * (len(_PLACE) + 2))
        self._connection.executemany(
            f"INSERT INTO place (key, slug, {', '.join(_PLACE)}) VALUES ({marks})",
            ((key, slug_of(str(place[0])), *place) for place, key in self._places.items()),
        )
        self._connection.executemany(
            "INSERT INTO word (word, count, parts) VALUES (?, ?, ?) ON CONFLICT (word) "
            "DO UPDATE SET count = count + excluded.count, parts = coalesce(parts, excluded.parts)",
            ((word, count, self._parts.get(word)) for word, count in sorted(self._counts.items())),
        )
        _write_alike(self._connection)

    def _flush(self) -> None:
        self._connection.executemany(
            f"INSERT INTO document (key, slug, kind, id, start, {_COLUMNS}) "
            f"VALUES ({', '.join('?' * 12)})",
            self._rows,
        )
        self._connection.executemany(
            f"INSERT INTO text (rowid, {_COLUMNS}) VALUES ({', '.join('?' * 8)})",
            ((row[0], *row[5:]) for row in self._rows),
        )
        self._connection.executemany(
            "INSERT OR IGNORE INTO slot (place, document) VALUES (?, ?)", self._slots
        )
        self._rows, self._slots = [], []

    def _texts(self, entry: Entry) -> tuple[str, ...]:
        """Return the folded words of each field, names on lines of their own, then ``hidden``."""
        fields = list(map(folded, _printed(entry)))
        joined = {word: parts for field in fields for word, parts in compounds(field).items()}
        self._parts |= joined
        lines = [[split(line) for line in field.split("\n")] for field in fields]
        title, authors, chairs, *_ = lines
        hidden = [f"{MARK}{each}" for words in title for each in initials(words)]
        hidden += sorted({f"{MARK}{word[0]}" for name in (*authors, *chairs) for word in name})
        hidden += joined
        texts = ("\n".join(map(" ".join, names)) for names in lines)
        return *texts, " ".join(hidden)


def _measured(entry: Entry) -> tuple[int, Entry]:
    return len(split(folded(entry.title or ""))), entry


def _printed(entry: Entry) -> tuple[str, ...]:
    """Return the text of each field as it is printed; a paper is found without its chairs."""
    is_session = isinstance(entry, SessionEntry)
    slots = entry.slots
    within = dict.fromkeys(slot.session for slot in slots if not is_session)
    kind = () if isinstance(entry, Paper) else (entry.type or "",)
    return (
        _line(entry.title or ""),
        "\n".join(map(_line, entry.authors)),
        "\n".join(map(_line, entry.chairs)) if is_session else "",
        _line(" ".join((*kind, *within))),
        _line(" ".join(dict.fromkeys(slot.track for slot in slots if slot.track))),
        _line(entry.abstract or ""),
    )


def _line(text: str) -> str:
    return text.replace("\n", " ")


def _place(slot: Entry) -> tuple[object, ...]:
    values = {name: getattr(slot, name) for name in _PLACE} | {"start": utc_text(slot.start)}
    return tuple(values.values())


def _vocabulary(texts: Sequence[str]) -> set[str]:
    """Return the words of a document's fields, and the joined ones that are hidden."""
    *shown, hidden = texts
    joined = (word for word in hidden.split() if not word.startswith(MARK))
    return {*" ".join(shown).split(), *joined}
