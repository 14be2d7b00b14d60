"""How listings look on a terminal."""

import json
from pathlib import Path

from tests.support.harness import TRACK_23, confcli, on_screen


def test_a_listing_is_a_block_of_its_own() -> None:
    confcli("add", TRACK_23, "-c", "Track 23")
    assert on_screen("listings", "-c", "track 23", "--tz", "Tokyo").out.splitlines()[:4] == [
        "1 conference · days in Asia/Tokyo",
        "",
        "Track 23  10 Dec 2020",
        "  1 session · 14 talks · 10 papers · no problems · UTC−8 (stated)",
    ]


def test_a_single_source_is_named_and_several_are_counted(tmp_path: Path) -> None:
    folder = tmp_path / "kites"
    folder.mkdir()
    for title in ("Winds", "Knots", "Tails"):
        row = {"title": title, "start": "2021-05-04T10:00:00+00:00", "end": None}
        (folder / f"{title}.json").write_text(json.dumps([row]))
    confcli("add", folder, "-c", "Kites 2021")
    confcli("add", TRACK_23, "-c", "Track 23")
    shown = on_screen("listings", "-c", "kites", width=200).out
    assert f"3 files in {folder}" in shown
    assert "Winds.json" not in shown
    assert str(TRACK_23) in on_screen("listings", "-c", "track 23", width=200).out


def test_a_listing_says_how_old_it_is_unless_it_is_of_the_future() -> None:
    confcli("add", TRACK_23, "-c", "Track 23")

    def shown(now: str) -> str:
        return on_screen("listings", "-c", "track 23", "--now", now, width=200).out

    added = confcli("listings", "-c", "track 23", "--json").json()[0]["added_at"]
    assert added == "2021-05-04T12:00:00+00:00"
    assert "added 2021-05-04, 3 d ago · " in shown("2021-05-07T12:30:00Z")
    assert "added 2021-05-04, just now · " in shown("2021-05-04T12:00:30Z")
    assert "added 2021-05-04 · " in shown("2021-05-03T12:00:00Z")
