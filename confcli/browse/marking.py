"""Stars, and what is hidden, from the browser."""

from collections.abc import Callable
from functools import partial

from confcli.browse.showing import Showing
from confcli.schedule.entries import Entry


class Marking(Showing):
    """What the user says of items."""

    async def action_mark(self, how: str) -> None:
        """Star or hide the item under the cursor, or take that back."""
        entry = self.list.target
        if isinstance(entry, Entry):
            await self._change(partial(self.host.mark, how, [entry]))

    async def action_undo(self) -> None:
        """Take back the last change."""
        await self._change(self.host.undo)

    async def _change(self, change: Callable[[], str]) -> None:
        said = await self.tried(self.in_library(change))
        if said is not None:
            self.notify(said, markup=False)
            await self.load()
