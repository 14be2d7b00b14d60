"""The index: what is searched, as rows beside the listings, in the database that holds them.

``document`` holds the folded words of each paper, session and other talk by field; ``text`` is
the full-text index over it (SQLite's FTS5); ``word`` is its vocabulary, where the empty word
counts all documents; ``alike`` holds the words of each first letter and length as one text, as
to read them one by one takes long; ``slot`` and ``place`` say when and where each document is.

Documents are numbered by the length of their titles: the index tells what it finds in the order
of the numbers, so the shortest titles, of which a query is the most, come without a look at all.
"""

from dataclasses import fields

from confcli.schedule.entries import Entry, Place, Schedule

#: The fields of a document, as they are called where a hit tells what matched.
FIELDS = ("title", "authors", "chairs", "session", "track", "abstract")
#: Those of them that hold names of people, a line each.
NAMES = ("authors", "chairs")
_PLACE = ",\n        ".join(f"{field.name} TEXT" for field in fields(Place)).replace(
    "conference TEXT", "conference TEXT NOT NULL"
)
SCHEMA = f"""
    CREATE TABLE document (
        key INTEGER PRIMARY KEY,
        slug TEXT NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        start TEXT,
        title TEXT NOT NULL,
        authors TEXT NOT NULL,
        chairs TEXT NOT NULL,
        session TEXT NOT NULL,
        track TEXT NOT NULL,
        abstract TEXT NOT NULL,
        hidden TEXT NOT NULL
    ) STRICT;
    CREATE INDEX document_of ON document (slug);
    CREATE INDEX document_title ON document (title);
    CREATE VIRTUAL TABLE text USING fts5 (
        title, authors, chairs, session, track, abstract, hidden,
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
    CREATE TABLE place (
        key INTEGER PRIMARY KEY,
        slug TEXT NOT NULL,
        {_PLACE}
    ) STRICT;
    CREATE INDEX place_of ON place (slug);
    CREATE TABLE slot (
        place INTEGER NOT NULL,
        document INTEGER NOT NULL,
        PRIMARY KEY (place, document)
    ) STRICT, WITHOUT ROWID
"""
#: What initials begin with in ``hidden``, which no word of a text does: ``°y`` of a person,
#: ``°nas`` of three words in a title. Hyphenated words stand there too, joined: ``fewshot``.
MARK = "\N{DEGREE SIGN}"


def documents(schedule: Schedule) -> list[Entry]:
    """Return what is searched: papers, sessions, and the titled talks that are no papers."""
    own = [
        talk
        for talk in schedule.talks
        if not talk.paper and talk.title and (talk.authors or talk.abstract)
    ]
    told = {(talk.session_id, talk.title) for talk in own}
    sessions = (each for each in schedule.sessions if (each.id, each.title) not in told)
    return [*schedule.papers, *own, *sessions]
