"""What the user says of items stays with them whatever becomes of a listing, and is told once."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from confcli.export.backup import bare
from confcli.library import marks, migrations, news, stored, undoing
from confcli.model.entities import Listing, Session, Talk
from confcli.model.marks import Mark
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone
from confcli.views.news import sentences
from tests.support.invented import session, talk
from tests.support.own import writing
from tests.support.versions import WHY, version

NOW = datetime(2021, 5, 1, tzinfo=UTC)
ADDED = "2021-05-01T00:00:00+00:00"
BERLIN = zone("Europe/Berlin")
DAY = "2021-05-04"


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with writing(tmp_path / "listings.db") as found:
        yield found


def kites(title: str = "Gusts", start: str = "10:00", end: str = "11:00", **more: Any) -> Talk:
    times = f"{DAY} {start}", f"{DAY} {end}"
    usual: dict[str, Any] = {"room": "Hall", "source_ids": ["K7"], "abstract": WHY}
    found = usual | more
    return talk(title, ["Ada"], found.pop("abstract"), *times, **found)


def day(*talks: Talk, title: str = "Winds", **more: Any) -> Session:
    return session(title, *talks, **more)


def put(connection: sqlite3.Connection, *sessions: Session) -> Listing:
    made = version(*sessions)
    stored.put(connection, made, [], ADDED)
    return made


def star(connection: sqlite3.Connection, made: Listing, title: str = "Gusts") -> str:
    """Star what has a title: a paper before its talks, as the command does."""
    schedule = Schedule([made])
    entries = [*schedule.papers, *schedule.sessions, *schedule.talks]
    entry = next(each for each in entries if each.title == title)
    undoing.change(connection, "star", NOW, [marks.marked(entry, Mark("must"), NOW)])
    return entry.id


def told(connection: sqlite3.Connection) -> list[str]:
    """What the user would be told, which they are not told again."""
    found = [text for each in news.waiting(connection) for text in sentences(each, BERLIN)]
    news.forget(connection)
    return found


def starred(connection: sqlite3.Connection) -> list[str | None]:
    """The titles of what is starred, as they were last told."""
    return [each.title for each in marks.read(connection).values() if each.mark.star]


@pytest.mark.parametrize(
    ("after", "sentence"),
    [
        (kites(start="14:00", end="15:00"), "moved: Tue 4 May 12:00–13:00 → 16:00–17:00"),
        (kites(end="11:30"), "moved: Tue 4 May 12:00–13:00 → 12:00–13:30"),
        (kites(room="Attic"), "another room: Hall → Attic"),
        (kites(room=None), "another room: Hall → an unknown room"),
        (kites("Squalls"), "renamed: it was “Gusts”"),
        (kites(cancelled=True), "cancelled; it was to be on Tue 4 May 12:00–13:00 in Hall"),
    ],
)
def test_a_starred_talk_that_changed_is_told_of_once(
    connection: sqlite3.Connection, after: Talk, sentence: str
) -> None:
    star(connection, put(connection, day(kites())))
    put(connection, day(after))
    assert told(connection) == [sentence]
    put(connection, day(after))
    assert told(connection) == []


def test_what_an_attendee_would_not_notice_is_not_told(connection: sqlite3.Connection) -> None:
    star(connection, put(connection, day(kites())))
    put(connection, day(kites(abstract="Other words."), talk("New", start=f"{DAY} 20:00")))
    same_instant = talk(
        "Gusts", ["Ada"], start=f"{DAY} 12:00+02:00", end=f"{DAY} 13:00+02:00", room="Hall"
    )
    same_instant.source_ids = ["K7"]
    put(connection, day(same_instant))
    assert told(connection) == []


def test_what_is_not_starred_is_followed_in_silence(connection: sqlite3.Connection) -> None:
    made = put(connection, day(kites()))
    (paper,) = Schedule([made]).papers
    undoing.change(connection, "hide", NOW, [marks.marked(paper, Mark(hidden=True), NOW)])
    put(connection, day(kites(start="10:30")))
    assert told(connection) == []
    (kept,) = marks.read(connection).values()
    assert kept.slots[0].start == f"{DAY}T10:30:00+00:00"


def test_what_vanishes_keeps_its_star_and_may_come_back(connection: sqlite3.Connection) -> None:
    star(connection, put(connection, day(kites())))
    put(connection, day(talk("Calm", start=f"{DAY} 09:00")))
    assert told(connection) == [
        "not in the programme any more; it was on Tue 4 May 12:00–13:00",
    ]
    put(connection, day(talk("Calm", start=f"{DAY} 09:30")))
    assert told(connection) == []
    put(connection, day(kites(start="15:00", end="16:00")))
    assert told(connection) == ["back in the programme: Tue 4 May 17:00–18:00 in Hall"]
    assert starred(connection) == ["Gusts"]


def test_changes_that_were_not_told_yet_are_told_as_one(connection: sqlite3.Connection) -> None:
    star(connection, put(connection, day(kites())))
    for start in ("11:00", "12:00"):
        put(connection, day(kites(start=start, end="13:00")))
    assert told(connection) == ["moved: Tue 4 May 12:00–13:00 → 14:00–15:00"]
    put(connection, day(kites(start="08:00", end="13:00")))
    put(connection, day())
    put(connection, day(kites(start="12:00", end="13:00")))
    assert told(connection) == []


@pytest.mark.parametrize(
    "after",
    [
        kites(source_ids=["K8"]),  # the same title and people
        kites("Gusts and squalls", source_ids=["K7"]),  # the same id of the source's
        kites("Gusts of wind", source_ids=["K8"]),  # the same text
    ],
)
def test_a_mark_follows_an_item_whose_id_changed(
    connection: sqlite3.Connection, after: Talk
) -> None:
    star(connection, put(connection, day(kites())))
    made = put(connection, day(after))
    ids = {talk.paper or talk.id for talk in made.talks}
    assert {*marks.read(connection)} == ids
    assert all("programme" not in each for each in told(connection))


def test_a_mark_follows_over_a_time_without_the_listing(connection: sqlite3.Connection) -> None:
    star(connection, put(connection, day(kites())))
    stored.remove(connection, "kitecon-2021")
    assert starred(connection) == ["Gusts"]
    made = put(connection, day(kites(start="16:00", end="17:00", source_ids=["K9"])))
    assert {*marks.read(connection)} == {talk.paper for talk in made.talks}
    assert told(connection) == ["moved: Tue 4 May 12:00–13:00 → 18:00–19:00"]


def test_what_is_starred_is_unstarred_again_by_undo_though_its_id_changed(
    connection: sqlite3.Connection,
) -> None:
    star(connection, put(connection, day(kites())))
    put(connection, day(kites(source_ids=["K8"])))
    assert starred(connection) == ["Gusts"]
    undoing.undo(connection)
    assert starred(connection) == []


def test_a_paper_that_gets_and_loses_a_slot_is_told_of(connection: sqlite3.Connection) -> None:
    oral = kites(type="oral")
    star(connection, put(connection, day(oral)))
    poster = kites(start="18:00", end="19:00", type="poster", source_ids=["K7p"], room="Lobby")
    put(connection, day(kites(type="oral")), day(poster, title="Posters"))
    assert told(connection) == ["also on Tue 4 May 20:00–21:00 in Lobby"]
    put(connection, day(kites(type="oral")))
    assert told(connection) == ["no longer on Tue 4 May 20:00–21:00"]


def test_a_paper_and_its_talk_that_are_starred_are_told_of_once(
    connection: sqlite3.Connection,
) -> None:
    made = put(connection, day(kites()))
    star(connection, made)
    (one,) = Schedule([made]).talks
    undoing.change(connection, "star", NOW, [marks.marked(one, Mark("star"), NOW)])
    put(connection, day(kites(start="10:30")))
    assert len(told(connection)) == 1


def test_a_starred_session_is_told_of(connection: sqlite3.Connection) -> None:
    def hours(start: str) -> Session:
        return day(kites(), start=f"{DAY} {start}", end=f"{DAY} 12:00", source_ids=["S1"])

    star(connection, put(connection, hours("09:00")), "Winds")
    put(connection, hours("10:00"))
    in_two_rooms = [kites(), kites("Calm", source_ids=["K8"], room="Attic")]
    more: dict[str, Any] = {"start": f"{DAY} 10:00", "end": f"{DAY} 12:00", "source_ids": ["S1"]}
    put(connection, day(*in_two_rooms, **more))
    assert told(connection) == ["moved: Tue 4 May 11:00–14:00 → 12:00–14:00"]


def test_news_survive_as_they_are(connection: sqlite3.Connection) -> None:
    star(connection, put(connection, day(kites())))
    put(connection, day(kites(room="Attic")))
    (found,) = news.waiting(connection)
    rooms = [each.slots[0].room if each else None for each in found]
    assert rooms == ["Hall", "Attic"]
    assert all(each and each.mark == Mark("must") for each in found)


@pytest.mark.parametrize("conference", ["KiteCon 2021", "kitecon-2021", ""])
def test_an_item_of_which_only_the_id_is_known_is_no_news(
    connection: sqlite3.Connection, conference: str
) -> None:
    (item,) = Schedule([version(day(kites()))]).talks
    undoing.change(connection, "import", NOW, [bare(item.id, conference)])
    put(connection, day(kites()))
    assert (told(connection), starred(connection)) == ([], ["Gusts"])
    put(connection, day(kites(start="14:00", end="15:00")))
    assert told(connection) == ["moved: Tue 4 May 12:00–13:00 → 16:00–17:00"]


def test_an_item_of_an_unknown_conference_is_found_by_nothing_but_its_id(
    connection: sqlite3.Connection,
) -> None:
    elsewhere = bare("t9999999")._replace(title="Gusts", source_ids=["K7"])
    undoing.change(connection, "import", NOW, [elsewhere])
    put(connection, day(kites()))
    assert marks.read(connection)["t9999999"].mark.star


def test_a_star_on_what_is_gone_stays_off_another_item_of_its_speaker_then(
    connection: sqlite3.Connection,
) -> None:
    def talks(*titles: str) -> Session:
        return day(*(kites(title, source_ids=[], abstract=None) for title in titles))

    star(connection, put(connection, talks("Gusts", "Knots for sails")), "Knots for sails")
    for _ in range(3):
        put(connection, talks("Gusts"))
        assert starred(connection) == ["Knots for sails"]


TITLES = ("Gusts over Oslo", "Knots for sails", "Lanterns at dusk", "Paper and bamboo")
#: Versions of a programme: of each title its hour, and which id its source has for it.
VERSIONS = st.lists(
    st.dictionaries(
        st.sampled_from(TITLES), st.tuples(st.integers(8, 20), st.sampled_from("ab")), min_size=1
    ),
    min_size=1,
    max_size=6,
)


@given(VERSIONS, st.sets(st.sampled_from(TITLES)))
@example([dict.fromkeys(TITLES[:2], (8, "a")), *[{TITLES[0]: (8, "a")}] * 2], {*TITLES[:2]})
@settings(max_examples=40)
def test_no_star_is_lost_over_any_versions_and_each_is_on_its_item(
    versions: list[dict[str, tuple[int, str]]], wanted: set[str]
) -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    migrations.upgrade(connection, 0)
    every = dict.fromkeys(TITLES, (9, "a"))
    ids = [star(connection, published(connection, every), title) for title in sorted(wanted)]
    for each in versions:
        made = published(connection, each)
        known = {one.title: one for one in marks.read(connection).values()}
        assert known.keys() == wanted
        for slot in made.talks:
            if slot.title in wanted:
                assert known[slot.title].id == slot.paper
                assert [it.id for it in known[slot.title].slots] == [slot.id]
    published(connection, every)
    assert {each.id for each in marks.read(connection).values()} == {*ids}
    waiting = news.waiting(connection)
    assert not waiting or {each.after.title for each in waiting if each.after} <= wanted


def published(connection: sqlite3.Connection, of: dict[str, tuple[int, str]]) -> Listing:
    talks = (
        kites(title, f"{hour:02}:00", f"{hour:02}:30", source_ids=[f"{title}-{id_}"], abstract=None)
        for title, (hour, id_) in of.items()
    )
    return put(connection, day(*talks))
