"""What a version changed is kept beside it, in short, whatever becomes of the database."""

import json
import sqlite3
from pathlib import Path

import pytest

from confcli.cli.folders import database_file
from confcli.library import changelog
from tests.support.harness import confcli
from tests.support.invented import at, listing, session, talk, write

NOON = at("2021-05-04 12:00")


def text(before: object, after: object) -> str | None:
    return changelog.text(before, after)  # type: ignore[arg-type]


def test_what_nobody_notices_is_nothing() -> None:
    old, new = listing(session("Winds", talk("Gusts"))), listing(session("Winds", talk("Gusts")))
    new.sessions[0].talks[0].source_ids = ["7"]
    assert text(old, new) is None


def test_what_matters_most_comes_first_and_all_is_counted() -> None:
    talks = [talk(f"Kites {n}", ["Ada Verne"], None, f"2021-05-04 {n:02}:00") for n in range(9)]
    later = [talk(f"Kites {n}", ["Ada Verne"], None, f"2021-05-04 {n:02}:00") for n in range(9)]
    for n, it in enumerate([*talks, *later]):
        it.id = f"t{n % 9}"
    later[8].cancelled = True
    for it in later[:7]:
        it.abstract = "Now with more wind."
    later[7].start = at("2021-05-04 20:00")
    kept = text(listing(session("Winds", *talks)), listing(session("Winds", *later)))
    assert kept is not None
    found = changelog.of_json(NOON, kept)
    assert dict(found.counts) == {"cancelled": 1, "moved": 1, "abstract": 7}
    kinds = [each.kind for each in found.first]
    assert kinds == ["cancelled", "moved", "abstract", "abstract", "abstract"]


@pytest.mark.parametrize(
    "damaged",
    ["", "[]", "{}", '{"counts": {"moved": "1"}, "first": []}', '{"counts": {}, "first": [["x"]]}'],
)
def test_damage_is_noticed(damaged: str) -> None:
    with pytest.raises((ValueError, TypeError, LookupError)):
        changelog.of_json(NOON, damaged)


@pytest.fixture
def changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The database of a conference of which a talk was added."""
    monkeypatch.setenv("CONFCLI_NOW", "2021-05-01T12:00:00Z")
    kites = write(tmp_path, session("Winds", talk("Gusts")))
    confcli("add", kites)
    write(tmp_path, session("Winds", talk("Gusts"), talk("Calm")))
    confcli("update", "--now", "2021-05-02T12:00:00Z")
    return database_file()


def changes() -> object:
    return confcli("brief", "kitecon", "--json").json()["changes"]


def test_a_new_version_keeps_what_it_changed(changed: Path) -> None:
    assert changes()
    assert confcli("doctor").code == 0
    with sqlite3.connect(changed) as connection:
        first, second = connection.execute("SELECT changes FROM version ORDER BY id").fetchall()
    assert first == (None,)
    assert json.loads(second[0])["counts"] == {"added": 1}


@pytest.mark.usefixtures("changed")
def test_a_repair_keeps_it() -> None:
    before = changes()
    assert confcli("doctor", "--repair", "--yes").code == 0
    assert changes() == before


def test_a_damaged_one_is_an_error_and_no_traceback(changed: Path) -> None:
    with sqlite3.connect(changed) as connection:
        connection.execute("UPDATE version SET changes = '[1]' WHERE changes NOT NULL")
    result = confcli("brief", "kitecon")
    assert (result.code, result.out) == (3, "")
    assert "damaged database" in result.error()
    assert "1 damaged row in table version" in confcli("doctor").out


def test_a_file_added_again_keeps_it_too(tmp_path: Path) -> None:
    kites = write(tmp_path, session("Winds", talk("Gusts")))
    confcli("add", kites)
    write(tmp_path, session("Winds", talk("Gusts"), talk("Calm")))
    confcli("add", kites)
    found = changes()
    assert isinstance(found, dict)
    assert found["counts"] == [{"kind": "added", "count": 1}]
