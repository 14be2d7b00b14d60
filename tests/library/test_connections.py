"""A run opens the database once, waits for nobody who is itself, and leaves nothing open."""

import shlex
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from unittest import mock

import pytest

from confcli.cli import files
from confcli.library import connecting, rows, stored
from confcli.library.database import Database
from confcli.library.sources import SourceFile
from confcli.model.entities import Listing
from confcli.model.errors import InputError
from confcli.model.text import slug
from tests.support.harness import ORAL_2, ORAL_6, Result, confcli, needs_posix, on_screen, process
from tests.support.killing import kill_after_a_write
from tests.support.own import loaded, writing

JOURNALS = ["wal", "delete", "truncate", "persist", "memory"]
MINE, OTHER = "mine 2021", "other 2021"
#: Every command that reads or writes what was added, in an order in which each has something to do.
COMMANDS = """
talks -c mine; papers -c mine; sessions -c mine; authors -c mine; search vaccine -c mine
similar {talk}; show {talk}; today; now; next; stay {talk}; count; calendar -c mine; listings
star {talk}; star --must {talk}; seen {talk}; hide {session}; stars; agenda; plan -c mine
busy "2021-05-04 14:00" 1h call; busy; busy --remove call; undo; undo --dry-run; report
export -c mine -f ics; export -c mine -f ics; talks --starred; stars export -o {backup}
stars share; stars import {backup}; stars import {backup} --replace --dry-run; unstar {talk}
undo; unhide {session}; update mine --reparse; edit; update; update -q; diff mine
diff mine --since 2d; check mine; edit; update; add {page} -c "mine 2021"
add {page} -c "third 2021"; remove --bundled --yes; listings --show iclr-2021
listings --show all; config set conference mine; talks
config set conference all; remove third --yes; remove mine --yes
talks; remove other --yes; listings; search vaccine
"""


class Opened:
    """The connections that were opened, with their addresses."""

    def __init__(self, journal: str) -> None:
        self._journal, self._connect = journal, sqlite3.connect
        self.all: list[tuple[str, sqlite3.Connection]] = []

    def __call__(self, address: str, **options: object) -> sqlite3.Connection:
        found = self._connect(address, **options)  # type: ignore[call-overload]
        if "listings.db" in str(address):
            found.execute(f"PRAGMA journal_mode = {self._journal}")
        self.all.append((address, found))
        return found  # type: ignore[no-any-return]

    def check(self) -> None:
        """Check that the database was opened once at most, and that everything is closed."""
        own = [address for address, _ in self.all if "listings.db" in address]
        assert len(own) <= 1, own
        for address, each in self.all:
            with pytest.raises(sqlite3.ProgrammingError, match="closed"):
                each.execute(f"SELECT '{address}'")
        self.all.clear()


@pytest.fixture
def journal() -> str:
    return "delete"


@pytest.fixture
def opened(journal: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Opened]:
    """Two conferences in a database of this journal; nobody waits or reads what was replaced."""
    assert confcli("add", page(tmp_path), "-c", MINE).code == 0
    assert confcli("add", ORAL_6, "-c", OTHER).code == 0
    found = Opened(journal)
    monkeypatch.setattr(connecting, "_PATIENCE", 0)
    monkeypatch.setattr(rows.StoredTalks, "__init__", remembering(rows.StoredTalks.__init__))
    monkeypatch.setattr(rows.StoredTalks, "_read", checking(rows.StoredTalks._read))
    with mock.patch("sqlite3.connect", found):
        yield found


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home" / "listings.db"


def page(folder: Path) -> Path:
    found = folder / "page.txt"
    if not found.exists():
        found.write_bytes(ORAL_2.read_bytes())
    return found


def remembering(make: Callable[..., None]) -> Callable[..., None]:
    def remember(talks: rows.StoredTalks, connection: sqlite3.Connection, *about: object) -> None:
        make(talks, connection, *about)
        talks.moment = moment(connection)  # type: ignore[attr-defined]

    return remember


def moment(connection: sqlite3.Connection) -> tuple[bool, int]:
    return connection.in_transaction, connection.total_changes


def checking(read: Callable[..., object]) -> Callable[..., object]:
    """Check that talks are read from the moment in which their session was."""

    def check(talks: rows.StoredTalks) -> object:
        if talks._talks is None:
            assert moment(talks._connection) == talks.moment  # type: ignore[attr-defined]
        return read(talks)

    return check


def commands(values: dict[str, str]) -> Iterator[list[str]]:
    for command in COMMANDS.replace("\n", ";").split(";"):
        if words := shlex.split(command.format_map(values)):
            yield words


def some_ids() -> tuple[str, str]:
    (talk, session), *_ = confcli("talks", "-c", "mine", "--fields", "id,session_id").rows()
    return talk, session


@pytest.mark.parametrize(
    ("journal", "run"), [(each, confcli) for each in JOURNALS] + [("delete", on_screen)]
)
def test_every_command_opens_the_database_once_whatever_its_journal(
    opened: Opened, run: Callable[..., Result], tmp_path: Path
) -> None:
    talk, session = some_ids()
    opened.all.clear()
    backup, path = str(tmp_path / "stars.json"), page(tmp_path)
    values = {"talk": talk, "session": session, "backup": backup, "page": str(path)}
    for words in commands(values):
        if words == ["edit"]:
            path.write_text(path.read_text("utf-8").replace("Gradient", "Kite ", 1), "utf-8")
            continue
        result = run(*words)
        assert result.code in (0, 1), (words, result.err)
        assert "waiting for" not in result.err
        opened.check()


def test_a_conference_that_fails_is_as_it_was_and_in_nobody_s_way(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    put = stored.put_content

    def fail(connection: sqlite3.Connection, listing: Listing, *more: object) -> None:
        stored.remove(connection, slug(listing.conference))
        if listing.conference == MINE:
            raise InputError("no more wind")
        put(connection, listing, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(stored, "put_content", fail)
    result = confcli("update", "--reparse")
    assert result.code == 3
    assert result.err.splitlines() == ["confcli: other 2021: unchanged", "confcli: no more wind"]
    opened.check()
    monkeypatch.undo()
    names = [each.listing.conference for each in loaded(home).added]
    assert sorted(names) == [MINE, OTHER]
    with writing(home, pytest.fail):
        pass


@pytest.mark.usefixtures("opened")
def test_others_may_write_while_sources_are_fetched(
    monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    refresh = files.refresh

    def meanwhile(file: SourceFile) -> SourceFile:
        with writing(home, pytest.fail) as connection:
            stored.hide(connection, "elsewhere", hidden=True)
        return refresh(file)

    monkeypatch.setattr(files, "refresh", meanwhile)
    assert confcli("update").code == 0


@needs_posix
@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize("journal", ["delete", "persist"])
def test_what_a_kill_left_is_put_right_by_whoever_reads_next(home: Path) -> None:
    with closing(sqlite3.connect(home)) as connection:
        connection.execute("PRAGMA journal_mode = delete")
    kill_after_a_write("update", "mine", "--reparse")
    assert home.with_name("listings.db-journal").exists()
    assert len(confcli("talks", "-c", "mine").rows()) == 18


def added(database: Database) -> set[str]:
    with database.reading() as connection:
        assert connection
        return stored.slugs(connection)


def test_a_snapshot_ends_when_something_is_written(home: Path) -> None:
    assert confcli("add", ORAL_6, "-c", OTHER).code == 0
    with Database(home) as database:
        assert added(database) == {"other-2021"}
        with writing(home, pytest.fail) as other:
            stored.remove(other, "other-2021")
        assert added(database) == {"other-2021"}
        with database.writing(pytest.fail) as connection:
            assert stored.slugs(connection) == set()
            connection.execute("UPDATE hidden SET slug = slug")
            assert added(database) == set()
        database.release()
        assert added(database) == set()


@needs_posix
def test_another_process_leaves_the_log_to_those_who_write_to_it(home: Path) -> None:
    assert confcli("add", ORAL_6, "-c", OTHER).code == 0
    with Database(home) as first, Database(home) as second:
        assert added(first) == {"other-2021"}
        for text in ("kites", "planes"):
            with second.writing(pytest.fail) as connection:  # is opened beside the first one
                stored.hide(connection, text, hidden=True)
            assert process("listings").code == 0  # reads, and closes the file
        with Database(home) as third, third.reading() as connection:
            assert connection
            assert stored.hidden(connection) == {"kites", "planes"}


def test_a_write_within_a_write_is_refused_and_changes_nothing(home: Path) -> None:
    with Database(home) as database:
        with pytest.raises(InputError, match="within a transaction"):
            hide_twice(database)
        with database.reading() as connection:
            assert connection is None


def hide_twice(database: Database) -> None:
    with database.writing(pytest.fail) as connection:
        stored.hide(connection, "kites", hidden=True)
        with database.writing(pytest.fail):
            pass
