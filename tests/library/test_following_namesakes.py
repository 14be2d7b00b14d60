"""Marks stay with their items where others are called the same, or by their old title."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from confcli.library import database, marks, stored, undoing
from confcli.model.entities import Listing, Talk
from confcli.model.marks import Mark
from confcli.schedule.schedule import Schedule
from tests.support.invented import session, talk
from tests.support.versions import version

NOW = datetime(2026, 10, 1, tzinfo=UTC)
ADDED = "2026-10-01T00:00:00+00:00"
BO = talk("Keynote", ["Bo Cee"], start="2026-10-20 09:00", end="2026-10-20 10:00")
DI = talk("Keynote", ["Di Eff"], start="2026-10-21 09:00", end="2026-10-21 10:00")
BEES = talk("Keynote: On Bees", ["Bo Cee"], start="2026-10-20 09:00", end="2026-10-20 10:00")


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with database.writing(tmp_path / "listings.db", print) as found:
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
