"""Keys that are typed ahead: each does what it would do if one had waited."""

import asyncio
from contextlib import suppress

from textual import events
from textual.widget import Widget

from confcli.browse.showing import Showing

#: Seconds to wait for what a key does, and for an answer, before the next key.
_PATIENCE = 2.0


class Ahead(Showing):
    """Takes one key after the other, however fast they come."""

    async def on_event(self, event: events.Event) -> None:
        """Take a key only when the one before has done all, as it may lead elsewhere."""
        if not isinstance(event, events.Key) or event.is_forwarded or not self.focused:
            await super().on_event(event)
        elif (typed := self.focused).check_consume_key(event.key, event.character):
            await super().on_event(event)
            await _end_of_keys(typed)
        # At once: Textual would send the key round while later ones are already on their way.
        elif not await self._check_bindings(event.key, priority=True):
            await self._check_bindings(event.key)

    async def action_to_list(self) -> None:
        """Go from the search line to what it finds."""
        self.to_list()
        await self.answer_line()

    async def answer_line(self) -> None:
        """Wait until what is in the search line is answered: keys are for what it finds."""
        self.search_for(self.line.value)
        with suppress(TimeoutError):
            await asyncio.wait_for(self.answered.wait(), _PATIENCE)


async def _end_of_keys(widget: Widget) -> None:
    """Wait until a widget has done what keys let it do."""
    done = asyncio.Event()
    if widget.call_later(done.set):
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), _PATIENCE)
