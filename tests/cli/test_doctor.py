"""``confcli doctor``: what is in order, what is not, and what to do about it."""

import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from confcli.library import health
from tests.support.harness import ORAL_2, confcli, needs_posix, on_screen
from tests.support.home import configure


def findings() -> dict[str, dict[str, object]]:
    result = confcli("doctor", "--json")
    assert result.err == ""
    found: dict[str, dict[str, object]] = {}
    for each in json.loads(result.out):
        found[each["name"]] = each
    assert result.code == (0 if all(each["ok"] for each in found.values()) else 3)
    return found


def test_a_new_home_is_in_order() -> None:
    found = findings()
    assert all(each["ok"] for each in found.values())
    assert str(found["SQLite"]["value"]).endswith("with FTS5")
    assert "typer" in str(found["libraries"]["value"])
    assert str(found["database"]["value"]).endswith("not made yet")


def test_a_database_in_order_says_what_it_is(tmp_path: Path) -> None:
    assert confcli("add", ORAL_2, "--conference", "Mine 2021").code == 0
    found = findings()
    assert str(found["health"]["value"]).startswith("whole, schema ")
    assert "1 listing, 18 talks" in str(found["health"]["value"])
    assert str(tmp_path / "home" / "listings.db, 0600") in str(found["database"]["value"])


def test_a_damaged_database_exits_with_3_and_says_what_to_do(tmp_path: Path) -> None:
    assert confcli("add", ORAL_2, "--conference", "Mine 2021").code == 0
    with sqlite3.connect(tmp_path / "home" / "listings.db") as connection:
        connection.execute("UPDATE talk SET body = '['")
    connection.close()
    found = findings()
    assert found["health"]["value"] == "18 damaged rows in table talk"
    assert found["health"]["advice"] == "confcli doctor --repair saves what can be read"
    assert "18 damaged rows in table talk" in on_screen("doctor").out


def test_a_database_that_is_none_of_ours_is_told_of(tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "listings.db").mkdir(parents=True)
    found = findings()["health"]
    assert (str(found["value"]).endswith("is a folder"), found["advice"]) == (True, "move it away")


@needs_posix
def test_a_database_that_others_can_read_is_told_of(tmp_path: Path) -> None:
    assert confcli("add", ORAL_2, "--conference", "Mine 2021").code == 0
    path = tmp_path / "home" / "listings.db"
    path.chmod(0o644)
    assert findings()["database"]["advice"] == f"chmod 600 {path}"


def test_wrong_settings_and_an_unknown_zone_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    configure("clock = 13\n")
    monkeypatch.delenv("CONFCLI_TZ")
    monkeypatch.setenv("TZ", "Mars/Phobos")
    found = findings()
    assert not found["settings"]["ok"]
    assert "clock" in str(found["settings"]["advice"])
    assert not found["time zone"]["ok"]


@pytest.mark.parametrize(
    ("version", "value", "advice"),
    [
        ("# version 2021a\n", "2021a, of this year", None),
        ("# version 2019c\n", "2019c, of 2019", None),
        ("# version 2018b\n", "2018b, of 2018", "3 years old: times may be wrong where"),
        ("# redo posix_only\n", "of an unknown version", None),
        (None, "of an unknown version", None),
    ],
)
def test_old_time_zones_are_told_of(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    version: str | None,
    value: str,
    advice: str | None,
) -> None:
    zones = tmp_path / "zones"
    zones.mkdir()
    (zones / "UTC").write_bytes(b"TZif")
    if version:
        (zones / "tzdata.zi").write_text(version, "utf-8")
    now = datetime(2021, 5, 4, tzinfo=UTC)
    monkeypatch.setattr("confcli.cli.environment.clock", lambda: now)
    monkeypatch.setattr("zoneinfo.TZPATH", (str(zones),))
    found = findings()["zone data"]
    assert str(found["value"]) == f"{value}, {zones}"
    assert found["ok"] is (advice is None)
    assert advice is None or str(found["advice"]).startswith(advice)


def test_without_fts5_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "sqlite", lambda: ("3.40.1", False))
    assert "FTS5" in str(findings()["SQLite"]["advice"])
