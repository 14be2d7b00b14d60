"""Marks of many items whose ids change at once."""

import sqlite3

from confcli.library import following, marks, migrations, stored, undoing
from confcli.model.marks import Mark, Marked
from confcli.schedule.schedule import Schedule
from tests.support.effort import is_linear
from tests.support.invented import at, session, talk
from tests.support.versions import version

NOW = at("2021-05-01 12:00")


def opened() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    migrations.upgrade(connection, 0)
    return connection


def test_marks_go_along_where_one_item_gets_the_id_that_another_had() -> None:
    def one(id_: str, star: str) -> Marked:
        about: tuple[str, str, list[str], str] = ("talk", "KiteCon 2021", [], "Gusts")
        return Marked(id_, *about, [], [], marks.changed_at(NOW), Mark(star))

    connection = opened()
    first, second = one("t0000001", "must"), one("t0000002", "maybe")
    undoing.change(connection, "star", NOW, [first])
    undoing.change(connection, "star", NOW, [second])
    pairs = [(first, "t0000002"), (second, "t0000003")]
    following.move(connection, [(was, was._replace(id=id_)) for was, id_ in pairs])
    kept = {id_: each.mark.star for id_, each in marks.read(connection).items()}
    assert kept == {"t0000002": "must", "t0000003": "maybe"}
    undoing.undo(connection)
    assert {*marks.read(connection)} == {"t0000002"}
    undoing.undo(connection)
    assert not marks.read(connection)


def test_an_item_that_becomes_one_with_a_mark_has_both() -> None:
    connection = opened()
    about: tuple[str, str, list[str], str] = ("talk", "KiteCon 2021", [], "Gusts")
    was = Marked("t0000001", *about, [], [], marks.changed_at(NOW), Mark("must"))
    there = was._replace(id="t0000002", mark=Mark(note="ask", hidden=True))
    undoing.change(connection, "star", NOW, [was, there])
    following.move(connection, [(there, there), (was, was._replace(id="t0000002"))])
    (kept,) = marks.read(connection).values()
    assert kept.mark == Mark("must", note="ask")


def test_following_many_stars_takes_linear_effort() -> None:
    def follow(count: int) -> None:
        connection = opened()
        made = [
            version(
                session(
                    "Winds",
                    *(
                        talk(f"Gusts {n}", start="2021-05-04 10:00", source_ids=[f"{of}{n}"])
                        for n in range(count)
                    ),
                )
            )
            for of in "ab"
        ]
        stored.put(connection, made[0], [], marks.changed_at(NOW))
        said = [marks.marked(each, Mark("star"), NOW) for each in Schedule([made[0]]).talks]
        undoing.change(connection, "star", NOW, said)
        stored.put(connection, made[1], [], marks.changed_at(NOW))
        ids = {each.id for each in Schedule([made[1]]).talks}
        assert {*marks.read(connection)} == ids

    assert is_linear(follow, 60)
