"""The list: its orders, its lines, and the cursor that stays on an item."""

from pathlib import Path
from typing import Any

import pytest
from textual.events import MouseEvent, MouseScrollDown, MouseScrollUp

from confcli.browse import listing
from confcli.browse.state import MOST
from confcli.schedule.grouping import Grouping
from tests.support.browsing import WIDE, User, browse
from tests.support.harness import confcli
from tests.support.invented import session, talk, write

NARROW = (60, 20)


def _many(folder: Path, count: int) -> str:
    """A listing with so many talks on kites, eight an hour."""
    talks = [
        talk(
            f"Kite {n:03}",
            ["Ada Verne"],
            "On wind.",
            f"2021-05-{4 + n // 160:02} {n // 8 % 20:02}:{n % 8:02}",
            room=f"Hall {n % 3}",
        )
        for n in range(count)
    ]
    return str(write(folder, session("Sky", *talks)))


def _added(folder: Path, count: int) -> tuple[str, str]:
    """The options that choose a listing of so many kites, which is added."""
    assert confcli("add", _many(folder, count)).code == 0
    return "-c", "kitecon"


def _title(user: User) -> str:
    return str(user.browser.list.target.title)


def _height(user: User) -> int:
    page = user.browser.list.page
    return page.height if page else 0


async def _go_to(user: User, title: str) -> None:
    for _ in range(100):
        if _title(user) == title:
            return
        await user.press("j")
    pytest.fail(f"{title} is not in the list")


def test_orders_follow_one_another_and_the_status_says_which() -> None:
    async def use(user: User) -> None:
        for order in ("time", "session", "room", "time"):
            assert f"by {order}" in user.text
            await user.press("b")
        await user.type("federated")
        for order in ("relevance", "time", "session", "room", "relevance"):
            assert f"by {order}" in user.text
            user.browser.list.focus()
            await user.press("b")

    browse(use)


def test_lines_name_the_conference_only_where_no_heading_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CONFCLI_NOW", "2020-01-01T00:00+00:00")

    async def use(user: User) -> None:
        assert "NeurIPS 2020" in user.lines[1]
        assert not any("NeurIPS 2020" in line[:70] for line in user.lines if "–" in line[:13])
        await user.type("learning")
        assert any("NeurIPS 2020" in line[:100] for line in user.lines)
        assert any("ICLR 2021" in line[:100] for line in user.lines)

    browse(use, size=(200, 60))


def test_on_a_narrow_terminal_a_line_has_the_time_the_star_and_the_title(tmp_path: Path) -> None:
    chosen = _added(tmp_path, 9)

    async def use(user: User) -> None:
        await user.press("s")
        line = next(line for line in user.lines if "Kite 000" in line)
        assert line.split() == ["★", "00:00", "Kite", "000", "Ada", "Verne", "Hall", "0"]

    browse(use, *chosen, "--tz", "UTC", size=NARROW)


def test_a_room_gives_way_to_the_title_on_a_narrow_terminal(tmp_path: Path) -> None:
    title = "Kites that fly higher than any other today"
    told = talk(title, [], "On wind.", "2021-05-04 09:00", room="The Hall")
    path = str(write(tmp_path, session("Kites", told)))

    async def narrow(user: User) -> None:
        line = next(line for line in user.lines if "Kites that" in line)
        assert title in line
        assert "Hall" not in line

    async def wide(user: User) -> None:
        assert "Hall" in next(line for line in user.lines if title in line)

    browse(narrow, "--listing", path, "--tz", "UTC", size=NARROW)
    browse(wide, "--listing", path, "--tz", "UTC", size=WIDE)


def test_the_cursor_stays_on_its_item_where_it_is_on_the_screen(tmp_path: Path) -> None:
    chosen = _added(tmp_path, 40)

    async def use(user: User) -> None:
        await user.press("pagedown", "k", "k")
        title, below = _title(user), user.browser.list.below
        for key in ("t", "s", "m", "u"):
            await user.press(key)
            assert (_title(user), user.browser.list.below) == (title, below), key
        await user.press("b")
        assert _title(user) == title

    browse(use, *chosen, "--tz", "Asia/Tokyo", size=NARROW)


def test_the_cursor_goes_to_what_follows_an_item_that_is_hidden(tmp_path: Path) -> None:
    chosen = _added(tmp_path, 40)

    async def use(user: User) -> None:
        await _go_to(user, "Kite 005")
        await user.press("x")
        assert _title(user) == "Kite 006"

    browse(use, *chosen, "--tz", "UTC")


def test_the_cursor_goes_to_the_first_match_of_another_search() -> None:
    async def use(user: User) -> None:
        await user.type("federated")
        first = _title(user)
        await user.press("enter", "j", "j")
        assert _title(user) != first
        await user.type(" learning")
        assert user.browser.list.cursor == 0
        await user.press("enter", "j", "b", "b", "b", "b")
        assert user.browser.list.cursor == 1

    browse(use)


def test_more_results_are_asked_for_at_the_end(tmp_path: Path) -> None:
    path = _many(tmp_path, 450)

    async def use(user: User) -> None:
        await user.type("kite")
        assert "450 matches" in user.text
        assert _height(user) == MOST
        await user.press("enter", "G")
        assert user.browser.list.cursor == MOST - 1
        assert _height(user) == 4 * MOST
        await user.press("G")
        assert user.browser.list.cursor == 4 * MOST - 1
        assert _height(user) == 450
        await user.press("G")
        assert user.browser.list.cursor == 449

    browse(use, "--listing", path)


def test_the_wheel_of_a_mouse_leads_to_more_results(tmp_path: Path) -> None:
    path = _many(tmp_path, 100)

    async def use(user: User) -> None:
        await user.type("kite")
        shown, begun = user.browser.list, _title(user)
        await _turn(user, MouseScrollDown, 2)
        assert shown.cursor == 6
        await _turn(user, MouseScrollUp, 3)
        assert _title(user) == begun
        await _turn(user, MouseScrollDown, 40)
        assert _height(user) == 100
        assert shown.cursor == 99

    browse(use, "--listing", path)


async def _turn(user: User, event: type[MouseEvent], times: int) -> None:
    for _ in range(times):
        await user.pilot._post_mouse_events([event], "#list", (1, 1), button=0)
        await user.settle()


def test_a_list_of_many_is_put_in_order_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _many(tmp_path, 700)
    orders: list[str] = []

    def counted(items: Any, order: Grouping, *others: Any) -> listing.Arranged:
        orders.append(order.by)
        return arranged(items, order, *others)

    arranged = listing.arranged
    monkeypatch.setattr("confcli.browse.views.arranged", counted)

    async def use(user: User) -> None:
        assert "700 talks" in user.text
        for _ in range(5):
            await user.press("j")
            user.browser.show_all()
        await user.settle()
        assert orders == ["time"]
        await user.press("b")
        assert orders == ["time", "session"]

    browse(use, "--listing", path, "--tz", "UTC")


def test_without_a_conference_it_says_how_to_add_one() -> None:
    confcli("remove", "--yes", "iclr-2021")
    confcli("remove", "--yes", "neurips-2020")

    async def use(user: User) -> None:
        assert "no conferences yet; add one with confcli add" in user.lines[1]

    browse(use)


def test_the_status_of_a_page_that_was_opened_counts_nothing_else(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("enter", "tab", "enter")
        assert user.browser.state.trail
        assert user.lines[-2].strip() == "UTC"

    browse(use, "--listing", _many(tmp_path, 3), "--tz", "UTC")
