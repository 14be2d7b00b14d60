"""The menu that is kept in the database, and the rooms in it."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from confcli.directory.programme import Room
from confcli.library import directory, health, salvage
from confcli.library.database import Database
from confcli.library.directory import Kept
from confcli.model.entities import Listing, Source
from tests.support.harness import confcli
from tests.support.menus import entry, menu

ADDRESS = "https://menu.example/menu.json"
FETCHED = "2026-05-01T12:00:00+00:00"
NOW = datetime(2026, 5, 2, tzinfo=UTC)
HALL = {"name": r"Hall\ A", "latlon": [38.7, -9.1]}
KEPT = directory.of(
    ADDRESS,
    menu(
        entry(metadata={"rooms": [HALL, {"name": "K.", "latlon": [38.6, -9.2]}]}),
        entry(id="kites_old", title="KiteCon 2025", url="https://kites.example/2025?format=xml"),
        entry(
            id="kites_too",
            title="Kites - all rooms",
            url="https://kites.example/2025?format=ics",
            metadata={"rooms": [HALL | {"latlon": [1, 2]}]},
        ),
    ),
    '"1"',
    None,
    FETCHED,
)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "home" / "listings.db") as found:
        yield found


def keep(database: Database, kept: Kept = KEPT) -> None:
    with database.writing(print) as connection:
        directory.put(connection, kept)


def rooms(database: Database, listing: Listing) -> tuple[Room, ...]:
    return directory.rooms(database, [listing]).get(listing.conference, ())


def test_nothing_is_kept_at_first(database: Database) -> None:
    assert rooms(database, Listing("KiteCon 2026")) == ()
    with database.writing(print) as connection:
        assert directory.read(connection) is None


def test_one_menu_is_kept(database: Database) -> None:
    keep(database)
    newer = directory.of("https://other.example/", KEPT.data, None, "Mon", KEPT.fetched_at)
    keep(database, newer)
    with database.reading() as connection:
        assert connection
        assert directory.read(connection) == newer


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("KiteCon 2026", "kites.xml"),
        ("Kitecon 2026", "kites.xml"),
        ("kitecon_2026", "kites.xml"),
        ("Kites!", "https://kites.example/2026/schedule.xml"),
    ],
)
def test_a_conference_has_the_rooms_of_its_name_or_address(
    database: Database, name: str, source: str
) -> None:
    keep(database)
    listing = Listing(name, [Source(source, "frab-xml", "")])
    assert rooms(database, listing) == (Room("Hall A", 38.7, -9.1),)


def test_an_address_says_more_than_a_name(database: Database) -> None:
    keep(database)
    listing = Listing("KiteCon 2026", [Source("https://kites.example/2025", "frab-xml", "")])
    assert rooms(database, listing) == (Room("Hall A", 1.0, 2.0),)


def test_another_conference_has_no_rooms(database: Database) -> None:
    keep(database)
    listing = Listing("Other 2026", [Source("https://kites.example/", "frab-xml", "")])
    assert rooms(database, listing) == ()


def test_a_database_from_before_gets_the_table(database: Database) -> None:
    keep(database)
    database.close()
    with closing(sqlite3.connect(database.path)) as connection, connection:
        connection.execute("DROP TABLE menu")
        connection.execute("ALTER TABLE version DROP COLUMN changes")
        connection.execute("PRAGMA user_version = 12")
    assert rooms(database, Listing("KiteCon 2026")) == ()
    keep(database)
    assert len(rooms(database, Listing("KiteCon 2026"))) == 1


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE menu SET bytes = 'x'",
        "UPDATE menu SET bytes = x'789c'",
        "UPDATE menu SET bytes = (SELECT bytes FROM other)",
        "UPDATE menu SET fetched_at = 'soon'",
        "UPDATE menu SET address = 5",
        "UPDATE menu SET etag = 5",
    ],
)
def test_a_damaged_menu_is_lost_in_a_repair(database: Database, damage: str) -> None:
    keep(database)
    database.close()
    with closing(sqlite3.connect(database.path)) as connection, connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '')")
    with closing(sqlite3.connect(database.path)) as connection, connection:
        no_menu = zlib.compress(b'{"schedules": 5}')
        connection.execute("CREATE TEMP TABLE other AS SELECT ? AS bytes", (no_menu,))
        connection.execute(damage if "= 5" not in damage else damage.replace("5", "x'05'"))
    assert health.faults(database.path) == ["1 damaged row in table menu"]
    assert confcli("doctor").code == 3
    result = confcli("doctor", "--repair", "--yes")
    assert result.code == 0, result.err
    assert health.faults(database.path) == []
    assert rooms(database, Listing("KiteCon 2026")) == ()


def test_a_whole_menu_survives_a_repair(database: Database) -> None:
    keep(database)
    database.close()
    with closing(sqlite3.connect(database.path)) as file, file:
        file.execute("DROP TABLE hidden")
    assert salvage.repair(database.path, NOW).saved["menu"] == 1
    with database.reading() as connection:
        assert connection
        assert directory.read(connection) == KEPT
