"""The search index of the added listings stays in step with them."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from confcli.schedule.schedule import Schedule
from confcli.search.index import schema, writing
from tests.support.harness import DAY, ORAL_2, ORAL_6, TRACK_23, confcli
from tests.support.own import loaded

_TABLES = ("document", "word", "alike", "stem", "abbreviation", "place", "slot", "text")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "home" / "listings.db"


def content(connection: sqlite3.Connection) -> Iterator[object]:
    """Yield the content of an index, independent of its keys."""
    about, fields = "document.slug, kind, id, document.start", ", ".join(schema.FIELDS)
    slots = (
        f"SELECT {about}, place.session, place.type, place.track, room, language, place.start "
        "FROM slot JOIN place ON place.key = place JOIN document ON document.key = document"
    )
    yield rows(connection, f"SELECT {about}, {fields}, hidden FROM document")
    yield rows(connection, slots)
    yield rows(connection, "SELECT word, count FROM word")
    yield rows(connection, "SELECT * FROM alike")
    yield rows(connection, "SELECT * FROM stem")
    yield rows(connection, "SELECT * FROM abbreviation")


def rows(connection: sqlite3.Connection, query: str) -> list[str]:
    return sorted(map(repr, connection.execute(query)))


def is_up_to_date(path: Path) -> bool:
    """Whether the index equals one built from scratch."""
    added = [stored.listing for stored in loaded(path).added]
    fresh = writing.in_memory(Schedule(added))
    with sqlite3.connect(path) as stored:
        stored.execute("INSERT INTO text (text) VALUES ('integrity-check')")
        return list(content(stored)) == list(content(fresh.connection))


def found(query: str) -> set[str]:
    result = confcli("search", query, "--jsonl", "--fields", "conference", "-n", "500")
    return {line.split('"')[3] for line in result.out.splitlines()}


def test_the_index_follows_additions_changes_and_removals(database: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(ORAL_2.read_bytes())
    confcli("add", page, "--conference", "Mine 2021")
    assert is_up_to_date(database)
    confcli("add", ORAL_6, "--conference", "Mine 2021")
    confcli("add", TRACK_23, "--conference", "Other 2020")
    assert is_up_to_date(database)
    page.write_text(page.read_text("utf-8").replace("Gradient Vaccine", "Kite Vaccines"), "utf-8")
    confcli("update", "mine")
    assert is_up_to_date(database)
    assert "Mine 2021" in found("kite vaccines")
    confcli("update", "mine", "--reparse")
    assert is_up_to_date(database)
    confcli("remove", "mine", "--yes")
    assert is_up_to_date(database)
    assert "Mine 2021" not in found("vaccine")
    confcli("remove", "other", "--yes")
    assert is_up_to_date(database)


def age(connection: sqlite3.Connection, version: int) -> None:
    """Take back what later versions of the schema added."""
    for table in ("mark", "appointment", "change", "news", "exported", "menu"):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("DROP INDEX talk_own")
    connection.execute("ALTER TABLE talk DROP COLUMN own")
    connection.execute("ALTER TABLE source DROP COLUMN fetched_at")
    connection.execute("ALTER TABLE version DROP COLUMN changes")
    connection.execute(f"PRAGMA user_version = {version}")


def test_an_older_database_is_indexed_when_first_read(database: Path) -> None:
    confcli("add", ORAL_2, "--conference", "Mine 2021")
    with sqlite3.connect(database) as connection:
        for table in _TABLES:
            connection.execute(f"DROP TABLE {table}")
        age(connection, 1)
    assert "Mine 2021" in found("vaccine")
    assert is_up_to_date(database)


def test_an_index_of_another_version_is_rebuilt(database: Path) -> None:
    confcli("add", ORAL_2, "--conference", "Mine 2021")
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE document SET title = 'else'")
        age(connection, 2)
    assert "Mine 2021" in found("vaccine")
    assert is_up_to_date(database)


def test_hidden_or_replaced_listings_are_not_found() -> None:
    assert found("vaccine") == {"ICLR 2021"}
    confcli("remove", "iclr", "--yes")
    assert found("vaccine") == set()
    assert found("federated") == set()
    confcli("add", DAY, ORAL_2, "--conference", "ICLR 2021", "--source-tz", "UTC")
    assert found("vaccine") == {"ICLR 2021"}
    assert len(confcli("search", "gradient vaccine", "-n", "1").rows()) == 1


def test_added_and_bundled_listings_are_ranked_together() -> None:
    confcli("add", ORAL_2, "--conference", "Mine 2021")
    results = confcli("search", "federated dynamic regularization", "--json").json()
    assert {result["conference"] for result in results[:2]} == {"ICLR 2021", "Mine 2021"}
    assert results[0]["score"] == results[1]["score"]


def test_sorting_by_time_or_title_spans_all_listings() -> None:
    confcli("add", ORAL_6, "--conference", "Mine 2021")
    for sort, key in (("time", "start"), ("title", "title")):
        found = confcli("search", "learning", "--sort", sort, "--json", "-n", "500").json()
        values = [result[key] for result in found if result[key]]
        assert {result["conference"] for result in found} >= {"Mine 2021", "NeurIPS 2020"}
        assert values == sorted(values, key=str.casefold)
