"""The keys that work here, in the last line: the most needed ones, if there is no room for all."""

from collections.abc import Sequence
from typing import Any

from textual import events
from textual.app import ComposeResult
from textual.widgets import Footer

#: What is most needed, in this order, of what keys do; all else is less so.
NEEDED = (
    *("help", "leave", "to_list", "choose", "write", "close", "accept", "pick", "open", "search"),
    *("back", "mark('star')", "lead(1)", "leads", "view", "now", "mark('hide')", "mark('must')"),
)


class Keys(Footer):
    """Shows what keys do here; what has no room is left out, the least needed first."""

    def __init__(self) -> None:
        super().__init__(show_command_palette=False, compact=True)
        self._width = 0

    def compose(self) -> ComposeResult:
        """The keys, in their order."""
        self._width = self.app.size.width
        app: Any = self.app
        every: list[Any] = [*super().compose()]
        yield from _fitting([it for it in every if app.offers(it.action)], self._width)

    def on_resize(self, event: events.Resize) -> None:
        """Show as many as there is room for now."""
        if event.size.width != self._width:
            self.refresh(recompose=True)


def _fitting(keys: Sequence[Any], width: int) -> list[Any]:
    """The most needed keys, as many as have room beside one another."""
    chosen, left = set(), width + 1  # no blank follows the last one
    for each in sorted(keys, key=_place):
        needed = len(f"{each.key_display} {each.description} ")
        if needed <= left:
            chosen.add(each)
            left -= needed
    return [each for each in keys if each in chosen]


def _place(key: Any) -> int:
    """How many are needed more."""
    action = key.action.rpartition(".")[2]
    return NEEDED.index(action) if action in NEEDED else len(NEEDED)
