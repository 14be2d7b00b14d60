"""Keys that come faster than what they do: each does what it would if one had waited."""

import pytest
from textual import events

from tests.support.browsing import User, browse

NARROW = (60, 20)


def _at_once(user: User, *keys: str) -> None:
    """Press keys as a terminal sends what was typed while the browser was busy."""
    for key in keys:
        letter = key if len(key) == 1 else "/" if key == "slash" else None
        user.browser.post_message(events.Key(key, letter))


def _title(user: User) -> str:
    return str(user.browser.list.target.title)


@pytest.mark.parametrize("leave", ["enter", "escape"])
@pytest.mark.parametrize("size", [NARROW, (120, 30)])
def test_keys_after_a_search_go_to_what_it_finds(leave: str, size: tuple[int, int]) -> None:
    found: list[str] = []

    async def slowly(user: User) -> None:
        await user.type("federated")
        await user.press(leave)
        await user.press("j")
        found.append(_title(user))

    async def at_once(user: User) -> None:
        _at_once(user, "slash", *"federated", leave, "j", "s")
        await user.settle()
        assert await user.sees(lambda: "★" in user.text)
        assert user.browser.line.value == "federated"
        assert user.browser.list.has_focus
        assert [_title(user)] == found

    browse(slowly, size=size)
    browse(at_once, size=size)


def test_keys_after_enter_and_esc_go_where_they_lead() -> None:
    async def use(user: User) -> None:
        first, top = user.browser.list.cursor, user.browser.preview.scroll_offset
        _at_once(user, "enter", "escape", "j", "enter", "escape", "slash", *"kj")
        await user.settle()
        assert user.browser.line.value == "kj"
        await user.press(*["backspace"] * 2, "escape")
        assert user.browser.list.cursor > first
        assert user.browser.preview.scroll_offset == top

    browse(use)


def test_what_is_rubbed_out_is_what_was_typed_before() -> None:
    async def use(user: User) -> None:
        _at_once(user, "slash", *"vab", "backspace", *"es")
        await user.settle()
        assert user.browser.line.value == "vaes"

    browse(use)


def test_what_is_picked_is_what_was_found() -> None:
    slow: list[str] = []

    async def slowly(user: User) -> None:
        await user.type("vaes")
        slow.append(user.browser.list.target.id)

    async def at_once(user: User) -> None:
        _at_once(user, "slash", *"vaes", "enter")
        await user.sees(lambda: not user.browser.is_running)

    browse(slowly, picks=True)
    assert browse(at_once, picks=True) == slow
