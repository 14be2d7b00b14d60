"""What the user says of items is kept, changed all at once, and taken back step by step."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.library import marks, migrations, undoing
from confcli.model.marks import NO_MARK, STARS, Appointment, Mark, Marked, Slot
from tests.support.own import loaded, writing

NOW = datetime(2021, 5, 4, 12, tzinfo=UTC)
SLOT = Slot("tknots00", "2021-05-04T10:00:00+02:00", None, "Attic", cancelled=False)
KNOTS = Marked("pknots00", "paper", "Kites 2021", ["7"], "Knots", ["Ada"], [SLOT], "", Mark("must"))
CALL = Appointment("call", "call home", NOW, NOW + timedelta(hours=1))
MARKS = st.builds(
    Mark,
    st.sampled_from([*STARS, None]),
    st.lists(st.text(max_size=3), max_size=2, unique=True).map(tuple),
    st.none() | st.text(min_size=1, max_size=3),
    st.booleans(),
    st.booleans(),
)
#: Changes: what is said of some of three items.
CHANGES = st.lists(st.dictionaries(st.sampled_from("abc"), MARKS, min_size=1), max_size=8)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with writing(tmp_path / "listings.db") as found:
        yield found


def fresh() -> sqlite3.Connection:
    found = sqlite3.connect(":memory:", isolation_level=None)
    migrations.upgrade(found, 0)
    return found


def said(connection: sqlite3.Connection) -> dict[str, Mark]:
    return {id_: each.mark for id_, each in marks.read(connection).items()}


@given(CHANGES)
def test_each_change_is_taken_back_in_turn(changes: list[dict[str, Mark]]) -> None:
    connection = fresh()
    states = [said(connection)]
    for change in changes:
        new = [KNOTS._replace(id=id_, mark=mark) for id_, mark in change.items()]
        if undoing.change(connection, "star", NOW, new):
            states.append(said(connection))
        present = states[-1]
        assert {id_: present.get(id_, NO_MARK) for id_ in change} == change
    while len(states) > 1:
        assert undoing.undo(connection)
        states.pop()
        assert said(connection) == states[-1]
    assert undoing.undo(connection) is None


def test_an_item_is_read_as_it_was_written(connection: sqlite3.Connection) -> None:
    full = KNOTS._replace(mark=Mark("maybe", ("to read", "ünï"), "sit in front", seen=True))
    marks.put(connection, [full])
    assert marks.read(connection) == {full.id: full}
    assert full.start == datetime(2021, 5, 4, 8, tzinfo=UTC)


def test_an_item_of_which_nothing_is_said_is_forgotten(connection: sqlite3.Connection) -> None:
    undoing.change(connection, "star", NOW, [KNOTS])
    undoing.change(connection, "unstar", NOW, [KNOTS._replace(mark=NO_MARK)])
    assert marks.read(connection) == {}


def test_what_changes_nothing_is_no_change(connection: sqlite3.Connection) -> None:
    assert undoing.change(connection, "star", NOW, [KNOTS])
    assert not undoing.change(connection, "star", NOW, [KNOTS])
    undone = undoing.undo(connection)
    assert undone
    assert undone.command == "star"
    assert undoing.undo(connection) is None


def test_undo_keeps_what_the_user_was_told_since(connection: sqlite3.Connection) -> None:
    undoing.change(connection, "star", NOW, [KNOTS])
    undoing.change(connection, "seen", NOW, [KNOTS._replace(mark=Mark("must", seen=True))])
    told = KNOTS._replace(title="Knots, moved", mark=Mark("must", seen=True))
    marks.put(connection, [told])
    undone = undoing.undo(connection)
    assert undone
    assert marks.read(connection)["pknots00"].title == "Knots, moved"
    assert said(connection) == {"pknots00": Mark("must")}


def test_appointments_come_and_go_with_undo(connection: sqlite3.Connection) -> None:
    undoing.change(connection, "busy", NOW, appointments=[CALL])
    undoing.change(connection, "busy", NOW, removed=["call"])
    assert marks.read_appointments(connection) == []
    assert (undoing.undo(connection) or ())[1:] == ("busy", [], [CALL], [])
    assert marks.read_appointments(connection) == [CALL]
    assert (undoing.undo(connection) or ())[1:] == ("busy", [], [], [CALL])


def test_only_the_latest_changes_can_be_taken_back(connection: sqlite3.Connection) -> None:
    for number in range(150):
        undoing.change(connection, "star", NOW, [KNOTS._replace(mark=Mark(note=str(number)))])
    count = 0
    while undoing.undo(connection):
        count += 1
    assert count == 100
    assert said(connection) == {"pknots00": Mark(note="49")}


def test_a_database_may_hold_marks_alone(tmp_path: Path) -> None:
    path = tmp_path / "listings.db"
    with writing(path) as connection:
        undoing.change(connection, "star", NOW, [KNOTS], [CALL])
    found = loaded(path)
    assert found.added == []
    assert found.own.marks == {"pknots00": Mark("must")}
    assert found.own.appointments == [CALL]
    assert len(found.bundled) == 2
