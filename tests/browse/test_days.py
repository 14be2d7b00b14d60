"""Moving from day to day, and to what is on now."""

from pathlib import Path

import pytest

from tests.support.browsing import User, browse
from tests.support.invented import session, talk
from tests.support.kite_days import written

LONG_BEFORE, LONG_AFTER = "2020-01-01T00:00+00:00", "2022-01-01T00:00+00:00"


@pytest.fixture(autouse=True)
def _before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFCLI_NOW", LONG_BEFORE)


def under_cursor(user: User) -> str | None:
    target = user.browser.list.target
    return target.title if target else None


def said(user: User) -> list[str]:
    return [each.message for each in user.browser._notifications]


@pytest.mark.parametrize("size", [(120, 30), (70, 8)])
def test_the_day_of_what_is_under_the_cursor_is_named(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async def use(user: User) -> None:
        assert "Tue 4 May · UTC" in user.lines[-2]
        await user.press("G")
        assert "Wed 5 May · UTC" in user.lines[-2]
        await user.press("5")
        assert "May" not in user.lines[-2]

    browse(use, *written(tmp_path), size=size)


@pytest.mark.parametrize(("after", "before"), [("]", "["), ("l", "h")])
def test_brackets_and_letters_go_to_the_first_item_of_another_day(
    after: str, before: str, tmp_path: Path
) -> None:
    keys = {"]": "right_square_bracket", "[": "left_square_bracket"}

    async def use(user: User) -> None:
        await user.press("j", "j")
        await user.press(keys.get(after, after))
        assert under_cursor(user) == "Silk"
        await user.press("j", keys.get(before, before))
        assert under_cursor(user) == "Long tails"

    browse(use, *written(tmp_path))


def test_the_last_day_says_that_it_is(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("l", "l")
        assert under_cursor(user) == "Silk"
        assert said(user) == ["no later day"]
        await user.press("h", "h")
        assert under_cursor(user) == "Long tails"
        assert said(user)[1:] == ["no earlier day"]

    browse(use, *written(tmp_path))


def test_days_are_passed_in_any_order(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("b", "b")  # by room: Hall 1 has both days
        assert under_cursor(user) == "Long tails"
        await user.press("l")
        assert under_cursor(user) == "Silk"
        await user.press("h")
        assert under_cursor(user) == "Long tails"

    browse(use, *written(tmp_path))


@pytest.mark.parametrize(
    ("now", "there"),
    [
        ("2021-05-04T09:20+00:00", "Knots"),  # which began last
        ("2021-05-04T11:30+00:00", "Night flight"),  # which is next
        ("2021-05-05T09:00+00:00", "Silk"),
    ],
)
def test_n_goes_to_what_is_on_or_next(
    now: str, there: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONFCLI_NOW", now)

    async def use(user: User) -> None:
        assert under_cursor(user) == there  # while the conference is on, the list begins there
        await user.press("g", "n")
        assert under_cursor(user) == there
        await user.press("2", "g", "h", "h", "n")
        assert under_cursor(user) == there

    browse(use, *written(tmp_path))


@pytest.mark.parametrize("view", "12")
def test_n_says_if_all_is_over(view: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFCLI_NOW", LONG_AFTER)

    async def use(user: User) -> None:
        assert under_cursor(user) == "Long tails"
        await user.press(view, "n")
        assert under_cursor(user) == "Long tails"
        assert said(user) == ["nothing is on now or later"]

    browse(use, *written(tmp_path))


def test_before_it_begins_the_list_begins_at_its_beginning(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        assert under_cursor(user) == "Long tails"
        assert "Tue 4 May 2021" in user.lines[1]

    browse(use, *written(tmp_path))


def test_what_is_cancelled_or_lasts_whole_days_is_not_gone_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONFCLI_NOW", "2021-05-04T09:20+00:00")
    sessions = session(
        "Sky",
        talk("Exhibition", start="2021-05-04 00:00", end="2021-05-05 00:00"),
        talk("On", start="2021-05-04 09:00", end="2021-05-04 10:00"),
        talk("Off", start="2021-05-04 09:10", end="2021-05-04 10:00", status="cancelled"),
    )

    async def use(user: User) -> None:
        assert under_cursor(user) == "On"

    browse(use, *written(tmp_path, sessions))


def test_without_any_time_there_is_no_other_day(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("l", "n")
        assert under_cursor(user) == "Some day"
        assert said(user) == ["no later day", "nothing is on now or later"]

    browse(use, *written(tmp_path, session("Loose ends", talk("Some day"))))
