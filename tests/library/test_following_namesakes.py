"""Marks stay with their items where others are called the same, or by their old title."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from confcli.library import marks, news, stored, undoing
from confcli.model.entities import Listing, Talk
from confcli.model.marks import Mark
from confcli.schedule.schedule import Schedule
from tests.support.invented import session, talk
from tests.support.own import writing
from tests.support.versions import version

NOW = datetime(2026, 10, 1, tzinfo=UTC)
ADDED = "2026-10-01T00:00:00+00:00"
BO = talk("Keynote", ["Bo Cee"], start="2026-10-20 09:00", end="2026-10-20 10:00")
DI = talk("Keynote", ["Di Eff"], start="2026-10-21 09:00", end="2026-10-21 10:00")
BEES = talk("Keynote: On Bees", ["Bo Cee"], start="2026-10-20 09:00", end="2026-10-20 10:00")


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with writing(tmp_path / "listings.db") as found:
        yield found


def put(connection: sqlite3.Connection, *talks: Talk) -> Listing:
    fresh = [
        talk(t.title, t.authors, start=str(t.start), end=str(t.end), room=t.room) for t in talks
    ]
    made = version(session("Hall", *fresh))
    stored.put(connection, made, [], ADDED)
    return made


def star(connection: sqlite3.Connection, made: Listing, of: Talk) -> None:
    """Star the paper of a talk."""
    (one,) = (each for each in Schedule([made]).papers if each.authors == of.authors)
    undoing.change(connection, "star", NOW, [marks.marked(one, Mark("star"), NOW)])


def starred(connection: sqlite3.Connection, made: Listing) -> list[tuple[str | None, list[str]]]:
    papers = {each.id: each for each in Schedule([made]).papers}
    found = [papers[id_] for id_ in marks.read(connection)]
    return [(each.title, each.authors) for each in found]


@pytest.mark.parametrize(
    ("before", "after", "title"),
    [
        ([BO, DI], [BEES, DI], "Keynote: On Bees"),
        ([BO, DI], [DI, BO], "Keynote"),
        ([BO], [BEES, DI], "Keynote: On Bees"),  # the id of Bo's old title is Di's now
        ([BO], [DI, BO], "Keynote"),
        ([DI, BO], [BO], "Keynote"),
    ],
)
@pytest.mark.parametrize("is_away", [False, True])
def test_a_star_stays_with_who_speaks(
    connection: sqlite3.Connection,
    before: list[Talk],
    after: list[Talk],
    title: str,
    is_away: bool,
) -> None:
    star(connection, put(connection, *before), BO)
    if is_away:
        stored.remove(connection, "kitecon-2021")
    assert starred(connection, put(connection, *after)) == [(title, ["Bo Cee"])]


def test_a_talk_that_is_gone_gives_its_star_to_no_namesake(
    connection: sqlite3.Connection,
) -> None:
    star(connection, put(connection, BO, DI), BO)
    made = put(connection, DI)
    assert not {*marks.read(connection)} & {each.id for each in Schedule([made]).papers}


def test_another_speaker_at_another_time_is_the_same_talk_if_no_other_is(
    connection: sqlite3.Connection,
) -> None:
    star(connection, put(connection, BO), BO)
    assert starred(connection, put(connection, DI)) == [("Keynote", ["Di Eff"])]


def star_all(connection: sqlite3.Connection, made: Listing) -> None:
    stars = {"Ada": "must", "Bo Cee": "star", "Di Eff": "maybe"}
    items = [
        marks.marked(it, Mark(stars[it.authors[0]], note=it.authors[0]), NOW)
        for it in Schedule([made]).papers
    ]
    undoing.change(connection, "star", NOW, items)


def test_marks_stay_apart_where_items_get_the_ids_of_others(
    connection: sqlite3.Connection,
) -> None:
    opening = replace(BEES, title="Keynotes", authors=["Di Eff"], start=DI.start, end=DI.end)
    first = talk("Keynotes: On Bee", ["Ada"], start="2026-10-22 09:00", end="2026-10-22 10:00")
    then = talk("Keynotes: On Bees", ["Ada"], start="2026-10-22 09:00", end="2026-10-22 10:00")
    star_all(connection, put(connection, BO, opening, first))
    made = put(connection, BEES, DI, then)  # Di's has the title and id that Bo's had
    papers = {each.id: each for each in Schedule([made]).papers}
    found = {id_: it.mark for id_, it in marks.read(connection).items()}
    assert {papers[id_].authors[0]: mark.note for id_, mark in found.items()} == {
        name: name for name in ("Ada", "Bo Cee", "Di Eff")
    }
    told = {each.before.authors[0]: each.after for each in news.waiting(connection) if each.before}
    assert all(after and after.authors == [name] for name, after in told.items())
    assert len(told) == 3
    assert undoing.undo(connection)
    assert not marks.read(connection)


def test_the_mark_of_what_is_gone_leaves_its_id_to_the_item_that_has_it_now(
    connection: sqlite3.Connection,
) -> None:
    opening = replace(BEES, title="Keynotes", authors=["Di Eff"], start=DI.start, end=DI.end)
    star(connection, put(connection, BO, opening), BO)
    made = put(connection, DI)
    papers = {each.id for each in Schedule([made]).papers}
    assert papers.isdisjoint(marks.read(connection))
    (gone,) = news.waiting(connection)
    assert (gone.before and gone.before.authors, gone.after) == (["Bo Cee"], None)
    assert starred(connection, put(connection, BO, DI)) == [("Keynote", ["Bo Cee"])]
