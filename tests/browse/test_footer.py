"""The last line: the keys that work here, as many as there is room for."""

import pytest

from confcli.browse.footer import NEEDED
from confcli.browse.keys import KEYS
from tests.support.browsing import User, browse


def test_what_is_needed_most_is_what_keys_do() -> None:
    assert set(NEEDED) <= {each.action.rpartition(".")[2] for each in KEYS}


@pytest.mark.parametrize("width", [60, 80, 100])
def test_on_a_narrow_terminal_help_and_quit_are_seen_and_nothing_is_cut(width: int) -> None:
    async def use(user: User) -> None:
        for key in ("j", "enter"):
            await user.press(key)
            line = user.lines[-1]
            assert line.endswith("? Help q Quit"), key
            assert "Enter Open" in line

    browse(use, size=(width, 20))


def test_there_are_more_keys_as_soon_as_there_is_more_room() -> None:
    async def use(user: User) -> None:
        assert "t Zone" not in user.lines[-1]
        await user.pilot.resize_terminal(140, 30)
        await user.settle()
        assert "t Zone" in user.lines[-1]
        await user.pilot.resize_terminal(60, 20)
        await user.settle()
        assert user.lines[-1].endswith("? Help q Quit")

    browse(use, size=(60, 20))
