"""The timetable: rooms across, time down, and a cursor that goes from cell to cell."""

from pathlib import Path

import pytest

from confcli.browse.grid import Grid
from confcli.browse.timetable import Timetable
from confcli.model.entities import Session
from tests.support.browsing import User, browse
from tests.support.invented import session
from tests.support.kite_days import of, written

SCREEN = """\
Tue 4 May 2021 · UTC · KiteCon 2021 · 5 talks in 3 rooms
       Hall 1               Hall 2               Hall 10
09:00 ┏Long tails
09:15 ┃Ada Verne           ┏Knots
09:30 ┃                    ┃
09:45 ┃                    ┃
10:00 ┏Short tails                              ┏Bows
10:15 ┃                                         ┃
10:30                                           ┃
10:45                                           ┃
  …
23:30                                           ┏Night flight
23:45                                           ┃"""


@pytest.fixture(autouse=True)
def _before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFCLI_NOW", "2020-01-01T00:00+00:00")


def grid_of(user: User) -> Grid:
    return user.browser.query_one(Grid)


def under_cursor(user: User) -> str | None:
    target = user.browser.list.target
    return target.title if target else None


def test_rooms_are_across_and_time_is_down(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("2")
        assert user.lines[1:14] == SCREEN.splitlines()
        assert "day 1 of 2 · timetable · UTC" in user.text

    browse(use, *written(tmp_path), size=(70, 20))


@pytest.mark.parametrize("width", [45, 52, 61, 70])
def test_columns_are_whole_at_the_left_wherever_one_goes(tmp_path: Path, width: int) -> None:
    async def use(user: User) -> None:
        await user.press("2")
        for key in ("right", "right", "left", "n", "right", "G", "g"):
            await user.press(key)
            await user.pilot.resize_terminal(width + len(key), 20)
            await user.settle()
            grid = grid_of(user)
            assert isinstance(grid.page, Timetable)
            assert grid.scroll_offset.x in grid.page._divided.lefts

    browse(use, *written(tmp_path), size=(width, 20))


def test_v_and_digits_go_from_view_to_view_with_the_cursor_on_the_same_item(
    tmp_path: Path,
) -> None:
    async def use(user: User) -> None:
        await user.press("G")
        assert under_cursor(user) == "Hemp"
        await user.press("v")
        assert "Wed 5 May 2021" in user.lines[1]
        assert under_cursor(user) == "Hemp"
        await user.press("h", "1")
        assert "list" in user.lines[-2]
        assert under_cursor(user) == "Silk"

    browse(use, *written(tmp_path))


@pytest.mark.parametrize(
    ("keys", "there"),
    [
        ("l", "Knots"),
        ("l l", "Bows"),
        ("right right h", "Knots"),
        ("j", "Short tails"),
        ("j l", "Knots"),
        ("j l l", "Bows"),  # goes on straight, on the line where it came from
        ("l l j", "Night flight"),
        ("l l j k", "Bows"),
        ("l l G", "Night flight"),
        ("l l G g", "Bows"),
        ("L", "Bows"),
        ("L H", "Long tails"),
        ("k", "Long tails"),
        ("h", "Long tails"),
        ("l l pagedown", "Night flight"),
        ("right_square_bracket", "Silk"),
        ("right_square_bracket left_square_bracket", "Long tails"),
        ("right_square_bracket l", "Hemp"),
    ],
)
def test_keys_move_by_place(keys: str, there: str, tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("2", *keys.split())
        assert under_cursor(user) == there

    browse(use, *written(tmp_path))


def test_enter_opens_a_cell_and_escape_comes_back(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("2", "l", "enter")
        assert user.browser.preview.display
        assert "Long tails" not in user.text
        await user.press("escape", "h")
        assert under_cursor(user) == "Long tails"
        assert "Long tails" in user.text

    browse(use, *written(tmp_path), size=(80, 24))


def test_a_click_selects_and_a_double_click_opens(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("2")
        await user.pilot.click("#grid", offset=(50, 3))
        await user.settle()
        assert under_cursor(user) == "Knots"
        await user.pilot.click("#grid", offset=(7, 6))
        await user.settle()
        assert under_cursor(user) == "Short tails"
        await user.pilot.click("#grid", offset=(60, 6))  # between cells
        await user.settle()
        assert under_cursor(user) == "Short tails"
        await user.pilot.double_click("#grid", offset=(50, 3))
        await user.settle()
        assert user.browser.has_class("opened")

    browse(use, *written(tmp_path))


def many_rooms() -> list[Session]:
    return [
        session(
            "Sky",
            *(
                of(f"Kite {room} at {hour}", f"Hall {room}", f"{hour:02}:00", f"{hour:02}:50")
                for room in range(1, 13)
                for hour in range(8, 20)
            ),
        )
    ]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 30), (200, 60)])
def test_names_and_times_stay_in_place(size: tuple[int, int], tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("2", *["L"] * 7, "G")
        assert under_cursor(user) == "Kite 12 at 19"
        assert "Hall 12" in user.lines[2]
        assert "of 12" in user.lines[1]
        assert any(line.startswith("19:00") and "Kite 12 at 19" in line for line in user.lines)
        assert "Hall 1 " not in user.lines[2]
        await user.press(*["H"] * 7, "g")
        assert "Hall 1 " in user.lines[2]
        assert user.lines[3].startswith("08:00")

    browse(use, *written(tmp_path, *many_rooms()), size=size)
