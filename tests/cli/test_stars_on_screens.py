"""The star of an item is on every screen, and nowhere if nothing is starred."""

from pathlib import Path

import pytest

from tests.support.completing import answer
from tests.support.harness import confcli, on_screen
from tests.support.kites import kites

NOW = ("--now", "2021-05-04T09:10:00Z")
SCREENS = [
    *("talks", "papers", "sessions -c kitecon", "today", "today --grid", "calendar -c kitecon"),
    *("talks --by session", "talks --by room", "talks --by author", "talks --sort title"),
    *("talks --compact", "talks --long", "talks --compact --by type", "papers --by type"),
    *("search oslo", "search oslo --compact", "search oslo --by day", "search oslo --explain"),
    *("authors verne", "similar Strings -c kitecon", "convert oslo"),
    *("show oslo", "show morning", "talks --tz UTC --tz Asia/Tokyo"),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = kites(tmp_path)
    assert confcli("add", found).code == 0
    return found


def drawn(command: str, *more: object) -> str:
    result = on_screen(*command.split(), *more, *NOW, width=80)
    assert result.code == 0, result.err
    return result.out


@pytest.mark.parametrize("command", SCREENS)
@pytest.mark.usefixtures("path")
def test_a_star_is_on_every_screen(command: str) -> None:
    before = drawn(command)
    assert "★" not in before
    confcli("star", "Kites over Oslo", "Morning of Kites", "--must")
    shown = drawn(command)
    assert "★" in shown
    assert len(shown.splitlines()) - len(before.splitlines()) in range(3)


@pytest.mark.parametrize("command", ["talks", "papers", "today", "search oslo", "show oslo"])
def test_a_star_is_on_the_screens_of_a_file_with_the_same_items(path: Path, command: str) -> None:
    confcli("star", "Kites over Oslo", "--maybe")
    assert "☆" in drawn(command, "--listing", path)


@pytest.mark.usefixtures("path")
def test_a_list_for_programs_has_no_star() -> None:
    confcli("star", "Kites over Oslo")
    assert "★" not in confcli("talks").out


@pytest.mark.usefixtures("path")
def test_completion_describes_what_is_starred() -> None:
    confcli("star", "Kites over Oslo", "--must")
    listed = answer("confcli show -c kitecon p", COMP_TYPE="63")
    assert sum("  (★ Kites over Oslo)" in each for each in listed) == 1
    assert sum("★" in each for each in listed) == 1
    assert len(listed) == 4
