"""What is beside the list, drawn as the cursor moves."""

import asyncio
from time import perf_counter

from confcli.browse.previewing import preview
from confcli.browse.scroller import Scroller
from confcli.browse.showing import Showing
from confcli.browse.views import identity

#: What takes more seconds to draw waits until the cursor has been still for some.
_QUICK, _PAUSE = 0.008, 0.08


class Beside(Showing):
    """Shows all about what the cursor is on."""

    #: What is shown, and the seconds that drawing it took.
    _read: object = None
    _taken = 0.0
    #: Whether the cursor is to go to the first of what leads on, once that is drawn.
    is_leading = False

    def on_scroller_moved(self, message: Scroller.Moved) -> None:
        """Show what is under the cursor beside the list."""
        if message.scroller.is_attached and message.scroller is self.list:
            self.show_status()
            self.show_preview()
            if self.list.is_at_end and self.state.want_more():
                self.ask()

    def show_preview(self) -> None:
        """Show all about what the cursor is on; at once unless that took long the last time."""
        if self.state.programme is None or not self.preview.size.width:
            return
        if self._taken < _QUICK:
            self._draw_preview()
        else:
            self.run_worker(self._wait_for_preview(self.list.target), group="preview")

    async def _wait_for_preview(self, target: object) -> None:
        await asyncio.sleep(_PAUSE)
        if self.is_there and target is self.list.target:
            self._draw_preview()

    def _draw_preview(self) -> None:
        begun, target = perf_counter(), self.list.target
        width = self.preview.scrollable_content_region.width
        found = preview(self.state, target, width)
        if found is not None:
            self.preview.read(found, again=identity(target) == identity(self._read))
            self._read = target
            if self.is_leading and self.preview.target is None:
                self.preview.action_lead(1)
            self.is_leading = False
        self._taken = perf_counter() - begun
        self.make_wanted()
        self.show_status()
