"""The browser as a whole: what it shows at first, and what is typed."""

import pytest

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
