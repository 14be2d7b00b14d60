"""All commands by name, one of which is chosen as one types."""

from pathlib import Path

from confcli.browse import keys
from confcli.browse.keys import KEYS
from tests.support.browsing import User, browse
from tests.support.kites import kites


def test_every_command_that_can_be_given_has_its_sentence() -> None:
    async def use(user: User) -> None:
        await user.press("ctrl+p")
        for key in KEYS:
            if key.where == keys.APP and key.action != "commands" and not key.needs:
                assert key.does in user.text

    browse(use, size=(120, 100))


def test_a_command_is_given_from_the_search_line_too() -> None:
    async def use(user: User) -> None:
        await user.type("federated")
        await user.press("ctrl+p", *"next order", "enter")
        assert "by time" in user.text

    browse(use)


def test_a_conference_is_chosen_by_name() -> None:
    async def use(user: User) -> None:
        await user.press("ctrl+p", *"iclr", "enter")
        assert user.browser.state.text == "conference:iclr-2021 "
        await user.press(*"federated")
        assert "Federated Learning Based on Dynamic" in user.text

    browse(use)


def test_times_can_be_shown_in_any_zone(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("ctrl+p")
        assert "Show times in" not in user.text.replace("Show times in the next time zone", "")
        await user.press(*"tokyo", "enter")
        assert "18:00–18:30" in user.text
        assert user.lines[-2].endswith("Asia/Tokyo")
        await user.press("t")
        assert user.lines[-2].endswith("UTC")
        await user.press("ctrl+p", *"utc", "enter")
        assert user.lines[-2].endswith("UTC")

    browse(use, "--listing", str(kites(tmp_path)), "--tz", "UTC")
