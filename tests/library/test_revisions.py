"""Versions of exported events: they go up when what an event says changes, and never back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.library import exported, revisions
from confcli.library.database import Database
from confcli.model import uids
from confcli.model.errors import InputError
from confcli.model.revision import Revision
from tests.support.own import writing

NOW = datetime(2021, 5, 4, 12, tzinfo=UTC)


def quiet(_: str) -> None:
    """Wait without a word."""


def counted(
    path: Path, digests: dict[str, str], now: datetime = NOW, *, keeps: bool = True
) -> dict[str, Revision]:
    with Database(path) as database:
        return revisions.count(database, digests, now, quiet, keeps=keeps)


def revised(
    path: Path, now: datetime = NOW, *, keeps: bool = True, **digests: str
) -> dict[str, Revision]:
    return counted(path, digests, now, keeps=keeps)


def ids(path: Path) -> dict[str, str]:
    with Database(path) as database:
        return revisions.ids(database)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "listings.db"


def test_what_stays_the_same_keeps_its_version_and_time(path: Path) -> None:
    first = revised(path, a="x", b="y")
    assert first == {"a": Revision("a", 0, NOW), "b": Revision("b", 0, NOW)}
    before = path.read_bytes()
    assert revised(path, NOW + timedelta(days=1), b="y") == {"b": first["b"]}
    assert path.read_bytes() == before


def test_a_change_counts_one_up_also_if_it_is_taken_back(path: Path) -> None:
    revised(path, a="x", b="y")
    later = NOW + timedelta(days=1)
    assert revised(path, later, a="z", b="y", c="w") == {
        "a": Revision("a", 1, later),
        "b": Revision("b", 0, NOW),
        "c": Revision("c", 0, later),
    }
    assert revised(path, later, a="x") == {"a": Revision("a", 2, later)}


def test_a_version_is_not_older_than_the_one_before(path: Path) -> None:
    revised(path, a="x")
    assert revised(path, NOW - timedelta(days=9), a="z") == {"a": Revision("a", 1, NOW)}


def test_times_are_kept_in_utc_to_the_second(path: Path) -> None:
    moment = datetime.fromisoformat("2021-05-04T14:00:00.123456+02:00")
    assert revised(path, moment, a="x") == revised(path, a="x") == {"a": Revision("a", 0, NOW)}


def test_what_is_not_kept_counts_on_from_what_is(path: Path) -> None:
    assert revised(path, keeps=False, a="x") == {"a": Revision("a", 0, NOW)}
    assert not path.exists()
    revised(path, a="x")
    later = NOW + timedelta(days=1)
    for _ in range(2):
        found = revised(path, later, keeps=False, a="z", b="y")
        assert found == {"a": Revision("a", 1, later), "b": Revision("b", 0, later)}
    assert revised(path, later, a="x") == {"a": Revision("a", 0, NOW)}


def test_an_event_keeps_its_uid_with_its_item_and_nothing_else_gets_it(path: Path) -> None:
    old, new = (uids.uid(id_, "Kites") for id_ in ("t1111111", "t2222222"))
    counted(path, {old: "x"})
    with writing(path, quiet) as connection:
        events = exported.ids(connection, "kites")
        exported.follow(connection, "kites", events, lambda _: "t2222222")
    assert ids(path) == {old: "t2222222"}
    found = counted(path, {new: "y", old: "x"})
    another = "t1111111-2.kites@confcli"
    assert [(it.uid, it.sequence) for it in found.values()] == [(old, 1), (another, 0)]
    assert counted(path, {old: "x", new: "y"}) == found
    assert ids(path) == {old: "t2222222", another: "t1111111"}


def test_an_event_whose_item_is_gone_gives_its_uid_to_no_other(path: Path) -> None:
    old = uids.uid("t1111111", "Kites")
    counted(path, {old: "x"})
    with writing(path, quiet) as connection:
        exported.follow(connection, "kites", exported.ids(connection, "kites"), lambda _: "")
    assert ids(path) == {}
    assert counted(path, {old: "x"})[old].uid == "t1111111-2.kites@confcli"


@given(st.permutations(["t1111111", "t2222222", "t3333333"]))
def test_items_may_exchange_their_ids(
    tmp_path_factory: pytest.TempPathFactory, after: list[str]
) -> None:
    path = tmp_path_factory.mktemp("home") / "listings.db"
    before = sorted(after)
    first = counted(path, {uids.uid(id_, "Kites"): id_ for id_ in before})
    became = dict(zip(before, after, strict=True))
    with writing(path, quiet) as connection:
        exported.follow(connection, "kites", exported.ids(connection, "kites"), became.__getitem__)
    now = counted(path, {uids.uid(became[id_], "Kites"): id_ for id_ in before})
    assert list(now.values()) == list(first.values())


def test_nothing_to_count_makes_no_database(path: Path) -> None:
    assert revised(path) == {}
    assert not path.exists()


def test_a_place_that_holds_no_database_is_an_error(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(InputError, match="is a folder"):
        revised(path, a="x")


@given(st.lists(st.dictionaries(st.sampled_from("abc"), st.sampled_from("xyz")), max_size=6))
def test_versions_count_the_changes_of_each_event(
    tmp_path_factory: pytest.TempPathFactory, exports: list[dict[str, str]]
) -> None:
    path = tmp_path_factory.mktemp("home") / "listings.db"
    last: dict[str, str] = {}
    changes: dict[str, int] = {}
    for digests in exports:
        for uid, digest in digests.items():
            changes[uid] = changes.get(uid, -1) + (last.get(uid) != digest)
        last |= digests
        found = counted(path, digests)
        assert {uid: it.sequence for uid, it in found.items()} == {
            uid: changes[uid] for uid in digests
        }
