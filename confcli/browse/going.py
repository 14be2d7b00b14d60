"""Going on from item to item, and back, from the browser."""

from typing import Any

from confcli.browse.ahead import Ahead
from confcli.browse.beside import Beside
from confcli.browse.scroller import Scroller
from confcli.browse.sheet import Lead
from confcli.browse.state import Step, Visit
from confcli.browse.steps import Alike, OfPerson, OfSession
from confcli.browse.using import Using
from confcli.schedule.entries import Entry, SessionEntry
from confcli.search.people import Coauthor, Person


class Going(Ahead, Beside, Using):
    """What is opened, and the way back."""

    def on_scroller_opened(self, message: Scroller.Opened) -> None:
        """Open what was clicked."""
        self._go_into(message.scroller.target)

    def action_open(self) -> None:
        """Open what the cursor is on."""
        here = self.preview if self.focused is self.preview else self.list
        self._go_into(here.target)

    def _go_into(self, target: Any) -> None:
        if isinstance(target, Entry):
            self.action_beside()
        elif isinstance(target, Lead) and target.kind == "address":
            self.open_address(target.what)
        elif step := _step(target):
            self.enter(step)

    def action_beside(self) -> None:
        """Go to the preview, which takes the place of the list on a narrow terminal."""
        if self.list.target is None:
            return
        self.add_class("opened")
        self.set_focus(self.preview)
        self.call_after_refresh(self.show_preview)  # it is as wide as that only now

    def action_leads(self) -> None:
        """Go to the first of what leads on beside the list."""
        self.action_beside()
        self.is_leading = True
        self.show_preview()

    def enter(self, step: Step) -> None:
        """Show a page in place of the list."""
        self.state.trail.append(Visit(step, self.here))
        self.state.is_new = True
        self.to_list()
        self.show_all()

    async def action_back(self) -> None:
        """Go back: to the list, to the page before, to everything."""
        if self.focused is self.line:
            await self.action_to_list()
        elif self.focused is not self.list:
            self.to_list()
        elif self.state.trail:
            self.state.returns_to = self.state.trail.pop().place
            self.show_all()
        elif self.state.text:
            self.line.value = ""
        elif self.host.picks:
            await self.run_action("leave")


def _step(target: Any) -> Step | None:
    """The page that something opens to."""
    if isinstance(target, Person | Coauthor):
        return OfPerson(target.name)
    if not isinstance(target, Lead):
        return None
    if target.kind == "person":
        return OfPerson(target.what)
    is_session = isinstance(target.what, SessionEntry)
    return OfSession(target.what) if is_session else Alike(target.what)
