"""The browser: what is shown, and what keys do."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.css.query import NoMatches
from textual.widgets import Input

from confcli.browse import keys
from confcli.browse.commands import Commands
from confcli.browse.going import Going
from confcli.browse.keys import Key
from confcli.browse.leaving import Leaving
from confcli.browse.looking import Looking
from confcli.browse.marking import Marking
from confcli.browse.needs import NEEDS
from confcli.browse.picking import Picking
from confcli.browse.scroller import Scroller


class Browser(Commands, Picking, Marking, Going, Looking, Leaving):
    """The interactive browser; its result are the ids that were picked."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.APP)]

    #: Which of all keys the footer can show.
    _works: Sequence[bool] = ()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a key works now; the footer leaves out those that don't."""
        key = keys.of_action(action, parameters)
        return key is None or self._does_work(key)

    def offers(self, action: str) -> bool:
        """Whether the footer is to show the keys of an action."""
        key = keys.named(action)
        return key is None or self._offers(key)

    def _offers(self, key: Key) -> bool:
        return self._does_work(key) and self._does_work(key._replace(needs=key.offered))

    def _does_work(self, key: Key) -> bool:
        try:
            return NEEDS[key.needs](self)
        except NoMatches:  # there is nothing yet, or no longer
            return False

    @on(Scroller.Moved)
    def show_keys(self) -> None:
        """Let the footer show what can be done with what the cursor is on."""
        if not self.screen_stack or not self.screen_stack[0].query("#list"):
            return  # all is gone when one leaves
        works = [self._offers(each) for each in keys.KEYS]
        if works != self._works:  # drawing it anew takes longer than moving on
            self._works = works
            self.refresh_bindings()

    def action_search(self) -> None:
        """Go to the search line."""
        # At once, so that what is typed meanwhile goes there, too.
        self.set_focus(self.query_one("#search", Input))

    def action_along(self, by: int) -> None:
        """Go through the list from the search line."""
        self.list.action_move(by)
