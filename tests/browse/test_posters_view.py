"""Posters: each session with its posters in the order of the boards."""

from pathlib import Path

import pytest

from confcli.model.entities import Session
from tests.support.browsing import User, browse
from tests.support.invented import session, talk
from tests.support.kite_days import added


@pytest.fixture(autouse=True)
def _before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFCLI_NOW", "2020-01-01T00:00+00:00")


def under_cursor(user: User) -> str | None:
    target = user.browser.list.target
    return target.title if target else None


def walls() -> list[Session]:
    boards = {"Evening": ("A10", "A2", None), "Morning": ("B1",)}
    return [
        session(
            f"{name} posters",
            *(talk(f"{name} kite {board}", type="poster", board=board) for board in boards[name]),
            start=f"2021-05-04 {hour}:00",
            end=f"2021-05-04 {hour + 1}:00",
            room="Foyer",
            type="poster session",
        )
        for name, hour in (("Evening", 18), ("Morning", 10))
    ]


def test_sessions_are_in_order_of_time_and_posters_in_that_of_boards(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("4")
        assert user.lines[1].startswith("Morning posters")
        assert user.lines[2].startswith("Tue 4 May 10:00–11:00 · ")
        assert "Foyer · 1 poster" in user.lines[2]
        shown = [line[:72] for line in user.lines]
        order = [n for title in ("B1", "A2", "A10", "None") for n in _with(shown, f"kite {title}")]
        assert order == sorted(order)
        assert len(order) == 4
        assert "4 posters · posters" in user.text

    browse(use, *added(tmp_path, *walls()))


def _with(lines: list[str], text: str) -> list[int]:
    return [n for n, line in enumerate(lines) if line.rstrip("│ ▄▆").endswith(text)]


def test_the_cursor_is_on_posters_and_sessions_count_stars(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("4", "j", "s")
        assert under_cursor(user) == "Evening kite A2"
        assert "3 posters · 1 starred" in user.text
        assert "4 posters, 1 starred · posters" in user.text
        await user.type("a10")
        assert "1 poster · posters" in user.text
        assert under_cursor(user) == "Evening kite A10"

    browse(use, *added(tmp_path, *walls()))


def test_without_posters_it_says_so(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("4")
        assert "There are no posters here; press v for another view." in user.text

    browse(use, *added(tmp_path))
