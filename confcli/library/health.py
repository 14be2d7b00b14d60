"""What is wrong with the database: with its pages, with the values in it, with its index."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from confcli.library import connecting
from confcli.library.damage import DamagedError, file_of, is_damage
from confcli.library.migrations import APPLICATION, INDEXED, VERSION
from confcli.library.sources import exists
from confcli.library.tables import TABLES, Row, Table
from confcli.model.errors import ConfcliError, InputError
from confcli.model.text import counted
from confcli.search.asking import places
from confcli.search.index.stemming import LANGUAGES

#: What a damaged value raises.
_RAISED = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, RecursionError)
#: How many faults SQLite looks for.
_MOST = 20
#: What must be nowhere in the index: a count of what is wrong, and what that is.
_OF_INDEX = {
    "SELECT count(*) FROM document WHERE NOT EXISTS (SELECT * FROM listing "
    "WHERE listing.slug = document.slug)": "document of no conference",
    "SELECT count(*) FROM document WHERE kind = 'session' AND id NOT IN (SELECT id FROM session) "
    "OR kind = 'talk' AND id NOT IN (SELECT id FROM talk) OR kind = 'paper' AND id NOT IN "
    "(SELECT paper FROM talk WHERE paper IS NOT NULL) "
    "OR kind NOT IN ('session', 'talk', 'paper')": "document of no item",
    "SELECT count(*) FROM slot WHERE document NOT IN (SELECT key FROM document) "
    "OR place NOT IN (SELECT key FROM place)": "slot of no document",
    "SELECT (SELECT count(*) FROM document) <> "
    "coalesce((SELECT count FROM word WHERE word = ''), 0)": "count of documents that is wrong",
}
#: Its tables, beside that of the full text.
_INDEX = ("document", "word", "alike", "stem", "abbreviation", "place", "slot")
#: What must be nowhere else.
_OF_LISTINGS = {
    "SELECT count(*) FROM session WHERE talks <> "
    "(SELECT count(*) FROM talk WHERE talk.session = session.key)": "session without all talks",
    "SELECT count(*) FROM session WHERE slug NOT IN (SELECT slug FROM listing)": (
        "session of no conference"
    ),
    "SELECT count(*) FROM listing WHERE slug NOT IN (SELECT slug FROM version)": (
        "listing without a version"
    ),
    "SELECT count(*) FROM version WHERE slug NOT IN (SELECT slug FROM listing)": (
        "version of no listing"
    ),
}


def faults(path: Path) -> list[str]:
    """What is wrong with a database, the worst first; empty if it is whole.

    ``InputError`` if it can't be read for another reason, such as that it is a folder.
    """
    with connecting.explained(path):
        try:
            with closing(opened(path)) as connection:
                return [*_faults(connection), *_of_text(path)]
        except (sqlite3.Error, UnicodeDecodeError) as error:
            if not is_damage(error):
                raise
            return [str(error)]


def explained(path: Path, error: Exception) -> ConfcliError | None:
    """What to say of an error that damage of the database explains; ``None`` for any other."""
    try:
        found = faults(path) if exists(path) else []
    except ConfcliError as why:
        return why
    if found:
        return DamagedError(path, found[0])
    if isinstance(error, sqlite3.Error):
        return InputError(f"can't read an index of listings: {error}; install confcli again")
    return None


def opened(path: Path) -> sqlite3.Connection:
    """Open a database as it is, to read; also where its folder can't be written to."""
    address = f"{path.resolve().as_uri()}?mode=ro"
    connection = sqlite3.connect(address, uri=True, isolation_level=None)
    try:
        connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.DatabaseError as error:
        connection.close()
        if not isinstance(error, sqlite3.OperationalError):
            raise
        connection = sqlite3.connect(f"{address}&immutable=1", uri=True, isolation_level=None)
    return connection


def sqlite() -> tuple[str, bool]:
    """The version of SQLite, and whether it has the full-text index that searches need."""
    with closing(sqlite3.connect(":memory:")) as connection:
        options = {name for (name,) in connection.execute("PRAGMA compile_options")}
    return sqlite3.sqlite_version, "ENABLE_FTS5" in options


def described(path: Path) -> str:
    """What a database is: its schema and what is in it."""
    with closing(opened(path)) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
        counts = [
            counted(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0], what)
            for table, what in (("listing", "listing"), ("talk", "talk"), ("mark", "mark"))
            if table in names
        ]
        return ", ".join([f"schema {version_of(connection)} of {VERSION}", *counts])


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the schema."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _faults(connection: sqlite3.Connection) -> Iterator[str]:
    version = version_of(connection)
    yield from _of_pages(connection)
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    if not names:
        return
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION and not names & {table.name for table in TABLES}:
        raise InputError(f"{file_of(connection)}: not a confcli database; move it away")
    for table in TABLES:
        if table.name in names:
            yield from _of_rows(connection, table)
        elif version >= VERSION:
            yield f"no table {table.name}"
    for name in _INDEX if version >= INDEXED else ():
        yield from _of_words(connection, name)
    yield from _of_values(connection) if version >= INDEXED else ()
    for query, what in (_OF_LISTINGS | (_OF_INDEX if version >= INDEXED else {})).items():
        (count,) = connection.execute(query).fetchone()
        if count:
            noun, _, rest = what.partition(" ")
            where = "index: " if query in _OF_INDEX else ""
            yield f"{where}{counted(count, noun)} {rest}"


def _of_pages(connection: sqlite3.Connection) -> Iterator[str]:
    for (found,) in connection.execute(f"PRAGMA integrity_check({_MOST})"):
        if found != "ok":
            yield " ".join(str(found).split())
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        yield f"{counted(len(broken), 'row')} without what they belong to"


def _of_rows(connection: sqlite3.Connection, table: Table) -> Iterator[str]:
    """Count the damaged rows of a table."""
    found = connection.execute(f"SELECT * FROM {table.name}")
    columns = [name for name, *_ in found.description]
    wrong = sum(not is_whole(table, dict(zip(columns, row, strict=True))) for row in found)
    if wrong:
        yield f"{counted(wrong, 'damaged row')} in table {table.name}"


def is_whole(table: Table, row: Row) -> bool:
    """Whether all values of a row can be what they are to be."""
    try:
        table.check(row)
    except _RAISED:
        return False
    return True


def _of_words(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    """Count the rows of the index with values that are no words, numbers or times."""
    rows = connection.execute(f"SELECT * FROM {table}")
    if wrong := sum(not all(map(_is_indexed, row)) for row in rows):
        yield f"index: {counted(wrong, 'damaged row')} in table {table}"


def _of_values(connection: sqlite3.Connection) -> Iterator[str]:
    """Say if the times of the index are none, or its languages none that it knows."""
    try:
        places.read(connection)
    except _RAISED as error:
        yield f"index: damaged row in table place ({error})"
    for (found,) in connection.execute("SELECT DISTINCT languages FROM document"):
        if not isinstance(found, str) or not LANGUAGES.keys() >= {*found.split()}:
            yield "index: document of no known language"


def _is_indexed(value: object) -> bool:
    if isinstance(value, str):
        return '"' not in value and "\0" not in value
    return value is None or isinstance(value, int)


def _of_text(path: Path) -> Iterator[str]:
    """What the full-text index says of itself: it writes nothing, but only a writer may ask."""
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as connection:
        if version_of(connection) < INDEXED:
            return
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO text (text, rank) VALUES ('integrity-check', 1)")
        except (sqlite3.Error, UnicodeDecodeError) as error:
            if is_damage(error):
                yield f"index: {error}"
