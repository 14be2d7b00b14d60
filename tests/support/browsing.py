"""Drive the browser without a terminal, as its user does."""

import asyncio
import os
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

from textual.pilot import Pilot

from confcli.browse.app import Browser
from confcli.cli import front, resources, streams
from confcli.cli.browsing import Desk
from confcli.cli.calling import call
from confcli.cli.request import Selection

#: Seconds between two looks whether everything is done.
_MOMENT = 0.005
#: A terminal in which the preview stands beside the list.
WIDE = (120, 30)


class User:
    """Somebody at the keys of a browser."""

    def __init__(self, browser: Browser, pilot: Pilot[list[str]]) -> None:
        self.browser, self.pilot = browser, pilot

    @property
    def lines(self) -> list[str]:
        """What the screen shows, line by line."""
        strips = self.browser.screen._compositor.render_strips()
        return [strip.text.rstrip() for strip in strips]

    @property
    def text(self) -> str:
        """What the screen shows."""
        return "\n".join(self.lines)

    async def press(self, *keys: str) -> None:
        """Press keys, and wait for what comes of them."""
        await self.pilot.press(*keys)
        await self.settle()

    async def type(self, text: str) -> None:
        """Type into the search line."""
        await self.press("slash", *(_KEYS.get(letter, letter) for letter in text))

    async def sees(self, test: Callable[[], bool], seconds: float = 20) -> bool:
        """Whether something is so on the screen soon."""
        end = time.monotonic() + seconds
        while not test() and time.monotonic() < end:
            await self.pilot.pause(0.05)
        return test()

    async def settle(self) -> None:
        """Wait until everything is read, found and drawn."""
        await self.pilot.pause()
        while not all(worker.is_finished for worker in self.browser.workers):
            await self.pilot.pause(_MOMENT)
        await self.pilot.pause()


#: What a test does with the browser.
Use = Callable[[User], Awaitable[None]]
_KEYS = {" ": "space", ":": "colon", '"': "quotation_mark", "-": "minus"}


def browse(
    use: Use, *arguments: str, size: tuple[int, int] = WIDE, picks: bool = False
) -> list[str] | None:
    """Browse with the arguments of ``confcli browse``, and return what was picked."""
    selection, query = _asked(arguments)

    async def used() -> list[str] | None:
        desk = Desk(selection, picks=picks)
        desk.manner = desk.manner._replace(colour="NO_COLOR" not in os.environ)
        with streams.heard(desk.note):
            browser = Browser(desk, query)
            async with browser.run_test(size=size, notifications=True) as pilot:
                user = User(browser, pilot)
                await user.settle()
                await use(user)
            return browser.return_value

    with resources.closing():
        return asyncio.run(used())


@contextmanager
def desk(*arguments: str) -> Iterator[Desk]:
    """What the browser runs on, with the arguments of ``confcli browse``."""
    with resources.closing():
        yield Desk(_asked(arguments)[0], picks=False)


def _asked(arguments: tuple[str, ...]) -> tuple[Selection, str]:
    """The options and the query of a line."""
    from confcli.cli.commands.browse import command

    found: dict[str, Any] = {}

    def noted(**values: Any) -> None:
        found.update(values)

    noted.__annotations__ = command.__annotations__
    call(noted, front.values(command, [*arguments]))
    return found["selection"], " ".join(found["query"] or ())
