"""Stars, and what is hidden, from the browser."""

from collections.abc import Awaitable, Callable
from functools import partial

from confcli.browse.showing import Showing
from confcli.schedule.entries import Entry


class Marking(Showing):
    """What the user says of items."""

    def action_mark(self, how: str) -> None:
        """Star or hide the item under the cursor, or take that back."""
        entry = self.list.target
        if isinstance(entry, Entry):
            self._begin(partial(self.host.mark, how, [entry]))

    def action_undo(self) -> None:
        """Take back the last change."""
        self._begin(self.host.undo)

    def _begin(self, change: Callable[[], str]) -> None:
        # Another process may be writing: keys go on working meanwhile.
        self.run_worker(self._show_end(self.in_order(change)), group="change")

    async def _show_end(self, change: Awaitable[str]) -> None:
        said = await self.tried(change)
        if said is not None:
            self.say(said)
            await self.follow()
