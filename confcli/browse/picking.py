"""Picking items, whose ids are what the browser ends with."""

from typing import Any

from confcli.browse.ahead import Ahead
from confcli.browse.leaving import Leaving
from confcli.browse.scroller import Scroller
from confcli.schedule.entries import Entry

#: Columns for the sign of what is picked.
_GUTTER = 2
_NOTHING = 1


class Picking(Ahead, Leaving):
    """Where the browser is left to pick items."""

    def on_mount(self) -> None:
        """Leave room for the sign of what is picked."""
        #: The ids of what is picked, in that order.
        self._picked: dict[str, None] = {}
        if self.host.picks:
            shown = self.query_one("#list", Scroller)
            shown.sign_width, shown.sign = _GUTTER, self._sign

    async def action_pick(self) -> None:
        """Pick the item under the cursor, or put it back, and go to the next one."""
        await self.answer_line()
        entry = self.list.target
        if isinstance(entry, Entry):
            if entry.id in self._picked:
                del self._picked[entry.id]
            else:
                self._picked[entry.id] = None
            self.list.refresh()
            self.list.action_move(1)

    async def action_accept(self) -> None:
        """Leave with what is picked, or else with the item under the cursor."""
        await self.answer_line()
        entry = self.list.target
        here = [entry.id] if isinstance(entry, Entry) else []
        found = [*self._picked] or here
        self.leave(found, 0 if found else _NOTHING)

    def _sign(self, target: Any) -> str:
        is_picked = isinstance(target, Entry) and target.id in self._picked
        return self.host.manner.marks.running if is_picked else ""
