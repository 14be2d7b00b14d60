"""The browser as a whole: what it shows at first, and what is typed."""

import asyncio

import pytest
from textual.widgets import Static

from confcli.browse.showing import Showing
from tests.support.browsing import User, browse


def test_it_shows_the_talks_in_order_of_time_and_all_about_the_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CONFCLI_NOW", "2020-01-01T00:00+00:00")

    async def use(user: User) -> None:
        assert "Thu 10 Dec 2020" in user.lines[1]
        assert "FrugalML" in user.lines[3]
        assert "Lingjiao Chen, Matei Zaharia, James Zou" in user.text

    browse(use)


def test_what_is_typed_is_searched_for_typos_and_all() -> None:
    async def use(user: User) -> None:
        await user.type("fedrated")
        assert "Federated Learning Based on Dynamic" in user.text

    browse(use)


def test_ctrl_c_leaves_even_while_typing() -> None:
    async def use(user: User) -> None:
        await user.type("fed")
        await user.pilot.press("ctrl+c")

    assert browse(use) == []


def test_while_the_programme_is_read_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    load, shown = Showing._load, list[str]()

    async def looked(browser: Showing) -> None:
        while not browser.screen.size:
            await asyncio.sleep(0.01)
        shown.append(str(browser.query_one("#status", Static).render()))
        await load(browser)

    async def use(user: User) -> None:
        assert shown == ["reading the programme…"]
        assert "reading" not in user.text

    monkeypatch.setattr(Showing, "_load", looked)
    browse(use)
