"""What has to be there for keys to work."""

from collections.abc import Callable, Iterable
from functools import partial

from textual.widgets import Input

from confcli.browse.making import Same
from confcli.browse.showing import Showing
from confcli.schedule.entries import Entry
from confcli.schedule.web import pages

#: So many entries are looked at while a key is pressed; more are in a thread.
_AT_ONCE = 1000


def _keys(browser: Showing) -> bool:
    return _main(browser) and not isinstance(browser.focused, Input)


def _main(browser: Showing) -> bool:
    return len(browser.screen_stack) == 1


def _item(browser: Showing) -> bool:
    return isinstance(browser.list.target, Entry)


def _target(browser: Showing) -> bool:
    return browser.list.target is not None


def _starred(browser: Showing) -> bool:
    programme = browser.state.programme
    marks = programme.schedule.marks.values() if programme else ()
    return any(mark.star for mark in marks)


def _now(browser: Showing) -> bool:
    state = browser.state
    entries = state.programme.entries if state.programme else ()
    get = state.making.at_once if len(entries) <= _AT_ONCE else state.making.get
    last = get("last", Same(entries), partial(_last, entries))
    return _target(browser) and last is not None and state.host.now().timestamp() <= last


def _last(entries: Iterable[Entry]) -> float:
    """When all is over."""
    ends = (it.end or it.start for each in entries for it in each.slots)
    return max((end.timestamp() for end in ends if end), default=0.0)


def _picks(browser: Showing) -> bool:
    return browser.host.picks and _main(browser)


def _has(part: str) -> Callable[[Showing], bool]:
    def has(browser: Showing) -> bool:
        entry = browser.list.target
        return isinstance(entry, Entry) and part in pages(entry)

    return has


def _order(browser: Showing) -> bool:
    is_list = browser.state.view in ("list", "people") and not browser.state.trail
    return is_list and _target(browser)


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
    #: Anything under the cursor.
    "target": _target,
    #: Anything that is starred.
    "starred": _starred,
    #: Anything that is on now or later.
    "now": _now,
    #: Another zone to show times in.
    "zones": _zones,
}
