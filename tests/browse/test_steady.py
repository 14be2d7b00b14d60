"""Terminals that are resized faster than everything is laid out."""

import asyncio

import pytest
from textual.events import Resize
from textual.geometry import Size

from tests.support.browsing import WIDE, User, browse


@pytest.mark.parametrize("keys", [(), ("question_mark",), ("e",)])
def test_sizes_that_are_past_do_not_follow_each_other_for_ever(keys: tuple[str, ...]) -> None:
    async def use(user: User) -> None:
        await user.press(*keys)
        for size in (Size(60, 20), Size(200, 60)):
            user.browser.screen.post_message(Resize(size, size))
        async with asyncio.timeout(20):
            await user.settle()
            await user.press("escape", "j")
        assert user.browser.screen.size == Size(*WIDE)

    browse(use)


@pytest.mark.parametrize("key", ["question_mark", "e"])
def test_the_list_below_a_menu_has_the_new_size_as_well(key: str) -> None:
    async def use(user: User) -> None:
        await user.press(key)
        await user.pilot.resize_terminal(70, 20)
        await user.press("escape")
        assert user.browser.list.size.width == 70
        assert not user.browser.preview.display

    browse(use)
