"""The help on keys: all of them, by where they work, filtered as one types."""

import pytest

from confcli.browse.commands import SECTIONS
from confcli.browse.keys import KEYS
from tests.support.browsing import User, browse


def test_help_says_of_every_key_what_it_does_and_where() -> None:
    async def use(user: User) -> None:
        await user.press("question_mark")
        text = " ".join(user.text.split())
        for key in KEYS:
            is_picking = key.needs == "picks"
            assert (f"{key.names} {key.does}" in text) is not is_picking
        for section in SECTIONS.values():
            assert section in text

    browse(use, size=(120, 100))


def test_what_is_typed_filters_by_words_and_by_keys() -> None:
    async def use(user: User) -> None:
        await user.press("question_mark", *"star ta")
        assert "Star the item, or take the star back" in user.text
        assert "Hide" not in user.text
        await user.press(*["backspace"] * 7, "G")
        assert "Go to the last item" in user.text
        assert "Go to the first item" not in user.text
        await user.press("x", "x")
        assert "nothing fits" in user.text

    browse(use)


def test_enter_does_what_the_line_says_and_escape_nothing() -> None:
    async def use(user: User) -> None:
        await user.press("question_mark", *"next order", "enter")
        assert "by session" in user.text
        await user.press("question_mark", *"next order", "escape")
        assert "by session" in user.text

    browse(use)


def test_what_can_t_be_done_now_can_t_be_chosen() -> None:
    async def use(user: User) -> None:
        await user.type("zzzzqqqq")
        await user.press("enter", "question_mark", *"must see", "enter")
        assert "Star the item as one you must see" in user.text
        await user.press("escape", "slash")
        assert user.browser.state.text == "zzzzqqqq"

    browse(use)


@pytest.mark.parametrize("size", [(20, 5), (60, 20), (200, 60)])
def test_it_can_be_gone_through_at_any_size(size: tuple[int, int]) -> None:
    async def use(user: User) -> None:
        await user.press("question_mark", *["down"] * 30, "pageup", "up")
        assert user.lines[0].strip()
        await user.press("escape", "j")

    browse(use, size=size)
