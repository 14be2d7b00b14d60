"""What has to be there for keys to work."""

from collections.abc import Callable

from textual.widgets import Input

from confcli.browse.showing import Showing
from confcli.schedule.entries import Entry
from confcli.schedule.web import pages


def _keys(browser: Showing) -> bool:
    return _main(browser) and not isinstance(browser.focused, Input)


def _main(browser: Showing) -> bool:
    return len(browser.screen_stack) == 1


def _item(browser: Showing) -> bool:
    return isinstance(browser.list.target, Entry)


def _picks(browser: Showing) -> bool:
    return browser.host.picks and _main(browser)


def _has(part: str) -> Callable[[Showing], bool]:
    def has(browser: Showing) -> bool:
        entry = browser.list.target
        return isinstance(entry, Entry) and part in pages(entry)

    return has


def _order(browser: Showing) -> bool:
    return browser.state.view in ("list", "people") and not browser.state.trail


def _zones(browser: Showing) -> bool:
    return len(browser.state.zone_choices) > 1


NEEDS: dict[str, Callable[[Showing], bool]] = {
    #: Nothing.
    "": lambda _: True,
    #: No menu over what is shown.
    "main": _main,
    #: Nor a line that one types in.
    "keys": _keys,
    #: An item under the cursor.
    "item": _item,
    #: That it is left to pick items.
    "picks": _picks,
    #: An item under the cursor that has one on the web.
    "page": _has("page"),
    "recording": _has("recording"),
    "slides": _has("slides"),
    #: A list, whose order can be another.
    "order": _order,
    #: Another zone to show times in.
    "zones": _zones,
}
