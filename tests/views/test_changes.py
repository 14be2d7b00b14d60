"""Changes on terminals of several widths."""

from pathlib import Path

import pytest

from tests.support.harness import on_screen
from tests.support.home import configure
from tests.support.invented import session, talk, write

TITLE = "Kites that are flown by two people at once"


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, Path]:
    """The same conference before and after."""
    made = []
    for name, hour, more in (("old", "10", []), ("new", "13", [talk("Tails", ["Cy Sol"])])):
        folder = tmp_path / name
        folder.mkdir()
        moved = talk(TITLE, ["A B"], start=f"2021-05-04 {hour}:30", end=f"2021-05-04 {hour}:45")
        made.append(write(folder, session("Flying", moved, *more, start="2021-05-04 09:00")))
    return made[0], made[1]


def shown(paths: tuple[Path, Path], *options: str, width: int = 80) -> list[str]:
    return on_screen("diff", *paths, *options, width=width).out.splitlines()


def test_each_change_stands_over_what_was_and_is_in_each_zone(paths: tuple[Path, Path]) -> None:
    lines = shown(paths, "--tz", "UTC", "--tz", "Tokyo")
    assert lines[:6] == [
        "KiteCon 2021 · 2 changes · times in UTC, Asia/Tokyo",
        "",
        "moved  Kites that are flown by two people at once                       tyk10tzf",
        "  Flying",
        "  Tue 4 May 2021 10:30–10:45 UTC → Tue 4 May 2021 13:30–13:45 UTC",
        "  Tue 4 May 2021 19:30–19:45 JST → Tue 4 May 2021 22:30–22:45 JST",
    ]
    assert lines[7].startswith("added  Tails")
    assert lines[8:] == ["  Flying", "  no time stated"]


def test_what_is_after_stands_below_where_it_is_narrow(paths: tuple[Path, Path]) -> None:
    assert shown(paths, "--tz", "UTC", width=40)[3:9] == [
        "moved  Kites that are flown by  tyk10tzf",
        "  two people at once",
        "  Flying",
        "  Tue 4 May 2021 10:30–10:45 UTC",
        "  → Tue 4 May 2021 13:30–13:45 UTC",
        "",
    ]


def test_a_clock_of_12_hours(paths: tuple[Path, Path]) -> None:
    configure("clock = 12\n")
    lines = shown(paths, "--tz", "UTC")
    assert "10:30–10:45 am UTC → Tue 4 May 2021 1:30–1:45 pm UTC" in lines[4]
