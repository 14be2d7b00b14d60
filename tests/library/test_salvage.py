"""What is whole in a damaged database is saved, what is one's own first; the old one is kept."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from confcli.library import connecting, health, migrations, salvage, swapping
from confcli.library.database import Database
from confcli.library.saved import Kept
from tests.support import damaging
from tests.support.harness import ORAL_6, confcli

COPIES = 8
#: What another process does with a database.
WRITING = (
    "import sqlite3, sys; connection = sqlite3.connect(sys.argv[1], timeout=0); "
    "connection.execute('DELETE FROM news'); connection.commit(); connection.close()"
)
LOCKED = "sqlite3.OperationalError: database is locked"
ADDED = ("KiteCon 2021", "Mine 2021", "Track 23")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A whole database, made once."""
    folder = tmp_path_factory.mktemp("salvage")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in damaging.environment(folder / "home").items():
            patch.setenv(name, value)
        yield damaging.make(folder / "home")


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    """That database, in place."""
    found = tmp_path / "home" / "listings.db"
    found.parent.mkdir()
    shutil.copyfile(made, found)
    return found


def change(path: Path, *statements: str) -> None:
    damaging.loosen(path)
    with sqlite3.connect(path) as connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def repaired() -> dict[str, list[str]]:
    """Repair the database; how much of each kind is saved, and lost."""
    result = confcli("doctor", "--repair", "--yes")
    assert result.code == 0, result.err
    return {name: counts for name, *counts in result.rows()}


def own() -> list[object]:
    """What is the user's own."""
    commands = (("stars", "--json"), ("busy", "--json"), ("talks", "--hidden", "--json"))
    return [confcli(*each, "--tz", "UTC").json() for each in commands]


def kept(path: Path) -> list[Path]:
    return sorted(
        each for each in path.parent.iterdir() if ".damaged-" in each.name and each.suffix == ".db"
    )


def test_a_whole_database_is_left_as_it_is(path: Path) -> None:
    before = path.read_bytes()
    result = confcli("doctor", "--repair", "--yes")
    assert (result.code, result.out) == (0, "")
    assert result.err == f"confcli: {path} is whole; nothing changed\n"
    assert path.read_bytes() == before
    assert kept(path) == []


def test_without_a_database_there_is_nothing_to_repair() -> None:
    assert "there is no" in confcli("doctor", "--repair").err


def test_a_lost_talk_is_read_again_from_its_source(path: Path) -> None:
    before, talks = own(), confcli("talks", "--all", "--json").json()
    change(path, "UPDATE talk SET body = substr(body, 1, 20) WHERE title LIKE '%glass%'")
    assert confcli("talks").code == 3
    counts = repaired()
    assert counts["talks"] == [str(sum(each["conference"] in ADDED for each in talks)), "0"]
    assert confcli("talks", "--all", "--json").json() == talks
    assert own() == before


def test_the_old_database_is_kept_and_never_overwritten(path: Path) -> None:
    for number in (1, 2):
        change(path, "UPDATE talk SET body = ''")
        damaged = path.read_bytes()
        repaired()
        assert damaged in [each.read_bytes() for each in kept(path)]
        assert len(kept(path)) == number
    assert all(each.stat().st_mode & 0o77 == 0 for each in path.parent.glob("*.db"))


def test_what_is_one_s_own_is_saved_without_a_schema(path: Path) -> None:
    before = own()
    data = path.read_bytes()
    path.write_bytes(bytes(4096) + data[4096:])
    repaired()
    assert own() == before
    assert "Kites of silk" in confcli("talks", "-c", "kitecon").out
    assert health.faults(path) == []


@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_a_database_that_is_cut_off_is_read_as_far_as_it_goes(path: Path, part: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * part)])
    repaired()
    assert health.faults(path) == []
    assert confcli("talks").code == 0


def test_versions_whose_rows_are_lost_are_those_of_their_sources(path: Path) -> None:
    change(path, "DELETE FROM version")
    counts = repaired()
    assert int(counts["sources"][0]) > 0
    assert confcli("listings", "--json").json()[0]["conference"] == "KiteCon 2021"
    assert "unchanged" in confcli("update").err


def test_a_source_whose_bytes_are_lost_is_named(path: Path) -> None:
    change(path, "UPDATE content SET bytes = x'00'", "UPDATE mark SET note = '[' WHERE note <> ''")
    result = confcli("doctor", "--repair", "--yes")
    assert "kites.csv is lost; add it again" in result.err
    assert len(confcli("talks", "-c", "kitecon").rows()) == 6


def test_only_a_user_who_agrees_gets_a_repair(path: Path) -> None:
    change(path, "UPDATE mark SET star = 'very' WHERE star IS NOT NULL AND note IS NOT NULL")
    before = path.read_bytes()
    assert confcli("doctor", "--repair").code == 2
    assert path.read_bytes() == before
    counts = repaired()
    assert counts["stars and marks"][1] == "1"


def test_an_older_database_is_repaired_too(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        for step in migrations.MIGRATIONS[:3]:
            connection.executescript(step)
        older = Path(__file__).parent / "older" / "version_3.sql"
        connection.executescript(older.read_text("utf-8"))
        connection.execute("PRAGMA user_version = 3")
        connection.execute(f"PRAGMA application_id = {migrations.APPLICATION}")
        connection.execute("UPDATE talk SET body = '[' WHERE rowid = 1")
    connection.close()
    counts = repaired()
    assert counts["talks"][1] == "0"
    assert len(confcli("talks", "-c", "kitecon").rows()) == 2
    assert health.faults(path) == []


def test_any_damaged_copy_can_be_repaired(made: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    for what in damaging.damaged(made, home, COPIES, 3):
        before = (home / "listings.db").read_bytes()
        result = confcli("doctor", "--repair", "--yes")
        assert result.code == 0, (what, result.err)
        assert health.faults(home / "listings.db") == [], what
        if result.out:
            assert [each.read_bytes() for each in kept(home / "listings.db")] == [before]


def test_what_has_lost_its_sources_can_be_read_and_says_so(path: Path) -> None:
    change(path, "UPDATE content SET bytes = x'00'")
    repaired()
    assert len(confcli("talks", "-c", "kitecon").rows()) == 6
    for command in (("update",), ("check", "kitecon"), ("update", "--reparse")):
        result = confcli(*command)
        assert result.code == 3
        assert "KiteCon 2021: its sources are lost; add them again" in result.err
    assert confcli("add", path.parents[1] / "none.csv").code == 3


def test_what_has_lost_its_sources_keeps_no_other_from_an_update(path: Path) -> None:
    lost = "(SELECT sha256 FROM source WHERE name LIKE '%kites.csv')"
    change(path, f"UPDATE content SET bytes = x'00' WHERE sha256 = {lost}")
    repaired()
    result = confcli("update")
    assert result.code == 3
    said = ("KiteCon 2021: its sources are lost; ", "Mine 2021: unchanged", "Track 23: unchanged")
    assert all(each in result.err for each in said)


def journal(path: Path, mode: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute(f"PRAGMA journal_mode = {mode}").fetchone() == (mode,)


def test_a_writer_that_waited_for_a_repair_writes_to_the_new_database(path: Path) -> None:
    journal(path, "delete")  # with a log, it would keep the repair waiting
    with Database(path) as waiting:
        with waiting.reading() as connection:
            assert connection is not None
        waiting.release()
        change(path, "UPDATE talk SET body = '' WHERE title LIKE '%glass%'")
        repaired()
        with waiting.writing(print) as connection:
            connection.execute("INSERT INTO hidden (slug) VALUES ('mine')")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert ("mine",) in connection.execute("SELECT slug FROM hidden").fetchall()


def test_who_waited_while_opening_opens_the_new_database(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def connect(of: Path) -> sqlite3.Connection:
        found = real(of)
        if not opened:
            shutil.copyfile(of, of.with_name("new.db")).replace(of)
        opened.append(found)
        return found

    opened: list[sqlite3.Connection] = []
    real = connecting.connect
    monkeypatch.setattr(connecting, "connect", connect)
    with Database(path) as database, database.reading() as connection:
        assert connection is opened[1]


@pytest.mark.parametrize("mode", ["wal", "delete"])
def test_nobody_writes_while_a_repair_reads_and_swaps(
    path: Path, mode: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tried(of: Path) -> Kept:
        for _ in range(2):  # the first would take the log away when it ends
            done = subprocess.run([sys.executable, "-c", WRITING, path], capture_output=True)
            said.append(done.stderr.decode())
        return real(of)

    said: list[str] = []
    real = salvage._read
    monkeypatch.setattr(salvage, "_read", tried)
    journal(path, mode)
    change(path, "UPDATE talk SET body = '' WHERE title LIKE '%glass%'")
    repaired()
    assert [each.strip().splitlines()[-1:] for each in said] == [[LOCKED]] * 2


def test_a_repair_waits_for_those_who_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swapping, "_PATIENCE", 0)
    change(path, "UPDATE talk SET body = '' WHERE title LIKE '%glass%'")
    with Database(path) as database, database.reading():
        result = confcli("doctor", "--repair", "--yes")
        assert result.code == 3
        assert "another confcli process is using it; try again when it has ended" in result.err
    assert [each.name for each in path.parent.glob("*.db")] == ["listings.db"]
    assert repaired()


@pytest.mark.parametrize("slug", ["'Mine-2021'", "'9999-12-31T23:59:59+00:00'", "x'00'"])
def test_a_session_of_an_odd_conference_is_read_again(path: Path, slug: str) -> None:
    before = confcli("talks", "--all", "--json").json()
    one = "(SELECT min(key) FROM session WHERE slug = 'mine-2021')"
    change(path, f"UPDATE session SET slug = {slug} WHERE key = {one}")
    repaired()
    assert confcli("talks", "--all", "--json").json() == before


def test_what_a_killed_repair_left_is_swept(path: Path) -> None:
    left = path.with_name(".repair-0123456789abcdef.db-wal")
    left.write_bytes(b"kites")
    assert f"{left}, of a repair that was ended" in confcli("doctor").out
    change(path, "UPDATE talk SET body = ''")
    repaired()
    assert not left.exists()


def test_another_program_s_database_is_left_as_it_is(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE kites (name)")
    before = path.read_bytes()
    for command in (("doctor",), ("doctor", "--repair", "--yes"), ("talks",)):
        result = confcli(*command)
        assert result.code == 3
        assert "not a confcli database; move it away" in result.out.replace("\t", "; ") + result.err
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["Drachen ꟹ 2021", "İıſß 2021", "凧 2021", "पतंग 2021"])
def test_a_name_beyond_ascii_is_no_damage(path: Path, name: str) -> None:
    assert confcli("add", ORAL_6, "-c", name).code == 0
    assert health.faults(path) == []
