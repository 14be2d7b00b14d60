"""A database that an older confcli wrote is read again from its stored sources, or left alone."""

import re
import sqlite3
import zlib
from pathlib import Path

import pytest

from confcli.library import migrations
from confcli.library.sources import SourceFile
from tests.support.harness import confcli, needs_posix
from tests.support.killing import kill_after_a_write

OLDER = Path(__file__).parent / "older"
TAILS = "6d7c3c5e-6a4f-5d0c-9b5d-2f6f4d9a1a10"
_ID = re.compile(r"t[0-9a-z]{7}")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The database as the version 3 of the schema had it."""
    found = tmp_path / "home" / "listings.db"
    found.parent.mkdir()
    with sqlite3.connect(found) as connection:
        for step in migrations.MIGRATIONS[:3]:
            connection.executescript(step)
        connection.executescript((OLDER / "version_3.sql").read_text("utf-8"))
        connection.execute("PRAGMA user_version = 3")
        connection.execute(f"PRAGMA application_id = {migrations.APPLICATION}")
    connection.close()
    return found


def version(path: Path) -> int:
    with sqlite3.connect(path) as connection:
        (found,) = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    return int(found)


def spoil(path: Path, name: str) -> None:
    """Make the stored bytes of a source unreadable."""
    with sqlite3.connect(path) as connection:
        connection.execute(
            "UPDATE content SET bytes = ? WHERE sha256 IN (SELECT sha256 FROM source "
            "WHERE name = ?)",
            (zlib.compress(b"nonsense"), name),
        )
    connection.close()


def talks(conference: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = confcli("talks", "-c", conference, "--json").json()
    return found


def test_ids_become_short_and_the_sources_ids_are_kept(path: Path) -> None:
    found = talks("kitecon")
    assert [each["title"] for each in found] == ["Tails of kites", "Strings"]
    assert all(_ID.fullmatch(str(each["id"])) for each in found)
    assert found[0]["source_ids"] == [TAILS, "1"]
    assert version(path) == migrations.VERSION
    assert confcli("show", TAILS, "--json").json()["title"] == "Tails of kites"
    assert confcli("search", "tails", "-c", "kitecon", "--json").json()[0]["id"]


def test_the_repeats_of_a_series_get_ids_of_their_own(path: Path) -> None:
    assert path.exists()
    owns = [str(*each["source_ids"]) for each in talks("reel")]  # type: ignore[misc]
    assert owns == [f"weekly@reels.example/202505{day}T090000Z" for day in ("01", "08", "15")]


def test_an_update_reports_no_changes_of_ids(path: Path) -> None:
    result = confcli("update")
    assert (result.code, result.out) == (3, "")
    assert "/kites/now.xml is gone; keeping what was read from it" in result.err
    assert "changed" not in result.err
    assert version(path) == migrations.VERSION


def test_a_diff_of_kept_versions_reports_no_changes_of_ids(path: Path) -> None:
    assert path.exists()
    result = confcli("diff", "kitecon", "--fields", "kind,title")
    assert result.out.splitlines() == ["moved\tStrings"]


def test_a_source_that_cannot_be_read_again_keeps_what_was_read(path: Path) -> None:
    spoil(path, "/kites/now.xml")
    found = talks("kitecon")
    assert [each["title"] for each in found] == ["Tails of kites", "Strings"]
    assert found[0]["source_ids"] == [TAILS]
    (row,) = confcli("listings", "-c", "kitecon", "--json").json()
    assert row["problem_count"] == 1
    assert [each["title"] for each in talks("reel")] == ["Reel meeting"] * 3


def test_one_unreadable_source_of_several_loses_nothing(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE source SET version = 2, position = 1 WHERE version = 3")
        connection.execute("UPDATE session SET slug = 'kitecon-2025' WHERE slug = 'reel-meetings'")
        for table in ("version", "listing"):
            connection.execute(f"DELETE FROM {table} WHERE slug = 'reel-meetings'")
    connection.close()
    spoil(path, "/kites/now.xml")
    assert len(talks("kitecon")) == 5
    assert confcli("listings", "-c", "kitecon", "--json").json()[0]["problem_count"] == 1


def test_a_reader_that_fails_does_not_lock_the_database(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: SourceFile) -> None:
        raise RuntimeError("oops")

    monkeypatch.setattr(SourceFile, "parse", fail)
    assert len(talks("kitecon")) == 2
    assert version(path) == migrations.VERSION


@needs_posix
def test_a_kill_while_reading_again_leaves_the_old_database(path: Path) -> None:
    kill_after_a_write("talks")
    assert version(path) == 3
    assert len(talks("kitecon")) == 2
    assert version(path) == migrations.VERSION


def test_new_tables_alone_leave_the_index_as_it_is(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(talks("kitecon")) == 2  # brings it up to date
    newer = migrations.VERSION + 1
    steps = (*migrations.MIGRATIONS, "CREATE TABLE kite (id TEXT) STRICT")
    monkeypatch.setattr(migrations, "MIGRATIONS", steps)
    for module in ("migrations", "connecting"):
        monkeypatch.setattr(f"confcli.library.{module}.VERSION", newer)
    monkeypatch.setattr("confcli.library.stored.index_all", lambda _: pytest.fail("indexed again"))
    assert len(talks("kitecon")) == 2
    assert version(path) == newer
