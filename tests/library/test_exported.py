"""Versions of exported events: they go up when what an event says changes, and never back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.library import exported
from confcli.model.errors import InputError
from confcli.model.revision import Revision

NOW = datetime(2021, 5, 4, 12, tzinfo=UTC)


def quiet(_: str) -> None:
    """Wait without a word."""


def revised(path: Path, now: datetime = NOW, **digests: str) -> dict[str, Revision]:
    return exported.revisions(path, digests, now, quiet)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "listings.db"


def test_what_stays_the_same_keeps_its_version_and_time(path: Path) -> None:
    first = revised(path, a="x", b="y")
    assert first == {"a": Revision(0, NOW), "b": Revision(0, NOW)}
    before = path.read_bytes()
    assert revised(path, NOW + timedelta(days=1), b="y") == {"b": first["b"]}
    assert path.read_bytes() == before


def test_a_change_counts_one_up_also_if_it_is_taken_back(path: Path) -> None:
    revised(path, a="x", b="y")
    later = NOW + timedelta(days=1)
    assert revised(path, later, a="z", b="y", c="w") == {
        "a": Revision(1, later),
        "b": Revision(0, NOW),
        "c": Revision(0, later),
    }
    assert revised(path, later, a="x") == {"a": Revision(2, later)}


def test_a_version_is_not_older_than_the_one_before(path: Path) -> None:
    revised(path, a="x")
    assert revised(path, NOW - timedelta(days=9), a="z") == {"a": Revision(1, NOW)}


def test_times_are_kept_in_utc_to_the_second(path: Path) -> None:
    moment = datetime.fromisoformat("2021-05-04T14:00:00.123456+02:00")
    assert revised(path, moment, a="x") == revised(path, a="x") == {"a": Revision(0, NOW)}


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
        found = exported.revisions(path, digests, NOW, quiet)
        assert {uid: it.sequence for uid, it in found.items()} == {
            uid: changes[uid] for uid in digests
        }
