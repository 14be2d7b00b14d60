"""Other views, orders and zones, from the browser."""

from collections.abc import Sequence
from typing import TypeVar

from confcli.browse.showing import Showing
from confcli.browse.views import VIEWS

T = TypeVar("T")


class Looking(Showing):
    """How things are shown."""

    def action_view(self) -> None:
        """Show the next view."""
        self.state.trail.clear()
        self.state.view = _after(list(VIEWS), self.state.view)
        self.show_all()

    def action_order(self) -> None:
        """List in the next order."""
        self.state.next_order()
        self.ask()

    def action_zone(self) -> None:
        """Show times in the next zone."""
        self.state.zone += 1
        self.show_all()


def _after(choices: Sequence[T], one: T) -> T:
    """The choice after one, the first after the last."""
    return choices[(choices.index(one) + 1) % len(choices)]
