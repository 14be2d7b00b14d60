"""Whatever is done to the database, in whatever order: readers see a whole state, the latest one.

A change that is killed is as if it was never begun, or done. What is the user's own is never lost.
"""

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from confcli.cli.storing import store
from confcli.formats.interface import Hints
from confcli.library import marks, migrations, rows, stored, undoing
from confcli.library.database import Database
from confcli.library.sources import SourceFile
from confcli.library.versions import additions
from confcli.model.entities import Talk
from confcli.model.errors import InputError
from confcli.model.marks import NO_MARK, Appointment, Mark, Marked
from tests.support.harness import needs_posix
from tests.support.mortal import dying, kill

OLDER = Path(__file__).parent / "older" / "version_3.sql"
NOW = datetime(2021, 5, 4, 12, tzinfo=UTC)
#: How a mark becomes another one.
EDITS: dict[str, Callable[[Mark], Mark]] = {
    "star": lambda mark: mark._replace(star="star", hidden=False),
    "must": lambda mark: mark._replace(star="must", hidden=False),
    "unstar": lambda mark: mark._replace(star=None),
    "hide": lambda mark: mark._replace(star=None, hidden=True),
    "seen": lambda mark: mark._replace(seen=True),
    "note": lambda mark: mark._replace(note="ask", labels=("thesis",)),
}
LINE = (
    '{{"conference": "{0}", "session": "Wind", "id": "{0}-{1}", "title": "Kite {1} of {2}", '
    '"authors": ["Ana {1}"], "start": "2021-05-04T1{1}:00:00+00:00"}}\n'
)
names, talks, statements = (
    st.sampled_from(["Kites", "Reels"]),
    st.integers(1, 3),
    st.integers(0, 150),
)


class State(NamedTuple):
    """What readers see: titles by conference, what the user says by id, and their appointments."""

    titles: dict[str, list[str]]
    said: dict[str, Mark]
    busy: frozenset[str]


NOTHING = State({}, {}, frozenset())


def seen_by(database: Database) -> State:
    """What a reader sees; sources and index are those of the listings."""
    with database.reading() as connection:
        if connection is None:
            return NOTHING
        found = {}
        for each in stored.read(connection):
            slug = each.listing.conference.lower().replace(" ", "-")
            titles = [talk.title or "" for talk in rows.whole(each.listing).talks]
            found[each.listing.conference] = titles
            assert stored.sources(connection, slug)
            indexed = connection.execute(
                "SELECT id FROM document WHERE slug = ? AND kind = 'paper'", (slug,)
            )
            papers = {talk.paper for talk in each.listing.talks} - {None}
            assert {id_ for (id_,) in indexed} == papers
        said = {id_: each.mark for id_, each in marks.read(connection).items()}
        own = marks.read_appointments(connection)
        return State(found, said, frozenset(each.id for each in own))


class History(RuleBasedStateMachine):
    """Add, update, remove, mark, be busy, be killed, come back with another version."""

    @initialize(is_older=st.booleans())
    def begin(self, is_older: bool) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "listings.db"
        self.numbers = count()
        self.before: list[State] = []  # what can be taken back
        if is_older:
            with closing(sqlite3.connect(self.path)) as connection:
                for step in migrations.MIGRATIONS[:3]:
                    connection.executescript(step)
                connection.executescript(OLDER.read_text("utf-8"))
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA user_version = 3")
                connection.execute(f"PRAGMA application_id = {migrations.APPLICATION}")
        self.reader = Database(self.path)
        self.state = self.held = seen_by(self.reader)
        assert sorted(map(len, self.state.titles.values())) == ([2, 3] if is_older else [])

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.reader.close()
            self.folder.cleanup()

    def add(self, name: str, number: int, version: int) -> None:
        """Add a version of a page: talks that were there before, with other titles."""
        lines = [LINE.format(name, n, version) for n in range(number)]
        source = SourceFile(f"/{name}.jsonl", "".join(lines).encode(), Hints())
        with Database(self.path) as database:
            fresh = [(source, source.parse())]
            store(database, lambda: additions(database, fresh), NOW, 3)

    def added(self, name: str, number: int, version: int) -> State:
        titles = {name: [f"Kite {n} of {version}" for n in range(number)]}
        return self.state._replace(titles=self.state.titles | titles)

    @rule(name=names, number=talks)
    def add_or_update(self, name: str, number: int) -> None:
        page = name, number, next(self.numbers)
        self.add(*page)
        self.state = self.added(*page)

    @rule(name=names)
    def read_again(self, name: str) -> None:
        with Database(self.path) as database, database.writing(print) as connection:
            for each in stored.whole(connection):
                if each.conference == name:
                    stored.put_content(connection, each)

    @rule(name=names)
    def remove(self, name: str) -> None:
        with Database(self.path) as database, database.writing(print) as connection:
            stored.remove(connection, name.lower())
        titles = {each: found for each, found in self.state.titles.items() if each != name}
        self.state = self.state._replace(titles=titles)

    @rule(name=names, number=talks, how=st.sampled_from([*EDITS]))
    def mark(self, name: str, number: int, how: str) -> None:
        with Database(self.path) as database, database.writing(print) as connection:
            listed = [it.listing for it in stored.read(connection) if it.listing.conference == name]
            for talk in [talk for each in listed for talk in each.talks][:number]:
                mark = EDITS[how](self.state.said.get(talk.id, NO_MARK))
                is_new = undoing.change(connection, how, NOW, [said(name, talk, mark)])
                known = {id_: each for id_, each in self.state.said.items() if id_ != talk.id}
                known |= {talk.id: mark} if mark != NO_MARK else {}
                self.change(self.state._replace(said=known), is_new=is_new)

    @rule()
    def be_busy(self) -> None:
        id_ = f"b{next(self.numbers)}"
        own = Appointment(id_, "Call", NOW, NOW + timedelta(hours=1), None)
        with Database(self.path) as database, database.writing(print) as connection:
            is_new = undoing.change(connection, "busy", NOW, appointments=[own])
        self.change(self.state._replace(busy=self.state.busy | {id_}), is_new=is_new)

    def change(self, new: State, *, is_new: bool) -> None:
        assert is_new == (new != self.state)
        self.before += [self.state] if is_new else []
        self.state = new

    @rule()
    def undo(self) -> None:
        with Database(self.path) as database:
            undone = undoing.take_back(database, print)
        assert (undone is None) == (not self.before)
        if self.before:
            was = self.before.pop()
            self.state = self.state._replace(said=was.said, busy=was.busy)

    @rule(name=names, number=talks, left=statements)
    def be_killed(self, name: str, number: int, left: int) -> None:
        """Add or update, killed before a statement; or not, if there are fewer."""
        page = name, number, next(self.numbers)
        is_done = False
        with dying(self.path, left):
            self.add(*page)
            is_done = True
        self.check_either(self.added(*page), is_done=is_done)

    @rule(name=names, number=talks, milliseconds=st.integers(0, 40))
    def be_killed_at_any_moment(self, name: str, number: int, milliseconds: int) -> None:
        """Add or update in another process, which is killed unless it is done by then."""
        self.reader.close()  # SQLite allows no connection to be in two processes
        page = name, number, next(self.numbers)
        kill(lambda: self.add(*page), milliseconds / 1000)
        self.check_either(self.added(*page), is_done=False)
        self.read()

    def check_either(self, done: State, *, is_done: bool) -> None:
        """Check that all was done that would be, or nothing unless it is said to be done."""
        with Database(self.path) as database:
            found = seen_by(database)
        assert found in ([done] if is_done else [self.state, done])
        self.state = found

    @rule()
    def come_back_older(self) -> None:
        """An older confcli wrote it, whose index was another."""
        if self.is_made():
            self.reader.close()
            with closing(sqlite3.connect(self.path)) as connection:
                connection.execute("DROP TABLE menu")  # it came with a later version, as this did
                connection.execute("ALTER TABLE version DROP COLUMN changes")
            self.set_version(migrations.INDEXED - 1)
            self.read()

    @rule()
    def come_back_newer(self) -> None:
        """A newer confcli wrote it: it is refused, and stays as it is."""
        if self.is_made():
            self.reader.close()
            self.set_version(migrations.VERSION + 1)
            for refused in (self.be_busy, lambda: seen_by(self.reader)):
                with pytest.raises(InputError, match="upgrade confcli"):
                    refused()
            self.set_version(migrations.VERSION)
            self.read()

    def is_made(self) -> bool:
        """Whether anything was ever put into the file, which a kill may leave empty."""
        if not self.path.exists():
            return False
        with closing(sqlite3.connect(self.path)) as connection:
            return bool(connection.execute("SELECT * FROM sqlite_schema").fetchall())

    def set_version(self, version: int) -> None:
        with closing(sqlite3.connect(self.path)) as connection:
            connection.execute(f"PRAGMA user_version = {version}")

    @rule()
    def read(self) -> None:
        """Begin to read; what is read stays as it is until then."""
        self.reader.close()
        self.held = seen_by(self.reader)

    @invariant()
    def who_reads_sees_the_same(self) -> None:
        if self.held != NOTHING:
            assert seen_by(self.reader) == self.held

    @invariant()
    def who_begins_to_read_sees_the_latest(self) -> None:
        with Database(self.path) as database:
            assert seen_by(database) == self.state

    @invariant()
    def the_file_is_whole(self) -> None:
        if self.is_made():
            with closing(sqlite3.connect(self.path)) as connection:
                assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
                connection.execute("INSERT INTO text (text) VALUES ('integrity-check')")


def said(name: str, talk: Talk, mark: Mark) -> Marked:
    about = (talk.id, "talk", name, talk.source_ids, talk.title, talk.authors)
    return Marked(*about, [], marks.changed_at(NOW), mark)


@needs_posix
def test_any_history_leaves_whole_states_and_the_latest_one() -> None:
    often = settings(max_examples=40, stateful_step_count=20)
    run_state_machine_as_test(History, settings=often)
