"""Screens that are laid out for the terminal as it is now, however fast that is resized."""

from typing import Any, TypeVar

from textual.events import Resize
from textual.screen import ModalScreen, Screen

T = TypeVar("T")


class Ground(Screen[None]):
    """The screen below all others."""

    def on_resize(self, event: Resize) -> None:
        """Lay out for the present size alone."""
        _pass_over(self, event)


class Dialog(ModalScreen[T]):
    """A screen over another one."""

    def on_resize(self, event: Resize) -> None:
        """Lay out for the present size alone."""
        _pass_over(self, event)


def _pass_over(screen: Screen[Any], event: Resize) -> None:
    """Pass over a size that the terminal no longer has.

    A screen tells itself each size that it is laid out for: two of them would follow each other
    for ever.
    """
    if event.size != screen.app.size:
        event.prevent_default().stop()
