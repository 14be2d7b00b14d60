"""What a timetable shows: of now, of mine, of what is searched for, and where rooms are unknown."""

from pathlib import Path

import pytest

from tests.support.browsing import User, browse
from tests.support.invented import session, talk
from tests.support.kite_days import FIRST, added, of, written


@pytest.fixture(autouse=True)
def _before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFCLI_NOW", "2020-01-01T00:00+00:00")


def under_cursor(user: User) -> str | None:
    target = user.browser.list.target
    return target.title if target else None


def test_now_is_a_line_across(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFCLI_NOW", f"{FIRST}T09:20+00:00")

    async def use(user: User) -> None:
        await user.press("2")
        (line,) = (line for line in user.lines if line.startswith("  now"))
        assert line.count("╂") == 2
        assert "▶Long tails" in user.text
        await user.press("right_square_bracket")
        assert not any(line.startswith("  now") for line in user.lines)

    browse(use, *written(tmp_path))


def test_what_clashes_of_mine_has_its_sign(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("2", "s", "l", "s")
        assert "✗★ Long tails" in user.text
        assert "✗★ Knots" in user.text
        assert under_cursor(user) == "Knots"
        await user.press("s")
        assert "┏★ Long tails" in user.text
        assert "┏Knots" in user.text

    browse(use, *added(tmp_path))


def test_what_is_searched_for_stands_out(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("2")
        await user.type("hemp")
        assert "Wed 5 May 2021" in user.lines[1]  # none is on the day before
        assert under_cursor(user) == "Hemp"
        assert "1 match on this day · day 2 of 2" in user.text
        assert "Silk" in user.text  # dim
        await user.press("enter", "left_square_bracket")
        assert "no matches on this day · 1 on others" in user.text

    browse(use, *written(tmp_path))


def test_parallel_items_of_a_room_are_beside_each_other(tmp_path: Path) -> None:
    sessions = session(
        "Sky",
        of("Up", "Hall 1", "09:00", "10:00"),
        of("Down", "Hall 1", "09:15", "10:00"),
        of("Left", "Hall 2", "09:00", "10:00"),
    )

    async def use(user: User) -> None:
        await user.press("2")
        assert any("Up" in line for line in user.lines[3:])
        await user.press("l")
        assert under_cursor(user) == "Down"
        await user.press("l")
        assert under_cursor(user) == "Left"
        await user.press("h", "h")
        assert under_cursor(user) == "Up"

    browse(use, *written(tmp_path, sessions))


def test_too_many_at_once_are_one_cell_that_opens_their_session(tmp_path: Path) -> None:
    posters = (of(f"Poster {n}", "Hall 1", "09:00", "10:00", type="poster") for n in range(30))

    async def use(user: User) -> None:
        await user.press("2")
        assert "30 talks, Enter opens them" in user.text
        assert under_cursor(user) == "Wall"

    browse(use, *written(tmp_path, session("Wall", *posters)))


def test_without_rooms_there_is_a_column_for_each_session(tmp_path: Path) -> None:
    sessions = [
        session("Tails", of("Long", None, "09:00", "10:00")),
        session("Strings", of("Silk", None, "09:30", "10:00")),
    ]

    async def use(user: User) -> None:
        await user.press("2")
        assert "Tails" in user.lines[2]
        assert "Strings" in user.lines[2]
        await user.press("l")
        assert under_cursor(user) in ("Long", "Silk")

    browse(use, *written(tmp_path, *sessions))


def test_what_lasts_whole_days_stands_above_all(tmp_path: Path) -> None:
    sessions = session(
        "Sky",
        talk("Exhibition", start=f"{FIRST} 00:00", end="2021-05-05 00:00", room="Foyer"),
        of("Up", "Hall 1", "09:00", "10:00"),
    )

    async def use(user: User) -> None:
        await user.press("2")
        (line,) = (line for line in user.lines if "Exhibition" in line)
        assert line.startswith("all day")
        await user.press("j")
        assert under_cursor(user) == "Up"
        await user.press("k")
        assert under_cursor(user) == "Exhibition"

    browse(use, *written(tmp_path, sessions))


def test_what_crosses_midnight_is_on_both_days(tmp_path: Path) -> None:
    sessions = session(
        "Late",
        talk("Stars", start=f"{FIRST} 23:00", end="2021-05-05 01:00", room="Roof"),
        talk("Dew", start="2021-05-05 06:00", end="2021-05-05 07:00", room="Roof"),
    )

    async def use(user: User) -> None:
        await user.press("2")
        assert "Stars" in user.text
        assert "── Wed 5 May 2021" in user.text
        await user.press("right_square_bracket")
        assert "Wed 5 May 2021" in user.lines[1]
        assert "since Tue 4 May" in " ".join(user.text.split())

    browse(use, *written(tmp_path, sessions))


def test_a_programme_without_times_says_so(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("2")
        assert "Nothing here has a time, so there is no timetable" in user.text
        await user.press("j", "l", "enter", "n", "pagedown", "G", "right_square_bracket")
        await user.press("1")
        assert under_cursor(user) == "Some day"

    browse(use, *written(tmp_path, session("Loose ends", talk("Some day"))))


def test_the_zones_of_a_reader_stand_side_by_side(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("2")
        assert "09:00 18:00" in user.text
        await user.press("t")
        assert "09:00 18:00" not in user.text

    browse(use, *written(tmp_path), "-z", "UTC", "-z", "Asia/Tokyo")


@pytest.mark.parametrize(("now", "there"), [("09:50", "Long tails"), ("10:10", "Short tails")])
def test_a_search_goes_to_what_is_on_now(
    now: str, there: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONFCLI_NOW", f"{FIRST}T{now}+00:00")

    async def use(user: User) -> None:
        await user.press("2", "l")
        await user.type("long OR short")
        assert under_cursor(user) == there

    browse(use, *written(tmp_path))
