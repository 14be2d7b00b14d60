"""The keys of the browser: one table, of which bindings, footer, help and palette are made."""

from collections.abc import Iterable
from typing import NamedTuple

from textual.binding import Binding

#: Where keys work: everywhere but while one types, in what is scrolled through, and there in a list
#: or in a timetable, in what is beside it, in the search line, in a menu, in the name of a
#: file.
APP, PAGE, LIST, GRID, READER, LINE, MENU, PATH = (
    *("app", "page", "list", "grid"),
    *("reader", "line", "menu", "path"),
)
#: How keys are written that are no letters.
_NAMES = {
    "slash": "/",
    "question_mark": "?",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "escape": "Esc",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "ctrl": "Ctrl",
}


class Key(NamedTuple):
    """Keys that do the same, and what they do."""

    #: As Textual calls them, between commas: ``s,space``.
    keys: str
    #: What Textual calls what they do: ``mark('star')``.
    action: str
    #: What the footer calls it.
    label: str
    #: What help and palette say of it: an imperative without a full stop.
    does: str
    where: str = APP
    #: What has to be there for it, one of ``needs.NEEDS``; nothing for what can always be done.
    needs: str = ""
    #: Whether the footer shows it, which has no room for all.
    is_shown: bool = True
    #: Whether it comes before what has the focus: what is typed after it goes where it leads.
    is_first: bool = False
    #: What else has to be there for the footer to show it; without that, it says why it does
    #: nothing.
    offered: str = ""

    @property
    def names(self) -> str:
        """The keys as they are written: ``s, Space``."""
        return ", ".join(map(_name, self.keys.split(",")))

    @property
    def binding(self) -> Binding:
        """What Textual makes of it."""
        first = _name(self.keys.partition(",")[0])
        return Binding(
            self.keys, self.action, self.label, self.is_shown, first, priority=self.is_first
        )


KEYS = (
    Key("j,down", "move(1)", "Down", "Go to the next item", PAGE, is_shown=False),
    Key("k,up", "move(-1)", "Up", "Go to the item before", PAGE, is_shown=False),
    Key("g,home", "jump(0)", "First", "Go to the first item", PAGE, is_shown=False),
    Key("G,end", "jump(-1)", "Last", "Go to the last item", PAGE, is_shown=False),
    Key("ctrl+d,pagedown", "turn(1)", "Page down", "Go a screen down", PAGE, is_shown=False),
    Key("ctrl+u,pageup", "turn(-1)", "Page up", "Go a screen up", PAGE, is_shown=False),
    Key("enter", "app.open", "Open", "Open the item", PAGE, offered="target"),
    Key("tab", "app.leads", "Read", "Go to what is beside the list", PAGE, is_shown=False),
    Key("tab", "lead(1)", "Next", "Go to what leads on: people, sessions, links", READER),
    Key("shift+tab", "lead(-1)", "Before", "Go to what leads on before", READER, is_shown=False),
    Key("l,right", "app.day(1)", "Next day", "Go to the day after", LIST, is_shown=False),
    Key("h,left", "app.day(-1)", "Day before", "Go to the day before", LIST, is_shown=False),
    Key("l,right", "across(1)", "Right", "Go to the item at the right", GRID, is_shown=False),
    Key("h,left", "across(-1)", "Left", "Go to the item at the left", GRID, is_shown=False),
    Key("L", "turn_across(1)", "Page right", "Go a screen right", GRID, is_shown=False),
    Key("H", "turn_across(-1)", "Page left", "Go a screen left", GRID, is_shown=False),
    Key("slash", "search", "Search", "Search as you type", needs="keys", is_first=True),
    Key("escape,backspace", "back", "Back", "Go back", is_shown=False),
    Key("s,space", "mark('star')", "Star", "Star the item, or take the star back", needs="item"),
    Key("m", "mark('must')", "Must", "Star the item as one you must see", needs="item"),
    Key("x", "mark('hide')", "Hide", "Hide the item, or show it again", needs="item"),
    Key("u", "undo", "Undo", "Undo your last change", is_shown=False),
    Key("v", "view", "View", "Show the next view"),
    Key("1", "show('list')", "List", "Show the list", is_shown=False),
    Key("2", "show('grid')", "Timetable", "Show the timetable", is_shown=False),
    Key("3", "show('agenda')", "Agenda", "Show your agenda", is_shown=False),
    Key("4", "show('posters')", "Posters", "Show the posters", is_shown=False),
    Key("5", "show('people')", "People", "Show the people", is_shown=False),
    Key("n", "now", "Now", "Go to what is on now, or next", offered="now"),
    Key("right_square_bracket", "day(1)", "Next day", "Go to the day after", is_shown=False),
    Key("left_square_bracket", "day(-1)", "Day before", "Go to the day before", is_shown=False),
    Key("b", "order", "Order", "List in the next order", needs="order"),
    Key("t", "zone", "Zone", "Show times in the next time zone", needs="zones"),
    Key("o", "open_page('page')", "Web", "Open the web page of the item", needs="page"),
    Key("O", "open_page('recording')", "Video", "Open the recording", needs="recording"),
    Key("ctrl+o", "open_page('slides')", "Slides", "Open the slides", needs="slides"),
    Key("y", "copy('id')", "Copy id", "Copy the id of the item", needs="item", is_shown=False),
    Key("Y", "copy('page')", "Copy link", "Copy its web address", needs="page", is_shown=False),
    Key(
        *("e", "export('starred')", "Export", "Export what is starred to a file"),
        offered="starred",
    ),
    Key("E", "export('item')", "Export it", "Export the item", needs="item", is_shown=False),
    Key("question_mark", "help", "Help", "Show what keys do", needs="main"),
    Key(
        "ctrl+p",
        "commands",
        "Commands",
        "Choose a command by name",
        is_shown=False,
        needs="main",
        is_first=True,
    ),
    Key("q", "leave", "Quit", "Leave"),
    Key("ctrl+z", "suspend_process", "Suspend", "Go back to the shell; fg returns", is_shown=False),
    Key(
        "ctrl+c",
        "interrupt",
        "Quit",
        "Leave, also while you type",
        is_shown=False,
        is_first=True,
    ),
    Key("down", "app.along(1)", "Down", "Go to the next item", LINE, is_shown=False),
    Key("up", "app.along(-1)", "Up", "Go to the item before", LINE, is_shown=False),
    Key("enter", "app.to_list", "List", "Go to the list", LINE),
    Key("escape", "app.back", "Back", "Go back to the list", LINE),
    Key("down", "screen.move(1)", "Down", "Go to the next line", MENU, is_shown=False),
    Key("up", "screen.move(-1)", "Up", "Go to the line before", MENU, is_shown=False),
    Key("pagedown", "screen.turn(1)", "Page down", "Go a screen down", MENU, is_shown=False),
    Key("pageup", "screen.turn(-1)", "Page up", "Go a screen up", MENU, is_shown=False),
    Key("enter", "screen.choose", "Choose", "Do what the line says", MENU),
    Key("escape", "screen.close", "Close", "Close the menu", MENU),
    Key("enter", "screen.write", "Write", "Write the file", PATH),
    Key("escape", "screen.close", "Close", "Write nothing", PATH),
    Key("tab", "pick", "Pick", "Pick the item, or put it back", needs="picks", is_first=True),
    Key("enter", "accept", "Done", "End with the ids picked", needs="picks", is_first=True),
)


def bindings(*where: str) -> list[Binding]:
    """What Textual is to bind where."""
    return [each.binding for each in KEYS if each.where in where]


def of_action(action: str, parameters: Iterable[object]) -> Key | None:
    """The keys of an action, if it has any."""
    called = f"{action}({', '.join(map(repr, parameters))})".removesuffix("()")
    return named(called)


def named(action: str) -> Key | None:
    """The keys of an action, written with what it is given, if it has any."""
    called = action.rpartition(".")[2]
    return next((each for each in KEYS if each.action.rpartition(".")[2] == called), None)


def _name(key: str) -> str:
    """A key as it is written: ``Ctrl-C``."""
    *held, last = key.split("+")
    last = last.upper() if held else last
    return "-".join(_NAMES.get(each, _capital(each)) for each in (*held, last))


def _capital(key: str) -> str:
    return key.capitalize() if len(key) > 1 else key
