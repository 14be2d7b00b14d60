"""The table of keys: what is bound, shown and explained is made of it."""

import pytest

from confcli.browse.keys import KEYS, Key
from tests.support.browsing import User, browse


@pytest.mark.parametrize(
    ("pressed", "names"),
    [
        ("s,space", "s, Space"),
        ("G,end", "G, End"),
        ("ctrl+c", "Ctrl-C"),
        ("slash", "/"),
        ("left_square_bracket,h", "[, h"),
    ],
)
def test_keys_are_named_as_people_write_them(pressed: str, names: str) -> None:
    assert Key(pressed, "", "", "").names == names


def test_no_key_means_two_things_in_one_place() -> None:
    for where in {each.where for each in KEYS}:
        bound = [key for it in KEYS if it.where == where for key in it.keys.split(",")]
        assert sorted(bound) == sorted(set(bound)), where


def test_the_footer_shows_what_works_and_nothing_else() -> None:
    async def use(user: User) -> None:
        assert await user.sees(lambda: "s Star" in user.lines[-1])
        await user.type("zzzzqqqq")
        await user.press("enter")
        assert await user.sees(lambda: "s Star" not in user.lines[-1])
        assert "/ Search" in user.lines[-1]

    browse(use)


@pytest.mark.parametrize("view", ["3", "4"])
def test_where_nothing_is_the_footer_shows_no_key_for_it(
    view: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONFCLI_NOW", "2021-05-03T10:00Z")

    async def use(user: User) -> None:
        assert await user.sees(lambda: "n Now" in user.lines[-1])
        assert "Enter Open" in user.lines[-1]
        assert "b Order" in user.lines[-1]
        await user.type("zzzzqqqq")
        await user.press("enter", view)
        assert await user.sees(lambda: "Enter Open" not in user.lines[-1])
        for name in ("e Export", "b Order", "n Now"):
            assert name not in user.lines[-1]

    browse(use, size=(200, 30))


def test_when_all_is_over_the_footer_does_not_lead_to_now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFCLI_NOW", "2031-01-01T00:00Z")

    async def use(user: User) -> None:
        assert "n Now" not in user.lines[-1]
        await user.press("n")
        assert await user.sees(lambda: "nothing is on now or later" in user.text)

    browse(use, size=(200, 30))


def test_what_is_typed_at_once_after_a_slash_is_searched_for() -> None:
    async def use(user: User) -> None:
        await user.pilot.press("slash", "f", "e", "d")
        await user.settle()
        assert user.browser.state.text == "fed"
        assert await user.sees(lambda: "Esc Back" in user.lines[-1])
        assert "/ Search" not in user.lines[-1]
        assert "s Star" not in user.lines[-1]
        await user.press("down", "down")
        assert user.browser.list.cursor > 0
        assert user.browser.state.text == "fed"

    browse(use)
