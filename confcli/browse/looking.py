"""Other views, orders and zones, from the browser."""

from collections.abc import Sequence
from functools import partial
from typing import TypeVar

from confcli.browse.moving import Goal, Moving
from confcli.browse.views import VIEWS, row_of
from confcli.schedule.entries import Entry

T = TypeVar("T")


class Looking(Moving):
    """How things are shown."""

    def action_view(self) -> None:
        """Show the next view."""
        self.action_show(_after(list(VIEWS), self.state.view))

    def action_show(self, view: str) -> None:
        """Show a view, with the cursor on the same item if it is there."""
        target = self.list.target
        self.state.trail.clear()
        self.state.view = view
        self.state.turning = target if isinstance(target, Entry) else None
        self.go_on(Goal(partial(row_of, target=target, near=0), self.third))
        self.to_list()
        self.ask()

    def action_order(self) -> None:
        """List in the next order."""
        self.state.next_order()
        self.ask()

    def action_zone(self) -> None:
        """Show times in the next zone."""
        target = self.list.target
        self.state.zone += 1
        self.state.turning = target if isinstance(target, Entry) else None
        self.show_all()


def _after(choices: Sequence[T], one: T) -> T:
    """The choice after one, the first after the last."""
    return choices[(choices.index(one) + 1) % len(choices)]
