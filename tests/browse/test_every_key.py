"""Every key in every view: what it does there, it does without an error, and one can go on."""

import pytest

from confcli.browse.keys import KEYS, LINE, MENU
from confcli.browse.views import VIEWS
from confcli.cli import browser
from tests.support.browsing import User, browse

#: What ends the browser, or hands the terminal to the shell.
_LEAVING = {"q", "ctrl+c", "ctrl+z"}
#: Each key once, wherever it works.
PRESSED = [key for each in KEYS if each.where not in (LINE, MENU) for key in each.keys.split(",")]


@pytest.mark.parametrize("view", VIEWS)
def test_every_key_can_be_pressed_in_a_view(view: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFCLI_NOW", "2021-05-05T02:20:00+00:00")
    monkeypatch.setattr(browser, "show", lambda *_: None)
    number = str([*VIEWS].index(view) + 1)

    async def use(user: User) -> None:
        for key in dict.fromkeys(PRESSED):
            if key in _LEAVING:
                continue
            await user.press(number, key)
            assert user.browser.is_running, key
            await user.pilot.press("escape", "escape", "escape")
        await user.press(number)
        assert user.browser.state.view == view
        await user.press("/", *"fed", "enter")
        assert user.browser.state.text == "fed"

    browse(use, "-c", "iclr", size=(80, 24))
