"""The schema of the database, step by step, and what is to be read again after a step."""

import sqlite3

from confcli.search.index.schema import SCHEMA

#: "conf" in ASCII: marks the file as ours.
APPLICATION = 0x636F6E66

_INDEX_AGAIN = (
    "DROP TABLE text; DROP TABLE document; DROP TABLE word; DROP TABLE IF EXISTS alike; "
    "DROP TABLE IF EXISTS stem; DROP TABLE IF EXISTS abbreviation; "
    f"DROP TABLE place; DROP TABLE slot; {SCHEMA}"
)
#: Each step takes the schema one version further; a step that was released never changes.
MIGRATIONS = (
    """
    CREATE TABLE listing (
        slug TEXT PRIMARY KEY,
        conference TEXT NOT NULL,
        papers INTEGER NOT NULL,
        sources TEXT NOT NULL,
        problems TEXT NOT NULL
    ) STRICT;
    CREATE TABLE version (
        id INTEGER PRIMARY KEY,
        slug TEXT NOT NULL,
        added_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX version_of ON version (slug, id);
    CREATE TABLE content (
        sha256 TEXT PRIMARY KEY,
        bytes BLOB NOT NULL
    ) STRICT;
    CREATE TABLE source (
        version INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL REFERENCES content,
        hints TEXT NOT NULL,
        etag TEXT,
        last_modified TEXT,
        PRIMARY KEY (version, position)
    ) STRICT;
    CREATE TABLE session (
        key INTEGER PRIMARY KEY,
        slug TEXT NOT NULL,
        id TEXT NOT NULL,
        title TEXT NOT NULL,
        talks INTEGER NOT NULL,
        first TEXT,
        last TEXT,
        until TEXT,
        body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX session_of ON session (slug);
    CREATE INDEX session_id ON session (id);
    CREATE TABLE talk (
        key INTEGER PRIMARY KEY,
        session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
        id TEXT NOT NULL,
        paper TEXT,
        title TEXT NOT NULL,
        body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX talk_of ON talk (session);
    CREATE INDEX talk_id ON talk (id);
    CREATE INDEX talk_paper ON talk (paper);
    CREATE INDEX talk_title ON talk (title, paper);
    CREATE TABLE hidden (slug TEXT PRIMARY KEY) STRICT;
    """,
    SCHEMA,
    # The documents of the index are numbered otherwise.
    _INDEX_AGAIN,
    # Ids are made of the sources' own ids, which the rows before did not keep.
    "ALTER TABLE talk ADD COLUMN own TEXT; "
    "CREATE INDEX talk_own ON talk (own, paper) WHERE own IS NOT NULL",
    # The index has columns for keywords and affiliations.
    _INDEX_AGAIN,
    # It has one for the end of each slot.
    _INDEX_AGAIN,
    # Symbols are words; soft hyphens and vowel signs are no part of words.
    _INDEX_AGAIN,
    # When a source was last fetched, though it did not change.
    "ALTER TABLE source ADD COLUMN fetched_at TEXT",
    # What the user says of items, and each item as the user was last told of it.
    """
    CREATE TABLE mark (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        conference TEXT NOT NULL,
        source_ids TEXT NOT NULL,
        title TEXT,
        authors TEXT NOT NULL,
        slots TEXT NOT NULL,
        star TEXT,
        labels TEXT NOT NULL,
        note TEXT,
        hidden INTEGER NOT NULL,
        seen INTEGER NOT NULL,
        changed_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE appointment (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        start TEXT NOT NULL,
        until TEXT NOT NULL,
        source TEXT
    ) STRICT;
    CREATE TABLE change (
        number INTEGER PRIMARY KEY,
        command TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        before TEXT NOT NULL
    ) STRICT;
    CREATE TABLE news (
        number INTEGER PRIMARY KEY,
        mark TEXT NOT NULL,
        found_at TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT
    ) STRICT;
    CREATE TABLE exported (
        uid TEXT PRIMARY KEY,
        hash TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        modified TEXT NOT NULL
    ) STRICT
    """,
    # An event stays with its item, which the UID named, though the item's id changes.
    "ALTER TABLE exported ADD COLUMN slot TEXT NOT NULL DEFAULT ''; UPDATE exported SET slot = uid",
    # The index has the stems of words, and the abbreviations that texts define.
    _INDEX_AGAIN,
    # No new schema: secrets in addresses are forgotten.
    "",
    # The menu of programmes, as it was fetched.
    """
    CREATE TABLE menu (
        address TEXT PRIMARY KEY,
        bytes BLOB NOT NULL,
        etag TEXT,
        last_modified TEXT,
        fetched_at TEXT NOT NULL
    ) STRICT
    """,
    # What a version changed, in short.
    "ALTER TABLE version ADD COLUMN changes TEXT",
)
#: Databases of an earlier version hold less than readers find: their sources are read again.
REREAD = 5
#: Those of an earlier version have another index, or none: it is built again.
INDEXED = 11
#: Those of an earlier version may hold logins.
SCRUBBED = 12
VERSION = len(MIGRATIONS)


def upgrade(connection: sqlite3.Connection, version: int) -> None:
    """Take a database from an earlier version of the schema, 0 for a new one, to this one.

    Runs in the open transaction.
    """
    for step in MIGRATIONS[version:]:
        for statement in step.split(";"):
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
