"""The agenda: the user's own days as a page, with what clashes and the time between."""

from pathlib import Path

import pytest

from tests.support.browsing import User, browse
from tests.support.harness import confcli
from tests.support.kite_days import FIRST, added


@pytest.fixture(autouse=True)
def _before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFCLI_NOW", "2020-01-01T00:00+00:00")


def under_cursor(user: User) -> str | None:
    target = user.browser.list.target
    return target.title if target else None


def test_without_a_star_it_says_what_to_do(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("3")
        assert "You have starred nothing yet: press s" in user.text
        assert "0 starred · agenda" in user.text

    browse(use, *added(tmp_path))


def test_what_is_starred_elsewhere_appears_with_clashes_and_free_time(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("s", "j", "s", "3")
        assert "2 starred · 1 clash" in user.lines[1]
        assert "overlaps “Long tails” by 45 min" in user.text
        assert confcli("star", "Night flight").code == 0
        await user.browser.follow()
        await user.settle()
        assert "3 starred, 1 clash · agenda" in user.text
        assert "13 h 30 m free" in user.text

    browse(use, *added(tmp_path))


def test_the_cursor_goes_over_items_and_days_and_stars_can_be_taken_back(tmp_path: Path) -> None:
    arguments = added(tmp_path)
    assert all(confcli("star", each).code == 0 for each in ("Bows", "Silk", "Hemp"))

    async def use(user: User) -> None:
        await user.press("3")
        assert under_cursor(user) == "Bows"
        await user.press("l")
        assert under_cursor(user) == "Silk"
        await user.press("j", "s")
        assert "2 starred" in user.text
        assert "Hemp" not in "\n".join(line[:70] for line in user.lines)
        await user.press("h")
        assert under_cursor(user) == "Bows"

    browse(use, *arguments)


def test_appointments_are_between_and_a_search_leaves_what_matches(tmp_path: Path) -> None:
    arguments = added(tmp_path)
    assert all(confcli("star", each).code == 0 for each in ("Bows", "Short tails"))
    assert confcli("busy", f"{FIRST} 12:00", "1h", "Lunch").code == 0

    async def use(user: User) -> None:
        await user.press("3", "G")
        assert under_cursor(user) == "Lunch"
        await user.press("enter", "escape")
        await user.type("bows")
        assert "1 starred" in user.text
        assert not any(line.startswith("★ 10:00–10:30") for line in user.lines)
        await user.press("x", "y")
        assert "You have starred nothing that matches" in user.text

    browse(use, *arguments)
