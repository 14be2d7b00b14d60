"""The database survives kills, full disks, concurrent writers and foreign files."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from confcli.library.migrations import VERSION
from tests.support.harness import ORAL_2, ORAL_6, PROGRAM, confcli, needs_posix
from tests.support.killing import kill_after_a_write
from tests.support.own import writing

ADD_2 = ("add", str(ORAL_2), "--conference", "Mine 2021")
ADD_6 = ("add", str(ORAL_6), "--conference", "Mine 2021")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def start(*words: str, **options: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # type: ignore[call-overload,no-any-return]
        [*PROGRAM, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options
    )


def counts() -> list[list[str]]:
    fields = "conference,session_count,talk_count,paper_count"
    rows = confcli("listings", "--fields", fields).rows()
    return [counts for name, *counts in rows if name not in ("ICLR 2021", "NeurIPS 2020")]


def is_intact(path: Path) -> bool:
    with sqlite3.connect(path) as connection:
        (verdict,) = connection.execute("PRAGMA integrity_check").fetchone()
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    connection.close()
    return verdict == "ok" and not broken


#: Imports what a command needs, says so, and runs it: a kill then hits the work, not the start.
READY = (
    "import sys\n"
    "from confcli.cli.run import run\n"
    "import confcli.cli.commands.add\n"
    "print('ready', flush=True)\n"
    "run(sys.argv[1:])\n"
)


def start_ready(*words: str) -> subprocess.Popen[bytes]:
    """Start confcli and return when it begins its work."""
    process = subprocess.Popen(
        [sys.executable, "-c", READY, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == b"ready"
    return process


def kill_after(seconds: float, *words: str) -> None:
    process = start_ready(*words)
    time.sleep(seconds)
    process.kill()
    process.communicate()


def moments(count: int, *words: str) -> list[float]:
    """Seconds after which to kill a command: as many, spread evenly over the time it works here."""
    process = start_ready(*words)
    began = time.perf_counter()
    process.communicate()
    longest = time.perf_counter() - began
    return [longest * (number + 0.5) / count for number in range(count)]


def test_a_kill_leaves_the_old_state_or_the_new_state(home: Path) -> None:
    assert confcli(*ADD_2).code == 0
    before, after = [["1", "18", "15"]], [["2", "35", "29"]]
    assert counts() == before
    old = (home / "listings.db").read_bytes()
    for moment in moments(25, *ADD_6):
        if counts() == after:
            forget(home)
            (home / "listings.db").write_bytes(old)
        kill_after(moment, *ADD_6)
        assert counts() in (before, after)
        assert is_intact(home / "listings.db")
    assert confcli(*ADD_6).code == 0
    assert counts() == after


def forget(home: Path) -> None:
    for path in home.glob("listings.db*"):
        path.unlink()


def test_killing_the_first_add_leaves_nothing_or_everything(home: Path) -> None:
    for moment in moments(8, *ADD_2):
        forget(home)
        kill_after(moment, *ADD_2)
        assert counts() in ([], [["1", "18", "15"]])


def test_an_empty_database_file_is_usable(home: Path) -> None:
    home.mkdir()
    (home / "listings.db").write_bytes(b"")
    assert confcli("talks", "-n", "1").code == 0
    assert confcli(*ADD_2).code == 0
    assert counts() == [["1", "18", "15"]]


def test_concurrent_first_adds_all_succeed() -> None:
    names = [f"Mine {number} 2021" for number in range(6)]
    adding = [start("add", str(ORAL_2), "--conference", name) for name in names]
    for process in adding:
        _, err = process.communicate(timeout=60)
        assert process.returncode == 0, err
    assert len(counts()) == len(names)


def test_a_folder_in_place_of_the_database_is_reported(home: Path) -> None:
    (home / "listings.db").mkdir(parents=True)
    for words in (("talks",), ADD_2):
        result = confcli(*words)
        assert result.code == 3
        assert "is a folder" in result.error()


@needs_posix
def test_a_kill_between_writes_rolls_all_of_them_back(home: Path) -> None:
    assert confcli(*ADD_2).code == 0
    kill_after_a_write(*ADD_6)
    assert counts() == [["1", "18", "15"]]
    assert is_intact(home / "listings.db")


def test_writers_wait_for_each_other_and_readers_do_not_wait() -> None:
    assert confcli(*ADD_2).code == 0
    writers = [start(*ADD_6), start("add", str(ORAL_2), "--conference", "Mine Too 2021")]
    readers = [start("talks", "--fields", "id") for _ in range(10)]
    for process in (*writers, *readers):
        _, err = process.communicate(timeout=60)
        assert process.returncode == 0, err
    assert sorted(counts()) == [["1", "18", "15"], ["2", "35", "29"]]


def test_only_a_writer_waits_for_a_writer_and_says_so(home: Path) -> None:
    assert confcli(*ADD_2).code == 0
    notices: list[str] = []
    with writing(home / "listings.db", notices.append):
        assert counts() == [["1", "18", "15"]]
        waiting = start(*ADD_6)
        assert waiting.stderr is not None
        line = waiting.stderr.readline().decode()
        assert "waiting for another confcli process" in line
        assert str(home / "listings.db") in line
    waiting.communicate(timeout=60)
    assert (waiting.returncode, notices) == (0, [])
    assert counts() == [["2", "35", "29"]]


def damage(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)


def not_a_database(path: Path) -> None:
    path.write_text("my shopping list\n" * 100)


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def from_the_future(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()


def of_another_program(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (damage, "damaged"),
        (not_a_database, "damaged"),
        (cut_off, "damaged"),
        (from_the_future, "upgrade confcli"),
        (of_another_program, "not a confcli database"),
    ],
)
@pytest.mark.parametrize(
    "words", [("talks",), ("listings",), ADD_6, ("remove", "mine 2021", "--yes")]
)
def test_an_unusable_database_is_reported_and_left_alone(
    harm: Callable[[Path], None], said: str, words: tuple[str, ...], home: Path
) -> None:
    path = home / "listings.db"
    assert confcli(*ADD_2).code == 0
    for leftover in home.glob("listings.db-*"):
        leftover.unlink()
    harm(path)
    before = path.read_bytes()
    result = confcli(*words)
    assert result.code == 3
    assert said in result.error()
    assert str(path) in result.error()
    assert path.read_bytes() == before


def test_the_listing_option_needs_no_database(home: Path) -> None:
    home.mkdir()
    damage(home / "listings.db")
    assert confcli("sessions", "--listing", str(ORAL_2), "--year", "2021").code == 0


def small_files() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


@needs_posix
def test_a_full_disk_loses_nothing(home: Path) -> None:
    assert confcli(*ADD_2).code == 0
    words = ("add", str(ORAL_6), "--conference", "Mine 2021")
    process = start(*words, preexec_fn=small_files)
    out, err = process.communicate()
    assert process.returncode == 3, err
    assert out == b""
    assert err.count(b"\n") == 1
    assert b"nothing was changed" in err
    assert counts() == [["1", "18", "15"]]
    assert is_intact(home / "listings.db")


def tiny_files() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


@needs_posix
def test_a_limit_of_the_size_of_files_is_told_of(home: Path) -> None:
    assert confcli(*ADD_2).code == 0
    words = ("busy", "2021-05-04 10:00", "1h", "Dentist")
    env = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}  # Python would cut its own files off, too
    _, err = (process := start(*words, preexec_fn=tiny_files, env=env)).communicate()
    assert process.returncode == 3
    assert b"files are limited in size; raise ulimit -f" in err
    assert b"CONFCLI_HOME" not in err
    assert is_intact(home / "listings.db")


@needs_posix
@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root can write anywhere")
def test_a_read_only_home_is_reported(home: Path) -> None:
    home.mkdir(mode=0o500)
    result = confcli(*ADD_2)
    assert result.code == 3
    assert str(home) in result.error()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no /proc")
def test_an_unwritable_home_is_reported_even_for_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFCLI_HOME", "/proc/confcli")
    result = confcli(*ADD_2)
    assert result.code == 3
    assert "/proc/confcli" in result.error()
    assert confcli("talks", "-n", "1").code == 0


def test_a_home_that_is_a_file_is_reported(home: Path) -> None:
    home.write_text("")
    result = confcli(*ADD_2)
    assert result.code == 3
    assert str(home) in result.error()
    assert confcli("talks").code == 0
