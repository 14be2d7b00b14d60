"""The tables of the index, which lie in the database of the listings.

``document`` holds the folded words of each paper, session and other talk by field; ``text`` is
the full-text index over it (SQLite's FTS5); ``word`` is its vocabulary, where the empty word
counts all documents; ``alike`` holds the words of each first letter and length as one text,
which is faster to read than a row a word; ``stem`` leads from stems to words that have them;
``abbreviation`` counts the documents of a conference that define a short form by a long one;
``slot`` and ``place`` say when and where each document is presented.

Keys of documents grow with the length of the title: FTS5 returns matches in the order of keys, so
titles that a query covers best come first, without sorting them all.
"""

from confcli.schedule.entries import PLACE, Entry
from confcli.schedule.filters import OF_CONTENT
from confcli.schedule.schedule import Schedule

#: Those fields of a document that hold names of people, one a line.
NAMES = ("authors", "chairs")
#: Those that hold further values that filters look at, one a line.
LISTS = tuple(field for field in OF_CONTENT.values() if field not in NAMES)
#: The fields that filters look at, too.
FILTERED = (*NAMES, *LISTS)
#: The fields of a document, also as ``matched`` and ``--in`` name them.
FIELDS = ("title", *NAMES, "session", "track", *LISTS, "abstract")


def _columns(names: tuple[str, ...], required: tuple[str, ...]) -> str:
    types = (f"{name} TEXT{' NOT NULL' if name in required else ''}" for name in names)
    return ",\n        ".join(types)


SCHEMA = f"""
    CREATE TABLE document (
        key INTEGER PRIMARY KEY,
        slug TEXT NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        start TEXT,
        languages TEXT NOT NULL,
        {_columns(FIELDS, FIELDS)},
        hidden TEXT NOT NULL
    ) STRICT;
    CREATE INDEX document_of ON document (slug, id);
    CREATE INDEX document_title ON document (title);
    CREATE VIRTUAL TABLE text USING fts5 (
        {", ".join(FIELDS)}, hidden,
        content='document', content_rowid='key', tokenize='ascii'
    );
    CREATE TABLE word (
        word TEXT PRIMARY KEY,
        count INTEGER NOT NULL,
        parts TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE alike (
        letter TEXT NOT NULL,
        length INTEGER NOT NULL,
        words TEXT NOT NULL,
        PRIMARY KEY (letter, length)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE abbreviation (
        short TEXT NOT NULL,
        long TEXT NOT NULL,
        slug TEXT NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (short, long, slug)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX abbreviation_long ON abbreviation (long);
    CREATE INDEX abbreviation_of ON abbreviation (slug);
    CREATE TABLE stem (
        stem TEXT NOT NULL,
        word TEXT NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (stem, word)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stem_of ON stem (word);
    CREATE TABLE place (
        key INTEGER PRIMARY KEY,
        slug TEXT NOT NULL,
        {_columns(PLACE, ("conference",))}
    ) STRICT;
    CREATE INDEX place_of ON place (slug);
    CREATE TABLE slot (
        place INTEGER NOT NULL,
        document INTEGER NOT NULL,
        PRIMARY KEY (place, document)
    ) STRICT, WITHOUT ROWID
"""
#: Marks in ``hidden`` an initial of a person: ``°y``. Hyphenated words stand there joined,
#: unmarked: ``fewshot``.
MARK = "\N{DEGREE SIGN}"


def searchable(schedule: Schedule) -> list[Entry]:
    """List what can be found: papers, sessions, and titled talks that are not papers."""
    talks = [
        talk
        for talk in schedule.talks
        if not talk.paper and talk.title and (talk.authors or talk.abstract)
    ]
    same = {(talk.session_id, talk.title) for talk in talks}
    sessions = (each for each in schedule.sessions if (each.id, each.title) not in same)
    return [*schedule.papers, *talks, *sessions]
