"""What is shown is drawn for the width that it has, also after another one."""

import pytest

from tests.support.browsing import WIDE, User, browse

NARROW = (60, 20)


@pytest.mark.parametrize("keys", [(), ("2",), ("enter",)])
@pytest.mark.parametrize(("before", "after"), [(NARROW, WIDE), (WIDE, NARROW)])
def test_another_size_is_drawn_as_if_it_had_been_so_from_the_start(
    before: tuple[int, int],
    after: tuple[int, int],
    keys: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CONFCLI_NOW", "2020-01-01T00:00+00:00")
    shown: list[str] = []

    async def steady(user: User) -> None:
        await user.press(*keys)
        shown.append(user.text)

    async def resized(user: User) -> None:
        await user.press(*keys)
        await user.pilot.resize_terminal(*after)
        await user.settle()
        assert user.text == shown[0]

    browse(steady, size=after)
    browse(resized, size=before)
