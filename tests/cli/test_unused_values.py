"""What the commands say of values that were not used."""

import json
from pathlib import Path

import pytest

from tests.support.harness import confcli

EVENT = {"title": "Kites", "date": "2025-07-04T10:00:00+02:00", "duration": "00:30", "mood": "x"}
DAYS = [{"date": "2025-07-04", "rooms": {"Meadow": [EVENT]}}]
SCHEDULE = {"conference": {"title": "KiteCon 2025", "days": DAYS}}


def write(folder: Path, **more: object) -> str:
    path = folder / "kites.json"
    path.write_text(json.dumps({"schedule": {**SCHEDULE, **more}}), "utf-8")
    return str(path)


@pytest.fixture
def with_plenaries(tmp_path: Path) -> str:
    return write(tmp_path, plenaries=[{"title": "Opening"}, {"title": "Closing"}])


def test_check_lists_them_by_key(with_plenaries: str) -> None:
    shown = confcli("check", with_plenaries).out
    assert "not used" in shown
    assert "schedule.plenaries (2; line 1)" in shown
    assert f"{with_plenaries}:1: 2 entries under schedule.plenaries are not used: Opening" in shown
    (found,) = confcli("check", with_plenaries, "--json").json()
    assert [(each["key"], each["count"], each["entries"]) for each in found["unused"]] == [
        ("schedule.conference.days[].rooms[][].mood", 1, False),
        ("schedule.plenaries", 2, True),
    ]


def test_add_says_how_many_there_are(with_plenaries: str) -> None:
    shown = confcli("add", with_plenaries).out
    assert "1 problem, 2 keys not used (confcli check kitecon-2025 lists them)" in shown


def test_strict_refuses_entries_but_no_other_values(with_plenaries: str, tmp_path: Path) -> None:
    refused = confcli("add", with_plenaries, "--strict")
    assert "2 entries under schedule.plenaries are not used" in refused.error()
    assert "1 key not used" in confcli("add", write(tmp_path), "--strict").out
