"""What has to be there for keys to work."""

from collections.abc import Callable

from confcli.browse.showing import Showing
from confcli.schedule.entries import Entry


def _item(browser: Showing) -> bool:
    return isinstance(browser.list.target, Entry)


def _order(browser: Showing) -> bool:
    return browser.state.view == "list"


def _zones(browser: Showing) -> bool:
    programme = browser.state.programme
    return programme is not None and len(programme.zones) > 1


NEEDS: dict[str, Callable[[Showing], bool]] = {
    #: Nothing.
    "": lambda _: True,
    #: An item under the cursor.
    "item": _item,
    #: A list, whose order can be another.
    "order": _order,
    #: Another zone to show times in.
    "zones": _zones,
}
